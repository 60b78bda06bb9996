import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import {
  isNarrowed,
  notNarrowed,
  type SourceColumn,
  type SourceFacet,
  sourceColumns,
  sourceFacets,
  sourceTableView,
  withFacet,
} from "../state/source-table.ts";
import { useStore } from "../state/store.ts";
import { DropMenu } from "./DropMenu.tsx";

/** A value a facet can take, worded, with how many sources of what is shown have it. */
export interface FacetValue {
  readonly value: string;
  readonly text: string;
  readonly count: number;
}

/** What the table is narrowed down by, how much of it is left, and which columns it has. */
export function SourceFilters(props: {
  readonly field: Ref<HTMLInputElement>;
  readonly shown: number;
  readonly all: number;
  readonly valuesOf: (facet: SourceFacet) => readonly FacetValue[];
  readonly onDown: () => void;
}) {
  const { t } = useTranslation("sources");
  const view = useStore(sourceTableView);
  return (
    <div className="source-filters">
      <input
        ref={props.field}
        type="search"
        className="input source-filter"
        aria-label={t("table.filterHint")}
        placeholder={t("table.filterHint")}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        value={view.typed}
        onChange={(event) => sourceTableView.set({ ...view, typed: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") {
            event.preventDefault();
            props.onDown();
          } else if (event.key === "Escape") sourceTableView.set({ ...view, typed: "" });
        }}
      />
      <div className="source-facets">
        {sourceFacets.map((facet) => (
          <FacetMenu key={facet} facet={facet} valuesOf={props.valuesOf} />
        ))}
        <ColumnMenu />
      </div>
      <p className="source-shown soft" role="status">
        {t("table.shown", { shown: props.shown, count: props.all })}
        {isNarrowed(view) && (
          <>
            {" · "}
            <button type="button" className="inline" onClick={() => sourceTableView.change(notNarrowed)}>
              {t("table.clear")}
            </button>
          </>
        )}
      </p>
      {view.only !== undefined && (
        <p className="source-only">
          <bdi>{t("table.onlyCell", { name: view.only.name })}</bdi>
        </p>
      )}
    </div>
  );
}

function FacetMenu(props: {
  readonly facet: SourceFacet;
  readonly valuesOf: (facet: SourceFacet) => readonly FacetValue[];
}) {
  const { facet } = props;
  const { t } = useTranslation("sources");
  const chosen = useStore(sourceTableView).facets[facet] ?? [];
  return (
    <DropMenu label={t(`table.column.${facet}`)} count={chosen.length}>
      {() => (
        <>
          {props.valuesOf(facet).map(({ value, text, count }) => (
            <label key={value} className="drop-line">
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={() => sourceTableView.change((view) => withFacet(view, facet, value))}
              />
              <span>{text}</span>
              <small className="soft">{count}</small>
            </label>
          ))}
        </>
      )}
    </DropMenu>
  );
}

function ColumnMenu() {
  const { t } = useTranslation("sources");
  const { hidden } = useStore(sourceTableView);
  const flip = (column: SourceColumn): void =>
    sourceTableView.change((view) => ({
      ...view,
      hidden: hidden.includes(column) ? hidden.filter((each) => each !== column) : [...hidden, column],
    }));
  return (
    <DropMenu label={t("table.columns")} count={0}>
      {() => (
        <>
          {sourceColumns
            .filter((column) => column !== "title")
            .map((column) => (
              <label key={column} className="drop-line">
                <input type="checkbox" checked={!hidden.includes(column)} onChange={() => flip(column)} />
                <span>{t(`table.column.${column}`)}</span>
              </label>
            ))}
          <p className="soft drop-note">{t("table.columnsKept")}</p>
        </>
      )}
    </DropMenu>
  );
}
