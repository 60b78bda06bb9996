import { Command } from "commander";
import { versionsOf } from "../../app/coders/codebook-versions.ts";
import { closeText, listRounds, openRound, reopenText, startRound } from "../../app/coders/coding-rounds.ts";
import type { Desk } from "../../app/desk.ts";
import type { RoundLine } from "../../app/views.ts";
import { ok, type RecordId, type Result } from "../../core/base/index.ts";
import { codingRound, source } from "../../core/study/index.ts";
import { clearedView } from "./cleared-view.ts";
import type { Cli } from "./cli.ts";
import { findCoder } from "./coders.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { findRecord, shortId } from "./find-record.ts";
import { finishedWith } from "./finished-with.ts";
import { type Finished, type Refused, refusedBy, wrongUse } from "./refused.ts";
import { compareOne, settleOne, takeOverOne } from "./rounds-compare.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { sayKeptBack, unclearedFlag, unclearedHelp, wordsFor } from "./uncleared.ts";

interface RoundsOptions extends StudyOptions {
  readonly json?: true;
  readonly showUncleared?: true;
}

interface StartOptions extends RoundsOptions {
  readonly text: readonly string[];
  readonly coder: readonly string[];
  readonly version?: string;
  readonly open?: true;
}

/** `grounds rounds`: the same texts coded by several people, blind until all have closed them. */
export function roundsCommand(cli: Cli): Command {
  const command = new Command("rounds").description("rounds in which several people code the same texts");
  for (const each of [list, start, closeOne, reopenOne, openOne, compareOne, settleOne, takeOverOne])
    command.addCommand(withStudyOptions(each(cli)));
  return withExamples(command, [
    [
      "grounds rounds start Pilot --text 7hx2k9qd --coder Ann --coder Ben",
      "begins a blind round with the newest version",
    ],
    ["grounds rounds close 4m8t2x7c 7hx2k9qd --as Ben", "Ben is done with that text"],
    ["grounds agreement 4m8t2x7c", "how far they agree, once both are"],
    ["grounds rounds compare 4m8t2x7c 7hx2k9qd", "where they agree on a text and where they differ"],
    ["grounds rounds settle 4m8t2x7c 7hx2k9qd 3 --keep second", "decides the third place"],
    ["grounds rounds take-over 4m8t2x7c 7hx2k9qd", "writes what both coded alike under “Agreed”"],
  ]);
}

function list(cli: Cli): Command {
  return new Command("list")
    .description("list the rounds, and who has closed which text")
    .argument("[study]", "the study's folder")
    .option(unclearedFlag, unclearedHelp)
    .option("--json", "print them as JSON, with whole ids")
    .action(
      cli.doing((study: string | undefined, options: RoundsOptions) =>
        atDesk(cli, study, options, ({ desk }) => listThem(cli, desk, options)),
      ),
    );
}

function listThem(cli: Cli, desk: Desk, options: RoundsOptions): Finished {
  const words = wordsFor(cli, desk, "rounds list", options);
  const rounds = listRounds(desk).map((each) => clearedView(each, words));
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  if (options.json) cli.terminal.printJson(rounds);
  else if (rounds.length === 0)
    cli.terminal.print("No round yet. Begin one: grounds rounds start NAME --text ID --coder A --coder B");
  else for (const each of rounds) printRound(cli, each);
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}

function printRound(cli: Cli, round: RoundLine): void {
  const { id, name, version, blind, coders, opened } = round;
  const how = !blind ? "open" : opened === undefined ? "blind" : `blind, opened early by ${opened.by}`;
  cli.terminal.print(`${shortId(id)}  ${name}  (codebook v${version.number}, ${how})`);
  for (const { source: of, title, closedBy, shown } of round.texts) {
    const closed = coders.filter((each) => closedBy.includes(each.id)).map((each) => each.name);
    const said = closed.length === 0 ? "closed by nobody yet" : `closed by ${closed.join(", ")}`;
    cli.terminal.print(
      `  ${shortId(of)}  ${title}: ${said}${shown ? "" : "; each sees their own work alone"}`,
    );
  }
}

function start(cli: Cli): Command {
  const gather = (each: string, before: readonly string[]): readonly string[] => [...before, each];
  return new Command("start")
    .description("begin a round: every coder codes every text, with one version of the codebook")
    .argument("<name>", "what the round is called")
    .option("--text <source>", "a text, by its id; as often as there are texts", gather, [])
    .option("--coder <name>", "a coder; twice or more often", gather, [])
    .option("--version <number>", "the version of the codebook; else the newest")
    .option("--open", "everybody sees everybody's work from the beginning")
    .option("--json", "print the round's id as JSON")
    .action(
      cli.doing((name: string, options: StartOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => startOne(cli, desk, name, options)),
      ),
    );
}

function startOne(cli: Cli, desk: Desk, name: string, options: StartOptions): Finished {
  const sources = each(options.text, (typed) => findRecord(desk, source, typed));
  if (!sources.ok) return sources;
  const coders = each(options.coder, (typed) => findCoder(desk, typed));
  if (!coders.ok) return coders;
  const version = versionsOf(desk.open.study).findLast(
    ({ number }) => options.version === undefined || String(number) === options.version.replace(/^v/i, ""),
  );
  if (version === undefined)
    return wrongUse("There is no such version of the codebook. Freeze one: grounds codebook freeze");
  const blind = options.open !== true;
  const order = { name, sources: sources.value, coders: coders.value, version: version.id, blind };
  const done = startRound(desk, order);
  if (!done.ok) return refusedBy(done.error);
  const id = shortId(done.value.round);
  return finishedWith(
    cli,
    options,
    done.value,
    `Begun (${id}). Each closes a text with: grounds rounds close ${id} TEXT`,
  );
}

function each(
  typed: readonly string[],
  find: (typed: string) => Result<RecordId, Refused>,
): Result<readonly RecordId[], Refused> {
  const found: RecordId[] = [];
  for (const one of typed) {
    const id = find(one);
    if (!id.ok) return id;
    found.push(id.value);
  }
  return ok(found);
}

function closeOne(cli: Cli): Command {
  const said = "Closed. When all coders have, everybody sees what everybody coded in it.";
  return onText(cli, "close", "say that you are done with a text of a round", closeText, said);
}

function reopenOne(cli: Cli): Command {
  const what = "go on with a text that you closed, while nobody has seen your work";
  return onText(cli, "reopen", what, reopenText, "Reopened.");
}

function onText(cli: Cli, name: string, what: string, act: typeof closeText, said: string): Command {
  return new Command(name)
    .description(what)
    .argument("<round>", "the round's id, or how it begins")
    .argument("<text>", "the source's id, or how it begins")
    .action(
      cli.doing((typed: string, of: string, options: RoundsOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          const round = findRecord(desk, codingRound, typed);
          if (!round.ok) return round;
          const text = findRecord(desk, source, of);
          if (!text.ok) return text;
          const done = act(desk, { round: round.value, source: text.value });
          return done.ok ? finishedWith(cli, options, {}, said) : refusedBy(done.error);
        }),
      ),
    );
}

function openOne(cli: Cli): Command {
  return new Command("open")
    .description(
      "let everybody see everything of a blind round before its end; a lead alone, noted, and not undone",
    )
    .argument("<round>", "the round's id, or how it begins")
    .action(
      cli.doing((typed: string, options: RoundsOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          const round = findRecord(desk, codingRound, typed);
          if (!round.ok) return round;
          const done = openRound(desk, { round: round.value });
          return done.ok
            ? finishedWith(cli, options, {}, "Opened; the study notes by whom.")
            : refusedBy(done.error);
        }),
      ),
    );
}
