/** One piece of a sentence that says a range. */
export type RangeToken =
  | { readonly is: "number"; readonly value: number }
  /** A share said as a word, such as a third. */
  | { readonly is: "fraction"; readonly value: number }
  /** Out of so many. */
  | { readonly is: "out-of"; readonly many: number }
  | { readonly is: "within"; readonly months: number }
  | { readonly is: "by"; readonly time: "month" | "year" }
  | { readonly is: "time"; readonly unit: "months" | "years" }
  | { readonly is: "likely" | "at-least" | "at-most"; readonly behind: boolean }
  | { readonly is: "other"; readonly word: string };

/** Cut a sentence that says a range into its pieces, in English or Arabic; what joins numbers is left out. */
export function rangeTokens(text: string): readonly RangeToken[] {
  const folded = foldRange(text);
  const tokens: RangeToken[] = [];
  let at = 0;
  while (at < folded.length) {
    const rest = folded.slice(at);
    const found = rules.find(
      ({ form, after }) => form.test(rest) && (after === undefined || after(tokens.at(-1))),
    );
    const match = found?.form.exec(rest);
    if (found === undefined || match === null || match === undefined)
      throw new Error("Some rule takes any letter");
    const made = found.make(match, tokens.at(-1));
    if (made !== undefined) tokens.push(made);
    at += match[0].length;
  }
  return tokens;
}

/** Bring digits, dashes, and letters that are written in several ways into one form. */
function foldRange(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\u0640\u064b-\u0652\u0670\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, "")
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll("٫", ".")
    .replaceAll("٬", ",")
    .replaceAll("،", ", ")
    .replaceAll("؛", "; ")
    .replaceAll("٪", "%")
    .replaceAll(/[\u2010-\u2015\u2212]/g, "-")
    .replaceAll(/[أإآٱ]/g, "ا")
    .replaceAll("ى", "ي")
    .replaceAll("ة", "ه")
    .replaceAll("مائه", "مئه")
    .replaceAll(/(^|\s)و(?=\d)/g, "$1و ");
}

const words: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  hundred: 100,
  "a hundred": 100,
  thousand: 1000,
  "a thousand": 1000,
  صفر: 0,
  واحد: 1,
  واحده: 1,
  اثنان: 2,
  اثنين: 2,
  اثنتين: 2,
  ثلاثه: 3,
  ثلاث: 3,
  اربعه: 4,
  اربع: 4,
  خمسه: 5,
  خمس: 5,
  سته: 6,
  ست: 6,
  سبعه: 7,
  سبع: 7,
  ثمانيه: 8,
  ثماني: 8,
  تسعه: 9,
  تسع: 9,
  عشره: 10,
  عشر: 10,
  عشرون: 20,
  عشرين: 20,
  ثلاثين: 30,
  اربعين: 40,
  خمسين: 50,
  مئه: 100,
  الف: 1000,
};

const fractions: Readonly<Record<string, number>> = {
  half: 1 / 2,
  "a half": 1 / 2,
  "one half": 1 / 2,
  "a third": 1 / 3,
  "one third": 1 / 3,
  "two thirds": 2 / 3,
  "a quarter": 1 / 4,
  "one quarter": 1 / 4,
  "three quarters": 3 / 4,
  نصف: 1 / 2,
  النصف: 1 / 2,
  ثلث: 1 / 3,
  الثلث: 1 / 3,
  ثلثين: 2 / 3,
  الثلثين: 2 / 3,
  ربع: 1 / 4,
  الربع: 1 / 4,
};

const anyOf = (table: Readonly<Record<string, number>>): string =>
  Object.keys(table)
    .toSorted((a, b) => b.length - a.length)
    .join("|");
const end = "(?![\\p{L}\\d])";
const figure = "(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?)(?:e[+-]?\\d+)?";
const scaled = `(?:${figure}(?:\\s*(?:thousand|million|k|الفا|الف|الاف|مليون|ملايين)${end})?)`;
const number = `(?:${scaled}|(?:${anyOf(words)})${end})`;
const months = "months?|شهرين|شهران|شهرا|شهر|اشهر|شهور";
const years = "years?|سنتين|سنتان|عامين|عامان|سنه|سنوات|سنين|عاما|عام|اعوام";
const decades = "decades?|عقدين|عقود|عقدا|عقد";
const time = `(?:${months}|${years}|${decades})${end}`;

interface Rule {
  readonly form: RegExp;
  /** Whether it can stand behind the piece before it. */
  readonly after?: (before: RangeToken | undefined) => boolean;
  readonly make: (match: RegExpExecArray, before: RangeToken | undefined) => RangeToken | undefined;
}

const isNumber = (before: RangeToken | undefined): boolean => before?.is === "number";
const form = (source: string): RegExp => new RegExp(`^(?:${source})`, "u");
const leftOut = (): undefined => undefined;

