import { Command, Option } from "commander";
import { decideDisagreement, sayOnDisagreement, takeOverAgreed } from "../../app/coders/adjudicate.ts";
import { type ComparisonAsked, compareText } from "../../app/coders/comparison.ts";
import type { Desk } from "../../app/desk.ts";
import type { ComparisonView, MeetingLine } from "../../app/views.ts";
import { ok, type RecordId, type Result } from "../../core/base/index.ts";
import { codingRound, source } from "../../core/study/index.ts";
import type { Cli } from "./cli.ts";
import { findCoder } from "./coders.ts";
import { counted } from "./counted.ts";
import { exitCodes } from "./exit-code.ts";
import { findCode, findRecord } from "./find-record.ts";
import { finishedWith } from "./finished-with.ts";
import { placeInText } from "./place-in-text.ts";
import { type Finished, type Refused, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions } from "./study-desk.ts";
import { textTable } from "./text-table.ts";
import { keptBackSign, sayKeptBack, unclearedFlag, unclearedHelp, wordsFor } from "./uncleared.ts";

interface CompareOptions extends StudyOptions {
  readonly between?: readonly string[];
  readonly json?: true;
  readonly showUncleared?: true;
}

interface SettleOptions extends CompareOptions {
  readonly keep?: "first" | "second" | "both" | "none";
  readonly code?: string;
  readonly reason?: string;
  readonly say?: string;
}

/** `grounds rounds compare`: where two coders of a round agree on a text and where they differ, by numbers to settle them by. */
export function compareOne(cli: Cli): Command {
  return onComparison("compare", "where two coders agree on a text and where they differ, place by place")
    .option(unclearedFlag, unclearedHelp)
    .option("--json", "print the places as JSON, with what was said and decided")
    .action(
      cli.doing((round: string, of: string, options: CompareOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          const asked = askedOf(desk, round, of, options);
          return asked.ok ? show(cli, desk, asked.value, options) : asked;
        }),
      ),
    );
}

/** `grounds rounds settle`: say something about a place where two coders differ, or decide what stands there. */
export function settleOne(cli: Cli): Command {
  return onComparison("settle", "decide what stands where two coders differ, or say something about it")
    .argument("<place>", "the number that compare shows")
    .addOption(
      new Option("--keep <whose>", "whose coding stands").choices(["first", "second", "both", "none"]),
    )
    .option("--code <code>", "another code stands, by name or id")
    .option("--reason <words>", "why; kept with the decision")
    .option(
      "--say <words>",
      "say something about the place; it is kept as a memo, and nothing is decided by it",
    )
    .action(
      cli.doing((round: string, of: string, place: string, options: SettleOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          const asked = askedOf(desk, round, of, options);
          return asked.ok ? settle(cli, desk, asked.value, place, options) : asked;
        }),
      ),
    );
}

/** `grounds rounds take-over`: what both coded alike stands under "Agreed" too. */
export function takeOverOne(cli: Cli): Command {
  return onComparison("take-over", 'write what two coders coded alike under "Agreed"').action(
    cli.doing((round: string, of: string, options: CompareOptions) =>
      atDesk(cli, undefined, options, ({ desk }) => {
        const asked = askedOf(desk, round, of, options);
        if (!asked.ok) return asked;
        const done = takeOverAgreed(desk, asked.value);
        if (!done.ok) return refusedBy(done.error);
        return finishedWith(cli, options, done.value, `Taken over: ${counted(done.value.taken, "place")}.`);
      }),
    ),
  );
}

function onComparison(name: string, what: string): Command {
  return new Command(name)
    .description(what)
    .argument("<round>", "the round's id, or how it begins")
    .argument("<text>", "the source's id, or how it begins")
    .option("--between <coders...>", "two coders of the round, the first and the second; else its first two");
}

