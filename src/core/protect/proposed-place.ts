import type { NameEdges } from "./name-edges.ts";

/** One place of a proposed name; all offsets in UTF-16 units of the text. */
export interface ProposedPlace extends NameEdges {
  /** Some words around it, cut at word edges, for the eye of whoever decides. */
  readonly contextStart: number;
  readonly contextEnd: number;
}

const contextLength = 60;

/** Put some words around a place, for the eye of whoever decides. */
export function withContext(text: string, place: NameEdges): ProposedPlace {
  const { start, end, nameStart, nameEnd } = place;
  const before = text.slice(Math.max(0, start - contextLength), start);
  const after = text.slice(end, end + contextLength);
  const cutBefore = start <= contextLength ? 0 : before.search(/\s/) + 1;
  const cutAfter = end + contextLength >= text.length ? after.length : Math.max(after.lastIndexOf(" "), 0);
  const contextStart = start - before.length + cutBefore;
  return { start, end, nameStart, nameEnd, contextStart, contextEnd: end + cutAfter };
}
