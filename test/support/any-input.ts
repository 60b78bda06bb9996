import fc from "fast-check";
import type { z } from "zod";
import { partTables } from "../../src/app/outlook/part-change.ts";
import type { Json, RecordId } from "../../src/core/base/index.ts";
import {
  claim,
  code,
  type Field,
  judgement,
  namedPeriod,
  origin,
  originLink,
  quantity,
  sizeWord,
  source,
  type Table,
} from "../../src/core/study/index.ts";
import { anyValueOf } from "../../src/node/store/testing/any-record.ts";

/** Words as people, files and attackers bring them. */
const anyWords = fc.oneof(
  fc.constantFrom(
    "river",
    "paid the driver",
    "Zulvarikhan Ghormantev",
    "мельница",
    "ещё",
    "الجسر",
    "A.",
    "one",
  ),
  fc.constantFrom(
    "",
    " ",
    "\n",
    "\t\u00a0",
    "\u0000",
    "\ud800",
    "\udc00x",
    "\u202e\u2066",
    "e\u0301",
    "𝒢😀",
    "null",
  ),
  fc.constantFrom(
    '"',
    "'",
    "*",
    "-",
    "(",
    ")",
    'a OR "',
    "NEAR(a b)",
    "-only",
    "^a",
    "a:b",
    "%_",
    "; DROP TABLE row",
  ),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "../../x",
    "<script>",
    "=1+1",
    "x".repeat(1_999),
    "و".repeat(900),
  ),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);

const anyNumber = fc.oneof(
  fc.nat(400),
  fc.constantFrom(0, 1, 2 ** 31, 2 ** 53 - 1, -1, 0.1, 1e308, Number.MIN_VALUE),
);

/** Calls that change some fields of a record of a table. */
const changedByCall: Readonly<Record<string, Table>> = {
  describeSource: source,
  changeCode: code,
  changeClaim: claim,
  changePeriod: namedPeriod,
  changeQuantity: quantity,
};

/** Calls that take a whole new record of a table, and the fields that the use case itself fills in. */
const madeByCall: Readonly<Record<string, readonly [Table, ...string[]]>> = {
  setSizeWord: [sizeWord, "setBy"],
  stateQuantity: [quantity, "passage"],
  addPeriod: [namedPeriod],
  addOrigin: [origin],
  linkOrigin: [originLink],
  signJudgement: [judgement, "by", "at"],
};

/** What there is to ask about. */
export interface Held {
  readonly idsByTable: ReadonlyMap<string, readonly RecordId[]>;
  /** Texts with their newest version, on which something can be selected. */
  readonly texts: readonly {
    readonly source: RecordId;
    readonly version: RecordId;
    readonly length: number;
  }[];
  /** Texts of rounds of coding, with codings of theirs at which two coders meet. */
  readonly meetings: readonly {
    readonly round: RecordId;
    readonly source: RecordId;
    readonly codings: readonly RecordId[];
  }[];
}

/** The tables that the keys of inputs mean where they are not called after them. */
const tablesByKey: Readonly<Record<string, string>> = {
  waiting: "workingText",
  version: "textVersion",
  link: "originLink",
  from: "code",
  into: "code",
  parent: "code",
  before: "code",
  codings: "coding",
  one: "source",
  other: "source",
  claims: "claim",
  period: "namedPeriod",
  row: "matrixRow",
  rater: "member",
  round: "codingRound",
  sources: "source",
  coders: "member",
  first: "member",
  second: "member",
  query: "namedQuery",
  codes: "code",
  coder: "member",
};

/** The same for one call alone. */
const tablesByCall: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  startRound: { version: "codebookVersion" },
  compareCodebooks: { before: "codebookVersion", after: "codebookVersion" },
};

/** Any input that a call's schema may accept; what it refers to is mostly there, and of the right kind. */
export function anyInputOf(call: string, schema: z.ZodType, held: Held): fc.Arbitrary<unknown> {
  if (call === "changeModel") return anyModelChange(held);
  const anyId = idsOf(held, undefined);
  const changed = changedByCall[call];
  const [made, ...filledIn] = madeByCall[call] ?? [];
  const values = changed === undefined ? fc.constant({}) : anyValues(changed, anyId);
  return fromSchema(schema, {
    held,
    values,
    record: made === undefined ? undefined : anyRecord(made, filledIn, held),
    key: "",
    tables: { ...tablesByKey, ...tablesByCall[call] },
  });
}

/** Parts that are put into a model or taken out, whole and in pieces, fitting and not. */
function anyModelChange(held: Held): fc.Arbitrary<unknown> {
  const anyChange = fc.constantFrom(...partTables).chain((table) => {
    const id = idsOf(held, table.name);
    const put = { do: fc.constant("put"), table: fc.constant(table.name) };
    return fc.oneof(
      fc.record({ ...put, values: anyRecord(table, [], held) }),
      fc.record({ ...put, id: fc.constantFrom("new:a", "new:b"), values: anyRecord(table, [], held) }),
      fc.record({ ...put, id, values: anyValues(table, idsOf(held, undefined)) }),
      fc.record({ do: fc.constant("remove"), table: fc.constant(table.name), id }),
    );
  });
  return fc.record({ changes: fc.array(anyChange, { maxLength: 3 }) });
}

/** Ids of a table, and now and then of any other. */
function idsOf({ idsByTable }: Held, table: string | undefined): fc.Arbitrary<RecordId> {
  const all = fc.constantFrom(...[...idsByTable.values()].flat());
  const own = idsByTable.get(table ?? "") ?? [];
  return own.length === 0 ? all : fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...own) }, all);
}

