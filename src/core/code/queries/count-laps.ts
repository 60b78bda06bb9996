import type { PairCounts } from "./pair-counts.ts";
import type { Places } from "./places.ts";

/**
 * Count pairs of codings of different codes that share a character, or of which the one lies within the other ("one" is the
 * inner). Of an overlapping pair, the one that begins later is added first; each pair once.
 */
export function countLaps(counts: PairCounts, places: Places, what: "overlap" | "within"): void {
  const { starts, ends, codes } = places;
  const open = openCodes();
  for (let at = 0; at < starts.length; ) {
    const [start, end] = [starts[at] ?? 0, ends[at] ?? 0];
    // Codings on the very same words are met together: each lies within the others.
    let after = at + 1;
    while (after < starts.length && starts[after] === start && ends[after] === end) after++;
    open.closeUpTo(start);
    for (let each = at; each < after; each++) {
      const code = codes[each] ?? 0;
      open.forEach(code, what === "overlap" ? start + 1 : end, (other, pairs) =>
        counts.add(code, other, pairs),
      );
    }
    addAlike(counts, codes.subarray(at, after), what);
    for (let each = at; each < after; each++) open.begin(codes[each] ?? 0, end);
    at = after;
  }
}

function addAlike(counts: PairCounts, codes: Int32Array, what: "overlap" | "within"): void {
  if (codes.length < 2) return;
  const times = new Map<number, number>();
  for (const code of codes) times.set(code, (times.get(code) ?? 0) + 1);
  const met = [...times];
  met.forEach(([one, ofOne], at) => {
    for (const [other, ofOther] of met.slice(at + 1)) {
      counts.add(one, other, ofOne * ofOther);
      if (what === "within") counts.add(other, one, ofOne * ofOther);
    }
  });
}

/** The codes that lie open somewhere in a text, with where each of their codings ends, the last to end first. */
function openCodes() {
  const endsByCode: number[][] = [];
  let open: number[] = [];
  return {
    /** Forget codings that end at or before a place. */
    closeUpTo(place: number): void {
      let closed = false;
      for (const code of open) {
        const ends = endsByCode[code] ?? [];
        while (ends.length > 0 && (ends.at(-1) ?? 0) <= place) ends.pop();
        closed ||= ends.length === 0;
      }
      if (closed) open = open.filter((code) => (endsByCode[code]?.length ?? 0) > 0);
    },
    begin(code: number, end: number): void {
      const ends = endsByCode[code] ?? [];
      endsByCode[code] = ends;
      if (ends.length === 0) open.push(code);
      ends.splice(countFrom(ends, end), 0, end);
    },
    /** For each other code, how many codings of it are open and end at a place or behind it. */
    forEach(code: number, place: number, seen: (other: number, count: number) => void): void {
      for (const other of open) {
        if (other === code) continue;
        const count = countFrom(endsByCode[other] ?? [], place);
        if (count > 0) seen(other, count);
      }
    },
  };
}

/** How many of a falling list are at least a value. */
function countFrom(falling: readonly number[], value: number): number {
  let [low, high] = [0, falling.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((falling[middle] ?? 0) >= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
