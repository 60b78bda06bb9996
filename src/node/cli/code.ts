import { Command } from "commander";
import { addCode, changeCode, listCodes, mergeCodes, removeCode } from "../../app/codebook.ts";
import type { Desk } from "../../app/desk.ts";
import type { CodeLine } from "../../app/views.ts";
import type { WordsOut } from "../../app/words-out.ts";
import { ok } from "../../core/base/index.ts";
import type { Cli } from "./cli.ts";
import { offCommand, putCommand } from "./code-passage.ts";
import { moveCommand, retireCommand, reviveCommand, splitCommand } from "./code-place.ts";
import { counted, thousands } from "./counted.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { findCode, shortId } from "./find-record.ts";
import { finishedWith } from "./finished-with.ts";
import { commandHere } from "./places.ts";
import { type Finished, refusedBy } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { textTable } from "./text-table.ts";
import { keptBackSign, sayKeptBack, unclearedFlag, unclearedHelp, wordsFor } from "./uncleared.ts";

interface CodeOptions extends StudyOptions {
  readonly json?: true;
}

interface ListOptions extends CodeOptions {
  readonly showUncleared?: true;
}

/** `grounds code`: the codebook, and putting codes on passages. */
export function codeCommand(cli: Cli): Command {
  const command = new Command("code").description("list and change the codebook, and put codes on passages");
  for (const each of [
    list,
    add,
    putCommand,
    offCommand,
    rename,
    moveCommand,
    merge,
    splitCommand,
    retireCommand,
    reviveCommand,
    remove,
  ])
    command.addCommand(withStudyOptions(each(cli)));
  return withExamples(command, [
    ["grounds code list field.grounds", "prints the tree with the number of codings"],
    ['grounds code add "Reasons to leave" --under Leaving', "adds a code"],
    ['grounds code put "Reasons to leave" 7hx2k9qd --turn 12', "codes a whole turn of a source"],
  ]);
}

function list(cli: Cli): Command {
  return new Command("list")
    .description("print the codebook as a tree, with how often each code was used")
    .argument("[study]", "the study's folder")
    .option(unclearedFlag, unclearedHelp)
    .option("--json", "print the codes with their definitions as JSON, with whole ids")
    .action(
      cli.doing((study: string | undefined, options: ListOptions) =>
        atDesk(cli, study, options, ({ desk }) => listThem(cli, desk, options)),
      ),
    );
}

function listThem(cli: Cli, desk: Desk, options: ListOptions): Finished {
  const words = wordsFor(cli, desk, "code list", options);
  const codes = listCodes(desk).map((each) => clearedCode(each, words, options.json));
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  if (options.json) cli.terminal.printJson(codes);
  else if (codes.length === 0) cli.terminal.print(`No code yet. Add one: ${commandHere} code add NAME`);
  else printTree(cli, codes);
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}

/** A code with those of its words that may be printed; an example is a quote, and nothing clears it. */
function clearedCode(line: CodeLine, words: WordsOut, json: true | undefined): CodeLine {
  const { definition, include, exclude, example, ...rest } = line;
  const name = words.own(line.name) ?? keptBackSign;
  if (!json) return { ...rest, name };
  const prose = {
    definition: own(definition, words),
    include: own(include, words),
    exclude: own(exclude, words),
  };
  const quoted = example === undefined ? undefined : words.neverCleared(example);
  const shown = Object.entries({ ...prose, example: quoted }).filter(([, each]) => each !== undefined);
  return { ...rest, name, ...Object.fromEntries(shown) };
}

function own(text: string | undefined, words: WordsOut): string | undefined {
  return text === undefined ? undefined : words.own(text);
}

function printTree(cli: Cli, codes: readonly CodeLine[]): void {
  const columns = [
    { title: "Id" },
    { title: "Code", givesWay: true },
    { title: "Codings", align: "right" },
    { title: "With those below", align: "right" },
  ] as const;
  const rows = codes.map((each) => [
    shortId(each.id),
    `${"· ".repeat(each.depth)}${each.name}`,
    thousands(each.codings),
    thousands(each.withDescendants),
  ]);
  for (const line of textTable(columns, rows, cli.terminal.tableWidth)) cli.terminal.print(line);
}

function add(cli: Cli): Command {
  return new Command("add")
    .description("add a code, at the top or under another")
    .argument("<name>", "the new code's name")
    .option("--under <code>", "the code above it, by name or id")
    .option("--definition <words>", "what it stands for")
    .option("--json", "print the new code's id as JSON")
    .action(
      cli.doing(
        (name: string, options: CodeOptions & { readonly under?: string; readonly definition?: string }) =>
          atDesk(cli, undefined, options, ({ desk }) => {
            const above = options.under === undefined ? undefined : findCode(desk, options.under);
            if (above !== undefined && !above.ok) return above;
            const { definition } = options;
            const added = addCode(desk, {
              name,
              ...(above === undefined ? {} : { parent: above.value }),
              ...(definition === undefined ? {} : { definition }),
            });
            if (!added.ok) return refusedBy(added.error);
            return finishedWith(cli, options, { code: added.value.id }, `Added ${shortId(added.value.id)}.`);
          }),
      ),
    );
}

function rename(cli: Cli): Command {
  return new Command("rename")
    .description("give a code another name")
    .argument("<code>", "the code, by name or id")
    .argument("<name>", "its new name")
    .action(
      cli.doing((typed: string, name: string, options: CodeOptions) =>
        withCode(cli, typed, options, (desk, code) => {
          const changed = changeCode(desk, { code, values: { name } });
          return changed.ok ? finishedWith(cli, options, {}, "Renamed.") : refusedBy(changed.error);
        }),
      ),
    );
}

function merge(cli: Cli): Command {
  return new Command("merge")
    .description(
      "put everything that one code is on under another, and remove it; each coding notes how it was made",
    )
    .argument("<code>", "the code that goes")
    .argument("<into>", "the code that stays")
    .option("--keep", "move nothing: retire the first code, and leave the work done with it under it")
    .action(
      cli.doing((typed: string, other: string, options: CodeOptions & { readonly keep?: true }) =>
        withCode(cli, typed, options, (desk, from) => {
          const into = findCode(desk, other);
          if (!into.ok) return into;
          const earlier = options.keep === true ? "keep" : "move";
          const merged = mergeCodes(desk, { from, into: into.value, earlier });
          if (!merged.ok) return refusedBy(merged.error);
          if (earlier === "keep")
            return finishedWith(cli, options, {}, "Retired; what was coded with it stays under it.");
          return finishedWith(
            cli,
            options,
            {},
            `Merged; the code now has ${counted(merged.value.codings, "coding")}.`,
          );
        }),
      ),
    );
}

function remove(cli: Cli): Command {
  return new Command("remove")
    .description("remove a code with its codings; the codes below it move up")
    .argument("<code>", "the code, by name or id")
    .action(
      cli.doing((typed: string, options: CodeOptions) =>
        withCode(cli, typed, options, (desk, code) => {
          const removed = removeCode(desk, { code });
          return removed.ok
            ? finishedWith(cli, options, {}, `Removed. To take it back: ${commandHere} undo`)
            : refusedBy(removed.error);
        }),
      ),
    );
}

function withCode(
  cli: Cli,
  typed: string,
  options: StudyOptions,
  work: (desk: Desk, code: Parameters<typeof removeCode>[1]["code"]) => Finished,
): Promise<Finished> {
  return atDesk(cli, undefined, options, ({ desk }) => {
    const code = findCode(desk, typed);
    return code.ok ? work(desk, code.value) : code;
  });
}
