import { Command, Option } from "commander";
import type { Desk } from "../../app/desk.ts";
import { outlookView } from "../../app/outlook/outlook-view.ts";
import type { DefinitionView } from "../../app/views.ts";
import { clearedWords } from "../../app/words-out.ts";
import { ok, type Result } from "../../core/base/index.ts";
import { sayLikelihood, sayShare, sayShareRange } from "../../core/report/index.ts";
import { clearedView } from "./cleared-view.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { commandHere } from "./places.ts";
import type { Finished, Refused } from "./refused.ts";
import { inventedSample, openSample, type Sample, samplePassphrase, samples } from "./sample-study.ts";
import { readyToServe, type ServeOptions, serveShelf, serveStudies, withServeOptions } from "./serve.ts";
import { type StudyDesk, withStudyOptions } from "./study-desk.ts";
import { textTable } from "./text-table.ts";

/** `grounds start`: the sample study, or one's own. */
export function startCommand(cli: Cli): Command {
  const command = new Command("start")
    .description("serve the sample study, making it where there is none; with a path, serve that study")
    .argument("[study]", "your own study's folder")
    .addOption(
      new Option("--sample <which>", "begin with this of the two samples; the page offers the other")
        .choices(samples.map(({ name }) => name))
        .default(inventedSample.name),
    )
    .action(cli.doing((study: string | undefined, options: StartOptions) => start(cli, study, options)));
  return withExamples(withServeOptions(withStudyOptions(command)), [
    ["grounds start", "the sample study: a fictional group, 26 sources in three languages"],
    ["grounds start --sample real-case", "a published question, asked of public material"],
    ["grounds start field.grounds", "your own study; the same as serve"],
  ]);
}

interface StartOptions extends ServeOptions {
  readonly sample: string;
}

async function start(cli: Cli, study: string | undefined, options: StartOptions): Promise<Finished> {
  const ready = readyToServe(options);
  if (!ready.ok) return ready;
  const own = study ?? options.study;
  if (own !== undefined) return serveStudies(cli, own, options);
  const wanted = samples.find(({ name }) => name === options.sample) ?? inventedSample;
  const at = await sample(cli, wanted);
  if (!at.ok) return at;
  await printAnswers(cli, at.value.desk);
  return serveShelf(cli, cli.deps.studiesFolder, { here: { name: wanted.name, at: at.value } }, options);
}

async function sample(cli: Cli, wanted: Sample): Promise<Result<StudyDesk, Refused>> {
  const opened = await openSample(cli, wanted);
  if (!opened.ok) return opened;
  cli.terminal.print(`The ${wanted.called}; its passphrase is no secret: ${samplePassphrase}`);
  cli.terminal.print(
    `It lies in ${opened.value.path}\nMake a study of your own on the page, or with: ${commandHere} new PATH\n`,
  );
  return ok(opened.value);
}

/** The answer in a few lines, before anybody opens the page; nothing where there is none. */
async function printAnswers(cli: Cli, desk: Desk): Promise<void> {
  cli.terminal.progress("Computing the outlook …");
  const view = await outlookView(desk);
  cli.terminal.endProgress();
  if (!view.ok || view.value.is !== "computed") return;
  const { definitions } = clearedView(view.value, clearedWords(desk));
  const rows = definitions.map((each) => [
    each.name,
    sayShareRange(each.range.low, each.range.high),
    sayShare(each.share),
    signedWord(each),
  ]);
  const columns = [
    { title: "It comes true", givesWay: true },
    { title: "by account", align: "right" },
    { title: "all runs", align: "right" },
    { title: "signed" },
  ] as const;
  for (const line of textTable(columns, rows, cli.terminal.tableWidth)) cli.terminal.print(line);
  cli.terminal.print("A share of runs is no likelihood; the word beside it is what an analyst signed.\n");
}

function signedWord({ judgements }: DefinitionView): string {
  const last = judgements.filter(({ scenario }) => scenario === undefined).toSorted((a, b) => b.at - a.at)[0];
  return last === undefined ? "no word" : sayLikelihood(last.likelihood);
}
