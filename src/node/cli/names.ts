import { Command } from "commander";
import type { FinishNames } from "../../app/api.ts";
import type { Desk } from "../../app/desk.ts";
import { finishNames, skipNames } from "../../app/finish-names.ts";
import { namesStep } from "../../app/names-step.ts";
import { listWaiting } from "../../app/receive-text.ts";
import type { WaitingText } from "../../app/views.ts";
import { ok, type Result } from "../../core/base/index.ts";
import type { Cli } from "./cli.ts";
import { counted } from "./counted.ts";
import { decisionsFrom } from "./decisions-file.ts";
import { withExamples } from "./examples.ts";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import { onlyOne, shortId } from "./find-record.ts";
import { replaceLater } from "./names-later.ts";
import { contextsOf, walkNames } from "./names-walk.ts";
import { type Finished, type Refused, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { unclearedFlag, wordsFor } from "./uncleared.ts";

interface NamesOptions extends StudyOptions {
  readonly decisions?: string;
  readonly skip?: true;
  readonly later?: true;
  readonly title?: string;
  readonly json?: true;
  readonly showUncleared?: true;
}

/** `grounds names`: the names step of texts that wait for it. */
export function namesCommand(cli: Cli): Command {
  const command = new Command("names")
    .description("go through what may be a name in texts that wait, and put pseudonyms in their places")
    .argument("[id]", "one waiting text; without it, all of them in turn")
    .option("--decisions <file>", "take the decisions from a JSON file instead of asking")
    .option(
      "--skip",
      "let the text into the study with its names; it is marked, and nothing of it can be released",
    )
    .option(
      "--later",
      "replace names in texts that are in the study already, in every version, for good: asked for, or of --decisions",
    )
    .option("--title <words>", "what the source is called in the study")
    .option("--json", `print what may be a name as JSON, to decide on in a file; needs ${unclearedFlag}`)
    .option(unclearedFlag, "with --json: print the words although they may be names")
    .action(
      cli.doing((id: string | undefined, options: NamesOptions) =>
        atDesk(cli, undefined, options, ({ desk }) =>
          options.later ? later(cli, desk, id, options) : names(cli, desk, id, options),
        ),
      ),
    )
    .addHelpText("after", decisionsHelp);
  return withExamples(withStudyOptions(command), [
    ["grounds names --study field.grounds", "goes through every waiting text, word by word"],
    [
      `grounds names 5mk8 --json ${unclearedFlag} > /dev/shm/names.json`,
      "writes what may be a name, for a decision elsewhere",
    ],
    [
      "grounds names 5mk8 --decisions /dev/shm/decided.json",
      "finishes the step with the decisions of a file",
    ],
    ["grounds names --later", "asks for a name that was found after its text had entered, and whose it is"],
  ]);
}

const decisionsHelp = `
A decisions file:
  { "title": "Interview 7",
    "decisions": [ { "key": KEY FROM --json, "do": "replace", "person": PSEUDONYM OR ID },
                   { "key": …, "do": "new-person", "pseudonym": "Fighter 12", "role": "insider", "kind": "driver" },
                   { "key": …, "do": "not-a-name" }, { "key": …, "do": "leave" } ],
    "marked": [ the same, with words of the text as the key ] }`;

async function later(cli: Cli, desk: Desk, id: string | undefined, options: NamesOptions): Promise<Finished> {
  const { skip, json, title, decisions } = options;
  if ([id, skip, json, title].some((each) => each !== undefined))
    return wrongUse("--later takes --decisions alone beside it: it replaces a name in the whole study.");
  return replaceLater(cli, desk, decisions);
}

async function names(cli: Cli, desk: Desk, id: string | undefined, options: NamesOptions): Promise<Finished> {
  const meant = waitingMeant(desk, id);
  if (!meant.ok) return meant;
  const { decisions, skip, json } = options;
  if ([decisions, skip, json].filter((each) => each !== undefined).length > 1)
    return wrongUse("--decisions, --skip and --json exclude each other.");
  if (meant.value.length === 0) {
    cli.terminal.print("No text waits for its names step.");
    return ok(exitCodes.done);
  }
  if (skip) return skipAll(cli, desk, meant.value, options.title);
  const [only] = meant.value;
  if (decisions === undefined && json === undefined) {
    if (!cli.terminal.canAsk || cli.deps.stdout.isTTY !== true)
      return wrongUse(
        "There is no terminal to go through the names. Use --decisions FILE, --skip, or --json.",
      );
    return walkNames(cli, desk, meant.value, (input) => finish(cli, desk, input));
  }
  if (only === undefined || meant.value.length > 1)
    return wrongUse(
      `${counted(meant.value.length, "text")} wait; say which: ${meant.value.map((each) => shortId(each.id)).join(", ")}.`,
    );
  return json ? printGroups(cli, desk, only, options) : decide(cli, desk, only, options);
}

/** A line for each finished step; gives whether it was finished. */
function finish(cli: Cli, desk: Desk, input: FinishNames): Result<ExitCode, Refused> {
  const done = finishNames(desk, input);
  if (!done.ok) return refusedBy(done.error);
  cli.terminal.print(
    `In the study as ${shortId(done.value.source)}; names replaced in ${counted(done.value.replaced, "place")}.`,
  );
  return ok(exitCodes.done);
}

function waitingMeant(desk: Desk, id: string | undefined): Result<readonly WaitingText[], Refused> {
  const waiting = listWaiting(desk);
  if (desk.open.vault === undefined)
    return wrongUse(
      "The names are locked: this passphrase opens the study alone. Use the one that opens the vault too.",
    );
  if (id === undefined) return ok(waiting);
  const found = onlyOne(waiting, id, "a waiting text");
  return found.ok ? ok([found.value]) : found;
}

function skipAll(cli: Cli, desk: Desk, waiting: readonly WaitingText[], title: string | undefined): Finished {
  for (const each of waiting) {
    const skipped = skipNames(desk, { waiting: each.id, ...(title === undefined ? {} : { title }) });
    if (!skipped.ok) return refusedBy(skipped.error);
    cli.terminal.print(
      `In the study as ${shortId(skipped.value.source)}, with its names: nothing of it can be released.`,
    );
  }
  return ok(exitCodes.done);
}

function printGroups(cli: Cli, desk: Desk, { id }: WaitingText, options: NamesOptions): Finished {
  if (!options.showUncleared)
    return wrongUse(`What may be a name is what must not be printed by accident. Add ${unclearedFlag}.`);
  const step = namesStep(desk, { waiting: id });
  if (!step.ok) return refusedBy(step.error);
  const { groups, persons, words: count } = step.value;
  const words = wordsFor(cli, desk, "names", options);
  const shown = groups.map((group) => ({
    ...group,
    surface: words.own(group.surface),
    contexts: contextsOf(step.value.text, group).map(words.own),
  }));
  const title = words.own(step.value.title);
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  cli.terminal.printJson({ id, title, words: count, groups: shown, persons });
  return ok(exitCodes.done);
}

function decide(cli: Cli, desk: Desk, { id, title }: WaitingText, options: NamesOptions): Finished {
  const step = namesStep(desk, { waiting: id });
  if (!step.ok) return refusedBy(step.error);
  const decided = decisionsFrom(cli.deps.folder, options.decisions ?? "", step.value.persons);
  if (!decided.ok) return decided;
  const { decisions, marked } = decided.value;
  const keys = new Set(decisions.map(({ key }) => key));
  const open = step.value.groups.filter(
    ({ key, person, proposed }) => person !== undefined && proposed === "look" && !keys.has(key),
  );
  if (open.length > 0)
    return wrongUse(
      `${counted(open.length, "name")} in this text may be of somebody in the register, and the file decides nothing about ${open.length === 1 ? "it" : "them"}. In what --json prints ${open.length === 1 ? "it has" : "they have"} a person and "proposed": "look"; decide, if only with "leave". Nothing was changed.`,
    );
  return finish(cli, desk, {
    waiting: id,
    title: options.title ?? decided.value.title ?? title,
    decisions,
    marked,
  });
}
