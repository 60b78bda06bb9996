import { strFromU8, unzipSync } from "fflate";
import { corroborateIndex } from "../../src/app/corroboration.ts";
import type { Desk } from "../../src/app/desk.ts";
import { quotePassage } from "../../src/app/read-source.ts";
import { textOfSource } from "../../src/app/text-of-source.ts";
import { roleOfSource } from "../../src/core/corroborate/index.ts";
import { consentToQuote } from "../../src/core/protect/index.ts";
import type { PublishedCell } from "../../src/core/report/index.ts";
import { attackCell } from "../../src/core/report/testing/attack-cells.ts";
import { memo, passage, person, place, source, spelling } from "../../src/core/study/index.ts";

/** What was made of a brief for readers outside. */
export interface LeavingFiles {
  readonly html: string;
  readonly docx: Uint8Array;
}

/** One thing an attacker found: what kind, and in which part of which file. */
export interface Loot {
  readonly kind: "name" | "pseudonym" | "passage" | "record-id" | "title" | "small-count";
  readonly where: string;
  readonly what: string;
}

/** What an attacker who knows the whole study looks for; read before a withdrawal, it also knows what was withdrawn. */
export interface Secrets {
  readonly names: readonly string[];
  readonly pseudonyms: readonly string[];
  readonly titles: readonly string[];
  readonly ids: readonly string[];
  /** Runs of five words that stand in a source or memo and in nothing that may be quoted. */
  readonly runs: ReadonlySet<string>;
  /** Values of role, mode and country, alone and crossed, that fewer than `k` sources have, with their true counts. */
  readonly cells: readonly { readonly values: readonly string[]; readonly count: number }[];
  readonly k: number;
}

/** Everything of a study that must not leave it, gathered without the gate's help. */
export function secretsOf(desk: Desk, k = 5): Secrets {
  const { study, vault } = desk.open;
  if (vault === undefined) throw new Error("An attack needs the names");
  const quotes = study.all(passage).map(({ id }) => quotable(desk, id));
  const free = new Set(quotes.flatMap((quote) => runsOf(quote)));
  // A quote ends, and the tool's next word may happen to be the source's.
  const beside = new Set(quotes.flatMap((quote) => runsOf(quote, 4)));
  const isBeside = (run: string): boolean => {
    const words = run.split(" ");
    return beside.has(words.slice(0, 4).join(" ")) || beside.has(words.slice(1).join(" "));
  };
  const told = [
    ...study.all(source).map(({ id }) => textOfSource(study, id).text ?? ""),
    ...study.all(memo).map(({ text }) => text),
  ];
  return {
    names: vault.store.all(spelling).map(({ text }) => text),
    pseudonyms: study.all(person).map(({ pseudonym }) => pseudonym),
    titles: study.all(source).map(({ title }) => title),
    ids: Object.values(study.vocabulary.tables).flatMap((table) => study.all(table).map(({ id }) => id)),
    runs: new Set(told.flatMap((each) => runsOf(each)).filter((run) => !free.has(run) && !isBeside(run))),
    cells: smallCells(desk, k),
    k,
  };
}

/** Look for secrets in every part of the files, as they are and as they read, and in their names. */
export function attackRelease(secrets: Secrets, files: LeavingFiles): readonly Loot[] {
  return partsOf(files).flatMap(({ where, raw }) => {
    const read = plain(raw);
    const words = ` ${wordsOf(read).join(" ")} `;
    const has = (text: string): boolean => words.includes(` ${wordsOf(text).join(" ")} `);
    const found = (kind: Loot["kind"], list: readonly string[], isIn: (each: string) => boolean) =>
      list.filter((each) => each.trim() !== "" && isIn(each)).map((what) => ({ kind, where, what }));
    return [
      ...found("name", secrets.names, has),
      ...found("pseudonym", secrets.pseudonyms, has),
      ...found("title", secrets.titles, (each) => wordsOf(each).length > 1 && has(each)),
      ...found("record-id", secrets.ids, (each) => raw.includes(each)),
      ...found("passage", [...new Set(runsOf(read))], (run) => secrets.runs.has(run)),
      ...smallCountsIn(secrets, read).map((what) => ({ kind: "small-count" as const, where, what })),
    ];
  });
}

