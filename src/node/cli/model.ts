import { Command } from "commander";
import { changeModel } from "../../app/outlook/change-model.ts";
import { startModel } from "../../app/outlook/starters.ts";
import { err, ok, parsePeriod, type Result, type StatedPeriod } from "../../core/base/index.ts";
import type { Cli } from "./cli.ts";
import { counted } from "./counted.ts";
import { withExamples } from "./examples.ts";
import { findPart } from "./find-part.ts";
import { finishedWith } from "./finished-with.ts";
import { changesIn } from "./model-file.ts";
import { groundCommand } from "./model-ground.ts";
import { showModel } from "./model-shown.ts";
import { commandHere } from "./places.ts";
import { type Refused, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { unclearedFlag, unclearedHelp } from "./uncleared.ts";

interface ModelOptions extends StudyOptions {
  readonly json?: true;
  readonly showUncleared?: true;
}

/** `grounds model`: groups, states, flows, parameters, and all that an outlook is computed from. */
export function modelCommand(cli: Cli): Command {
  const command = new Command("model").description("show the model, begin with one, and change its parts");
  command.addCommand(withStudyOptions(show(cli)), { isDefault: true });
  command.addCommand(groundCommand(cli));
  for (const each of [start, set, remove]) command.addCommand(withStudyOptions(each(cli)));
  return withExamples(command, [
    ["grounds model show field.grounds", "parts, parameters, what is wrong, and what is not grounded yet"],
    ["grounds model start five --base 2018-12-31", "begins with five states and two kinds of member"],
    [
      'grounds model ground leave_rate --range "2 to 10 in 100, within 5 years" --warrant judgement --reason "…"',
      "says what a parameter may be, and why",
    ],
    ["grounds model --json --show-uncleared > model.json", "the whole model, to be edited"],
    [
      "grounds model set model.json",
      "takes it back in, all of it or nothing; docs/guides/commands.md shows a file",
    ],
  ]);
}

function show(cli: Cli): Command {
  return new Command("show")
    .description("print the model, its parameters, what is wrong with it, and what is not grounded yet")
    .argument("[study]", "the study's folder")
    .option(unclearedFlag, unclearedHelp)
    .option("--json", "print the whole model as JSON, so that it can be edited and set again")
    .action(
      cli.doing((study: string | undefined, options: ModelOptions) =>
        atDesk(cli, study, options, ({ desk }) => showModel(cli, desk, options)),
      ),
    );
}

function start(cli: Cli): Command {
  return new Command("start")
    .description("begin with a model that has no number yet: three, five or eight states")
    .argument("<starter>", "three, five or eight")
    .option("--base <day>", "the day from which months are counted, such as 2018-12-31; today if left out")
    .option("--json", "print the ids of the parts as JSON")
    .action(
      cli.doing((starter: string, options: ModelOptions & { readonly base?: string }) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          if (starter !== "three" && starter !== "five" && starter !== "eight")
            return wrongUse("There are three models to begin with: three, five and eight.");
          const base = baseIn(options.base);
          if (!base.ok) return base;
          const begun = startModel(desk, { starter, ...(base.value !== undefined && { base: base.value }) });
          if (!begun.ok) return refusedBy(begun.error);
          const words = `Begun with ${counted(begun.value.parts.length, "part")}. Not one has a number: ${commandHere} model lists what is to be grounded.`;
          return finishedWith(cli, options, begun.value, words);
        }),
      ),
    );
}

function baseIn(text: string | undefined): Result<StatedPeriod | undefined, Refused> {
  if (text === undefined) return ok(undefined);
  const read = parsePeriod(text);
  return read.ok && read.value.to === read.value.from
    ? ok({ from: read.value.from, to: read.value.from })
    : err({ ...wrongUse("--base takes one day, such as 2018-12-31.").error });
}

function set(cli: Cli): Command {
  return new Command("set")
    .description("put parts into the model from a file, or change them; all of it or nothing")
    .argument("<file>", `a list of changes, or a model as \`${commandHere} model --json\` prints it`)
    .option("--json", "print the ids of new parts as JSON")
    .action(
      cli.doing((file: string, options: ModelOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          const changes = changesIn(cli.deps.folder, file, desk.open.study);
          if (!changes.ok) return changes;
          const { changes: asked, leftOut } = changes.value;
          if (leftOut.length > 0)
            cli.terminal.note(
              `Left out of the file, because they are no parts of a model: ${leftOut.join(", ")}.`,
            );
          const done = changeModel(desk, { changes: asked });
          if (!done.ok) return refusedBy(done.error);
          const words =
            asked.length === 0
              ? "The model is so already; nothing was changed."
              : `Changed ${counted(asked.length, "part")}. To take it back: ${commandHere} undo`;
          return finishedWith(cli, options, done.value, words);
        }),
      ),
    );
}

function remove(cli: Cli): Command {
  return new Command("remove")
    .description("take a part out, with what is nothing without it")
    .argument("<part>", "its key, or its id or how that begins")
    .action(
      cli.doing((typed: string, options: ModelOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          const found = findPart(desk, typed);
          if (!found.ok) return found;
          const done = changeModel(desk, { changes: [{ do: "remove", ...found.value }] });
          return done.ok
            ? finishedWith(cli, options, {}, `Taken out. To take it back: ${commandHere} undo`)
            : refusedBy(done.error);
        }),
      ),
    );
}
