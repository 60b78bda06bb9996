import type { Block, BriefDocument, Run, TableBlock } from "./brief-document.ts";
import { gateWords } from "./gate-fold.ts";
import { undress } from "./gate-names.ts";
import type { PublishedCell } from "./published-cells.ts";

/** A count that may not be printed, by its place in words. */
export interface CountFinding {
  readonly place: string;
  readonly kind: "small-count" | "unpublished-count";
}

/**
 * Find counts in the tables of a document that are small, and counts of people that no protected table gave.
 *
 * A table counts people where a number in it opens a count, or where its caption or a column says that it does. In such
 * a table every figure of 1 to k - 1 that stands alone in a cell is small. Elsewhere numbers that open a count are looked at.
 */
export function countFindings(
  document: BriefDocument,
  cells: readonly PublishedCell[],
  k: number,
  people: readonly string[],
): readonly CountFinding[] {
  // "Fewer than k" names k.
  const printed = new Set([k, ...cells.flatMap(({ shown, from, to }) => [shown ?? 0, from ?? 0, to ?? 0])]);
  const judge: JudgeCount = (place, text) => {
    const figures = figuresIn(text);
    if (figures.some((figure) => figure > 0 && figure < k)) return [{ place, kind: "small-count" }];
    return figures.every((figure) => printed.has(figure)) ? [] : [{ place, kind: "unpublished-count" }];
  };
  return [
    ...document.lines.flatMap((runs, i) => inRuns(`line under the title ${i + 1}`, runs, judge)),
    ...document.sections.flatMap(({ blocks }, section) =>
      blocks.flatMap((block, at) => {
        const place = `section ${section + 1}, block ${at + 1}`;
        return block.kind === "table"
          ? inTable(place, block, k, people, judge)
          : inBlock(place, block, judge);
      }),
    ),
    ...document.notes.flatMap(({ runs }, i) => inRuns(`endnote ${i + 1}`, runs, judge)),
  ];
}

type JudgeCount = (place: string, text: string) => readonly CountFinding[];

function inRuns(place: string, runs: readonly Run[], judge: JudgeCount): readonly CountFinding[] {
  return runs.flatMap((run) =>
    run.kind === "number" && run.door.to === "count" ? judge(place, run.text) : [],
  );
}

function inBlock(place: string, block: Block, judge: JudgeCount): readonly CountFinding[] {
  if (block.kind === "paragraph") return inRuns(place, block.runs, judge);
  if (block.kind === "list") {
    return block.items.flatMap((runs, item) => inRuns(`${place}, item ${item + 1}`, runs, judge));
  }
  if (block.kind !== "figure") return [];
  const marks = block.picture.marks.flatMap((mark, i) =>
    mark.mark === "text" && mark.door?.to === "count"
      ? judge(`${place}, picture mark ${i + 1}`, mark.text)
      : [],
  );
  return [...inRuns(`${place}, caption`, block.caption, judge), ...marks];
}

function inTable(
  place: string,
  table: TableBlock,
  k: number,
  people: readonly string[],
  judge: JudgeCount,
): readonly CountFinding[] {
  const counts = countsPeople(table, people);
  const note = inRuns(`${place}, note`, table.note ?? [], judge);
  const cells = table.rows.flatMap((row, r) =>
    row.flatMap((runs, c): readonly CountFinding[] => {
      const at = `${place}, row ${r + 1}, cell ${c + 1}`;
      const doors = inRuns(at, runs, judge);
      const text = undress(runs.map((run) => (run.kind === "note" ? "" : run.text)).join("")).trim();
      const figure = /^\p{Nd}+$/u.test(text) ? figuresIn(text)[0] : undefined;
      const isSmall = counts && figure !== undefined && figure > 0 && figure < k;
      return doors.length > 0 || !isSmall ? doors : [{ place: at, kind: "small-count" }];
    }),
  );
  return [...note, ...cells];
}

function countsPeople(table: TableBlock, people: readonly string[]): boolean {
  const words = new Set(people.flatMap((word) => [...gateWords(word), ...gateWords(`${word}s`)]));
  const opensCount = table.rows.some((row) =>
    row.some((runs) => runs.some((run) => run.kind === "number" && run.door.to === "count")),
  );
  const titles = [table.caption, ...table.columns.map(({ title }) => title)].flatMap(gateWords);
  return opensCount || titles.some((word) => words.has(word));
}

function figuresIn(text: string): readonly number[] {
  // Arabic and Persian digits stand sixteen to a row of the code table, in order.
  const western = undress(text).replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
  return [...western.matchAll(/\d[\d,]*/g)].map(([figure]) => Number(figure.replaceAll(",", "")));
}

/**
 * Tells where a text says a small number of people of a kind: `two judges`, `3 former fighters`.
 *
 * `people` are the words for those who are counted, in the singular; one word may stand between. "One" is mostly no count, and is
 * not looked for.
 */
export function smallNumberSearch(
  people: readonly string[],
  k: number,
): (text: { readonly text: string }) => number | undefined {
  if (people.length === 0) return () => undefined;
  const small = [...Array(k - 1).keys()]
    .flatMap((i) => [String(i + 1), numberWords[i] ?? ""])
    .filter(Boolean);
  const kinds = people.map((word) => word.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).filter(Boolean);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}.,%-])(?:${small.join("|")})\\s+(?:[\\p{L}-]+\\s+)?(?:${kinds.join("|")})(?:s|es)?(?![\\p{L}])`,
    "iu",
  );
  return ({ text }) => {
    const at = undress(text).search(pattern);
    return at < 0 ? undefined : at;
  };
}

const numberWords = ["", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