interface Making {
  readonly held: Held;
  /** For the part of an input that changes a record. */
  readonly values: fc.Arbitrary<unknown>;
  /** For the part of an input that is a whole record. */
  readonly record: fc.Arbitrary<unknown> | undefined;
  /** The key under which the value will stand. */
  readonly key: string;
  /** The table that a key means. */
  readonly tables: Readonly<Record<string, string>>;
}

/** What was made, mostly with some values that belong together in place of its own. */
function together(made: fc.Arbitrary<object>, whole: fc.Arbitrary<object>): fc.Arbitrary<object> {
  return fc
    .tuple(made, fc.option(whole, { freq: 4 }))
    .map(([each, at]) =>
      Object.fromEntries(
        Object.entries(each).map(([name, value]) => [
          name,
          Object.entries(at ?? {}).find(([same]) => same === name)?.[1] ?? value,
        ]),
      ),
    );
}

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
}

function fromSchema(schema: z.ZodType, making: Making): fc.Arbitrary<unknown> {
  const of = (inner: z.ZodType | undefined, key = making.key): fc.Arbitrary<unknown> => {
    if (inner === undefined) throw new Error("The schema lacks what its type promises");
    return fromSchema(inner, { ...making, key });
  };
  const { held, key, values, record, tables } = making;
  // What zod says of itself; a kind that is not listed below is thrown at.
  const definition = schema.def as Definition;
  switch (definition.type) {
    case "object": {
      const shape = Object.entries(definition.shape ?? {});
      const made = fc
        .record(Object.fromEntries(shape.map(([name, inner]) => [name, of(inner, name)])))
        .map((each) => Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)));
      const names = shape.map(([name]) => name);
      if (names.includes("version") && names.includes("source")) return together(made, anySelection(held));
      if (names.includes("round") && names.includes("source") && held.meetings.length > 0)
        return together(made, fc.constantFrom(...held.meetings));
      if (names.join() === "table,id") return anyReference(held);
      return made;
    }
    case "union":
      return fc.oneof(...(definition.options ?? []).map((each) => of(each)));
    case "array":
      return fc.array(of(definition.element), { maxLength: 4 });
    case "optional":
      return fc.option(of(definition.innerType), { nil: undefined });
    case "nullable":
      return fc.option(of(definition.innerType), { nil: null });
    case "enum":
      return fc.constantFrom(...Object.values(definition.entries ?? {}));
    case "literal":
      return fc.constantFrom(...(definition.values ?? []));
    case "string":
      return anyWords;
    case "number":
      return anyNumber;
    case "boolean":
      return fc.boolean();
    case "custom": {
      if (key === "part") return anyPart;
      const ids = idsOf(held, tables[key] ?? key);
      return record === undefined || (key !== "" && key !== "values")
        ? ids
        : fc.oneof(ids, { weight: 5, arbitrary: record });
    }
    case "record":
      return values;
    default:
      throw new Error(`No generator for the schema ${definition.type}`);
  }
}

/** A stretch of a recording or a region of a picture, inside of it or far out. */
const anyPart = fc.oneof(
  fc
    .tuple(fc.nat(2_000), fc.integer({ min: 1, max: 2_000 }))
    .map(([fromMs, length]) => ({ is: "time", fromMs, toMs: fromMs + length })),
  fc.record({
    is: fc.constant("region"),
    x: fc.nat(40),
    y: fc.nat(40),
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 1, max: 40 }),
  }),
);

function anySelection({ texts }: Held): fc.Arbitrary<object> {
  return fc.constantFrom(...texts).chain(({ source: from, version, length }) =>
    fc.tuple(fc.nat(length), fc.nat(length)).map(([one, other]) => ({
      source: from,
      version,
      start: Math.min(one, other),
      end: Math.max(one, other),
    })),
  );
}

function anyReference({ idsByTable }: Held): fc.Arbitrary<object> {
  const all = [...idsByTable].flatMap(([table, ids]) => ids.map((id) => ({ table, id })));
  return fc.constantFrom(...all);
}

function anyValues(
  table: Table,
  anyId: fc.Arbitrary<RecordId>,
): fc.Arbitrary<Readonly<Record<string, Json>>> {
  const fields = Object.entries(table.fields).map(([name, field]) => {
    const value = anyValueFor(field, anyId);
    const orNull = field.optional ? fc.option(value, { nil: null }) : value;
    return [name, fc.option(orNull, { nil: undefined, freq: 1 })] as const;
  });
  return asJson(fc.record(Object.fromEntries(fields)));
}

function anyRecord(
  table: Table,
  without: readonly string[],
  held: Held,
): fc.Arbitrary<Readonly<Record<string, Json>>> {
  const fields = Object.entries(table.fields)
    .filter(([name]) => !without.includes(name))
    .map(([name, field]) => {
      const value = anyValueFor(field, idsOf(held, field.refersTo));
      return [name, field.optional ? fc.option(value, { nil: undefined }) : value] as const;
    });
  return asJson(fc.record(Object.fromEntries(fields)));
}

function anyValueFor(field: Field<unknown>, anyId: fc.Arbitrary<RecordId>): fc.Arbitrary<Json> {
  if (field.refersTo === undefined) return anyValueOf(field);
  return field.accepts([]) ? fc.array(anyId, { maxLength: 2 }) : anyId;
}

function asJson(values: fc.Arbitrary<object>): fc.Arbitrary<Readonly<Record<string, Json>>> {
  return values.map((made) => JSON.parse(JSON.stringify(made)));
}
