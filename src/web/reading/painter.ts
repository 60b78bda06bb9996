import { type Piece, rangeIn } from "./places.ts";

/** A stretch to paint under the name of a CSS highlight. */
export interface Stroke {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Paints stretches of mounted rows through the CSS Custom Highlight API: the words keep their own nodes, so painting
 * never moves them and a selection never breaks.
 */
export interface Painter {
  /** Paint a row anew under a layer's name; what that layer painted there before goes. */
  readonly paint: (
    layer: string,
    row: number,
    words: Element,
    pieces: readonly Piece[],
    strokes: readonly Stroke[],
  ) => void;
  readonly clearRow: (row: number) => void;
  readonly clearAll: () => void;
}

// Later names paint over earlier ones where two meet; what is picked lies over every tint.
const priorities: Readonly<Record<string, number>> = {
  picked: 40,
  "found-current": 32,
  found: 30,
  playing: 25,
  "name-current": 20,
};

/** Start a painter; one text is painted at a time. */
export function createPainter(): Painter {
  const painted = new Map<string, readonly { readonly name: string; readonly range: Range }[]>();
  const layers = new Set<string>();
  const wipe = (key: string): void => {
    for (const { name, range } of painted.get(key) ?? []) CSS.highlights.get(name)?.delete(range);
    painted.delete(key);
  };
  return {
    paint: (layer, row, words, pieces, strokes) => {
      layers.add(layer);
      const key = `${layer} ${row}`;
      wipe(key);
      const drawn = strokes.flatMap(({ name, start, end }) => {
        const range = rangeIn(words, pieces, start, end);
        if (range === undefined || range.collapsed) return [];
        highlightNamed(name).add(range);
        return [{ name, range }];
      });
      if (drawn.length > 0) painted.set(key, drawn);
    },
    clearRow: (row) => {
      for (const layer of layers) wipe(`${layer} ${row}`);
    },
    clearAll: () => {
      for (const key of [...painted.keys()]) wipe(key);
    },
  };
}

function highlightNamed(name: string): Highlight {
  const held = CSS.highlights.get(name);
  if (held !== undefined) return held;
  const made = new Highlight();
  made.priority = priorities[name] ?? 0;
  CSS.highlights.set(name, made);
  return made;
}
