import { Command } from "commander";
import { briefsOf } from "../../app/brief/brief-material.ts";
import { composeBrief } from "../../app/brief/compose-brief.ts";
import { keepBrief } from "../../app/brief/keep-brief.ts";
import { materialFor } from "../../app/brief/material-now.ts";
import { numberCard } from "../../app/brief/number-card.ts";
import { authorsVoice, type Voice } from "../../app/brief/voice.ts";
import type { Desk } from "../../app/desk.ts";
import type { WordsOut } from "../../app/words-out.ts";
import { ok, type RecordId, type Result } from "../../core/base/index.ts";
import { brief } from "../../core/study/index.ts";
import { showExposed, showReleases } from "./brief-left.ts";
import { checkRelease, writeRelease } from "./brief-release.ts";
import { briefLines } from "./brief-text.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { findRecord } from "./find-record.ts";
import { finishedWith } from "./finished-with.ts";
import { clearedNumberCard, numberCardLines } from "./number-card-text.ts";
import { commandHere } from "./places.ts";
import { type Finished, type Refused, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { keptBackSign, sayKeptBack, unclearedFlag, unclearedHelp, wordsFor } from "./uncleared.ts";

interface BriefOptions extends StudyOptions {
  readonly release?: string;
  readonly check?: true;
  readonly keep?: true;
  readonly releases?: true;
  readonly exposed?: true;
  readonly allow?: readonly string[];
  readonly brief?: string;
  readonly number?: string;
  readonly json?: true;
  readonly showUncleared?: true;
}

/** `grounds brief`: the answers of a study, each number with the card it opens. */
export function briefCommand(cli: Cli): Command {
  const command = new Command("brief")
    .description("print a brief, its numbers numbered; with --number, the card that a number opens")
    .argument("[study]", "the study's folder")
    .option("--brief <id>", "which brief, by its id or how it begins; else the first")
    .option("--number <n>", "print what stands behind the n-th number: claims, passages, parameters")
    .option("--check", "try the gate on the release edition, and the lint on its statements; nothing leaves")
    .option(
      "--release <folder>",
      "write the release edition there, as one page and a Word document, if the gate lets it",
    )
    .option(
      "--allow <words...>",
      "words that somebody looked at and lets pass the gate, such as a term of the field",
    )
    .option("--releases", "list what has left: when, by whom, and the SHA-256 of its files")
    .option("--exposed", "count which recorded facts fit so few people that they pick somebody out")
    .option("--keep", "keep its numbers as they stand; the next time it is read it says what changed since")
    .option(unclearedFlag, unclearedHelp)
    .option("--json", "print the brief, or the card, as JSON")
    .action(
      cli.doing((study: string | undefined, options: BriefOptions) =>
        atDesk(cli, study, options, ({ desk }) => {
          if (options.releases !== undefined) return showReleases(cli, desk, options);
          if (options.exposed !== undefined) return showExposed(cli, desk, options);
          if (options.keep !== undefined) return keepIt(cli, desk, options);
          return options.release === undefined && options.check === undefined
            ? showBrief(cli, desk, options)
            : releaseBrief(cli, desk, options);
        }),
      ),
    );
  return withExamples(withStudyOptions(command), [
    ["grounds brief field.grounds", "the authors' edition, words as far as they are cleared"],
    ["grounds brief --number 3", "says who: the card of the third number in it"],
    ["grounds brief --check", "what bars a release, as a list to work off"],
    ["grounds brief --release ~/out", "one HTML file and a Word document of cleared words alone"],
    ["grounds brief --keep", "before something changes, such as a withdrawal"],
    ["grounds brief --json | jq '.sections[].title'", "for scripts"],
  ]);
}

async function showBrief(cli: Cli, desk: Desk, options: BriefOptions): Promise<Finished> {
  const wanted = wantedBrief(desk, options);
  if (!wanted.ok) return wanted;
  const material = await materialFor(desk, wanted.value);
  if (!material.ok) return refusedBy(material.error);
  const words = wordsFor(cli, desk, "brief", options);
  const document = composeBrief(material.value, printedVoice(words));
  const { lines, doors } = briefLines(document, cli.terminal.tableWidth);
  if (options.number === undefined) {
    const settled = words.settle();
    if (!settled.ok) return refusedBy(settled.error);
    if (options.json) cli.terminal.printJson(document);
    else for (const line of lines) cli.terminal.print(line);
    if (wanted.value === undefined && doors.length === 0) cli.terminal.note(nothingToTell);
  } else {
    const door = doors[Number(options.number) - 1];
    if (door === undefined)
      return wrongUse(`The brief has ${doors.length} numbers; there is none numbered ${options.number}.`);
    const card = numberCard(desk, material.value, door);
    if (card === undefined) return wrongUse("What that number rested on is gone.");
    const shown = clearedNumberCard(card, words);
    const settled = words.settle();
    if (!settled.ok) return refusedBy(settled.error);
    if (options.json) cli.terminal.printJson(shown);
    else for (const line of numberCardLines(shown, cli.terminal.tableWidth)) cli.terminal.print(line);
  }
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}

const nothingToTell = `There is nothing to tell yet. A brief is made of the study by itself: add sources and claims, and for what comes next a model: ${commandHere} model start three`;

async function keepIt(cli: Cli, desk: Desk, options: BriefOptions): Promise<Finished> {
  if (options.release !== undefined || options.check !== undefined)
    return wrongUse("A release keeps the brief by itself. Leave --keep out, or the other.");
  const wanted = wantedBrief(desk, options);
  if (!wanted.ok) return wanted;
  const kept = await keepBrief(desk, wanted.value === undefined ? {} : { brief: wanted.value });
  if (!kept.ok) return refusedBy(kept.error);
  const said = "Kept the numbers of the brief as they stand; it says from now on what changed since.";
  return finishedWith(cli, options, kept.value, said);
}

async function releaseBrief(cli: Cli, desk: Desk, options: BriefOptions): Promise<Finished> {
  const wanted = wantedBrief(desk, options);
  if (!wanted.ok) return wanted;
  const asked = {
    ...(wanted.value !== undefined && { brief: wanted.value }),
    ...(options.allow !== undefined && { allowed: options.allow }),
  };
  return options.release === undefined
    ? checkRelease(cli, desk, asked, options)
    : writeRelease(cli, desk, asked, { ...options, release: options.release });
}

function wantedBrief(desk: Desk, options: BriefOptions): Result<RecordId | undefined, Refused> {
  if (options.brief !== undefined) return findRecord(desk, brief, options.brief);
  return ok(briefsOf(desk.open.study)[0]?.id);
}

/** The authors' edition on a terminal: its analysts' words as far as they may go out. */
function printedVoice(words: WordsOut): Voice {
  const ownText = (text: string): string => words.own(text) ?? keptBackSign;
  return {
    ...authorsVoice,
    ownText,
    own: (text) => [{ kind: "words", text: ownText(text) }],
    number: (text, door) => [{ kind: "number", text: ownText(text), door }],
  };
}
