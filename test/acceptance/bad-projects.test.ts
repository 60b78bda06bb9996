import { unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { pngOf, wavOf } from "../../src/core/formats/media/testing/build-media.ts";
import { pdfOf, zipOf } from "../../src/core/formats/testing/build-files.ts";
import { commandsIn } from "../../src/node/cli/testing/run-here.ts";
import { makeSmallStudy } from "../../src/node/cli/testing/small-study.ts";
import { createReader, readingErrorText } from "../../src/node/reading/index.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { numberedGuid as g } from "../support/other-project.ts";
import { qualcoderDatabase } from "../support/peer-databases.ts";

// As the page and the commands have it: a process of its own, with bounds.
const reader = createReader({ maxSeconds: 60, maxMegabytes: 900 });
afterAll(() => reader.close());

async function verdict(bytes: Uint8Array) {
  const read = await reader.readProject(bytes);
  return read.ok ? read.value : read.error;
}

/** A name of eight letters, replaced by one that no archiver would write. */
function withName(bytes: Uint8Array, name: string): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1").replaceAll("name.txt", name);
  return new Uint8Array(Buffer.from(text, "latin1"));
}

/** A project whose markup is whole, and of whose only text the packed bytes are not. */
function damagedText(): Uint8Array {
  const source = `<TextSource guid="${g(30)}" name="Call" plainTextPath="internal://a.txt"/>`;
  const bytes = zipOf({
    "project.qde": project(`<Sources>${source}</Sources>`),
    "sources/a.txt": "word ".repeat(900),
  });
  const at = Buffer.from(bytes).indexOf("sources/a.txt") + "sources/a.txt".length;
  return bytes.fill(0xff, at, at + 12);
}

const project = (inner: string) => `<Project xmlns="urn:QDA-XML:project:1.0" name="P">${inner}</Project>`;

describe("a project made to do harm", () => {
  test.each([
    ["a bomb", zipSync({ "project.qde": new Uint8Array(50_000_000) }, { level: 9 }), "many times its size"],
    [
      "a way up",
      withName(zipOf({ "project.qde": project(""), "name.txt": "a" }), "../a.txt"),
      "outside its folder",
    ],
    [
      "the root of the disk",
      withName(zipOf({ "project.qde": project(""), "name.txt": "a" }), "/etc/abc"),
      "outside its folder",
    ],
    [
      "a drive",
      withName(zipOf({ "project.qde": project(""), "name.txt": "a" }), "C:\\a.txt"),
      "outside its folder",
    ],
    ["two projects", zipOf({ "a.qde": project(""), "b.qde": project("") }), "more than one project"],
    [
      "a file of the disk as an entity",
      zipOf({ "project.qde": `<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]>${project("&x;")}` }),
      "entities of its own",
    ],
    ["a text in it that is damaged", damagedText(), "damaged or was cut short"],
    ["a database that is cut short", qualcoderDatabase().slice(0, 9_000), "damaged or was cut short"],
  ])("by %s is refused in words that say why", async (_, bytes, why) => {
    const refused = await verdict(bytes);
    if (!("type" in refused)) throw new Error("It was read");
    expect(readingErrorText(refused)).toContain(why);
  });

  test("with 200 MB of markup is refused for its size, and the next one is read", async () => {
    const line = Buffer.from(`<Code guid="${g(1)}" name="The same again and again" isCodable="true"/>`);
    const markup = new Uint8Array(200_000_000);
    for (let at = 0; at + line.length <= markup.length; at += line.length) markup.set(line, at);
    expect(await verdict(zipSync({ "project.qde": markup }, { level: 0 }))).toEqual({
      type: "TooLarge",
      bytes: 200_000_000,
      maxBytes: 120_000_000,
    });
    expect(await verdict(zipOf({ "project.qde": project("") }))).toMatchObject({ name: "P" });
  });

  test("writes nothing into a study, neither a part of it nor a note that it was tried", async () => {
    const bench = commandsIn(temporaryFolder());
    await makeSmallStudy(bench);
    const history = async () => (await bench.run("history", "--json", "--passphrase-file", "pass.txt")).out;
    const before = await history();
    bench.write("bad.qdpx", zipOf({ "a.qde": project(""), "b.qde": project("") }));
    const run = await bench.run("project", "import", "bad.qdpx", "--passphrase-file", "pass.txt");
    expect(run.exit).not.toBe(0);
    expect(run.err).toContain("more than one project");
    expect(await history()).toBe(before);
  });
});

