import type { Block, TextRange } from "../../study/index.ts";
import { placedWords, sentenceEnds } from "../search-paragraphs.ts";

/** The units of a text in order, and which of them a stretch touches. */
export interface UnitGrid<Stretch extends TextRange = TextRange> {
  readonly size: number;
  /** Behind the last unit of each turn, in order; absent where units stand alone. */
  readonly turnEnds: Int32Array | undefined;
  /** From the first unit touched to behind the last. */
  unitsOf(stretch: Stretch): { readonly from: number; readonly to: number };
}

/** A text with its layout. */
export interface LaidOutText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Cut a text into units; furniture, speakers' labels and the lines between turns are in none. */
export function unitGrid(laidOut: LaidOutText, kind: "character" | "word" | "sentence" | "turn"): UnitGrid {
  const turns = turnsOf(laidOut);
  switch (kind) {
    case "character":
      return characterGrid(laidOut.text, turns);
    case "word":
      return spanGrid(turns.map(({ start, end }) => placedWords(laidOut.text, start, end)));
    case "sentence":
      return spanGrid(turns.map((turn) => sentencesOf(laidOut.text, turn)));
    case "turn":
      return { ...spanGrid(turns.map((turn) => [turn])), turnEnds: undefined };
  }
}

/** The turns and paragraphs of a text; a text without blocks is one. */
function turnsOf({ text, blocks }: LaidOutText): readonly TextRange[] {
  if (blocks.length === 0) return text === "" ? [] : [{ start: 0, end: text.length }];
  return blocks.filter(({ kind, start, end }) => kind !== "furniture" && start < end);
}

/** Characters are counted by code points: a letter outside the first plane is one, although it takes two UTF-16 units. */
function characterGrid(text: string, turns: readonly TextRange[]): UnitGrid {
  const seconds = secondHalves(text);
  const pointsIn = (start: number, end: number): number =>
    end - start - (firstAtLeast(seconds, end) - firstAtLeast(seconds, start));
  const starts = Int32Array.from(turns, ({ start }) => start);
  const turnEnds = new Int32Array(turns.length);
  turns.forEach(({ start, end }, at) => {
    turnEnds[at] = (turnEnds[at - 1] ?? 0) + pointsIn(start, end);
  });
  const before = (offset: number): number => {
    const at = firstAtLeast(starts, offset + 1) - 1;
    const turn = turns[at];
    if (turn === undefined) return 0;
    return (turnEnds[at - 1] ?? 0) + pointsIn(turn.start, Math.min(offset, turn.end));
  };
  return {
    size: turnEnds.at(-1) ?? 0,
    turnEnds,
    unitsOf: ({ start, end }) => ({ from: before(start), to: before(end) }),
  };
}

function spanGrid(spansByTurn: readonly (readonly TextRange[])[]): UnitGrid {
  const spans = spansByTurn.flat();
  const starts = Int32Array.from(spans, ({ start }) => start);
  const ends = Int32Array.from(spans, ({ end }) => end);
  const turnEnds = new Int32Array(spansByTurn.length);
  spansByTurn.forEach(({ length }, at) => {
    turnEnds[at] = (turnEnds[at - 1] ?? 0) + length;
  });
  return {
    size: spans.length,
    turnEnds,
    unitsOf: ({ start, end }) => ({ from: firstAtLeast(ends, start + 1), to: firstAtLeast(starts, end) }),
  };
}

function sentencesOf(text: string, { start, end }: TextRange): readonly TextRange[] {
  let from = start;
  return sentenceEnds(text, start, end).flatMap((to) => {
    const sentence = text.slice(from, to);
    const first = from + (sentence.length - sentence.trimStart().length);
    const last = from + sentence.trimEnd().length;
    from = to;
    return first < last ? [{ start: first, end: last }] : [];
  });
}

/** Where the second halves of the characters lie that take two units. */
function secondHalves(text: string): Int32Array {
  return Int32Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index + 1);
}

/** The first position of a rising list at which it reaches a value. */
function firstAtLeast(rising: Int32Array, value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
