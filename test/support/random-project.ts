import type { Desk } from "../../src/app/desk.ts";
import { newId } from "../../src/app/desk.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { pngOf, wavOf } from "../../src/core/formats/media/testing/build-media.ts";
import { pdfOf } from "../../src/core/formats/testing/build-files.ts";
import {
  type AnyRef,
  attribute,
  type Block,
  type Change,
  caseMember,
  code,
  coding,
  create,
  type MediaPart,
  member,
  memo,
  original,
  passage,
  placeOfPart,
  recordLink,
  recordSet,
  type SourceMedia,
  setMember,
  source,
  study,
  studyCase,
  textVersion,
} from "../../src/core/study/index.ts";
import type {
  DrawnCode,
  DrawnFile,
  DrawnGathering,
  DrawnLink,
  DrawnMemo,
  DrawnPart,
  DrawnRef,
  DrawnStudy,
} from "./any-project.ts";

/** Write a drawn study into an open one, in one action. */
export function writeStudy(desk: Desk, drawn: DrawnStudy): void {
  const ids = idsFor(desk, drawn);
  const changes = [
    ...drawn.coders.map((each, i) => create(member, ids.coder(i + 1), { name: each })),
    ...drawn.codes.map((each, i) => codeOf(each, i, ids)),
    ...drawn.texts.flatMap((_, i) => textOf(desk, drawn, i, ids)),
    ...fileSources(drawn, ids),
    ...drawn.passages.map((each, i) => passageOf(drawn, each, i, ids)),
    ...partsOf(drawn, ids),
    ...drawn.codings.flatMap((each, i) =>
      markedIn(drawn) === 0
        ? []
        : create(coding, ids.at("coding", i), {
            passage: ids.pick("passage", each.passage),
            code: ids.pick("code", each.code),
            coder: ids.coder(each.coder),
            at: each.at,
          }),
    ),
    ...drawn.memos.flatMap((each, i) => memoOf(each, i, ids)),
    ...drawn.cases.flatMap((each, i) => caseOf(desk, each, ids.at("case", i), ids)),
    ...drawn.sets.flatMap((each, i) => setOf(desk, each, ids.at("set", i), ids)),
    ...drawn.links.flatMap((each) => linkOf(desk, each, ids)),
  ];
  const done = desk.open.study.commit({ act: "draw", author: desk.me, changes });
  if (!done.ok) throw new Error(done.error.type);
  keepFiles(desk, drawn, ids);
}

/** How many passages a drawn study has; a part needs something that it can be part of. */
function markedIn({ passages, files, parts }: DrawnStudy): number {
  return passages.length + (files.length === 0 ? 0 : parts.length);
}

interface Ids {
  readonly at: (table: string, index: number) => RecordId;
  readonly pick: (table: string, which: number) => RecordId;
  readonly refOf: (ref: DrawnRef) => AnyRef | undefined;
  readonly coder: (which: number) => RecordId;
}

function idsFor(desk: Desk, drawn: DrawnStudy): Ids {
  const many = (list: readonly unknown[]): readonly RecordId[] => list.map(() => newId(desk));
  const lists: Readonly<Record<string, readonly RecordId[]>> = {
    source: many([...drawn.texts, ...drawn.files.filter(isAlone)]),
    passage: many(Array.from({ length: markedIn(drawn) })),
    code: many(drawn.codes),
    coding: markedIn(drawn) === 0 ? [] : many(drawn.codings),
    memo: many(drawn.memos),
    case: many(drawn.cases),
    set: many(drawn.sets),
    study: desk.open.study.all(study).map(({ id }) => id),
    coder: [desk.me, ...many(drawn.coders)],
  };
  const find = (table: string, index: number): RecordId | undefined => {
    const list = lists[table] ?? [];
    return list[list.length === 0 ? 0 : index % list.length];
  };
  const pick = (table: string, index: number): RecordId => {
    const id = find(table, index);
    if (id === undefined) throw new Error(`There is no ${table}`);
    return id;
  };
  return {
    at: pick,
    pick,
    refOf({ table, which }) {
      const id = find(table, which);
      return id === undefined ? undefined : { table, id };
    },
    coder: (index) => pick("coder", index),
  };
}

function codeOf({ name: title, under, definition, colour }: DrawnCode, i: number, ids: Ids): Change {
  return create(code, ids.at("code", i), {
    name: title,
    position: i,
    ...(i > 0 && under % 2 === 0 ? { parent: ids.at("code", under % i) } : {}),
    ...(definition === undefined ? {} : { definition }),
    ...(colour === undefined ? {} : { colour }),
  });
}

const nothingSaid = {
  language: "en",
  role: "civilian",
  release: "never",
  consentAnalysis: "not-asked",
  consentQuotation: "not-asked",
  consentArchive: "not-asked",
  consentRecontact: "not-asked",
  namesStep: "done",
  originalSha256: "0",
  originalBytes: 1,
  receivedAt: 1,
} as const;

