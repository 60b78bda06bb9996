/** A piece of a row as it stands in the document: plain words, or a pseudonym kept apart from the direction around it. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly pseudonym: boolean;
}

/** Cut a row into plain pieces and pseudonyms; `pseudonyms` are in order and do not overlap. */
export function piecesIn(
  start: number,
  end: number,
  pseudonyms: readonly { readonly start: number; readonly end: number }[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (let i = firstEndingAfter(pseudonyms, start); i < pseudonyms.length; i++) {
    const each = pseudonyms[i];
    if (each === undefined || each.start >= end) break;
    const from = Math.max(each.start, at);
    const to = Math.min(each.end, end);
    if (from > at) pieces.push({ start: at, end: from, pseudonym: false });
    if (to > from) pieces.push({ start: from, end: to, pseudonym: true });
    at = Math.max(at, to);
  }
  if (at < end || pieces.length === 0) pieces.push({ start: at, end, pseudonym: false });
  return pieces;
}

/** Find the text node and the position in it of an offset; `words` is the element whose children are the pieces. */
function nodeAt(
  words: Element,
  pieces: readonly Piece[],
  offset: number,
): readonly [Text, number] | undefined {
  const at = pieces.findIndex((piece) => offset <= piece.end);
  const index = at < 0 ? pieces.length - 1 : at;
  const piece = pieces[index];
  const node = words.children[index]?.firstChild;
  if (piece === undefined || !(node instanceof Text)) return undefined;
  return [node, Math.min(Math.max(offset - piece.start, 0), node.length)];
}

/** A range of the document over a stretch of a row, cut to the row; `undefined` where the row is not drawn. */
export function rangeIn(
  words: Element,
  pieces: readonly Piece[],
  start: number,
  end: number,
): Range | undefined {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const from = nodeAt(words, pieces, Math.max(start, first.start));
  const to = nodeAt(words, pieces, Math.min(end, last.end));
  if (from === undefined || to === undefined) return undefined;
  const range = document.createRange();
  range.setStart(from[0], from[1]);
  range.setEnd(to[0], to[1]);
  return range;
}

/**
 * The offset in the text of a point in the document, for what a pointer or the browser's own selection reached.
 *
 * Each piece carries the offset it begins at in `data-at`; a point between rows is taken to the nearest piece.
 */
export function offsetOf(node: Node, position: number): number | undefined {
  if (node instanceof Text) {
    const at = node.parentElement?.dataset.at;
    return at === undefined ? undefined : Number(at) + position;
  }
  if (!(node instanceof Element)) return undefined;
  const child = node.childNodes[position];
  if (child instanceof Element) {
    const inside = child.matches("[data-at]") ? child : child.querySelector<HTMLElement>("[data-at]");
    if (inside instanceof HTMLElement && inside.dataset.at !== undefined) return Number(inside.dataset.at);
  }
  const all = node.matches("[data-at]") ? [node] : [...node.querySelectorAll("[data-at]")];
  const last = all.at(-1);
  if (!(last instanceof HTMLElement) || last.dataset.at === undefined) return undefined;
  return Number(last.dataset.at) + (position === 0 ? 0 : (last.textContent ?? "").length);
}

function firstEndingAfter(list: readonly { readonly end: number }[], offset: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
