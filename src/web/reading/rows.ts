import type { Block } from "../../app/views.ts";

/** One line of the virtual list: a block, or a piece of a block that is too long to be drawn at once. */
export interface Row {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly kind: Block["kind"];
  /** Whether the block begins here; only then is the speaker shown. */
  readonly first: boolean;
  readonly block: number;
  readonly speaker?: number;
  readonly part?: Block["part"];
  readonly language: string;
  readonly direction: "ltr" | "rtl";
}

/** Longest piece of text that is one row, in UTF-16 units: about a screen. */
const longestRow = 1800;
/** A cut is looked for from here on, so that no row is a mere scrap. */
const shortestCut = 900;

/** Cut a text into rows: one a block, furniture left out, very long blocks cut where a line or sentence ends. */
export function rowsOf(text: string, blocks: readonly Block[]): readonly Row[] {
  const rows: Row[] = [];
  blocks.forEach((block, at) => {
    if (block.kind === "furniture") return;
    for (const [start, end] of piecesOf(text, block.start, block.end)) {
      rows.push({
        index: rows.length,
        start,
        end,
        kind: block.kind,
        first: start === block.start,
        block: at,
        ...(block.speaker === undefined ? {} : { speaker: block.speaker }),
        ...(block.part === undefined ? {} : { part: block.part }),
        language: block.language,
        direction: block.direction,
      });
    }
  });
  return rows;
}

/** The row that holds an offset, or the nearest one after it; the last where there is none; -1 without rows. */
export function rowAt(rows: readonly Row[], offset: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row !== undefined && row.end < offset) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, rows.length - 1);
}

function piecesOf(text: string, start: number, end: number): readonly (readonly [number, number])[] {
  const pieces: (readonly [number, number])[] = [];
  let from = start;
  while (end - from > longestRow) {
    const cut = from + cutIn(text.slice(from, from + longestRow));
    pieces.push([from, cut]);
    from = cut;
  }
  pieces.push([from, end]);
  return pieces;
}

// Best after a line break, then after a sentence, then after a space; inside a word only where there is nothing else.
function cutIn(piece: string): number {
  for (const ends of [/\n+/g, /[.!?؟。…]["»”’)]*\s+/g, /\s+/g]) {
    let cut = 0;
    for (const match of piece.matchAll(ends)) {
      const after = match.index + match[0].length;
      if (after < piece.length && after >= shortestCut) cut = after;
    }
    if (cut > 0) return cut;
  }
  // A pair of surrogates stays together.
  const last = piece.charCodeAt(piece.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? piece.length - 1 : piece.length;
}
