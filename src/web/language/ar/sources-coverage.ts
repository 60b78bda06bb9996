import type { coverage as english } from "../en/sources-coverage.ts";
import type { Translated } from "../translated.ts";

/** Who was heard about whom, and where nobody was asked. */
export const coverage: Translated<typeof english> = {
  title: "من سُئل عمّن",
  intro:
    "كل مربع فئة من الأعضاء منظورًا إليها من جهة واحدة؛ اضغطه لترى المصادر التي وراءه. المربع المخطَّط صمت: لم يُسأل أحد هناك، فلا يجوز أن يُستنتج منه شيء.",
  seenBy: "منظورًا بحسب",
  by: { role: "الدور", country: "البلد" },
  region: "تغطية الفئات",
  group: "فئة الأعضاء",
  noGroups: "لا فئات من الأعضاء بعد. سمِّها عند وصف مصدر؛ فيبيّن هذا الجدول حينئذ ممّن سُمع عن كل منها.",
  nobody: "لم يُسأل أحد",
  notRecorded: "غير مسجَّل",
  sources_zero: "لا مصادر",
  sources_one: "مصدر واحد",
  sources_two: "مصدران",
  sources_few: "{{count, number}} مصادر",
  sources_many: "{{count, number}} مصدرًا",
  sources_other: "{{count, number}} مصدر",
  passages_zero: "لا مقاطع",
  passages_one: "مقطع واحد",
  passages_two: "مقطعان",
  passages_few: "{{count, number}} مقاطع",
  passages_many: "{{count, number}} مقطعًا",
  passages_other: "{{count, number}} مقطع",
  fullCell: "\u2068{{group}}\u2069، \u2068{{side}}\u2069: {{passages}}، {{sources}}. أظهرها في الجدول.",
  emptyCell: "\u2068{{group}}\u2069، \u2068{{side}}\u2069: لم يُسأل أحد. ابدأ ورقة لقاء.",
  sheetFor: "ابدأ ورقة لقاء عن: \u2068{{group}}\u2069، \u2068{{side}}\u2069",
  heardThrough: "لم يمكن سؤال أحد من هذه الفئة. سُمع عنها فقط عبر: {{roles}}.",
  nobodySpoke: "لم يمكن سؤال أحد من هذه الفئة، ولم يتكلم عنها أحد.",
  unheard_zero: "",
  unheard_one:
    "لم يمكن سؤال أحد من هذه الفئة: {{groups}}. ما يقال عنها يأتي ممن بقوا أحياء، أو ممن احتجزوهم.",
  unheard_two:
    "لم يمكن سؤال أحد من هاتين الفئتين: {{groups}}. ما يقال عنهما يأتي ممن بقوا أحياء، أو ممن احتجزوهم.",
  unheard_few:
    "لم يمكن سؤال أحد من هذه الفئات: {{groups}}. ما يقال عنها يأتي ممن بقوا أحياء، أو ممن احتجزوهم.",
  unheard_many:
    "لم يمكن سؤال أحد من هذه الفئات: {{groups}}. ما يقال عنها يأتي ممن بقوا أحياء، أو ممن احتجزوهم.",
  unheard_other:
    "لم يمكن سؤال أحد من هذه الفئات: {{groups}}. ما يقال عنها يأتي ممن بقوا أحياء، أو ممن احتجزوهم.",
  gaps: "حيث لم يُسأل أحد",
  gapsHint: "الضغط يبدأ ورقة لقاء لتلك الجهة.",
  noGaps: "سُمعت كل فئة من كل جهة.",
  counts: { role: "المصادر بحسب الدور", mode: "بحسب طريقة الجمع", country: "بحسب البلد" },
};
