import { Command } from "commander";
import { correctText } from "../../app/correct-text.ts";
import type { Desk } from "../../app/desk.ts";
import { readSource } from "../../app/read-source.ts";
import { textOfSource } from "../../app/text-of-source.ts";
import type { ReaderView } from "../../app/views.ts";
import { ok, type RecordId, type Result } from "../../core/base/index.ts";
import { source } from "../../core/study/index.ts";
import type { Cli } from "./cli.ts";
import { counted } from "./counted.ts";
import { exitCodes } from "./exit-code.ts";
import { findRecord, shortId } from "./find-record.ts";
import { finishedWith } from "./finished-with.ts";
import { wordsGiven } from "./given-words.ts";
import { type GivenPlace, stretchAt } from "./place-in-text.ts";
import { type Finished, type Refused, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions } from "./study-desk.ts";
import { sayKeptBack, unclearedFlag, unclearedHelp, wordsFor } from "./uncleared.ts";

interface TextOptions extends StudyOptions {
  readonly json?: true;
  readonly showUncleared?: true;
}

/** `grounds source text`: the text as it stands, to be read or corrected. */
export function textCommand(cli: Cli): Command {
  return new Command("text")
    .description("print the text of a source as it stands, where it was released for quoting or is asked for")
    .argument("<source>", "the source's id, or how it begins")
    .option(unclearedFlag, unclearedHelp)
    .option("--json", "print it as JSON with the version it is, which `source correct --version` takes")
    .action(
      cli.doing((typed: string, options: TextOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => printText(cli, desk, typed, options)),
      ),
    );
}

function printText(cli: Cli, desk: Desk, typed: string, options: TextOptions): Finished {
  const view = viewOf(desk, typed);
  if (!view.ok) return view;
  const words = wordsFor(cli, desk, "source text", options);
  const { version, text, source: of } = view.value;
  const shown = words.ofSource(of.id, text);
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  if (options.json)
    cli.terminal.printJson({ source: of.id, version, ...(shown === undefined ? {} : { text: shown }) });
  else if (shown !== undefined) cli.terminal.print(shown);
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}

interface CorrectOptions extends StudyOptions, GivenPlace {
  readonly file?: string;
  readonly version?: string;
  readonly json?: true;
}

/** `grounds source correct`: give a text, or a place of it, other words. */
export function correctCommand(cli: Cli): Command {
  return new Command("correct")
    .description("correct a text, or one place of it; passages move along, and those that change are listed")
    .argument("<source>", "the source's id, or how it begins")
    .argument("[words]", "the words that stand there now")
    .option("--file <file>", "take the words from a text file, where no other program sees them")
    .option("--turn <n>", "only a whole turn, counted from 1")
    .option("--paragraph <n>", "only a whole paragraph that nobody speaks, counted from 1")
    .option("--from <n>", "only what begins at this offset (UTF-16 units of the text as it stands)")
    .option("--to <n>", "the offset after it")
    .option("--version <id>", "refuse if the text is no longer the version that `source text --json` printed")
    .option("--json", "print the new version and the passages as JSON, with whole ids")
    .action(
      cli.doing((of: string, typed: string | undefined, options: CorrectOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => correct(cli, desk, of, typed, options)),
      ),
    );
}

function correct(
  cli: Cli,
  desk: Desk,
  of: string,
  typed: string | undefined,
  options: CorrectOptions,
): Finished {
  const view = viewOf(desk, of);
  if (!view.ok) return view;
  const words = wordsGiven(cli.deps.folder, typed, options.file);
  if (!words.ok) return words;
  if (words.value === undefined) return wrongUse("Say what stands there now: as words, or with --file FILE.");
  const before = view.value;
  const id = before.source.id;
  const text = correctedText(desk, before, words.value, options);
  if (!text.ok) return text;
  if (options.version !== undefined && !isVersion(before.version, options.version))
    return wrongUse("The text was changed since that version. Print it again with: source text --json");
  const done = correctText(desk, { source: id, version: before.version, text: text.value });
  if (!done.ok) return refusedBy(done.error);
  const after = readSource(desk, { source: id });
  const passages = after.ok ? changedPassages(before, after.value) : { changed: [], gone: [] };
  return finishedWith(cli, options, { version: done.value.version, ...passages }, correctedWords(passages));
}

// An empty variable of a script must not stand for any version.
function isVersion(version: string, typed: string): boolean {
  return typed.length >= 4 && version.startsWith(typed.toLowerCase());
}

function viewOf(desk: Desk, typed: string): Result<ReaderView, Refused> {
  const id = findRecord(desk, source, typed);
  if (!id.ok) return id;
  const read = readSource(desk, { source: id.value });
  return read.ok ? read : refusedBy(read.error);
}

/** The whole text with the words in their place; all of it where no place is named. */
function correctedText(
  desk: Desk,
  { source: of, text }: ReaderView,
  words: string,
  options: CorrectOptions,
): Result<string, Refused> {
  const { turn, paragraph, from, to } = options;
  if ([turn, paragraph, from, to].every((each) => each === undefined)) return ok(words);
  const at = stretchAt(textOfSource(desk.open.study, of.id), options);
  return at.ok ? ok(text.slice(0, at.value.start) + words + text.slice(at.value.end)) : at;
}

/** Passages by what a correction did to them. */
interface ChangedPassages {
  /** Their words are others now. */
  readonly changed: readonly RecordId[];
  /** Their words are gone. */
  readonly gone: readonly RecordId[];
}

function changedPassages(before: ReaderView, after: ReaderView): ChangedPassages {
  const earlier = new Map(before.passages.map((each) => [each.id, wordsOf(before, each)]));
  const other = after.passages.filter((each) => earlier.get(each.id) !== wordsOf(after, each));
  return {
    changed: other.filter((each) => wordsOf(after, each) !== undefined).map(({ id }) => id),
    gone: other.filter((each) => wordsOf(after, each) === undefined).map(({ id }) => id),
  };
}

function wordsOf({ text }: ReaderView, each: ReaderView["passages"][number]): string | undefined {
  return each.state === "gone" ? undefined : text.slice(each.start, each.end);
}

function correctedWords({ changed, gone }: ChangedPassages): string {
  const ids = (all: readonly RecordId[]): string => all.map(shortId).join(", ");
  return [
    "Corrected.",
    changed.length === 0 && gone.length === 0 ? "Every passage keeps its words." : "",
    changed.length === 0 ? "" : `${counted(changed.length, "passage")} with other words: ${ids(changed)}.`,
    gone.length === 0 ? "" : `${counted(gone.length, "passage")} whose words are gone: ${ids(gone)}.`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}
