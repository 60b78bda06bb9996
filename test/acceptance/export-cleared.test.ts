import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addAttribute, addMember } from "../../src/app/attributes.ts";
import { restrictPassage } from "../../src/app/code-passage.ts";
import { addCode, changeCode } from "../../src/app/codebook.ts";
import { newId } from "../../src/app/desk.ts";
import type { ProjectDraftView } from "../../src/app/export-project/calls.ts";
import { handOutCleared, readProjectDraft } from "../../src/app/export-project/make-cleared.ts";
import { draftUnclearedTable, handOutTable } from "../../src/app/export-project/make-table.ts";
import { markPart } from "../../src/app/media/mark-part.ts";
import { writeMemo } from "../../src/app/memos.ts";
import { openMark } from "../../src/app/questions/open-mark.ts";
import { quotePassage } from "../../src/app/read-source.ts";
import { describeSource } from "../../src/app/sources.ts";
import { redo, undo } from "../../src/app/undo.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { pngOf, wavOf } from "../../src/core/formats/media/testing/build-media.ts";
import { openQdpx, plainText, type RefiText, rawText } from "../../src/core/formats/refi/index.ts";
import { pdfOf } from "../../src/core/formats/testing/build-files.ts";
import {
  caseMember,
  create,
  custody,
  recordLink,
  recordSet,
  release,
  setMember,
  studyCase,
} from "../../src/core/study/index.ts";
import { unpacking } from "../../src/node/reading/unpacking.ts";
import { nodeCrypto } from "../../src/node/store/index.ts";
import { beginJourney, expectOk, type Journey } from "../support/journey.ts";
import { refusalOf } from "../support/refusal-of.ts";
import { makeReleasable, namedThere, type ReleasableStudy, unreleased } from "../support/release-study.ts";
import { scanOf } from "../support/scan.ts";
import { codeWords, enterBytes, must } from "../support/working-study.ts";

