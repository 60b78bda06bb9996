import { err, isRecordId, ok, type RecordId, type Result } from "../../core/base/index.ts";
import {
  type Condition,
  type CountedCell,
  codeMatrix,
  type FactValue,
  printConditions,
  printSought,
  type WordStarts,
} from "../../core/code/index.ts";
import { roles, type Source, sourceModes } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import type { Desk } from "../desk.ts";
import { refuse } from "../refusal.ts";
import type { Store } from "../store.ts";
import { askedCodes } from "./asked-codes.ts";
import { askedTexts } from "./asked-texts.ts";
import type { CodedPlace } from "./coded-places.ts";
import { casesOfPlace, type LookedAt, lookedAt } from "./narrow.ts";
import type {
  Counts,
  MatrixAsked,
  MatrixBy,
  MatrixCellView,
  MatrixValue,
  MatrixView,
} from "./question-views.ts";
import { orRefuse, readConditions } from "./read-question.ts";
import { type NamedThing, recordNames } from "./record-names.ts";
import { conditionsWithNames } from "./rename-question.ts";
import { factOfSource } from "./source-facts.ts";

/** Stands for sources of which nothing is recorded, among values that are words or ids. */
const nothing = "\u0000";

/** Count codes by a fact of the sources or codings, each cell in four ways that answer different questions. */
export function askMatrix(desk: Desk, asked: MatrixAsked): Result<MatrixView, Refusal> {
  const { study } = desk.open;
  const codes = askedCodes(desk, asked);
  if (!codes.ok) return codes;
  if (asked.by === "attribute" && (asked.attribute ?? "") === "") return err(refuse("name-empty"));
  const read = orRefuse(readConditions(study, asked.where));
  if (!read.ok) return read;
  const looked = lookedAt(study, read.value.resolved);
  const columns = columnsOf(study, looked, asked);
  const words = asked.words === true ? wordStarts(study, looked) : undefined;
  const places = codes.value.counted(looked.sources.flatMap(({ id }) => looked.codingsOf(id)));
  const table = crossTable(codes.value.ids, columns.values, places, columns.of, looked, words);
  const open = opener(study, codes.value.ids, asked.below ?? false, read.value.conditions);
  const conditions = columns.values.map((value) => printConditions([columns.condition(value)]));
  return ok({
    by: asked.by,
    codes: codes.value.named,
    values: columns.shown,
    cells: table.cells.map((row, at) =>
      row.map((cell, column): MatrixCellView => {
        const condition = conditions[column];
        return cell.codings === 0 || condition === undefined ? cell : { ...cell, opens: open(at, condition) };
      }),
    ),
    ofCode: table.ofCode,
    ofValue: table.ofValue,
    lookedAt: looked.sources.length,
  });
}

/** Words the question that finds the passages of a cell: of a code by its place, under one more condition. */
export function opener(
  study: Store,
  codes: readonly RecordId[],
  below: boolean,
  conditions: readonly Condition[],
): (code: number, condition: string) => string {
  const names = recordNames(study);
  // Each name is looked up once and not in every cell.
  const sought = codes.map((id) => printSought({ kind: "code", code: names.call("code", id), below }));
  const where = printConditions(conditionsWithNames(study, conditions));
  const before = where === "" ? "" : `${where} and `;
  return (code, condition) => `${sought[code] ?? ""} where ${before}${condition}`;
}

/** A table of counts with its margins, in which each coding counts once. */
export interface CrossTable {
  readonly cells: readonly (readonly Counts[])[];
  readonly ofCode: readonly Counts[];
  readonly ofValue: readonly Counts[];
}

/** Count codings by code and value, with the sources behind each cell. */
export function crossTable(
  codes: readonly RecordId[],
  values: readonly string[],
  places: readonly CodedPlace[],
  valuesOf: (place: CodedPlace) => readonly string[],
  { facts }: LookedAt,
  words: WordStarts | undefined,
): CrossTable {
  const { cells, ofCode, ofValue } = codeMatrix(codes, values, places, valuesOf, words);
  const asCounts = ({ in: sources, words: own, ...counts }: CountedCell): Counts => ({
    ...counts,
    ...(words === undefined ? {} : { words: own }),
    independent: facts.independence.of(sources),
  });
  return {
    cells: cells.map((row) => row.map(asCounts)),
    ofCode: ofCode.map(asCounts),
    ofValue: ofValue.map(asCounts),
  };
}

/** Where the words of the texts that are looked at begin. */
export function wordStarts(study: Store, looked: LookedAt): WordStarts {
  const texts = askedTexts(study);
  return new Map(
    looked.sources.flatMap(({ id }) => {
      const text = looked.codingsOf(id).length === 0 ? undefined : texts.of(id);
      return text === undefined ? [] : [[id, text.wordStarts] as const];
    }),
  );
}

