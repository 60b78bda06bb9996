import fc from "fast-check";
import type { Desk } from "../../src/app/desk.ts";
import { newId } from "../../src/app/desk.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import {
  type AnyRef,
  attribute,
  type Change,
  caseMember,
  code,
  coding,
  create,
  member,
  memo,
  passage,
  recordLink,
  recordSet,
  setMember,
  source,
  study,
  studyCase,
  textVersion,
} from "../../src/core/study/index.ts";

/** A study drawn at random, with its references as numbers: `which` picks one of those there are. */
export interface DrawnStudy {
  readonly coders: readonly string[];
  readonly texts: readonly { readonly title: string; readonly pieces: readonly string[] }[];
  readonly codes: readonly DrawnCode[];
  readonly passages: readonly { readonly text: number; readonly from: number; readonly to: number }[];
  readonly codings: readonly {
    readonly passage: number;
    readonly code: number;
    readonly coder: number;
    readonly at: number;
  }[];
  readonly memos: readonly DrawnMemo[];
  readonly cases: readonly DrawnGathering[];
  readonly sets: readonly DrawnGathering[];
  readonly links: readonly DrawnLink[];
}

interface DrawnCode {
  readonly name: string;
  readonly under: number;
  readonly definition: string | undefined;
  readonly colour: "teal" | "rust" | "slate" | undefined;
}

interface DrawnMemo {
  readonly about: DrawnRef;
  readonly title: string | undefined;
  readonly text: string;
  readonly by: number;
  readonly at: number;
}

interface DrawnGathering {
  readonly name: string;
  readonly note: string | undefined;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly members: readonly DrawnRef[];
}

interface DrawnLink {
  readonly from: DrawnRef;
  readonly to: DrawnRef;
  readonly name: string | undefined;
  readonly direction: "one-way" | "both-ways" | "none";
}

interface DrawnRef {
  readonly table: "source" | "passage" | "code" | "coding" | "memo" | "case" | "set" | "study";
  readonly which: number;
}

/** Right to left, beyond the first plane, joined from several, line breaks of every kind, what XML reserves. */
const piece = fc.constantFrom(
  ..."We left at night.|خرجنا ليلا|שלום|ночью|😀|👨‍👩‍👧|𝔊|e\u0301|&<>\"']]>|\u2028|\ufeff| |  |\t|1".split(
    "|",
  ),
  "\r\n",
  "\n",
  "\r",
  "\n\n",
);
const name = fc.constantFrom("Ways out", "Fear", "الخوف", "Fear", 'A "b" <c> & d', "😀");
const words = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => `a${pieces.join("")}`)
  .filter((text) => !text.includes("\ufeff"));
const perhaps = <T>(drawn: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(drawn, { nil: undefined });
const which = fc.nat(50);
const at = fc.integer({ min: 1_000_000_000_000, max: 1_800_000_000_000 });
const refTo = (...tables: DrawnRef["table"][]): fc.Arbitrary<DrawnRef> =>
  fc.record({ table: fc.constantFrom(...tables), which });
const gathering = (...tables: DrawnRef["table"][]): fc.Arbitrary<DrawnGathering> =>
  fc.record({
    name,
    note: perhaps(words),
    facts: fc.array(fc.record({ name, value: words }), { maxLength: 3 }),
    members: fc.array(refTo(...tables), { maxLength: 3 }),
  });

/** Any study of texts, codes, passages, codings, memos, cases, sets and links. */
export const anyStudy: fc.Arbitrary<DrawnStudy> = fc.record({
  coders: fc.array(fc.constantFrom("Second", "Second", "ثالث"), { maxLength: 3 }),
  texts: fc.array(fc.record({ title: name, pieces: fc.array(piece, { maxLength: 30 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
  codes: fc.array(
    fc.record({
      name,
      under: which,
      definition: perhaps(words),
      colour: perhaps(fc.constantFrom("teal", "rust", "slate")),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  passages: fc.array(fc.record({ text: which, from: fc.nat(60), to: fc.nat(60) }), { maxLength: 8 }),
  codings: fc.array(fc.record({ passage: which, code: which, coder: which, at }), { maxLength: 10 }),
  memos: fc.array(
    fc.record({
      about: refTo("study", "source", "passage", "code", "coding", "memo", "case", "set"),
      title: perhaps(words),
      text: words,
      by: which,
      at,
    }),
    { maxLength: 6 },
  ),
  cases: fc.array(gathering("source", "passage"), { maxLength: 2 }),
  sets: fc.array(gathering("code", "source", "memo"), { maxLength: 2 }),
  links: fc.array(
    fc.record({
      from: refTo("source", "passage", "code", "coding", "memo", "case", "set"),
      to: refTo("source", "passage", "code", "coding", "memo", "case", "set"),
      name: perhaps(words),
      direction: fc.constantFrom("one-way", "both-ways", "none"),
    }),
    { maxLength: 3 },
  ),
});

/** Write a drawn study into an open one, in one action. */
export function writeStudy(desk: Desk, drawn: DrawnStudy): void {
  const ids = idsFor(desk, drawn);
  const changes = [
    ...drawn.coders.map((each, i) => create(member, ids.coder(i + 1), { name: each })),
    ...drawn.codes.map((each, i) => codeOf(each, i, ids)),
    ...drawn.texts.flatMap((each, i) => textOf(desk, each, i, ids)),
    ...drawn.passages.map((each, i) => passageOf(drawn, each, i, ids)),
    ...drawn.codings.flatMap((each, i) =>
      drawn.passages.length === 0
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
    source: many(drawn.texts),
    passage: many(drawn.passages),
    code: many(drawn.codes),
    coding: drawn.passages.length === 0 ? [] : many(drawn.codings),
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

const wordsOf = ({ pieces }: DrawnStudy["texts"][number]): string => `${pieces.join("")}end`;

function textOf(desk: Desk, each: DrawnStudy["texts"][number], i: number, ids: Ids): readonly Change[] {
  const id = ids.at("source", i);
  const text = wordsOf(each);
  const version = versionOf(ids, i);
  return [
    create(source, id, {
      title: each.title,
      language: "en",
      role: "civilian",
      release: "never",
      consentAnalysis: "not-asked",
      consentQuotation: "not-asked",
      consentArchive: "not-asked",
      consentRecontact: "not-asked",
      namesStep: "done",
      format: "txt",
      originalSha256: "0",
      originalBytes: 1,
      receivedAt: 1,
    }),
    create(textVersion, version, {
      source: id,
      reason: "import",
      map: [{ start: 0, end: 0, length: text.length }],
      words: [text],
      whole: false,
      layout: [],
      speakers: [],
    }),
    create(attribute, newId(desk), { about: { table: "source", id }, name: "Wave", value: "first" }),
  ];
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
