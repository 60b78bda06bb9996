// Measures the store: small actions made durable one by one, long texts with their index, and what the cipher costs.
// Run: node bench/store.ts [texts]
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Indexer, RecordReader } from "../src/app/store.ts";
import { newRecordId, type RecordId } from "../src/core/base/index.ts";
import {
  type AnyRef,
  type Change,
  coding,
  create,
  destroyRecord,
  source,
  studyVocabulary,
  textVersion,
} from "../src/core/study/index.ts";
import { nodeCrypto, signingKeyFrom } from "../src/node/store/node-crypto.ts";
import { openSealed } from "../src/node/store/sealed-database.ts";
import { openStore, type SqliteStore } from "../src/node/store/sqlite-store.ts";

const texts = Number(process.argv[2] ?? 1000);
const smallActions = 1000;
const folder = mkdtempSync(join(tmpdir(), "grounds-bench-"));
const key = nodeCrypto.randomBytes(32);
const newId = (): RecordId => newRecordId(nodeCrypto.randomBytes);

// Each block of the text is a stretch of its own, as the reader shows them.
const blocksIndexer: Indexer = {
  documentsOf: (reader: RecordReader, touched: AnyRef) => {
    if (touched.table === "source") return [touched];
    if (touched.table !== "textVersion") return [];
    const version = reader.get(textVersion, touched.id);
    return version === undefined ? [] : [{ table: "source", id: version.source }];
  },
  stretchesOf: (reader, document) =>
    reader.where(textVersion, "source", document.id).flatMap((version) =>
      (version.layout ?? []).map(({ start, end }) => ({
        field: "text",
        start,
        end,
        folded: version.words[0]?.slice(start, end) ?? "",
      })),
    ),
};

try {
  const rows = [measure("cipher on", false), measure("cipher off", true)];
  console.table(Object.fromEntries(rows));
  const [on, off] = rows.map(([, row]) => row);
  const searched = measureSearch();
  console.table({ "cipher on": searched.on, "cipher off": searched.off });
  if (on !== undefined && off !== undefined)
    console.log(
      `cipher on / off: texts ${ratio(on["texts s"], off["texts s"])} (processor ${ratio(on["of it processor s"], off["of it processor s"])}), ` +
        `search just opened ${ratio(searched.on["just opened"], searched.off["just opened"])}, later ${ratio(searched.on.later, searched.off.later)}`,
    );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure(name: string, unencrypted: boolean) {
  const path = join(folder, unencrypted ? "clear.db" : "sealed.db");
  const store = newStore(path, unencrypted);
  const clearBytes = { sum: 0 };
  const sources: RecordId[] = [];
  const cpuBefore = process.cpuUsage();
  const textSeconds = seconds(() => {
    for (let i = 0; i < texts; i++) sources.push(addText(store, i, clearBytes));
  });
  const cpu = process.cpuUsage(cpuBefore);
  const actionSeconds = seconds(() => {
    for (let i = 0; i < smallActions; i++) commit(store, "code-passage", [smallChange()]);
  });
  const readSeconds = seconds(() => store.all(coding));
  const destroySeconds = seconds(() => {
    const [first] = sources;
    if (first !== undefined) commit(store, "withdraw", [destroyRecord(source, first)]);
  });
  store.close();
  const openSeconds = seconds(() => newStore(path, unencrypted).close());
  return [
    name,
    {
      "texts s": round(textSeconds),
      "of it processor s": round((cpu.user + cpu.system) / 1e6),
      "texts per s": Math.round(texts / textSeconds),
      "small actions per s": Math.round(smallActions / actionSeconds),
      "read 1,000 codings ms": round(readSeconds * 1000),
      "destroy and sweep ms": round(destroySeconds * 1000),
      "open ms": round(openSeconds * 1000),
      "file / clear text": round(statSync(path).size / clearBytes.sum),
    },
  ] as const;
}

/** A hundred searches in a study just opened, whose pages are read for the first time, and the same once more; medians of 5. */
function measureSearch() {
  const rounds = Array.from({ length: 5 }, () => ({
    off: searchOnce("clear.db", true),
    on: searchOnce("sealed.db", false),
  }));
  const medians = (which: "on" | "off") => ({
    "just opened": median(rounds.map((round) => round[which].opened)),
    later: median(rounds.map((round) => round[which].later)),
  });
  return { on: medians("on"), off: medians("off") };
}

function searchOnce(name: string, unencrypted: boolean) {
  const store = newStore(join(folder, name), unencrypted);
  const hundred = (): number =>
    seconds(() => {
      for (let i = 0; i < 100; i++) store.search(`"w${i * 37}"`, 50);
    }) * 1000;
  const [opened, later] = [hundred(), hundred()];
  store.close();
  return { opened, later };
}

function median(values: readonly number[]): number {
  return round(values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN);
}

function newStore(path: string, unencrypted: boolean): SqliteStore {
  const there = statSync(path, { throwIfNoEntry: false }) !== undefined;
  const database = openSealed(path, key, {
    create: !there,
    ...(unencrypted ? { unencryptedForBenchmarksOnly: true as const } : {}),
  });
  if (!database.ok) throw new Error(database.error.type);
  const signingKey = signingKeyFrom(nodeCrypto.randomBytes(32));
  if (!signingKey.ok) throw new Error(signingKey.error.type);
  const store = openStore({
    database: database.value,
    vocabulary: studyVocabulary,
    studyId: "bench",
    signingKey: signingKey.value,
    deps: nodeCrypto,
    indexer: blocksIndexer,
  });
  if (!store.ok) throw new Error(store.error.type);
  return store.value;
}

function addText(store: SqliteStore, nth: number, clearBytes: { sum: number }): RecordId {
  const id = newId();
  const blocks = Array.from({ length: 100 }, (_, i) => words(nth * 100 + i, 50));
  let reached = 0;
  const layout = blocks.map((block) => {
    const start = reached;
    reached = start + block.length + 1;
    return {
      start,
      end: start + block.length,
      kind: "paragraph" as const,
      language: "en",
      direction: "ltr" as const,
    };
  });
  const text = blocks.join("\n");
  clearBytes.sum += text.length;
  commit(store, "add-source", [
    create(source, id, {
      title: `Text ${nth}`,
      release: "never",
      consentAnalysis: "yes",
      consentQuotation: "no",
      consentArchive: "no",
      consentRecontact: "no",
      namesStep: "done",
      format: "text/plain",
      originalSha256: "00".repeat(32),
      originalBytes: text.length,
      receivedAt: 0,
    }),
    create(textVersion, newId(), {
      source: id,
      reason: "import",
      map: [{ start: 0, end: 0, length: text.length }],
      words: [text],
      whole: false,
      layout,
    }),
  ]);
  return id;
}

/** Made-up words in which a few are common and most are rare, as in speech. */
function words(seed: number, count: number): string {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const rank = Math.floor(30_000 ** (state / 2 ** 32));
    return `w${rank}`;
  }).join(" ");
}

function smallChange(): Change {
  return create(coding, newId(), { passage: newId(), code: newId(), coder: newId(), at: 0 });
}

function commit(store: SqliteStore, act: string, changes: readonly Change[]): void {
  const done = store.commit({ act, author: "bench", changes });
  if (!done.ok) throw new Error(done.error.type);
}

function seconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(2);
}
