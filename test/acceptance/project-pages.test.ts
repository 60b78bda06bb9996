import { describe, expect, test } from "vitest";
import type { LeftLine } from "../../src/app/export-project/calls.ts";
import { writeWholeProject } from "../../src/app/export-project/whole-project.ts";
import { importProject } from "../../src/app/import-project/import-project.ts";
import { attachRecording, readOriginal } from "../../src/app/originals-shown.ts";
import { readSource } from "../../src/app/read-source.ts";
import { listWaiting } from "../../src/app/receive-text.ts";
import { redo, undo } from "../../src/app/undo.ts";
import { utf8, zipFile } from "../../src/core/base/index.ts";
import { wavOf } from "../../src/core/formats/media/testing/build-media.ts";
import { openQdpx } from "../../src/core/formats/refi/index.ts";
import { pdfOf } from "../../src/core/formats/testing/build-files.ts";
import { memo, original, passage, source } from "../../src/core/study/index.ts";
import { unpacking } from "../../src/node/reading/unpacking.ts";
import { nodeCrypto, verifyStudy } from "../../src/node/store/index.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { numberedGuid as g } from "../support/other-project.ts";
import { readPagedHere } from "../support/read-project-here.ts";
import { refusalOf } from "../support/refusal-of.ts";
import { toldFiles, toldStudy } from "../support/told-study.ts";
import { must, newWorkingStudy } from "../support/working-study.ts";

const ruling = pdfOf([[{ x: 60, y: 700, text: "The court finds nothing." }], []]);
const scan = pdfOf([[], [], []]);

const region = (number: number, page: number, inner = "") =>
  `<PDFSelection guid="${g(number)}" page="${page}" firstX="60" firstY="80" secondX="260" secondY="180">${inner}<Coding guid="${g(number + 10)}"><CodeRef targetGUID="${g(10)}"/></Coding></PDFSelection>`;

/** A PDF with its words, of which one region has words and one has none; and a scan with two regions. */
function pagedProject(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const finds = `<Representation guid="${g(70)}"><PlainTextContent>court finds</PlainTextContent></Representation>`;
  const words = `<Representation guid="${g(71)}"><PlainTextContent>The court finds nothing.</PlainTextContent></Representation>`;
  const comment = "<Description>Whose seal?</Description>";
  const markup = `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="River study" origin="Another 2.0">
<CodeBook><Codes><Code guid="${g(10)}" name="Seal" isCodable="true"/></Codes></CodeBook>
<Sources>
<PDFSource guid="${g(30)}" name="Ruling" path="internal://ruling.pdf">${region(40, 0, finds)}${region(41, 1, comment)}${words}</PDFSource>
<PDFSource guid="${g(31)}" name="Scan" path="internal://scan.pdf">${region(42, 2, comment)}${region(43, 0)}</PDFSource>
</Sources></Project>`;
  return zipFile([
    { name: "project.qde", bytes: utf8(markup) },
    ...Object.entries(files).map(([name, bytes]) => ({ name: `sources/${name}`, bytes })),
  ]);
}

const whole = { "ruling.pdf": ruling, "scan.pdf": scan };
const onPage = (page: number) => ({ is: "page", page, x: 60, y: 80, width: 200, height: 100 });
const lines = (all: readonly LeftLine[]) =>
  all.map(({ kind, fate, why, count }) => `${kind} ${fate} ${why} ${count}`);

async function studyOf(files: Readonly<Record<string, Uint8Array>>) {
  const desk = newWorkingStudy(temporaryFolder());
  must(importProject(desk, await readPagedHere(pagedProject(files))));
  return desk;
}

