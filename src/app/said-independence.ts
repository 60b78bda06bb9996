import type { CardIndependence } from "../core/corroborate/index.ts";
import { type Said, say, worded } from "./said/index.ts";

/** How many passages of a claim are independent of each other, and how many pairs are tied or were not examined. */
export function saidIndependence({ passages, pairs, range, sentence }: CardIndependence): Said {
  if (passages.length === 0) return say("independence-none");
  const [tied, open] = [sourcePairs(pairs, "tied"), sourcePairs(pairs, "not-known")];
  const values = {
    range: { figure: "independent", low: range.low, high: range.high } as const,
    tied: tied === 0 ? "" : say("independence-tied", { count: tied }),
    open: open === 0 ? "" : say("independence-open", { count: open }),
  };
  return worded(range.exact ? "independence" : "independence-bound", values, sentence);
}

/** As many pairs of different sources as have a pair of passages so related between them. */
function sourcePairs(pairs: CardIndependence["pairs"], value: "tied" | "not-known"): number {
  const between = pairs.filter((each) => each.value === value && each.oneSource !== each.otherSource);
  return new Set(between.map(({ oneSource, otherSource }) => [oneSource, otherSource].sort().join(" "))).size;
}
