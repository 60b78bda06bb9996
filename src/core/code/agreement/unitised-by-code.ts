import type { RecordId } from "../../base/index.ts";
import { type AgreementFigure, fewestResampled, type Resampling } from "./agreement-figure.ts";
import type { ComparedUnits, UnitRange, UnitText } from "./compared-units.ts";
import { figureOf } from "./figure-of-items.ts";
import { unitsOf } from "./resample.ts";
import { alphaOf, mergedRanges, unitisedBasis } from "./unitised-agreement.ts";

/**
 * How well coders agree on where each of some codes lies, codes in their order: uα of one code against all the rest.
 *
 * The value is that of `unitisedAgreement` with the one code. Turns are drawn again as there, but once for all codes: of a
 * turn without the code nothing is needed but its length, so the cost is samples times turns, and not times the codes.
 */
export function unitisedByCode(
  units: ComparedUnits,
  codes: readonly RecordId[],
  resampling: Resampling,
): readonly AgreementFigure[] {
  const shared = units.texts.filter(({ working }) => working.length > 1);
  const turns = turnsOf(shared);
  const marked = codes.map((code) => markedTurns(shared, turns, code));
  const all = turns.lengths.reduce((sum, length) => sum + length, 0);
  const basis = unitisedBasis(units);
  const outcomes = marked.map((each) => (basis.coders < 2 ? "one-coder" : alphaIn(all, each)));
  const enough = turns.lengths.length >= fewestResampled;
  const wanted = outcomes.some((outcome) => typeof outcome === "number" && outcome !== 1);
  const drawn = enough && wanted ? drawAlphas(turns, marked, resampling) : [];
  return outcomes.map((outcome, at) =>
    figureOf("unitised", outcome, drawn[at] ?? [], enough, basis, resampling),
  );
}

/** The turns of all texts that hold anything. */
interface Turns {
  /** The length of each, once for every coder of its text. */
  readonly lengths: readonly number[];
  /** For each text, the number of each of its turns among them; -1 for one that holds nothing. */
  readonly numbers: readonly (readonly number[])[];
}

function turnsOf(texts: readonly UnitText[]): Turns {
  const lengths: number[] = [];
  const numbers = texts.map(({ size, turnEnds, working }) => {
    const ends = turnEnds === undefined ? [size] : [...turnEnds];
    return ends.map((end, at) => {
      const length = end - (ends[at - 1] ?? 0);
      return length <= 0 ? -1 : lengths.push(length * working.length) - 1;
    });
  });
  return { lengths, numbers };
}

/**
 * What sets the turns on which a code lies apart from turns without it, where all is gap and all agree: `terms` holds three
 * numbers a turn, by which what agrees, the self-pairings and the gaps differ.
 */
interface MarkedTurns {
  readonly turns: Int32Array;
  readonly terms: Float64Array;
}

const width = 3;
const [agreed, selfPaired, gaps] = [0, 1, 2] as const;

function markedTurns(texts: readonly UnitText[], { numbers }: Turns, code: RecordId): MarkedTurns {
  const terms = new Map<number, Float64Array>();
  texts.forEach((text, at) => {
    const ranges = mergedRanges(text, [code]);
    const add = (turn: number, sum: number, amount: number): void => {
      const number = numbers[at]?.[turn] ?? -1;
      if (number < 0) return;
      const own = terms.get(number) ?? new Float64Array(width);
      own[sum] = (own[sum] ?? 0) + amount;
      terms.set(number, own);
    };
    for (const range of ranges) {
      // A gap is paired with itself letter by letter, a segment as a whole, and where it begins.
      add(turnAt(text, range.from), selfPaired, (range.to - range.from) ** 2);
      for (const [turn, long] of piecesOf(text, range)) {
        add(turn, selfPaired, -long);
        add(turn, gaps, -long);
      }
    }
    const coders = text.working.length;
    for (const run of runsOf(ranges)) {
      const apart = (2 * run.marking * (coders - run.marking)) / (coders - 1);
      if (apart > 0) for (const [turn, long] of piecesOf(text, run)) add(turn, agreed, -apart * long);
    }
  });
  const inOrder = [...terms].sort(([a], [b]) => a - b);
  return {
    turns: Int32Array.from(inOrder, ([turn]) => turn),
    terms: Float64Array.from(inOrder.flatMap(([, own]) => [...own])),
  };
}

type Run = Pick<UnitRange, "from" | "to"> & { readonly marking: number };

/** Where how many coders marked, one run behind the other. */
function runsOf(ranges: readonly UnitRange[]): readonly Run[] {
  const edges = ranges
    .flatMap(({ from, to }) => [[from, 1] as const, [to, -1] as const])
    .sort(([a], [b]) => a - b);
  const runs: Run[] = [];
  let [at, marking] = [0, 0];
  for (const [place, by] of edges) {
    if (marking > 0 && place > at) runs.push({ from: at, to: place, marking });
    [at, marking] = [place, marking + by];
  }
  return runs;
}

/** How much of a stretch lies in which turn. */
function piecesOf(
  text: UnitText,
  { from, to }: Pick<UnitRange, "from" | "to">,
): readonly (readonly [turn: number, long: number])[] {
  const pieces: (readonly [number, number])[] = [];
  let turn = turnAt(text, from);
  for (let at = from; at < to; turn++) {
    const end = Math.min(to, text.turnEnds?.[turn] ?? text.size);
    if (end > at) pieces.push([turn, end - at]);
    at = Math.max(at, end);
  }
  return pieces;
}

/** The first turn that ends behind a place. */
function turnAt({ turnEnds }: UnitText, place: number): number {
  if (turnEnds === undefined) return 0;
  let [low, high] = [0, turnEnds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turnEnds[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function alphaIn(all: number, { turns, terms }: MarkedTurns, times?: Int32Array): ReturnType<typeof alphaOf> {
  const sums = [all, all, all];
  turns.forEach((turn, at) => {
    const count = times?.[turn] ?? (times === undefined ? 1 : 0);
    if (count === 0) return;
    for (let sum = 0; sum < width; sum++)
      sums[sum] = (sums[sum] ?? 0) + count * (terms[at * width + sum] ?? 0);
  });
  const gap = sums[gaps] ?? 0;
  return alphaOf(all, sums[agreed], sums[selfPaired], gap * gap + (all - gap) * (all - gap));
}

/** The values of each code in the samples in which it has one; all codes in the same samples. */
function drawAlphas(
  { lengths }: Turns,
  marked: readonly MarkedTurns[],
  { seed, samples }: Resampling,
): readonly (readonly number[])[] {
  const drawn = marked.map((): number[] => []);
  const times = new Int32Array(lengths.length);
  for (let sample = 0; sample < samples; sample++) {
    const next = unitsOf(seed, sample);
    let all = 0;
    times.fill(0);
    for (let draw = 0; draw < lengths.length; draw++) {
      const turn = Math.floor(next() * lengths.length);
      times[turn] = (times[turn] ?? 0) + 1;
      all += lengths[turn] ?? 0;
    }
    marked.forEach((each, at) => {
      const value = alphaIn(all, each, times);
      if (typeof value === "number") drawn[at]?.push(value);
    });
  }
  return drawn;
}
