import type { Door, Mark, Picture } from "../brief-document.ts";
import { sayShare } from "../say-number.ts";
import { boxAt, brokenBoxAt, lineTo, type PictureWidth, wordsAt } from "./picture-marks.ts";
import { stackLines } from "./stacked-lines.ts";

/** A parameter, or a clash of accounts, that carries some of an answer's variance. */
export interface CarrierRow {
  readonly name: string;
  /** First-order share of the variance, 0 to 1. */
  readonly share: number;
  /** What it rests on, such as “3 sources” or “assumption of A, March 2026”. */
  readonly restsOn: string;
  readonly assumed: boolean;
  readonly door?: Door;
}

/** What an answer hangs on, as it is drawn. */
export interface CarriersToDraw {
  readonly rows: readonly CarrierRow[];
  /** How many parameters are not shown. */
  readonly others: number;
  /** The share of variance on assumed parameters taken together; absent where nothing varies. */
  readonly assumedShare?: number;
}

/**
 * Draw what an answer hangs on, the heaviest first; a carrier that is assumed has a broken outline and says so.
 *
 * Shares are of variance between runs, not of truth: a parameter that everybody is sure of, and wrong about, carries nothing.
 */
export function tornadoPicture(carriers: CarriersToDraw, width: PictureWidth = 720): Picture {
  const most = carriers.rows.reduce((a, { share }) => Math.max(a, share || 0), 0.01);
  const marks: Mark[] = [];
  let top = 4;
  for (const row of carriers.rows) {
    const drawn = width === 720 ? rowWide(row, top, most) : rowNarrow(row, top, most);
    marks.push(...drawn.marks);
    top += drawn.height + 10;
  }
  if (carriers.rows.length === 0)
    marks.push(wordsAt(0, 18, "Nothing varies between the runs.", { fill: "quiet" }));
  const foot = stackLines(
    footLines(carriers).map((text) => ({ text, size: 12, fill: "quiet" as const, mostLines: 3 })),
    { x: 0, top: Math.max(top, 26) + 4, width: width - 4 },
  );
  const rule = lineTo([0, Math.max(top, 26)], [width, Math.max(top, 26)], "rule");
  return { width, height: Math.max(top, 26) + foot.height + 8, marks: [...marks, rule, ...foot.marks] };
}

interface Drawn {
  readonly height: number;
  readonly marks: readonly Mark[];
}

function rowWide(row: CarrierRow, top: number, most: number): Drawn {
  const name = stackLines([{ text: row.name, mostLines: 3 }], { x: 0, top, width: 236 });
  const rests = stackLines(
    [{ text: row.restsOn, size: 12, fill: row.assumed ? "amber" : "teal", mostLines: 3 }],
    {
      x: 560,
      top: top + 1,
      width: 158,
    },
  );
  const length = (200 * Math.max(0, row.share || 0)) / most;
  const number = wordsAt(250 + length + 8, top + 14, sayShare(row.share), { door: row.door, size: 12 });
  return {
    height: Math.max(20, name.height, rests.height),
    marks: [...name.marks, ...barOf(row, 250, top + 3, length, 13), number, ...rests.marks],
  };
}

function rowNarrow(row: CarrierRow, top: number, most: number): Drawn {
  const name = stackLines([{ text: row.name, mostLines: 3 }], { x: 0, top, width: 356 });
  const at = top + name.height + 4;
  const length = (256 * Math.max(0, row.share || 0)) / most;
  const number = wordsAt(length + 8, at + 11, sayShare(row.share), { door: row.door, size: 12 });
  const rests = stackLines(
    [{ text: row.restsOn, size: 12, fill: row.assumed ? "amber" : "teal", mostLines: 2 }],
    {
      x: 0,
      top: at + 14,
      width: 356,
    },
  );
  return {
    height: name.height + 18 + rests.height + 4,
    marks: [...name.marks, ...barOf(row, 0, at, length, 13), number, ...rests.marks],
  };
}

function barOf(row: CarrierRow, x: number, y: number, length: number, height: number): readonly Mark[] {
  if (!row.assumed) return [boxAt(x, y, length, height, { fill: "teal" })];
  return [
    boxAt(x, y, length, height, { fill: "amber-soft" }),
    brokenBoxAt(x, y, Math.max(1, length), height, "amber"),
  ];
}

function footLines({ others, assumedShare, rows }: CarriersToDraw): readonly string[] {
  return [
    ...(others > 0 ? [`${others} more ${others === 1 ? "carries" : "carry"} less than each of these.`] : []),
    ...(assumedShare === undefined || rows.length === 0
      ? []
      : [`${sayShare(assumedShare)} of the variance rests on what is assumed, taken together.`]),
  ];
}

/** Say in words what an answer hangs on. */
export function carriersInWords(carriers: CarriersToDraw): string {
  const told = carriers.rows.map(
    ({ name, share, restsOn }) => `${name}: ${sayShare(share)} of the variance, ${restsOn}.`,
  );
  return [...(told.length === 0 ? ["Nothing varies between the runs."] : told), ...footLines(carriers)].join(
    " ",
  );
}
