import { Command, Option } from "commander";
import type { WithdrawalReason } from "../../app/api.ts";
import type { WithdrawalView } from "../../app/views.ts";
import { previewWithdrawal, withdrawSource } from "../../app/withdraw-source.ts";
import { clearedWords, type WordsOut } from "../../app/words-out.ts";
import { dayOf, isRecordId, ok, type RecordId } from "../../core/base/index.ts";
import { source } from "../../core/study/index.ts";
import type { Cli } from "./cli.ts";
import { counted } from "./counted.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { findRecord, shortId } from "./find-record.ts";
import { type Finished, interrupted, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";

interface WithdrawOptions extends StudyOptions {
  readonly reason: WithdrawalReason;
  readonly preview?: true;
  readonly yes?: true;
  readonly json?: true;
}

/** `grounds withdraw`: destroy what a source said. */
export function withdrawCommand(cli: Cli): Command {
  const command = new Command("withdraw")
    .description(
      "destroy a source: its words in every version, its original, every quote from it; cannot be undone",
    )
    .argument("<source>", "the source's id, or how it begins")
    .addOption(
      new Option("--reason <reason>", "why, for the record that stays")
        .choices(["consent-withdrawn", "risk", "error", "retention"])
        .makeOptionMandatory(),
    )
    .option("--preview", "only say what would be destroyed and what would lose support")
    .option("--yes", "do not ask for the word to be typed")
    .option("--json", "print the lists as JSON")
    .action(
      cli.doing((typed: string, options: WithdrawOptions) =>
        atDesk(cli, undefined, options, (at) => withdraw(cli, at, typed, options)),
      ),
    );
  return withExamples(withStudyOptions(command), [
    [
      "grounds withdraw 7hx2k9qd --reason consent-withdrawn --preview",
      "says what would be lost, and changes nothing",
    ],
    ["grounds withdraw 7hx2k9qd --reason consent-withdrawn", "says it, asks for the word, destroys"],
    ["grounds withdraw 7hx2k9qd --reason risk --yes --json", "for scripts"],
  ]);
}

async function withdraw(
  cli: Cli,
  { desk }: StudyDesk,
  typed: string,
  options: WithdrawOptions,
): Promise<Finished> {
  // A whole id is handed on as it is, so that a source withdrawn before is called that.
  const id = isRecordId(typed) ? ok(typed) : findRecord(desk, source, typed);
  if (!id.ok) return id;
  const preview = previewWithdrawal(desk, { source: id.value });
  if (!preview.ok) return refusedBy(preview.error);
  // Made now, since the names that pseudonyms are compared with may be among what goes.
  const words = clearedWords(desk);
  if (options.preview) return say(cli, preview.value, options, "would be", words);
  if (!options.yes) {
    if (!cli.terminal.canAsk)
      return wrongUse("There is no terminal to confirm it. Look with --preview, then add --yes.");
    printLists(cli, preview.value, "would be", words);
    const answer = await cli.questions.line("\nThis cannot be undone. Type the word withdraw to go on: ");
    if (answer?.toLowerCase() !== "withdraw") return interrupted("Not withdrawn; nothing was changed.");
  }
  cli.terminal.progress("Destroying …");
  const done = withdrawSource(desk, { source: id.value, reason: options.reason });
  cli.terminal.endProgress();
  return done.ok ? say(cli, done.value, options, "was", words) : refusedBy(done.error);
}

type Tense = "would be" | "was";

function say(
  cli: Cli,
  view: WithdrawalView,
  options: WithdrawOptions,
  tense: Tense,
  words: WordsOut,
): Finished {
  // For scripts, which need no words: ids alone.
  const { title: _, ...rest } = view;
  const claims = view.claims.map(({ text: _, ...counts }) => counts);
  const persons = view.persons?.map(({ id, spellings }) => ({ id, spellings }));
  const memos = view.memos.map(({ id }) => ({ id }));
  const { parameters, definitions, judgements, statements } = view.carried;
  const carried = {
    parameters: parameters.map(({ id, losesAll }) => ({ id, losesAll })),
    definitions: definitions.map(({ id }) => ({ id })),
    judgements,
    statements,
  };
  if (options.json) cli.terminal.printJson({ ...rest, claims, carried, persons, memos });
  else printLists(cli, view, tense, words);
  return ok(exitCodes.done);
}

function printLists(cli: Cli, view: WithdrawalView, tense: Tense, words: WordsOut): void {
  const { terminal } = cli;
  const print = (line: string): void => (tense === "was" ? terminal.print(line) : terminal.note(line));
  // What quotes the source is destroyed with it, and so is not repeated here.
  const quoting = new Set<string>(view.quoting.map(({ id }) => id));
  const called: Called = (id, title) => {
    const cleared = quoting.has(id) ? undefined : words.own(title);
    return cleared === undefined ? shortId(id) : `${shortId(id)}  ${cleared}:`;
  };
  print(
    `${called(view.source, view.title)} ${tense === "was" ? "was withdrawn" : "would be withdrawn"}, with ${counted(view.passages, "passage")}, ` +
      `${counted(view.codings, "coding")} and ${counted(view.quantities, "stated quantity", "stated quantities")}.`,
  );
  if (view.claims.length > 0) print("\nClaims that lose support:");
  for (const each of view.claims)
    print(`  ${called(each.id, each.text)} loses ${counted(each.lost, "link")}, ${whatIsLeft(each)}`);
  printCarried(view.carried, called, print);
  if (view.persons !== undefined && view.persons.length > 0)
    print(
      `\nNames that ${tense === "was" ? "were" : "would be"} destroyed too, as nothing else is about these people; their pseudonyms stay:`,
    );
  for (const { id, pseudonym, spellings } of view.persons ?? [])
    print(`  ${words.own(pseudonym) ?? `person ${shortId(id)}`}, ${counted(spellings, "spelling")}`);
  if (view.quoting.length > 0)
    print(`\nWords elsewhere that quote it ${tense === "was" ? "were" : "would be"} destroyed too:`);
  for (const { table, id, field } of view.quoting) print(`  ${table} ${shortId(id)}, its ${field}`);
  if (view.memos.length > 0) print("\nMemos that come near it stay; somebody must look at their wording:");
  for (const { id } of view.memos) print(`  memo ${shortId(id)}`);
  if (view.backups.length > 0) print("\nBackups that still hold it; destroy or replace them:");
  for (const { label, atMs } of view.backups) print(`  ${label}, made ${dayOf(atMs)}`);
}

/** What a record is called in a list: its id, and its title where that may be printed. */
type Called = (id: RecordId, title: string) => string;

function printCarried(
  { parameters, definitions, judgements, statements }: WithdrawalView["carried"],
  called: Called,
  print: (line: string) => void,
): void {
  if (parameters.length > 0) print("\nParameters of the model that rest on it:");
  for (const { id, name, losesAll } of parameters)
    print(
      `  ${called(id, name)} ${losesAll ? "loses the last thing an estimate rests on" : "keeps something"}`,
    );
  const rest = [
    ...(definitions.length > 0
      ? [counted(definitions.length, "definition of regrouping", "definitions of regrouping")]
      : []),
    ...(judgements.length > 0 ? [counted(judgements.length, "signed judgement")] : []),
    ...(statements.length > 0
      ? [counted(statements.length, "statement of a brief", "statements of a brief")]
      : []),
  ];
  if (rest.length > 0) print(`\nFurther on: ${rest.join(", ")}.`);
}

function whatIsLeft({ left, leftFor, leftAgainst }: WithdrawalView["claims"][number]): string {
  if (left === 0) return "keeps 0: nothing is left behind it";
  const silent = left - leftFor - leftAgainst;
  return `keeps ${left}: ${leftFor} for, ${leftAgainst} against${silent > 0 ? `, ${silent} silent` : ""}`;
}
