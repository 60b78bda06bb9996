import type { Block } from "../../app/views.ts";

/** How two texts stand side by side: turn by turn, paragraph by paragraph, or only by how far one has read. */
export type AlignedBy = "turn" | "paragraph" | "share";

/** Two texts side by side: what of one stands beside an offset of the other. */
export interface Alignment {
  readonly by: AlignedBy;
  /** The offset in the other text beside an offset in this one. */
  readonly across: (offset: number) => number;
  readonly back: (offset: number) => number;
}

/**
 * Set two texts side by side.
 *
 * By turn where both have as many, and none asks where the other answers; by paragraph where only their number agrees; else
 * by the share of the paragraphs that one has read, which is an estimate.
 */
export function alignTexts(here: readonly Block[], there: readonly Block[]): Alignment {
  const [ours, theirs] = [shown(here), shown(there)];
  const [turns, otherTurns] = [ours.filter(isTurn), theirs.filter(isTurn)];
  if (turns.length > 0 && turns.length === otherTurns.length && partsAgree(turns, otherTurns))
    return alongPairs("turn", turns, otherTurns);
  if (ours.length > 0 && ours.length === theirs.length) return alongPairs("paragraph", ours, theirs);
  return { by: "share", across: byShare(ours, theirs), back: byShare(theirs, ours) };
}

function shown(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ kind }) => kind !== "furniture");
}

function isTurn({ kind }: Block): boolean {
  return kind === "turn";
}

function partsAgree(turns: readonly Block[], others: readonly Block[]): boolean {
  return turns.every(({ part }, at) => {
    const other = others[at]?.part;
    return part === undefined || other === undefined || part === other;
  });
}

function alongPairs(by: AlignedBy, ours: readonly Block[], theirs: readonly Block[]): Alignment {
  return { by, across: stretched(ours, theirs), back: stretched(theirs, ours) };
}

// Within a block, and in what lies between two, the place is as far along as on the other side.
function stretched(from: readonly Block[], to: readonly Block[]): (offset: number) => number {
  return (offset) => {
    const next = from.findIndex(({ end }) => end > offset);
    const at = next < 0 ? from.length - 1 : next;
    const [block, other] = [from[at], to[at]];
    if (block === undefined || other === undefined) return 0;
    const part = (offset - block.start) / Math.max(1, block.end - block.start);
    return other.start + Math.min(1, Math.max(0, part)) * (other.end - other.start);
  };
}

function byShare(from: readonly Block[], to: readonly Block[]): (offset: number) => number {
  return (offset) => {
    const next = from.findIndex(({ end }) => end > offset);
    const at = next < 0 ? from.length - 1 : next;
    const block = from[at];
    if (block === undefined || to.length === 0) return 0;
    const part = Math.min(1, Math.max(0, (offset - block.start) / Math.max(1, block.end - block.start)));
    const share = ((at + part) / from.length) * to.length;
    const index = Math.min(to.length - 1, Math.floor(share));
    const other = to[index];
    return other === undefined ? 0 : other.start + (share - index) * (other.end - other.start);
  };
}
