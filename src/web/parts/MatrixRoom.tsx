import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MatrixRowView, MatrixView, RecordId } from "../../app/views.ts";
import { type CellKey, type Rating, rowsInOrder } from "../state/matrix-shown.ts";
import { sayDone, sayRefused } from "../state/notices.ts";
import { act } from "../state/study.ts";
import { AddMatrixRow } from "./AddMatrixRow.tsx";
import { Button } from "./Button.tsx";
import { Choice } from "./Choice.tsx";
import { LineForm } from "./LineForm.tsx";
import { MatrixCellPane } from "./MatrixCellPane.tsx";
import { type GridActs, MatrixGrid } from "./MatrixGrid.tsx";
import { MatrixOrder } from "./MatrixOrder.tsx";
import { Pane } from "./Pane.tsx";

/** One matrix: the order on top, the grid beneath, and the cell that is looked at beside both. */
export function MatrixRoom(props: {
  readonly view: MatrixView;
  readonly head: ReactNode;
  readonly onRater: (rater: RecordId) => void;
}) {
  const { t } = useTranslation("claims");
  const { view, head, onRater } = props;
  const [selected, setSelected] = useState<CellKey>();
  const [typing, setTyping] = useState(false);
  const select = (cell: CellKey, withKeys: boolean): void => {
    setSelected(cell);
    setTyping(withKeys);
  };
  const row = view.rows.find(({ id }) => id === selected?.row);
  const rate = (cell: CellKey, value: Rating | null, reason?: string): void => {
    void rated(cell, value, reason).then((done) => {
      const me = view.raters.find((each) => each.me);
      // What one rates is one's own, and from then on it is what is shown.
      if (done && me !== undefined && me.id !== view.rater) onRater(me.id);
    });
  };
  const removeRow = async (): Promise<void> => {
    if (row === undefined) return;
    const answer = await act("removeMatrixRow", { row: row.id });
    if (!answer.ok) return sayRefused(answer.error.text);
    setSelected(undefined);
    sayDone(t("matrix.removedRow"));
  };
  return (
    <div className="beside hypotheses-beside">
      <div className="page-room">
        <div className="page-width hypotheses">
          {head}
          {view.hypotheses.length > 0 && <MatrixOrder view={view} />}
          <Rows view={view} selected={selected} onSelect={select} onRate={rate} />
          <p className="soft hypo-source" lang="en" dir="ltr">
            {t("matrix.source")}
          </p>
        </div>
      </div>
      {selected !== undefined && row !== undefined && (
        <Pane
          label={t("matrix.cell.label")}
          side="end"
          sheetUntil="middle"
          open
          onClose={() => setSelected(undefined)}
        >
          <MatrixCellPane
            view={view}
            row={row}
            cell={selected}
            typing={typing}
            onRate={(value, reason) => rate(selected, value, reason)}
            onRemoveRow={() => void removeRow()}
          />
        </Pane>
      )}
    </div>
  );
}

function Rows(props: {
  readonly view: MatrixView;
  readonly selected: CellKey | undefined;
  readonly onSelect: GridActs["onSelect"];
  readonly onRate: (cell: CellKey, value: Rating | null) => void;
}) {
  const { t } = useTranslation("claims");
  const { view, selected, onSelect, onRate } = props;
  const [order, setOrder] = useState<"added" | "telling">("added");
  const [adding, setAdding] = useState<"hypothesis" | "row">();
  const hasGrid = view.rows.length > 0 && view.hypotheses.length > 0;
  return (
    <>
      {hasGrid && (
        <>
          <div className="hypo-bar">
            <Choice
              label={t("matrix.sort")}
              value={order}
              options={[
                { value: "added", text: t("matrix.sortAdded") },
                { value: "telling", text: t("matrix.sortTelling") },
              ]}
              onChange={setOrder}
            />
            <p className="hypo-keys soft">{t("matrix.keys")}</p>
          </div>
          <MatrixGrid
            view={view}
            rows={rowsInOrder(view.rows, order)}
            selected={selected}
            acts={{ onSelect, onRate, onLeaveOut: (row) => void leaveOut(row) }}
          />
        </>
      )}
      {adding === undefined ? (
        <div className="form-row">
          <Button onClick={() => setAdding("hypothesis")}>{t("matrix.addHypothesis")}</Button>
          <Button onClick={() => setAdding("row")}>{t("matrix.addRow")}</Button>
        </div>
      ) : adding === "row" ? (
        <AddMatrixRow matrix={view.id} onDone={() => setAdding(undefined)} />
      ) : (
        <LineForm
          label={t("matrix.hypothesisText")}
          save={t("matrix.add")}
          cancel={t("matrix.cancel")}
          lacking={t("matrix.lackText")}
          onSave={(text) => act("addHypothesis", { matrix: view.id, text })}
          onDone={() => setAdding(undefined)}
        />
      )}
    </>
  );
}

async function rated(cell: CellKey, value: Rating | null, reason: string | undefined): Promise<boolean> {
  const answer = await act("rateConsistency", {
    ...cell,
    value,
    ...(reason === undefined ? {} : { reason }),
  });
  if (!answer.ok) sayRefused(answer.error.text);
  return answer.ok;
}

async function leaveOut(row: MatrixRowView): Promise<void> {
  const answer = await act("leaveRowOut", { row: row.id, leftOut: !row.leftOut });
  if (!answer.ok) sayRefused(answer.error.text);
}
