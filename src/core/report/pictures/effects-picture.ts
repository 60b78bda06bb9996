import { axisTicks } from "../../base/index.ts";
import type { PairedDifference } from "../../outlook/index.ts";
import type { Door, Mark, Picture } from "../brief-document.ts";
import { sayShare, sayShareChange } from "../say-number.ts";
import { boxAt, discAt, lineTo, type PictureWidth, wordsAt } from "./picture-marks.ts";
import { stackLines } from "./stacked-lines.ts";

/** What a scenario changes of one definition. */
export interface EffectRow {
  readonly name: string;
  readonly effect: Pick<PairedDifference, "difference" | "monteCarloError" | "prevented" | "caused">;
  /** What it does to people besides what it is meant to; absent where none was modelled, which is not the same as none. */
  readonly harm?: string;
  /** Such as “2 to 4 million dollars a year”. */
  readonly cost?: string;
  readonly door?: Door;
}

/** The effects of measures and shocks on one definition, as they are drawn. */
export interface EffectsToDraw {
  /** What comes true more or less often. */
  readonly definition: string;
  readonly rows: readonly EffectRow[];
  /** Rows of other pictures that stand beside this one and share its scale. */
  readonly beside?: readonly EffectRow[];
}

/**
 * Draw what each scenario changes against doing nothing, run by run: to the left the runs it prevents, to the right those it
 * causes, and the difference with its interval.
 *
 * The interval is 1.96 Monte Carlo errors to each side. It says how far so many runs can tell the difference; doubt about
 * the size of an effect is in the runs themselves.
 */
export function effectsPicture(drawn: EffectsToDraw, width: PictureWidth = 720): Picture {
  const { definition, rows, beside = [] } = drawn;
  const bar = width === 720 ? { left: 428, width: 288 } : { left: 8, width: 344 };
  const scale = scaleOf([...rows, ...beside], bar);
  const marks: Mark[] = axisMarks(definition, scale, width);
  let top = width === 720 ? 56 : 76;
  const zeroFrom = top - 4;
  for (const row of rows) {
    marks.push(lineTo([0, top], [width, top], "rule"));
    const drawn = width === 720 ? rowWide(row, top + 6, scale) : rowNarrow(row, top + 6, scale);
    marks.push(...drawn.marks);
    top += drawn.height + 18;
  }
  const zero = lineTo([scale.x(0), zeroFrom], [scale.x(0), top - 4], "quiet");
  return { width, height: top, marks: width === 720 ? [zero, ...marks] : marks };
}

interface Scale {
  readonly bar: { readonly left: number; readonly width: number };
  readonly end: number;
  readonly x: (change: number) => number;
}

function scaleOf(rows: readonly EffectRow[], bar: Scale["bar"]): Scale {
  const reach = rows.flatMap(({ effect }) => {
    const [low, high] = intervalOf(effect);
    return [-low, high, effect.prevented, effect.caused].filter(Number.isFinite);
  });
  const most = reach.reduce((a, b) => Math.max(a, b), 0.01);
  const end = axisTicks(0, Math.min(1, most), 2).at(-1) ?? 1;
  const middle = bar.left + bar.width / 2;
  return {
    bar,
    end,
    x: (change) => middle + (Math.max(-end, Math.min(end, change || 0)) / end) * (bar.width / 2 - 8),
  };
}

function axisMarks(definition: string, { bar, end, x }: Scale, width: PictureWidth): Mark[] {
  const quiet = { size: 12, fill: "quiet" } as const;
  const title = stackLines([{ text: definition, weight: "strong", size: 13, mostLines: 2 }], {
    x: 0,
    top: 0,
    width: width === 720 ? 380 : 356,
  });
  const ends = String(Math.round(end * 1000) / 10);
  const y = width === 720 ? 14 : 50;
  return [
    ...title.marks,
    wordsAt(bar.left, y, "in fewer runs", quiet),
    wordsAt(bar.left + bar.width, y, "in more runs", { ...quiet, anchor: "end" }),
    wordsAt(bar.left, y + 17, `−${ends} points`, quiet),
    wordsAt(x(0), y + 17, "no change", { ...quiet, anchor: "middle" }),
    wordsAt(bar.left + bar.width, y + 17, `+${ends} points`, { ...quiet, anchor: "end" }),
  ];
}

interface Drawn {
  readonly height: number;
  readonly marks: readonly Mark[];
}

