import { Command } from "commander";
import type { Desk } from "../../app/desk.ts";
import { ok, type RecordId } from "../../core/base/index.ts";
import {
  type RecordKey,
  type Reference,
  type TraceNode,
  traceDown,
  tracedRecords,
  traceUp,
} from "../../core/trace/index.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { findAnyRecord, shortId } from "./find-record.ts";
import { recordName } from "./record-name.ts";
import type { Finished } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { noteShown, unclearedFlag, unclearedHelp, wordsLeftOut } from "./uncleared.ts";

interface TraceOptions extends StudyOptions {
  readonly json?: true;
  readonly showUncleared?: true;
}

/** `grounds trace`: what a record rests on, and what rests on it. */
export function traceCommand(cli: Cli): Command {
  const command = new Command("trace")
    .description(
      "walk from a claim, quantity, passage or code to the sources it rests on, and back to what rests on it",
    )
    .argument("<id>", "the id of any record, or how it begins")
    .option(unclearedFlag, unclearedHelp)
    .option("--json", "print both walks as JSON, with whole ids")
    .action(
      cli.doing((typed: string, options: TraceOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => trace(cli, desk, typed, options)),
      ),
    );
  return withExamples(withStudyOptions(command), [
    ["grounds trace 4kq2m7xn", "a claim: its evidence, their passages, their sources"],
    ["grounds trace 7hx2k9qd", "a source: its passages, and every claim and number that rests on them"],
    ["grounds trace 4kq2m7xn --json", "for scripts"],
  ]);
}

function trace(cli: Cli, desk: Desk, typed: string, options: TraceOptions): Finished {
  const start = findAnyRecord(desk, typed);
  if (!start.ok) return start;
  const references: readonly Reference[] = desk.open.study.references().map(({ from, field, to }) => ({
    from: { table: from.table, id: from.id },
    field,
    to: { table: to.table, id: to.id },
  }));
  const down = traceDown(start.value, references);
  const up = traceUp(start.value, references);
  if (options.showUncleared) {
    const reached = [start.value, ...tracedRecords(down), ...tracedRecords(up)];
    const noted = noteShown(
      desk,
      "trace",
      reached.flatMap((each) => (each.table === "source" ? [each.id] : [])),
    );
    if (!noted.ok) return noted;
  }
  const shown = options.showUncleared === true;
  if (options.json)
    cli.terminal.printJson({ restsOn: asJson(desk, down, shown), carries: asJson(desk, up, shown) });
  else {
    cli.terminal.print(label(desk, start.value, shown));
    printWalk(cli, desk, "Rests on", down, shown);
    printWalk(cli, desk, "Carries", up, shown);
    if (!shown) cli.terminal.note(`\n${wordsLeftOut}`);
  }
  return ok(exitCodes.done);
}

function printWalk(cli: Cli, desk: Desk, title: string, walk: TraceNode, shown: boolean): void {
  cli.terminal.print(`\n${title}${walk.children.length === 0 ? ": nothing" : ""}`);
  for (const child of walk.children) printNode(cli, desk, child, 1, shown);
}

function printNode(cli: Cli, desk: Desk, node: TraceNode, depth: number, shown: boolean): void {
  const indent = "  ".repeat(depth);
  cli.terminal.print(`${indent}${label(desk, node.record, shown)}`);
  for (const child of node.children) printNode(cli, desk, child, depth + 1, shown);
  for (const other of node.elsewhere)
    cli.terminal.print(`${indent}  ↑ ${other.table} ${shortId(other.id)}, listed elsewhere`);
}

function label(desk: Desk, { table, id }: RecordKey, shown: boolean): string {
  const name = recordName(desk, { table, id }, shown);
  return `${table} ${shortId(id)}${name === "" ? "" : `  ${name}`}`;
}

interface JsonNode {
  readonly table: string;
  readonly id: RecordId;
  readonly name: string;
  readonly children: readonly JsonNode[];
  readonly elsewhere: readonly RecordKey[];
}

function asJson(desk: Desk, node: TraceNode, shown: boolean): JsonNode {
  return {
    table: node.record.table,
    id: node.record.id,
    name: recordName(desk, node.record, shown),
    children: node.children.map((child) => asJson(desk, child, shown)),
    elsewhere: node.elsewhere,
  };
}
