import { describe, expect, test } from "vitest";
import type { Desk } from "../../src/app/desk.ts";
import type { LeftLine } from "../../src/app/export-project/calls.ts";
import { writeWholeProject } from "../../src/app/export-project/whole-project.ts";
import { importProject } from "../../src/app/import-project/import-project.ts";
import { soundOf } from "../../src/app/media/sound-of.ts";
import { readOriginal } from "../../src/app/originals-shown.ts";
import { readSource } from "../../src/app/read-source.ts";
import { listWaiting } from "../../src/app/receive-text.ts";
import { redo, undo } from "../../src/app/undo.ts";
import { utf8, zipFile } from "../../src/core/base/index.ts";
import { m4aOf, pngOf, wavOf } from "../../src/core/formats/media/testing/build-media.ts";
import { openQdpx } from "../../src/core/formats/refi/index.ts";
import { memo, original, passage, type Source, source } from "../../src/core/study/index.ts";
import { unpacking } from "../../src/node/reading/unpacking.ts";
import { verifyStudy } from "../../src/node/store/index.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { numberedGuid as g } from "../support/other-project.ts";
import { readHere } from "../support/read-project-here.ts";
import { refusalOf } from "../support/refusal-of.ts";
import { toldFiles, toldStudy } from "../support/told-study.ts";
import { enterBytes, must, newWorkingStudy } from "../support/working-study.ts";

const talk = wavOf(Array.from({ length: 100 }, (_, tenth) => (tenth < 50 ? 0.2 : 0.9)));
const wall = pngOf(400, 300);

const coding = (number: number) => `<Coding guid="${g(number)}"><CodeRef targetGUID="${g(10)}"/></Coding>`;

/** A picture, a recording without words, and one with a transcript, each with a coded part and a memo on it. */
function mediaProject(files: Readonly<Record<string, Uint8Array>>, more = ""): Uint8Array {
  const comment = "<Description>Look again</Description>";
  const markup = `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="River study" origin="Another 2.0">
<CodeBook><Codes><Code guid="${g(10)}" name="Fear" isCodable="true"/></Codes></CodeBook>
<Sources>
<PictureSource guid="${g(30)}" name="wall.png" path="internal://wall.png"><PictureSelection guid="${g(40)}" firstX="10" firstY="20" secondX="110" secondY="220">${comment}${coding(50)}</PictureSelection></PictureSource>
<AudioSource guid="${g(31)}" name="talk.wav" path="internal://talk.wav"><AudioSelection guid="${g(41)}" begin="5000" end="7000">${comment}${coding(51)}</AudioSelection></AudioSource>
<AudioSource guid="${g(32)}" name="Call" path="internal://call.wav"><Transcript guid="${g(33)}"><PlainTextContent>We left.
Who went?</PlainTextContent><SyncPoint guid="${g(60)}" position="0" timeStamp="1000"/><SyncPoint guid="${g(61)}" position="9" timeStamp="6000"/></Transcript><AudioSelection guid="${g(42)}" begin="6500" end="8000">${coding(52)}${more}</AudioSelection></AudioSource>
</Sources></Project>`;
  return zipFile([
    { name: "project.qde", bytes: utf8(markup) },
    ...Object.entries(files).map(([name, bytes]) => ({ name: `sources/${name}`, bytes })),
  ]);
}

const whole = { "wall.png": wall, "talk.wav": talk, "call.wav": talk };

function sourcesOf(desk: Desk): readonly Source[] {
  return desk.open.study.all(source);
}

function originalBytes(desk: Desk, of: Source | undefined, which: "picture" | "recording"): Buffer {
  if (of === undefined) throw new Error("There is no such source");
  return Buffer.from(must(readOriginal(desk, { source: of.id, which })).base64, "base64");
}