function rowWide(row: EffectRow, top: number, scale: Scale): Drawn {
  const name = stackLines([nameLine(row), ...sideLines(row)], { x: 0, top, width: 216 });
  const numbers = stackLines(numberLines(row), { x: 228, top, width: 194 });
  const height = Math.max(name.height, numbers.height, 44);
  return { height, marks: [...name.marks, ...numbers.marks, ...barMarks(row, top + 18, scale)] };
}

function rowNarrow(row: EffectRow, top: number, scale: Scale): Drawn {
  const above = stackLines([nameLine(row), ...numberLines(row)], { x: 0, top, width: 356 });
  const middle = top + above.height + 16;
  const zero = lineTo([scale.x(0), middle - 13], [scale.x(0), middle + 13], "quiet");
  const below = stackLines(sideLines(row), { x: 0, top: middle + 14, width: 356 });
  return {
    height: above.height + 30 + below.height,
    marks: [...above.marks, zero, ...barMarks(row, middle, scale), ...below.marks],
  };
}

function nameLine({ name }: EffectRow) {
  return { text: name, size: 14, weight: "strong" as const, mostLines: 3 };
}

function sideLines({ harm, cost }: EffectRow) {
  return [
    ...(cost === undefined ? [] : [{ text: `cost: ${cost}`, size: 12, fill: "quiet" as const }]),
    harm === undefined
      ? { text: "no harm modelled", size: 12, fill: "quiet" as const }
      : { text: `harm: ${harm}`, size: 12, fill: "rust" as const, mostLines: 4 },
  ];
}

function numberLines(row: EffectRow) {
  const { difference, prevented, caused } = row.effect;
  const [low, high] = intervalOf(row.effect);
  return [
    { text: sayShareChange(difference), size: 14, weight: "strong" as const, door: row.door },
    { text: `${signedPoints(low)} to ${signedPoints(high)} points`, size: 12, fill: "quiet" as const },
    { text: `prevents ${sayShare(prevented)}, causes ${sayShare(caused)}`, size: 12, fill: "quiet" as const },
    ...(includesNothing(row) ? [{ text: "not told from no change", size: 12, fill: "amber" as const }] : []),
  ];
}

function barMarks({ effect }: EffectRow, middle: number, { x }: Scale): readonly Mark[] {
  const [low, high] = intervalOf(effect);
  const open = low <= 0 && high >= 0;
  return [
    boxAt(x(-effect.prevented), middle - 9, x(0) - x(-effect.prevented), 18, { fill: "teal-soft" }),
    boxAt(x(0), middle - 9, x(effect.caused) - x(0), 18, { fill: "rust-soft" }),
    lineTo([x(low), middle], [x(high), middle], "ink", { width: 2 }),
    lineTo([x(low), middle - 4], [x(low), middle + 4], "ink"),
    lineTo([x(high), middle - 4], [x(high), middle + 4], "ink"),
    discAt(x(effect.difference), middle, 4.5, { fill: open ? "ground" : "ink", stroke: "ink" }),
  ];
}

function includesNothing({ effect }: EffectRow): boolean {
  const [low, high] = intervalOf(effect);
  return low <= 0 && high >= 0;
}

function intervalOf(effect: EffectRow["effect"]): readonly [number, number] {
  const reach = 1.96 * (effect.monteCarloError || 0);
  return [effect.difference - reach, effect.difference + reach];
}

/** An end of an interval in percentage points, to a tenth where it is under one. */
function signedPoints(change: number): string {
  const size = Math.abs(change * 100);
  const text = size < 0.95 ? String(Math.round(size * 10) / 10) : String(Math.round(size));
  return text === "0" ? text : `${change < 0 ? "−" : "+"}${text}`;
}

/** Say in words what each scenario changes, with its harm or that none was modelled. */
export function effectsInWords({ definition, rows }: EffectsToDraw): string {
  const told = rows.map((row) => {
    const { difference, prevented, caused } = row.effect;
    const [low, high] = intervalOf(row.effect);
    const harm = row.harm === undefined ? "No harm modelled." : `Harm: ${row.harm}.`;
    const open = includesNothing(row) ? " So many runs do not tell this from no change." : "";
    return `${row.name}: ${sayShareChange(difference)} (${signedPoints(low)} to ${signedPoints(high)}); it prevents it in ${sayShare(prevented)} of the runs and causes it in ${sayShare(caused)}.${open} ${harm}`;
  });
  return [`Against doing nothing, run by run, for “${definition}”.`, ...told].join(" ");
}
