/** What the card of a number says of it: what it is, how it came about, and what is assumed. */
export const cardSentences = {
  "number-count": "{{value}}",
  "number-figure": "{{of}}",
  "number-and": "{{one}}, {{other}}",
  "number-or": "{{one}}, or {{other}}",
  "number-none": "no number",
  "number-not-known": "not known",

  "not-again": "Must not be asked again: {{question}}",
  "not-again-why": "Named by the analysts, so that nobody is endangered or tired by being asked twice.",
  sources: "Sources",
  "sources-with-role": "Sources with role {{value}}",
  "sources-with-mode": "Sources with mode {{value}}",
  "sources-with-country": "Sources with country {{value}}",
  "sources-how": "Counted in the study; withdrawn sources are left out.",
  coverage: "{{group}}: heard from or through {{role}}",
  "coverage-how":
    "Sources who belong to this kind of member, or with a passage for or against a claim about it.",

  "claim-for": "Passages for a claim",
  "claim-against": "Passages against a claim",
  "claim-independent": "How many of the passages for a claim are independent of each other",
  "independence-none": "No passage to count.",
  independence: "{{range}} independent{{tied}}{{open}}.",
  "independence-bound":
    "{{range}} independent (a bound: too many passages to search through){{tied}}{{open}}.",
  "independence-tied_one": "; {{count}} pair tied",
  "independence-tied_other": "; {{count}} pairs tied",
  "independence-open_one": "; {{count}} pair not examined",
  "independence-open_other": "; {{count}} pairs not examined",
  "claim-falls": "Claims that fall with an assumption",
  "claim-falls-how": "They are reasoned from it, by themselves or through one another.",

  "quantity-title": "A number somebody stated",
  "quantity-stated": "Stated so by the source.",
  "quantity-read": "The source said “{{word}}”; the study's table of words reads it as {{amount}}.",
  "quantity-variety": "The range is variety between cases, not doubt about one number.",
  quantity: "{{amount}}",
  "quantity-in": "{{amount}} {{unit}}",
  "quantity-of": "{{amount}} of {{denominator}}",
  "quantity-in-of": "{{amount}} {{unit}} of {{denominator}}",
  "quantity-word": "“{{word}}”",
  "quantity-word-as": "“{{word}}”, read as {{amount}}",

  "range-within": "{{said}}, within {{time}}",
  "range-likely": "{{said}}, most likely {{middle}}",
  "range-in": "{{range}} in {{of}}",
  "range-unit": "{{range}} {{unit}}",
  "range-counted": "{{cases}} of {{of}} counted",
  "range-elsewhere": "{{cases}} of {{of}} counted in another case, each worth {{worth}}",
  "range-and": "{{one}}; {{other}}",
  "range-of-word": "{{said}} (a word, through the table)",
  "time-years_one": "a year",
  "time-years_other": "{{count}} years",
  "time-months_one": "a month",
  "time-months_other": "{{count}} months",

  "estimate-by": "{{warrant}}, by {{judge}}. {{reason}}",
  "estimate-if": "If {{account}}: {{warrant}}, by {{judge}}. {{reason}}",
  "warrant-stated": "Stated by sources",
  "warrant-counted": "Counted",
  "warrant-bounded": "Bounded on both sides, and nothing known between",
  "warrant-direction-only": "Only the direction is known",
  "warrant-analogy": "Taken from another case at a discount",
  "warrant-judgement": "Judged",

  account: "How much “{{name}}” weighs",
  "account-how": "Declared by {{who}}: {{reason}}",
  "account-assumed": "The weight was declared: {{reason}}",
  somebody: "somebody",

  judgement: "A likelihood that somebody judged",
  "judgement-how":
    "Signed by {{who}} beside a share of {{share}} of the runs ({{range}} over accounts, words and poolings).",
  "judgement-moved":
    "The share now is {{share}}: the judgement was signed beside another number and should be looked at again.",
  "judgement-confidence": "Confidence {{level}}: {{reason}}",

  "cost-none": "no cost stated",
  "cost-assumed": "The cost was assumed.",
  "harm-none": "No harm was modelled; that does not say there is none.",
  "measure-inferred": "Nobody who was heard proposed it; the analysts inferred it.",

  "question-how":
    "How far the answer could move the share of runs: the spread of the share over what the answer may be, by regression on the runs at hand.",
  frame: "How the study looks ahead",
  "frame-how":
    "From {{base}} over {{months}} months, in {{steps}} steps a month, {{runs}} runs with seed {{seed}}. What was not known by {{cutOff}} is not in it.",
  "frame-assumed": "Set by those who made the study.",

  "share-of": "Share of runs in which it comes true: {{name}}",
  "range-of": "Range of the share over accounts, words, poolings and flows that may be: {{name}}",
  "byYear-of": "Share of runs in which it has come true by then: {{name}}",
  "months-of": "Time until it comes true, in the runs in which it does: {{name}}",
  "account-of": "Share of runs in which it comes true if one side is right: {{name}}",
  "corner-of": "Share of runs in which it comes true with what is only said to be possible: {{name}}",
  "assumed-of": "How much of the variance of the share rests on assumptions: {{name}}",
  "step-of": "How the share changes with half the step: {{name}}",
  "error-of": "Standard error of the share, for having drawn so many runs and no more: {{name}}",
  "variant-of": "How the share changes without one origin, or under another reading: {{name}}",
  "definition-counts_one":
    "{{name}} is counted as come true in a run once its test holds for {{count}} month running, by {{year}} at the latest.",
  "definition-counts_other":
    "{{name}} is counted as come true in a run once its test holds for {{count}} months running, by {{year}} at the latest.",
  "definition-range":
    "Over accounts, readings of words of size, poolings and flows that only may be, the share goes from {{low}} to {{high}}.",
  "definition-assumed": "{{share}} of its variance rests on assumptions.",
  "definition-settled": "It is settled so: {{words}}",
  "not-a-likelihood":
    "A share of runs is not a likelihood; the word beside it is a judgement that somebody signed.",

  "watched-in": "{{name}} in {{year}}",
  "watched-how": "The middle of the runs, and in brackets where 90 of 100 runs lie; in {{unit}}.",
  "watched-carried": "The parameters are those that carry most of its variance at the horizon.",
  "fate-in": "{{group}}, {{state}}, in {{year}}",
  "fate-how": "The middle of {{runs}} runs; 90 of 100 lie within the range in brackets, in people.",
  effect: "What “{{measure}}” changes of “{{name}}”",
  "effect-how":
    "Both were run on the same draws, so that the difference is its own: it prevented it in {{prevented}} of the runs and caused it in {{caused}}.",
  "effect-by": "What “{{measure}}” changes of “{{name}}” by {{year}}",
  "effect-by-how":
    "Both were run on the same draws, and 90 of 100 differences lie between these; in {{unit}}.",
  ran: "Computed from {{runs}} runs with seed {{seed}}.",
  "ran-errors":
    "Computed from {{runs}} runs with seed {{seed}}; Monte Carlo error {{drawn}}, error of the step {{step}}.",
  "ran-drawn": "Computed from {{runs}} runs with seed {{seed}}; Monte Carlo error {{drawn}}.",
  "ran-step": "Computed from {{runs}} runs with seed {{seed}}; error of the step {{step}}.",

  "assumed-analogy": "{{name}}: taken from another case. {{reason}}",
  "assumed-judgement": "{{name}}: a range that was judged. {{reason}}",
} as const;
