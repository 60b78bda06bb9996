import { describe, expect, test } from "vitest";
import { overlapsHeldBack, quotable } from "../../src/app/brief/release/quotable.ts";
import { claimCard } from "../../src/app/claim-card.ts";
import { restrictPassage, uncode } from "../../src/app/code-passage.ts";
import { addCode, listCodes, mergeCodes } from "../../src/app/codebook.ts";
import { codedWith } from "../../src/app/coded-with.ts";
import { correctText } from "../../src/app/correct-text.ts";
import { linkEvidence, makeClaim } from "../../src/app/corroboration.ts";
import type { Desk } from "../../src/app/desk.ts";
import { markPart, unmarkPart } from "../../src/app/media/mark-part.ts";
import { soundOf } from "../../src/app/media/sound-of.ts";
import { writeMemo } from "../../src/app/memos.ts";
import { previewCleared } from "../../src/app/names-check.ts";
import { attachRecording, destroyRecording, readOriginal } from "../../src/app/originals-shown.ts";
import { readSource } from "../../src/app/read-source.ts";
import { describeSource } from "../../src/app/sources.ts";
import { undo } from "../../src/app/undo.ts";
import { withdrawSource } from "../../src/app/withdraw-source.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { pngOf, wavOf } from "../../src/core/formats/media/testing/build-media.ts";
import { pdfOf } from "../../src/core/formats/testing/build-files.ts";
import { isMediaPart, passage } from "../../src/core/study/index.ts";
import { nodeCrypto, verifyStudy } from "../../src/node/store/index.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { refusalOf } from "../support/refusal-of.ts";
import { enterBytes, enterText, must, newWorkingStudy } from "../support/working-study.ts";

const talk = wavOf(Array.from({ length: 100 }, (_, tenth) => (tenth < 50 ? 0.2 : 0.9)));
const time = (fromMs: number, toMs: number) => ({ is: "time", fromMs, toMs }) as const;
const region = (x: number, y: number, width: number, height: number) =>
  ({ is: "region", x, y, width, height }) as const;

const onPage = (page: number, x: number, y: number) =>
  ({ is: "page", page, x, y, width: 90, height: 40 }) as const;

const subtitles = `1
00:00:01,000 --> 00:00:02,500
<v Anna>We left by night.

2
00:00:06,000 --> 00:00:08,000
<v Omar>Who went with you?
`;

function codeNamed(desk: Desk, name: string): RecordId {
  return must(addCode(desk, { name })).id;
}

describe("a recording as a source", () => {
  test("is known by its header, heard from the vault, and read as a text without words", async () => {
    const desk = newWorkingStudy(temporaryFolder());
    const source = await enterBytes(desk, "talk.wav", talk);
    const view = must(readSource(desk, { source }));
    expect(view).toMatchObject({
      text: "",
      media: { is: "sound", durationMs: 10_000, channels: 1, hertz: 8000 },
      originals: { recording: true, picture: false },
    });
    const sound = must(soundOf(desk, { source }));
    expect(sound).toMatchObject({ durationMs: 10_000, notes: [] });
    expect([sound.peaks?.[100], sound.peaks?.[1100]]).toEqual([57, 255]);
    expect(must(readOriginal(desk, { source, which: "recording" })).format).toBe("audio-wav");
    expect(verifyStudy(desk.open).findings).toEqual([]);
  });

  test("is neither replaced nor destroyed as if it stood beside a text, and goes when it is withdrawn", async () => {
    const desk = newWorkingStudy(temporaryFolder());
    const source = await enterBytes(desk, "talk.wav", talk);
    const base64 = Buffer.from(talk).toString("base64");
    expect(refusalOf(attachRecording(desk, { source, name: "a", base64 }, nodeCrypto.sha256))).toBe(
      "recording-is-source",
    );
    expect(refusalOf(destroyRecording(desk, { source }))).toBe("recording-is-source");
    must(markPart(desk, { source, part: time(0, 500), code: codeNamed(desk, "Fear") }));
    must(withdrawSource(desk, { source, reason: "risk" }));
    expect(desk.open.study.all(passage)).toEqual([]);
    expect(refusalOf(soundOf(desk, { source }))).toBe("not-found");
    expect(verifyStudy(desk.open).findings).toEqual([]);
  });
});

