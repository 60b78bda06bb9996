// Measures the questions of the coding as the page asks them: on the desk of an encrypted study of 100,000 codings of 200 codes, the
// first time after it was opened and from then on, and after one more coding. The rival is a plain SQLite file with the same codings,
// its tables as an open peer documents them, asked the same by SQL in the same run. How the pure questions grow to 1,000,000 codings
// is printed by bench/queries.ts.
// Run: node bench/questions.ts, or with another number of codings: node bench/questions.ts 20000
import { cpus, loadavg } from "node:os";
import Database from "better-sqlite3-multiple-ciphers";
import { addAttribute } from "../src/app/attributes.ts";
import type { Desk } from "../src/app/desk.ts";
import { askMatrix } from "../src/app/questions/ask-matrix.ts";
import { askPassages } from "../src/app/questions/ask-passages.ts";
import { askRelations } from "../src/app/questions/ask-relations.ts";
import { askTimeLine } from "../src/app/questions/ask-time-line.ts";
import { askContext, askWords } from "../src/app/questions/ask-words.ts";
import { codedPlaces } from "../src/app/questions/coded-places.ts";
import type { Result } from "../src/core/base/index.ts";
import { source } from "../src/core/study/index.ts";
import { serveCodedStudy } from "../test/browser/coded-study.ts";
import { codeWords } from "../test/support/working-study.ts";
import { middle, once } from "./measuring/processor-time.ts";

const size = Number(process.argv[2] ?? 100_000);
const valueCount = 50;
const overlapping = `select a.cid one, b.cid other, count(*) pairs, count(distinct a.fid) sources from code_text a
  join code_text b on a.fid = b.fid and a.cid < b.cid and a.pos0 < b.pos1 and b.pos0 < a.pos1 group by a.cid, b.cid`;
const crossed = `select t.cid, v.value, count(*) codings, count(distinct t.fid || ' ' || t.pos0 || ' ' || t.pos1) passages,
  count(distinct t.fid) sources from code_text t join attribute v on v.id = t.fid and v.name = 'town' group by t.cid, v.value`;

console.log(
  `${cpus()[0]?.model ?? "unknown machine"}, ${cpus().length} cores; load ${(loadavg()[0] ?? 0).toFixed(1)}`,
);
const { study, growTo } = await serveCodedStudy();
try {
  const last = await growTo(size);
  const { desk } = study;
  const sources = desk.open.study.all(source).map(({ id }) => id);
  for (const [at, id] of sources.entries())
    must(
      addAttribute(desk, { about: { table: "source", id }, name: "town", value: `town ${at % valueCount}` }),
    );
  const cooccur = (): unknown => must(askRelations(desk, { relation: "overlap" }));
  const first = once(cooccur);
  const peer = peerOf(desk);
  console.log(
    `${size.toLocaleString("en")} codings of 200 codes in ${sources.length} texts; the processor's time in ms:\n`,
  );
  const rows = [
    { question: "co-occurrence, the first time after opening", ms: first },
    row("co-occurrence, from then on", cooccur, 200, () => peer.prepare(overlapping).all()),
    row(
      `matrix, 200 codes x ${valueCount} values`,
      () => must(askMatrix(desk, { by: "attribute", attribute: "town" })),
      200,
      () => peer.prepare(crossed).all(),
    ),
    row("codes followed by codes in the same turn", () =>
      must(askRelations(desk, { relation: "followed-by" })),
    ),
    row("time line by year", () => must(askTimeLine(desk, { by: "year" }))),
    row("passages with one code and not another", () =>
      must(askPassages(desk, { text: 'code "Code 1" and not code "Code 2"' })),
    ),
    row("first 50 lines of a common word", () => must(askContext(desk, { query: "driver" })), 50),
    row("the 100 most frequent words", () => must(askWords(desk, {}))),
  ];
  const [code] = codedPlaces(desk.open.study).of(last);
  if (code === undefined) throw new Error("The last text is coded");
  codeWords(desk, last, "In talk", code.code);
  rows.push({ question: "co-occurrence, after one more coding", ms: once(cooccur) });
  console.table(rows);
  peer.close();
} finally {
  await study.close();
}

/** The same codings as QualCoder 4 keeps them: its tables, its one constraint, no index of its own. */
function peerOf(desk: Desk): InstanceType<typeof Database> {
  const peer = new Database(":memory:");
  peer.exec(`create table code_text (ctid integer primary key, cid text, fid integer, seltext text, pos0 integer, pos1 integer,
      owner text, date text, memo text, avid integer, important integer, unique(cid, fid, pos0, pos1, owner));
    create table attribute (attrid integer primary key, name text, attr_type text, value text, id integer, date text, owner text,
      unique(name, attr_type, id));`);
  const put = peer.prepare(
    "insert into code_text (cid, fid, seltext, pos0, pos1, owner) values (?, ?, '', ?, ?, ?)",
  );
  const describe = peer.prepare(
    "insert into attribute (name, attr_type, value, id) values ('town', 'file', ?, ?)",
  );
  peer.transaction(() => {
    for (const [at, { id }] of desk.open.study.all(source).entries()) {
      describe.run(`town ${at % valueCount}`, at);
      // An owner of its own for each, since the peer holds that a coder codes the same words with a code once.
      for (const each of codedPlaces(desk.open.study).of(id))
        put.run(each.code, at, each.start, each.end, each.coding);
    }
  })();
  return peer;
}

function row(question: string, ask: () => unknown, target?: number, rival?: () => unknown) {
  ask();
  const ms = middle(ask);
  const there = rival === undefined ? undefined : middle(rival);
  return {
    question,
    ms,
    ...(target === undefined ? {} : { "target ms": target }),
    ...(there === undefined ? {} : { "SQLite ms": there, "times as fast": Number((there / ms).toFixed(1)) }),
  };
}

function must<T>(result: Result<T, object>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
