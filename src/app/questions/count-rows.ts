import { ok, type RecordId, type Result } from "../../core/base/index.ts";
import { type HeatToDraw, valueWords } from "../../core/report/index.ts";
import { member, place, source } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import { finePlaces } from "../brief/release/release-known.ts";
import type { Desk } from "../desk.ts";
import type { Store } from "../store.ts";
import { columnsOf, crossTable, wordStarts } from "./ask-matrix.ts";
import { relatedCodes } from "./ask-relations.ts";
import { timeColumns } from "./ask-time-line.ts";
import { askedCodes } from "./asked-codes.ts";
import type { CodedPlace } from "./coded-places.ts";
import { type LookedAt, lookedAt } from "./narrow.ts";
import { type ProtectedCells, protectedCells } from "./protected-cells.ts";
import type { Asked, Counts } from "./question-views.ts";
import { orRefuse, readConditions } from "./read-question.ts";
import {
  countedCell,
  countedColumn,
  idsOf,
  isTooFew,
  type Leaving,
  rangeCell,
  type TableRows,
  withheld,
} from "./table-rows.ts";

type Crossed = Extract<Asked, { readonly view: "matrix" | "time" }>;
type Paired = Extract<Asked, { readonly view: "relations" | "map" }>;

/** Codes by a fact or by time, a cell a line, with the passages of each. */
export function crossRows(desk: Desk, asked: Crossed, leaving: Leaving): Result<TableRows, Refusal> {
  const { study } = desk.open;
  const codes = askedCodes(desk, asked);
  if (!codes.ok) return codes;
  const read = orRefuse(readConditions(study, asked.where));
  if (!read.ok) return read;
  const looked = lookedAt(study, read.value.resolved);
  const hasWords = asked.view === "matrix" && asked.words === true;
  const columns = [
    "code",
    asked.by,
    "sources",
    "independent",
    "passages",
    "codings",
    ...(hasWords ? ["words"] : []),
    countedColumn(leaving),
  ];
  // A column for each source tells of one source in every cell.
  if (isTooFew(looked.sources.length, leaving) || (asked.by === "source" && leaving.k !== undefined))
    return ok({ columns, rows: [], withheldWhole: "too-few-sources" });
  const { shown, of, ofSource } = leavingValues(study, valuesOf(study, looked, asked), asked, leaving);
  const cells = protection(looked, ofSource, leaving);
  const told = new Map(shown.map(({ value }) => [value, cells?.toldAs.get(value) ?? value]));
  const values = [...new Set(told.values())];
  const isTold = mayBeNamed(looked, ofSource, told, asked, leaving);
  const places = codes.value.counted(looked.sources.flatMap(({ id }) => looked.codingsOf(id)));
  const toldOf = (place: CodedPlace): readonly string[] => [
    ...new Set(of(place).map((value) => told.get(value) ?? value)),
  ];
  const words = hasWords ? wordStarts(study, looked) : undefined;
  const table = crossTable(codes.value.ids, values, places, toldOf, looked, words);
  const byCode = Map.groupBy(places, ({ code }) => code);
  const nameOf = namesOf(shown, asked, leaving);
  let withheldCells = 0;
  const heat: HeatToDraw["rows"][number][] = [];
  const rows = codes.value.named.flatMap(({ id, name }, row) => {
    const own = byCode.get(id) ?? [];
    const counts: (number | undefined)[] = [];
    heat.push({ name: leaving.words.own(name) ?? withheld, counts });
    const safe = cells?.row(new Set(own.map(({ source }) => source)));
    return values.flatMap((value, column): readonly (readonly string[])[] => {
      const cell = table.cells[row]?.[column];
      if (cell === undefined || !isTold(value)) {
        withheldCells++;
        return [];
      }
      const head = [leaving.words.own(name) ?? withheld, nameOf(value)];
      // What was found safe is the number of sources with both; a coder, or a case of passages, may have fewer of them.
      if (safe !== undefined && safe.of(value) !== cell.sources) {
        withheldCells++;
        counts.push(undefined);
        return [[...head, ...columns.slice(2).map(() => withheld)]];
      }
      counts.push(cell.passages);
      const counted = own.filter((place) => toldOf(place).includes(value));
      return [[...head, ...cellTexts(cell, leaving), countedCell(counted, leaving)]];
    });
  });
  const drawn = { counted: "passages", columns: values.filter(isTold).map(nameOf), rows: heat };
  return ok({ columns, rows, of: idsOf(looked), withheldCells, heat: drawn });
}

function cellTexts(
  { sources, independent, passages, codings, words }: Counts,
  leaving: Leaving,
): readonly string[] {
  const counts = [String(sources), rangeCell(independent, leaving), String(passages), String(codings)];
  return words === undefined ? counts : [...counts, String(words)];
}

interface Values {
  readonly shown: readonly { readonly value: string; readonly name: string }[];
  readonly of: (place: CodedPlace) => readonly string[];
  readonly ofSource: (source: RecordId) => readonly string[];
}

function valuesOf(study: Store, looked: LookedAt, asked: Crossed): Values {
  if (asked.view === "time") return timeColumns(study, looked, asked.by);
  const { values, shown, of, ofSource } = columnsOf(study, looked, asked);
  return { shown: values.map((value, at) => ({ value, name: shown[at]?.name ?? "" })), of, ofSource };
}

