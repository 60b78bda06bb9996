/** A label that wants to stand at a place on a line, and how much of the line it takes. */
export interface WantedLabel {
  readonly at: number;
  readonly height: number;
}

/**
 * Move labels apart so that none overlaps another, as little as possible.
 *
 * Gives the middle of each label, in the order of the list; labels keep the order of the places they want. They stay between
 * the two ends as long as they fit there, and run past the second where they do not. Method: least squares under an order,
 * by pooling adjacent violators (Barlow et al. 1972), after taking the room each label needs out of its place.
 */
export function spreadLabels(
  labels: readonly WantedLabel[],
  within: { readonly from: number; readonly to: number },
): readonly number[] {
  const inOrder = labels
    .map((label, place) => ({ ...label, place }))
    .sort((a, b) => a.at - b.at || a.place - b.place);
  const first = inOrder[0];
  if (first === undefined) return [];
  const offsets: number[] = [];
  let used = 0;
  for (const { height } of inOrder) {
    offsets.push(used + height / 2);
    used += height;
  }
  const levels = pooled(inOrder.map(({ at }, place) => at - (offsets[place] ?? 0)));
  const last = Math.max(within.from, within.to - used);
  const places = new Array<number>(labels.length).fill(0);
  for (const [order, { place }] of inOrder.entries()) {
    const level = Math.min(last, Math.max(within.from, levels[order] ?? 0));
    places[place] = level + (offsets[order] ?? 0);
  }
  return places;
}

/** The non-decreasing sequence nearest to this one in least squares. */
function pooled(wanted: readonly number[]): readonly number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const each of wanted) {
    let pool = { sum: each, count: 1 };
    for (let before = pools.at(-1); before !== undefined && meanOfPool(before) > meanOfPool(pool); ) {
      pool = { sum: pool.sum + before.sum, count: pool.count + before.count };
      pools.pop();
      before = pools.at(-1);
    }
    pools.push(pool);
  }
  return pools.flatMap((pool) => new Array<number>(pool.count).fill(meanOfPool(pool)));
}

function meanOfPool({ sum, count }: { readonly sum: number; readonly count: number }): number {
  return sum / count;
}
