import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { apart } from "../language/index.ts";
import { go } from "../state/route.ts";
import { fieldOfColumn } from "../state/source-cells.ts";
import { type SourceColumn, type SourceRow, warningOf } from "../state/source-table.ts";
import { Go } from "./Go.tsx";
import { SourceCellEditor } from "./SourceCell.tsx";
import { figureColumns } from "./SourceGridHead.tsx";

/** Where a cell is, by the row and the column in sight. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** One source of the table. A press on a cell that can be changed opens it there. */
export function SourceGridRow(props: {
  readonly row: SourceRow;
  readonly index: number;
  readonly columns: readonly SourceColumn[];
  readonly isList: boolean;
  readonly isOpen: boolean;
  /** The column one stands on, where it is this row. */
  readonly at: number | undefined;
  readonly changing: number | undefined;
  readonly onChange: (place: CellPlace) => void;
  readonly onDone: () => void;
}) {
  const { row, index, columns } = props;
  return (
    <tr data-open={props.isOpen} data-at={props.at !== undefined} aria-rowindex={index + 2}>
      {columns.map((column, order) =>
        column === "title" ? (
          <th
            key={column}
            scope="row"
            id={`cell-${index}-${order}`}
            data-at={props.at === order}
            className="source-title"
          >
            <Title row={row} isList={props.isList} />
          </th>
        ) : (
          <Cell
            key={column}
            id={`cell-${index}-${order}`}
            row={row}
            column={column}
            isAt={props.at === order}
            isChanging={props.changing === order}
            onChange={() => props.onChange({ row: index, column: order })}
            onDone={props.onDone}
          />
        ),
      )}
      <td className="source-more">
        <DescribeButton row={row} isOpen={props.isOpen} />
      </td>
    </tr>
  );
}

function Title({ row, isList }: { readonly row: SourceRow; readonly isList: boolean }) {
  const { t } = useTranslation("sources");
  const { line, shown } = row;
  const warning = warningOf(line);
  const facts = [shown.kind || shown.role, shown.country, shown.collected].filter((each) => each !== "");
  return (
    <>
      <span className="source-name">
        <Go to={{ screen: "read", source: line.id }} tabIndex={isList ? 0 : -1}>
          <bdi title={line.title}>{line.title}</bdi>
        </Go>
        {warning !== "none" && <small className="source-barred">{t(`table.warning.${warning}`)}</small>}
      </span>
      {isList && (
        <small className="source-facts soft">
          {facts.map((fact, order) => (
            <span key={fact}>
              {order > 0 && " · "}
              <bdi>{fact}</bdi>
            </span>
          ))}
        </small>
      )}
    </>
  );
}

function Cell(props: {
  readonly id: string;
  readonly row: SourceRow;
  readonly column: SourceColumn;
  readonly isAt: boolean;
  readonly isChanging: boolean;
  readonly onChange: () => void;
  readonly onDone: () => void;
}) {
  const { row, column } = props;
  const field = fieldOfColumn(column);
  const text = row.shown[column];
  const asStated = column === "collected" ? row.line.collected?.asStated : undefined;
  const content: ReactNode =
    props.isChanging && field !== undefined ? (
      <SourceCellEditor line={row.line} field={field} onDone={props.onDone} />
    ) : text === "" ? (
      <span className="source-nothing">–</span>
    ) : (
      <bdi>{text}</bdi>
    );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the table do the same
    <td
      id={props.id}
      data-at={props.isAt}
      data-changes={field !== undefined}
      className={figureColumns.has(column) ? "number" : undefined}
      title={asStated === undefined ? text || undefined : apart(asStated)}
      onClick={() => {
        if (!props.isChanging && field !== undefined) props.onChange();
      }}
    >
      {content}
    </td>
  );
}

function DescribeButton({ row, isOpen }: { readonly row: SourceRow; readonly isOpen: boolean }) {
  const { t } = useTranslation("sources");
  return (
    <button
      type="button"
      className="inline"
      tabIndex={-1}
      aria-expanded={isOpen}
      aria-label={t("table.describeThis", { title: row.line.title })}
      onClick={() => go(isOpen ? { screen: "sources" } : { screen: "sources", source: row.line.id })}
    >
      {t("table.describe")}
    </button>
  );
}
