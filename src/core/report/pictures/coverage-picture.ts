import type { Door, Mark, Picture } from "../brief-document.ts";
import { boxAt, brokenBoxAt, lineTo, type PictureWidth, wordsAt } from "./picture-marks.ts";
import { stackLines } from "./stacked-lines.ts";

/** Who was heard of one group, in one column. */
export interface CoverageCellToDraw {
  /** Sources who belong to the group; absent where the number is withheld. */
  readonly of?: number;
  /** Sources behind claims about it; absent where the number is withheld. */
  readonly about?: number;
  readonly door?: Door;
}

/** A table of groups by role or place, with its empty cells, as it is drawn. */
export interface CoverageToDraw {
  readonly columns: readonly string[];
  /** Each with one cell for each column. */
  readonly rows: readonly { readonly name: string; readonly cells: readonly CoverageCellToDraw[] }[];
}

/**
 * Draw who was heard about whom: a full box where members themselves were heard, an open one where only others spoke of them,
 * and a broken one that says “nobody” where there is nothing.
 *
 * It shows where there are gaps, never which way a gap leans. Columns that do not fit stand in a second table below.
 */
export function coveragePicture(coverage: CoverageToDraw, width: PictureWidth = 720): Picture {
  const layout = width === 720 ? { first: 176, most: 6 } : { first: 98, most: 3 };
  const marks: Mark[] = [];
  let top = 0;
  for (let from = 0; from < coverage.columns.length; from += layout.most) {
    const columns = coverage.columns.slice(from, from + layout.most);
    const cell = (width - layout.first) / Math.max(Math.min(coverage.columns.length, layout.most), 3);
    const table = tableMarks(coverage, { columns, from, top, width, first: layout.first, cell });
    marks.push(...table.marks);
    top += table.height + 14;
  }
  return { width, height: Math.max(20, top - 14), marks };
}

interface Part {
  readonly columns: readonly string[];
  readonly from: number;
  readonly top: number;
  readonly width: number;
  readonly first: number;
  readonly cell: number;
}

interface Drawn {
  readonly height: number;
  readonly marks: readonly Mark[];
}

function tableMarks({ rows }: CoverageToDraw, part: Part): Drawn {
  const heads = part.columns.map((title, place) =>
    stackLines([{ text: title, size: 12, fill: "quiet", anchor: "middle", mostLines: 3 }], {
      x: part.first + (place + 0.5) * part.cell,
      top: part.top,
      width: part.cell - 2,
    }),
  );
  const marks: Mark[] = heads.flatMap((head) => head.marks);
  let top = part.top + Math.max(0, ...heads.map((head) => head.height)) + 8;
  for (const row of rows) {
    const name = stackLines([{ text: row.name, mostLines: 3 }], {
      x: 0,
      top: top + 6,
      width: part.first - 12,
    });
    const height = Math.max(46, name.height + 12);
    marks.push(lineTo([0, top], [part.width, top], "rule"), ...name.marks);
    for (const [place] of part.columns.entries()) {
      const cell = row.cells[part.from + place] ?? {};
      const box = {
        x: part.first + place * part.cell + 4,
        y: top + 4,
        width: part.cell - 8,
        height: height - 8,
      };
      marks.push(...cellMarks(cell, box));
    }
    top += height;
  }
  return { height: top - part.top, marks };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function cellMarks({ of, about, door }: CoverageCellToDraw, { x, y, width, height }: Box): readonly Mark[] {
  const middle = { anchor: "middle", door } as const;
  const [centre, line] = [x + width / 2, y + height / 2 + 4.5];
  if (of === undefined || about === undefined)
    return [wordsAt(centre, line, "withheld", { ...middle, size: 12, fill: "quiet" })];
  if (of === 0 && about === 0)
    return [
      brokenBoxAt(x, y, width, height, "amber"),
      wordsAt(centre, line, "nobody", { ...middle, size: 12, weight: "strong", fill: "amber" }),
    ];
  if (of === 0)
    return [
      boxAt(x, y, width, height, { fill: "ground", stroke: "teal", round: 3 }),
      wordsAt(centre, line, `${about} about`, { ...middle, size: 12 }),
    ];
  return [
    boxAt(x, y, width, height, { fill: "teal-softer", stroke: "teal", round: 3 }),
    wordsAt(centre, about === 0 ? line : line - 8, `${of} of them`, {
      ...middle,
      size: 12,
      weight: "strong",
    }),
    ...(about === 0 ? [] : [wordsAt(centre, line + 8, `${about} about`, { ...middle, size: 12 })]),
  ];
}

/** Say in words who was heard about whom, the empty cells as plainly as the others. */
export function coverageInWords({ columns, rows }: CoverageToDraw): string {
  return rows
    .map(({ name, cells }) => {
      const told = columns.map((column, place) => `${column}: ${cellWords(cells[place] ?? {})}`);
      return `${name}. ${told.join("; ")}.`;
    })
    .join(" ");
}

function cellWords({ of, about }: CoverageCellToDraw): string {
  if (of === undefined || about === undefined) return "withheld";
  if (of === 0 && about === 0) return "nobody";
  if (of === 0) return `none of its members, ${about} about it`;
  return `${of} of its members, ${about} behind claims about it`;
}
