import { onOneLine } from "./clean-text.ts";
import type { ForeignDocument, ForeignParagraph } from "./foreign-document.ts";
import { NotReadable } from "./not-readable.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import type { DecodedText } from "./text-encoding.ts";

/**
 * Read a Praat TextGrid, in its long or its short form: each tier speaks, with the times of its intervals and points.
 *
 * As Praat itself does, only quoted texts, bare numbers and flags are read; whatever stands around them is passed over.
 */
export function readTextGrid(decoded: DecodedText, limits: ReadingLimits): ForeignDocument {
  const tokens = { list: gridTokens(decoded.text, limits), at: 0 };
  // The form and its name, the times of the whole, and the flag that says that there are tiers.
  for (const wanted of ["text", "text", "number", "number"] as const) take(tokens, wanted);
  if (tokens.list[tokens.at]?.is === "flag") tokens.at++;
  const tiers = Math.min(takeNumber(tokens), limits.maxElements);
  const cues: ForeignParagraph[] = [];
  let points = 0;
  for (let tier = 0; tier < tiers; tier++) {
    const isPoints = takeText(tokens) !== "IntervalTier";
    const read = readTier(tokens, isPoints);
    if (isPoints) points += read.length;
    // A tier may hold more intervals than a call takes arguments.
    for (const cue of read) cues.push(cue);
  }
  const inTime = cues.toSorted((a, b) => (a.atMs ?? 0) - (b.atMs ?? 0));
  return {
    format: "textgrid",
    encoding: decoded.encoding,
    paragraphs: inTime,
    lost: [...decoded.notes, ...tierNotes(inTime, points)],
  };
}

type Token =
  | { readonly is: "text"; readonly value: string }
  | { readonly is: "number"; readonly value: number }
  | { readonly is: "flag" };

interface Tokens {
  readonly list: readonly Token[];
  at: number;
}

function readTier(tokens: Tokens, isPoints: boolean): readonly ForeignParagraph[] {
  const speaker = onOneLine(takeText(tokens));
  takeNumber(tokens);
  takeNumber(tokens);
  const count = takeNumber(tokens);
  const cues: ForeignParagraph[] = [];
  for (let i = 0; i < count; i++) {
    const atMs = milliseconds(takeNumber(tokens));
    const untilMs = isPoints ? atMs : milliseconds(takeNumber(tokens));
    const text = takeText(tokens).trim();
    // Silence is an interval without words.
    if (text !== "") cues.push({ text, style: "cue", atMs, untilMs, ...(speaker === "" ? {} : { speaker }) });
  }
  return cues;
}

// Two tiers that say the same at the same time are steps of one analysis (words, sounds) rather than two voices.
function tierNotes(cues: readonly ForeignParagraph[], points: number): readonly string[] {
  const tiers = new Set(cues.map(({ speaker }) => speaker)).size;
  const notes = [
    `Each of the ${tiers} tiers was read as a speaker; those of words or sounds can be left aside.`,
  ];
  return [
    ...(tiers > 1 ? notes : []),
    ...(points > 0
      ? [
          `${points} ${points === 1 ? "point was" : "points were"} read with ${points === 1 ? "its time" : "their times"}.`,
        ]
      : []),
  ];
}

function gridTokens(text: string, limits: ReadingLimits): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/"((?:[^"]|""){0,200000})"|<\w+>|![^\n]*|[^\s"]+/g)) {
    const [whole, quoted] = match;
    if (quoted !== undefined) tokens.push({ is: "text", value: quoted.replaceAll('""', '"') });
    else if (whole.startsWith("<")) tokens.push({ is: "flag" });
    else if (/^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(whole))
      tokens.push({ is: "number", value: Number(whole) });
    if (tokens.length > limits.maxElements)
      throw new NotReadable({ type: "UnsafeMarkup", reason: "too-many-elements" });
  }
  return tokens;
}

function take<K extends Token["is"]>(tokens: Tokens, is: K): Extract<Token, { readonly is: K }> {
  const token = tokens.list[tokens.at++];
  if (token?.is !== is) throw new NotReadable({ type: "Damaged", kind: "textgrid" });
  return token as Extract<Token, { readonly is: K }>;
}

function takeText(tokens: Tokens): string {
  return take(tokens, "text").value;
}

function takeNumber(tokens: Tokens): number {
  return take(tokens, "number").value;
}

function milliseconds(seconds: number): number {
  return Math.max(0, Math.min(Math.round(seconds * 1000), Number.MAX_SAFE_INTEGER));
}