function protection(
  { sources }: LookedAt,
  ofSource: Values["ofSource"],
  { k }: Leaving,
): ProtectedCells | undefined {
  if (k === undefined) return undefined;
  return protectedCells(
    sources.map(({ id }) => id),
    ofSource,
    k,
  );
}

/** The values of a table as they may leave: coders by numbers, places no nearer than the sources in them may be placed. */
function leavingValues(study: Store, values: Values, { by }: Crossed, { k }: Leaving): Values {
  if (k === undefined) return values;
  if (by === "coder") {
    const numbers = new Map<string, number>(study.all(member).map(({ id }, at) => [id, at + 1]));
    return {
      ...values,
      shown: values.shown.map(({ value }) => ({ value, name: `Coder ${numbers.get(value) ?? 0}` })),
    };
  }
  return by === "place" ? withCoarsePlaces(study, values) : values;
}

function withCoarsePlaces(study: Store, { shown, of, ofSource }: Values): Values {
  const places = study.all(place);
  const fine = new Set(finePlaces(study.all(source), places));
  const coarse = new Map<string, string>(
    places.map(({ id, country, region, site }) => {
      const near = [site, region].find((each) => each !== undefined && !fine.has(each));
      return [id, near ?? country];
    }),
  );
  const all = (values: readonly string[]): readonly string[] => [
    ...new Set(values.map((each) => coarse.get(each) ?? each)),
  ];
  return {
    shown: all(shown.map(({ value }) => value)).map((value) => ({
      value,
      name: shown.find((each) => each.value === value)?.name ?? value,
    })),
    of: (at) => all(of(at)),
    ofSource: (id) => all(ofSource(id)),
  };
}

/** Facts whose values everybody knows beforehand: that some few sources have one of these tells nothing. */
const commonFacts: ReadonlySet<string> = new Set([
  "role",
  "mode",
  "wave",
  "coder",
  "year",
  "quarter",
  "month",
]);

/** Whether a value may stand in a table at all: in words of their own, what fewer than k sources have tells of these. */
function mayBeNamed(
  { sources }: LookedAt,
  ofSource: Values["ofSource"],
  told: ReadonlyMap<string, string>,
  { by }: Crossed,
  { k }: Leaving,
): (value: string) => boolean {
  if (k === undefined || commonFacts.has(by)) return () => true;
  const holders = new Map<string, number>();
  for (const { id } of sources)
    for (const value of new Set(ofSource(id).map((each) => told.get(each) ?? each)))
      holders.set(value, (holders.get(value) ?? 0) + 1);
  return (value) => (holders.get(value) ?? 0) >= k;
}

/** What a value is called in a table; where several were taken together all of them, if their words tell of nobody. */
function namesOf(shown: Values["shown"], { by }: Crossed, { words, k }: Leaving): (value: string) => string {
  const names = new Map(shown.map(({ value, name }) => [value, name === "" ? "not recorded" : name]));
  return (value) => {
    const all = value.split("\n").map((each) => names.get(each) ?? each);
    if (all.length > 1 && k !== undefined && !commonFacts.has(by)) return `${all.length} values together`;
    return words.own(valueWords(all.join("\n"))) ?? withheld;
  };
}

/** How codes stand to each other, a pair a line. */
export function pairRows(desk: Desk, asked: Paired, leaving: Leaving): Result<TableRows, Refusal> {
  const related = relatedCodes(desk, asked);
  if (!related.ok) return related;
  const { codes, cells, looked } = related.value;
  const columns = ["code", `${asked.relation} code`, "pairs", "sources", "independent"];
  if (isTooFew(looked.sources.length, leaving))
    return ok({ columns, rows: [], withheldWhole: "too-few-sources" });
  const protect = protection(looked, () => ["all"], leaving);
  const names = new Map(codes.named.map(({ id, name }) => [id, leaving.words.own(name) ?? withheld]));
  let withheldCells = 0;
  const told = new Map<string, number | undefined>();
  const rows = cells.map(({ one, other, pairs, sources, independent, in: found }): readonly string[] => {
    const head = [names.get(one) ?? "", names.get(other) ?? ""];
    if (protect !== undefined && protect.row(new Set(found)).all === undefined) {
      withheldCells++;
      told.set(`${one} ${other}`, undefined);
      return [...head, withheld, withheld, withheld];
    }
    told.set(`${one} ${other}`, pairs);
    return [...head, String(pairs), String(sources), rangeCell(independent, leaving)];
  });
  const heat = pairsToDraw(codes.ids, names, cells, told);
  return ok({ columns, rows, of: idsOf(looked), withheldCells, heat });
}

/** Pairs as a table of the codes that are in any, those of the first column down and those of the second across. */
function pairsToDraw(
  ids: readonly RecordId[],
  names: ReadonlyMap<RecordId, string>,
  cells: readonly { readonly one: RecordId; readonly other: RecordId }[],
  told: ReadonlyMap<string, number | undefined>,
): HeatToDraw {
  const [ones, others] = [new Set(cells.map(({ one }) => one)), new Set(cells.map(({ other }) => other))];
  const across = ids.filter((id) => others.has(id));
  const countOf = (one: RecordId, other: RecordId): number | undefined => {
    const key = `${one} ${other}`;
    return told.has(key) ? told.get(key) : 0;
  };
  return {
    counted: "pairs",
    columns: across.map((id) => names.get(id) ?? ""),
    rows: ids
      .filter((id) => ones.has(id))
      .map((id) => ({ name: names.get(id) ?? "", counts: across.map((other) => countOf(id, other)) })),
  };
}
