import type { briefSentences } from "../../../app/said/brief-sentences.ts";
import type { Translated } from "../translated.ts";

/** Where in a brief something stands, and which number of a record is meant. */
export const saidBrief: Translated<typeof briefSentences> = {
  "place-line-under-the-title": "السطر {{number}} تحت العنوان",
  "place-section": "القسم {{number}}",
  "place-block": "الجزء {{number}}",
  "place-item": "البند {{number}}",
  "place-row": "الصف {{number}}",
  "place-cell": "الخلية {{number}}",
  "place-column-title": "عنوان العمود {{number}}",
  "place-endnote": "الحاشية {{number}}",
  "place-picture-mark": "علامة الرسم {{number}}",
  "place-title": "العنوان",
  "place-caption": "التعليق",
  "place-note": "الملاحظة",
  "place-text": "النص",
  "place-text-alternative": "النص البديل",

  "which-share": "حصة المحاكاة",
  "which-range": "مدى حصة المحاكاة",
  "which-months": "الزمن حتى يتحقق",
  "which-by-year": "حصة المحاكاة {{when}}",
  "which-account": "حصة المحاكاة إن صحّت «{{account}}»",
  "which-account-gone": "حصة المحاكاة إن صحّت رواية لم تعد موجودة",
  "which-variant": "التغير حين يُسحب على نحو آخر",
  "which-in": "في {{year}}",
  "which-after": "بعد أشهر عددها {{months}}",
  "which-at-horizon": "عند الأفق",
  "which-at-base": "في تاريخ الأساس",
  "which-effect": "ما يغيّره",
  "which-effect-of": "ما يغيّره في «{{name}}»",
  "which-counted": "معدود",
  "which-for": "مقاطع معه",
  "which-against": "مقاطع ضده",
  "which-independent": "المستقل منها",
  "which-signed": "اللفظ الموقَّع",
};
