import type { QuestionError } from "./question.ts";

/** A piece of the text of a question. */
export interface Token {
  readonly kind: "word" | "quoted" | "id" | "sign" | "end";
  /** What it says: a quoted text without its marks, an id without its sign. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Ends the reading of a question at its first error. */
export class Fault extends Error {
  readonly error: QuestionError;
  constructor(error: QuestionError) {
    super(error.type);
    this.error = error;
  }
}

/** The longest question, in UTF-16 units. */
const longestQuestion = 10_000;

// What closes a quotation, by what opened it: as people type it in English, German, French, Arabic and Russian.
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  "“": "”“",
  "”": "”",
  "„": "“”",
  "‟": "”",
  "«": "»",
  "»": "«»",
  "＂": "＂",
};

const signs = /(?:!=|<>|>=|<=|≠|≥|≤|[=(),،])/uy;
const words = /[\p{L}\p{M}\p{N}_'’.\-*]+/uy;
const ids = /@([0-9a-zA-Z]*)/uy;

/** Cut the text of a question into tokens, an `end` behind the last. */
export function readTokens(text: string): readonly Token[] {
  if (text.length > longestQuestion)
    throw new Fault({ type: "too-long", start: longestQuestion, end: text.length, met: "" });
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = /\s/u.test(text.charAt(at)) ? undefined : tokenAt(text, at);
    if (token !== undefined) tokens.push(token);
    at = token?.end ?? at + 1;
  }
  return [...tokens, { kind: "end", text: "", start: text.length, end: text.length }];
}

/** Where a question writes a name or id for the first time; at its beginning where it does not. */
export function placeOfName(text: string, written: string): Pick<Token, "start" | "end"> {
  const token = readTokens(text).find((each) => each.kind !== "end" && each.text === written);
  return { start: token?.start ?? 0, end: token?.end ?? 0 };
}

function tokenAt(text: string, at: number): Token {
  const closing = closers[text.charAt(at)];
  if (closing !== undefined) return quotedAt(text, at, closing);
  const id = matchAt(ids, text, at);
  if (id !== undefined) {
    const end = at + id[0].length;
    const written = (id[1] ?? "").toLowerCase();
    if (!/^[0-9a-hjkmnp-tv-z]{20}$/.test(written))
      throw new Fault({ type: "id-malformed", start: at, end, met: id[0] });
    return { kind: "id", text: written, start: at, end };
  }
  for (const [kind, pattern] of [["sign", signs] as const, ["word", words] as const]) {
    const met = matchAt(pattern, text, at);
    if (met !== undefined) return { kind, text: plainSign(met[0]), start: at, end: at + met[0].length };
  }
  const end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  throw new Fault({ type: "not-understood", start: at, end, met: text.slice(at, end) });
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

// A map, and no plain object: a word may be called as what every object has.
const plain = new Map([
  ["≠", "!="],
  ["<>", "!="],
  ["≥", ">="],
  ["≤", "<="],
  ["،", ","],
]);

function plainSign(sign: string): string {
  return plain.get(sign) ?? sign;
}

function quotedAt(text: string, start: number, closing: string): Token {
  let said = "";
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (closing.includes(character)) return { kind: "quoted", text: said, start, end: at + 1 };
    if (character === "\\" && at + 1 < text.length) at++;
    said += text.charAt(at);
  }
  throw new Fault({ type: "quotation-open", start, end: text.length, met: text.slice(start, start + 40) });
}
