// Measures words in their context over 1,000 texts of 5,000 words with 20 codings each, as the page and `grounds kwic` ask it: on the
// desk of an encrypted study, the first answer after it was opened and from then on, for words that are common, rare, in one text
// alone and nowhere. The texts come in by ten imports, which is most of the two to four minutes that it takes.
// The rival is the plain SQLite file of an open peer with the same texts, asked for 50 lines by SQL in the same run.
// Run: node bench/kwic.ts, or with other numbers of texts and words: node bench/kwic.ts 200 5000
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3-multiple-ciphers";
import type { Desk } from "../src/app/desk.ts";
import { importProject } from "../src/app/import-project/import-project.ts";
import { askContext } from "../src/app/questions/ask-words.ts";
import { type Result, utf8, zipFile } from "../src/core/base/index.ts";
import { createReader } from "../src/node/reading/index.ts";
import { newWorkingStudy, openWorkingStudy, sitDown, workingFolder } from "../test/support/working-study.ts";
import { middle, once } from "./measuring/processor-time.ts";

const textCount = Number(process.argv[2] ?? 1_000);
const wordsPerText = Number(process.argv[3] ?? 5_000);
const textsAnImport = 100;
const codingsPerText = 20;
/** A word that stands in one text alone, and two that stand in every twentieth, once each. */
const [single, rare, other] = ["zuchaifa", "hukkafid", "wohjaqu"];

const root = mkdtempSync(join(tmpdir(), "grounds-kwic-"));
try {
  console.log(
    `${cpus()[0]?.model ?? "unknown machine"}, ${cpus().length} cores, Node ${process.versions.node}; load ${(loadavg()[0] ?? 0).toFixed(1)}`,
  );
  const texts = madeTexts();
  const begun = performance.now();
  await fill(texts);
  const { size } = statSync(join(workingFolder(root), "study.db"));
  console.log(`made in ${((performance.now() - begun) / 1000).toFixed(0)} s, ${(size / 1e6).toFixed(0)} MB`);
  const peer = peerOf(texts);
  console.log(
    `${textCount.toLocaleString("en")} texts of ${wordsPerText.toLocaleString("en")} words and ${codingsPerText} codings; the first 50 lines, the processor's time in ms:\n`,
  );
  const queries = ["bari", single, rare, `${rare} ${other}`, "bari*", "nowhereatall"];
  console.table(queries.map((query) => row(query, peer)));
  peer.close();
  console.log(
    `\nthe very first question of a program just started, by the clock, middle of 5: ${firstOf("bari")} ms`,
  );
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** Each question is the first one in a study that was just opened, and is then asked again. */
function row(query: string, peer: InstanceType<typeof Database>) {
  const desk = opened();
  const ask = (): unknown => must(askContext(desk, { query, limit: 50, around: 60 }));
  const cold = once(ask);
  const ms = middle(ask);
  const { lines, more } = must(askContext(desk, { query, limit: 50, around: 60 }));
  desk.open.close();
  const [word = ""] = query.replace("*", "").split(" ");
  const theirs = middle(() =>
    peer
      .prepare<{ word: string }>(
        `select id, instr(lower(fulltext), @word) at, substr(fulltext, instr(lower(fulltext), @word) - 60, 120) line from source
         where fulltext like '%' || @word || '%' limit 50`,
      )
      .all({ word }),
  );
  return {
    query,
    lines: `${lines.length}${more ? " and more" : ""}`,
    cold,
    ms,
    "target ms": 50,
    "SQLite ms": theirs,
  };
}

function firstOf(query: string): number {
  const program = join(import.meta.dirname, "measuring/first-words.ts");
  const times = Array.from({ length: 5 }, () =>
    Number(execFileSync(process.execPath, [program, root, query], { encoding: "utf8" })),
  );
  return times.sort((a, b) => a - b)[2] ?? 0;
}

function opened(): Desk & { readonly open: { readonly close: () => void } } {
  return sitDown(must(openWorkingStudy(root)));
}

async function fill(texts: readonly string[]): Promise<void> {
  const desk = newWorkingStudy(root);
  const reader = createReader({ maxSeconds: 300, maxMegabytes: 3_000 });
  for (let at = 0; at < texts.length; at += textsAnImport) {
    const bytes = project(texts.slice(at, at + textsAnImport), at);
    must(importProject(desk, must(await reader.readProject(bytes))));
  }
  await reader.close();
  desk.open.close();
}

function project(texts: readonly string[], from: number): Uint8Array {
  const sources = texts.map(
    (text, at) =>
      `<TextSource guid="${guid(5, from + at)}" name="Interview ${from + at}" plainTextPath="internal://${guid(5, from + at)}.txt">${selections(text, from + at)}</TextSource>`,
  );
  const codes = Array.from(
    { length: 50 },
    (_, at) => `<Code guid="${guid(2, at)}" name="Code ${at}" isCodable="true"/>`,
  );
  const markup = `<Project xmlns="urn:QDA-XML:project:1.0" name="Many texts"><CodeBook><Codes>${codes.join("")}</Codes></CodeBook><Sources>${sources.join("")}</Sources></Project>`;
  return zipFile([
    { name: "project.qde", bytes: utf8(markup) },
    ...texts.map((text, at) => ({ name: `sources/${guid(5, from + at)}.txt`, bytes: utf8(text) })),
  ]);
}

/** Codings spread over a text. */
function selections(text: string, of: number): string {
  const step = Math.floor(text.length / (codingsPerText + 1));
  return Array.from({ length: codingsPerText }, (_, each) => {
    const [number, start] = [of * codingsPerText + each, each * step];
    return `<PlainTextSelection guid="${guid(3, number)}" startPosition="${start}" endPosition="${start + 200}"><Coding guid="${guid(4, number)}"><CodeRef targetGUID="${guid(2, number % 50)}"/></Coding></PlainTextSelection>`;
  }).join("");
}

function guid(kind: number, number: number): string {
  return `${String(kind).padStart(8, "0")}-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

function peerOf(texts: readonly string[]): InstanceType<typeof Database> {
  const peer = new Database(join(root, "data.qda"));
  peer.exec("create table source (id integer primary key, name text, fulltext text)");
  const insert = peer.prepare("insert into source (id, name, fulltext) values (?, ?, ?)");
  peer.transaction(() => {
    for (const [at, text] of texts.entries()) insert.run(at + 1, `Interview ${at}`, text);
  })();
  return peer;
}

/** Made-up words in which a few are common and most are rare, as in speech, in turns of fifty. */
function madeTexts(): readonly string[] {
  const syllables = "ba ri son tel mar gun ost pel vi ner dro".split(" ");
  let state = 2026;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const word = (): string =>
    Array.from({ length: 2 + draw(3) }, () => syllables[draw(syllables.length)] ?? "").join("");
  return Array.from({ length: textCount }, (_, at) => {
    const words = Array.from({ length: wordsPerText }, word);
    if (at === Math.floor(textCount * 0.9)) words[Math.floor(wordsPerText * 0.8)] = single;
    if (at % 20 === 7) words[Math.floor(wordsPerText / 2)] = rare;
    if (at % 20 === 13) words[Math.floor(wordsPerText / 3)] = other;
    const turns = Array.from({ length: Math.ceil(wordsPerText / 50) }, (_, turn) =>
      words.slice(turn * 50, turn * 50 + 50).join(" "),
    );
    return turns.join("\n\n");
  });
}

function must<T>(result: Result<T, object>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
