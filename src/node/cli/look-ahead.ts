import type { Command } from "commander";
import type { Desk } from "../../app/desk.ts";
import { type OtherRuns, outlookView } from "../../app/outlook/outlook-view.ts";
import type { ComputedOutlook, OutlookView } from "../../app/views.ts";
import type { WordsOut } from "../../app/words-out.ts";
import { ok, type Result } from "../../core/base/index.ts";
import { clearedView } from "./cleared-view.ts";
import type { Cli } from "./cli.ts";
import { counted } from "./counted.ts";
import { exitCodes } from "./exit-code.ts";
import { commandHere } from "./places.ts";
import { type Finished, type Refused, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { sayKeptBack, unclearedFlag, unclearedHelp, wordsFor } from "./uncleared.ts";

/** The options of the commands that look ahead. */
export interface LookOptions extends StudyOptions {
  readonly json?: true;
  readonly showUncleared?: true;
  readonly runs?: string;
  readonly seed?: string;
}

/** What a command prints of an outlook, once its words were cleared. */
export interface Looking {
  /** The command, as its user knows it. */
  readonly name: string;
  /** The part that is printed as JSON; all where it is left out. */
  readonly json?: (outlook: ComputedOutlook) => unknown;
  readonly print: (cli: Cli, outlook: ComputedOutlook) => void;
}

/** Add what every command that looks ahead takes. */
export function withLookOptions(command: Command, what: string): Command {
  return withStudyOptions(command)
    .argument("[study]", "the study's folder")
    .option(unclearedFlag, unclearedHelp)
    .option("--json", `print ${what} as JSON, with whole ids`);
}

/** Open a study, compute its outlook, and print a part of it. */
export function lookAhead(
  cli: Cli,
  study: string | undefined,
  options: LookOptions,
  looking: Looking,
): Promise<Finished> {
  return atDesk(cli, study, options, async ({ desk }) => {
    const other = otherRuns(options);
    if (!other.ok) return other;
    const view = await compute(cli, desk, other.value);
    return view.ok ? show(cli, desk, options, looking, view.value) : view;
  });
}

async function compute(cli: Cli, desk: Desk, other: OtherRuns): Promise<Result<OutlookView, Refused>> {
  cli.terminal.progress("Computing the outlook …");
  const view = await outlookView(desk, other);
  cli.terminal.endProgress();
  return view.ok ? view : refusedBy(view.error);
}

function show(cli: Cli, desk: Desk, options: LookOptions, looking: Looking, view: OutlookView): Finished {
  const words = wordsFor(cli, desk, looking.name, options);
  if (view.is !== "computed") return sayWhyNot(cli, options, view, words);
  const shown = clearedView(view, words);
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  if (options.json) cli.terminal.printJson(looking.json?.(shown) ?? shown);
  else looking.print(cli, shown);
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}

/** How many troubles are said at once. */
const mostTroubles = 12;

function sayWhyNot(
  cli: Cli,
  options: LookOptions,
  view: Exclude<OutlookView, ComputedOutlook>,
  words: WordsOut,
): Finished {
  const shown = clearedView(view, words);
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  if (options.json) cli.terminal.printJson(shown);
  if (shown.is === "none")
    return wrongUse(
      `This study has no model, and is whole without one. To look ahead, begin with one: ${commandHere} model start three`,
    );
  const { troubles } = shown;
  const said = troubles.slice(0, mostTroubles).map(({ text }) => `- ${text}`);
  const left = troubles.length - said.length;
  const more = left === 0 ? [] : [`- and ${counted(left, "other thing")}: ${commandHere} model`];
  return wrongUse(["There is no outlook yet:", ...said, ...more].join("\n"));
}

/** Limits of what a command line may ask for; the study's own number has the same. */
const mostRuns = 102_400;

function otherRuns({ runs, seed }: LookOptions): Result<OtherRuns, Refused> {
  const [asked, key] = [wholeNumber(runs), wholeNumber(seed)];
  if (asked === "wrong" || (asked !== undefined && (asked < 1 || asked > mostRuns)))
    return wrongUse(`--runs takes a whole number from 1 to ${mostRuns}; it is rounded up to blocks of 512.`);
  if (key === "wrong") return wrongUse("--seed takes a whole number of at most fifteen digits.");
  return ok({ ...(asked !== undefined && { runs: asked }), ...(key !== undefined && { seed: key }) });
}

function wholeNumber(text: string | undefined): number | "wrong" | undefined {
  if (text === undefined) return undefined;
  return /^\d{1,15}$/.test(text) ? Number(text) : "wrong";
}