/** The columns of a matrix, and which of them a coding counts in. */
export interface Columns {
  readonly values: readonly string[];
  readonly shown: readonly MatrixValue[];
  readonly of: (place: CodedPlace) => readonly string[];
  /** The values of a source, whatever is coded in it. */
  readonly ofSource: (source: RecordId) => readonly string[];
  readonly condition: (value: string) => Condition;
}

/** Find the columns that a matrix has. */
export function columnsOf(study: Store, looked: LookedAt, asked: MatrixAsked): Columns {
  const ofSource = new Map(
    looked.sources.map((each) => [each.id, orNothing(sourceValues(looked, asked, each))]),
  );
  const of = (place: CodedPlace): readonly string[] => {
    if (asked.by === "coder") return [place.coder];
    if (asked.by === "case") return orNothing(casesOfPlace(looked.facts, place));
    return ofSource.get(place.source) ?? [];
  };
  const holders = holdersOf(looked, asked, of, ofSource);
  const values = inOrder(study, asked.by, [...holders.keys()]);
  const names = recordNames(study);
  return {
    values,
    of,
    ofSource: (id) => [...holders].flatMap(([value, sources]) => (sources.has(id) ? [value] : [])),
    shown: values.map((value) => ({
      key: value === nothing ? null : value,
      name: nameOfValue(study, asked.by, value),
      sources: holders.get(value)?.size ?? 0,
    })),
    condition: (value) => {
      const { by, attribute = "" } = asked;
      if (by === "attribute")
        return {
          kind: "attribute",
          name: attribute,
          not: false,
          values: [value === nothing ? null : { name: value }],
        };
      const thing = thingOf(by);
      const named: FactValue =
        value === nothing
          ? null
          : thing === undefined
            ? { name: value }
            : isRecordId(value)
              ? names.call(thing, value)
              : null;
      return { kind: "fact", fact: by, not: false, values: [named] };
    },
  };
}

function sourceValues({ facts }: LookedAt, { by, attribute }: MatrixAsked, of: Source): readonly string[] {
  switch (by) {
    case "coder":
      return [];
    case "case":
      return [...new Set([...facts.casesOf(of.id), ...facts.casesWithin(of.id)])];
    case "attribute":
      return [
        ...new Set(
          facts.attributesOf(of.id).flatMap(({ name, value }) => (name === attribute ? [value] : [])),
        ),
      ];
    default:
      return factOfSource(facts, of, by);
  }
}

/** The sources of each value: for a coder those in which anything was coded. */
function holdersOf(
  looked: LookedAt,
  { by }: MatrixAsked,
  of: (place: CodedPlace) => readonly string[],
  ofSource: ReadonlyMap<RecordId, readonly string[]>,
): ReadonlyMap<string, ReadonlySet<RecordId>> {
  const holders = new Map<string, Set<RecordId>>();
  const add = (value: string, source: RecordId): void => {
    holders.set(value, (holders.get(value) ?? new Set()).add(source));
  };
  for (const { id } of looked.sources) {
    if (by !== "coder") for (const value of ofSource.get(id) ?? []) add(value, id);
    if (by === "coder" || by === "case")
      for (const place of looked.codingsOf(id)) for (const value of of(place)) add(value, id);
  }
  return holders;
}

function orNothing(values: readonly string[]): readonly string[] {
  return values.length === 0 ? [nothing] : values;
}

/** Roles and modes as the vocabulary has them, records as they were made, words by their letters; nothing recorded last. */
function inOrder(study: Store, by: MatrixBy, values: readonly string[]): readonly string[] {
  const listed: readonly string[] | undefined =
    by === "role" ? roles : by === "mode" ? sourceModes : recordOrder(study, by);
  const place = (value: string): number => {
    if (value === nothing) return Number.MAX_SAFE_INTEGER;
    const at = listed?.indexOf(value) ?? -1;
    return at < 0 ? Number.MAX_SAFE_INTEGER - 1 : at;
  };
  return [...values].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

function recordOrder(study: Store, by: MatrixBy): readonly string[] | undefined {
  const thing = thingOf(by);
  return thing === undefined
    ? undefined
    : recordNames(study)
        .of(thing)
        .map(({ id }) => id);
}

function thingOf(by: MatrixBy): Exclude<NamedThing, "code"> | undefined {
  switch (by) {
    case "wave":
    case "place":
    case "group":
    case "case":
    case "source":
    case "coder":
      return by;
    default:
      return undefined;
  }
}

function nameOfValue(study: Store, by: MatrixBy, value: string): string {
  if (value === nothing) return "";
  const thing = thingOf(by);
  if (thing === undefined) return value;
  return (isRecordId(value) ? recordNames(study).nameOf(thing, value) : undefined) ?? "";
}
