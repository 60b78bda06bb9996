import { Command } from "commander";
import { listConflicts } from "../../app/conflicts.ts";
import type { Desk } from "../../app/desk.ts";
import type { ConflictsView } from "../../app/views.ts";
import type { WordsOut } from "../../app/words-out.ts";
import { ok } from "../../core/base/index.ts";
import { memo, quantity } from "../../core/study/index.ts";
import type { Cli } from "./cli.ts";
import { counted } from "./counted.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { shortId } from "./find-record.ts";
import { type Finished, refusedBy } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { keptBackSign, sayKeptBack, unclearedFlag, unclearedHelp, wordsFor } from "./uncleared.ts";

interface ConflictsOptions extends StudyOptions {
  readonly json?: true;
  readonly showUncleared?: true;
}

/** `grounds conflicts`: what two devices wrote without seeing each other. */
export function conflictsCommand(cli: Cli): Command {
  const command = new Command("conflicts")
    .description("list what two devices wrote without seeing each other; the page settles it, under Sources")
    .argument("[study]", "the study's folder")
    .option(unclearedFlag, unclearedHelp)
    .option("--json", "print the list as JSON, with whole ids")
    .action(
      cli.doing((study: string | undefined, options: ConflictsOptions) =>
        atDesk(cli, study, options, ({ desk }) => conflicts(cli, desk, options)),
      ),
    );
  return withExamples(withStudyOptions(command), [
    ["grounds conflicts field.grounds", "says which fields and texts; wordings only where they were cleared"],
    [`grounds conflicts ${unclearedFlag}`, "prints both wordings; that is noted in the study"],
    ["grounds conflicts --json | jq '.fields | length'", "for scripts"],
  ]);
}

function conflicts(cli: Cli, desk: Desk, options: ConflictsOptions): Finished {
  const words = wordsFor(cli, desk, "conflicts", options);
  const all = listConflicts(desk);
  const fields = all.fields.map((each) => shownField(each, words));
  const texts = all.texts.map((each) => shownText(each, words));
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  if (options.json) cli.terminal.printJson({ fields, texts });
  else print(cli, { fields, texts });
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}

type FieldConflict = ConflictsView["fields"][number];
type TextConflict = ConflictsView["texts"][number];

// A memo may quote, and so does the word of a quantity; their names are made of them.
const quoting: ReadonlySet<string> = new Set([memo.name, quantity.name]);

function shownField(conflict: FieldConflict, words: WordsOut): FieldConflict {
  const out = quoting.has(conflict.of.table) ? words.neverCleared : words.own;
  const shown = (text: string): string => (text === "" ? "" : (out(text) ?? keptBackSign));
  return { ...conflict, name: shown(conflict.name), values: conflict.values.map(shown) };
}

function shownText(conflict: TextConflict, words: WordsOut): TextConflict {
  const shown = (text: string): string =>
    text === "" ? "" : (words.ofSource(conflict.source, text) ?? keptBackSign);
  return {
    ...conflict,
    title: words.own(conflict.title) ?? keptBackSign,
    places: conflict.places.map(({ stands, other }) => ({ stands: shown(stands), other: shown(other) })),
  };
}

function print(cli: Cli, { fields, texts }: ConflictsView): void {
  const { terminal } = cli;
  const count = fields.length + texts.length;
  if (count === 0) {
    terminal.print("Nothing is written twice. There is nothing to settle.");
    return;
  }
  for (const { of, name, field, values } of fields) {
    terminal.print(`${of.table} ${shortId(of.id)}  ${name}, ${field}`);
    for (const [i, value] of values.entries())
      terminal.print(`  ${i === values.length - 1 ? "counts:        " : "does not count:"} ${lineOf(value)}`);
  }
  for (const { source, title, why, places } of texts) {
    terminal.print(`source ${shortId(source)}  ${title}, its text: ${why.replaceAll("-", " ")}`);
    for (const { stands, other } of places) {
      terminal.print(`  stands:         ${lineOf(stands)}`);
      terminal.print(`  does not count: ${lineOf(other)}`);
    }
  }
  terminal.print(`\n${counted(count, "thing")} written twice. The page settles it, under Sources.`);
}

function lineOf(words: string): string {
  return words === "" ? "(nothing)" : words.replaceAll(/\s+/g, " ").trim();
}
