import { existsSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Command } from "commander";
import type { Desk } from "../../app/desk.ts";
import { saidThen } from "../../app/outlook/said-then.ts";
import type { WordsOut } from "../../app/words-out.ts";
import { ok } from "../../core/base/index.ts";
import { backTest, backTestDocument, briefHtml, type SaidThen } from "../../core/report/index.ts";
import { briefLines } from "./brief-text.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { laterFiguresFrom } from "./later-file.ts";
import { type Finished, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { keptBackSign, sayKeptBack, unclearedFlag, unclearedHelp, wordsFor } from "./uncleared.ts";

interface BackTestOptions extends StudyOptions {
  readonly later: string;
  readonly html?: string;
  readonly json?: true;
  readonly showUncleared?: true;
}

/** `grounds backtest`: what the outlook said at its cut-off, beside what was counted since. */
export function backTestCommand(cli: Cli): Command {
  const command = new Command("backtest")
    .description(
      "set figures published after the cut-off beside what the outlook said, hits and misses alike",
    )
    .argument("[study]", "the study's folder")
    .requiredOption("--later <file>", "the later figures, as JSON; nothing of them enters the study")
    .option("--html <file>", "write the page as one HTML file that is not there yet")
    .option(unclearedFlag, unclearedHelp)
    .option("--json", "print places, shares and scores as JSON")
    .action(
      cli.doing((study: string | undefined, options: BackTestOptions) =>
        atDesk(cli, study, options, ({ desk }) => showBackTest(cli, desk, options)),
      ),
    );
  return withExamples(withStudyOptions(command), [
    ["grounds backtest real.grounds --later samples/real-case/later.json", "the page as text"],
    ["grounds backtest --later later.json --html backtest.html", "the same with its pictures"],
  ]);
}

function showBackTest(cli: Cli, desk: Desk, options: BackTestOptions): Finished {
  const later = laterFiguresFrom(cli.deps.folder, options.later);
  if (!later.ok) return later;
  const file = options.html === undefined ? undefined : resolve(cli.deps.folder, options.html);
  if (file !== undefined && existsSync(file))
    return wrongUse(`${options.html} is there already. Name another file, or take that one away.`);
  cli.terminal.note("Running the outlook …");
  const said = saidThen(desk.open.study);
  if (!said.ok) return refusedBy(said.error);
  const words = wordsFor(cli, desk, "backtest", options);
  const test = backTest(asPrinted(said.value, words), later.value);
  const document = backTestDocument(test, options.showUncleared ? "authors" : "release");
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  if (file !== undefined) writeFileSync(file, briefHtml(document), { mode: 0o600, flag: "wx" });
  if (options.json) {
    const { watched, apart, definitions, brier } = test;
    cli.terminal.printJson({ views: test.said.views, watched, apart, definitions, brier });
  } else for (const line of briefLines(document, cli.terminal.tableWidth).lines) cli.terminal.print(line);
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}

/** The same, with the analysts' words as far as they may go out. */
function asPrinted(said: SaidThen, words: WordsOut): SaidThen {
  const own = (text: string): string => words.own(text) ?? keptBackSign;
  return {
    ...said,
    views: said.views.map((view) => ({ ...view, name: own(view.name) })),
    watched: said.watched.map((each) => ({ ...each, name: own(each.name), unit: own(each.unit) })),
    definitions: said.definitions.map((each) => ({
      ...each,
      name: own(each.name),
      settledBy: own(each.settledBy),
    })),
  };
}
