import {
  type ColumnDef,
  columnFacetingFeature,
  columnFilteringFeature,
  columnVisibilityFeature,
  createFacetedRowModel,
  createFacetedUniqueValues,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";
import type { SourceLine } from "../../app/views.ts";
import { filterLetters } from "./filter-words.ts";
import { createForgotten } from "./forgotten.ts";

/** A source as a row: the line, what each column shows of it, and all of that folded for the filter. */
export interface SourceRow {
  readonly line: SourceLine;
  readonly shown: Readonly<Record<SourceColumn, string>>;
  readonly letters: string;
}

/** The columns there are, in their order. */
export const sourceColumns = [
  "title",
  "role",
  "kind",
  "mode",
  "country",
  "collected",
  "wave",
  "group",
  "person",
  "language",
  "words",
  "passages",
  "codings",
  "reliability",
  "release",
] as const;

/** A column of the table. */
export type SourceColumn = (typeof sourceColumns)[number];

/** What the table can be narrowed down by, beside the words typed. */
export const sourceFacets = ["role", "mode", "country", "language", "wave", "release", "warning"] as const;

/** One of them. */
export type SourceFacet = (typeof sourceFacets)[number];

/** What may stand in the way of a source, as the table names it. */
export type SourceWarning = "quotes-held" | "names-skipped" | "names-pending" | "none";

/** How the table is shown. */
export interface SourceTableView {
  readonly typed: string;
  readonly facets: Readonly<Partial<Record<SourceFacet, readonly string[]>>>;
  readonly sorting: { readonly column: SourceColumn; readonly down: boolean } | undefined;
  readonly hidden: readonly SourceColumn[];
  /** Sources that were asked for by id, such as those behind one square of the coverage, and what they are called. */
  readonly only: { readonly ids: readonly string[]; readonly name: string } | undefined;
}

/** How it begins. */
export const plainTable: SourceTableView = {
  typed: "",
  facets: {},
  sorting: undefined,
  hidden: ["wave", "group", "person", "passages"],
  only: undefined,
};

/** How the table is shown, kept until the study is locked. */
export const sourceTableView = createForgotten(plainTable);

/** Whether anything is left out by what was asked for. */
export function isNarrowed({ typed, facets, only }: SourceTableView): boolean {
  return typed.trim() !== "" || only !== undefined || Object.values(facets).some((each) => each.length > 0);
}

/** The view with one value of a facet taken in or out. */
export function withFacet(view: SourceTableView, facet: SourceFacet, value: string): SourceTableView {
  const held = view.facets[facet] ?? [];
  const next = held.includes(value) ? held.filter((each) => each !== value) : [...held, value];
  return { ...view, facets: { ...view.facets, [facet]: next } };
}

/** The view without anything that leaves sources out. */
export function notNarrowed(view: SourceTableView): SourceTableView {
  return { ...view, typed: "", facets: {}, only: undefined };
}

/** What of a source a facet goes by. */
function facetOf(line: SourceLine, facet: SourceFacet): string {
  if (facet === "warning") return warningOf(line);
  return line[facet] ?? "";
}

/** What stands in the way of a source; the gravest, where there are two. */
export function warningOf(line: SourceLine): SourceWarning {
  if (line.namesStep === "skipped") return "names-skipped";
  if (line.namesStep === "pending") return "names-pending";
  return line.quotesHeld === undefined ? "none" : "quotes-held";
}

/** The row of a source, given how each column words it. */
export function sourceRow(
  line: SourceLine,
  shown: SourceRow["shown"],
  alsoFound: readonly string[],
): SourceRow {
  return { line, shown, letters: filterLetters([...Object.values(shown), ...alsoFound].join(" ")) };
}

/** The parts of the table kit that are used. */
export const sourceTableFeatures = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  columnFacetingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  facetedRowModel: createFacetedRowModel(),
  facetedUniqueValues: createFacetedUniqueValues(),
  sortedRowModel: createSortedRowModel(),
});

type Column = ColumnDef<typeof sourceTableFeatures, SourceRow>;

/** The columns as the table kit reads them, and beside them one for what may stand in the way. */
export const tableColumns: readonly Column[] = [...sourceColumns, "warning" as const].map(
  (id): Column => ({
    id,
    accessorFn: (row) => (isFacet(id) ? facetOf(row.line, id) : row.shown[id]),
    filterFn: (row, _, wanted: readonly string[]) =>
      isFacet(id) && wanted.includes(facetOf(row.original.line, id)),
    sortFn: (a, b) => compare(a.original, b.original, id),
    // Material in the order of its grade would be people in that order.
    enableSorting: id !== "reliability" && id !== "warning",
  }),
);

function isFacet(id: string): id is SourceFacet {
  return sourceFacets.some((facet) => facet === id);
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

function compare(a: SourceRow, b: SourceRow, by: SourceColumn | "warning"): number {
  if (by === "words" || by === "passages" || by === "codings") return a.line[by] - b.line[by];
  if (by === "collected") return collator.compare(a.line.collected?.from ?? "", b.line.collected?.from ?? "");
  return by === "warning" ? 0 : collator.compare(a.shown[by], b.shown[by]);
}
