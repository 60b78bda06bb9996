import type { RecordId } from "../../base/index.ts";
import type { AgreementFigure, Resampling, UndefinedReason } from "./agreement-figure.ts";
import type { ComparedUnits, UnitRange, UnitText } from "./compared-units.ts";
import { type FigureBasis, figuresOfItems } from "./figure-of-items.ts";
import { mixNumbers } from "./ratings-of-codes.ts";
import { itemGatherer, type SummedItems } from "./summed-items.ts";
import { sweepUnits } from "./sweep-units.ts";

/**
 * How well coders agree on where passages begin and end and what they are coded with: uα, |uα and cuα.
 *
 * Krippendorff, Mathet, Bouvry and Widlöcher, Quality & Quantity 50 (2016), for nominal values; the sums are spelt out in
 * docs/methods/agreement.md. The texts one behind the other are the continuum, in units of `units` (characters as a rule).
 * A segment is a stretch over which a coder's codes stay the same; overlapping passages of one code and coder are one.
 */
export function unitisedAgreement(
  units: ComparedUnits,
  codes: readonly RecordId[],
  resampling: Resampling,
): readonly AgreementFigure[] {
  const shared = units.texts.filter(({ working }) => working.length > 1);
  const measures = {
    unitised: unitisedAlpha,
    "unitised-relevance": relevanceAlpha,
    "unitised-coding": codingAlpha,
  };
  return figuresOfItems(segmentItems(shared, codes), measures, unitisedBasis(units), resampling);
}

/** What unitised figures rest on: the texts that two coders worked through. */
export function unitisedBasis({ unit, coders, texts }: ComparedUnits): FigureBasis {
  const shared = texts.filter(({ working }) => working.length > 1);
  return {
    unit,
    units: shared.reduce((sum, { size }) => sum + size, 0),
    coders: shared.length === 0 ? coders.length : new Set(shared.flatMap(({ working }) => working)).size,
    resampled: texts[0]?.turnEnds === undefined ? "units" : "turns",
  };
}

// The sums: the continuum once for each coder (ℓ), what agrees, what of it is gap, the self-pairings (S), and the gaps (ℓ_φ);
// the same of what two coders marked (ℓ*, agreement, S*); then ℓ_c and ℓ*_c of each value but the gap.
const [length, agreed, bothGap, selfPaired, gaps, markedLength, markedAgreed, markedSelfPaired] = [
  0, 1, 2, 3, 4, 5, 6, 7,
] as const;
const ofValues = 8;

function unitisedAlpha(sums: Float64Array): number | UndefinedReason {
  const gap = sums[gaps] ?? 0;
  return alphaOf(sums[length], sums[agreed], sums[selfPaired], gap * gap + squaresOf(sums, 0));
}

function relevanceAlpha(sums: Float64Array): number | UndefinedReason {
  const [all, gap] = [sums[length] ?? 0, sums[gaps] ?? 0];
  const marked = all - gap;
  // What one coder leaves as a gap and another marks counts from both sides.
  const agreeing = all - 2 * (gap - (sums[bothGap] ?? 0));
  return alphaOf(all, agreeing, sums[selfPaired], gap * gap + marked * marked);
}

function codingAlpha(sums: Float64Array): number | UndefinedReason {
  if (sums[markedLength] === 0) return "no-shared-segments";
  return alphaOf(sums[markedLength], sums[markedAgreed], sums[markedSelfPaired], squaresOf(sums, 1));
}

/** Alpha from the length, what of it agrees, the self-pairings, and the squares of what each value has of it. */
export function alphaOf(all = 0, agreeing = 0, selfPairings = 0, squares = 0): number | UndefinedReason {
  if (all === 0) return "no-shared-units";
  const expected = all * (all * all - squares);
  // Rounding leaves a little where there is one value alone.
  if (expected <= 1e-12 * all * all * all) return "no-variation";
  return 1 - ((all - agreeing) * (all * all - selfPairings)) / expected;
}

function squaresOf(sums: Float64Array, which: 0 | 1): number {
  let squares = 0;
  for (let at = ofValues + which; at < sums.length; at += 2) squares += (sums[at] ?? 0) * (sums[at] ?? 0);
  return squares;
}

