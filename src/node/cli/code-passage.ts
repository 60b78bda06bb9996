import { Command } from "commander";
import type { MarkPart } from "../../app/api.ts";
import { codePassage, uncode } from "../../app/code-passage.ts";
import type { Desk } from "../../app/desk.ts";
import { markPart } from "../../app/media/mark-part.ts";
import { partText } from "../../app/media/part-text.ts";
import { textOfSource } from "../../app/text-of-source.ts";
import { coding, source } from "../../core/study/index.ts";
import type { Cli } from "./cli.ts";
import { findCode, findRecord, shortId } from "./find-record.ts";
import { finishedWith } from "./finished-with.ts";
import { type GivenPart, partGiven } from "./part-given.ts";
import { type GivenPlace, stretchAt } from "./place-in-text.ts";
import { type Finished, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions } from "./study-desk.ts";

interface CodingOptions extends StudyOptions {
  readonly json?: true;
}

/** `grounds code put`: put a code on a stretch of text. */
export function putCommand(cli: Cli): Command {
  return new Command("put")
    .description(
      "put a code on a stretch of a source's text, of its recording, or on a region of a picture or page",
    )
    .argument("<code>", "the code, by name or id")
    .argument("<source>", "the source's id, or how it begins")
    .option("--turn <n>", "a whole turn, counted from 1")
    .option("--paragraph <n>", "a whole paragraph that nobody speaks, counted from 1")
    .option(
      "--from <n>",
      "the offset of the first sign, counted from 0 (UTF-16 units of the text as it stands)",
    )
    .option("--to <n>", "the offset after the last sign")
    .option("--time <from-to>", "a stretch of its recording, such as 1:05.2-1:09")
    .option(
      "--region <x,y,width,height>",
      "a region of a picture, in pixels of the picture as it is seen; of a page, in points from its lower left corner",
    )
    .option("--page <n>", "the page of that region, counted from 1")
    .option("--json", "print the ids of passage and coding as JSON")
    .action(
      cli.doing((typed: string, of: string, options: CodingOptions & GivenPlace & GivenPart) =>
        atDesk(cli, undefined, options, ({ desk }) => putCode(cli, desk, typed, of, options)),
      ),
    );
}

function putCode(
  cli: Cli,
  desk: Desk,
  typed: string,
  of: string,
  options: CodingOptions & GivenPlace & GivenPart,
): Finished {
  const code = findCode(desk, typed);
  if (!code.ok) return code;
  const id = findRecord(desk, source, of);
  if (!id.ok) return id;
  const part = partGiven(options);
  if (!part.ok) return part;
  if (part.value !== undefined)
    return putOnPart(cli, desk, { source: id.value, part: part.value, code: code.value }, options);
  const text = textOfSource(desk.open.study, id.value);
  const version = text.history.head;
  if (version === undefined) return wrongUse("The words of this source are gone, so it cannot be coded.");
  const at = stretchAt(text, options);
  if (!at.ok) return at;
  const coded = codePassage(desk, { source: id.value, version, ...at.value, code: code.value });
  if (!coded.ok) return refusedBy(coded.error);
  return finishedWith(
    cli,
    options,
    coded.value,
    `Coded passage ${shortId(coded.value.passage)} (coding ${shortId(coded.value.coding)}).`,
  );
}

function putOnPart(cli: Cli, desk: Desk, on: MarkPart, options: CodingOptions): Finished {
  const marked = markPart(desk, on);
  if (!marked.ok) return refusedBy(marked.error);
  const words = `Coded passage ${shortId(marked.value.passage)}: ${partText(on.part)}.`;
  return finishedWith(cli, options, marked.value, words);
}

/** `grounds code off`: take a code off a passage. */
export function offCommand(cli: Cli): Command {
  return new Command("off")
    .description("take a code off a passage")
    .argument("<coding>", "the coding's id, or how it begins")
    .action(
      cli.doing((typed: string, options: CodingOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          const id = findRecord(desk, coding, typed);
          if (!id.ok) return id;
          const taken = uncode(desk, { coding: id.value });
          return taken.ok ? finishedWith(cli, options, {}, "Taken off.") : refusedBy(taken.error);
        }),
      ),
    );
}
