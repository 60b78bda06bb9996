import type { SpeakerPart } from "./collected-text.ts";

/** Labels that are a role on their own, in capitals and without dots and numbers, and what that role does. */
const roleLabels: readonly (readonly [part: SpeakerPart, labels: string])[] = [
  [
    "interviewer",
    "I INT IV INTERVIEWER INTERVIEWERS Q QUESTION QUESTIONER M MOD MODERATOR FACILITATOR RESEARCHER REPORTER JOURNALIST HOST " +
      "ИНТЕРВЬЮЕР ИНТ И В ВОПРОС ВЕДУЩИЙ ВЕДУЩАЯ МОДЕРАТОР КОРР КОРРЕСПОНДЕНТ ЖУРНАЛИСТ ИССЛЕДОВАТЕЛЬ СЛЕДОВАТЕЛЬ " +
      "س سؤال السؤال المحاور المحاورة الصحفي الصحفية الباحث الباحثة المذيع المذيعة المحقق",
  ],
  [
    "respondent",
    "R RES RESP RESPONDENT P PARTICIPANT IE INTERVIEWEE SUBJECT INFORMANT A ANSWER WITNESS CLIENT GUEST " +
      "РЕСПОНДЕНТ РЕСП Р О ОТВЕТ УЧАСТНИК УЧАСТНИЦА ИНФОРМАНТ СОБЕСЕДНИК СВИДЕТЕЛЬ СВИДЕТЕЛЬНИЦА ПОТЕРПЕВШИЙ ПОДСУДИМЫЙ " +
      "ج جواب الجواب الشاهد الشاهدة المشارك المشاركة المستجيب المستجيبة الضيف الضيفة المتهم",
  ],
  ["interpreter", "INTERPRETER TRANSLATOR ПЕРЕВОДЧИК ПЕРЕВОДЧИЦА المترجم المترجمة"],
  [
    "court",
    "COURT BENCH CLERK REGISTRAR USHER BAILIFF REPORTER PROSECUTOR PROSECUTION DEFENCE DEFENSE COUNSEL JUDGE JUSTICE PRESIDENT PRESIDING " +
      "СУД СУДЬЯ ПРЕДСЕДАТЕЛЬ ПРОКУРОР ЗАЩИТНИК АДВОКАТ СЕКРЕТАРЬ القاضي القاضية المحكمة الرئيس المدعي الدفاع المحامي المحامية الكاتب",
  ],
  ["other", "NARRATOR VOICES ALL AUDIENCE MULTIPLE ГОЛОСА ВСЕ"],
  // Somebody speaks, and no more is said of them.
  ["not-known", "SPEAKER VOICE UNIDENTIFIED UNKNOWN ГОЛОС متحدث المتحدث المتحدثة صوت"],
];

const partByRole: ReadonlyMap<string, SpeakerPart> = new Map(
  // The first part that lists a word keeps it: a REPORTER is a journalist unless a court is about.
  roleLabels
    .toReversed()
    .flatMap(([part, labels]) => labels.split(" ").map((label) => [label, part] as const)),
);

/** What the words of a label say its bearer does; undefined where they say nothing. */
export function partByLabel(label: string): SpeakerPart | undefined {
  const words = label
    .toUpperCase()
    .replace(/[.\d()[\]]+/g, " ")
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "THE");
  if (words.includes("INTERPRETER") || words.includes("TRANSLATOR")) return "interpreter";
  const telling = words.length === 1 ? words : words.filter((word) => word.length > 2);
  return telling
    .map((word) => partByRole.get(word))
    .find((part) => part !== undefined && part !== "not-known");
}

/** Tell whether a label is a role known to stand before turns, such as `Interviewer`, `P1` or `المحاور`. */
export function isRoleLabel(label: string): boolean {
  const words = label
    .toUpperCase()
    .replace(/[.\d]+/g, " ")
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "THE");
  return (
    words.length <= 2 &&
    words[0] !== undefined &&
    words.every((word) => partByRole.has(word) || /^\p{L}$/u.test(word)) &&
    partByRole.has(words[0])
  );
}