describe("pictures and recordings of a project", () => {
  test("come in as one that is added by hand does, with their bytes, and with what was marked in them", async () => {
    const desk = newWorkingStudy(temporaryFolder());
    expect(must(importProject(desk, readHere(mediaProject(whole))))).toMatchObject({
      sources: 3,
      passages: 3,
      codings: 3,
      memos: 2,
    });
    const [picture, sound, call] = sourcesOf(desk);
    expect(originalBytes(desk, sound, "recording").equals(talk)).toBe(true);
    expect(originalBytes(desk, call, "recording").equals(talk)).toBe(true);
    expect(originalBytes(desk, picture, "picture").length).toBeGreaterThan(100);
    if (picture === undefined || sound === undefined || call === undefined) throw new Error("lost");
    expect(must(soundOf(desk, { source: call.id })).durationMs).toBe(10_000);
    const parts = [picture, sound, call].map(({ id }) => must(readSource(desk, { source: id })).parts);
    expect(parts).toMatchObject([
      [{ part: { is: "region", x: 10, y: 20, width: 100, height: 200 }, memos: 1, codings: [{}] }],
      [{ part: { is: "time", fromMs: 5000, toMs: 7000 }, memos: 1, codings: [{}] }],
      [{ part: { is: "time", fromMs: 6500, toMs: 8000 }, start: 9, codings: [{}] }],
    ]);
    expect(must(readSource(desk, { source: call.id })).blocks.map(({ atMs }) => atMs)).toEqual([1000, 6000]);
    for (const [name, bytes, came] of [
      ["wall.png", wall, picture],
      ["talk.wav", talk, sound],
    ] as const) {
      const other = newWorkingStudy(temporaryFolder());
      const byHand = other.open.study.get(source, await enterBytes(other, name, bytes));
      const { media, format, originalSha256, originalBytes: size, language, wordCount } = came;
      expect(byHand).toMatchObject({
        media,
        format,
        originalSha256,
        originalBytes: size,
        language,
        wordCount,
      });
    }
    expect(verifyStudy(desk.open).findings).toEqual([]);
  });

  test("are taken back by one undo, wait then as any source does, and come again by a redo", () => {
    const desk = newWorkingStudy(temporaryFolder());
    must(importProject(desk, readHere(mediaProject(whole))));
    expect(undo(desk).skipped).toEqual([]);
    expect([sourcesOf(desk).length, desk.open.study.all(passage).length]).toEqual([0, 0]);
    expect(listWaiting(desk).map(({ format }) => format)).toEqual(["picture-png", "audio-wav", "txt"]);
    expect(redo(desk).skipped).toEqual([]);
    expect(desk.open.study.all(passage).map(({ part }) => part?.is)).toEqual(["region", "time", "time"]);
    expect(desk.open.study.all(memo)).toHaveLength(2);
    expect(verifyStudy(desk.open).findings).toEqual([]);
  });

  test("are known again: nothing comes twice, a new coding does, and sound that was missing is put beside its words", () => {
    const desk = newWorkingStudy(temporaryFolder());
    const { "call.wav": _, ...others } = whole;
    const first = readHere(mediaProject(others));
    expect(first.report.records).toContainEqual(
      expect.objectContaining({ fate: "changed", reason: "recording", guid: g(32) }),
    );
    must(importProject(desk, first));
    const call = sourcesOf(desk)[2];
    if (call === undefined) throw new Error("lost");
    expect(refusalOf(soundOf(desk, { source: call.id }))).toBe("not-found");
    expect(refusalOf(importProject(desk, readHere(mediaProject(others))))).toBe("nothing-new");
    expect(must(importProject(desk, readHere(mediaProject(whole))))).toMatchObject({
      sources: 0,
      passages: 0,
    });
    expect(originalBytes(desk, call, "recording").equals(talk)).toBe(true);
    expect(refusalOf(importProject(desk, readHere(mediaProject(whole))))).toBe("nothing-new");
    expect(must(importProject(desk, readHere(mediaProject(whole, coding(59)))))).toMatchObject({
      passages: 0,
      codings: 1,
    });
    expect(verifyStudy(desk.open).findings).toEqual([]);
  });
});