/** Every part of every file, with a name of its own, and the names themselves. */
function partsOf({ html, docx }: LeavingFiles): readonly { readonly where: string; readonly raw: string }[] {
  const parts = Object.entries(unzipSync(docx));
  return [
    { where: "page", raw: html },
    { where: "names of parts", raw: parts.map(([name]) => name).join("\n") },
    ...parts.map(([name, bytes]) => ({ where: name, raw: strFromU8(bytes) })),
  ];
}

/** The text of a page or a part, tags as ends of lines where they part blocks and as nothing within them. */
export function plain(raw: string): string {
  return raw
    .replaceAll(/<style[\s\S]*?<\/style>/g, "")
    .replaceAll(/<\/?(?:strong|bdi|span|a|sup|w:r|w:t|w:rPr|w:b|w:bCs|w:rtl|w:lang)\b[^>]*>/g, "")
    .replaceAll(/<[^>]*>/g, "\n")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

function smallCountsIn({ cells, k }: Secrets, read: string): readonly string[] {
  const lines = read
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
  return cells.flatMap(({ values, count }) =>
    lines.flatMap((line, at) => {
      const about = [line, lines[at + 1] ?? ""].join(" ");
      const names = values.every((value) => about.toLowerCase().includes(value.toLowerCase()));
      const says = names && new RegExp(`^(?:${count})$`).test(lines[at + 1] ?? "");
      return says && count < k ? [`${values.join(" ")}: ${count}`] : [];
    }),
  );
}

function smallCells(desk: Desk, k: number): Secrets["cells"] {
  const { study } = desk.open;
  const index = corroborateIndex(study);
  const facts = study
    .all(source)
    .map((each) => [
      roleOfSource(index, each) ?? "not recorded",
      each.mode ?? "not recorded",
      (each.place && study.get(place, each.place)?.country) ?? "not recorded",
    ]);
  const crosses = [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]];
  return crosses.flatMap((cross) => {
    const counts = new Map<string, number>();
    for (const own of facts) {
      const key = JSON.stringify(cross.map((at) => own[at]));
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts].flatMap(([key, count]) => {
      const values: unknown = JSON.parse(key);
      return count < k && Array.isArray(values) ? [{ values: values.map(String), count }] : [];
    });
  });
}

/** The words of a passage, where its source and itself may be quoted; else nothing. */
function quotable(desk: Desk, id: Parameters<typeof quotePassage>[1]): string {
  const { study } = desk.open;
  const held = study.get(passage, id);
  const of = held === undefined ? undefined : study.get(source, held.source);
  const may =
    of?.release === "quote" &&
    consentToQuote(of) === "yes" &&
    of.namesStep === "done" &&
    (held?.release ?? "quote") === "quote";
  return may ? (quotePassage(desk, id).words ?? "") : "";
}

function runsOf(text: string, long = 5): readonly string[] {
  const words = wordsOf(text);
  return words
    .slice(0, Math.max(0, words.length - long + 1))
    .map((_, at) => words.slice(at, at + long).join(" "));
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

/**
 * Counts and changes of fewer than `k` that HiGHS works out of two releases together, in words.
 *
 * Asked as somebody would who knows that people were only withdrawn: the earlier people are the later ones and some more.
 */
export function pinnedCounts(
  earlier: readonly PublishedCell[],
  later: readonly PublishedCell[],
  k = 5,
): readonly string[] {
  const both = [
    { cells: earlier, copies: ["stayed", "left"] },
    { cells: later, copies: ["stayed"] },
  ];
  const boundsOf = (cell: readonly string[], copy: string) => {
    const bounds = attackCell(both, [{ cell, copy, times: 1 }]);
    return bounds && { least: Math.ceil(bounds.least - 1e-6), most: Math.floor(bounds.most + 1e-6) };
  };
  return [...earlier, ...later].flatMap(({ cell }) => {
    const [left, stayed] = [boundsOf(cell, "left"), boundsOf(cell, "stayed")];
    const isOpen = (bounds: typeof left): boolean =>
      bounds === undefined || bounds.most === 0 || bounds.least >= k || bounds.most - bounds.least >= k;
    const told = (what: string, bounds: typeof left) =>
      isOpen(bounds) ? [] : [`${cell.join(" ")}: ${what} ${bounds?.least} to ${bounds?.most}`];
    return [...told("left", left), ...told("stayed", stayed)];
  });
}
