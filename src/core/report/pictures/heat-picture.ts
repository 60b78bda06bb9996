import type { Mark, Picture, Tint } from "../brief-document.ts";
import { boxAt, brokenBoxAt, lineTo, type PictureWidth, wordsAt } from "./picture-marks.ts";
import { stackLines } from "./stacked-lines.ts";
import { textWidth } from "./text-width.ts";

/** A table of counts, as it is drawn. */
export interface HeatToDraw {
  /** What is counted: "passages". */
  readonly counted: string;
  readonly columns: readonly string[];
  /** Each with one count for each column; absent where it is withheld. */
  readonly rows: readonly { readonly name: string; readonly counts: readonly (number | undefined)[] }[];
}

/** More columns than these are numbered, and their names stand below. */
const mostNamed: Readonly<Record<PictureWidth, number>> = { 720: 7, 360: 3 };

/**
 * Draw a table whose cells are the darker the more they hold, each with its number; a broken outline is a count withheld.
 *
 * Columns that do not fit stand in a second table below.
 */
export function heatPicture(heat: HeatToDraw, width: PictureWidth = 720): Picture {
  if (heat.rows.length === 0 || heat.columns.length === 0)
    return { width, height: 24, marks: [wordsAt(0, 16, "Nothing to draw.")] };
  const isNamed = heat.columns.length <= mostNamed[width];
  const first = width === 720 ? 190 : 110;
  const widest = greatest(heat, widthOf);
  const named = Math.min(150, (width - first) / heat.columns.length);
  const least = Math.max(isNamed ? named : 44, widest + 10);
  const across = Math.max(1, Math.floor((width - first) / least));
  const most = Math.max(
    1,
    greatest(heat, (count) => count ?? 0),
  );
  const tables: (readonly Mark[])[] = [];
  let top = 0;
  for (let from = 0; from < heat.columns.length; from += across) {
    const heads = heat.columns
      .slice(from, from + across)
      .map((name, at) => (isNamed ? name : String(from + at + 1)));
    // Of a table in parts each shows the rows that have something in it, or one would search a page for a number.
    const rows = heat.rows.filter(
      ({ counts }) => across >= heat.columns.length || counts.slice(from, from + across).some(isSomething),
    );
    if (rows.length === 0) continue;
    const table = tableMarks({ ...heat, rows }, { heads, from, top, width, first, cell: least, most });
    tables.push(table.marks);
    top += table.height + 14;
  }
  const key = keyMarks(heat, isNamed, { top, width });
  return { width, height: Math.max(24, Math.ceil(top + key.height)), marks: [...tables, key.marks].flat() };
}

// A call takes no argument for each cell of a table of all codes by all codes.
function greatest({ rows }: HeatToDraw, of: (count: number | undefined) => number): number {
  return rows.reduce(
    (most, { counts }) => counts.reduce<number>((so, each) => Math.max(so, of(each)), most),
    0,
  );
}

interface Part {
  readonly heads: readonly string[];
  readonly from: number;
  readonly top: number;
  readonly width: PictureWidth;
  readonly first: number;
  readonly cell: number;
  /** The greatest count of the whole table. */
  readonly most: number;
}

function tableMarks(
  { rows }: HeatToDraw,
  part: Part,
): { readonly height: number; readonly marks: readonly Mark[] } {
  const heads = part.heads.map((text, place) =>
    stackLines([{ text, size: 12, anchor: "middle", fill: "quiet", mostLines: 4 }], {
      x: part.first + (place + 0.5) * part.cell,
      top: part.top,
      width: part.cell - 6,
    }),
  );
  const marks: Mark[] = heads.flatMap((head) => head.marks);
  let top = part.top + Math.max(0, ...heads.map((head) => head.height)) + 8;
  for (const { name, counts } of rows) {
    const named = stackLines([{ text: name, mostLines: 2 }], { x: 0, top: top + 3, width: part.first - 12 });
    const height = Math.max(30, named.height + 8);
    marks.push(lineTo([0, top], [part.width, top], "rule"), ...named.marks);
    for (const place of part.heads.keys()) {
      const x = part.first + place * part.cell + 2;
      const box = { x, y: top + 2, width: part.cell - 4, height: height - 4 };
      marks.push(...cellMarks(counts[part.from + place], part.most, box));
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

function cellMarks(count: number | undefined, most: number, box: Box): readonly Mark[] {
  const { x, y, width, height } = box;
  if (count === undefined) return [brokenBoxAt(x + 2, y + 2, width - 4, height - 4, "quiet")];
  if (count === 0) return [];
  return [
    boxAt(x, y, width, height, { fill: shadeOf(count, most), round: 3 }),
    wordsAt(x + width / 2, y + height / 2 + 4.5, String(count), { anchor: "middle", size: 12 }),
  ];
}

/** How dark a cell is: by the root, so that one great number does not leave all others white. */
function shadeOf(count: number, most: number): Tint {
  const share = Math.sqrt(count / most);
  return share > 2 / 3 ? "teal-soft" : share > 1 / 3 ? "teal-softer" : "teal-softest";
}

function isSomething(count: number | undefined): boolean {
  return count !== 0;
}

function widthOf(count: number | undefined): number {
  return count === undefined ? 0 : textWidth(String(count), 12);
}

function keyMarks(
  { counted, columns, rows }: HeatToDraw,
  isNamed: boolean,
  { top, width }: { readonly top: number; readonly width: number },
) {
  const hasWithheld = rows.some(({ counts }) => counts.includes(undefined));
  const said = `Numbers are ${counted}; an empty cell has none${hasWithheld ? "; a broken outline is a count that is withheld" : ""}.`;
  const names = isNamed ? [] : columns.map((name, at) => `${at + 1}  ${name}`);
  return stackLines(
    [said, ...names].map((text) => ({ text, size: 12, fill: "quiet", mostLines: 2 }) as const),
    { x: 0, top, width },
  );
}

/** Say in words what each cell holds, row by row; empty ones are left out. */
export function heatInWords({ counted, columns, rows }: HeatToDraw): string {
  return rows
    .map(({ name, counts }) => {
      const told = columns.flatMap((column, at) => {
        const count = counts[at];
        if (count === 0) return [];
        return [`${column}: ${count === undefined ? "withheld" : `${count} ${counted}`}`];
      });
      return `${name}. ${told.length === 0 ? `No ${counted}` : told.join("; ")}.`;
    })
    .join(" ");
}
