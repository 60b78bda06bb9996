import type * as english from "../en/sources-custody.ts";
import type { Translated } from "../translated.ts";

/** What became of a source's material. */
export const custody: Translated<typeof english.custody> = {
  title: "الحفظ",
  event: {
    received: "استُلم",
    read: "قُرئ",
    "names-replaced": "استُبدلت الأسماء",
    "names-skipped": "تُخطّيت خطوة الأسماء",
    corrected: "صُحّح النص",
    exported: "خرج من الدراسة",
    "backed-up": "نُسخ احتياطيًا",
    withdrawn: "سُحب",
  },
  table: {
    passages: "عُدّ في جدول مقاطع خرج",
    relations: "عُدّ في جدول رموز مجتمعة خرج",
    matrix: "عُدّ في جدول رموز بحسب صفة خرج",
    context: "عُدّ في جدول كلمات في سياقها خرج",
    words: "عُدّ في جدول كلمات خرج",
    map: "عُدّ في جدول رموز مجتمعة خرج",
    portrait: "عُدّ في جدول نص واحد خرج",
    time: "عُدّ في جدول رموز عبر الزمن خرج",
    codings: "في جدول ترميزات خرج",
    cases: "في جدول حالات خرج",
    memos: "في جدول مذكرات خرج",
  },
};
