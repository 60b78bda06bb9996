import { type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { GradeCellKey } from "../../app/views.ts";
import {
  cellBeside,
  credibilities,
  type GradeCounts,
  gradeKey,
  reliabilities,
} from "../state/grade-cells.ts";
import "./grade-grid.css";

/**
 * Evidence links counted by reliability of the source (down) and credibility of the item (across). An empty cell is quiet;
 * the square deepens with the count, which also stands in it.
 */
export function GradeGrid(props: {
  readonly counts: GradeCounts;
  readonly chosen: GradeCellKey | undefined;
  readonly onChoose: (cell: GradeCellKey | undefined) => void;
  readonly small?: boolean;
}) {
  const { t } = useTranslation("claims");
  const { counts, chosen, onChoose, small = false } = props;
  const room = useRef<HTMLTableElement>(null);
  const rows = rowsOf(counts);
  const most = Math.max(1, ...counts.values());
  // One cell is in the order of the tabulator; arrows lead to the others.
  const entry = chosen ?? firstFull(counts, rows);
  const step = (event: KeyboardEvent, from: GradeCellKey): void => {
    const next = cellBeside(from, event.key, rows, document.documentElement.dir === "rtl");
    if (next === undefined) return;
    event.preventDefault();
    room.current?.querySelector<HTMLElement>(`[data-cell="${gradeKey(next)}"]`)?.focus();
  };
  return (
    <table ref={room} className="grades" data-small={small} aria-label={t("grades.grid")}>
      <thead>
        <tr>
          <td />
          {credibilities.map((credibility) => (
            <th key={credibility} scope="col">
              <b>{credibility}</b>
              {!small && <small>{t(`grades.credibility.${credibility}`)}</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((reliability) => (
          <tr key={reliability}>
            <th scope="row">
              <b>{reliability === "none" ? "–" : reliability}</b>
              {!small && <small>{t(`grades.reliability.${reliability}`)}</small>}
            </th>
            {credibilities.map((credibility) => {
              const cell = { reliability, credibility };
              const key = gradeKey(cell);
              return (
                <td key={key}>
                  <Cell
                    cell={cell}
                    count={counts.get(key) ?? 0}
                    most={most}
                    chosen={chosen !== undefined && gradeKey(chosen) === key}
                    inOrder={gradeKey(entry) === key}
                    onChoose={onChoose}
                    onStep={step}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell(props: {
  readonly cell: GradeCellKey;
  readonly count: number;
  readonly most: number;
  readonly chosen: boolean;
  readonly inOrder: boolean;
  readonly onChoose: (cell: GradeCellKey | undefined) => void;
  readonly onStep: (event: KeyboardEvent, from: GradeCellKey) => void;
}) {
  const { t } = useTranslation("claims");
  const { cell, count, most, chosen, inOrder, onChoose, onStep } = props;
  const depth = count === 0 ? 0 : Math.max(1, Math.ceil((count / most) * 4));
  return (
    <button
      type="button"
      className="grade"
      data-cell={gradeKey(cell)}
      data-depth={depth}
      aria-pressed={chosen}
      aria-label={t("grades.cell", {
        reliability: cell.reliability === "none" ? "–" : cell.reliability,
        credibility: cell.credibility,
        count,
      })}
      tabIndex={inOrder ? 0 : -1}
      onClick={() => onChoose(chosen ? undefined : cell)}
      onKeyDown={(event) => onStep(event, cell)}
    >
      {count === 0 ? "·" : count}
    </button>
  );
}

function rowsOf(counts: GradeCounts): readonly GradeCellKey["reliability"][] {
  const anyUngraded = credibilities.some(
    (credibility) => (counts.get(gradeKey({ reliability: "none", credibility })) ?? 0) > 0,
  );
  return anyUngraded ? [...reliabilities, "none"] : reliabilities;
}

function firstFull(counts: GradeCounts, rows: readonly GradeCellKey["reliability"][]): GradeCellKey {
  const cells = rows.flatMap((reliability) =>
    credibilities.map((credibility) => ({ reliability, credibility })),
  );
  return (
    cells.find((cell) => (counts.get(gradeKey(cell)) ?? 0) > 0) ?? { reliability: "A", credibility: "1" }
  );
}
