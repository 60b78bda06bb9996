import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readProject, scrubbedProject } from "../../src/core/collect/project/index.ts";
import { pngOf, wavOf } from "../../src/core/formats/media/testing/build-media.ts";
import { unpacking } from "../../src/node/reading/unpacking.ts";
import { databaseOf, qualcoderDatabase, taguetteDatabase } from "../support/peer-databases.ts";

function read(bytes: Uint8Array) {
  const found = readProject(unpacking, bytes);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

function refusal(bytes: Uint8Array): unknown {
  const found = readProject(unpacking, bytes);
  return found.ok ? "read" : found.error;
}

const countOf = (project: ReturnType<typeof read>, kind: string) =>
  project.report.counts.find((each) => each.kind === kind);

/** The words of each passage with the names of its codes. */
function codedWords({ sources, codes, coders }: ReturnType<typeof read>) {
  const names = new Map(codes.map(({ guid, name }) => [guid, name]));
  const people = new Map(coders.map(({ guid, name }) => [guid, name]));
  return sources.flatMap(({ text, passages }) =>
    passages.map(({ start, end, codings }) => [
      text.slice(start, end),
      ...codings.map(({ code, by }) => `${names.get(code)} by ${people.get(by ?? "")}`),
    ]),
  );
}

describe("a QualCoder project", () => {
  test("comes over with its tree of codes, its coders, and every passage on its words", () => {
    const project = read(qualcoderDatabase());
    expect(project).toMatchObject({ program: "QualCoder 3.7", name: "" });
    const names = new Map(project.codes.map(({ guid, name }) => [guid, name]));
    expect(
      project.codes.map(({ name, parent, definition }) => [name, names.get(parent ?? ""), definition]),
    ).toEqual([
      ["Ways", undefined, undefined],
      ["Ways out", "Ways", "How they left"],
      ["By night", "Ways out", "In the dark"],
      ["Fear", undefined, undefined],
    ]);
    expect(codedWords(project)).toEqual([
      ["at night", "By night by Analyst", "Fear by Second"],
      ["Nobody"],
      ["Nobody spoke"],
      ["خفنا كثيرا", "Fear by Second"],
    ]);
    expect(project.units).toMatchObject({ units: { counts: "code-points" }, named: 3, asNamed: 3 });
  });

  test("comes over with its memos, cases and attributes, each where it was", () => {
    const project = read(qualcoderDatabase());
    expect(project.memos.map(({ text, title }) => [text, title])).toEqual([
      ["Which one?", undefined],
      ["Not even the child?", undefined],
      ["Nobody would talk.", "First week"],
      ["About rivers", undefined],
    ]);
    expect(project.sources.map(({ title, attributes }) => [title, attributes])).toEqual([
      ["call.txt", [{ name: "Wave", value: "first" }]],
      ["order.pdf", []],
    ]);
    const [crossing] = project.cases;
    expect(crossing).toMatchObject({ name: "The crossing", attributes: [{ name: "Age", value: "41" }] });
    expect(crossing?.members).toHaveLength(2);
    expect(crossing?.members).toContain(project.sources[1]?.guid);
  });

  test("says of each thing that it cannot bring why", () => {
    const { records } = read(qualcoderDatabase()).report;
    expect(records.map(({ kind, fate, reason }) => `${kind} ${fate} ${reason}`).toSorted()).toEqual([
      "code changed nearest-colour",
      "coding changed importance",
      "coding left-out file-missing",
      "coding left-out file-missing",
      "coding left-out region-without-words",
      "drawing left-out drawing",
      "query left-out no-place",
      "reference left-out no-place",
      "selection left-out file-missing",
      "selection left-out file-missing",
      "selection left-out region-without-words",
      "source left-out file-missing",
      "source left-out file-missing",
    ]);
  });

  test("counts the memos of its files among its memos, and every value of its journal among what stays", () => {
    const project = read(
      qualcoderDatabase((database) =>
        database.exec(
          "INSERT INTO attribute VALUES (3,'Mood','journal','low',1,'',''),(4,'Mood','journal','high',2,'','')",
        ),
      ),
    );
    // One on a passage, one on a place, one of the journal, one on the project, one on a file.
    expect(countOf(project, "memo")).toEqual({ kind: "memo", held: 5, kept: 5 });
    expect(countOf(project, "value")).toEqual({ kind: "value", held: 4, kept: 2 });
    const values = project.report.records.filter(({ kind }) => kind === "value");
    expect(values).toEqual(Array(2).fill({ kind: "value", fate: "left-out", reason: "no-place" }));
  });

  test("comes as its packed folder too, under the folder's name, with the pages of a PDF", () => {
    const pages = new TextEncoder().encode("%PDF-1.4 pages");
    const bytes = zipSync({
      "Rivers.qda/data.qda": qualcoderDatabase(),
      "Rivers.qda/documents/order.pdf": pages,
    });
    const project = read(bytes);
    expect(project.name).toBe("Rivers");
    expect(project.sources[1]).toMatchObject({ title: "order.pdf", format: "pdf" });
    expect([...(project.sources[1]?.bytes ?? [])]).toEqual([...pages]);
    expect(project.codes).toEqual(read(qualcoderDatabase()).codes);
  });

  test("brings its coded pictures and sound in its packed folder, and joins a recording to what was written down of it", () => {
    const data = qualcoderDatabase((database) =>
      database.exec(`UPDATE source SET av_text_id=1 WHERE id=3;
        INSERT INTO code_av VALUES (2, 3, 59000, 99000, 2, 'He stops', '', 'Second', NULL);
        INSERT INTO code_image VALUES (3, 2, 900, 10, 5, 5, 2, '', '', 'Analyst', NULL, NULL);`),
    );
    const project = read(
      zipSync({
        "Rivers.qda/data.qda": data,
        "Rivers.qda/images/map.png": pngOf(60, 40),
        "Rivers.qda/audio/court.mp3": wavOf(Array.from({ length: 600 }, () => 0.5)),
      }),
    );
    const [call, map, court] = project.sources;
    expect([map, court]).toMatchObject([
      {
        title: "map.png",
        media: { is: "picture" },
        passages: [{ part: { is: "region", x: 10, y: 10, width: 5, height: 5 } }],
      },
      {
        title: "court.mp3",
        media: { is: "sound", durationMs: 60_000 },
        passages: [
          { part: { is: "time", fromMs: 1000, toMs: 2000 } },
          { part: { is: "time", fromMs: 59_000, toMs: 60_000 } },
        ],
      },
    ]);
    expect(project.links).toMatchObject([{ name: "transcript", from: court?.guid, to: call?.guid }]);
    expect(project.memos.map(({ text }) => text)).toContain("He stops");
    const told = project.report.records.filter(({ reason }) => reason.startsWith("place"));
    expect(told.map(({ kind, reason }) => `${kind} ${reason}`)).toEqual([
      "coding place-outside",
      "selection place-outside",
      "selection place-cut",
    ]);
  });

  test("has ids of its own: the same for a later copy, others for another project", () => {
    const guids = (bytes: Uint8Array) => read(bytes).codes.map(({ guid }) => guid);
    const later = qualcoderDatabase((database) => database.exec("DELETE FROM code_text"));
    const other = qualcoderDatabase((database) =>
      database.exec("UPDATE project SET date='2020-01-01 00:00:00'"),
    );
    expect(guids(later)).toEqual(guids(qualcoderDatabase()));
    expect(guids(other).filter((each) => guids(later).includes(each))).toEqual([]);
  });

  test("may have codes under codes, and loses none where they go round in a circle", () => {
    const project = read(
      qualcoderDatabase((database) =>
        database.exec(`ALTER TABLE code_name ADD COLUMN supercid integer;
          INSERT INTO code_name (cid, name, supercid) VALUES (3, 'On foot', 1), (4, 'Lost', 99);
          UPDATE code_cat SET supercatid=2 WHERE catid=1;`),
      ),
    );
    const names = new Map(project.codes.map(({ guid, name }) => [guid, name]));
    expect(project.codes.map(({ name, parent }) => [name, names.get(parent ?? "")])).toEqual([
      ["Ways", undefined],
      ["Ways out", "Ways"],
      ["By night", "Ways out"],
      ["On foot", "By night"],
      ["Fear", undefined],
      ["Lost", undefined],
    ]);
    expect(project.report.oddities).toEqual([
      { element: "code", oddity: "circle" },
      { element: "code", oddity: "lost-parent" },
    ]);
  });

  test("with values of the wrong type, places outside and rows without a number loses those and says so", () => {
    const project = read(
      qualcoderDatabase((database) =>
        database.exec(`INSERT INTO code_text (ctid, cid, fid, seltext, pos0, pos1, owner) VALUES
            (10, 1, 1, x'00ff', 'here', 'there', 7), (11, 1, 1, 'past', 3, 900000, 'Analyst'),
            (12, 1, 1, 'back', 9, 3, 'Analyst'), (13, 77, 1, 'We', 0, 2, 'Analyst'), (-5, 1, 1, 'We', 0, 2, 'B');
          UPDATE source SET name=x'41', memo=12 WHERE id=4;
          UPDATE code_name SET color='red; x' WHERE cid=2;`),
      ),
    );
    const why = project.report.records.filter(({ reason }) => /place-outside|refers-nowhere/.test(reason));
    expect(why.map(({ kind, reason }) => `${kind} ${reason}`).toSorted()).toEqual([
      "coding place-outside",
      "coding place-outside",
      "coding place-outside",
      "coding refers-nowhere",
      "selection place-outside",
      "selection place-outside",
      "selection place-outside",
    ]);
    expect(project.report.oddities).toEqual([{ element: "code_text", oddity: "no-guid" }]);
    expect(project.sources[1]?.title).toBe("?");
    expect(countOf(project, "code")).toMatchObject({ held: 4, kept: 4 });
  });
});

describe("a Taguette project", () => {
  test("comes over as text with every highlight on its words, counted in bytes", () => {
    const project = read(taguetteDatabase());
    expect(project).toMatchObject({ name: "Rivers", program: "Taguette", counted: "utf-8" });
    expect(project.sources[0]?.text).toBe("Call\nCafé 🌙 at night.\nخفنا كثيرا\nفي الطريق\n");
    expect(codedWords(project)).toEqual([
      ["at night", "ways.night by lea", "fear by lea"],
      ["خفنا كثيرا", "fear by undefined"],
    ]);
    expect(project.units).toMatchObject({ named: 2, asNamed: 2 });
    expect(project.memos).toMatchObject([{ text: "About rivers" }]);
    expect(project.sources[0]?.passages[0]?.codings[0]?.atMs).toBe(Date.UTC(2024, 2, 8, 10));
  });

  test("with a highlight past the end loses that one and says so", () => {
    const project = read(
      taguetteDatabase((database) =>
        database.exec(
          "INSERT INTO highlights VALUES (3, 1, 10, 9000, 'x'); INSERT INTO highlight_tags VALUES (3, 1)",
        ),
      ),
    );
    expect(project.report.records.map(({ kind, reason }) => `${kind} ${reason}`)).toEqual([
      "coding place-outside",
      "selection place-outside",
    ]);
  });

  test("of a server with several projects is refused, since it cannot be told which is meant", () => {
    const two = taguetteDatabase((database) =>
      database.exec("INSERT INTO projects VALUES (2, 'Other', '', '')"),
    );
    expect(refusal(two)).toEqual({ type: "NotAProject", reason: "two-projects" });
  });
});

describe("a copy without words", () => {
  test.each([
    ["QualCoder", qualcoderDatabase()],
    ["Taguette", taguetteDatabase()],
  ])("of a %s project is one of REFI-QDA with its marks where they were", (_, bytes) => {
    const scrubbed = scrubbedProject(unpacking, bytes);
    if (!scrubbed.ok) throw new Error(scrubbed.error.type);
    expect(Buffer.from(scrubbed.value).toString("latin1")).not.toContain("night");
    const places = (project: ReturnType<typeof read>) =>
      project.sources.map(({ passages }) => passages.map(({ start, end }) => [start, end]));
    expect(places(read(scrubbed.value))).toEqual(places(read(bytes)));
  });
});

describe("a crafted database", () => {
  const swapped = (sql: string) =>
    qualcoderDatabase((database) => database.exec(`ALTER TABLE code_text RENAME TO hidden; ${sql}`));

  test.each([
    ["a view", "CREATE VIEW code_text AS SELECT * FROM hidden"],
    [
      "a computed column",
      "CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer, pos0 integer AS (cid * 2), pos1 integer)",
    ],
    ["no numbers", "CREATE TABLE code_text (ctid integer primary key, cid integer) WITHOUT ROWID"],
    ["a virtual table", "CREATE VIRTUAL TABLE code_text USING fts5(seltext)"],
  ])("with %s for a table of codings is refused with its reason", (what, sql) => {
    const reason = what === "a view" ? "other-database" : "no-plain-table";
    expect(refusal(swapped(sql))).toEqual({ type: "NotAProject", reason });
  });

  test("has its triggers, further views and virtual tables ignored: nothing of it is run", () => {
    const bytes = qualcoderDatabase((database) =>
      database.exec(`CREATE VIEW evil AS SELECT load_extension('x') FROM source;
        CREATE TRIGGER bad AFTER INSERT ON source BEGIN DELETE FROM code_text; END;
        CREATE VIRTUAL TABLE words USING fts5(seltext);`),
    );
    expect(read(bytes).codes).toEqual(read(qualcoderDatabase()).codes);
  });

  test("of another program, or of none, is refused with its reason", () => {
    expect(refusal(databaseOf((database) => database.exec("CREATE TABLE a (b)")))).toEqual({
      type: "NotAProject",
      reason: "other-database",
    });
    expect(refusal(new TextEncoder().encode(`SQLite format 3\0${"x".repeat(200)}`))).toEqual({
      type: "Damaged",
      kind: "database",
    });
  });

  test("packed while it was open, or twice, or reaching out of its folder, is refused with its reason", () => {
    const data = qualcoderDatabase();
    const wal = { "a.qda/data.qda": data, "a.qda/data.qda-wal": new Uint8Array(9) };
    expect(refusal(zipSync(wal))).toEqual({ type: "NotAProject", reason: "still-open" });
    expect(refusal(zipSync({ "a/data.qda": data, "b/data.qda": data }))).toEqual({
      type: "NotAProject",
      reason: "two-projects",
    });
    expect(refusal(zipSync({ "a/data.qda": data, "../b.txt": data }))).toEqual({
      type: "UnsafeZip",
      reason: "unsafe-path",
    });
  });

  test("whose pages lead round in a circle is refused and not followed", () => {
    const bytes = qualcoderDatabase((database) => {
      const insert = database.prepare("INSERT INTO journal (name, jentry) VALUES (?, ?)");
      for (let i = 0; i < 400; i++) insert.run(`n${i}`, "words ".repeat(50));
    });
    const view = new DataView(bytes.buffer);
    const size = view.getUint16(16);
    const inner = Array.from({ length: bytes.length / size }, (_, page) => page).filter(
      (page) => page > 0 && view.getUint8(page * size) === 5,
    );
    expect(inner.length).toBeGreaterThan(0);
    for (const page of inner) view.setUint32(page * size + 8, page + 1);
    expect(refusal(bytes)).toEqual({ type: "Damaged", kind: "database" });
  });

  test("with any of its bytes changed is read or refused, and never stops the reader", () => {
    const whole = qualcoderDatabase();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 12,
        }),
        (changes) => {
          const bytes = whole.slice();
          for (const [at, value] of changes) bytes[at] = value;
          const found = readProject(unpacking, bytes);
          if (!found.ok) expect(["Damaged", "NotAProject"]).toContain(found.error.type);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("cut short anywhere is read or refused", () => {
    const whole = taguetteDatabase();
    fc.assert(
      fc.property(fc.nat(whole.length), (length) => {
        const found = readProject(unpacking, whole.slice(0, length));
        if (!found.ok) expect(["Damaged", "NotAProject"]).toContain(found.error.type);
      }),
      { numRuns: 40 },
    );
  });
});