function askedOf(
  desk: Desk,
  typedRound: string,
  typedText: string,
  { between = [] }: CompareOptions,
): Result<ComparisonAsked, Refused> {
  const round = findRecord(desk, codingRound, typedRound);
  if (!round.ok) return round;
  const text = findRecord(desk, source, typedText);
  if (!text.ok) return text;
  const asked = { round: round.value, source: text.value };
  const [one, other, ...more] = between;
  if (one === undefined) return ok(asked);
  if (other === undefined || more.length > 0) return wrongUse("--between takes two coders.");
  const first = findCoder(desk, one);
  if (!first.ok) return first;
  const second = findCoder(desk, other);
  return second.ok ? ok({ ...asked, first: first.value, second: second.value }) : second;
}

function show(cli: Cli, desk: Desk, asked: ComparisonAsked, options: CompareOptions): Finished {
  const compared = compareText(desk, asked);
  if (!compared.ok) return refusedBy(compared.error);
  const { first, second, blocks, meetings } = compared.value;
  const words = wordsFor(cli, desk, "rounds compare", options);
  const own = (text: string): string => words.own(text) ?? keptBackSign;
  // Of the passage the place alone is told, and what was said of it is a memo, which nothing clears.
  const lines = meetings.map((each, at) => ({
    place: at + 1,
    at: placeInText(blocks, each.start),
    start: each.start,
    end: each.end,
    is: each.is,
    first: each.first === undefined ? undefined : own(each.first.name),
    second: each.second === undefined ? undefined : own(each.second.name),
    said: each.said.map((one) => words.neverCleared(one.text) ?? keptBackSign),
    decided: each.decisions.at(-1)?.decision,
  }));
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  if (options.json) cli.terminal.printJson(lines);
  else {
    const columns = ["Place", "Where", "They", first.name, second.name, "Said", "Decided"].map((title) => ({
      title,
    }));
    const rows = lines.map((each) => [
      `${each.place}`,
      each.at,
      howTheyMeet[each.is],
      each.first ?? "",
      each.second ?? "",
      `${each.said.length}`,
      each.decided ?? "",
    ]);
    for (const line of textTable(columns, rows, cli.terminal.tableWidth)) cli.terminal.print(line);
  }
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}

const howTheyMeet: Readonly<Record<MeetingLine["is"], string>> = {
  agreed: "agree",
  edges: "differ in edges",
  codes: "differ in code",
  first: "the first alone",
  second: "the second alone",
};

function settle(
  cli: Cli,
  desk: Desk,
  asked: ComparisonAsked,
  typed: string,
  options: SettleOptions,
): Finished {
  const { say, keep, reason } = options;
  if ([say, keep, options.code].filter((each) => each !== undefined).length !== 1)
    return wrongUse("Say one of --keep, --code and --say.");
  const compared = compareText(desk, asked);
  if (!compared.ok) return refusedBy(compared.error);
  const codings = codingsAt(compared.value, typed);
  if (codings === undefined)
    return wrongUse("There is no such place. See its number with: grounds rounds compare ROUND TEXT");
  if (say !== undefined) {
    const said = sayOnDisagreement(desk, { ...asked, codings, text: say });
    return said.ok
      ? finishedWith(cli, options, {}, "Said; it stands among the memos.")
      : refusedBy(said.error);
  }
  const code = options.code === undefined ? undefined : findCode(desk, options.code);
  if (code !== undefined && !code.ok) return code;
  const done = decideDisagreement(desk, {
    ...asked,
    codings,
    decision: keep ?? "other",
    ...(code === undefined ? {} : { code: code.value }),
    ...(reason === undefined ? {} : { reason }),
  });
  return done.ok
    ? finishedWith(cli, options, {}, 'Decided; what stands is coded under "Agreed".')
    : refusedBy(done.error);
}

function codingsAt({ meetings }: ComparisonView, typed: string): readonly RecordId[] | undefined {
  const at = /^\d{1,6}$/.test(typed.trim()) ? meetings[Number(typed) - 1] : undefined;
  return at === undefined
    ? undefined
    : [at.first, at.second].flatMap((each) => (each === undefined ? [] : [each.coding]));
}