describe("what is marked in pictures and recordings", () => {
  test("leaves sealed as the standard has it, and is the same where it comes in", () => {
    const desk = newWorkingStudy(temporaryFolder());
    must(importProject(desk, readHere(mediaProject(whole))));
    const { bytes, left, counts } = writeWholeProject(desk.open.study, desk.open.vault);
    expect(left.filter(({ kind }) => kind !== "code")).toEqual([]);
    expect(counts).toMatchObject({ sources: 3, passages: 3, codings: 3 });
    const { sources } = openQdpx(unpacking, bytes).project.holds;
    expect(sources).toMatchObject([
      {
        kind: "picture",
        path: `internal://${g(30)}.png`,
        selections: [{ guid: g(40), box: { firstX: 10, firstY: 20, secondX: 110, secondY: 220 } }],
      },
      { kind: "audio", transcripts: [], selections: [{ guid: g(41), begin: 5000, end: 7000 }] },
      {
        kind: "audio",
        guid: g(32),
        transcripts: [
          {
            syncPoints: [
              { position: 0, atMs: 1000 },
              { position: 9, atMs: 6000 },
            ],
          },
        ],
        selections: [{ guid: g(42), begin: 6500, end: 8000 }],
      },
    ]);
    const other = newWorkingStudy(temporaryFolder());
    const came = readHere(bytes);
    expect(came.report.records).toEqual([]);
    must(importProject(other, came));
    expect(toldStudy(other.open.study)).toEqual(toldStudy(desk.open.study));
    expect(toldFiles(other.open)).toEqual(toldFiles(desk.open));
    expect(verifyStudy(other.open).findings).toEqual([]);
  });

  test("of a film are those of its sound, and it leaves as a film", () => {
    const film = m4aOf(431, { isFilm: true });
    const markup = `<Project xmlns="urn:QDA-XML:project:1.0" name="Film"><CodeBook><Codes><Code guid="${g(10)}" name="Fear" isCodable="true"/></Codes></CodeBook><Sources><VideoSource guid="${g(31)}" name="walk.mp4" path="internal://walk.mp4"><VideoSelection guid="${g(41)}" begin="5000" end="7000">${coding(51)}</VideoSelection></VideoSource></Sources></Project>`;
    const read = readHere(
      zipFile([
        { name: "project.qde", bytes: utf8(markup) },
        { name: "sources/walk.mp4", bytes: film },
      ]),
    );
    expect(read.report.records).toEqual([]);
    const desk = newWorkingStudy(temporaryFolder());
    must(importProject(desk, read));
    const [walk] = sourcesOf(desk);
    expect(originalBytes(desk, walk, "recording").equals(film)).toBe(true);
    const { bytes } = writeWholeProject(desk.open.study, desk.open.vault);
    const out = openQdpx(unpacking, bytes).project.holds.sources;
    expect(out).toMatchObject([
      { kind: "video", path: expect.stringMatching(/\.mp4$/), selections: [{ begin: 5000, end: 7000 }] },
    ]);
    const again = newWorkingStudy(temporaryFolder());
    must(importProject(again, readHere(bytes)));
    expect(originalBytes(again, sourcesOf(again)[0], "recording").equals(film)).toBe(true);
  });

  test("stays behind and is counted where the vault is not at hand, or does not hold the file any more", () => {
    const desk = newWorkingStudy(temporaryFolder());
    must(importProject(desk, readHere(mediaProject(whole))));
    const lines = (all: readonly LeftLine[]) =>
      all.map(({ kind, fate, why, count }) => `${kind} ${fate} ${why} ${count}`);
    expect(lines(writeWholeProject(desk.open.study).left)).toEqual(
      expect.arrayContaining(["source left-out no-words 1", "passage left-out no-words 3"]),
    );
    const { vault, study } = desk.open;
    for (const { source: of, file, format } of vault?.store.all(original) ?? [])
      if (format !== "txt" && of !== study.all(source)[0]?.id) vault?.originals.remove(file);
    const { left, counts } = writeWholeProject(study, vault);
    expect(lines(left)).toEqual(
      expect.arrayContaining([
        "source left-out no-file 1",
        "source changed no-file 1",
        "passage left-out no-file 1",
      ]),
    );
    expect(counts).toMatchObject({ sources: 2, passages: 2 });
  });
});