describe("a stretch of a recording without words", () => {
  test("is marked once, coded, remembered, listed among the places of its code, and taken back", async () => {
    const desk = newWorkingStudy(temporaryFolder());
    const source = await enterBytes(desk, "talk.wav", talk);
    const code = codeNamed(desk, "Fear");
    const marked = must(markPart(desk, { source, part: time(5000, 7000) }));
    const coded = must(markPart(desk, { source, part: time(5000, 7000), code }));
    expect(coded.passage).toBe(marked.passage);
    expect(must(markPart(desk, { source, part: time(5000, 7000), code }))).toEqual(coded);
    must(writeMemo(desk, { about: { table: "passage", id: marked.passage }, text: "The voice breaks." }));
    const { parts, passages } = must(readSource(desk, { source }));
    expect(passages).toEqual([]);
    expect(parts).toMatchObject([
      { id: marked.passage, part: time(5000, 7000), codings: [{ code }], memos: 1 },
    ]);
    const [line] = must(codedWith(desk, { code }));
    expect(line).toMatchObject({ source, part: time(5000, 7000) });
    expect(line).not.toHaveProperty("words");
    expect(listCodes(desk)[0]).toMatchObject({ codings: 1 });
    expect(refusalOf(unmarkPart(desk, { passage: marked.passage }))).toBe("part-in-use");
    must(uncode(desk, { coding: coded.coding ?? source }));
    undo(desk);
    expect(must(codedWith(desk, { code }))).toHaveLength(1);
    expect(verifyStudy(desk.open).findings).toEqual([]);
  });

  test("is refused beyond the end of the sound, and where it is none", async () => {
    const desk = newWorkingStudy(temporaryFolder());
    const source = await enterBytes(desk, "talk.wav", talk);
    expect(refusalOf(markPart(desk, { source, part: time(9000, 10_001) }))).toBe("part-outside");
    expect(refusalOf(markPart(desk, { source, part: region(0, 0, 4, 4) }))).toBe("part-outside");
    for (const none of [time(5, 5), time(7, 5), { ...time(0, 5), words: "x" }, region(0, 0, 0, 4), "time"])
      expect(isMediaPart(none)).toBe(false);
  });

  test("keeps its time through a correction of the transcript, where it is listed at the turn that is heard", async () => {
    const desk = newWorkingStudy(temporaryFolder());
    const source = await enterText(desk, "captions", subtitles);
    const before = must(readSource(desk, { source }));
    expect(before.blocks.map(({ atMs, untilMs }) => [atMs, untilMs])).toEqual([
      [1000, 2500],
      [6000, 8000],
    ]);
    must(markPart(desk, { source, part: time(6100, 7000), code: codeNamed(desk, "Fear") }));
    const { version, text } = before;
    const answer = must(
      correctText(desk, { source, version, text: text.replace("Who went with you?", "Who?") }),
    );
    expect(answer.lost).toBe(0);
    const { parts, blocks } = must(readSource(desk, { source }));
    expect(parts).toMatchObject([{ part: time(6100, 7000), start: blocks[1]?.start }]);
    expect(verifyStudy(desk.open).findings).toEqual([]);
  });
});

describe("a picture", () => {
  test("is shown without what its camera wrote, and its regions are passages", async () => {
    const desk = newWorkingStudy(temporaryFolder());
    const source = await enterBytes(desk, "wall.png", pngOf(400, 300));
    expect(must(readSource(desk, { source }))).toMatchObject({
      media: { is: "picture", width: 400, height: 300 },
      originals: { picture: true, recording: false },
    });
    const shown = Buffer.from(must(readOriginal(desk, { source, which: "picture" })).base64, "base64");
    expect(shown.includes("Zulvarikhan")).toBe(false);
    const code = codeNamed(desk, "Flag");
    must(markPart(desk, { source, part: region(200, 100, 200, 200), code }));
    must(markPart(desk, { source, part: region(10, 10, 20, 20), code }));
    expect(must(readSource(desk, { source })).parts.map(({ part }) => part)).toEqual([
      region(10, 10, 20, 20),
      region(200, 100, 200, 200),
    ]);
    expect(listCodes(desk)[0]).toMatchObject({ codings: 2 });
    expect(refusalOf(markPart(desk, { source, part: region(390, 0, 20, 20) }))).toBe("part-outside");
    expect(refusalOf(markPart(desk, { source, part: time(0, 20) }))).toBe("part-outside");
    expect(verifyStudy(desk.open).findings).toEqual([]);
  });

  test("keeps two regions apart when their codes are merged", async () => {
    const desk = newWorkingStudy(temporaryFolder());
    const source = await enterBytes(desk, "wall.png", pngOf(400, 300));
    const [from, into] = [codeNamed(desk, "Flag"), codeNamed(desk, "Banner")];
    must(markPart(desk, { source, part: region(0, 0, 9, 9), code: from }));
    must(markPart(desk, { source, part: region(20, 20, 9, 9), code: into }));
    must(mergeCodes(desk, { from, into }));
    expect(must(codedWith(desk, { code: into }))).toHaveLength(2);
  });
});

