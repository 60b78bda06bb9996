import type { questionSentences } from "../../../app/said/question-sentences.ts";
import type { Translated } from "../translated.ts";

// Words of the language of questions are set apart, so that their order and signs stay as they are typed.
/** What is wrong with a question of the coding. */
export const saidQuestions: Translated<typeof questionSentences> = {
  "asked-at-end": "{{problem}} (في آخره)",
  "asked-at-sign": "{{problem}} (عند العلامة {{sign, number}})",
  "asked-met": "«{{met}}»",
  "asked-end": "آخر السؤال",
  "asked-end-first": "آخر السؤال",

  "asked-nothing-asked": 'اكتب ما تبحث عنه، مثل \u2066code "fear"\u2069 أو \u2066"money"\u2069.',
  "asked-expected-sought":
    'ينقص هنا رمز أو كلمات، والموجود {{met}}. اكتب \u2066code "NAME"\u2069، أو كلمات بين علامتي اقتباس.',
  "asked-expected-name":
    "ينقص هنا اسم، والموجود {{met}}. الاسم من عدة كلمات، أو الذي هو من كلمات لغة السؤال، يُكتب بين علامتي اقتباس.",
  "asked-expected-relation-other": "اكتب بعد {{met}} ما يتصل به: رمزًا أو كلمات أو شيئًا بين قوسين.",
  "asked-expected-number": "اكتب هنا عدد الأدوار، مثل \u2066within 3 turns\u2069، وليس {{met}}.",
  "asked-expected-turns": "اكتب \u2066turns\u2069 بعد العدد، مثل \u2066within 3 turns\u2069.",
  "asked-expected-close": "هنا قوس مفتوح. أغلقه قبل {{met}}.",
  "asked-expected-condition":
    'ليس {{met}} معلومة يُسأل عنها. اكتب \u2066role, wave, place, group, case, mode, kind, language, source, coder, date\u2069 أو \u2066attribute "NAME"\u2069.',
  "asked-expected-comparison":
    "اكتب \u2066=\u2069 أو \u2066!=\u2069 قبل {{met}}، وللتاريخ \u2066>=\u2069 أو \u2066<=\u2069.",
  "asked-expected-value": "اكتب هنا قيمة، أو قيمًا بينها فواصل، أو \u2066none\u2069 حيث لم يُسجَّل شيء.",
  "asked-expected-date":
    "ليس {{met}} تاريخًا. اكتب سنة أو شهرًا أو يومًا، مثل \u20662016\u2069 أو \u20662016-03\u2069 أو \u20662016-03-14\u2069.",
  "asked-relations-in-a-row": "هنا علاقتان متتاليتان. ضع الشيئين المتصلين بين قوسين.",
  "asked-quotation-open": "هنا علامة اقتباس مفتوحة. أغلقها.",
  "asked-not-understood":
    "لا يُفهم {{met}} هنا. صِل بين ما تبحث عنه بـ\u2066and\u2069 أو \u2066or\u2069 أو \u2066not\u2069، وابدأ الشروط بـ\u2066where\u2069.",
  "asked-too-deep": "هنا أقواس كثيرة بعضها في بعض. اسأله في سؤالين.",
  "asked-too-long": "السؤال أطول من 10,000 علامة. اسأله في عدة أسئلة.",
  "asked-id-malformed": "ليس {{met}} معرّفًا. بعد \u2066@\u2069 عشرون حرفًا ورقمًا؛ أو اكتب الاسم.",
  "asked-words-unfit": "ليس في {{met}} حرف ولا رقم، فلا موضع له.",
  "asked-unknown-record": "لا {{kind}} باسم {{met}}.",
  "asked-ambiguous-record": "أكثر من واحد باسم {{met}}.",
  "asked-instead-one": "{{problem}} اكتب {{instead}}.",
  "asked-instead-some": "{{problem}} اكتب واحدًا من هذه: {{instead}}.",

  "asked-kind-code": "رمز",
  "asked-kind-role": "دور",
  "asked-kind-place": "مكان",
  "asked-kind-wave": "موجة",
  "asked-kind-group": "جماعة",
  "asked-kind-case": "حالة",
  "asked-kind-mode": "طريقة حصول",
  "asked-kind-kind": "نوع",
  "asked-kind-language": "لغة",
  "asked-kind-source": "مصدر",
  "asked-kind-coder": "مرمِّز",
  "asked-kind-attribute": "سمة",
};
