import { Command } from "commander";
import type { Desk } from "../../app/desk.ts";
import { listHypotheses } from "../../app/hypotheses-view.ts";
import type { MatrixRowView, MatrixView } from "../../app/views.ts";
import type { WordsOut } from "../../app/words-out.ts";
import { ok } from "../../core/base/index.ts";
import { matrix } from "../../core/study/index.ts";
import type { Cli } from "./cli.ts";
import { exitCodes } from "./exit-code.ts";
import { findRecord, shortId } from "./find-record.ts";
import { commandHere } from "./places.ts";
import { type Finished, refusedBy } from "./refused.ts";
import { atDesk, type StudyOptions } from "./study-desk.ts";
import { textTable } from "./text-table.ts";
import { keptBackSign, sayKeptBack, unclearedFlag, unclearedHelp, wordsFor } from "./uncleared.ts";

interface ListOptions extends StudyOptions {
  readonly json?: true;
  readonly showUncleared?: true;
}

/** `grounds hypotheses list`: a matrix, and its hypotheses by least inconsistency. */
export function listMatrixCommand(cli: Cli): Command {
  return new Command("list")
    .description("print a question's matrix, and its hypotheses by least inconsistency")
    .argument("[question]", "the question's id, or how it begins; else the first")
    .option(unclearedFlag, unclearedHelp)
    .option("--json", "print it as JSON, with whole ids")
    .action(
      cli.doing((typed: string | undefined, options: ListOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => listIt(cli, desk, typed, options)),
      ),
    );
}

function listIt(cli: Cli, desk: Desk, typed: string | undefined, options: ListOptions): Finished {
  const of = typed === undefined ? undefined : findRecord(desk, matrix, typed);
  if (of !== undefined && !of.ok) return of;
  const found = listHypotheses(desk, of === undefined ? {} : { matrix: of.value });
  if (!found.ok) return refusedBy(found.error);
  const words = wordsFor(cli, desk, "hypotheses list", options);
  const own = (text: string): string => words.own(text) ?? keptBackSign;
  const { matrices, open } = found.value;
  const shown = {
    matrices: matrices.map((each) => ({ ...each, question: own(each.question) })),
    ...(open !== undefined && { open: clearedMatrix(open, words, own) }),
  };
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  if (options.json) cli.terminal.printJson(shown);
  else printMatrix(cli, shown.open, shown.matrices);
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}

function clearedMatrix(open: MatrixView, words: WordsOut, own: (text: string) => string): MatrixView {
  const ofReason = <T extends { readonly reason?: string }>({ reason, ...rest }: T) => ({
    ...rest,
    ...(reason !== undefined && { reason: own(reason) }),
  });
  return {
    ...open,
    question: own(open.question),
    hypotheses: open.hypotheses.map((each) => ({ ...each, text: own(each.text) })),
    raters: open.raters.map((each) => ({ ...each, name: own(each.name) })),
    rows: open.rows.map((row) => ({
      ...clearedRow(row, words, own),
      cells: row.cells.map((cell) => ({
        ...ofReason(cell),
        others: cell.others.map((other) => ({ ...ofReason(other), name: own(other.name) })),
      })),
    })),
  };
}

function clearedRow(row: MatrixRowView, words: WordsOut, own: (text: string) => string): MatrixRowView {
  const { claim, passage, ...rest } = row;
  if (passage === undefined)
    return { ...rest, ...(claim !== undefined && { claim: { ...claim, text: own(claim.text) } }) };
  const { quote, ...at } = passage;
  const said = quote === undefined ? undefined : words.ofSource(passage.source, quote, passage.id);
  return {
    ...rest,
    ...(claim !== undefined && { claim: { ...claim, text: own(claim.text) } }),
    passage: { ...at, sourceName: own(at.sourceName), ...(said !== undefined && { quote: said }) },
  };
}

function printMatrix(
  cli: Cli,
  open: MatrixView | undefined,
  matrices: readonly { readonly id: string; readonly question: string }[],
): void {
  const { terminal } = cli;
  if (open === undefined) {
    terminal.print(`No question yet. Ask one: ${commandHere} hypotheses ask WORDS`);
    return;
  }
  terminal.print(`${shortId(open.id)}  ${open.question}\n`);
  const letter = new Map(open.hypotheses.map(({ id }, at) => [id, `H${at + 1}`]));
  const place = [{ title: "Place" }, { title: "" }, { title: "Id" }] as const;
  const against = [
    { title: "I", align: "right" },
    { title: "II", align: "right" },
    { title: "Against", align: "right" },
    { title: "Rated", align: "right" },
    { title: "Hypothesis", givesWay: true },
  ] as const;
  const ranked = open.ranking.map((each) => [
    String(each.place),
    letter.get(each.hypothesis) ?? "",
    shortId(each.hypothesis),
    String(each.inconsistent),
    String(each.veryInconsistent),
    String(each.inconsistency),
    String(each.rated),
    open.hypotheses.find(({ id }) => id === each.hypothesis)?.text ?? "",
  ]);
  for (const line of textTable([...place, ...against], ranked, terminal.tableWidth)) terminal.print(line);
  terminal.print("Against: each I counts 1 and each II counts 2; what agrees counts nothing.\n");
  const columns = [
    { title: "Row" },
    ...open.hypotheses.map(({ id }) => ({ title: letter.get(id) ?? "" })),
    { title: "Tells" },
    { title: "Claim or passage", givesWay: true } as const,
  ];
  const rows = open.rows.map((row) => [
    shortId(row.id),
    ...row.cells.map(({ value }) => value ?? "·"),
    tellsText(row),
    row.passage?.quote?.replaceAll(/\s+/g, " ") ?? row.claim?.text ?? "gone",
  ]);
  for (const line of textTable(columns, rows, terminal.tableWidth)) terminal.print(line);
  const others = matrices.filter(({ id }) => id !== open.id);
  for (const { id, question } of others) terminal.print(`\nAlso: ${id.slice(0, 8)}  ${question}`);
}

function tellsText({ leftOut, turns, diagnosticity }: MatrixRowView): string {
  const tells =
    diagnosticity.type === "tells"
      ? `${diagnosticity.steps} of 4`
      : diagnosticity.type === "equal"
        ? "nothing"
        : "";
  return [leftOut ? "left out" : tells, turns ? "turns the order" : ""]
    .filter((part) => part !== "")
    .join(", ");
}
