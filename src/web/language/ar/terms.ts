import type { english } from "../english.ts";
import type { Translated } from "../translated.ts";

/** Words of shared enumerations: how sources were obtained, grades, what may leave, kinds of claim. */
export const terms: Translated<typeof english.terms> = {
  mode: {
    voice: "بالهاتف أو صوتيًا",
    "in-person": "وجهًا لوجه",
    embedded: "معايشة",
    court: "مراقبة محكمة",
    archive: "أرشيف",
    written: "كتابةً",
  },
  shortMode: {
    voice: "هاتف",
    "in-person": "وجهًا لوجه",
    embedded: "معايشة",
    court: "محكمة",
    archive: "أرشيف",
    written: "كتابة",
  },
  reliability: {
    A: "A، موثوق تمامًا",
    B: "B، موثوق عادةً",
    C: "C، موثوق إلى حد ما",
    D: "D، غير موثوق عادةً",
    E: "E، غير موثوق",
    F: "F، يتعذر الحكم عليه",
  },
  release: {
    never: "لا يخرج أبدًا",
    paraphrase: "إعادة صياغة فقط",
    quote: "يجوز اقتباسه",
  },
  form: {
    general: "عام: يصدق على كثيرين",
    event: "حدث: وقع مرة",
    illustration: "مثال: حالة من شيء",
    expectation: "توقّع: سيقع",
    attitude: "موقف: يتبناه أحدهم",
    analogy: "قياس: كما كان في مكان آخر",
    inference: "استنتاج: مبني على غيره",
  },
  personRole: {
    insider: "من الداخل",
    intermediary: "وسيط",
    official: "مسؤول",
    civilian: "مدني",
  },
  sizeRole: {
    any: "أيّ شخص",
    insider: "شخص من الداخل",
    intermediary: "وسيط",
    official: "مسؤول",
    civilian: "مدني",
    researcher: "باحث",
  },
  sizeKind: {
    count: "عدد",
    share: "حصة",
    frequency: "حصة من المرات",
  },
  languageUnknown: "اللغة غير مذكورة",
  since: "منذ \u2066{{from}}\u2069",
  fromTo: "\u2067\u2066{{from}}\u2069 إلى \u2066{{to}}\u2069\u2069",
  namesSkipped: "تُخُطِّيت خطوة الأسماء: لا يُنشر أبدًا",
  words_zero: "لا كلمات",
  words_one: "كلمة واحدة",
  words_two: "كلمتان",
  words_few: "{{count, number}} كلمات",
  words_many: "{{count, number}} كلمة",
  words_other: "{{count, number}} كلمة",
};
