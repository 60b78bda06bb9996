import type { PairCounts } from "./pair-counts.ts";
import type { Places } from "./places.ts";

/**
 * Count pairs of codings of different codes of which the second begins at or behind the end of the first, in the turn in which
 * the first ends or at most so many turns later. `overTurns` are the same codings by the turns they touch.
 */
export function countFollowing(counts: PairCounts, places: Places, overTurns: Places, turns: number): void {
  const { starts, codes } = places;
  const ended = byEnd(places, overTurns);
  const waiting = new Map<number, number>();
  let [come, gone] = [0, 0];
  for (let at = 0; at < starts.length; at++) {
    const turn = overTurns.starts[at] ?? 0;
    for (; come < ended.length && (ended[come]?.end ?? 0) <= (starts[at] ?? 0); come++) {
      change(waiting, ended[come]?.code ?? 0, 1);
    }
    for (; gone < come && (ended[gone]?.turn ?? 0) + turns < turn; gone++) {
      change(waiting, ended[gone]?.code ?? 0, -1);
    }
    const code = codes[at] ?? 0;
    for (const [one, pairs] of waiting) if (one !== code) counts.add(one, code, pairs);
  }
}

interface Ended {
  readonly end: number;
  /** The turn in which it ends. */
  readonly turn: number;
  readonly code: number;
}

// In order of their ends the turns rise too, so what has come first is gone first.
function byEnd({ ends, codes }: Places, overTurns: Places): readonly Ended[] {
  return Array.from(
    ends,
    (end, at): Ended => ({
      end,
      turn: (overTurns.ends[at] ?? 0) - 1,
      code: codes[at] ?? 0,
    }),
  ).sort((a, b) => a.end - b.end || a.turn - b.turn);
}

function change(waiting: Map<number, number>, code: number, by: number): void {
  const count = (waiting.get(code) ?? 0) + by;
  if (count === 0) waiting.delete(code);
  else waiting.set(code, count);
}
