import { type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { MatrixCell, MatrixRowView, MatrixView, RecordId } from "../../app/views.ts";
import { plainKey } from "../state/keys.ts";
import { type CellKey, cellTowards, letterOf, type Rating, ratingOfKey } from "../state/matrix-shown.ts";
import { MatrixRowHead, RowTells } from "./MatrixRowHead.tsx";
import "./matrix-grid.css";

/** What can be done in the grid. */
export interface GridActs {
  /** `typing` where it was chosen with the keyboard. */
  readonly onSelect: (cell: CellKey, typing: boolean) => void;
  /** `null` takes the rating back. */
  readonly onRate: (cell: CellKey, value: Rating | null) => void;
  readonly onLeaveOut: (row: MatrixRowView) => void;
}

/** Rows by hypotheses; one cell is in the order of the tabulator, arrows lead to the others, figures and letters rate. */
export function MatrixGrid(props: {
  readonly view: MatrixView;
  readonly rows: readonly MatrixRowView[];
  readonly selected: CellKey | undefined;
  readonly acts: GridActs;
}) {
  const { t } = useTranslation("claims");
  const { view, rows, selected, acts } = props;
  const room = useRef<HTMLTableElement>(null);
  const first = rows[0]?.id;
  const entry =
    selected ??
    (first === undefined || view.hypotheses[0] === undefined
      ? undefined
      : { row: first, hypothesis: view.hypotheses[0].id });
  const pressed = (event: KeyboardEvent, row: MatrixRowView, hypothesis: RecordId): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const cell = { row: row.id, hypothesis };
    const mirrored = document.documentElement.dir === "rtl";
    const next = cellTowards(cell, event.key, rows, view.hypotheses, mirrored);
    if (next !== undefined) {
      event.preventDefault();
      room.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.hypothesis}"]`)?.focus();
      if (selected !== undefined) acts.onSelect(next, false);
      return;
    }
    if (!rate(event, cell, row, acts)) return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keys
    <section className="hypo-room" tabIndex={0} aria-label={t("matrix.grid")}>
      <table ref={room} className="hypo-grid">
        <Head view={view} />
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.id} data-out={row.leftOut}>
              <MatrixRowHead row={row} />
              {row.cells.map((cell) => (
                <td key={cell.hypothesis} className="hypo-cell">
                  <Cell
                    cell={cell}
                    row={row}
                    number={at + 1}
                    letter={letterOf(view, cell.hypothesis)}
                    inOrder={entry?.row === row.id && entry.hypothesis === cell.hypothesis}
                    selected={selected?.row === row.id && selected.hypothesis === cell.hypothesis}
                    onSelect={acts.onSelect}
                    onPressed={(event) => pressed(event, row, cell.hypothesis)}
                  />
                </td>
              ))}
              <td className="hypo-tells">
                <RowTells row={row} />
              </td>
              <td className="hypo-out">
                <label>
                  <input
                    type="checkbox"
                    checked={row.leftOut}
                    aria-label={t("matrix.leaveOutOf", { number: at + 1 })}
                    onChange={() => acts.onLeaveOut(row)}
                  />
                </label>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function rate(event: KeyboardEvent, cell: CellKey, row: MatrixRowView, acts: GridActs): boolean {
  const key = plainKey(event);
  const value = ratingOfKey(key, event.shiftKey);
  if (value !== undefined) acts.onRate(cell, value);
  else if (event.key === "Delete" || event.key === "Backspace") acts.onRate(cell, null);
  else if (key === "x") acts.onLeaveOut(row);
  else return false;
  return true;
}

function Head({ view }: { readonly view: MatrixView }) {
  const { t } = useTranslation("claims");
  return (
    <thead>
      <tr>
        <th scope="col">{t("matrix.row")}</th>
        {view.hypotheses.map(({ id, text }) => (
          <th key={id} scope="col" className="hypo-head" title={text}>
            <b>{letterOf(view, id)}</b>
            <small dir="auto">{inShort(text)}</small>
          </th>
        ))}
        <th scope="col" className="hypo-tells">
          {t("matrix.tells")}
        </th>
        <th scope="col" className="hypo-out">
          {t("matrix.leaveOut")}
        </th>
      </tr>
    </thead>
  );
}

/** What a hypothesis begins with; its whole text stands in the order above. */
function inShort(text: string): string {
  return text.split(/[:;,.،؛]/)[0] ?? text;
}

function Cell(props: {
  readonly cell: MatrixCell;
  readonly row: MatrixRowView;
  readonly number: number;
  readonly letter: string;
  readonly inOrder: boolean;
  readonly selected: boolean;
  readonly onSelect: GridActs["onSelect"];
  readonly onPressed: (event: KeyboardEvent) => void;
}) {
  const { t } = useTranslation("claims");
  const { cell, row, number, letter, inOrder, selected, onSelect, onPressed } = props;
  const differing = cell.others.filter(({ value }) => cell.value !== undefined && value !== cell.value);
  const said = cell.value === undefined ? t("matrix.cell.blank") : t(`matrix.value.${cell.value}`);
  const names = differing.map(({ name }) => name).join(", ");
  return (
    <button
      type="button"
      className="hypo-value"
      data-cell={`${row.id} ${cell.hypothesis}`}
      data-value={cell.value ?? "blank"}
      aria-pressed={selected}
      aria-label={[
        t("matrix.cell.name", { row: number, letter, value: said }),
        ...(differing.length > 0 ? [t("matrix.cell.differs", { names })] : []),
      ].join("; ")}
      tabIndex={inOrder ? 0 : -1}
      // A press of Enter counts no clicks: whoever types goes on to say why.
      onClick={({ detail }) => onSelect({ row: row.id, hypothesis: cell.hypothesis }, detail === 0)}
      onKeyDown={onPressed}
    >
      {cell.value ?? "·"}
      {cell.reason !== undefined && <i className="hypo-why" aria-hidden="true" />}
      {differing.length > 0 && (
        <span className="hypo-differs" aria-hidden="true">
          ≠
        </span>
      )}
    </button>
  );
}
