import fc from "fast-check";

/** A study drawn at random, with its references as numbers: `which` picks one of those there are. */
export interface DrawnStudy {
  readonly coders: readonly string[];
  readonly texts: readonly { readonly title: string; readonly pieces: readonly string[] }[];
  readonly codes: readonly DrawnCode[];
  readonly passages: readonly { readonly text: number; readonly from: number; readonly to: number }[];
  /** Recordings, pictures and scans, and recordings or pages beside a text, each with the parts that are marked in it. */
  readonly files: readonly DrawnFile[];
  readonly parts: readonly DrawnPart[];
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

/** A code. */
export interface DrawnCode {
  readonly name: string;
  readonly under: number;
  readonly definition: string | undefined;
  readonly colour: "teal" | "rust" | "slate" | undefined;
}

/** A recording, a picture or a scan; or a recording, or pages, beside a text. */
export interface DrawnFile {
  readonly is: "sound" | "picture" | "scan" | "beside" | "paged";
  readonly title: string;
  readonly size: number;
  readonly text: number;
}

/** A part that is marked in a file, by corners of which its kind takes what it needs. */
export interface DrawnPart {
  readonly file: number;
  readonly corners: readonly [number, number, number, number];
}

/** A memo. */
export interface DrawnMemo {
  readonly about: DrawnRef;
  readonly title: string | undefined;
  readonly text: string;
  readonly by: number;
  readonly at: number;
}

/** A case or a set. */
export interface DrawnGathering {
  readonly name: string;
  readonly note: string | undefined;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly members: readonly DrawnRef[];
}

/** A link. */
export interface DrawnLink {
  readonly from: DrawnRef;
  readonly to: DrawnRef;
  readonly name: string | undefined;
  readonly direction: "one-way" | "both-ways" | "none";
}

/** A record by its table; `which` picks one of those there are. */
export interface DrawnRef {
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

/** Any study of texts, recordings, pictures, scans, codes, passages, codings, memos, cases, sets and links. */
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
  files: fc.array(
    fc.record({
      is: fc.constantFrom("sound", "picture", "scan", "beside", "paged"),
      title: name,
      size: fc.integer({ min: 2, max: 9 }),
      text: which,
    }),
    { maxLength: 3 },
  ),
  parts: fc.array(
    fc.record({ file: which, corners: fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999), fc.nat(999)) }),
    { maxLength: 5 },
  ),
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
