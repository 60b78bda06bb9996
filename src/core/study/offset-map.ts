import type { Json } from "../base/index.ts";
import { isList, isObject } from "./fields.ts";

/**
 * One replaced stretch: `[start, end)` of the text before became `length` UTF-16 units.
 *
 * `start === end` is an insertion, `length === 0` a deletion. It holds no words: the words that went in lie apart.
 */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/** How offsets move from one text version to the next: splices in order, not touching each other's stretches. */
export type OffsetMap = readonly Splice[];

/** Tell whether a value read from the log is an offset map. */
export function isOffsetMap(value: Json | undefined): boolean {
  if (!isList(value)) return false;
  let reached = 0;
  return value.every((splice) => {
    if (!isObject(splice)) return false;
    const { start, end, length } = splice;
    if (!isOffset(start) || !isOffset(end) || !isOffset(length) || start < reached || end < start)
      return false;
    reached = end;
    return true;
  });
}

function isOffset(value: Json | undefined): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
