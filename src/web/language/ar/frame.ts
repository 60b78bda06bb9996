import type { english } from "../english.ts";
import type { Translated } from "../translated.ts";

/** The bar, the palette, and what every room shares. */
export const frame: Translated<typeof english.frame> = {
  lock: "إقفال",
  search: "ابحث أو انتقل",
  sealed: "مختوم",
  namesLocked: "مختوم، والأسماء مقفلة",
  sealedWhy: "مشفَّر على هذا القرص. لا يُرسَل شيء إلى أي مكان، ولا يحتفظ المتصفح بشيء.",
  rooms: "الغرف",
  room: {
    sources: "المصادر",
    reader: "القارئ",
    codebook: "دليل الترميز",
    claims: "الادعاءات",
    model: "النموذج",
    outlook: "الاستشراف",
    brief: "الموجز",
    history: "السجل",
  },
  within: {
    sources: "الجدول",
    coverage: "التغطية",
    fieldwork: "العمل الميداني",
    register: "الأسماء",
    claims: "القائمة",
    grades: "الدرجات",
    hypotheses: "الفرضيات",
    model: "المعاملات",
    flows: "التدفقات",
    words: "ألفاظ المقدار",
    periods: "الفترات",
    brief: "قراءة",
    write: "كتابة",
    releases: "الإصدارات",
    memos: "المذكرات",
    codebook: "الرموز",
  },
  view: {
    open: "العرض",
    theme: "الإضاءة",
    system: "كما في النظام",
    light: "فاتح",
    dark: "داكن",
    language: "اللغة",
    kept: "يُحفظ على هذا الجهاز، خارج كل دراسة.",
  },
  away: {
    line: "لا يستجيب Grounds. ما كتبته باقٍ هنا، ويُستأنف العمل تلقائيًا متى عاد.",
    back: "عاد Grounds إلى الاستجابة.",
  },
  window: {
    another: "نافذة أخرى",
    opened: "فُتحت الدراسة في نافذة أخرى أيضًا. إن لم تكن أنت من فتحها فأقفلها.",
  },
  lost: {
    title: "لم يعد Grounds يستجيب.",
    why: "انتهى البرنامج، ولا تحتفظ هذه الصفحة بشيء من الدراسة. ما حُفظ باقٍ في الدراسة.",
    typed: "ما كتبته",
    copy: "كُتب هذا ولم يُحفظ. انسخ ما تحتاج إليه، فهو يزول بإغلاق هذه الصفحة.",
    step: "للمتابعة، شغّل Grounds من جديد في الطرفية وافتح الرابط الجديد.",
  },
};