// The first rule that fits takes the piece.
const rules: readonly Rule[] = [
  { form: /^[\s,;:.()[\]]+/, make: leftOut },
  {
    form: form(
      `(?:within|over|during|inside|in the course of|(?:و)?(?:خلال|في غضون|ضمن|علي مدي|في))\\s+(?:the\\s+)?(?:next\\s+)?(half)?(?:\\s*an?\\s+)?(${number})?\\s*(${time})`,
    ),
    make: (match) => within(match[2], match[3] ?? "", match[1] !== undefined),
  },
  {
    form: form(`in\\s+(?:(?:an?|the next)\\s+)?(${number})\\s+(${time})`),
    make: (match) => within(match[1], match[2] ?? "", false),
  },
  {
    form: form(`(?:an?|per|each|every|/)\\s*(month|year)${end}|(monthly|yearly|annually)${end}`),
    make: ([whole]) => ({ is: "by", time: whole.includes("month") ? "month" : "year" }),
  },
  {
    form: form(`(?:(?:في|ب)\\s*ال|كل\\s+)(شهر|سنه|عام)${end}|(شهريا|سنويا)${end}`),
    make: ([whole]) => ({ is: "by", time: whole.includes("شهر") ? "month" : "year" }),
  },
  { form: form(`%|per\\s?cent${end}|(?:في|ب)\\s?المئه${end}`), make: () => ({ is: "out-of", many: 100 }) },
  { form: form(`(?:في|ب)\\s?الالف${end}`), make: () => ({ is: "out-of", many: 1000 }) },
  {
    form: form(
      `(?:(?:in|of|out of|في)\\s+(?:every\\s+|each\\s+|كل\\s+)?(${number})(?![,.]?\\d)|(?:from|من)\\s+(?:كل\\s+|اصل\\s+)?(${number})(?![,.]?\\d|\\s*(?:الي|حتي|-|to\\s)))(?!\\s*${time})`,
    ),
    after: isNumber,
    make: (match) => ({ is: "out-of", many: valueSaid(match[1] ?? match[2] ?? "") }),
  },
  {
    form: form(
      `(?:and\\s+|و)?(?:the\\s+)?(?:most likely|most probably|likeliest|best guess|best estimate|median|middle|علي الارجح|الارجح|ارجحها|الاقرب|اغلب الظن|علي الاغلب|الاغلب|الاكثر احتمالا|الوسط)(?:\\s+(?:is|being|ان|هو|انه|انها))?${end}`,
    ),
    make: () => ({ is: "likely", behind: false }),
  },
  {
    form: form(
      `(?:at least|no less than|not less than|no fewer than|more than|above|(?:و)?(?:لا يقل عن|لا تقل عن|اكثر من))${end}`,
    ),
    make: () => ({ is: "at-least", behind: false }),
  },
  {
    form: form(
      `(?:at most|no more than|not more than|less than|fewer than|below|(?:و)?(?:لا يزيد علي|لا يزيد عن|لا تزيد علي|لا تزيد عن|اقل من))${end}`,
    ),
    make: () => ({ is: "at-most", behind: false }),
  },
  { form: form(`علي الاقل${end}`), make: () => ({ is: "at-least", behind: true }) },
  { form: form(`علي الاكثر${end}`), make: () => ({ is: "at-most", behind: true }) },
  {
    form: form(`(?:up to|حتي)${end}`),
    make: (_, before) => (isNumber(before) ? undefined : { is: "at-most", behind: false }),
  },
  {
    form: form(`(?:${anyOf(fractions)})${end}`),
    make: ([whole]) => ({ is: "fraction", value: fractions[whole] ?? 0 }),
  },
  { form: form(number), make: ([whole]) => ({ is: "number", value: valueSaid(whole) }) },
  {
    form: form(`(?:${months}|${years})${end}`),
    make: ([whole]) => ({ is: "time", unit: /month|شهر|شهور/u.test(whole) ? "months" : "years" }),
  },
  {
    form: form(
      `(?:to|and|between|from|about|around|roughly|some|of them|people|persons?|men|بين|ما بين|من|الي|نحو|حوالي|تقريبا|منهم|شخصا?|اشخاص|فردا?|افراد|رجلا?|رجال)${end}|-|و(?=\\s|${anyOf(words)})`,
    ),
    make: leftOut,
  },
  { form: /^[\p{L}\p{M}\p{N}_'’/]+|^./u, make: ([word]) => ({ is: "other", word }) },
];

function within(count: string | undefined, unit: string, isHalf: boolean): RangeToken {
  const two = /ين$|ان$/u.test(unit) && !/سنين|سنوات/u.test(unit) ? 2 : 1;
  const each = new RegExp(`^(?:${months})`, "u").test(unit)
    ? 1
    : new RegExp(`^(?:${years})`, "u").test(unit)
      ? 12
      : 120;
  return { is: "within", months: (count === undefined ? two : valueSaid(count)) * each * (isHalf ? 0.5 : 1) };
}

function valueSaid(said: string): number {
  const word = words[said.trim()];
  if (word !== undefined) return word;
  const [, digits = "", scale] = /^([\d.,e+-]+)\s*(.*)$/u.exec(said.trim()) ?? [];
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)
    ? digits.replaceAll(",", "")
    : digits.replace(",", ".");
  return (
    Number(plain) *
    (scale === undefined || scale === "" ? 1 : /million|مليون|ملايين/u.test(scale) ? 1e6 : 1e3)
  );
}
