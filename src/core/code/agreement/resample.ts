import { type Seed, streamOf, unitOfWords, wordsAt } from "../../base/index.ts";
import { drawBinomial, type Units } from "./draw-binomial.ts";
import { type SummedItems, totalsOf } from "./summed-items.ts";

/**
 * The sums of some samples, each of as many things as there are, drawn with replacement.
 *
 * Where many things are alike, how often each item comes up is drawn at once: a multinomial draw, made of binomial ones, which
 * has exactly the distribution of drawing thing by thing. The bootstrap: Efron, The Annals of Statistics 7 (1979).
 * `seen` is called with the sums of each sample; the list is used again for the next.
 */
export function resample(
  items: SummedItems,
  seed: Seed,
  samples: number,
  seen: (totals: Float64Array) => void,
): void {
  const totals = new Float64Array(items.width);
  const times = new Float64Array(items.copies.length);
  const things = countThings(items);
  const draw = things > 3 * times.length ? itemDrawer(items, things) : thingDrawer(items, things);
  for (let sample = 0; sample < samples; sample++) {
    draw(times, unitsOf(seed, sample));
    seen(totalsOf(items, times, totals));
  }
}

/** How many things the items stand for together. */
export function countThings({ copies }: SummedItems): number {
  return copies.reduce((sum, each) => sum + each, 0);
}

/** Writes how often each item comes up in one sample. */
type Drawer = (times: Float64Array, next: Units) => void;

const stream = streamOf("agreement between coders");

/** The chance of one sample, from 0 to below 1; four words are drawn at once, and make two units. */
export function unitsOf(seed: Seed, sample: number): Units {
  let [index, spare] = [0, 0];
  return () => {
    if (spare > 0) {
      const unit = spare;
      spare = 0;
      return unit;
    }
    const [a, b, c, d] = wordsAt(seed, stream, sample, index++);
    spare = unitOfWords(c, d);
    return unitOfWords(a, b);
  };
}

function itemDrawer({ copies }: SummedItems, things: number): Drawer {
  return (times, next) => {
    let [left, among] = [things, things];
    for (let item = 0; item < copies.length; item++) {
      const own = copies[item] ?? 0;
      const drawn = left === 0 ? 0 : drawBinomial(left, own / among, next);
      times[item] = drawn;
      left -= drawn;
      among -= own;
    }
  };
}

function thingDrawer({ copies }: SummedItems, things: number): Drawer {
  const itemOf = new Int32Array(things);
  let at = 0;
  copies.forEach((own, item) => {
    itemOf.fill(item, at, at + own);
    at += own;
  });
  return (times, next) => {
    times.fill(0);
    for (let drawn = 0; drawn < things; drawn++) {
      const item = itemOf[Math.floor(next() * things)] ?? 0;
      times[item] = (times[item] ?? 0) + 1;
    }
  };
}
