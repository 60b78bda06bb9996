/** What is wrong with a question of the coding; the words of its language stay as they are in every language. */
export const questionSentences = {
  "asked-at-end": "{{problem}} (at the end)",
  "asked-at-sign": "{{problem}} (at sign {{sign, number}})",
  "asked-met": "“{{met}}”",
  "asked-end": "the end",
  "asked-end-first": "The end",

  "asked-nothing-asked": 'Write what to look for, such as code "fear" or "money".',
  "asked-expected-sought":
    'Here a code or words are missing, and {{met}} stands there. Write code "NAME", or words in quotation marks.',
  "asked-expected-name":
    "Here a name is missing, and {{met}} stands there. A name of several words, or one that is a word of the language, stands in quotation marks.",
  "asked-expected-relation-other":
    "Write behind {{met}} what it stands to: a code, words, or something in brackets.",
  "asked-expected-number": "Write how many turns here, such as within 3 turns, and not {{met}}.",
  "asked-expected-turns": "Write turns behind the number, such as within 3 turns.",
  "asked-expected-close": "A bracket is open here. Close it before {{met}}.",
  "asked-expected-condition":
    '{{met}} is no fact that can be asked for. Write role, wave, place, group, case, mode, kind, language, source, coder, date or attribute "NAME".',
  "asked-expected-comparison": "Write = or != before {{met}}; for a date >= or <=.",
  "asked-expected-value":
    "Write a value here, several with commas between them, or none where nothing is recorded.",
  "asked-expected-date":
    "{{met}} is no date. Write a year, month or day, such as 2016, 2016-03 or 2016-03-14.",
  "asked-relations-in-a-row":
    "Two relations stand in a row here. Put brackets around the two things that belong together.",
  "asked-quotation-open": "A quotation mark is open here. Close it.",
  "asked-not-understood":
    "{{met}} is not understood here. Join what you look for with and, or, not, and begin conditions with where.",
  "asked-too-deep": "Too many brackets lie in each other here. Ask it in two questions.",
  "asked-too-long": "The question is longer than 10,000 signs. Ask it in several.",
  "asked-id-malformed": "{{met}} is no id. Behind @ stand twenty letters and digits; or write the name.",
  "asked-words-unfit": "There is no letter and no digit in {{met}}, so it is nowhere.",
  "asked-unknown-record": "No {{kind}} is called {{met}}.",
  "asked-ambiguous-record": "Several are called {{met}}.",
  "asked-instead-one": "{{problem}} Write {{instead}}.",
  "asked-instead-some": "{{problem}} Write {{instead}}: one of these.",

  "asked-kind-code": "code",
  "asked-kind-role": "role",
  "asked-kind-place": "place",
  "asked-kind-wave": "wave",
  "asked-kind-group": "group",
  "asked-kind-case": "case",
  "asked-kind-mode": "mode",
  "asked-kind-kind": "kind",
  "asked-kind-language": "language",
  "asked-kind-source": "source",
  "asked-kind-coder": "coder",
  "asked-kind-attribute": "attribute",
} as const;