const wordsOf = ({ pieces }: DrawnStudy["texts"][number]): string => `${pieces.join("")}end`;

function textOf(desk: Desk, drawn: DrawnStudy, i: number, ids: Ids): readonly Change[] {
  const each = drawn.texts[i];
  if (each === undefined) return [];
  const id = ids.at("source", i);
  const text = wordsOf(each);
  const version = versionOf(ids, i);
  return [
    create(source, id, { ...nothingSaid, title: each.title, format: isPaged(drawn, i) ? "pdf" : "txt" }),
    create(textVersion, version, {
      source: id,
      reason: "import",
      map: [{ start: 0, end: 0, length: text.length }],
      words: [text],
      whole: false,
      layout: layoutOf(drawn, i),
      speakers: [],
    }),
    create(attribute, newId(desk), { about: { table: "source", id }, name: "Wave", value: "first" }),
  ];
}

/** Where the source of a file stands in the list: behind the texts, or that of the text beside which it lies. */
function placeOfFile({ texts, files }: DrawnStudy, file: DrawnFile): number {
  if (!isAlone(file)) return file.text % texts.length;
  return texts.length + files.filter(isAlone).indexOf(file);
}

function isAlone({ is }: DrawnFile): boolean {
  return is !== "beside" && is !== "paged";
}

/** Whether pages alone lie beside a text: a source that leaves with its recording leaves without its pages. */
function isPaged(drawn: DrawnStudy, at: number): boolean {
  const there = drawn.files.filter((file) => placeOfFile(drawn, file) === at);
  return there.length > 0 && there.every(({ is }) => is === "paged");
}

function mediaOf({ is, size }: DrawnFile): SourceMedia {
  if (is === "scan" || is === "paged") return { is: "pages", count: size };
  return is === "picture"
    ? { is, width: size * 3, height: size * 2 }
    : { is: "sound", durationMs: size * 100, channels: 1, hertz: 8000 };
}

function bytesOf({ is, size }: DrawnFile): Uint8Array {
  if (is === "scan" || is === "paged") return pdfOf(Array.from({ length: size }, () => []));
  return is === "picture" ? pngOf(size * 3, size * 2) : wavOf(Array.from({ length: size }, () => 0.5));
}

function fileSources(drawn: DrawnStudy, ids: Ids): readonly Change[] {
  return drawn.files.flatMap((file) => {
    if (!isAlone(file)) return [];
    const id = ids.at("source", placeOfFile(drawn, file));
    const layout = { map: [{ start: 0, end: 0, length: 0 }], words: [""], whole: false, layout: [] };
    return [
      create(source, id, {
        ...nothingSaid,
        title: file.title,
        format: formatOf(file),
        media: mediaOf(file),
      }),
      create(textVersion, id, { source: id, reason: "import", ...layout, speakers: [] }),
    ];
  });
}

function formatOf({ is }: DrawnFile): string {
  if (is === "scan" || is === "paged") return "pdf";
  return is === "picture" ? "picture-png" : "audio-wav";
}

/** Put the bytes of drawn files into the vault; a text has one recording beside it, or one set of pages. */
function keepFiles(desk: Desk, drawn: DrawnStudy, ids: Ids): void {
  const { vault } = desk.open;
  if (vault === undefined) throw new Error("A drawn study has its vault open");
  const kept = drawn.files.filter((file) => file.is !== "paged" || isPaged(drawn, placeOfFile(drawn, file)));
  const byPlace = new Map(kept.map((file) => [placeOfFile(drawn, file), file]));
  const changes = [...byPlace].map(([at, file]) =>
    create(original, newId(desk), {
      source: ids.at("source", at),
      ...vault.originals.put(bytesOf(file)),
      fileName: file.title,
      sha256: "0",
      bytes: bytesOf(file).length,
      format: formatOf(file),
      receivedAt: 1,
    }),
  );
  if (changes.length === 0) return;
  const done = vault.store.commit({ act: "draw", author: desk.me, changes });
  if (!done.ok) throw new Error(done.error.type);
}

function partsOf(drawn: DrawnStudy, ids: Ids): readonly Change[] {
  return drawn.parts.flatMap(({ file, corners }, i) => {
    const of = drawn.files[file % Math.max(1, drawn.files.length)];
    if (of === undefined) return [];
    const at = placeOfFile(drawn, of);
    if (of.is === "paged" && !isPaged(drawn, at)) {
      const nowhere = { source: ids.at("source", at), version: versionOf(ids, at), start: 0, end: 0 };
      return create(passage, ids.at("passage", drawn.passages.length + i), nowhere);
    }
    // Of two recordings beside one text the later is kept, and nothing lies beyond the shorter.
    const least = Math.min(
      ...drawn.files
        .filter((each) => placeOfFile(drawn, each) === at && each.is === of.is)
        .map(({ size }) => size),
    );
    const part = partIn(mediaOf({ ...of, size: least }), corners);
    const place = at < drawn.texts.length ? placeOfPart(layoutOf(drawn, at), part) : 0;
    return create(passage, ids.at("passage", drawn.passages.length + i), {
      source: ids.at("source", at),
      version: versionOf(ids, at),
      start: place,
      end: place,
      part,
    });
  });
}

