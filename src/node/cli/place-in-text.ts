import type { SourceText } from "../../app/text-of-source.ts";
import { ok, type Result } from "../../core/base/index.ts";
import type { Block } from "../../core/study/index.ts";
import { type Refused, wrongUse } from "./refused.ts";

/** Say where in a text an offset lies, without a word of it: "turn 12", "paragraph 3". */
export function placeInText(blocks: readonly Block[], offset: number): string {
  const at = blocks.find((block) => block.end > offset);
  if (at === undefined) return "beyond the end";
  if (at.kind === "furniture") return "page furniture";
  const like = numbered(blocks, at.kind === "turn" ? "turn" : "paragraph");
  return `${at.kind === "turn" ? "turn" : "paragraph"} ${like.indexOf(at) + 1}`;
}

/** What a command is told of a place: a turn, a paragraph, or offsets. */
export interface GivenPlace {
  readonly turn?: string;
  readonly paragraph?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Find the stretch of a text that is meant. Offsets are UTF-16 units into the text as it stands. */
export function stretchAt(
  { blocks, text }: SourceText,
  given: GivenPlace,
): Result<{ readonly start: number; readonly end: number }, Refused> {
  const { turn, paragraph, from, to } = given;
  const ways = [turn, paragraph, from ?? to].filter((each) => each !== undefined).length;
  if (ways !== 1) return wrongUse("Say where in the text: --turn N, or --paragraph N, or --from N --to N.");
  if (turn !== undefined) return nthOf(numbered(blocks, "turn"), turn, "turn");
  if (paragraph !== undefined) return nthOf(numbered(blocks, "paragraph"), paragraph, "paragraph");
  const [start, end] = [wholeNumber(from), wholeNumber(to)];
  if (start === undefined || end === undefined || start >= end || end > (text ?? "").length)
    return wrongUse(
      `--from and --to take two whole numbers, the first below the second, up to ${(text ?? "").length}.`,
    );
  if (isHalved(text ?? "", start) || isHalved(text ?? "", end))
    return wrongUse(
      "--from or --to lies within a sign of two units, such as 😀. Take the offset before it or after it.",
    );
  return ok({ start, end });
}

/** Whether an offset would cut a sign in two, of which neither half is a sign. */
function isHalved(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

function nthOf(
  blocks: readonly Block[],
  typed: string,
  what: string,
): Result<{ readonly start: number; readonly end: number }, Refused> {
  const block = blocks[(wholeNumber(typed) ?? 0) - 1];
  if (block !== undefined) return ok({ start: block.start, end: block.end });
  return wrongUse(
    blocks.length === 0 ? `This text has no ${what}s.` : `This text has ${what}s 1 to ${blocks.length}.`,
  );
}

// Turns are counted apart from what nobody says; furniture is not counted.
function numbered(blocks: readonly Block[], what: "turn" | "paragraph"): readonly Block[] {
  return blocks.filter(
    (block) => block.kind !== "furniture" && (block.kind === "turn") === (what === "turn"),
  );
}

function wholeNumber(typed: string | undefined): number | undefined {
  return typed !== undefined && /^\d{1,9}$/.test(typed) ? Number(typed) : undefined;
}
