import { useTable } from "@tanstack/react-table";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { RecordId, SourceLine } from "../../app/views.ts";
import { filterWords } from "../state/filter-words.ts";
import { isTyping } from "../state/keys.ts";
import { useFacetWords, useSourceRows } from "../state/source-rows.ts";
import {
  notNarrowed,
  type SourceFacet,
  type SourceTableView,
  sourceTableFeatures,
  sourceTableView,
  tableColumns,
} from "../state/source-table.ts";
import { useStore } from "../state/store.ts";
import { type FacetValue, SourceFilters } from "./SourceFilters.tsx";
import { SourceGrid } from "./SourceGrid.tsx";
import "./source-table.css";

/** The sources, a line each, as many as there are. By themselves they keep the order in which they came in. */
export function SourceTable(props: {
  readonly sources: readonly SourceLine[];
  readonly open: RecordId | undefined;
}) {
  const { t } = useTranslation("sources");
  const view = useStore(sourceTableView);
  const rows = useSourceRows(props.sources);
  const table = useSourceTable(rows, view);
  const facetWords = useFacetWords();
  const filter = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  useFilterKey(filter);

  const valuesOf = (facet: SourceFacet): readonly FacetValue[] =>
    [...(table.getColumn(facet)?.getFacetedUniqueValues() ?? new Map<string, number>())]
      .map(([value, count]) => ({ value: String(value), text: facetWords(facet, String(value)), count }))
      .sort((a, b) => b.count - a.count || a.text.localeCompare(b.text));
  const lines = table.getRowModel().rows.map((row) => row.original);
  return (
    <div className="source-table-room">
      <SourceFilters
        field={filter}
        shown={lines.length}
        all={rows.length}
        valuesOf={valuesOf}
        onDown={() => grid.current?.focus()}
      />
      <SourceGrid ref={grid} rows={lines} view={view} open={props.open} />
      {lines.length === 0 && (
        <p className="source-none">
          {t("table.noneFit")}{" "}
          <button type="button" className="inline" onClick={() => sourceTableView.change(notNarrowed)}>
            {t("table.clear")}
          </button>
        </p>
      )}
    </div>
  );
}

function useSourceTable(rows: ReturnType<typeof useSourceRows>, view: SourceTableView) {
  const { only } = view;
  const data = useMemo(() => {
    if (only === undefined) return [...rows];
    const wanted = new Set(only.ids);
    return rows.filter(({ line }) => wanted.has(line.id));
  }, [rows, only]);
  const state = useMemo(
    () => ({
      globalFilter: filterWords(view.typed),
      columnFilters: Object.entries(view.facets).flatMap(([id, value]) =>
        value.length === 0 ? [] : [{ id, value }],
      ),
      sorting: view.sorting === undefined ? [] : [{ id: view.sorting.column, desc: view.sorting.down }],
    }),
    [view.typed, view.facets, view.sorting],
  );
  return useTable({
    features: sourceTableFeatures,
    columns: tableColumns,
    data,
    state,
    getRowId: ({ line }) => line.id,
    globalFilterFn: (row, _, words: readonly string[]) =>
      words.every((word) => row.original.letters.includes(word)),
    // The letters of a row are those of all its columns; one look is enough.
    getColumnCanGlobalFilter: ({ id }) => id === "title",
  });
}

/** The slash leads to the filter from anywhere on the page where nothing is being typed. */
function useFilterKey(filter: { readonly current: HTMLInputElement | null }): void {
  const pressed = useCallback(
    (event: KeyboardEvent): void => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      filter.current?.focus();
      filter.current?.select();
    },
    [filter],
  );
  useEffect(() => {
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [pressed]);
}
