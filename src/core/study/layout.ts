import type { Json } from "../base/index.ts";
import { isList, isObject } from "./fields.ts";

/** What a stretch of a source's text is. */
export const blockKinds = ["turn", "paragraph", "heading", "note", "furniture"] as const;

/** What a stretch of a source's text is; `furniture` (page headers, site chrome) is kept and not shown. */
export type BlockKind = (typeof blockKinds)[number];

/**
 * One stretch of a text: a speaker's turn, a paragraph, a heading, a note in brackets, or furniture.
 *
 * Offsets are UTF-16 units into the text version that carries the layout; `end` is exclusive. Blocks do not overlap
 * and stand in reading order; what lies between two blocks is white space or a speaker's label.
 */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind;
  /** Position in the version's list of speakers; absent where nobody speaks. */
  readonly speaker?: number;
  /** Whether the turn asks or answers, where the form of the text tells. */
  readonly part?: "question" | "answer";
  /** BCP 47 language tag; `und` where it could not be told. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Where in a recording the stretch begins, in milliseconds. */
  readonly atMs?: number;
  /** Where it ends there, where the transcript says so. */
  readonly untilMs?: number;
}

/** Tell whether a value read from the log is a list of blocks in order. */
export function isLayout(value: Json | undefined): boolean {
  if (!isList(value)) return false;
  let reached = 0;
  return value.every((block) => {
    if (!isObject(block) || !isBlock(block)) return false;
    const { start, end } = block;
    if (typeof start !== "number" || typeof end !== "number" || start < reached || end < start) return false;
    reached = end;
    return true;
  });
}

function isBlock(block: { readonly [key: string]: Json }): boolean {
  const kinds: readonly Json[] = blockKinds;
  return (
    block.kind !== undefined &&
    kinds.includes(block.kind) &&
    typeof block.language === "string" &&
    (block.direction === "ltr" || block.direction === "rtl") &&
    (block.speaker === undefined || Number.isSafeInteger(block.speaker)) &&
    (block.part === undefined || block.part === "question" || block.part === "answer") &&
    (block.atMs === undefined || typeof block.atMs === "number") &&
    (block.untilMs === undefined || typeof block.untilMs === "number")
  );
}
