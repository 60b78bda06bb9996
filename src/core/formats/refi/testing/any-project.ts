import fc from "fast-check";
import { notInXml } from "../refi-markup.ts";
import type {
  RefiAudit,
  RefiBox,
  RefiCode,
  RefiCoding,
  RefiProject,
  RefiRecording,
  RefiSelection,
  RefiSource,
  RefiText,
  RefiTranscript,
} from "../refi-project.ts";

/** Leave out what was drawn as absent: the standard's records have no empty places. */
function record<T>(parts: { readonly [K in keyof T]-?: fc.Arbitrary<T[K] | undefined> }): fc.Arbitrary<T> {
  const drawn: Readonly<Record<string, fc.Arbitrary<unknown>>> = { ...parts };
  return fc
    .record(drawn)
    .map((each) => Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)) as T);
}

const perhaps = <T>(part: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(part, { nil: undefined });

const guid = fc.uuid();
const guids = fc.array(guid, { maxLength: 3 });
/** Any characters that XML can hold, white space of every kind among them. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom("\n", "\t", "\r", "\r\n", "<", "&", '"', "]]>", "ى", "א", "😀", "é", " ", "  "),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""))
  .filter((text) => text !== "" && !notInXml.test(text));
const integer = fc.integer({ min: -5, max: 2_000_000 });
const atMs = fc.integer({ min: 0, max: 4_000_000_000_000 });

const audit = {
  by: perhaps(guid),
  atMs: perhaps(atMs),
  changedBy: perhaps(guid),
  changedAtMs: perhaps(atMs),
} satisfies { readonly [K in keyof RefiAudit]-?: unknown };

const coding = record<RefiCoding>({ guid, code: guid, by: perhaps(guid), atMs: perhaps(atMs), notes: guids });
const codings = fc.array(coding, { maxLength: 2 });
const selection = {
  guid,
  name: perhaps(words),
  description: perhaps(words),
  codings,
  notes: guids,
  ...audit,
} satisfies { readonly [K in keyof RefiSelection]-?: unknown };
const box = fc.record<RefiBox>({ firstX: integer, firstY: integer, secondX: integer, secondY: integer });
const types = ["Text", "Boolean", "Integer", "Float", "Date", "DateTime"] as const;
const values = fc.array(
  fc.oneof(
    fc.record({ variable: guid }),
    fc.record({ variable: guid, type: fc.constant("Text" as const), value: words }),
    fc
      .constantFrom(
        ...([
          ["Boolean", "true"],
          ["Integer", "-12"],
          ["Float", "3.50"],
          ["Date", "2019-03-08"],
          ["DateTime", "2019-03-08T15:44:03Z"],
        ] as const),
      )
      .chain(([type, value]) =>
        fc.record({ variable: guid, type: fc.constant(type), value: fc.constant(value) }),
      ),
  ),
  { maxLength: 2 },
);

const text = record<RefiText>({
  guid,
  name: perhaps(words),
  description: perhaps(words),
  content: perhaps(words),
  plainTextPath: perhaps(words),
  richTextPath: perhaps(words),
  selections: fc.array(record({ ...selection, start: integer, end: integer }), { maxLength: 2 }),
  codings,
  notes: guids,
  values,
  ...audit,
});

const file = {
  guid,
  name: perhaps(words),
  description: perhaps(words),
  path: perhaps(words),
  codings,
  notes: guids,
  values,
  ...audit,
};
const transcript = record<RefiTranscript>({
  guid,
  name: perhaps(words),
  description: perhaps(words),
  content: perhaps(words),
  plainTextPath: perhaps(words),
  richTextPath: perhaps(words),
  syncPoints: fc.array(record({ guid, atMs: perhaps(integer), position: perhaps(integer) }), {
    maxLength: 2,
  }),
  selections: fc.array(record({ ...selection, from: perhaps(guid), to: perhaps(guid) }), { maxLength: 2 }),
  notes: guids,
  ...audit,
});

const recording = record<RefiRecording>({
  ...file,
  transcripts: fc.array(transcript, { maxLength: 2 }),
  selections: fc.array(record({ ...selection, begin: integer, end: integer }), { maxLength: 2 }),
});

const source: fc.Arbitrary<RefiSource> = fc.oneof(
  text.map((each) => ({ kind: "text" as const, ...each })),
  record<Extract<RefiSource, { kind: "picture" }>>({
    kind: fc.constant("picture"),
    ...file,
    words: perhaps(text),
    selections: fc.array(record({ ...selection, box }), { maxLength: 2 }),
  }),
  record<Extract<RefiSource, { kind: "pdf" }>>({
    kind: fc.constant("pdf"),
    ...file,
    words: perhaps(text),
    selections: fc.array(record({ ...selection, page: integer, box, words: perhaps(text) }), {
      maxLength: 2,
    }),
  }),
  recording.map((each) => ({ kind: "audio" as const, ...each })),
  recording.map((each) => ({ kind: "video" as const, ...each })),
);

function codeWith(children: fc.Arbitrary<readonly RefiCode[]>): fc.Arbitrary<RefiCode> {
  return record<RefiCode>({
    guid,
    name: words,
    isCodable: fc.boolean(),
    colour: perhaps(fc.constantFrom("#00ff00", "#dc0000", "#123abc")),
    description: perhaps(words),
    notes: guids,
    children,
  });
}

const leaf = codeWith(fc.constant([]));
const code = codeWith(fc.array(codeWith(fc.array(leaf, { maxLength: 2 })), { maxLength: 2 }));

/** Any project that the standard can hold. */
export const anyProject: fc.Arbitrary<RefiProject> = record<RefiProject>({
  name: words,
  origin: perhaps(words),
  description: perhaps(words),
  notesOnAll: guids,
  users: fc.array(record({ guid, name: perhaps(words) }), { maxLength: 2 }),
  codes: fc.array(code, { maxLength: 3 }),
  variables: fc.array(
    record({ guid, name: words, type: fc.constantFrom(...types), description: perhaps(words) }),
    { maxLength: 2 },
  ),
  cases: fc.array(
    record({
      guid,
      name: perhaps(words),
      description: perhaps(words),
      codes: guids,
      values,
      sources: guids,
      selections: guids,
    }),
    { maxLength: 2 },
  ),
  sources: fc.array(source, { maxLength: 4 }),
  notes: fc.array(text, { maxLength: 2 }),
  links: fc.array(
    record({
      guid,
      name: perhaps(words),
      direction: perhaps(
        fc.constantFrom("Associative" as const, "OneWay" as const, "Bidirectional" as const),
      ),
      from: perhaps(guid),
      to: perhaps(guid),
      notes: guids,
    }),
    { maxLength: 2 },
  ),
  sets: fc.array(
    record({ guid, name: words, description: perhaps(words), codes: guids, sources: guids, notes: guids }),
    { maxLength: 2 },
  ),
  graphs: fc.constant(0),
});
