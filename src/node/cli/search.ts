import { Command } from "commander";
import type { Desk } from "../../app/desk.ts";
import { searchStudy } from "../../app/search-study.ts";
import { textOfSource } from "../../app/text-of-source.ts";
import type { SearchHit } from "../../app/views.ts";
import type { WordsOut } from "../../app/words-out.ts";
import { ok } from "../../core/base/index.ts";
import type { Cli } from "./cli.ts";
import { counted } from "./counted.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { shortId } from "./find-record.ts";
import { placeInText } from "./place-in-text.ts";
import { type Finished, refusedBy } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { keptBackSign, sayKeptBack, unclearedFlag, unclearedHelp, wordsFor } from "./uncleared.ts";

interface SearchOptions extends StudyOptions {
  readonly json?: true;
  readonly showUncleared?: true;
}

/** `grounds search`: find words anywhere in the study. */
export function searchCommand(cli: Cli): Command {
  const command = new Command("search")
    .description("find words in sources, memos, claims and codes; says where they stand, best first")
    .argument("<query>", 'words to find; "several words" in quotation marks stand together')
    .option(unclearedFlag, unclearedHelp)
    .option("--json", "print the hits as JSON, with whole ids")
    .action(
      cli.doing((query: string, options: SearchOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => search(cli, desk, query, options)),
      ),
    );
  return withExamples(withStudyOptions(command), [
    [
      "grounds search bridge --study field.grounds",
      "prints which sources, and which turns in them; words only where they were cleared",
    ],
    [
      `grounds search '"paid the driver"' ${unclearedFlag}`,
      "prints the words around each hit; that is noted in the study",
    ],
    ["grounds search الحدود --json", "any script; forms that are written differently are found alike"],
  ]);
}

function search(cli: Cli, desk: Desk, query: string, options: SearchOptions): Finished {
  const found = searchStudy(desk, { query });
  if (!found.ok) return refusedBy(found.error);
  const words = wordsFor(cli, desk, "search", options);
  const hits = found.value.hits.map((hit) => placeHit(desk, hit, words));
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  if (options.json) cli.terminal.printJson({ total: found.value.total, hits });
  else printHits(cli, found.value.total, hits);
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}

/** A hit with as many of its words as may be shown. */
interface PlacedHit extends Pick<SearchHit, "table" | "id" | "start" | "end"> {
  readonly title: string;
  readonly place?: string;
  readonly words?: string;
}

function placeHit(desk: Desk, hit: SearchHit, words: WordsOut): PlacedHit {
  const { table, id, start, end } = hit;
  const place = table === "source" ? placeInText(textOfSource(desk.open.study, id).blocks, start) : undefined;
  // A memo may quote, and its title is made of its first words.
  const title = table === "memo" ? words.neverCleared(hit.title) : words.own(hit.title);
  const shown = snippetOf(hit, words);
  return {
    table,
    id,
    title: title ?? keptBackSign,
    ...(place === undefined ? {} : { place }),
    start,
    end,
    ...(shown === undefined ? {} : { words: shown }),
  };
}

function snippetOf({ table, id, snippet }: SearchHit, words: WordsOut): string | undefined {
  const plain = snippet.map((part) => part.text).join("");
  const allowed =
    table === "source"
      ? words.ofSource(id, plain)
      : table === "claim" || table === "code"
        ? words.own(plain)
        : words.neverCleared(plain);
  if (allowed === undefined) return undefined;
  return snippet.map((part) => (part.hit ? `[${part.text}]` : part.text)).join("");
}

function printHits(cli: Cli, total: number, hits: readonly PlacedHit[]): void {
  const { terminal } = cli;
  if (hits.length === 0) {
    terminal.print("Found nowhere.");
    return;
  }
  for (const { id, table, title, place, words } of hits) {
    const where = [table, title, place].filter((part) => part !== undefined);
    terminal.print(`${shortId(id)}  ${where.join(", ")}`);
    if (words !== undefined) terminal.print(`    ${words.replaceAll(/\s+/g, " ").trim()}`);
  }
  terminal.print(
    `\n${counted(total, "place")}${total > hits.length ? `, the best ${hits.length} shown` : ""}.`,
  );
}
