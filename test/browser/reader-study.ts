import { createHash } from "node:crypto";
import { addMember } from "../../src/app/attributes.ts";
import { codePassage } from "../../src/app/code-passage.ts";
import { addCode } from "../../src/app/codebook.ts";
import type { Desk } from "../../src/app/desk.ts";
import { skipNames } from "../../src/app/finish-names.ts";
import { foundStudy } from "../../src/app/found-study.ts";
import { readSource } from "../../src/app/read-source.ts";
import { receiveText } from "../../src/app/receive-text.ts";
import { linkTranslation } from "../../src/app/translations.ts";
import type { RecordId, Result } from "../../src/core/base/index.ts";
import { pdfOf } from "../../src/core/formats/testing/build-files.ts";
import type { Reader } from "../../src/node/reading/index.ts";
import { type ServedStudy, serveStudy } from "./served-study.ts";

/** Words of the talk, turn by turn, and the same in Arabic. */
const talk = [
  ["Q", "How did you come over the mountains?", "كيف عبرتم الجبال؟"],
  [
    "A",
    "A driver took us by night for two hundred dollars, and nobody asked for a name at the second bridge.",
    "أخذنا سائق ليلا مقابل 200 دولار، ولم يسأل أحد عن اسم عند الجسر الثاني.",
  ],
  ["Q", "And the others?", "والآخرون؟"],
  [
    "A",
    "The others waited for the spring. Some of them were held at the bridge and came back on foot.",
    "انتظر الآخرون الربيع. أوقف بعضهم عند الجسر وعادوا مشيا.",
  ],
] as const;

const long = Array.from({ length: 24 }, (_, at) => at);

/** A study for the reading room: two coders, codes four deep, a text with its translation, a PDF, captions. */
export interface ReaderStudy {
  readonly study: ServedStudy;
  readonly talk: RecordId;
  readonly arabic: RecordId;
  readonly notes: RecordId;
  readonly report: RecordId;
  readonly captions: RecordId;
}

/** Serve it. */
export async function serveReaderStudy(): Promise<ReaderStudy> {
  const ids: Partial<Record<Exclude<keyof ReaderStudy, "study">, RecordId>> = {};
  const study = await serveStudy(async (deps, reader) => {
    const me = foundStudy(deps.open, deps.randomBytes, { title: "A study to read", founder: "Mara Venn" });
    const desk: Desk = { ...deps, me };
    const enter = async (name: string, content: string | Uint8Array): Promise<RecordId> =>
      letIn(desk, reader, name, typeof content === "string" ? new TextEncoder().encode(content) : content);
    ids.talk = await enter("Talk.txt", turns(1));
    ids.arabic = await enter("Talk in Arabic.txt", turns(2));
    ids.notes = await enter("Notes.txt", "A note by hand.\n\nIt says less than what was said.");
    ids.report = await enter("Report.pdf", report());
    ids.captions = await enter("Captions.vtt", captions);
    must(linkTranslation(desk, { source: ids.arabic, of: ids.talk }));
    codeFourDeep(desk, ids.talk);
    return new Map();
  });
  const { talk: read, arabic, notes, report: pages, captions: cues } = ids;
  if (!read || !arabic || !notes || !pages || !cues) throw new Error("A text did not enter");
  return { study, talk: read, arabic, notes, report: pages, captions: cues };
}

function codeFourDeep(desk: Desk, source: RecordId): void {
  const parent = must(addCode(desk, { name: "Ways out" })).id;
  const code = (name: string, under?: RecordId): RecordId =>
    must(addCode(desk, { name, ...(under === undefined ? {} : { parent: under }) })).id;
  const names = ["Road", "Smugglers", "Prices", "Papers"].map((name) => code(name, parent));
  code("Waiting");
  const other = must(addMember(desk, { name: "Idris Kolvar" })).member;
  const words = [
    "took us by night for two hundred dollars",
    "by night for two hundred",
    "two hundred dollars",
    "two hundred",
  ];
  for (const [at, each] of words.entries()) put(desk, source, each, names[at] ?? parent);
  put({ ...desk, me: other }, source, "held at the bridge", names[0] ?? parent);
}

function put(desk: Desk, source: RecordId, words: string, code: RecordId): void {
  const { version, text } = must(readSource(desk, { source }));
  const start = text.indexOf(words);
  must(codePassage(desk, { source, version, start, end: start + words.length, code }));
}

/** The talk in one of its languages, long enough to scroll. */
function turns(language: 1 | 2): string {
  const more = long.flatMap((at) =>
    talk.map(
      ([who, ...said]) => `${who}: ${said[language - 1]} ${language === 1 ? "Again" : "ثانية"} ${at}.`,
    ),
  );
  return [...talk.map(([who, ...said]) => `${who}: ${said[language - 1]}`), ...more].join("\n\n");
}

function report(): Uint8Array {
  const page = (words: string) =>
    [0, 1, 2, 3, 4, 5].map((line) => ({
      x: 72,
      y: 720 - line * 18,
      text: `${words}, line ${line + 1} of the page.`,
    }));
  return pdfOf([
    page("The first page speaks of the road over the mountains"),
    page("The second page counts who was stopped at the bridge"),
    page("The third page asks what became of those who waited"),
  ]);
}

const captions = `WEBVTT

00:00:00.000 --> 00:00:01.000
<v Guest>We left before the snow came.

00:00:01.000 --> 00:00:02.500
<v Host>Who left with you?

00:00:02.500 --> 00:00:04.000
<v Guest>My brother and two of his friends.
`;

/** Four seconds of a low tone as a WAV file. */
export function tone(): Uint8Array {
  const rate = 8_000;
  const samples = rate * 4;
  const bytes = Buffer.alloc(44 + samples);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(36 + samples, 4);
  bytes.write("WAVEfmt ", 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate, 28);
  bytes.writeUInt16LE(1, 32);
  bytes.writeUInt16LE(8, 34);
  bytes.write("data", 36);
  bytes.writeUInt32LE(samples, 40);
  for (let at = 0; at < samples; at++) bytes[44 + at] = 128 + ((at >> 4) % 2) * 20;
  return bytes;
}

async function letIn(desk: Desk, reader: Reader, name: string, bytes: Uint8Array): Promise<RecordId> {
  const own = new Uint8Array(bytes);
  const read = must(await reader.read({ name, bytes: own }));
  const sha256 = createHash("sha256").update(own).digest("hex");
  const added = must(receiveText(desk, { name, bytes: own, sha256, read }));
  if (!("waiting" in added)) throw new Error("The study holds that text already");
  return must(skipNames(desk, { waiting: added.waiting })).source;
}

function must<T>(result: Result<T, object>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
