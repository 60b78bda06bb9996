import { Command } from "commander";
import { codePassage, uncode } from "../../app/code-passage.ts";
import { addCode, changeCode, listCodes, mergeCodes, removeCode } from "../../app/codebook.ts";
import type { Desk } from "../../app/desk.ts";
import { textOfSource } from "../../app/text-of-source.ts";
import { ok } from "../../core/base/index.ts";
import { coding, source } from "../../core/study/index.ts";
import type { Cli } from "./cli.ts";
import { counted, thousands } from "./counted.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { findCode, findRecord, shortId } from "./find-record.ts";
import { finishedWith } from "./finished-with.ts";
import { type GivenPlace, stretchAt } from "./place-in-text.ts";
import { type Finished, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { textTable } from "./text-table.ts";

interface CodeOptions extends StudyOptions {
  readonly json?: true;
}

/** `grounds code`: the codebook, and putting codes on passages. */
export function codeCommand(cli: Cli): Command {
  const command = new Command("code").description("list and change the codebook, and put codes on passages");
  for (const each of [list, add, put, off, rename, merge, remove])
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
    .option("--json", "print the codes as JSON, with whole ids")
    .action(
      cli.doing((study: string | undefined, options: CodeOptions) =>
        atDesk(cli, study, options, ({ desk }) => {
          const codes = listCodes(desk);
          if (options.json) {
            // Definitions and examples are prose and may quote, so they are not printed.
            cli.terminal.printJson(
              codes.map(({ definition: _, include: __, exclude: ___, example: ____, ...each }) => each),
            );
          } else if (codes.length === 0) cli.terminal.print("No code yet. Add one: grounds code add NAME");
          else printTree(cli, codes);
          return ok(exitCodes.done);
        }),
      ),
    );
}

function printTree(cli: Cli, codes: ReturnType<typeof listCodes>): void {
  const columns = [
    { title: "Id" },
    { title: "Code", most: 60 },
    { title: "Codings", align: "right" },
    { title: "With those below", align: "right" },
  ] as const;
  const rows = codes.map((each) => [
    shortId(each.id),
    `${"· ".repeat(each.depth)}${each.name}`,
    thousands(each.codings),
    thousands(each.withDescendants),
  ]);
  for (const line of textTable(columns, rows)) cli.terminal.print(line);
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

function put(cli: Cli): Command {
  return new Command("put")
    .description("put a code on a stretch of a source's text")
    .argument("<code>", "the code, by name or id")
    .argument("<source>", "the source's id, or how it begins")
    .option("--turn <n>", "a whole turn, counted from 1")
    .option("--paragraph <n>", "a whole paragraph that nobody speaks, counted from 1")
    .option(
      "--from <n>",
      "the offset of the first sign, counted from 0 (UTF-16 units of the text as it stands)",
    )
    .option("--to <n>", "the offset after the last sign")
    .option("--json", "print the ids of passage and coding as JSON")
    .action(
      cli.doing((typed: string, of: string, options: CodeOptions & GivenPlace) =>
        atDesk(cli, undefined, options, ({ desk }) => putCode(cli, desk, typed, of, options)),
      ),
    );
}

function putCode(
  cli: Cli,
  desk: Desk,
  typed: string,
  of: string,
  options: CodeOptions & GivenPlace,
): Finished {
  const code = findCode(desk, typed);
  if (!code.ok) return code;
  const id = findRecord(desk, source, of);
  if (!id.ok) return id;
  const text = textOfSource(desk.open.study, id.value);
  const version = text.history.head;
  if (version === undefined) return wrongUse("The words of this source are gone, so it cannot be coded.");
  const at = stretchAt(text, options);
  if (!at.ok) return at;
  const coded = codePassage(desk, { source: id.value, version, ...at.value, code: code.value });
  if (!coded.ok) return refusedBy(coded.error);
  return finishedWith(
    cli,
    options,
    coded.value,
    `Coded passage ${shortId(coded.value.passage)} (coding ${shortId(coded.value.coding)}).`,
  );
}

function off(cli: Cli): Command {
  return new Command("off")
    .description("take a code off a passage")
    .argument("<coding>", "the coding's id, or how it begins")
    .action(
      cli.doing((typed: string, options: CodeOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          const id = findRecord(desk, coding, typed);
          if (!id.ok) return id;
          const taken = uncode(desk, { coding: id.value });
          return taken.ok ? finishedWith(cli, options, {}, "Taken off.") : refusedBy(taken.error);
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
    .description("put everything that one code is on under another, and remove it")
    .argument("<code>", "the code that goes")
    .argument("<into>", "the code that stays")
    .action(
      cli.doing((typed: string, other: string, options: CodeOptions) =>
        withCode(cli, typed, options, (desk, from) => {
          const into = findCode(desk, other);
          if (!into.ok) return into;
          const merged = mergeCodes(desk, { from, into: into.value });
          if (!merged.ok) return refusedBy(merged.error);
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
            ? finishedWith(cli, options, {}, "Removed. To take it back: grounds undo")
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
