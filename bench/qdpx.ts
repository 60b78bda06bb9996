/**
 * How long a project of 100 texts and 20,000 codings takes to come in, and one to be read alone.
 *
 * Usage: node bench/qdpx.ts [texts] [codings]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { importProject } from "../src/app/import-project/import-project.ts";
import { utf8, zipFile } from "../src/core/base/index.ts";
import { createReader } from "../src/node/reading/index.ts";
import { newWorkingStudy } from "../test/support/working-study.ts";

const texts = Number(process.argv[2] ?? 100);
const codings = Number(process.argv[3] ?? 20_000);
const codes = 200;

const guid = (kind: number, number: number): string =>
  `${String(kind).padStart(8, "0")}-0000-4000-8000-${String(number).padStart(12, "0")}`;

function wordsOf(seed: number): string {
  const words = [
    "river",
    "crossing",
    "market",
    "السوق",
    "ночью",
    "brother",
    "paid",
    "guard",
    "left",
    "truck",
  ];
  return Array.from({ length: 5000 }, (_, at) => words[(at * 7 + seed * 3) % words.length]).join(" ");
}

function project(): Uint8Array {
  const perText = Math.ceil(codings / texts);
  const sources = Array.from({ length: texts }, (_, at) => {
    const selections = Array.from({ length: perText }, (_, each) => {
      const number = at * perText + each;
      const start = (each * 131) % 25_000;
      return `<PlainTextSelection guid="${guid(3, number)}" startPosition="${start}" endPosition="${start + 40 + (each % 60)}"><Coding guid="${guid(4, number)}" creatingUser="${guid(1, number % 3)}" creationDateTime="2024-03-08T10:00:00Z"><CodeRef targetGUID="${guid(2, number % codes)}"/></Coding></PlainTextSelection>`;
    });
    return `<TextSource guid="${guid(5, at)}" name="Interview ${at}" plainTextPath="internal://${guid(5, at)}.txt">${selections.join("")}</TextSource>`;
  });
  const users = [0, 1, 2].map((at) => `<User guid="${guid(1, at)}" name="Coder ${at}"/>`).join("");
  const book = Array.from(
    { length: codes },
    (_, at) => `<Code guid="${guid(2, at)}" name="Code ${at}" isCodable="true"/>`,
  );
  const markup = `<Project xmlns="urn:QDA-XML:project:1.0" name="Large"><Users>${users}</Users><CodeBook><Codes>${book.join("")}</Codes></CodeBook><Sources>${sources.join("")}</Sources></Project>`;
  return zipFile([
    { name: "project.qde", bytes: utf8(markup) },
    ...Array.from({ length: texts }, (_, at) => ({
      name: `sources/${guid(5, at)}.txt`,
      bytes: utf8(wordsOf(at)),
    })),
  ]);
}

const root = mkdtempSync(join(tmpdir(), "grounds-qdpx-"));
const reader = createReader({ maxSeconds: 300, maxMegabytes: 3000 });
try {
  const bytes = project();
  const desk = newWorkingStudy(root);
  const begun = performance.now();
  const read = await reader.readProject(bytes);
  if (!read.ok) throw new Error(read.error.type);
  const readAt = performance.now();
  const done = importProject(desk, read.value);
  if (!done.ok) throw new Error(done.error.code);
  const end = performance.now();
  console.log(`${cpus()[0]?.model ?? "unknown"}, Node ${process.versions.node}`);
  console.log(`${texts} texts of 5,000 words, ${codings} codings, ${(bytes.length / 1e6).toFixed(1)} MB`);
  console.log(
    `read and collected ${((readAt - begun) / 1000).toFixed(2)} s, written as one action ${((end - readAt) / 1000).toFixed(2)} s`,
  );
  console.log(JSON.stringify(done.value));
  desk.open.close();
} finally {
  await reader.close();
  rmSync(root, { recursive: true, force: true });
}
