/** A stretch of the old tokens that became a stretch of the new ones; ends exclusive. */
export interface TokenChange {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/**
 * Compare two lists of tokens, given as numbers, and list what changed, in order.
 *
 * Method: short lists by the greedy algorithm of Myers, "An O(ND) difference algorithm" (1986), long ones cut first at
 * the tokens that occur once in both (patience diff). Where more than `mostSteps` insertions and deletions would be
 * needed and nothing can be cut at, the stretch counts as replaced whole: that bounds the cost.
 */
export function diffTokens(old: Int32Array, now: Int32Array): readonly TokenChange[] {
  const changes: TokenChange[] = [];
  const compare = (stretch: TokenChange): void => {
    const { oldFrom, oldTo, newFrom, newTo } = trim(old, now, stretch);
    if (oldFrom === oldTo && newFrom === newTo) return;
    const trimmed = { oldFrom, oldTo, newFrom, newTo };
    if (oldFrom === oldTo || newFrom === newTo) {
      changes.push(trimmed);
      return;
    }
    const short = oldTo - oldFrom + (newTo - newFrom) <= shortEnough;
    const steps = short ? shortestEdit(old, now, trimmed) : undefined;
    const parts = steps === undefined ? cutAtUnique(old, now, trimmed) : [];
    if (parts.length > 0) parts.forEach(compare);
    else changes.push(...(steps ?? shortestEdit(old, now, trimmed) ?? [trimmed]));
  };
  compare({ oldFrom: 0, oldTo: old.length, newFrom: 0, newTo: now.length });
  return changes;
}

const shortEnough = 2_000;
const mostSteps = 400;

function trim(old: Int32Array, now: Int32Array, stretch: TokenChange): TokenChange {
  let { oldFrom, oldTo, newFrom, newTo } = stretch;
  while (oldFrom < oldTo && newFrom < newTo && old[oldFrom] === now[newFrom]) {
    oldFrom++;
    newFrom++;
  }
  while (oldFrom < oldTo && newFrom < newTo && old[oldTo - 1] === now[newTo - 1]) {
    oldTo--;
    newTo--;
  }
  return { oldFrom, oldTo, newFrom, newTo };
}

/** The stretches between the tokens that occur once in both and stand in the same order; none where there are none. */
function cutAtUnique(old: Int32Array, now: Int32Array, stretch: TokenChange): readonly TokenChange[] {
  const inOld = onlyPlaces(old, stretch.oldFrom, stretch.oldTo);
  const inNew = onlyPlaces(now, stretch.newFrom, stretch.newTo);
  const pairs: (readonly [atOld: number, atNew: number])[] = [];
  for (const [token, atOld] of inOld) {
    const atNew = inNew.get(token);
    if (atOld >= 0 && atNew !== undefined && atNew >= 0) pairs.push([atOld, atNew]);
  }
  pairs.sort((a, b) => a[0] - b[0]);
  const parts: TokenChange[] = [];
  let [oldFrom, newFrom] = [stretch.oldFrom, stretch.newFrom];
  const anchors = longestRising(pairs);
  for (const [atOld, atNew] of anchors) {
    parts.push({ oldFrom, oldTo: atOld, newFrom, newTo: atNew });
    [oldFrom, newFrom] = [atOld + 1, atNew + 1];
  }
  if (anchors.length > 0) parts.push({ oldFrom, oldTo: stretch.oldTo, newFrom, newTo: stretch.newTo });
  return parts;
}

// The place of each token that occurs once; -1 for one that occurs again.
function onlyPlaces(tokens: Int32Array, from: number, to: number): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at < to; at++) {
    const token = tokens[at] ?? 0;
    places.set(token, places.has(token) ? -1 : at);
  }
  return places;
}

/** The longest part of the pairs (sorted by the first) whose seconds rise too; patience sorting, O(n log n). */
function longestRising(
  pairs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const tops: number[] = [];
  const previous = new Int32Array(pairs.length);
  pairs.forEach(([, second], i) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < second) low = middle + 1;
      else high = middle;
    }
    previous[i] = low === 0 ? -1 : (tops[low - 1] ?? -1);
    tops[low] = i;
  });
  const rising: (readonly [number, number])[] = [];
  for (let i = tops.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) {
    const pair = pairs[i];
    if (pair !== undefined) rising.push(pair);
  }
  return rising.reverse();
}

/** Myers' greedy search; `undefined` where more than `mostSteps` steps would be needed. */
function shortestEdit(
  old: Int32Array,
  now: Int32Array,
  { oldFrom, oldTo, newFrom, newTo }: TokenChange,
): readonly TokenChange[] | undefined {
  const [oldLength, newLength] = [oldTo - oldFrom, newTo - newFrom];
  const most = Math.min(mostSteps, oldLength + newLength);
  const reached = new Int32Array(2 * most + 3);
  const middle = most + 1;
  const trace: Int32Array[] = [];
  for (let steps = 0; steps <= most; steps++) {
    trace.push(reached.slice(middle - steps - 1, middle + steps + 2));
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = furthestStart(reached, middle, diagonal, steps);
      while (x < oldLength && x - diagonal < newLength && old[oldFrom + x] === now[newFrom + x - diagonal])
        x++;
      reached[middle + diagonal] = x;
      if (x >= oldLength && x - diagonal >= newLength) {
        return walkBack(trace, oldLength, newLength, oldFrom, newFrom);
      }
    }
  }
  return undefined;
}

// Step down (insert) from the diagonal above or right (delete) from the one below, whichever got further.
function stepsDown(reached: Int32Array, middle: number, diagonal: number, steps: number): boolean {
  const above = reached[middle + diagonal + 1] ?? 0;
  const below = reached[middle + diagonal - 1] ?? 0;
  return diagonal === -steps || (diagonal !== steps && below < above);
}

function furthestStart(reached: Int32Array, middle: number, diagonal: number, steps: number): number {
  if (stepsDown(reached, middle, diagonal, steps)) return reached[middle + diagonal + 1] ?? 0;
  return (reached[middle + diagonal - 1] ?? 0) + 1;
}

function walkBack(
  trace: readonly Int32Array[],
  oldLength: number,
  newLength: number,
  oldFrom: number,
  newFrom: number,
): readonly TokenChange[] {
  const changes: TokenChange[] = [];
  let [x, y] = [oldLength, newLength];
  for (let steps = trace.length - 1; steps > 0; steps--) {
    const reached = trace[steps] ?? new Int32Array();
    const diagonal = x - y;
    const start = furthestStart(reached, steps + 1, diagonal, steps);
    const inserted = stepsDown(reached, steps + 1, diagonal, steps);
    const [beforeX, beforeY] = inserted ? [start, start - diagonal - 1] : [start - 1, start - diagonal];
    addStep(changes, oldFrom + beforeX, oldFrom + start, newFrom + beforeY, newFrom + start - diagonal);
    [x, y] = [beforeX, beforeY];
  }
  return changes.reverse();
}

// Steps come from the end of the text; one that touches the change before it joins that change.
function addStep(
  changes: TokenChange[],
  oldFrom: number,
  oldTo: number,
  newFrom: number,
  newTo: number,
): void {
  const last = changes.at(-1);
  if (last !== undefined && last.oldFrom === oldTo && last.newFrom === newTo) {
    changes[changes.length - 1] = { ...last, oldFrom, newFrom };
  } else changes.push({ oldFrom, oldTo, newFrom, newTo });
}