const words = {
  sha256: (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex"),
  base64: (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64"),
  hmac: nodeCrypto.hmac,
};
const asked = { allowed: [] };

interface Exported {
  readonly at: Journey;
  readonly made: ReleasableStudy;
  readonly code: RecordId;
}

/** A releasable study: the first may not be quoted, eight agreed to an archive, three to quotation alone. */
async function exportable(): Promise<Exported> {
  const at = beginJourney("Leavers");
  const { desk } = at;
  const made = await makeReleasable(desk);
  for (const source of made.sources.slice(1, 9))
    must(describeSource(desk, { source, values: { consentArchive: "yes", language: "en" } }));
  const { id: code } = must(addCode(desk, { name: "Ways home", definition: "How they went home" }));
  must(changeCode(desk, { code, values: { example: "Quellvarexample" } }));
  for (const source of made.sources) codeWords(desk, source, "neighbour went home", code);
  const [, second] = made.sources;
  const about = { table: "source", id: second ?? made.claim } as const;
  must(writeMemo(desk, { about, title: "Quellvartitle", text: "Quellvarmemo" }));
  must(addAttribute(desk, { about, name: "town", value: "Quellvartown" }));
  must(describeSource(desk, { source: about.id, values: { biasNote: "Quellvarbias" } }));
  must(addMember(desk, { name: "Quellvar Coder" }));
  return { at, made, code };
}

function opened(base64: string) {
  const bytes = new Uint8Array(Buffer.from(base64, "base64"));
  const { project, fileAt } = openQdpx(unpacking, bytes);
  const textOf = ({ plainTextPath }: RefiText): string =>
    plainText(rawText(fileAt(plainTextPath) ?? new Uint8Array()));
  const texts = project.holds.sources.flatMap((each) => (each.kind === "text" ? [each] : []));
  return {
    project: project.holds,
    faults: project.faults,
    texts,
    textOf,
    all: Buffer.from(bytes).toString("utf8"),
  };
}

const leftOf = (view: ProjectDraftView) =>
  view.left.map(({ kind, fate, why, count }) => `${kind} ${fate} ${why} ${count}`);

describe("a cleared project", () => {
  test("holds what may leave, with every place on its words, and lists what stays behind", async () => {
    const { at, made } = await exportable();
    const draft = expectOk(await readProjectDraft(at.desk, words.sha256, asked));
    expect(draft.findings).toEqual([]);
    expect(draft.counts).toMatchObject({ sources: 8 + 3, codes: 1, codings: 11, memos: 0, claims: 1 });
    expect(leftOf(draft)).toEqual(
      expect.arrayContaining([
        "source left-out release 1",
        "source changed consent-archive 1",
        "memo left-out working-note 1",
        "person left-out may-identify 1",
      ]),
    );
    expect(at.desk.open.study.all(release)).toHaveLength(0);

    const file = expectOk(await handOutCleared(at.desk, words, { ...asked, shown: draft.sha256 }));
    const { project, faults, texts, textOf, all } = opened(file.base64);
    expect(faults).toEqual([]);
    const quoted = texts.flatMap((text) =>
      text.selections
        .filter(({ codings }) => codings.length > 0)
        .map(({ start, end }) => [...textOf(text)].slice(start, end).join("")),
    );
    expect(new Set(quoted)).toEqual(new Set(["neighbour went home"]));
    expect(quoted).toHaveLength(11);
    expect(texts.map(({ name }) => name).toSorted()).toEqual([
      ...[1, 2, 3].map((number) => `Quote 0${number}`),
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `S0${number}`),
    ]);
    for (const secret of [
      unreleased,
      namedThere.name,
      namedThere.pseudonym,
      "Quellvar",
      "Zelvarin",
      "Ain Dubran",
      at.root,
    ])
      expect(all).not.toContain(secret);
    expect(project.users.map(({ name }) => name)).toEqual(["Coder 1", "Coder 2"]);
    expect(project.links.map(({ name }) => name)).toEqual(
      Array.from({ length: 7 }, () => "for; saw it; credibility 2"),
    );
    expect(project.notes[0]?.content).toContain("Passages for: 5 or more");
    const { study } = at.desk.open;
    expect(study.all(release).map(({ sha256 }) => sha256)).toEqual([file.sha256]);
    expect(study.all(custody).filter(({ event }) => event === "exported")).toHaveLength(8);
    expect(made.sources).toHaveLength(12);
  });

  test("holds nothing of a recording or a picture, nor of a stretch of one, whatever their release level", async () => {
    const { at, made, code } = await exportable();
    const { desk } = at;
    const talk = await enterBytes(desk, "Talk", wavOf([0.4, 0.9]));
    const wall = await enterBytes(desk, "Wall", pngOf(40, 30));
    const free = { release: "quote", consentQuotation: "yes", consentArchive: "yes" } as const;
    for (const source of [talk, wall]) must(describeSource(desk, { source, values: free }));
    const [, archived = talk] = made.sources;
    for (const source of [talk, archived])
      must(markPart(desk, { source, part: { is: "time", fromMs: 0, toMs: 90 }, code }));
    must(markPart(desk, { source: wall, part: { is: "region", x: 0, y: 0, width: 9, height: 9 }, code }));
    const draft = expectOk(await readProjectDraft(desk, words.sha256, asked));
    expect(draft.counts).toMatchObject({ sources: 8 + 3, codings: 11 });
    expect(leftOf(draft).filter((each) => each.includes("no-words"))).toEqual(
      expect.arrayContaining(["source left-out no-words 1", "passage left-out no-words 2"]),
    );
    const { texts } = opened(expectOk(await handOutCleared(desk, words, asked)).base64);
    const selections = texts.flatMap((text) => text.selections);
    expect(selections.filter(({ start, end }) => start === end)).toEqual([]);
  });

  test("holds nothing of a scan, nor of a region of a page, whatever their release level", async () => {
    const { at, code } = await exportable();
    const { desk } = at;
    const ruling = pdfOf([[{ x: 60, y: 700, text: "The court finds nothing." }]]);
    const scan = await enterBytes(desk, "Scan", scanOf(2));
    const text = await enterBytes(desk, "Ruling", ruling);
    const free = { release: "quote", consentQuotation: "yes", consentArchive: "yes" } as const;
    for (const source of [scan, text]) {
      must(describeSource(desk, { source, values: free }));
      must(
        markPart(desk, { source, part: { is: "page", page: 0, x: 9, y: 9, width: 90, height: 40 }, code }),
      );
    }
    const draft = expectOk(await readProjectDraft(desk, words.sha256, asked));
    expect(leftOf(draft).filter((each) => each.includes("no-words"))).toEqual(
      expect.arrayContaining(["source left-out no-words 1", "passage left-out no-words 1"]),
    );
    const bytes = Buffer.from(expectOk(await handOutCleared(desk, words, asked)).base64, "base64");
    const { sources } = openQdpx(unpacking, bytes).project.holds;
    expect(sources.map(({ kind }) => kind)).not.toContain("pdf");
    expect(bytes.includes(".pdf")).toBe(false);
  });

  test("is the same bytes from the same records, and another once they changed", async () => {
    const { desk } = (await exportable()).at;
    const one = expectOk(await readProjectDraft(desk, words.sha256, asked));
    expect(expectOk(await readProjectDraft(desk, words.sha256, asked)).sha256).toBe(one.sha256);
    must(addCode(desk, { name: "Another" }));
    expect(refusalOf(await handOutCleared(desk, words, { ...asked, shown: one.sha256 }))).toBe(
      "project-changed",
    );
  });

  test("keeps a passage back that is held further than its source, and tells nobody which sources are in a small case", async () => {
    const { at, made, code } = await exportable();
    const { desk } = at;
    const [, second, third] = made.sources;
    if (second === undefined || third === undefined) throw new Error("There are twelve sources");
    const { passage } = codeWords(desk, second, "until the snow was gone", code);
    must(restrictPassage(desk, { passage, release: "never" }));
    const [few, many, set] = [newId(desk), newId(desk), newId(desk)];
    const of = (id: RecordId) => ({ table: "source", id });
    const gathered = desk.open.study.commit({
      act: "gather",
      author: desk.me,
      changes: [
        create(studyCase, few, { name: "The granary" }),
        create(caseMember, newId(desk), { case: few, of: of(second) }),
        create(studyCase, many, { name: "The crossing", note: "Quellvarnote" }),
        ...made.sources.slice(1, 7).map((id) => create(caseMember, newId(desk), { case: many, of: of(id) })),
        create(recordSet, set, { name: "Core" }),
        create(setMember, newId(desk), { set, of: of(third) }),
        create(setMember, newId(desk), { set, of: { table: "code", id: code } }),
      ],
    });
    expect(gathered.ok).toBe(true);
    const draft = expectOk(await readProjectDraft(desk, words.sha256, asked));
    expect(leftOf(draft)).toEqual(
      expect.arrayContaining(["case left-out few-sources 1", "set changed few-sources 1"]),
    );
    const { project, all } = opened(expectOk(await handOutCleared(desk, words, asked)).base64);
    expect(project.cases.map(({ name, sources }) => [name, sources.length])).toEqual([["The crossing", 6]]);
    expect(project.sets.map(({ codes, sources }) => [codes.length, sources.length])).toEqual([[1, 0]]);
    expect(all).not.toContain("Quellvar");
    expect(all.match(/until the snow was gone/g)).toHaveLength(7);
    expect(all).toContain("[words withheld]");
  });

  test("tells of no case or set what only few sources of another are in, and no link of one source", async () => {
    const { at, made } = await exportable();
    const { desk } = at;
    const [one, other, set, link] = [newId(desk), newId(desk), newId(desk), newId(desk)];
    const of = (id: RecordId | undefined) => ({ table: "source", id: id ?? made.claim });
    const crossing = made.sources.slice(1, 7);
    // Two of them were in the yard as well, with three others of whom only quotes leave.
    const yard = [...made.sources.slice(5, 7), ...made.sources.slice(7, 10)];
    const gathered = desk.open.study.commit({
      act: "add-case",
      author: desk.me,
      changes: [
        create(studyCase, one, { name: "The crossing" }),
        ...crossing.map((id) => create(caseMember, newId(desk), { case: one, of: of(id) })),
        create(studyCase, other, { name: "The yard" }),
        ...yard.map((id) => create(caseMember, newId(desk), { case: other, of: of(id) })),
        create(recordSet, set, { name: "Early talks" }),
        ...yard.map((id) => create(setMember, newId(desk), { set, of: of(id) })),
        create(recordLink, link, {
          from: of(made.sources[2]),
          to: of(made.sources[3]),
          name: "brother of",
          direction: "none",
        }),
      ],
    });
    expect(gathered.ok).toBe(true);
    const draft = expectOk(await readProjectDraft(desk, words.sha256, asked));
    expect(leftOf(draft)).toEqual(
      expect.arrayContaining([
        "case left-out few-sources 1",
        "set changed few-sources 1",
        "link left-out few-sources 1",
      ]),
    );
    const { project, all } = opened(expectOk(await handOutCleared(desk, words, asked)).base64);
    expect(project.cases.map(({ name }) => name)).toEqual(["The crossing"]);
    expect(project.sets.map(({ sources }) => sources)).toEqual([[]]);
    expect(all).not.toContain("brother of");
  });

  test("is not made while a code names somebody", async () => {
    const { at } = await exportable();
    must(addCode(at.desk, { name: `What ${namedThere.name} did` }));
    const draft = expectOk(await readProjectDraft(at.desk, words.sha256, asked));
    expect(draft.barred).toBe(true);
    expect(draft.findings.map(({ kind }) => kind)).toContain("name");
    expect(refusalOf(await handOutCleared(at.desk, words, asked))).toBe("project-barred");
    expect(at.desk.open.study.all(release)).toHaveLength(0);
  });

  test("leaves as a table too, each passage by a mark that opens it and is in no other table", async () => {
    const { at } = await exportable();
    const { desk } = at;
    const { project } = opened(expectOk(await handOutCleared(desk, words, asked)).base64);
    const guids = project.sources.flatMap(({ guid, selections }) => [
      guid,
      ...selections.flatMap((each) => [each.guid, ...each.codings.map((made) => made.guid)]),
    ]);
    const table = expectOk(await handOutTable(desk, words, { table: "codings", as: "csv" }));
    const text = Buffer.from(table.base64, "base64").toString("utf8");
    const lines = text.trimEnd().split("\r\n");
    expect(lines[0]).toBe("\ufeffmark,source,start,end,code,coder,at,words");
    expect([table.rows, lines.length]).toEqual([11, 12]);
    expect(guids.filter((guid) => text.includes(guid))).toEqual([]);
    for (const line of lines.slice(1)) {
      expect(line).toMatch(/,Ways home,Coder 1,,neighbour went home$/);
      const { passage: id } = must(openMark(desk, words.hmac, { mark: line.split(",")[0] ?? "" }));
      expect(quotePassage(desk, id).words).toBe("neighbour went home");
    }
    const again = expectOk(await handOutTable(desk, words, { table: "codings", as: "csv" }));
    const marks = (csv: string) => csv.match(/(?:[0-9a-z]{4}-){4}[0-9a-z]{4}/g) ?? [];
    const both = [...marks(text), ...marks(Buffer.from(again.base64, "base64").toString("utf8"))];
    expect([both.length, new Set(both).size]).toEqual([22, 22]);
    // What left is not taken back by an undo.
    undo(desk);
    const counted = desk.open.study.all(custody).filter(({ countedIn }) => countedIn !== undefined);
    expect(counted).toHaveLength(2 * 8);
    expect(must(openMark(desk, words.hmac, { mark: both.at(-1) ?? "" })).table.view).toBe("codings");
    redo(desk);
    expect(desk.open.study.all(release).map(({ note }) => note)).toEqual([
      "A project for other programs (REFI-QDA)",
      "A table of codings",
      "A table of codings",
    ]);
    expect(expectOk(await handOutTable(desk, words, { table: "memos", as: "xlsx" })).rows).toBe(0);
    const order = { by: "a test", to: "file or pipe" } as const;
    const memos = expectOk(draftUnclearedTable(desk, { table: "memos", as: "csv" }, order));
    expectOk(memos.remember());
    expect(Buffer.from(memos.bytes).toString("utf8")).toContain("Quellvartitle,Quellvarmemo,Analyst");
    const notes = desk.open.study.all(custody).flatMap(({ note }) => note ?? []);
    expect(notes.filter((each) => each.includes("shown uncleared"))).toHaveLength(12);
  });
});
