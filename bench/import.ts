// Measures the way of many texts into a study: read in the child process, received, names looked for, entered, indexed.
// Run: node bench/import.ts [texts] [words]
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import type { Desk } from "../src/app/desk.ts";
import { finishNames } from "../src/app/finish-names.ts";
import { foundStudy } from "../src/app/found-study.ts";
import { noOutlooks } from "../src/app/outlooks.ts";
import { receiveText } from "../src/app/receive-text.ts";
import { registerPerson } from "../src/app/register-names.ts";
import { searchStudy } from "../src/app/search-study.ts";
import { studyIndexer } from "../src/app/study-index.ts";
import { createReader } from "../src/node/reading/index.ts";
import { createStudyFolder, nodeCrypto, standardKdf } from "../src/node/store/index.ts";

const texts = Number(process.argv[2] ?? 1000);
const wordsPerText = Number(process.argv[3] ?? 5000);
const folder = mkdtempSync(join(tmpdir(), "grounds-bench-"));
const spent = { reading: 0, receiving: 0, names: 0 };

const syllables = [
  "ba",
  "ri",
  "son",
  "tel",
  "mar",
  "gun",
  "ost",
  "pel",
  "vi",
  "ner",
  "dro",
  "ka",
  "lim",
  "ush",
  "er",
  "an",
];
let state = 20261122;
let clearBytes = 0;

try {
  const made = createStudyFolder(
    join(folder, "bench.grounds"),
    { passphrase: "ladder cobalt herring mitten orchard tundra" },
    { crypto: nodeCrypto, kdf: standardKdf, stateFolder: join(folder, "state"), indexer: studyIndexer },
  );
  if (!made.ok) throw new Error(made.error.type);
  const { open } = made.value;
  const me = foundStudy(open, nodeCrypto.randomBytes, { title: "Bench", founder: "Bench" });
  const desk: Desk = {
    open,
    me,
    clock: nodeCrypto.clock,
    randomBytes: nodeCrypto.randomBytes,
    outlooks: noOutlooks,
  };
  for (let i = 1; i <= 20; i++) {
    registerPerson(desk, { pseudonym: `Fighter ${i}`, role: "insider", spellings: [`${name()} ${name()}`] });
  }
  await takeIn(desk);
  console.log(`${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, Node ${process.version}`);
  report(desk);
  open.close();
  const onDisk = sizeOf(join(folder, "bench.grounds"));
  console.log(
    `on disk ${megabytes(onDisk)} (originals and index included) for ${megabytes(clearBytes)} of clear text: ${(onDisk / clearBytes).toFixed(2)} times`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function takeIn(desk: Desk): Promise<void> {
  const reader = createReader({ maxSeconds: 60, maxMegabytes: 1024 });
  for (let i = 0; i < texts; i++) {
    const bytes = new TextEncoder().encode(writtenText(i));
    clearBytes += bytes.length;
    const read = await timed("reading", () => reader.read({ name: `text-${i}.txt`, bytes }));
    if (!read.ok) throw new Error(read.error.type);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const added = await timed("receiving", async () =>
      receiveText(desk, { name: `text-${i}.txt`, bytes, sha256, read: read.value }),
    );
    if (!added.ok || !("waiting" in added.value)) throw new Error("A text was not received");
    const { waiting } = added.value;
    const done = await timed("names", async () =>
      finishNames(desk, { waiting, title: `Text ${i}`, decisions: [], marked: [] }),
    );
    if (!done.ok) throw new Error(done.error.code);
    if ((i + 1) % 100 === 0) console.log(`${i + 1} texts`);
  }
  await reader.close();
}

function report(desk: Desk): void {
  const seconds = (spent.reading + spent.receiving + spent.names) / 1000;
  console.log(`${texts} texts of ${wordsPerText} words: ${(texts / seconds).toFixed(1)} a second`);
  for (const [what, ms] of Object.entries(spent))
    console.log(`  ${what}: ${(ms / texts).toFixed(1)} ms a text`);
  for (const query of ["sonrimar", "bari OR gunost", '"marka telvi"', "pel*"]) {
    const times = Array.from({ length: 5 }, () => {
      const from = performance.now();
      const found = searchStudy(desk, { query });
      return { ms: performance.now() - from, total: found.ok ? found.value.total : 0 };
    });
    const median = times.map(({ ms }) => ms).sort((a, b) => a - b)[2] ?? 0;
    console.log(`search ${query}: ${median.toFixed(1)} ms (median of 5), ${times[0]?.total ?? 0} stretches`);
  }
}

async function timed<T>(what: keyof typeof spent, work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const done = await work();
  spent[what] += performance.now() - from;
  return done;
}

function writtenText(seed: number): string {
  const turns: string[] = [];
  for (let words = 0; words < wordsPerText; words += 50) {
    const said = Array.from({ length: 50 }, word).join(" ");
    turns.push(`${turns.length % 2 === 0 ? "Q." : "A."} ${said}.`);
  }
  return `Text ${seed}\n\n${turns.join("\n")}\n`;
}

function word(): string {
  return Array.from({ length: 1 + (next() % 3) }, () => syllables[next() % syllables.length] ?? "").join("");
}

function name(): string {
  const plain = word() + word();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

// Lehmer's generator: texts are the same in every run, and chance plays no part in what is measured.
function next(): number {
  state = (state * 48271) % 2147483647;
  return state;
}

function sizeOf(path: string): number {
  return readdirSync(path, { withFileTypes: true }).reduce((sum, entry) => {
    const inside = join(path, entry.name);
    return sum + (entry.isDirectory() ? sizeOf(inside) : statSync(inside).size);
  }, 0);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
