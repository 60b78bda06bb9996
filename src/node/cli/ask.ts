import { Command } from "commander";
import type { Desk } from "../../app/desk.ts";
import { listNamedQueries } from "../../app/questions/named-queries.ts";
import type { Asked, NamedQueryLine } from "../../app/questions/question-views.ts";
import { ok, type Result } from "../../core/base/index.ts";
import { type AnswerOptions, answer } from "./ask-answer.ts";
import { type AskOptions, askedBy, withAskOptions } from "./ask-options.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { type Refused, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { unclearedFlag, unclearedHelp } from "./uncleared.ts";

/** `grounds ask`: a question of the coding, as passages or as a table. */
export function askCommand(cli: Cli): Command {
  const command = new Command("ask")
    .description("ask the coding: passages by codes, words and facts, or a table of codes")
    .argument("[question]", 'such as: code "fear" and not code "relief" where role = insider')
    .option("--named <name>", "ask a question that has a name")
    .option("--svg <file>", "draw the counts of --cooccur, --matrix or --time as they would leave in --csv")
    .action(
      cli.doing(
        (text: string | undefined, options: AskOptions & AnswerOptions & { readonly named?: string }) =>
          atDesk(cli, undefined, options, ({ desk }) => {
            const asked =
              options.named === undefined ? askedBy(desk, text, options) : askedByName(desk, options.named);
            return asked.ok ? answer(cli, desk, "ask", asked.value, options) : asked;
          }),
      ),
    );
  return withExamples(withStudyOptions(withAnswerOptions(withAskOptions(command))), [
    [`grounds ask 'code "fear" near "money" where role = insider'`, "prints the passages"],
    ["grounds ask --cooccur same-turn --code Fear Pay --below", "how often codes stand in one turn"],
    ["grounds ask --matrix wave --csv waves.csv", "writes a table that may leave, small cells withheld"],
    ["grounds ask --cooccur --svg map.svg", "draws which codes overlap how often, as that table has it"],
  ]);
}

/** `grounds kwic`: words in their context. */
export function kwicCommand(cli: Cli): Command {
  const command = new Command("kwic")
    .description("print words in their context, folded as in the search, line by line")
    .argument("<words>", 'words to look for; "several words" in quotation marks stand together')
    .option("--where <conditions>", "such as: role = insider and wave = 2")
    .action(
      cli.doing((query: string, options: StudyOptions & AnswerOptions & { readonly where?: string }) =>
        atDesk(cli, undefined, options, ({ desk }) =>
          answer(cli, desk, "kwic", { view: "context", query, ...whereOf(options) }, options),
        ),
      ),
    );
  return withExamples(withStudyOptions(withAnswerOptions(command)), [
    ["grounds kwic border --where 'role = insider'", "lines of insiders alone"],
  ]);
}

interface WordsOptions extends StudyOptions, AnswerOptions {
  readonly where?: string;
  readonly in?: string;
  readonly without?: readonly string[];
}

/** `grounds words`: the most frequent words. */
export function wordsCommand(cli: Cli): Command {
  const command = new Command("words")
    .description(
      "count words, without the little ones of the languages in which the texts are written, where they are known",
    )
    .option("--where <conditions>", "such as: role = insider and wave = 2")
    .option("--in <question>", "only words in passages where a question holds")
    .option("--without <words...>", "further words to leave out")
    .action(
      cli.doing((options: WordsOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          const asked: Asked = {
            view: "words",
            limit: mostWords,
            ...whereOf(options),
            ...(options.in === undefined ? {} : { within: options.in }),
            ...(options.without === undefined ? {} : { without: options.without }),
          };
          return answer(cli, desk, "words", asked, options);
        }),
      ),
    );
  return withExamples(withStudyOptions(withAnswerOptions(command)), [
    [`grounds words --in 'code "fear" and below' --limit 30`, "what is said where fear is coded"],
  ]);
}

const mostWords = 5_000;

function whereOf({ where }: { readonly where?: string }): { readonly where?: string } {
  return where === undefined ? {} : { where };
}

function withAnswerOptions(command: Command): Command {
  return command
    .option("--limit <lines>", "how many lines to print; 50 where nothing is said")
    .option(
      "--csv <file>",
      "write a table that may leave the study: small cells and quotes that may not go out withheld",
    )
    .option(unclearedFlag, unclearedHelp)
    .option("--json", "print the lines as JSON");
}

/** Find a named question by its name, or by the beginning of its id. */
export function findNamedQuery(desk: Desk, typed: string): Result<NamedQueryLine, Refused> {
  const wanted = typed.trim().toLowerCase();
  const [only, ...more] = listNamedQueries(desk).filter(
    ({ id, name }) => name.toLowerCase() === wanted || (wanted.length >= 4 && id.startsWith(wanted)),
  );
  return only !== undefined && more.length === 0
    ? ok(only)
    : wrongUse("No question has that name, or several begin like that. See: grounds queries list");
}

function askedByName(desk: Desk, typed: string): Result<Asked, Refused> {
  const found = findNamedQuery(desk, typed);
  return found.ok ? ok(found.value.asked) : found;
}
