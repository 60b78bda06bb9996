import { Command } from "commander";
import type { Desk } from "../../app/desk.ts";
import { listMemos, removeMemo, rewordMemo, writeMemo } from "../../app/memos.ts";
import type { MemoLine } from "../../app/views.ts";
import type { WordsOut } from "../../app/words-out.ts";
import { dayOf, ok, type RecordId, type Result } from "../../core/base/index.ts";
import { code, memo, study } from "../../core/study/index.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { findPartOrRecord } from "./find-part.ts";
import { type FoundRecord, findCode, findRecord, shortId } from "./find-record.ts";
import { finishedWith } from "./finished-with.ts";
import { sureOf } from "./for-good.ts";
import { wordsGiven } from "./given-words.ts";
import { commandHere } from "./places.ts";
import { type Finished, type Refused, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { keptBackSign, sayKeptBack, unclearedFlag, unclearedHelp, wordsFor } from "./uncleared.ts";

interface MemoOptions extends StudyOptions {
  readonly json?: true;
}

interface ListOptions extends MemoOptions {
  readonly about?: string;
  readonly showUncleared?: true;
}

interface WriteOptions extends MemoOptions {
  readonly title?: string;
  readonly file?: string;
}

interface ChangeOptions extends Omit<MemoOptions, "title"> {
  /** False where the title is to go. */
  readonly title?: string | false;
  readonly file?: string;
  readonly forGood?: true;
  readonly yes?: true;
}

/** `grounds memo`: what was thought about a source, a passage, a code, a claim, or the study. */
export function memoCommand(cli: Cli): Command {
  const command = new Command("memo").description(
    "write, list, change and remove memos: about a source, a passage, a code, a claim, any other record, or the study",
  );
  for (const each of [list, write, change, remove]) command.addCommand(withStudyOptions(each(cli)));
  return withExamples(command, [
    ['grounds memo write 7hx2k9qd "She came back to the ferry three times"', "writes about a source"],
    ["grounds memo write study --title Day\\ 3 --file day-3.txt", "about the study, out of a file"],
    ["grounds memo list --about Leaving --show-uncleared", "prints those about a code, with their words"],
    ["grounds memo change 4m8t2x7c --file day-3.txt", "gives a memo other words"],
  ]);
}

function list(cli: Cli): Command {
  return new Command("list")
    .description("list the memos, the newest first: who wrote about what, and their words where asked for")
    .argument("[study]", "the study's folder")
    .option("--about <record>", "only those about one record: an id, a code's name, or the word study")
    .option(unclearedFlag, unclearedHelp)
    .option("--json", "print them as JSON, with whole ids")
    .action(
      cli.doing((path: string | undefined, options: ListOptions) =>
        atDesk(cli, path, options, ({ desk }) => listThem(cli, desk, options)),
      ),
    );
}

function listThem(cli: Cli, desk: Desk, options: ListOptions): Finished {
  const about = options.about === undefined ? ok(undefined) : findAbout(desk, options.about);
  if (!about.ok) return about;
  const words = wordsFor(cli, desk, "memo list", options);
  const found = listMemos(desk, about.value === undefined ? {} : { about: about.value });
  const memos = found.map((each) => shownMemo(each, words));
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  if (options.json) cli.terminal.printJson(memos);
  else if (memos.length === 0)
    cli.terminal.print(
      `No memo ${options.about === undefined ? "yet" : "about it"}. Write one: ${commandHere} memo write ABOUT WORDS`,
    );
  else for (const each of memos) printMemo(cli, each);
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}

/** A memo with those of its words that may be printed; nothing clears what it says. */
function shownMemo(line: MemoLine, words: WordsOut): MemoLine {
  const { title, text, about, by, ...rest } = line;
  return {
    ...rest,
    ...(title === undefined ? {} : { title: words.neverCleared(title) ?? keptBackSign }),
    text: words.neverCleared(text) ?? keptBackSign,
    about: { ...about, name: aboutName(line, words) },
    by: words.own(by) ?? keptBackSign,
  };
}

// A memo about a memo is called by what that one says, which nothing clears.
function aboutName({ about: { table, name } }: MemoLine, words: WordsOut): string {
  return (table === memo.name ? words.neverCleared(name) : words.own(name)) ?? keptBackSign;
}

function printMemo(cli: Cli, { id, title, text, about, by, atMs }: MemoLine): void {
  const of =
    about.table === study.name ? "the study" : `${about.table} ${about.id.slice(0, 8)}, ${about.name}`;
  cli.terminal.print(`memo ${shortId(id)}  ${dayOf(atMs)}, ${by}, about ${of}`);
  for (const line of [...(title === undefined ? [] : [title]), ...text.split("\n")])
    cli.terminal.print(`    ${line}`);
}

function write(cli: Cli): Command {
  return new Command("write")
    .description("write a memo about a record; with --file, no other program sees its words")
    .argument("<about>", "what it is about: the id of any record, a code's name, or the word study")
    .argument("[words]", "what it says")
    .option("--file <file>", "take the words from a text file")
    .option("--title <words>", "what it is called")
    .option("--json", "print the memo's id as JSON")
    .action(
      cli.doing((of: string, typed: string | undefined, options: WriteOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => writeOne(cli, desk, of, typed, options)),
      ),
    );
}

function writeOne(
  cli: Cli,
  desk: Desk,
  of: string,
  typed: string | undefined,
  options: WriteOptions,
): Finished {
  const about = findAbout(desk, of);
  if (!about.ok) return about;
  const text = wordsGiven(cli.deps.folder, typed, options.file);
  if (!text.ok) return text;
  if (text.value === undefined) return wrongUse("Say what the memo says: as words, or with --file FILE.");
  const { title } = options;
  const written = writeMemo(desk, {
    about: about.value,
    text: text.value,
    ...(title === undefined ? {} : { title }),
  });
  if (!written.ok) return refusedBy(written.error);
  return finishedWith(
    cli,
    options,
    { memo: written.value.id },
    `Written: memo ${shortId(written.value.id)}.`,
  );
}

function change(cli: Cli): Command {
  return new Command("change")
    .description("give a memo other words or another title; what is not said stays")
    .argument("<memo>", "the memo's id, or how it begins")
    .argument("[words]", "what it says now")
    .option("--file <file>", "take the words from a text file")
    .option("--title <words>", "what it is called now")
    .option("--no-title", "take its title away")
    .option("--for-good", "destroy the earlier words in every version, such as those that quote somebody")
    .option("--yes", "with --for-good: do not ask for the word to be typed")
    .action(
      cli.doing((id: string, typed: string | undefined, options: ChangeOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => changeOne(cli, desk, id, typed, options)),
      ),
    );
}

async function changeOne(
  cli: Cli,
  desk: Desk,
  typedId: string,
  typed: string | undefined,
  options: ChangeOptions,
): Promise<Finished> {
  const id = findRecord(desk, memo, typedId);
  if (!id.ok) return id;
  const given = wordsGiven(cli.deps.folder, typed, options.file);
  if (!given.ok) return given;
  const title = options.title === false ? null : options.title;
  const text = given.value ?? desk.open.study.get(memo, id.value)?.text;
  if (text === undefined || (given.value === undefined && title === undefined))
    return wrongUse("Say what changes: its words, --file FILE, --title WORDS or --no-title.");
  if (options.forGood) {
    const sure = await sureOf(cli, options, "What the memo said before is destroyed.");
    if (!sure.ok) return sure;
  }
  const reworded = rewordMemo(desk, {
    memo: id.value,
    text,
    ...(title === undefined ? {} : { title }),
    ...(options.forGood ? { forGood: true } : {}),
  });
  if (!reworded.ok) return refusedBy(reworded.error);
  return finishedWith(cli, {}, {}, options.forGood ? "Changed; what it said before is gone." : "Changed.");
}

function remove(cli: Cli): Command {
  return new Command("remove")
    .description("take a memo out; undo brings it back, unless it was destroyed for good")
    .argument("<memo>", "the memo's id, or how it begins")
    .option("--for-good", "destroy its words in every version; cannot be undone")
    .option("--yes", "with --for-good: do not ask for the word to be typed")
    .action(
      cli.doing((typed: string, options: ChangeOptions) =>
        atDesk(cli, undefined, options, async ({ desk }) => {
          const id = findRecord(desk, memo, typed);
          if (!id.ok) return id;
          const sure = options.forGood ? await sureOf(cli, options, "The memo is destroyed.") : ok(true);
          if (!sure.ok) return sure;
          const forGood = options.forGood === true;
          const removed = removeMemo(desk, { memo: id.value, forGood });
          if (!removed.ok) return refusedBy(removed.error);
          return finishedWith(
            cli,
            {},
            {},
            forGood ? "Destroyed." : `Removed. To take it back: ${commandHere} undo`,
          );
        }),
      ),
    );
}

/** Find what a memo is about: the study, a code by its name, a part of the model by its key, or any record by its id. */
function findAbout(desk: Desk, typed: string): Result<FoundRecord, Refused> {
  if (typed.trim().toLowerCase() === study.name) return ok(theStudy(desk));
  const wanted = typed.normalize("NFC").trim().toLowerCase();
  if (desk.open.study.all(code).some(({ name }) => name.toLowerCase() === wanted)) {
    const named = findCode(desk, typed);
    return named.ok ? ok({ table: code.name, id: named.value }) : named;
  }
  return findPartOrRecord(desk, typed);
}

function theStudy(desk: Desk): { readonly table: string; readonly id: RecordId } {
  const [held] = desk.open.study.all(study);
  if (held === undefined) throw new Error("A study has a record of itself");
  return { table: study.name, id: held.id };
}
