import { Command } from "commander";
import type { Desk } from "../../app/desk.ts";
import { searchStudy } from "../../app/search-study.ts";
import { textOfSource } from "../../app/text-of-source.ts";
import type { SearchHit } from "../../app/views.ts";
import { ok } from "../../core/base/index.ts";
import type { Cli } from "./cli.ts";
import { counted } from "./counted.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { shortId } from "./find-record.ts";
import { placeInText } from "./place-in-text.ts";
import { type Finished, refusedBy } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { textTable } from "./text-table.ts";
import { noteShown, unclearedFlag, unclearedHelp, wordsLeftOut } from "./uncleared.ts";

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
      "prints which sources, and which turns in them, without the words",
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
  const { total, hits } = found.value;
  if (options.showUncleared) {
    const noted = noteShown(
      desk,
      "search",
      hits.flatMap((hit) => (hit.table === "source" ? [hit.id] : [])),
    );
    if (!noted.ok) return noted;
  }
  const placed = hits.map((hit) => placeHit(desk, hit, options.showUncleared));
  if (options.json) cli.terminal.printJson({ total, hits: placed });
  else printHits(cli, total, placed, options.showUncleared);
  return ok(exitCodes.done);
}

/** A hit without its words, or with them. */
interface PlacedHit extends Pick<SearchHit, "table" | "id" | "start" | "end"> {
  readonly title?: string;
  readonly place?: string;
  readonly words?: string;
}

function placeHit(
  desk: Desk,
  { table, id, title, start, end, snippet }: SearchHit,
  shown: true | undefined,
): PlacedHit {
  const place =
    table === "source" ? { place: placeInText(textOfSource(desk.open.study, id).blocks, start) } : {};
  // A claim's or memo's title is its words; a source and a code are called by theirs.
  const named = shown || table === "source" || table === "code" ? { title } : {};
  const words = shown
    ? { words: snippet.map((part) => (part.hit ? `[${part.text}]` : part.text)).join("") }
    : {};
  return { table, id, ...named, ...place, start, end, ...words };
}

function printHits(cli: Cli, total: number, hits: readonly PlacedHit[], shown: true | undefined): void {
  const { terminal } = cli;
  if (hits.length === 0) {
    terminal.print("Found nowhere.");
    return;
  }
  if (shown) {
    for (const { id, title, place, words } of hits) {
      terminal.print([shortId(id), title, place].filter((part) => part !== undefined).join("  "));
      terminal.print(`    ${(words ?? "").replaceAll(/\s+/g, " ").trim()}`);
    }
  } else {
    const columns = [{ title: "Id" }, { title: "What" }, { title: "Title", most: 50 }, { title: "Where" }];
    const rows = hits.map(({ id, table, title, place }) => [shortId(id), table, title ?? "", place ?? ""]);
    for (const line of textTable(columns, rows)) terminal.print(line);
  }
  terminal.print(
    `\n${counted(total, "place")}${total > hits.length ? `, the best ${hits.length} shown` : ""}.`,
  );
  if (!shown) terminal.note(wordsLeftOut);
}
