import { Command } from "commander";
import type { Desk } from "../../app/desk.ts";
import { type RecordTrace, traceRecord } from "../../app/trace-record.ts";
import type { WordsOut } from "../../app/words-out.ts";
import { ok, type RecordId } from "../../core/base/index.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { findPartOrRecord } from "./find-part.ts";
import { type FoundRecord, shortId } from "./find-record.ts";
import { recordName } from "./record-name.ts";
import { type Finished, refusedBy } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { sayKeptBack, unclearedFlag, unclearedHelp, wordsFor } from "./uncleared.ts";

interface TraceOptions extends StudyOptions {
  readonly json?: true;
  readonly showUncleared?: true;
}

/** `grounds trace`: what a record rests on, and what rests on it. */
export function traceCommand(cli: Cli): Command {
  const command = new Command("trace")
    .description(
      "walk from a sentence, number, claim, passage or code to the sources it rests on, and back to what rests on it",
    )
    .argument("<id>", "the id of any record, or how it begins; of a part of the model its key")
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
    [
      "grounds trace killed.leaders",
      "a parameter: its estimates, their quantities, the formulas that use it",
    ],
    ["grounds trace 4kq2m7xn --json", "for scripts"],
  ]);
}

function trace(cli: Cli, desk: Desk, typed: string, options: TraceOptions): Finished {
  const start = findPartOrRecord(desk, typed);
  if (!start.ok) return start;
  const traced = traceRecord(desk, start.value);
  if (!traced.ok) return refusedBy(traced.error);
  const words = wordsFor(cli, desk, "trace", options);
  const restsOn = namedNode(desk, traced.value.restsOn, words);
  const carries = namedNode(desk, traced.value.carries, words);
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  if (options.json) cli.terminal.printJson({ restsOn, carries });
  else {
    cli.terminal.print(labelOf(restsOn));
    printWalk(cli, "Rests on", restsOn);
    printWalk(cli, "Carries", carries);
  }
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}

/** A record of a walk with what it is called, as far as that may be printed. */
interface NamedNode {
  readonly table: string;
  readonly id: RecordId;
  readonly name: string;
  readonly children: readonly NamedNode[];
  readonly elsewhere: readonly FoundRecord[];
}

function namedNode(desk: Desk, node: RecordTrace["restsOn"], words: WordsOut): NamedNode {
  const { table, id } = node.record;
  return {
    table,
    id,
    name: recordName(desk, node.record, words),
    children: node.children.map((child) => namedNode(desk, child, words)),
    elsewhere: node.elsewhere,
  };
}

function printWalk(cli: Cli, title: string, walk: NamedNode): void {
  cli.terminal.print(`\n${title}${walk.children.length === 0 ? ": nothing" : ""}`);
  for (const child of walk.children) printNode(cli, child, 1);
}

function printNode(cli: Cli, node: NamedNode, depth: number): void {
  const indent = "  ".repeat(depth);
  cli.terminal.print(`${indent}${labelOf(node)}`);
  for (const child of node.children) printNode(cli, child, depth + 1);
  for (const other of node.elsewhere)
    cli.terminal.print(`${indent}  ↑ ${other.table} ${shortId(other.id)}, listed elsewhere`);
}

function labelOf({ table, id, name }: NamedNode): string {
  return `${table} ${shortId(id)}${name === "" ? "" : `  ${name}`}`;
}
