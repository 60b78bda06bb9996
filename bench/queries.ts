// Measures the questions that are asked of coding: how codes stand to each other, matrices, expressions over codes, words in their
// context, and frequencies of words. The rival is the plain SQLite file that an open peer keeps, its tables as QualCoder documents
// them, asked the same by SQL in the same run; the answers are compared where both give the same kind.
// Run: node bench/queries.ts
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3-multiple-ciphers";
import { isSeed, type RecordId, streamOf, unitAt } from "../src/core/base/index.ts";
import {
  type CodedStretch,
  type CodeExpression,
  codeMatrix,
  codeRelations,
  concordance,
  parseSearch,
  type Relation,
  retrieve,
} from "../src/core/code/index.ts";

const codeCount = 200;
const valueCount = 50;
const sourceCount = 1_000;
const wordsPerText = 5_000;
const charactersPerText = 30_000;
const charactersPerTurn = 300;
const seed = 2026;
if (!isSeed(seed)) throw new Error("2026 is a seed");

const codes = ids("code", codeCount);
const sources = ids("source", sourceCount);
const turns = Array.from({ length: charactersPerText / charactersPerTurn }, (_, at) => ({
  start: at * charactersPerTurn,
  end: (at + 1) * charactersPerTurn,
}));
const turnsBySource = new Map(sources.map((source) => [source, turns]));
const values = Array.from({ length: valueCount }, (_, at) => `value ${at}`);
const placeOf = new Map(sources.map((source, at) => [source, values[at % valueCount] ?? ""]));

