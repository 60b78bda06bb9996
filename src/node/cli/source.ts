import { Command } from "commander";
import type { Desk } from "../../app/desk.ts";
import { nameOf } from "../../app/memos.ts";
import { sourceCustody } from "../../app/source-custody.ts";
import { describedSource, listSpeakers } from "../../app/sources.ts";
import type { CustodyLine, SpeakerLine } from "../../app/views.ts";
import type { WordsOut } from "../../app/words-out.ts";
import {
  dayOf,
  isRecordId,
  ok,
  periodText,
  type RecordId,
  type StatedPeriod,
} from "../../core/base/index.ts";
import { type Field, source } from "../../core/study/index.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { findRecord, shortId } from "./find-record.ts";
import { type Finished, refusedBy } from "./refused.ts";
import { describeCommand, speakerCommand } from "./source-describe.ts";
import { attachCommand, detachCommand } from "./source-recording.ts";
import { correctCommand, textCommand } from "./source-text.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { keptBackSign, sayKeptBack, unclearedFlag, unclearedHelp, wordsFor } from "./uncleared.ts";

interface ShowOptions extends StudyOptions {
  readonly json?: true;
  readonly showUncleared?: true;
}

/** `grounds source`: one source, what is said about it, its text and its recording. */
export function sourceCommand(cli: Cli): Command {
  const command = new Command("source").description(
    "show and describe one source, say who speaks in it, correct its text, and keep its recording beside it",
  );
  for (const each of [
    show,
    describeCommand,
    speakerCommand,
    textCommand,
    correctCommand,
    attachCommand,
    detachCommand,
  ])
    command.addCommand(withStudyOptions(each(cli)));
  return withExamples(command, [
    ["grounds source show 7hx2k9qd", "what is said about it, who speaks, and what became of its material"],
    [
      "grounds source describe 7hx2k9qd --set mode=voice --set collected=2018-03 --set wave='Second wave'",
      "says how and when it was obtained",
    ],
    ["grounds source correct 7hx2k9qd --turn 12 --file turn.txt", "gives a turn the words of a file"],
    ["grounds source attach 7hx2k9qd talk.m4a", "keeps the recording of the talk beside its text"],
  ]);
}

function show(cli: Cli): Command {
  return new Command("show")
    .description("print what is said about a source, who speaks in it, and what became of its material")
    .argument("<source>", "the source's id, or how it begins")
    .option(unclearedFlag, unclearedHelp)
    .option("--json", "print it as JSON, with whole ids")
    .action(
      cli.doing((typed: string, options: ShowOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => showIt(cli, desk, typed, options)),
      ),
    );
}

/** What is said about a source, as far as its words may be printed. */
interface ShownSource {
  readonly id: RecordId;
  readonly described: Readonly<Record<string, unknown>>;
  readonly speakers: readonly (Omit<SpeakerLine, "person"> & { readonly person?: string })[];
  readonly custody: readonly CustodyLine[];
}

function showIt(cli: Cli, desk: Desk, typed: string, options: ShowOptions): Finished {
  const id = findRecord(desk, source, typed);
  if (!id.ok) return id;
  const described = describedSource(desk, { source: id.value });
  const speakers = listSpeakers(desk, { source: id.value });
  const custody = sourceCustody(desk, { source: id.value });
  if (!described.ok) return refusedBy(described.error);
  if (!speakers.ok) return refusedBy(speakers.error);
  if (!custody.ok) return refusedBy(custody.error);
  const words = wordsFor(cli, desk, "source show", options);
  const own = (text: string): string => words.own(text) ?? keptBackSign;
  const shown: ShownSource = {
    id: id.value,
    described: shownFields(desk, described.value, words),
    speakers: speakers.value.map(({ person, ...each }) => ({
      ...each,
      label: own(each.label),
      ...(person === undefined ? {} : { person: own(nameOf(desk, { table: "person", id: person })) }),
    })),
    custody: custody.value.map(({ note, ...each }) => ({
      ...each,
      ...(note === undefined ? {} : { note: own(note) }),
    })),
  };
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  if (options.json) cli.terminal.printJson(shown);
  else printIt(cli, shown);
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}

function shownFields(desk: Desk, described: object, words: WordsOut): Readonly<Record<string, unknown>> {
  const fields: Readonly<Record<string, Field<unknown>>> = source.fields;
  const shown = (name: string, value: unknown): unknown => {
    const field = fields[name];
    if (field?.refersTo !== undefined && isRecordId(value))
      return words.own(nameOf(desk, { table: field.refersTo, id: value })) ?? keptBackSign;
    if (typeof value === "string" && field?.bearsText) return words.own(value) ?? keptBackSign;
    return typeof value === "object" && value !== null && "from" in value
      ? shownPeriod(value as StatedPeriod, words)
      : value;
  };
  return Object.fromEntries(
    Object.entries(described)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, shown(name, value)]),
  );
}

// The days are no words; how they were stated is.
function shownPeriod(period: StatedPeriod, words: WordsOut): string {
  const days = periodText(period);
  const { asStated } = period;
  return asStated === undefined ? days : `${days} (${words.own(asStated) ?? keptBackSign})`;
}

function printIt(cli: Cli, { id, described, speakers, custody }: ShownSource): void {
  const { print } = cli.terminal;
  print(`source ${shortId(id)}`);
  const width = Math.max(...Object.keys(described).map(({ length }) => length));
  for (const [name, value] of Object.entries(described)) print(`  ${name.padEnd(width)}  ${said(value)}`);
  if (speakers.length > 0) print("\nWho speaks:");
  for (const each of speakers)
    print(
      `  ${shortId(each.id)}  ${each.label} (${each.part})${each.person === undefined ? "" : `: ${each.person}`}`,
    );
  print("\nWhat became of its material:");
  for (const { at, event, note, table } of custody)
    print(
      `  ${dayOf(at)}  ${event.replaceAll("-", " ")}${table === undefined ? "" : ` (counted in a table of ${table})`}${note === undefined ? "" : `: ${note}`}`,
    );
}

function said(value: unknown): string {
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}