function partIn(media: SourceMedia, corners: DrawnPart["corners"]): MediaPart {
  const [one, other, third, fourth] = corners;
  const span = (a: number, b: number, size: number): readonly [number, number] => {
    const [low = 0, high = 0] = [a % size, b % size].sort((x, y) => x - y);
    return [low, high - low + 1];
  };
  if (media.is === "sound") {
    const [fromMs, length] = span(one, other, media.durationMs);
    return { is: "time", fromMs, toMs: fromMs + length };
  }
  if (media.is === "pages") {
    const [x, y, width, height] = corners;
    return { is: "page", page: x % media.count, x, y, width: width + 1, height: height + 1 };
  }
  const [x, width] = span(one, other, media.width);
  const [y, height] = span(third, fourth, media.height);
  return { is: "region", x, y, width, height };
}

/** A text beside which a recording lies says when each of its lines is heard, and when the first has ended. */
function layoutOf(drawn: DrawnStudy, at: number): readonly Block[] {
  const text = drawn.texts[at];
  const isHeard = drawn.files.some((file) => file.is === "beside" && placeOfFile(drawn, file) === at);
  if (text === undefined || !isHeard) return [];
  const lines = [...wordsOf(text).matchAll(/[^\r\n]*\S[^\r\n]*/g)];
  return lines.map(({ 0: line, index }, i) => {
    const words = line.trim();
    const start = index + line.indexOf(words);
    const times = i === 0 ? { atMs: 0, untilMs: 5 } : { atMs: i * 10 };
    const said = { kind: "paragraph", language: "en", direction: "ltr" } as const;
    return { start, end: start + words.length, ...said, ...times };
  });
}

// The version of a text has its source's id: another table, so no clash.
const versionOf = (ids: Ids, i: number): RecordId => ids.at("source", i);

function passageOf(
  drawn: DrawnStudy,
  { text, from, to }: DrawnStudy["passages"][number],
  i: number,
  ids: Ids,
): Change {
  const index = text % drawn.texts.length;
  const of = drawn.texts[index];
  const borders = bordersIn(of === undefined ? "" : wordsOf(of));
  const [one = 0, other = 0] = [from, to].map((each) => borders[each % borders.length] ?? 0);
  return create(passage, ids.at("passage", i), {
    source: ids.at("source", index),
    version: versionOf(ids, index),
    start: Math.min(one, other),
    end: Math.max(one, other),
  });
}

/** Where a passage can begin: between characters, and not within a line break. */
function bordersIn(text: string): readonly number[] {
  const borders = [0];
  for (const match of text.matchAll(/\r\n|[\s\S]/gu)) borders.push(match.index + match[0].length);
  return borders;
}

function memoOf({ about, title, text, by, at: when }: DrawnMemo, i: number, ids: Ids): readonly Change[] {
  // A memo is about an earlier one, so that none is about itself.
  const ref = about.table === "memo" && i === 0 ? undefined : ids.refOf(about);
  const of = about.table === "memo" && i > 0 ? { table: "memo", id: ids.at("memo", about.which % i) } : ref;
  return [
    create(memo, ids.at("memo", i), {
      about: of ?? { table: "study", id: ids.at("study", 0) },
      ...(title === undefined ? {} : { title }),
      text,
      by: ids.coder(by),
      at: when,
    }),
  ];
}

function caseOf(desk: Desk, each: DrawnGathering, id: RecordId, ids: Ids): readonly Change[] {
  return [
    create(studyCase, id, { name: each.name, ...(each.note === undefined ? {} : { note: each.note }) }),
    ...each.facts.map((fact) => create(attribute, newId(desk), { about: { table: "case", id }, ...fact })),
    ...each.members
      .flatMap((of) => ids.refOf(of) ?? [])
      .map((of) => create(caseMember, newId(desk), { case: id, of })),
  ];
}

function setOf(desk: Desk, each: DrawnGathering, id: RecordId, ids: Ids): readonly Change[] {
  return [
    create(recordSet, id, { name: each.name, ...(each.note === undefined ? {} : { note: each.note }) }),
    ...each.members
      .flatMap((of) => ids.refOf(of) ?? [])
      .map((of) => create(setMember, newId(desk), { set: id, of })),
  ];
}

function linkOf(desk: Desk, { from, to, name: title, direction }: DrawnLink, ids: Ids): readonly Change[] {
  const [one, other] = [ids.refOf(from), ids.refOf(to)];
  if (one === undefined || other === undefined) return [];
  return [
    create(recordLink, newId(desk), {
      from: one,
      to: other,
      ...(title === undefined ? {} : { name: title }),
      direction,
    }),
  ];
}