const folder = mkdtempSync(join(tmpdir(), "grounds-bench-"));
try {
  console.log(
    `${cpus()[0]?.model ?? "unknown machine"}, ${cpus().length} cores; load ${(loadavg()[0] ?? 0).toFixed(1)}\n`,
  );
  const codings = madeCodings(100_000);
  const peer = peerStudy(codings);
  console.log("200 codes, 100,000 codings in 1,000 texts; all times are the processor's, in milliseconds:\n");
  console.table([
    overlapRow(codings, peer),
    matrixRow(codings, peer),
    retrievalRow(codings, peer),
    ...relationRows(codings),
  ]);
  console.log(
    "How the cost of co-occurrence grows; the last column stays level where it grows as n log n:\n",
  );
  console.table([1_000, 10_000, 100_000, 300_000, 1_000_000].map((size) => growthRow(size)));
  console.log("1,000 texts of 5,000 words:\n");
  console.table(wordRows(peer));
  peer.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

type Peer = InstanceType<typeof Database>;

interface Row {
  readonly question: string;
  readonly ms: number;
  readonly "target ms"?: number;
  readonly "SQLite ms"?: number;
  readonly "times as fast"?: number;
}

function overlapRow(codings: readonly CodedStretch[], peer: Peer): Row {
  const [ours, ms] = timed(() => codeRelations(codes, codings, { kind: "overlap" }));
  const [theirs, rival] = timed(() =>
    peer
      .prepare<[], { pairs: number }>(
        `select a.cid one, b.cid other, count(*) pairs, count(distinct a.fid) sources from code_text a
         join code_text b on a.fid = b.fid and a.cid < b.cid and a.pos0 < b.pos1 and b.pos0 < a.pos1 group by a.cid, b.cid`,
      )
      .all(),
  );
  compare(
    ours.map(({ pairs }) => pairs),
    theirs.map(({ pairs }) => pairs),
  );
  return versus("co-occurrence, 200 codes", ms, rival, 200);
}

function matrixRow(codings: readonly CodedStretch[], peer: Peer): Row {
  const [ours, ms] = timed(() =>
    codeMatrix(codes, values, codings, ({ source }) => [placeOf.get(source) ?? ""]),
  );
  const [theirs, rival] = timed(() =>
    peer
      .prepare<[], { passages: number }>(
        `select t.cid, v.value, count(*) codings, count(distinct t.fid || ' ' || t.pos0 || ' ' || t.pos1) passages,
         count(distinct t.fid) sources from code_text t join attribute v on v.id = t.fid and v.name = 'place' and v.attr_type = 'file'
         group by t.cid, v.value`,
      )
      .all(),
  );
  const passages = ours.cells.flat().flatMap((cell) => (cell.passages > 0 ? [cell.passages] : []));
  compare(
    passages,
    theirs.map((cell) => cell.passages),
  );
  return versus("matrix, 200 codes x 50 values", ms, rival, 200);
}

/** The peer's constraint is an index that begins with the code, and so finds three codes among 200 at once. */
function retrievalRow(codings: readonly CodedStretch[], peer: Peer): Row {
  const named = (at: number): CodeExpression => ({ kind: "codes", codes: [codes[at] ?? id("none")] });
  const expression: CodeExpression = { kind: "all", of: [named(0), named(1), { kind: "not", of: named(2) }] };
  const texts = sources.map((source) => ({ source, length: charactersPerText, turns }));
  const [, ms] = timed(() => retrieve(expression, codings, texts, "turn"));
  const [, rival] = timed(() =>
    peer
      .prepare(
        `select distinct a.fid, a.pos0 / ${charactersPerTurn} turn from code_text a join code_text b on b.fid = a.fid and b.cid = 2
         and b.pos0 / ${charactersPerTurn} = a.pos0 / ${charactersPerTurn} where a.cid = 1 and not exists (select 1 from code_text c
         where c.fid = a.fid and c.cid = 3 and c.pos0 / ${charactersPerTurn} = a.pos0 / ${charactersPerTurn})`,
      )
      .all(),
  );
  return versus("turns with one code and another, not a third", ms, rival);
}

function relationRows(codings: readonly CodedStretch[]): readonly Row[] {
  const asked: readonly Relation[] = [
    { kind: "within" },
    { kind: "same-turn" },
    { kind: "followed-by", turns: 1 },
  ];
  return asked.map((relation) => ({
    question: `codes ${relation.kind}`,
    ms: round(timed(() => codeRelations(codes, codings, relation, turnsBySource))[1]),
  }));
}

function growthRow(size: number) {
  const codings = madeCodings(size);
  const [found, ms] = timed(() => codeRelations(codes, codings, { kind: "overlap" }));
  return {
    codings: size,
    pairs: found.reduce((sum, { pairs }) => sum + pairs, 0),
    ms: round(ms),
    "ns per coding and doubling": round((ms * 1e6) / (size * Math.log2(size))),
  };
}

function wordRows(peer: Peer): readonly Row[] {
  const texts = madeTexts();
  const insert = peer.prepare("insert into source (id, name, fulltext) values (?, ?, ?)");
  peer.transaction(() => {
    for (const [at, { source, text }] of texts.entries()) insert.run(at + 1, source, text);
  })();
  const fresh = concordance(texts);
  const [, cold] = timed(() => concordance(texts).lines(asked("bari"), { limit: 50, around: 60 }));
  const [total, reading] = timedOnce(() => fresh.count(asked("bari")));
  const kwic = (word: string): Row => {
    const [, ms] = timed(() => fresh.lines(asked(word), { limit: 50, around: 60 }));
    const [, rival] = timed(() =>
      peer
        .prepare<{ word: string }>(
          `select id, instr(lower(fulltext), @word) at, substr(fulltext, instr(lower(fulltext), @word) - 60, 120) line from source
           where fulltext like '%' || @word || '%' limit 50`,
        )
        .all({ word }),
    );
    return versus(`first 50 lines of "${word}"`, ms, rival, 50);
  };
  const [, frequencies] = timed(() =>
    fresh.frequencies({ withoutStopWordsOf: ["en", "ru", "ar"], limit: 100 }),
  );
  return [
    { question: "first 50 lines of a common word, no text read before", ms: round(cold), "target ms": 50 },
    { question: `cutting all texts into words, once (${total.hits} hits)`, ms: round(reading) },
    kwic("bari"),
    kwic("barisonmarvin"),
    { question: "the 100 most frequent words without stop words", ms: round(frequencies) },
  ];
}

function versus(question: string, ms: number, rival: number, target?: number): Row {
  return {
    question,
    ms: round(ms),
    ...(target === undefined ? {} : { "target ms": target }),
    "SQLite ms": round(rival),
    "times as fast": round(rival / ms),
  };
}

function compare(ours: readonly number[], theirs: readonly number[]): void {
  const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);
  if (ours.length !== theirs.length || sum(ours) !== sum(theirs)) throw new Error("The two answers differ");
}

