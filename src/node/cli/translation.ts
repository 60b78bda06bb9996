import { Command } from "commander";
import { readSource } from "../../app/read-source.ts";
import { linkTranslation, unlinkTranslation } from "../../app/translations.ts";
import type { ReaderView } from "../../app/views.ts";
import { ok } from "../../core/base/index.ts";
import { source } from "../../core/study/index.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { findRecord } from "./find-record.ts";
import { type Finished, refusedBy } from "./refused.ts";
import { atDesk, type StudyDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";

interface TranslationOptions extends StudyOptions {
  readonly of: string;
  readonly untie?: true;
}

/** `grounds translation`: say that one source's text is a translation of another's. */
export function translationCommand(cli: Cli): Command {
  const command = new Command("translation")
    .description("tie a source to the one it translates, so that both are read side by side, turn by turn")
    .argument("<source>", "the id of the translation, or how it begins")
    .requiredOption("--of <source>", "the id of the original, or how it begins")
    .option("--untie", "say instead that they do not belong together")
    .action(
      cli.doing((typed: string, options: TranslationOptions) =>
        atDesk(cli, undefined, options, async (at) => tie(cli, at, typed, options)),
      ),
    );
  return withExamples(withStudyOptions(command), [
    ["grounds translation 7hx2k9qd --of 3mn4p0aa", "ties two files of one interview; can be undone"],
    ["grounds translation 7hx2k9qd --of 3mn4p0aa --untie", "takes the tie away"],
  ]);
}

function tie(cli: Cli, { desk }: StudyDesk, typed: string, options: TranslationOptions): Finished {
  const translated = findRecord(desk, source, typed);
  if (!translated.ok) return translated;
  const original = findRecord(desk, source, options.of);
  if (!original.ok) return original;
  const pair = { source: translated.value, of: original.value };
  const done = options.untie ? unlinkTranslation(desk, pair) : linkTranslation(desk, pair);
  if (!done.ok) return refusedBy(done.error);
  const views = [pair.source, pair.of].map((each) => readSource(desk, { source: each }));
  const counts = views.map((view) => (view.ok ? turnsIn(view.value) : 0));
  cli.terminal.print(options.untie ? "They are read apart again." : stepText(counts[0] ?? 0, counts[1] ?? 0));
  return ok(exitCodes.done);
}

function turnsIn({ blocks }: ReaderView): number {
  const turns = blocks.filter(({ kind }) => kind === "turn").length;
  return turns > 0 ? turns : blocks.filter(({ kind }) => kind !== "furniture").length;
}

function stepText(translated: number, original: number): string {
  if (translated === original)
    return `They are read side by side: both have ${original} turns or paragraphs, set beside each other one by one.`;
  return `They are read side by side, but not in step: the translation has ${translated} turns or paragraphs and the original ${original}. Beside a turn stands what is as far along.`;
}
