import { Command } from "commander";
import {
  compareCodebooks,
  freezeCodebook,
  listVersions,
  versionsOf,
} from "../../app/coders/codebook-versions.ts";
import type { Desk } from "../../app/desk.ts";
import type { VersionChanges } from "../../app/views.ts";
import { ok, type RecordId, type Result } from "../../core/base/index.ts";
import { clearedView } from "./cleared-view.ts";
import type { Cli } from "./cli.ts";
import { codebookExport, codebookImport } from "./codebook-file.ts";
import { counted } from "./counted.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { finishedWith } from "./finished-with.ts";
import { type Finished, type Refused, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { sayKeptBack, unclearedFlag, unclearedHelp, wordsFor } from "./uncleared.ts";

interface CodebookOptions extends StudyOptions {
  readonly json?: true;
  readonly showUncleared?: true;
  readonly note?: string;
}

/** `grounds codebook`: frozen versions of the codebook, and what differs between them. */
export function codebookCommand(cli: Cli): Command {
  const command = new Command("codebook").description(
    "freeze the codebook, see what changed since, and exchange it",
  );
  for (const each of [freeze, versions, compare, codebookImport, codebookExport])
    command.addCommand(withStudyOptions(each(cli)));
  return withExamples(command, [
    [
      'grounds codebook freeze --note "after the pilot"',
      "keeps the codebook as it stands, under the next number",
    ],
    ["grounds codebook compare 3 4", "what was added, gone, renamed, moved and redefined"],
    ["grounds codebook import theirs.qdc --look", "what a codebook of another program would add here"],
    ["grounds codebook export ours.qdc", "the codebook as other programs read it"],
  ]);
}

function freeze(cli: Cli): Command {
  return new Command("freeze")
    .description("keep the codebook as it stands under the next number")
    .option("--note <words>", "what this version is")
    .option("--json", "print its id and number as JSON")
    .action(
      cli.doing((options: CodebookOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          const { note } = options;
          const frozen = freezeCodebook(desk, note === undefined ? {} : { note });
          return frozen.ok
            ? finishedWith(cli, options, frozen.value, `Frozen as v${frozen.value.number}.`)
            : refusedBy(frozen.error);
        }),
      ),
    );
}

function versions(cli: Cli): Command {
  return new Command("versions")
    .description("list the frozen versions, the newest first, and how far the codebook has moved since")
    .argument("[study]", "the study's folder")
    .option(unclearedFlag, unclearedHelp)
    .option("--json", "print them as JSON, with whole ids")
    .action(
      cli.doing((study: string | undefined, options: CodebookOptions) =>
        atDesk(cli, study, options, ({ desk }) => listThem(cli, desk, options)),
      ),
    );
}

function listThem(cli: Cli, desk: Desk, options: CodebookOptions): Finished {
  const words = wordsFor(cli, desk, "codebook versions", options);
  const lines = listVersions(desk).map((each) => clearedView(each, words));
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  if (options.json) cli.terminal.printJson(lines);
  else if (lines.length === 0) cli.terminal.print("No version yet. Freeze one: grounds codebook freeze");
  else
    for (const { number, codes, atMs, by, note, since } of lines) {
      const changes = Object.entries(since).flatMap(([what, count]) =>
        count === 0 ? [] : [`${count} ${what}`],
      );
      const day = new Date(atMs).toISOString().slice(0, 10);
      cli.terminal.print(
        `v${number}  ${counted(codes, "code")}, ${day}, ${by}${note === undefined ? "" : `: ${note}`}; since: ${changes.join(", ") || "nothing"}`,
      );
    }
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}

function compare(cli: Cli): Command {
  return new Command("compare")
    .description("say what differs between two versions, or between one and the codebook as it stands")
    .argument("<before>", "a version's number")
    .argument("[after]", "a later one's; else the codebook as it stands")
    .option(unclearedFlag, unclearedHelp)
    .option("--json", "print the differences as JSON")
    .action(
      cli.doing((before: string, after: string | undefined, options: CodebookOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => compareThem(cli, desk, before, after, options)),
      ),
    );
}

function compareThem(
  cli: Cli,
  desk: Desk,
  before: string,
  after: string | undefined,
  options: CodebookOptions,
): Finished {
  const one = versionOf(desk, before);
  if (!one.ok) return one;
  const other = after === undefined ? undefined : versionOf(desk, after);
  if (other !== undefined && !other.ok) return other;
  const compared = compareCodebooks(desk, {
    before: one.value,
    ...(other === undefined ? {} : { after: other.value }),
  });
  if (!compared.ok) return refusedBy(compared.error);
  const words = wordsFor(cli, desk, "codebook compare", options);
  const view = clearedView(compared.value, words);
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  if (options.json) cli.terminal.printJson(view);
  else for (const line of linesOf(view)) cli.terminal.print(line);
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}

function linesOf({ added, gone, renamed, moved, redefined }: VersionChanges): readonly string[] {
  const lines = [
    ...added.map((name) => `added      ${name}`),
    ...gone.map((name) => `gone       ${name}`),
    ...renamed.map((each) => `renamed    ${each.before} -> ${each.after}`),
    ...moved.map(
      (each) => `moved      ${each.name}: ${each.before ?? "the top"} -> ${each.after ?? "the top"}`,
    ),
    ...redefined.map((each) => `redefined  ${each.name} (${each.field})`),
  ];
  return lines.length === 0 ? ["Nothing differs."] : lines;
}

function versionOf(desk: Desk, typed: string): Result<RecordId, Refused> {
  const number = typed.trim().replace(/^v/i, "");
  const found = versionsOf(desk.open.study).findLast((each) => String(each.number) === number);
  return found === undefined
    ? wrongUse("There is no version of that number. See: grounds codebook versions")
    : ok(found.id);
}
