import type { ReadLine } from "./read-line.ts";

/** Tell whether a whole line is a note of whoever wrote the text down: `[laughs]`, `(Court adjourned)`, `* * *`. */
export function isNoteLine(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return text !== "";
  if (/^\[[^[\]]{1,300}\]\.?$/.test(text) || /^\([^()]{1,300}\)\.?$/.test(text)) return true;
  if (/^（[^（）]{1,300}）$/.test(text) || /^\$\S/.test(text)) return true;
  return /^(-{2,}|–|—)\s*[^-–—]{3,80}\s+at\s+\d/i.test(text) || /^\d{4}h$/i.test(text);
}

/** Tell whether a line of a plain text is a heading: short, in capitals or marked, without the end of a sentence. */
export function isHeadingLine({ text, style, joins }: ReadLine): boolean {
  if (style !== "paragraph" || joins !== "no" || text.length > 100) return false;
  if (/^(#{1,6}\s*\S|@title\s|@subtitle\s|\^\w)/.test(text)) return true;
  if (/[.!?؟,;]$/.test(text) || text !== text.toUpperCase() || text === text.toLowerCase()) return false;
  const letters = text.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= 6 || (letters >= 4 && /\p{Lu} \p{Lu}/u.test(text));
}

/**
 * Join a line to the words before it.
 *
 * A break that the author set stays a line end. One that the layout made becomes a blank, or nothing between signs
 * of scripts without blanks, and a word divided by a hyphen before a small letter is made whole.
 */
export function joinWords(before: string, line: string, joins: ReadLine["joins"]): string {
  const { cut, glue } = jointOf(before, line, joins);
  return before.slice(0, before.length - cut) + glue + line;
}

/** How a line joins the line before: how many characters at its end go, and what comes between. */
export interface Joint {
  readonly cut: 0 | 1;
  readonly glue: "" | " " | "\n";
}

/** Tell how `joinWords` joins; only the end of `before` is looked at. */
export function jointOf(before: string, line: string, joins: ReadLine["joins"]): Joint {
  const end = before.slice(-60);
  if (joins === "author") return { cut: 0, glue: "\n" };
  if (/\p{Ll}[-‐]$/u.test(end) && /^\p{Ll}/u.test(line) && !isCompound(end, line))
    return { cut: 1, glue: "" };
  if (/[-‐]$/.test(end) && /^\p{L}/u.test(line)) return { cut: 0, glue: "" };
  return { cut: 0, glue: needsNoBlank(end, line) ? "" : " " };
}

// Words with a hyphen of their own: "mother-in-law", "non-political", "какого-либо".
function isCompound(before: string, line: string): boolean {
  if (/\p{L}-\p{L}+[-‐]$/u.test(before) || /(^|\s)\p{L}{1,2}[-‐]$/u.test(before)) return true;
  if (/^(либо|то|нибудь|таки|ка)(?!\p{L})/u.test(line)) return true;
  return /(^|[^\p{L}])(non|self|well|all|half|cross|anti|semi|post|кое|во|по|юго|северо)[-‐]$/iu.test(before);
}

function needsNoBlank(before: string, line: string): boolean {
  const han = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\u3000-\u303f\uff00-\uffef]/u;
  return han.test(before.at(-1) ?? "") && han.test(line.charAt(0));
}
