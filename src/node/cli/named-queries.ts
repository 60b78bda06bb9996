import { Command } from "commander";
import {
  addNamedQuery,
  changeNamedQuery,
  listNamedQueries,
  removeNamedQuery,
} from "../../app/questions/named-queries.ts";
import type { Asked, NamedQueryLine } from "../../app/questions/question-views.ts";
import type { WordsOut } from "../../app/words-out.ts";
import { ok } from "../../core/base/index.ts";
import { findNamedQuery } from "./ask.ts";
import { type AskOptions, askedBy, withAskOptions } from "./ask-options.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { shortId } from "./find-record.ts";
import { finishedWith } from "./finished-with.ts";
import { refusedBy } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { textTable } from "./text-table.ts";
import { keptBackSign, sayKeptBack, unclearedFlag, unclearedHelp, wordsFor } from "./uncleared.ts";

interface QueriesOptions extends StudyOptions {
  readonly json?: true;
  readonly showUncleared?: true;
}

/** `grounds queries`: questions of the coding that have a name. */
export function queriesCommand(cli: Cli): Command {
  const command = new Command("queries").description(
    "questions of the coding that have a name, answered anew each time",
  );
  for (const each of [list, name, rename, remove]) command.addCommand(withStudyOptions(each(cli)));
  return withExamples(command, [
    [`grounds queries name "Fear and money" 'code "fear" near "money"'`, "gives a question a name"],
    ["grounds queries name Waves --matrix wave", "so does a table have one"],
    ['grounds ask --named "Fear and money"', "asks it"],
  ]);
}

function list(cli: Cli): Command {
  return new Command("list")
    .description("list them by name, with what each asks and what is wrong with it since")
    .argument("[study]", "the study's folder")
    .option(unclearedFlag, unclearedHelp)
    .option("--json", "print them as JSON, with whole ids")
    .action(
      cli.doing((study: string | undefined, options: QueriesOptions) =>
        atDesk(cli, study, options, ({ desk }) => {
          const words = wordsFor(cli, desk, "queries list", options);
          const lines = listNamedQueries(desk).map((each) => told(each, words));
          const settled = words.settle();
          if (!settled.ok) return refusedBy(settled.error);
          if (options.json) cli.terminal.printJson(lines);
          else print(cli, lines);
          sayKeptBack(cli, words);
          return ok(exitCodes.done);
        }),
      ),
    );
}

/** A line with those of its words that may be printed. */
function told({ id, name: own, asked, problems, at }: NamedQueryLine, words: WordsOut) {
  return {
    id,
    name: words.own(own) ?? keptBackSign,
    view: asked.view,
    asks: words.own(askedText(asked)) ?? keptBackSign,
    troubles: problems.length,
    at,
  };
}

function askedText(asked: Asked): string {
  const where = "where" in asked && asked.where !== undefined ? ` where ${asked.where}` : "";
  switch (asked.view) {
    case "passages":
      return asked.text;
    case "context":
      return `${asked.query}${where}`;
    case "words":
      return `${asked.within ?? "all words"}${where}`;
    case "matrix":
    case "time":
      return `codes by ${asked.by}${where}`;
    case "relations":
    case "map":
      return `codes, ${asked.relation}${where}`;
    case "portrait":
      return `source ${shortId(asked.source)}`;
  }
}

function print(cli: Cli, lines: readonly ReturnType<typeof told>[]): void {
  if (lines.length === 0) {
    cli.terminal.print("No question has a name yet. See: grounds queries name --help");
    return;
  }
  const columns = [
    { title: "Id" },
    { title: "Name", givesWay: true },
    { title: "View" },
    { title: "Asks", givesWay: true },
    { title: "Troubles", align: "right" },
  ] as const;
  const rows = lines.map((each) => [
    shortId(each.id),
    each.name,
    each.view,
    each.asks,
    String(each.troubles),
  ]);
  for (const line of textTable(columns, rows, cli.terminal.tableWidth)) cli.terminal.print(line);
}

function name(cli: Cli): Command {
  return withAskOptions(
    new Command("name")
      .description("give a question a name; one that is there already is changed with --replace")
      .argument("<name>", "what it is called")
      .argument("[question]", "what it asks, where it is no table")
      .option("--replace", "let a name that is there stand for this question")
      .option("--json", "print its id as JSON"),
  ).action(
    cli.doing(
      (
        called: string,
        text: string | undefined,
        options: QueriesOptions & AskOptions & { readonly replace?: true },
      ) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          const asked = askedBy(desk, text, options);
          if (!asked.ok) return asked;
          const held = options.replace ? findNamedQuery(desk, called) : undefined;
          if (held?.ok === false) return held;
          const done =
            held === undefined
              ? addNamedQuery(desk, { name: called, asked: asked.value })
              : changeNamedQuery(desk, { query: held.value.id, asked: asked.value });
          if (!done.ok) return refusedBy(done.error);
          return finishedWith(cli, options, done.value, held === undefined ? "Named." : "Changed.");
        }),
    ),
  );
}

function rename(cli: Cli): Command {
  return new Command("rename")
    .description("give a named question another name")
    .argument("<name>", "its name, or how its id begins")
    .argument("<new>", "the other name")
    .option("--json", "print nothing but JSON")
    .action(
      cli.doing((typed: string, called: string, options: QueriesOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          const held = findNamedQuery(desk, typed);
          if (!held.ok) return held;
          const done = changeNamedQuery(desk, { query: held.value.id, name: called });
          return done.ok ? finishedWith(cli, options, {}, "Renamed.") : refusedBy(done.error);
        }),
      ),
    );
}

function remove(cli: Cli): Command {
  return new Command("remove")
    .description("take a name away from a question; nothing of the coding is touched")
    .argument("<name>", "its name, or how its id begins")
    .option("--json", "print nothing but JSON")
    .action(
      cli.doing((typed: string, options: QueriesOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          const held = findNamedQuery(desk, typed);
          if (!held.ok) return held;
          const done = removeNamedQuery(desk, { query: held.value.id });
          return done.ok ? finishedWith(cli, options, {}, "Removed.") : refusedBy(done.error);
        }),
      ),
    );
}