describe("a project without its words", () => {
  test("has no file called as its user called it, and each text under its new name", async () => {
    const text = (number: number, path: string) =>
      `<TextSource guid="${g(number)}" name="Umar" plainTextPath="internal://${path}"/>`;
    const markup = project(
      `<Sources>${text(30, "Talk with Umar.txt")}${text(31, `${g(31)}.txt`)}${text(32, "Umar again.txt")}</Sources>`,
    );
    const bytes = zipOf({
      "project.qde": markup,
      "sources/Talk with Umar.txt": "He left.",
      [`sources/${g(31)}.txt`]: "She stayed.",
      "sources/Umar again.txt": "He came back.",
    });
    const scrubbed = await reader.scrub(bytes);
    if (!scrubbed.ok) throw new Error("It was not read");
    const parts = unzipSync(scrubbed.value);
    expect(
      JSON.stringify(Object.keys(parts)) + new TextDecoder().decode(parts["project.qde"] ?? new Uint8Array()),
    ).not.toMatch(/Umar|Talk|again/);
    expect(await verdict(scrubbed.value)).toMatchObject({
      sources: [{ text: "Xx xxxx." }, { text: "Xxx xxxxxx." }, { text: "Xx xxxx xxxx." }],
    });
  });
});

describe("a project with faults in it", () => {
  test("in which a code stands twice, or a source is missing, keeps the rest and says so", async () => {
    const code = (name: string) => `<Code guid="${g(10)}" name="${name}" isCodable="true"/>`;
    const source = `<TextSource guid="${g(30)}" name="Call" plainTextPath="internal://gone.txt"/>`;
    const markup = project(
      `<CodeBook><Codes>${code("First")}${code("Second")}</Codes></CodeBook><Sources>${source}</Sources>`,
    );
    expect(await verdict(zipOf({ "project.qde": markup }))).toMatchObject({
      codes: [{ name: "First" }],
      sources: [],
      report: {
        records: expect.arrayContaining([
          expect.objectContaining({ kind: "code", fate: "left-out", reason: "guid-twice", name: "Second" }),
          expect.objectContaining({ kind: "source", fate: "left-out", reason: "file-missing", name: "Call" }),
        ]),
      },
    });
  });

  test("in which records of any kind have the id of another names each of them", async () => {
    const text = (name: string, number: number, inner = "") =>
      `<TextSource guid="${g(number)}" name="${name}"><PlainTextContent>They left by night</PlainTextContent>${inner}</TextSource>`;
    const selection = (begin: number) =>
      `<PlainTextSelection guid="${g(40)}" name="mark" startPosition="${begin}" endPosition="${begin + 4}"><Coding guid="${g(50)}"><CodeRef targetGUID="${g(10)}"/></Coding></PlainTextSelection>`;
    const value = `<VariableValue><VariableRef targetGUID="${g(60)}"/><TextValue>first</TextValue></VariableValue>`;
    const markup = project(
      `<Users><User guid="${g(1)}" name="Ann"/><User guid="${g(1)}" name="Ben"/></Users>
      <CodeBook><Codes><Code guid="${g(10)}" name="Fear" isCodable="true"/></Codes></CodeBook>
      <Variables><Variable guid="${g(60)}" name="Wave" typeOfVariable="Text"/><Variable guid="${g(60)}" name="Town" typeOfVariable="Text"/></Variables>
      <Cases><Case guid="${g(70)}" name="One">${value}</Case><Case guid="${g(70)}" name="Other"/></Cases>
      <Sources>${text("Call", 30, selection(0) + selection(5))}${text("Visit", 30)}</Sources>
      <Notes><Note guid="${g(80)}" name="Doubt"><PlainTextContent>Hm.</PlainTextContent></Note><Note guid="${g(80)}" name="Hope"><PlainTextContent>Oh.</PlainTextContent></Note></Notes>
      <Sets><Set guid="${g(90)}" name="Near"/><Set guid="${g(90)}" name="Far"/></Sets>`,
    );
    const shared = (kind: string, name?: string) =>
      expect.objectContaining({
        kind,
        fate: "changed",
        reason: "guid-shared",
        ...(name === undefined ? {} : { name }),
      });
    const found = await verdict(zipOf({ "project.qde": markup }));
    expect(found).toMatchObject({
      coders: [{ name: "Ann" }, { name: "Ben" }],
      sources: [{ title: "Call" }, { title: "Visit" }],
      // A value of the doubled variable is one of the first.
      cases: [{ name: "One", attributes: [{ name: "Wave", value: "first" }] }, { name: "Other" }],
      report: {
        records: [
          shared("coder", "Ben"),
          shared("value", "Town"),
          shared("source", "Visit"),
          shared("selection"),
          shared("coding"),
          shared("case", "Other"),
          shared("set", "Far"),
          shared("memo", "Hope"),
        ],
      },
    });
  });

  test("with recordings and pictures that lie about themselves keeps what is true of them, and says what is not", async () => {
    const second = wavOf(Array.from({ length: 10 }, () => 0.5));
    const audio = (number: number, file: string, inner = "") =>
      `<AudioSource guid="${g(number)}" name="${file}" path="internal://${file}">${inner}</AudioSource>`;
    const stretch = (number: number, begin: string, end: string) =>
      `<AudioSelection guid="${g(number)}" begin="${begin}" end="${end}"><Coding guid="${g(number + 100)}"><CodeRef targetGUID="${g(10)}"/></Coding></AudioSelection>`;
    const stretches = [
      stretch(40, "0", "500"),
      stretch(41, "700", "300"),
      stretch(42, "900", "99999999999"),
      stretch(43, "5000", "6000"),
      stretch(44, "-9007199254740993", "1"),
      stretch(45, "-5", "20"),
    ];
    const times = `<Transcript guid="${g(60)}"><PlainTextContent>One.\nTwo.</PlainTextContent><SyncPoint guid="${g(61)}" position="0" timeStamp="-4"/><SyncPoint guid="${g(62)}" position="900" timeStamp="4"/><TranscriptSelection guid="${g(63)}" fromSyncPoint="${g(62)}" toSyncPoint="${g(61)}"/></Transcript>`;
    const sources = [
      audio(30, "false.wav", stretches.join("")),
      audio(31, "words.wav"),
      audio(32, "gone.wav"),
      audio(33, "huge.png"),
      audio(34, "said.wav", times),
      `<PictureSource guid="${g(35)}" name="huge" path="internal://huge.png"/>`,
      `<PictureSource guid="${g(36)}" name="sound" path="internal://false.wav"/>`,
    ];
    const code = `<CodeBook><Codes><Code guid="${g(10)}" name="Fear" isCodable="true"/></Codes></CodeBook>`;
    const read = await verdict(
      zipSync({
        "project.qde": Buffer.from(project(`${code}<Sources>${sources.join("")}</Sources>`)),
        "sources/false.wav": wavOf(
          Array.from({ length: 10 }, () => 0.5),
          { stated: 4_000_000_000 },
        ),
        "sources/words.wav": Buffer.from("These are words."),
        "sources/huge.png": pngOf(4, 4, { width: 60_000, height: 60_000 }),
        "sources/said.wav": second,
      }),
    );
    if ("type" in read) throw new Error(read.type);
    const fates = read.report.records.filter(({ kind }) => kind !== "coding");
    expect(fates.map(({ kind, fate, reason, guid }) => [kind, fate, reason, guid])).toEqual([
      ["source", "changed", "file-noted", g(30)],
      ["source", "left-out", "file-unread", g(31)],
      ["source", "left-out", "file-missing", g(32)],
      ["source", "left-out", "file-unread", g(33)],
      ["source", "left-out", "file-large", g(35)],
      ["source", "left-out", "file-unread", g(36)],
      ["selection", "left-out", "place-outside", g(41)],
      ["selection", "changed", "place-cut", g(42)],
      ["selection", "left-out", "place-outside", g(43)],
      ["selection", "changed", "place-cut", g(45)],
      ["selection", "left-out", "place-outside", g(63)],
    ]);
    const [recording, said] = read.sources;
    expect(recording?.passages.map(({ part }) => part)).toEqual([
      { is: "time", fromMs: 0, toMs: 500 },
      { is: "time", fromMs: 900, toMs: 1000 },
      { is: "time", fromMs: 0, toMs: 20 },
    ]);
    expect(said).toMatchObject({ recording: { format: "audio-wav" }, passages: [] });
    expect(said?.blocks.map(({ atMs }) => atMs)).toEqual([undefined, undefined]);
  });

  test("with more sound than one project may have is read in bounded memory, and names what stays behind", async () => {
    const most = 60_000_000;
    const wave = wavOf([0.5]);
    const long = new Uint8Array(most);
    long.set(wave);
    const names = ["a", "b", "c", "d"];
    const sources = names.map(
      (name, at) => `<AudioSource guid="${g(30 + at)}" name="${name}" path="internal://${name}.wav"/>`,
    );
    const read = await verdict(
      zipSync(
        {
          "project.qde": Buffer.from(project(`<Sources>${sources.join("")}</Sources>`)),
          ...Object.fromEntries(names.map((name) => [`sources/${name}.wav`, long])),
        },
        { level: 0 },
      ),
    );
    if ("type" in read) throw new Error(read.type);
    expect(read.sources.map(({ title }) => title)).toEqual(["a", "b", "c"]);
    expect(read.report.records).toMatchObject([{ kind: "source", reason: "file-large", name: "d" }]);
  });

  test("with pages under a password takes their words from the project, and none where it has none", async () => {
    const pages = pdfOf([[{ x: 60, y: 700, text: "Secret." }]], locked);
    const words = `<Representation guid="${g(32)}"><PlainTextContent>The order was read.</PlainTextContent></Representation>`;
    const pdf = (number: number, inner: string) =>
      `<PDFSource guid="${g(number)}" name="Order" path="internal://a.pdf">${inner}</PDFSource>`;
    const markup = project(`<Sources>${pdf(30, words)}${pdf(31, "")}</Sources>`);
    const bytes = zipSync({ "project.qde": Buffer.from(markup), "sources/a.pdf": pages });
    expect(await verdict(bytes)).toMatchObject({
      sources: [{ guid: g(30), text: "The order was read.", format: "pdf" }],
      report: { records: [{ kind: "source", fate: "left-out", reason: "no-words", guid: g(31) }] },
    });
  });
});

