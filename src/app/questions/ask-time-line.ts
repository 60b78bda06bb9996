import { ok, type RecordId, type Result, type StatedPeriod } from "../../core/base/index.ts";
import { type Condition, printConditions } from "../../core/code/index.ts";
import { wave } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import type { Desk } from "../desk.ts";
import type { Store } from "../store.ts";
import { crossTable, opener } from "./ask-matrix.ts";
import { askedCodes } from "./asked-codes.ts";
import { type LookedAt, lookedAt } from "./narrow.ts";
import type { MatrixCellView, TimeBy, TimeLineAsked, TimeLineView, TimePeriod } from "./question-views.ts";
import { orRefuse, readConditions } from "./read-question.ts";
import { recordNames } from "./record-names.ts";

/** Stands for sources without a wave or date. */
const undated = "\u0000";
/** A line of more periods than this cannot be read; what lies behind is left out. */
const mostPeriods = 600;

/** Count codes along the time in which the sources were collected. */
export function askTimeLine(desk: Desk, asked: TimeLineAsked): Result<TimeLineView, Refusal> {
  const { study } = desk.open;
  const codes = askedCodes(desk, asked);
  if (!codes.ok) return codes;
  const read = orRefuse(readConditions(study, asked.where));
  if (!read.ok) return read;
  const looked = lookedAt(study, read.value.resolved);
  const line = lineOf(study, looked, asked.by);
  const places = codes.value.counted(looked.sources.flatMap(({ id }) => looked.codingsOf(id)));
  const keys = line.periods.map(({ key }) => key ?? undated);
  const table = crossTable(codes.value.ids, keys, places, ({ source }) => line.of(source), looked, undefined);
  const open = opener(study, codes.value.ids, asked.below ?? false, read.value.conditions);
  const conditions = line.periods.map((period) => {
    const own = line.conditions(period);
    return own === undefined ? undefined : printConditions(own);
  });
  return ok({
    by: asked.by,
    periods: line.periods,
    codes: codes.value.named,
    cells: table.cells.map((row, at) =>
      row.map((cell, column): MatrixCellView => {
        const condition = conditions[column];
        return cell.codings === 0 || condition === undefined ? cell : { ...cell, opens: open(at, condition) };
      }),
    ),
    inSeveral: looked.sources.filter(({ id }) => line.of(id).length > 1).length,
    lookedAt: looked.sources.length,
  });
}

/** The periods as the columns of a table for a file. */
export function timeColumns(study: Store, looked: LookedAt, by: TimeBy) {
  const line = lineOf(study, looked, by);
  return {
    shown: line.periods.map(({ key, name }) => ({ value: key ?? undated, name })),
    of: ({ source }: { readonly source: RecordId }) => line.of(source),
    ofSource: line.of,
  };
}

function lineOf(study: Store, looked: LookedAt, by: TimeBy): Line {
  return by === "wave" ? wavesOf(study, looked) : calendarOf(looked, by);
}

interface Line {
  readonly periods: readonly TimePeriod[];
  /** The keys of the periods of a source. */
  readonly of: (source: RecordId) => readonly string[];
  /** What a question says to be of that period; absent where the language cannot. */
  readonly conditions: (period: TimePeriod) => readonly Condition[] | undefined;
}

function wavesOf(study: Store, looked: LookedAt): Line {
  const waves = [...study.all(wave)].sort((a, b) =>
    compare(a.during?.from ?? "9999", b.during?.from ?? "9999"),
  );
  const bySource = new Map(looked.sources.map((each) => [each.id, each.wave]));
  const count = (id: RecordId | undefined): number =>
    looked.sources.filter((each) => each.wave === id).length;
  const without = count(undefined);
  return {
    periods: [
      ...waves.map(({ id, name, during }) => ({
        key: id,
        name,
        sources: count(id),
        ...(during === undefined
          ? {}
          : { from: during.from, ...(during.to === undefined ? {} : { to: during.to }) }),
      })),
      ...(without === 0 ? [] : [{ key: null, name: "", sources: without }]),
    ],
    of: (source) => [bySource.get(source) ?? undated],
    conditions: ({ key }) => {
      const value = waves.find(({ id }) => id === key);
      const named = value === undefined ? null : recordNames(study).call("wave", value.id);
      return [{ kind: "fact", fact: "wave", not: false, values: [named] }];
    },
  };
}

function calendarOf(looked: LookedAt, by: Exclude<TimeBy, "wave">): Line {
  const keysBySource = new Map(
    looked.sources.map(({ id }) => [id, periodKeys(looked.facts.collected(id), by)]),
  );
  const keys = [...new Set([...keysBySource.values()].flat())].sort();
  const [first, last] = [keys[0], keys.at(-1)];
  const all = first === undefined || last === undefined ? [] : keysFrom(first, last);
  const count = (key: string): number => [...keysBySource.values()].filter((own) => own.includes(key)).length;
  const without = [...keysBySource.values()].filter((own) => own.length === 0).length;
  return {
    periods: [
      ...all.map((key) => ({ key, name: key, sources: count(key), ...monthsOf(key) })),
      ...(without === 0 ? [] : [{ key: null, name: "", sources: without }]),
    ],
    of: (source) => {
      const own = keysBySource.get(source) ?? [];
      return own.length === 0 ? [undated] : own;
    },
    conditions: ({ from, to }) =>
      from === undefined || to === undefined
        ? undefined
        : [
            { kind: "date", bound: "from", date: from },
            { kind: "date", bound: "until", date: to },
          ],
  };
}

/** The periods that a stated date touches; one without an end counts where it begins. */
function periodKeys(stated: StatedPeriod | undefined, by: Exclude<TimeBy, "wave">): readonly string[] {
  if (stated === undefined) return [];
  return keysFrom(keyOf(stated.from, by), keyOf(stated.to ?? stated.from, by));
}

function keyOf(day: string, by: Exclude<TimeBy, "wave">): string {
  if (by === "year") return day.slice(0, 4);
  if (by === "month") return day.slice(0, 7);
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function keysFrom(first: string, last: string): readonly string[] {
  const keys = [first];
  for (let key = first; key < last && keys.length < mostPeriods; ) {
    key = nextKey(key);
    keys.push(key);
  }
  return keys;
}

function nextKey(key: string): string {
  const year = Number(key.slice(0, 4));
  if (key.length === 4) return String(year + 1);
  const isQuarter = key.charAt(5) === "Q";
  const part = Number(key.slice(isQuarter ? 6 : 5));
  if (part === (isQuarter ? 4 : 12)) return isQuarter ? `${year + 1}-Q1` : `${year + 1}-01`;
  return isQuarter ? `${year}-Q${part + 1}` : `${year}-${String(part + 1).padStart(2, "0")}`;
}

/** The first and last month or year of a period, as dates of a question. */
function monthsOf(key: string): { readonly from: string; readonly to: string } {
  if (key.charAt(5) !== "Q") return { from: key, to: key };
  const last = Number(key.slice(6)) * 3;
  const month = (number: number): string => `${key.slice(0, 4)}-${String(number).padStart(2, "0")}`;
  return { from: month(last - 2), to: month(last) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