/** Tell whether a label begins with a form of address that goes with names in records: `Mr.`, `Judge`, `Dr`. */
export function isTitled(label: string): boolean {
  return /^(mr|mrs|ms|miss|dr|prof|professor|judge|justice|president|madam|sir|lord|lady|senator|congressman|congresswoman|chairman|chairwoman|chair|secretary|director|general|colonel|captain|sergeant|officer|detective|minister|ambassador|counsel|prosecutor|the (court|clerk|registrar|interpreter|witness|president|presiding|bailiff|accused|defendant|chairman|english|french))\b/i.test(
    label,
  );
}

/** Tell whether words before a colon are a heading of a form, a connective or a verb of saying, and so no speaker. */
export function isNoSpeaker(label: string): boolean {
  return formWords.test(label) || connectives.test(label) || sayingVerb.test(label) || /https?$/i.test(label);
}

const formWords =
  /^(notes?|nb|n\.b|ps|p\.s|example|examples|e\.g|i\.e|date|dates|place|location|venue|time|duration|length|source|sources|subject|re|ref|reference|case|case no|no|number|page|pages|figure|fig|table|section|article|chapter|part|appendix|annex|exhibit|title|subtitle|author|authors|language|languages|summary|abstract|keywords?|tags|tel|telephone|phone|fax|e-?mail|address|age|name|names|sex|gender|occupation|profession|education|nationality|transcript|transcription|transcribed by|transcriber|recording|recorded|file|files|interview|interview no|version|links?|url|website|contact|licen[cs]e|copyright|warning|important|attention|caption|photo|credit|via|updated|published|posted|steps?|task|goal|aim|purpose|context|background|method|methods|results?|conclusions?|discussion|definition|memo|code|codes|theme|themes|total|type|status|category|to do|todo|дата|даты|место|время|источник|примечание|тема|возраст|имя|фио|пол|язык|файл|запись|длительность|номер|дело|адрес|телефон|профессия|образование|итого|пример|внимание|фото|автор|перевод|расшифровка|التاريخ|تاريخ|المكان|مكان|الوقت|الزمان|المصدر|مصدر|ملاحظة|ملاحظات|الموضوع|موضوع|العمر|الاسم|الجنس|اللغة|الملف|الرقم|رقم|العنوان|عنوان|الهاتف|المدة|مثال|صورة|الكاتب|المرجع)( no| nr|\s*№)?\.?$/iu;

const connectives =
  /^(and|but|or|so|because|if|when|while|for|in|on|at|by|to|from|with|before|after|as|that|this|these|those|there|here|it|he|she|they|we|you|then|thus|also|however|yes|no|what|why|how|who|where|which|one|two|three|first|second|third|finally|и|а|но|или|если|когда|потому|так|это|он|она|они|мы|вы|там|здесь|да|нет|что|как|почему|кто|где|во-первых|во-вторых|و|لكن|أو|إذا|عندما|لأن|هذا|هذه|ذلك|هو|هي|هم|نحن|نعم|لا|ماذا|لماذا|كيف|من|في|على|أولا|ثانيا|أولاً|ثانيًا|ثانياً)\s/iu;

const sayingVerb =
  /(^|\s)(said|says|say|asked|asks|replied|replies|answered|added|adds|told|tells|wrote|writes|thought|explained|shouted|whispered|called|reads|read|follows|including|are|is|was|were|сказал|сказала|сказали|говорит|говорил|говорила|говорили|говорю|спросил|спросила|спросили|ответил|ответила|ответили|добавил|добавила|написал|написала|кричал|кричали|подумал|подумала|объяснил|объяснила|قال|قالت|قالوا|قلت|يقول|تقول|يقولون|أقول|أضاف|أضافت|سأل|سألت|سألني|سألته|أجاب|أجابت|كتب|كتبت|صرخ|وقال|وقالت|وقلت|فقال|فقلت|وأضاف|التالية|الآتي|يلي)$/iu;