/** A segment: where it began, how long it is, and how much of it others marked, on average over the other coders. */
interface Segment {
  readonly turn: number;
  long: number;
  paired: number;
}

/** The turns of all texts as items; a segment's self-pairing belongs to the turn in which it begins. */
function segmentItems(texts: readonly UnitText[], codes: readonly RecordId[]): SummedItems {
  const mixes = mixNumbers(codes);
  const terms: Terms[] = [];
  for (const text of texts) terms.push(...termsOfText(text, codes, mixes));
  const gatherer = itemGatherer(ofValues + 2 * (mixes.values.length - 1));
  for (const turn of terms) {
    for (const [sum, amount] of turn) if (amount > 0) gatherer.add(sum, amount);
    gatherer.end();
  }
  return gatherer.items();
}

type Terms = Map<number, number>;

function termsOfText(
  text: UnitText,
  codes: readonly RecordId[],
  mixes: ReturnType<typeof mixNumbers>,
): readonly Terms[] {
  const turns = Array.from({ length: text.turnEnds?.length ?? 1 }, (): Terms => new Map());
  const add = (turn: number, sum: number, amount: number): void => {
    const terms = turns[turn];
    terms?.set(sum, (terms.get(sum) ?? 0) + amount);
  };
  const state = new Map(
    text.working.map((coder): [number, CoderState] => [coder, { codes: mixes.open(), segment: undefined }]),
  );
  const change = (by: number) => (range: UnitRange) => {
    const own = state.get(range.coder);
    if (own === undefined) return;
    close(own.segment, add);
    own.codes.add(range.code, by);
    own.segment = undefined;
  };
  sweepUnits(text, mergedRanges(text, codes), {
    begin: change(1),
    end: change(-1),
    run: (from, to, turn) => addRun([...state.values()], to - from, turn, add),
  });
  return turns;
}

/** Where a coder stands on the way through a text. */
interface CoderState {
  readonly codes: ReturnType<ReturnType<typeof mixNumbers>["open"]>;
  segment: Segment | undefined;
}

type Add = (turn: number, sum: number, amount: number) => void;

function addRun(coders: readonly CoderState[], long: number, turn: number, add: Add): void {
  const values = coders.map(({ codes }) => codes.value());
  const marking = values.filter((value) => value > 0).length;
  const others = coders.length - 1;
  const paired = ((marking - 1) / others) * long;
  add(turn, length, coders.length * long);
  coders.forEach((coder, at) => {
    const value = values[at] ?? 0;
    const alike = values.filter((each) => each === value).length - 1;
    add(turn, agreed, (alike / others) * long);
    if (value === 0) {
      // A gap has no structure, so its characters are paired with themselves one by one, a segment as a whole.
      add(turn, gaps, long);
      add(turn, bothGap, (alike / others) * long);
      add(turn, selfPaired, long);
      return;
    }
    coder.segment ??= { turn, long: 0, paired: 0 };
    coder.segment.long += long;
    coder.segment.paired += paired;
    const own = ofValues + 2 * (value - 1);
    add(turn, own, long);
    add(turn, own + 1, paired);
    add(turn, markedLength, paired);
    add(turn, markedAgreed, (alike / others) * long);
  });
}

function close(segment: Segment | undefined, add: Add): void {
  if (segment === undefined) return;
  add(segment.turn, selfPaired, segment.long * segment.long);
  add(segment.turn, markedSelfPaired, segment.paired * segment.paired);
}

/** The ranges of some codes: those of one coder and code that overlap are one; those that only touch stay two. */
export function mergedRanges(text: UnitText, codes: readonly RecordId[]): readonly UnitRange[] {
  return codes.flatMap((code) => {
    const merged = new Map<number, UnitRange[]>();
    const ranges = text.rangesByCode.get(code) ?? [];
    for (const range of ranges.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
      const own = merged.get(range.coder) ?? [];
      const before = own.at(-1);
      if (before !== undefined && range.from < before.to) {
        own[own.length - 1] = { ...before, to: Math.max(before.to, range.to) };
      } else own.push(range);
      merged.set(range.coder, own);
    }
    return [...merged.values()].flat();
  });
}
