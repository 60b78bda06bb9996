/**
 * What lies between two words of one name: nothing that parts them (`plain`), a comma as in "family, given"
 * (`comma`), or a dot, which belongs after an initial or inside a file name (`dot`); undefined where they are apart.
 */
export type NameGap = "plain" | "comma" | "dot";

const blank = "[\\s\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF]";
const plainGap = new RegExp(`^${blank}*(?:[-‐‑‒–_/·'’‘"“”«»()]|\\*\\*?|--)?${blank}*$`, "u");
const commaGap = new RegExp(`^${blank}*[,،]${blank}*$`, "u");
const dotGap = new RegExp(`^\\.[-‐‑]?${blank}*$`, "u");
const longest = 16;

/** Judge what stands between two words. A line may break once within a name, a paragraph may not end in it. */
export function nameGap(between: string): NameGap | undefined {
  if (between === "" || between === " " || between === "-") return "plain";
  if (between.length > longest || /\n[^\S\n]*\n/.test(between)) return undefined;
  if (plainGap.test(between)) return "plain";
  if (commaGap.test(between)) return "comma";
  return dotGap.test(between) ? "dot" : undefined;
}

/** Tell whether a hyphen at the end of a line parts one word. */
export function isWordBreak(between: string): boolean {
  return between === "\u00AD" || /^[-‐\u00AD][^\S\n]*\r?\n[^\S\n]*$/.test(between);
}