describe("pages without words", () => {
  test("are a source with a number of pages, and their regions are passages, page by page and from above", async () => {
    const desk = newWorkingStudy(temporaryFolder());
    const source = await enterBytes(desk, "scan.pdf", pdfOf([[], []]));
    expect(must(readSource(desk, { source }))).toMatchObject({
      text: "",
      media: { is: "pages", count: 2 },
      originals: { pages: true, recording: false, picture: false },
    });
    expect(must(readOriginal(desk, { source, which: "pages" })).format).toBe("pdf");
    const code = codeNamed(desk, "Seal");
    const inOrder = [onPage(0, 10, 700), onPage(0, 300, 700), onPage(0, 10, 100), onPage(1, 10, 800)];
    for (const part of inOrder.toReversed()) must(markPart(desk, { source, part, code }));
    expect(must(readSource(desk, { source })).parts.map(({ part }) => part)).toEqual(inOrder);
    const [first] = inOrder;
    if (first === undefined) throw new Error("Nothing is marked");
    expect(must(markPart(desk, { source, part: first, code }))).toEqual(
      must(markPart(desk, { source, part: first, code })),
    );
    expect(listCodes(desk)[0]).toMatchObject({ codings: 4 });
    for (const part of [onPage(2, 0, 0), region(0, 0, 9, 9), time(0, 20)])
      expect(refusalOf(markPart(desk, { source, part }))).toBe("part-outside");
    expect(verifyStudy(desk.open).findings).toEqual([]);
  });

  test("hold regions beside a text too, if it was read from a PDF", async () => {
    const desk = newWorkingStudy(temporaryFolder());
    const ruling = pdfOf([[{ x: 60, y: 700, text: "The court finds nothing." }], []]);
    const source = await enterBytes(desk, "ruling.pdf", ruling);
    must(markPart(desk, { source, part: onPage(1, 60, 80), code: codeNamed(desk, "Seal") }));
    const { parts, passages, media } = must(readSource(desk, { source }));
    expect([parts.length, passages.length, media]).toEqual([1, 0, undefined]);
    const notes = await enterText(desk, "notes", "Nothing but words.");
    expect(refusalOf(markPart(desk, { source: notes, part: onPage(0, 1, 1) }))).toBe("part-outside");
  });

  test("are never quoted: evidence on a region has no words, whatever its source allows", async () => {
    const desk = newWorkingStudy(temporaryFolder());
    const source = await enterBytes(desk, "scan.pdf", pdfOf([[]]));
    must(describeSource(desk, { source, values: { release: "quote", consentQuotation: "yes" } }));
    const claim = must(makeClaim(desk, { text: "They signed it.", form: "event" })).id;
    const graded = { proximity: "took-part", credibility: "2", direction: "for" } as const;
    must(linkEvidence(desk, { claim, at: { source, part: onPage(0, 5, 5) }, ...graded }));
    const card = must(claimCard(desk, { claim }));
    const [line] = card.evidence;
    expect([line?.quote, line?.part]).toEqual([undefined, onPage(0, 5, 5)]);
    expect(quotable(desk, source, line?.passage ?? source)).toBeUndefined();
  });
});

describe("nothing of a recording or picture", () => {
  test("can be quoted, whatever its source allows, nor holds words back that are spoken in it", async () => {
    const desk = newWorkingStudy(temporaryFolder());
    const source = await enterText(desk, "captions", subtitles);
    must(describeSource(desk, { source, values: { release: "quote", consentQuotation: "yes" } }));
    const { passage: part } = must(markPart(desk, { source, part: time(1100, 2000) }));
    const claim = must(makeClaim(desk, { text: "They left by night.", form: "event" })).id;
    const graded = { proximity: "took-part", credibility: "2", direction: "for" } as const;
    must(linkEvidence(desk, { claim, at: { source, part: time(1100, 2000) }, ...graded }));
    const { version } = must(readSource(desk, { source }));
    must(linkEvidence(desk, { claim, at: { source, version, start: 0, end: 16 }, ...graded }));
    const card = must(claimCard(desk, { claim }));
    expect(card.evidence.map(({ quote, part: marked }) => [quote, marked])).toEqual(
      expect.arrayContaining([
        [undefined, time(1100, 2000)],
        ["We left by night", undefined],
      ]),
    );
    expect(quotable(desk, source, part)).toBeUndefined();
    expect(must(previewCleared(desk, { source })).leaves.map(({ text }) => text)).toEqual([
      "We left by night",
    ]);
    must(restrictPassage(desk, { passage: part, release: "never" }));
    const words = card.evidence.find(({ quote }) => quote !== undefined);
    expect(overlapsHeldBack(desk, source, words?.passage ?? source)).toBe(false);
  });
});
