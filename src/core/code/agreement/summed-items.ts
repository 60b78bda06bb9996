/**
 * Things that are drawn again in a bootstrap, and what each adds to the sums of which a measure is made.
 *
 * Things that add the same are one item with several copies: to draw how often each item came up is to draw the things.
 */
export interface SummedItems {
  /** How many sums there are. */
  readonly width: number;
  /** How many things each item stands for; falling. */
  readonly copies: Float64Array;
  /** Where the terms of each item begin, one more at the end. */
  readonly begins: Int32Array;
  /** To which sum each term is added, and how much. */
  readonly sums: Int32Array;
  readonly amounts: Float64Array;
}

interface Item {
  readonly key: string;
  copies: number;
  readonly terms: readonly (readonly [sum: number, amount: number])[];
}

/** Where the terms of an item are put. */
export type AddTerm = (sum: number, amount: number) => void;

/** Gathers items while they are made, and makes those one that add the same; the order in which they come does not matter. */
export function itemGatherer(width: number) {
  const scratch = new Float64Array(width);
  const touched: number[] = [];
  const byKey = new Map<string, Item>();
  return {
    /** Add an amount above 0 to a sum of the item that is being made. */
    add(sum: number, amount: number): void {
      if (scratch[sum] === 0) touched.push(sum);
      scratch[sum] = (scratch[sum] ?? 0) + amount;
    },
    /** End the item; it stands for some things alike. One that adds nothing is left out. */
    end(things = 1): void {
      if (touched.length === 0) return;
      touched.sort((a, b) => a - b);
      const key = touched.map((sum) => `${sum}:${scratch[sum]}`).join();
      const known = byKey.get(key);
      if (known !== undefined) known.copies += things;
      else {
        const terms = touched.map((sum): readonly [number, number] => [sum, scratch[sum] ?? 0]);
        byKey.set(key, { key, copies: things, terms });
      }
      for (const sum of touched) scratch[sum] = 0;
      touched.length = 0;
    },
    items: (): SummedItems => packed(width, [...byKey.values()]),
  };
}

// The most frequent first: a multinomial draw is then done soonest.
function packed(width: number, items: Item[]): SummedItems {
  items.sort((a, b) => b.copies - a.copies || (a.key < b.key ? -1 : 1));
  const begins = new Int32Array(items.length + 1);
  items.forEach((item, at) => {
    begins[at + 1] = (begins[at] ?? 0) + item.terms.length;
  });
  return {
    width,
    copies: Float64Array.from(items, ({ copies }) => copies),
    begins,
    sums: Int32Array.from(items.flatMap(({ terms }) => terms.map(([sum]) => sum))),
    amounts: Float64Array.from(items.flatMap(({ terms }) => terms.map(([, amount]) => amount))),
  };
}

/** The sums when each item counts some times; they are written into `totals`. */
export function totalsOf(
  items: SummedItems,
  times: ArrayLike<number>,
  totals = new Float64Array(items.width),
): Float64Array {
  const { begins, sums, amounts } = items;
  totals.fill(0);
  for (let item = 0; item < times.length; item++) {
    const count = times[item] ?? 0;
    if (count === 0) continue;
    const end = begins[item + 1] ?? 0;
    for (let at = begins[item] ?? 0; at < end; at++) {
      const sum = sums[at] ?? 0;
      totals[sum] = (totals[sum] ?? 0) + count * (amounts[at] ?? 0);
    }
  }
  return totals;
}
