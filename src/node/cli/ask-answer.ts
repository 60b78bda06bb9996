import { dirname, resolve } from "node:path";
import type { Desk } from "../../app/desk.ts";
import { answerRows, draftAnswerTable, unclearedTable } from "../../app/questions/answer-table.ts";
import type { Asked } from "../../app/questions/question-views.ts";
import type { TableRows } from "../../app/questions/table-rows.ts";
import { clearedWords, unclearedWords } from "../../app/words-out.ts";
import { ok } from "../../core/base/index.ts";
import { type HeatToDraw, heatInWords, heatPicture, svgFile } from "../../core/report/index.ts";
import { isWithinStudy } from "./brief-release.ts";
import type { Cli } from "./cli.ts";
import { counted } from "./counted.ts";
import { exitCodes } from "./exit-code.ts";
import { type Finished, refusedBy, wrongUse } from "./refused.ts";
import { textTable } from "./text-table.ts";
import { sayKeptBack, wordsFor } from "./uncleared.ts";
import { writeRemembered } from "./write-new.ts";

/** How an answer is given. */
export interface AnswerOptions {
  readonly json?: true;
  readonly csv?: string;
  readonly svg?: string;
  readonly limit?: string;
  readonly showUncleared?: true;
}

/** Lines that are printed where nothing else is asked for. */
const mostPrinted = 50;

/** Answer a question: at the terminal, as JSON, or into a file that may leave the study. */
export function answer(
  cli: Cli,
  desk: Desk,
  command: string,
  asked: Asked,
  options: AnswerOptions,
): Finished {
  if (options.csv !== undefined && options.svg !== undefined)
    return wrongUse("Write the table or its picture, one at a time: --csv or --svg.");
  const file = options.csv ?? options.svg;
  if (file !== undefined) return intoFile(cli, desk, command, asked, options, file);
  const limit = options.limit === undefined ? mostPrinted : Number(options.limit);
  if (!Number.isSafeInteger(limit) || limit < 1)
    return wrongUse("--limit takes a number of lines, such as 100.");
  const words = wordsFor(cli, desk, command, options);
  const all = options.showUncleared === true ? ({ uncleared: true } as const) : {};
  const made = answerRows(desk, asked, { words, k: undefined, ...all });
  if (!made.ok) return refusedBy(made.error);
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  const { columns, rows } = made.value;
  // Whoever reads it with a program gets all, unless so many were asked for.
  const told = options.limit === undefined ? rows : rows.slice(0, limit);
  if (options.json) cli.terminal.printJson(told.map((row) => asObject(columns, row)));
  else printRows(cli, asked, made.value, limit);
  const { noStopWordsOf = [] } = made.value;
  if (noStopWordsOf.length > 0)
    cli.terminal.note(
      `The little words of these languages are not known here, and are counted: ${noStopWordsOf.join(", ")}.`,
    );
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}

function asObject(columns: readonly string[], row: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ""]));
}

function printRows(cli: Cli, asked: Asked, { columns, rows }: TableRows, limit: number): void {
  if (rows.length === 0) {
    cli.terminal.print("Nothing of that is in the study.");
    return;
  }
  const wide = isCrossed(asked)
    ? wideTable(rows)
    : { columns: columns.map(asColumn), rows: rows.slice(0, limit) };
  for (const line of textTable(wide.columns, wide.rows, cli.terminal.tableWidth)) cli.terminal.print(line);
  if (isCrossed(asked))
    cli.terminal.print("\nIn each cell passages, and in brackets sources. --json prints every count.");
  else
    cli.terminal.print(`\n${counted(rows.length, "line")}${rows.length > limit ? `, ${limit} shown` : ""}.`);
}

function isCrossed({ view }: Asked): boolean {
  return view === "matrix" || view === "time";
}

type Columns = Parameters<typeof textTable>[0];

/** Codes down and values across, out of a table with a cell a line. */
function wideTable(rows: TableRows["rows"]): { readonly columns: Columns; readonly rows: TableRows["rows"] } {
  const values = [...new Set(rows.map(([, value = ""]) => value))];
  // Two codes of one name, or that are kept back, stand in rows of their own: each begins with the first value.
  const lines: string[][] = [];
  for (const [code = "", value = "", sources = "", , passages = ""] of rows) {
    if (value === values[0]) lines.push([code]);
    lines.at(-1)?.push(passages === "0" ? "·" : `${passages} (${sources})`);
  }
  const right = values.map((title) => ({ title, align: "right" }) as const);
  return { columns: [{ title: "Code", givesWay: true }, ...right], rows: lines };
}

function asColumn(title: string): Columns[number] {
  const isNumber = ["place", "pairs", "sources", "independent", "count", "from", "to"].includes(title);
  return isNumber ? { title, align: "right" } : { title, givesWay: true };
}

function drawn(asked: Asked, heat: HeatToDraw): string {
  return svgFile(heatPicture(heat), { title: titleOf(asked), alternative: heatInWords(heat) });
}

/** What a picture is called, in words of the program alone. */
function titleOf(asked: Asked): string {
  if (asked.view === "relations" || asked.view === "map") {
    const { relation, turns } = asked;
    return `${relationTitles[relation]}${relation === "followed-by" ? `, within ${counted(turns ?? 0, "turn")}` : ""}`;
  }
  return "by" in asked ? `Codes by ${asked.by}` : "Codes";
}

const relationTitles = {
  overlap: "Codes that overlap",
  within: "Codes within codes (the left one within the upper)",
  "same-turn": "Codes in the same turn",
  "followed-by": "Codes followed by codes (the left one by the upper)",
} as const;

/** What is written into a file may leave: small cells are withheld unless all words were asked for as they are. */
function intoFile(
  cli: Cli,
  desk: Desk,
  command: string,
  asked: Asked,
  { showUncleared, svg }: AnswerOptions,
  file: string,
): Finished {
  if (isWithinStudy(dirname(resolve(cli.deps.folder, file))))
    return wrongUse("That place lies inside a study, where nothing is handed on from. Choose one outside.");
  const words = showUncleared
    ? unclearedWords(desk, { by: `grounds ${command}`, to: "file or pipe" })
    : clearedWords(desk);
  const draft = showUncleared
    ? unclearedTable(desk, asked, words)
    : draftAnswerTable(desk, cli.deps.crypto.hmac, asked, words);
  if (!draft.ok) return refusedBy(draft.error);
  const { table, heat, remember } = draft.value;
  const { csv, rows, k, withheldCells, withheldQuotes, withheldWhole } = table;
  if (withheldWhole === "too-close")
    return wrongUse(
      `A table that left before was of the same sources but for fewer than ${k}: both together would tell of these few, of one that was withdrawn since too. Ask it of the same sources, or of others by ${k} or more.`,
    );
  if (withheldWhole !== undefined)
    return wrongUse(`Fewer than ${k} sources are behind it, so nothing of it is written. Ask it of more.`);
  if (svg !== undefined && heat === undefined)
    return wrongUse(
      "Only counts have a picture: ask for --cooccur, --matrix or --time. --csv writes any table.",
    );
  const content = svg === undefined || heat === undefined ? csv : drawn(asked, heat);
  const written = writeRemembered(cli, file, content, remember);
  if (!written.ok) return written;
  cli.terminal.note(
    `${counted(rows, "line")}; withheld: ${counted(withheldCells, "cell")} and ${counted(withheldQuotes, "quote")}.`,
  );
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}
