import { useTranslation } from "react-i18next";
import { columnWidths, describeWidth } from "../state/source-cells.ts";
import { type SourceColumn, type SourceTableView, sourceTableView } from "../state/source-table.ts";

/** Columns of figures, which stand at the end of their cells. */
export const figureColumns: ReadonlySet<SourceColumn> = new Set(["words", "passages", "codings"]);

/** The heads of the columns; a press sorts by one, another turns it round, a third goes back to the order of arrival. */
export function SourceGridHead(props: {
  readonly columns: readonly SourceColumn[];
  readonly view: SourceTableView;
  readonly isList: boolean;
}) {
  const { t } = useTranslation("sources");
  const { sorting } = props.view;
  return (
    <thead className={props.isList ? "unseen" : undefined}>
      <tr>
        {props.columns.map((column) => (
          <th
            key={column}
            scope="col"
            className={figureColumns.has(column) ? "number" : undefined}
            style={column === "title" ? {} : { inlineSize: columnWidths[column] }}
            aria-sort={sorting?.column === column ? (sorting.down ? "descending" : "ascending") : undefined}
          >
            {column === "reliability" ? (
              <span title={t("table.notSorted")}>{t(`table.column.${column}`)}</span>
            ) : (
              <button
                type="button"
                tabIndex={-1}
                className="source-sort"
                title={t("table.sortBy", { column: t(`table.column.${column}`) })}
                onClick={() => sourceTableView.change((view) => sortedBy(view, column))}
              >
                {t(`table.column.${column}`)}
                {sorting?.column === column && <span aria-hidden="true">{sorting.down ? " ↓" : " ↑"}</span>}
              </button>
            )}
          </th>
        ))}
        <th scope="col" className="source-more" style={{ inlineSize: describeWidth }}>
          <span className="unseen">{t("table.describe")}</span>
        </th>
      </tr>
    </thead>
  );
}

function sortedBy(view: SourceTableView, column: SourceColumn): SourceTableView {
  if (view.sorting?.column !== column) return { ...view, sorting: { column, down: false } };
  return { ...view, sorting: view.sorting.down ? undefined : { column, down: true } };
}