describe("a project whose files are far too large", () => {
  const text = (number: number, path: string) =>
    `<TextSource guid="${g(number)}" name="Call" richTextPath="internal://${path}"/>`;

  test("leaves a formatted text of 200 MB behind unopened, and keeps the others", async () => {
    const long = new Uint8Array(200_000_000).fill(0x41);
    long.set(Buffer.from("{\\rtf1 "));
    const markup = project(`<Sources>${text(30, "long.rtf")}${text(31, "short.rtf")}</Sources>`);
    const parts = {
      "project.qde": Buffer.from(markup),
      "sources/long.rtf": long,
      "sources/short.rtf": Buffer.from("{\\rtf1 She stayed.}"),
    };
    expect(await verdict(zipSync(parts, { level: 0 }))).toMatchObject({
      sources: [{ guid: g(31), text: "She stayed." }],
      report: { records: [{ fate: "left-out", reason: "file-large", guid: g(30) }, { fate: "changed" }] },
    });
  });

  test("keeps a coding on all of a scan whose page is larger than any, on as much of it as can be marked", async () => {
    const pages = Buffer.from(pdfOf([[]]))
      .toString("latin1")
      .replace("595 842", "99999999999 99999999999");
    const whole = `<Coding guid="${g(50)}"><CodeRef targetGUID="${g(10)}"/></Coding>`;
    const markup = project(
      `<CodeBook><Codes><Code guid="${g(10)}" name="Fear" isCodable="true"/></Codes></CodeBook><Sources><PDFSource guid="${g(30)}" name="Order" path="internal://a.pdf">${whole}</PDFSource></Sources>`,
    );
    const bytes = zipOf({
      "project.qde": markup,
      "sources/a.pdf": new Uint8Array(Buffer.from(pages, "latin1")),
    });
    expect(await verdict(bytes)).toMatchObject({
      sources: [
        { passages: [{ part: { is: "page", page: 0, x: 0, y: 0, width: 100_000, height: 100_000 } }] },
      ],
    });
  });
});

const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${"00".repeat(32)}> /U <${"11".repeat(32)}> >> /ID [<00> <00>]`;
