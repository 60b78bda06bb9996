import { crc32, inflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ok, utf8, zipFile } from "../../base/index.ts";
import { pngOf, wavOf } from "../../formats/media/testing/build-media.ts";
import { openQdpx } from "../../formats/refi/index.ts";
import { docxOf } from "../../formats/testing/build-files.ts";
import { collectProject } from "./collect-project.ts";
import type { CountedPages } from "./project-pages.ts";

const guid = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, "0")}`;
const [fear, trust, folder] = [guid(1), guid(2), guid(3)];

function collect(
  inner: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  pages?: CountedPages,
): ReturnType<typeof collectProject> {
  const codes = `<CodeBook><Codes><Code guid="${folder}" name="Feelings" isCodable="false"><Code guid="${fear}" name="Fear" isCodable="true" color="#1c5894"/><Code guid="${trust}" name="Trust" isCodable="true"/></Code></Codes></CodeBook>`;
  const markup = `<Project xmlns="urn:QDA-XML:project:1.0" name="Study" origin="Another 1.0">${codes}${inner}</Project>`;
  const bytes = zipFile([
    { name: "project.qde", bytes: utf8(markup) },
    ...Object.entries(files).map(([name, held]) => ({
      name: `sources/${name}`,
      bytes: typeof held === "string" ? utf8(held) : held,
    })),
  ]);
  return collectProject(
    openQdpx(
      { crc32, inflateRaw: (packed, most) => inflateRawSync(packed, { maxOutputLength: most }) },
      bytes,
    ),
    pages,
  );
}

function selection(number: number, start: number, end: number, inner = coding(number, fear)): string {
  return `<PlainTextSelection guid="${guid(number)}" startPosition="${start}" endPosition="${end}">${inner}</PlainTextSelection>`;
}

function coding(number: number, code: string): string {
  return `<Coding guid="${guid(number + 500)}"><CodeRef targetGUID="${code}"/></Coding>`;
}

function textSource(inner: string, attributes = `plainTextPath="internal://a.txt" name="Anna"`): string {
  return `<Sources><TextSource guid="${guid(10)}" ${attributes}>${inner}</TextSource></Sources>`;
}

describe("words in a formatted file alone", () => {
  const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const paths = 'richTextPath="internal://a.docx" name="Anna"';

  test("are read out of it, with what is marked in them, and the file is the original", () => {
    const file = docxOf(p("Where?") + p("We left at night."));
    const { sources, report } = collect(textSource(selection(20, 10, 14), paths), { "a.docx": file });
    const [source] = sources;
    expect(source).toMatchObject({ text: "Where?\nWe left at night.", format: "docx" });
    expect([...(source?.bytes ?? [])]).toEqual([...file]);
    expect(source?.passages.map(({ start, end }) => source.text.slice(start, end))).toEqual(["left"]);
    expect(report.records).toMatchObject([{ kind: "source", fate: "changed", reason: "formatted" }]);
  });

  test("give way to the plain text beside it", () => {
    const both = `plainTextPath="internal://a.txt" ${paths}`;
    const files = { "a.txt": "Plain.", "a.docx": docxOf(p("Formatted.")) };
    expect(collect(textSource("", both), files).sources[0]).toMatchObject({ text: "Plain.", format: "txt" });
    // One that names both and holds only the formatted one is read from that.
    const { "a.docx": file } = files;
    expect(collect(textSource("", both), { "a.docx": file }).sources[0]).toMatchObject({
      text: "Formatted.",
    });
  });

  test("are the words of a memo, which programs write as rtf", () => {
    const inner = `<Notes><Note guid="${guid(40)}" name="Memo" richTextPath="internal://m.rtf"/></Notes>`;
    const rtf = "{\\rtf1\\ansi Ask about the {\\b bridge}.\\par}";
    expect(collect(inner, { "m.rtf": rtf }).memos).toMatchObject([
      { title: "Memo", text: "Ask about the bridge." },
    ]);
  });

  test("stay behind where the file is damaged or no document", () => {
    for (const file of ["PK\u0003\u0004 not a zip", "{\\rtf1", "plain words", ""]) {
      const { sources, report } = collect(textSource(selection(20, 0, 2), paths), { "a.docx": file });
      expect(sources).toEqual([]);
      expect(report.records[0]).toMatchObject({ kind: "source", fate: "left-out" });
    }
  });
});

describe("a project's texts", () => {
  test("keep every passage where it was, counted as the project counts", () => {
    const raw = "\ufeff😀😀 We left\r\nat night.\r\n";
    const { sources, units } = collect(textSource(selection(20, 5, 12) + selection(21, 14, 22)), {
      "a.txt": raw,
    });
    const [source] = sources;
    expect(source?.text).toBe("😀😀 We left\nat night.\n");
    expect(source?.passages.map(({ start, end }) => source.text.slice(start, end))).toEqual([
      "We left",
      "at night",
    ]);
    expect(units?.units).toEqual({
      counts: "utf-16",
      mark: "not-counted",
      lineBreak: "as-written",
      end: "after",
    });
    expect(source?.blocks.map(({ start, end }) => source.text.slice(start, end))).toEqual([
      "😀😀 We left",
      "at night.",
    ]);
  });

  test("have each stretch once, with the codings of all selections that mark it", () => {
    const { sources } = collect(
      textSource(
        selection(20, 0, 4) +
          selection(21, 0, 4, coding(21, trust)) +
          selection(22, 2, 4) +
          selection(23, 3, 3),
      ),
      { "a.txt": "They left" },
    );
    expect(sources[0]?.passages).toMatchObject([
      { start: 0, end: 4, selections: [guid(20), guid(21)], codings: [{ code: fear }, { code: trust }] },
      { start: 2, end: 4 },
      { start: 3, end: 3 },
    ]);
  });

  test("that are missing, or lie on somebody's disk, are left out with what was marked in them", () => {
    const { report, sources } = collect(textSource(selection(20, 0, 4)));
    expect(sources).toEqual([]);
    expect(report.records).toEqual([
      { kind: "source", fate: "left-out", reason: "file-missing", guid: guid(10), name: "Anna" },
      { kind: "coding", fate: "left-out", reason: "file-missing", guid: guid(520) },
      { kind: "selection", fate: "left-out", reason: "file-missing", guid: guid(20) },
    ]);
    const outside = collect(textSource("", `plainTextPath="absolute:///C:/a.txt" name="Anna"`));
    expect(outside.report.records).toMatchObject([{ reason: "file-outside" }]);
  });

  test("lose selections beyond their end, and codings of codes that are not there", () => {
    const { report, sources } = collect(
      textSource(selection(20, 4, 90) + selection(21, 3, 1) + selection(22, 0, 4, coding(22, guid(99)))),
      { "a.txt": "They left" },
    );
    expect(sources[0]?.passages).toMatchObject([{ start: 0, end: 4, codings: [] }]);
    expect(report.records.map(({ kind, reason, guid: at }) => [kind, reason, at])).toEqual([
      ["coding", "place-outside", guid(520)],
      ["selection", "place-outside", guid(20)],
      ["coding", "place-outside", guid(521)],
      ["selection", "place-outside", guid(21)],
      ["coding", "refers-nowhere", guid(522)],
    ]);
  });
});

const twoPages: CountedPages = new Map([
  ["internal://a.pdf", ok({ count: 2, first: { width: 595, height: 842 } })],
]);

function region(number: number, page: number, words: string): string {
  return `<PDFSelection guid="${guid(number)}" page="${page}" firstX="10" firstY="240" secondX="210" secondY="200">${words}${coding(number, fear)}</PDFSelection>`;
}

function pdfSource(selections: string, words: string): string {
  return `<Sources><PDFSource guid="${guid(10)}" name="Ruling" path="internal://a.pdf">${selections}${words}</PDFSource></Sources>`;
}

function onPage(page: number) {
  return { is: "page", page, x: 10, y: 200, width: 200, height: 40 };
}

describe("what is not text", () => {
  test("becomes text by the words that a region of a page covers", () => {
    const region = (number: number, words: string): string =>
      `<PDFSelection guid="${guid(number)}" page="0" firstX="1" firstY="1" secondX="2" secondY="2"><Representation guid="${guid(number + 1)}"><PlainTextContent>${words}</PlainTextContent></Representation>${coding(number, fear)}</PDFSelection>`;
    const { sources, report } = collect(
      `<Sources><PDFSource guid="${guid(10)}" name="Ruling" path="internal://a.pdf">${region(20, "the court  finds")}${region(30, "not in it")}<Representation guid="${guid(11)}"><PlainTextContent>Here the court\nfinds nothing.</PlainTextContent></Representation></PDFSource></Sources>`,
      { "a.pdf": "%PDF-1.7" },
    );
    expect(sources[0]).toMatchObject({
      format: "pdf",
      bytes: utf8("%PDF-1.7"),
      passages: [{ start: 5, end: 20 }],
    });
    expect(report.records.map(({ reason, fate }) => [reason, fate]).slice(0, 3)).toEqual([
      ["region-to-words", "changed"],
      ["region-without-words", "left-out"],
      ["region-without-words", "left-out"],
    ]);
  });

  test("stays the region of a page that it was, where its words are not in the text, and says so if it had words", () => {
    const words =
      '<Representation guid="GUID"><PlainTextContent>not in it</PlainTextContent></Representation>';
    const markup = pdfSource(
      region(20, 0, words.replace("GUID", guid(60))) +
        region(21, 1, "") +
        region(22, 2, "") +
        region(23, -1, ""),
      `<Representation guid="${guid(11)}"><PlainTextContent>Here the court\nfinds nothing.</PlainTextContent></Representation>`,
    );
    const { sources, report } = collect(markup, { "a.pdf": "%PDF-1.7" }, twoPages);
    expect(sources[0]).toMatchObject({
      text: "Here the court\nfinds nothing.",
      format: "pdf",
      passages: [
        { start: 0, end: 0, part: onPage(0), codings: [{ code: fear }] },
        { start: 0, end: 0, part: onPage(1), codings: [{ code: fear }] },
      ],
    });
    expect(sources[0]?.media).toBeUndefined();
    expect(report.records.map(({ kind, fate, reason, guid: at }) => [kind, fate, reason, at])).toEqual([
      ["selection", "changed", "region-to-page", guid(20)],
      ["coding", "left-out", "region-without-words", guid(522)],
      ["selection", "left-out", "region-without-words", guid(22)],
      ["coding", "left-out", "region-without-words", guid(523)],
      ["selection", "left-out", "region-without-words", guid(23)],
    ]);
  });

  test("is its pages, where it is a PDF without words, with every region and what was coded on all of it", () => {
    const markup = pdfSource(region(20, 1, ""), coding(30, trust));
    const { sources, report } = collect(markup, { "a.pdf": "%PDF-1.7" }, twoPages);
    expect(sources).toMatchObject([
      {
        text: "",
        blocks: [],
        format: "pdf",
        media: { is: "pages", count: 2 },
        bytes: utf8("%PDF-1.7"),
        passages: [
          { part: onPage(1), codings: [{ code: fear }] },
          { part: { is: "page", page: 0, x: 0, y: 0, width: 595, height: 842 }, codings: [{ code: trust }] },
        ],
      },
    ]);
    expect(report.records.map(({ fate, reason }) => [fate, reason])).toEqual([["changed", "whole-to-page"]]);
  });

  test("has its pages counted from 1 where its program did, and from 0 as the standard does", () => {
    const pagesOf = (...named: readonly number[]): unknown => {
      const markup = pdfSource(named.map((page, at) => region(20 + at, page, "")).join(""), "");
      const { sources } = collect(markup, { "a.pdf": "%PDF-1.7" }, twoPages);
      return sources[0]?.passages.map(({ part }) => part?.is === "page" && part.page);
    };
    expect([pagesOf(0, 1), pagesOf(1), pagesOf(1, 2), pagesOf(0, 2)]).toEqual([[0, 1], [1], [0, 1], [0]]);
  });

  test("stays beside its transcript, which keeps its times, and stretches of the sound stay stretches of it", () => {
    const point = (number: number, position: number, atMs: number): string =>
      `<SyncPoint guid="${guid(number)}" position="${position}" timeStamp="${atMs}"/>`;
    const spoken = `<TranscriptSelection guid="${guid(20)}" fromSyncPoint="${guid(40)}" toSyncPoint="${guid(42)}">${coding(20, fear)}</TranscriptSelection>`;
    const transcript = `<Transcript guid="${guid(11)}"><PlainTextContent>First words.\nThen others.</PlainTextContent>${point(40, 0, 0)}${point(41, 12, 4800)}${point(42, 13, 5000)}${spoken}</Transcript>`;
    const stretch = `<AudioSelection guid="${guid(21)}" begin="5100" end="9000"><Description>Loud</Description>${coding(21, trust)}</AudioSelection>`;
    const markup = `<Sources><AudioSource guid="${guid(10)}" name="Call" path="internal://a.wav">${transcript}${stretch}</AudioSource></Sources>`;
    const sound = wavOf(Array.from({ length: 100 }, () => 0.5));
    const { sources, memos, report } = collect(markup, { "a.wav": sound });
    expect(sources).toHaveLength(1);
    expect(sources[0]).toMatchObject({
      format: "txt",
      recording: { bytes: sound, format: "audio-wav" },
      passages: [
        { start: 0, end: 13, codings: [{ code: fear }] },
        {
          start: 13,
          end: 13,
          part: { is: "time", fromMs: 5100, toMs: 9000 },
          selections: [guid(21)],
          codings: [{ code: trust }],
        },
      ],
    });
    expect(sources[0]?.blocks.map(({ atMs, untilMs }) => [atMs, untilMs])).toEqual([
      [0, 4800],
      [5000, undefined],
    ]);
    expect(memos).toMatchObject([{ about: guid(21), text: "Loud" }]);
    expect(report.records.map(({ reason }) => reason)).toEqual(["comment-to-memo"]);
    const without = collect(markup);
    expect(without.sources[0]?.passages).toEqual(sources[0]?.passages);
    expect(without.sources[0]).not.toHaveProperty("recording");
    expect(without.report.records[0]).toMatchObject({ kind: "source", fate: "changed", reason: "recording" });
  });

  test("is a picture with its regions, and its description a text beside it", () => {
    const region = (number: number, corners: readonly [number, number, number, number]): string =>
      `<PictureSelection guid="${guid(number)}" firstX="${corners[0]}" firstY="${corners[1]}" secondX="${corners[2]}" secondY="${corners[3]}">${coding(number, fear)}</PictureSelection>`;
    const words = `<TextDescription guid="${guid(11)}"><PlainTextContent>A wall</PlainTextContent>${selection(20, 2, 6)}</TextDescription>`;
    const regions = [
      region(21, [10, 20, 30, 25]),
      region(22, [30, 25, 10, 20]),
      region(23, [390, 290, 500, 500]),
      region(24, [400, 0, 410, 10]),
      region(25, [5, 5, 5, 5]),
    ];
    const { sources, report } = collect(
      `<Sources><PictureSource guid="${guid(10)}" name="Wall" path="internal://a.png">${words}${regions.join("")}${coding(26, trust)}</PictureSource></Sources>`,
      { "a.png": pngOf(400, 300) },
    );
    const at = (x: number, y: number, width: number, height: number) => ({
      is: "region",
      x,
      y,
      width,
      height,
    });
    expect(sources).toMatchObject([
      { guid: guid(10), title: "Wall", text: "", media: { width: 400, height: 300 } },
      { guid: guid(11), title: "Wall, description", text: "A wall", passages: [{ start: 2, end: 6 }] },
    ]);
    expect(sources[0]?.passages.map(({ part, selections }) => [part, selections])).toEqual([
      [at(10, 20, 20, 5), [guid(21), guid(22)]],
      [at(390, 290, 10, 10), [guid(23)]],
      [at(5, 5, 1, 1), [guid(25)]],
      [at(0, 0, 400, 300), []],
    ]);
    expect(report.records.map(({ kind, reason, guid: of }) => [kind, reason, of])).toEqual([
      ["source", "description-apart", guid(10)],
      ["selection", "place-cut", guid(23)],
      ["coding", "place-outside", guid(524)],
      ["selection", "place-outside", guid(24)],
      ["selection", "place-cut", guid(25)],
      ["coding", "whole-source", guid(10)],
    ]);
  });

  test("is left out where its file is not what the project says, and said so", () => {
    const audio = (number: number, file: string): string =>
      `<AudioSource guid="${guid(number)}" path="internal://${file}"/>`;
    const sound = wavOf(Array.from({ length: 10 }, () => 0.5));
    const { sources, report } = collect(
      `<Sources>${audio(10, "a.mp3")}${audio(11, "b.wav")}${audio(12, "c.wav")}${audio(13, "d.wav")}<PictureSource guid="${guid(14)}" path="internal://c.wav"/><VideoSource guid="${guid(15)}" path="internal://c.wav"><VideoSelection guid="${guid(20)}" begin="900" end="4000"/><VideoSelection guid="${guid(21)}" begin="800" end="700"/></VideoSource></Sources>`,
      {
        "a.mp3": "no sound",
        "b.wav": wavOf([0.5], { channels: 0 }),
        "c.wav": sound,
        "d.wav": wavOf([0.5, 0.5], { stated: 160_000_000 }),
      },
    );
    expect(report.records.filter(({ reason }) => reason !== "no-name")).toMatchObject([
      { fate: "left-out", reason: "file-unread", guid: guid(10) },
      { fate: "left-out", reason: "file-damaged", guid: guid(11) },
      { fate: "changed", reason: "file-noted", guid: guid(13) },
      { fate: "left-out", reason: "file-unread", guid: guid(14) },
      { kind: "selection", fate: "changed", reason: "place-cut", guid: guid(20) },
      { kind: "selection", fate: "left-out", reason: "place-outside", guid: guid(21) },
    ]);
    expect(sources.map((each) => [each.guid, each.media?.is, each.notes.length])).toEqual([
      [guid(12), "sound", 0],
      [guid(13), "sound", 1],
      [guid(15), "sound", 0],
    ]);
    expect(sources[2]?.passages).toMatchObject([{ part: { is: "time", fromMs: 900, toMs: 1000 } }]);
  });
});

describe("memos", () => {
  test("hold the description of the project, known again in a later export of the same words", () => {
    const described = (words: string) => collect(`<Description>${words}</Description>`);
    const { memos, report } = described("Interviews at the river");
    expect(memos).toEqual([{ guid: memos[0]?.guid, text: "Interviews at the river" }]);
    expect(report.counts).toContainEqual({ kind: "memo", held: 1, kept: 1 });
    expect(described("Interviews at the river").memos).toEqual(memos);
    expect(described("Other words").memos[0]?.guid).not.toBe(memos[0]?.guid);
    expect(described(" ").memos).toEqual([]);
  });

  test("are gathered from all places where programs keep them", () => {
    const note = (number: number, words: string): string =>
      `<Note guid="${guid(number)}" name="n"><PlainTextContent>${words}</PlainTextContent></Note>`;
    const { memos, links } = collect(
      `${textSource(
        selection(
          20,
          0,
          4,
          `<Description>A comment</Description>${coding(20, fear)}<NoteRef targetGUID="${guid(60)}"/>`,
        ),
      )}<Notes>${note(60, "On the words")}${note(61, "By a link")}${note(62, "On all")}</Notes><Links><Link guid="${guid(70)}" originGUID="${guid(61)}" targetGUID="${guid(20)}"/><Link guid="${guid(71)}" originGUID="${fear}" targetGUID="${trust}"/></Links>`,
      { "a.txt": "They left" },
    );
    expect(memos.map(({ about, text }) => [text, about])).toEqual([
      ["On the words", guid(20)],
      ["By a link", guid(20)],
      ["On all", undefined],
      ["A comment", guid(20)],
    ]);
    expect(links.map((each) => each.guid)).toEqual([guid(71)]);
  });
});

describe("cases and codes", () => {
  test("keep the values of their variables, and what is coded to a case belongs to it", () => {
    const { cases, codes, report } = collect(
      `<Variables><Variable guid="${guid(80)}" name="Age" typeOfVariable="Integer"/></Variables><Cases><Case guid="${guid(81)}"><VariableValue><VariableRef targetGUID="${guid(80)}"/><IntegerValue>34</IntegerValue></VariableValue><SourceRef targetGUID="${guid(10)}"/></Case></Cases>${textSource(selection(20, 0, 4, coding(20, guid(81))))}`,
      { "a.txt": "They left" },
    );
    expect(cases).toEqual([
      {
        guid: guid(81),
        name: "Case 1",
        attributes: [{ name: "Age", value: "34" }],
        members: [guid(10), guid(20)],
      },
    ]);
    expect(codes.map(({ name, parent, colour }) => [name, parent, colour])).toEqual([
      ["Feelings", undefined, undefined],
      ["Fear", folder, "blue"],
      ["Trust", folder, undefined],
    ]);
    expect(report.counts).toContainEqual({ kind: "coding", held: 1, kept: 1 });
  });
});
