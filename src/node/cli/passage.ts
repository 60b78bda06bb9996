import { Command } from "commander";
import type { Desk } from "../../app/desk.ts";
import { openMark } from "../../app/questions/open-mark.ts";
import type { MarkedPassage } from "../../app/questions/question-views.ts";
import { quotePassage } from "../../app/read-source.ts";
import { textOfSource } from "../../app/text-of-source.ts";
import type { WordsOut } from "../../app/words-out.ts";
import { dayOf, ok } from "../../core/base/index.ts";
import { code, coding } from "../../core/study/index.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { shortId } from "./find-record.ts";
import { placeInText } from "./place-in-text.ts";
import { type Finished, refusedBy } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { keptBackSign, sayKeptBack, unclearedFlag, unclearedHelp, wordsFor } from "./uncleared.ts";

interface PassageOptions extends StudyOptions {
  readonly json?: true;
  readonly showUncleared?: true;
}

/** `grounds passage`: the passage of a line of a table that left. */
export function passageCommand(cli: Cli): Command {
  const command = new Command("passage")
    .description("open the passage of a line of a table that left, by the mark on the line")
    .argument("<mark>", "the mark, such as 7hx2-k9qd-4kq2-m7xn-p3r8")
    .option(unclearedFlag, unclearedHelp)
    .option("--json", "print where it stands as JSON, with whole ids")
    .action(
      cli.doing((mark: string, options: PassageOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => showPassage(cli, desk, mark, options)),
      ),
    );
  return withExamples(withStudyOptions(command), [
    [
      "grounds passage 7hx2-k9qd-4kq2-m7xn-p3r8",
      "its source, its place and its codes; words where they were cleared",
    ],
    [
      `grounds passage 7hx2-k9qd-4kq2-m7xn-p3r8 ${unclearedFlag}`,
      "with its words; that is noted in the study",
    ],
  ]);
}

function showPassage(cli: Cli, desk: Desk, mark: string, options: PassageOptions): Finished {
  const opened = openMark(desk, cli.deps.crypto.hmac, { mark });
  if (!opened.ok) return refusedBy(opened.error);
  const words = wordsFor(cli, desk, "passage", options);
  const shown = shownPassage(desk, opened.value, words);
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  if (options.json) cli.terminal.printJson(shown);
  else {
    const { passage, sourceName, place, codes, table, words: quoted } = shown;
    cli.terminal.print(`passage ${shortId(passage)}  ${sourceName}, ${place}`);
    if (codes.length > 0) cli.terminal.print(`    ${codes.join("; ")}`);
    if (quoted !== undefined) cli.terminal.print(`    ${quoted.replaceAll(/\s+/g, " ").trim()}`);
    cli.terminal.print(`From a table of ${table.view} that left on ${dayOf(table.at)}.`);
  }
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}

/** A passage with as many of its words as may be shown. */
function shownPassage(desk: Desk, opened: MarkedPassage, out: WordsOut) {
  const { study } = desk.open;
  const { passage, source, start } = opened;
  const { words: quoted } = quotePassage(desk, passage);
  const words = quoted === undefined ? undefined : out.ofSource(source, quoted, passage);
  const codes = study.where(coding, "passage", passage).map((each) => study.get(code, each.code)?.name ?? "");
  return {
    ...opened,
    sourceName: out.own(opened.sourceName) ?? keptBackSign,
    place: opened.gone ? "its words are gone" : placeInText(textOfSource(study, source).blocks, start),
    codes: [...new Set(codes)].map((name) => out.own(name) ?? keptBackSign),
    ...(words === undefined ? {} : { words }),
  };
}