/** Codings of 20 to 600 characters, one in five on the words of the one before. */
function madeCodings(size: number): readonly CodedStretch[] {
  const next = drawer(`codings of ${size}`);
  // As many texts as keep the density of codings the same.
  const texts = ids("source", Math.max(1, Math.round(size / 100)));
  const codings: CodedStretch[] = [];
  while (codings.length < size) {
    const before = codings.at(-1);
    const start = Math.floor(next() * (charactersPerText - 600));
    const place =
      before !== undefined && next() < 0.2
        ? { source: before.source, start: before.start, end: before.end }
        : {
            source: texts[Math.floor(next() * texts.length)] ?? id("none"),
            start,
            end: start + 20 + Math.floor(next() * 580),
          };
    codings.push({ ...place, code: codes[Math.floor(next() * codeCount)] ?? id("none") });
  }
  return codings;
}

/** A study as QualCoder 4 keeps it: its tables, its one constraint, no index of its own. */
function peerStudy(codings: readonly CodedStretch[]): Peer {
  const peer = new Database(join(folder, "data.qda"));
  peer.exec(`create table source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text,
      av_text_id integer, risid integer, unique(name));
    create table code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer, pos1 integer,
      owner text, date text, memo text, avid integer, important integer, unique(cid, fid, pos0, pos1, owner));
    create table attribute (attrid integer primary key, name text, attr_type text, value text, id integer, date text, owner text,
      unique(name, attr_type, id));`);
  const codeOf = new Map(codes.map((code, at) => [code, at + 1]));
  const fileOf = new Map(sources.map((source, at) => [source, at + 1]));
  const code = peer.prepare(
    "insert into code_text (cid, fid, seltext, pos0, pos1, owner) values (?, ?, '', ?, ?, ?)",
  );
  const attribute = peer.prepare(
    "insert into attribute (name, attr_type, value, id) values ('place', 'file', ?, ?)",
  );
  peer.transaction(() => {
    // An owner of its own for each, since the peer holds that a coder codes the same words with a code once.
    codings.forEach((each, at) => {
      code.run(codeOf.get(each.code) ?? 0, fileOf.get(each.source) ?? 0, each.start, each.end, `coder ${at}`);
    });
    for (const source of sources) attribute.run(placeOf.get(source) ?? "", fileOf.get(source) ?? 0);
  })();
  return peer;
}

function madeTexts() {
  const next = drawer("words");
  const syllables = "ba ri son tel mar gun ost pel vi ner dro".split(" ");
  const little = "the of and a to in he was that it his".split(" ");
  const word = (): string => {
    if (next() < 0.45) return little[Math.floor(next() * little.length)] ?? "";
    const parts = Array.from(
      { length: 2 + Math.floor(next() * 3) },
      () => syllables[Math.floor(next() * 11)] ?? "",
    );
    return parts.join("");
  };
  return sources.map((source, at) => {
    const words = Array.from({ length: wordsPerText }, word);
    // Somewhere a word that is nowhere else.
    if (at === 900) words[4_000] = "barisonmarvin";
    const lines = Array.from({ length: wordsPerText / 50 }, (_, line) =>
      words.slice(line * 50, line * 50 + 50).join(" "),
    );
    let start = 0;
    const blocks = lines.map((line) => {
      const block = {
        start,
        end: start + line.length,
        kind: "turn",
        language: "en",
        direction: "ltr",
      } as const;
      start += line.length + 1;
      return block;
    });
    return { source, text: lines.join("\n"), blocks };
  });
}

function asked(typed: string) {
  const query = parseSearch(`"${typed}"`);
  if (!query.ok) throw new Error(query.error.type);
  return query.value;
}

/** What some work gives, and the middle of its times in milliseconds over five goes, after one that warms up. */
function timed<T>(work: () => T): readonly [T, number] {
  let [made] = timedOnce(work);
  const times = Array.from({ length: 5 }, () => {
    const [again, ms] = timedOnce(work);
    made = again;
    return ms;
  }).sort((a, b) => a - b);
  return [made, times[2] ?? 0];
}

// The processor's time, so that a machine shared with others measures the same; nothing here waits for a disk.
function timedOnce<T>(work: () => T): readonly [T, number] {
  const from = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(from);
  return [made, (user + system) / 1000];
}

function drawer(name: string): () => number {
  const stream = streamOf(name);
  let index = 0;
  return () => (isSeed(seed) ? unitAt(seed, stream, 0, index++) : 0);
}

function ids(name: string, count: number): readonly RecordId[] {
  return Array.from({ length: count }, (_, at) => id(`${name} ${at}`));
}

function id(name: string): RecordId {
  return name as RecordId;
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