describe("regions of pages that another program marked", () => {
  test("come over: the words that they cover, else the region; and a scan is its pages", async () => {
    const desk = newWorkingStudy(temporaryFolder());
    const project = await readPagedHere(pagedProject(whole));
    expect(project.report.records.map(({ kind, fate, reason }) => [kind, fate, reason])).toEqual([
      ["selection", "changed", "region-to-words"],
      ["memo", "changed", "comment-to-memo"],
      ["memo", "changed", "comment-to-memo"],
    ]);
    expect(must(importProject(desk, project))).toMatchObject({ sources: 2, passages: 4, codings: 4 });
    const [text, pages] = desk.open.study.all(source);
    if (text === undefined || pages === undefined) throw new Error("lost");
    const read = must(readSource(desk, { source: text.id }));
    expect(read.passages).toMatchObject([{ start: 4, end: 15, codings: [{}] }]);
    expect(read.parts).toMatchObject([{ part: onPage(1), memos: 1, codings: [{}] }]);
    expect(must(readSource(desk, { source: pages.id }))).toMatchObject({
      text: "",
      media: { is: "pages", count: 3 },
      parts: [{ part: onPage(0) }, { part: onPage(2), memos: 1 }],
    });
    const { base64 } = must(readOriginal(desk, { source: pages.id, which: "pages" }));
    expect(Buffer.from(base64, "base64").equals(scan)).toBe(true);
    expect(verifyStudy(desk.open).findings).toEqual([]);
  });

  test("stay behind with a reason where the PDF is not in the project, or is damaged", async () => {
    const reasons = async (files: Readonly<Record<string, Uint8Array>>) =>
      (await readPagedHere(pagedProject(files))).report.records
        .filter(({ kind, fate }) => kind !== "coding" && fate === "left-out")
        .map(({ kind, reason }) => `${kind} ${reason}`);
    expect(await reasons({})).toEqual([
      "source file-missing",
      "selection file-missing",
      "selection file-missing",
      "selection region-without-words",
    ]);
    const damaged = { "ruling.pdf": utf8("%PDF-1.7"), "scan.pdf": utf8("%PDF-1.7 and no more") };
    expect(await reasons(damaged)).toEqual([
      "source file-damaged",
      "selection file-damaged",
      "selection file-damaged",
      "selection region-without-words",
    ]);
  });

  test("are taken back by one undo, come again, and are not taken twice", async () => {
    const desk = await studyOf(whole);
    expect(undo(desk).skipped).toEqual([]);
    expect(desk.open.study.all(passage)).toEqual([]);
    expect(listWaiting(desk).map(({ format }) => format)).toEqual(["pdf", "pdf"]);
    expect(redo(desk).skipped).toEqual([]);
    expect(desk.open.study.all(passage).flatMap(({ part }) => part?.is ?? [])).toHaveLength(3);
    expect(desk.open.study.all(memo)).toHaveLength(2);
    const again = await readPagedHere(pagedProject(whole));
    expect(refusalOf(importProject(desk, again))).toBe("nothing-new");
    expect(verifyStudy(desk.open).findings).toEqual([]);
  });
});

describe("what is marked on pages", () => {
  test("leaves sealed as the standard has it, with its PDF, and is the same where it comes in", async () => {
    const desk = await studyOf(whole);
    const { bytes, left, counts } = writeWholeProject(desk.open.study, desk.open.vault);
    expect(left.filter(({ kind }) => kind !== "code")).toEqual([]);
    expect(counts).toMatchObject({ sources: 2, passages: 4, codings: 4 });
    const { holds, faults } = openQdpx(unpacking, bytes).project;
    expect(faults).toEqual([]);
    const box = { firstX: 60, firstY: 80, secondX: 260, secondY: 180 };
    expect(holds.sources).toMatchObject([
      {
        kind: "pdf",
        guid: g(30),
        path: `internal://${g(30)}.pdf`,
        selections: [{ guid: g(41), page: 1, box, notes: [expect.any(String)] }],
        words: { plainTextPath: `internal://${g(30)}.txt`, selections: [{ guid: g(40), start: 4, end: 15 }] },
      },
      {
        kind: "pdf",
        path: `internal://${g(31)}.pdf`,
        selections: [
          { page: 2, box },
          { page: 0, box },
        ],
      },
    ]);
    const other = newWorkingStudy(temporaryFolder());
    const came = await readPagedHere(bytes);
    expect(came.report.records).toEqual([]);
    must(importProject(other, came));
    expect(toldStudy(other.open.study)).toEqual(toldStudy(desk.open.study));
    expect(toldFiles(other.open)).toEqual(toldFiles(desk.open));
    expect(verifyStudy(other.open).findings).toEqual([]);
  });

  test("stays behind and is counted where the vault is not at hand, or does not hold the PDF any more", async () => {
    const desk = await studyOf(whole);
    const { study, vault } = desk.open;
    expect(lines(writeWholeProject(study).left)).toEqual(
      expect.arrayContaining(["source left-out no-words 1", "passage left-out no-words 3"]),
    );
    for (const { file } of vault?.store.all(original) ?? []) vault?.originals.remove(file);
    const { left, counts } = writeWholeProject(study, vault);
    expect(lines(left)).toEqual(
      expect.arrayContaining([
        "source left-out no-file 1",
        "source changed no-file 1",
        "passage left-out no-file 3",
      ]),
    );
    expect(counts).toMatchObject({ sources: 1, passages: 1 });
  });

  test("stays behind and is counted where its source leaves with a recording", async () => {
    const desk = await studyOf(whole);
    const [text] = desk.open.study.all(source);
    if (text === undefined) throw new Error("lost");
    const base64 = Buffer.from(wavOf([0.5])).toString("base64");
    must(attachRecording(desk, { source: text.id, name: "read.wav", base64 }, nodeCrypto.sha256));
    const { left, bytes } = writeWholeProject(desk.open.study, desk.open.vault);
    expect(lines(left)).toContain("passage left-out other-file 1");
    const kinds = openQdpx(unpacking, bytes).project.holds.sources.map(({ kind }) => kind);
    expect(kinds).toEqual(["audio", "pdf"]);
  });
});
