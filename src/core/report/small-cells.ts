import type { KnownSubject } from "../protect/index.ts";
import { auditCells } from "./audit-cells.ts";
import { complementCells } from "./complement-cells.ts";
import {
  categoryOf,
  countLayers,
  type Layer,
  publishedOf,
  type TableWithheld,
  withholdLayer,
} from "./count-layers.ts";
import { type MergedValues, mergeCategories } from "./merge-categories.ts";
import { attributesOf, cellKey, type PublishedCell } from "./published-cells.ts";

/** A table that a brief wants to print: the attributes it crosses, one to three. */
export interface TablePlan {
  readonly name: string;
  readonly by: readonly string[];
}

/** What is counted, and by what. */
export interface CountsAsked {
  /** What is counted, such as `"sources"`: the first part of each cell's address. */
  readonly population: string;
  /**
   * Who is counted. Each has one value for an attribute, and what is lacking counts as "not stated"; where there may be
   * several (the groups a source speaks of), each is an attribute of its own with the values yes and no.
   */
  readonly counted: readonly KnownSubject[];
  readonly tables: readonly TablePlan[];
  /** The smallest count that may be shown; 5 unless told, 3 at least. */
  readonly k?: number;
  /** For an attribute, the broader category of a category: `{ place: { Mizrun: "Lower Nim" } }`. */
  readonly broader?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** For an attribute, categories to count though nobody may be in them. */
  readonly categories?: Readonly<Record<string, readonly string[]>>;
}

/** A table as it may be printed. */
export interface ProtectedTable {
  readonly name: string;
  readonly by: readonly string[];
  /** For each attribute the values that stand in the table, largest count first. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** The cells of the cross itself; its margins are cells of the tables by fewer attributes. */
  readonly cells: readonly PublishedCell[];
  /** Why none of it is shown. */
  readonly withheld?: TableWithheld;
}

/** All tables over the same people, safe together. */
export interface ProtectedTables {
  readonly k: number;
  readonly total: PublishedCell;
  readonly tables: readonly ProtectedTable[];
  /** Every cell and margin, once each: what the record of the release keeps, and where a margin is looked up. */
  readonly cells: readonly PublishedCell[];
}

/** The smallest count that may be shown: 5 unless told, 3 at least. */
export function smallestShown(k: number | undefined): number {
  return Math.max(3, k ?? 5);
}

/**
 * Make the tables of a release safe together: no count of 1 to k - 1 is shown, or can be worked out from what is.
 *
 * In order: categories are taken together (`mergeCategories`), alike in all tables; in crosses what is still small is
 * withheld, and every line in which one cell holds all (it would say of each of them what they are); then further
 * cells, until each withheld one can be any of more than k values (`auditCells`). A cross that keeps fewer than half of
 * its cells is withheld whole. `protectRelease` does the same with an eye on earlier releases.
 *
 * ```ts
 * const { tables } = protectTables({ population: "sources", counted, tables: [{ name: "Who was heard", by: ["role"] }] });
 * tables[0]?.cells.map((each) => `${valueWords(each.cell[2] ?? "")}: ${countWords(each)}`);
 * // ["official: 12", "insider, intermediary: 7", "civilian: 0"]
 * ```
 */
export function protectTables(asked: CountsAsked): ProtectedTables {
  const k = smallestShown(asked.k);
  const layers = protectedLayers(asked, k);
  if (auditCells(publishedOf(layers), k).length > 0) {
    throw new Error("A withheld count of these tables can be worked out.");
  }
  return tablesOf(asked, layers, publishedOf(layers));
}

/** The counts of every table and margin, with what of them is to be kept back. */
export function protectedLayers(asked: CountsAsked, k: number): readonly Layer[] {
  const merged = mergedByAttribute(asked, k);
  const counted = countLayers(asked.population, asked.counted, asked.tables, merged);
  if (asked.counted.length > 0 && asked.counted.length < k) {
    return counted.map((layer) => withholdLayer(layer, "too-few"));
  }
  const silent = new Set(counted.flatMap(({ by, cells }) => (by.length === 1 && !tells(cells) ? by : [])));
  // What holds everybody in one value repeats the margins, so there is nothing to keep back either.
  const layers = counted.map((layer) =>
    layer.by.some((attribute) => silent.has(attribute))
      ? { ...layer, cells: [], withheld: "one-value" as const }
      : layer,
  );
  return complementCells(layers, k);
}

/** The tables that were asked for, out of the layers that were counted and what of them leaves. */
export function tablesOf(
  asked: CountsAsked,
  layers: readonly Pick<Layer, "by" | "withheld">[],
  cells: readonly PublishedCell[],
): ProtectedTables {
  const ofLayer = (by: readonly string[]): readonly PublishedCell[] =>
    cells.filter(({ cell }) => cellKey(attributesOf(cell)) === cellKey([...new Set(by)].sort()));
  const tables = asked.tables.map(({ name, by }): ProtectedTable => {
    const key = cellKey([...new Set(by)].sort());
    const withheld = layers.find((layer) => cellKey(layer.by) === key)?.withheld;
    const values = Object.fromEntries(by.map((each) => [each, valuesOf(ofLayer([each]))]));
    return { name, by, values, cells: ofLayer(by), ...(withheld === undefined ? {} : { withheld }) };
  });
  const total = ofLayer([])[0] ?? { cell: [asked.population] };
  return { k: smallestShown(asked.k), total, tables, cells };
}

/** Whether an attribute parts those who are counted; where nobody is counted, that is what it tells. */
function tells(cells: Layer["cells"]): boolean {
  const peopled = cells.filter(({ count }) => count > 0);
  return peopled.length !== 1;
}

function mergedByAttribute(asked: CountsAsked, k: number): ReadonlyMap<string, MergedValues> {
  const attributes = new Set(asked.tables.flatMap(({ by }) => by));
  return new Map(
    [...attributes].map((attribute) => {
      const counts = new Map((asked.categories?.[attribute] ?? []).map((each) => [categoryOf(each), 0]));
      for (const { facts } of asked.counted) {
        const category = categoryOf(facts[attribute]);
        counts.set(category, (counts.get(category) ?? 0) + 1);
      }
      return [attribute, mergeCategories(counts, k, asked.broader?.[attribute])];
    }),
  );
}

/** The values of an attribute, the largest count first; those withheld last, in alphabetical order. */
function valuesOf(cells: readonly PublishedCell[]): readonly string[] {
  const size = ({ shown, to }: PublishedCell): number => shown ?? to ?? -1;
  return [...cells]
    .sort((one, other) => size(other) - size(one) || ((one.cell[2] ?? "") < (other.cell[2] ?? "") ? -1 : 1))
    .map(({ cell }) => cell[2] ?? "");
}
