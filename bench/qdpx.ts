/**
 * How long a project of 100 texts and 20,000 codings takes to come in, to be taken back, and to leave.
 *
 * The time of the processor stands beside that of the clock: a machine that is busy otherwise makes only the second longer.
 *
 * Usage: node bench/qdpx.ts [texts] [codings]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { writeWholeProject } from "../src/app/export-project/whole-project.ts";
import { importProject } from "../src/app/import-project/import-project.ts";
import { undo } from "../src/app/undo.ts";
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

function timed<T>(what: string, work: () => T): T {
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  const done = work();
  const { user, system } = process.cpuUsage(cpu);
  said(what, performance.now() - begun, (user + system) / 1000);
  return done;
}

function said(what: string, ms: number, cpuMs?: number): void {
  const cpu = cpuMs === undefined ? "" : `, of the processor ${(cpuMs / 1000).toFixed(2)} s`;
  console.log(`${what}: ${(ms / 1000).toFixed(2)} s${cpu}`);
}

const root = mkdtempSync(join(tmpdir(), "grounds-qdpx-"));
const reader = createReader({ maxSeconds: 300, maxMegabytes: 3000 });
try {
  const bytes = project();
  const desk = newWorkingStudy(root);
  console.log(`${cpus()[0]?.model ?? "unknown"}, Node ${process.versions.node}`);
  console.log(`${texts} texts of 5,000 words, ${codings} codings, ${(bytes.length / 1e6).toFixed(1)} MB`);
  const begun = performance.now();
  const read = await reader.readProject(bytes);
  if (!read.ok) throw new Error(read.error.type);
  said("read and collected, in a process of its own", performance.now() - begun);
  const before = desk.open.study.log(10).length;
  const done = timed("written as one action", () => importProject(desk, read.value));
  if (!done.ok) throw new Error(done.error.code);
  console.log(JSON.stringify(done.value), `${desk.open.study.log(10).length - before} action in the log`);
  const left = timed("written as a project", () => writeWholeProject(desk.open.study));
  console.log(`${(left.bytes.length / 1e6).toFixed(1)} MB`, JSON.stringify(left.counts));
  timed("taken back", () => undo(desk));
  desk.open.close();
} finally {
  await reader.close();
  rmSync(root, { recursive: true, force: true });
}
