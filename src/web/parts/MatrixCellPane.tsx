import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MatrixRowView, MatrixView } from "../../app/views.ts";
import { type CellKey, letterOf, type Rating, ratings } from "../state/matrix-shown.ts";
import { Button } from "./Button.tsx";
import { Choice } from "./Choice.tsx";
import { TextField } from "./Field.tsx";
import { MatrixRowHead } from "./MatrixRowHead.tsx";

/** One row under one hypothesis: the rating in words, why, and how others see it. */
export function MatrixCellPane(props: {
  readonly view: MatrixView;
  readonly row: MatrixRowView;
  readonly cell: CellKey;
  /** It was chosen with the keyboard, which goes on in the reason. */
  readonly typing: boolean;
  readonly onRate: (value: Rating | null, reason?: string) => void;
  readonly onRemoveRow: () => void;
}) {
  const { t } = useTranslation("claims");
  const { view, row, cell, typing, onRate, onRemoveRow } = props;
  const held = row.cells.find(({ hypothesis }) => hypothesis === cell.hypothesis);
  const rater = view.raters.find(({ id }) => id === view.rater);
  const text = view.hypotheses.find(({ id }) => id === cell.hypothesis)?.text ?? "";
  const value = held?.value;
  return (
    <div className="hypo-pane">
      <p className="hypo-pane-hypothesis" dir="auto">
        <span className="matrix-letter">{letterOf(view, cell.hypothesis)}</span> {text}
      </p>
      <table className="hypo-pane-row">
        <tbody>
          <tr>
            <MatrixRowHead row={row} />
          </tr>
        </tbody>
      </table>
      <p className="soft">{t("matrix.cell.question")}</p>
      {rater !== undefined && !rater.me && (
        <p className="warning">{t("matrix.cell.notYours", { name: rater.name })}</p>
      )}
      <Choice
        label={t("matrix.cell.label")}
        value={value}
        options={ratings.map((each) => ({ value: each, text: `${each}  ${t(`matrix.value.${each}`)}` }))}
        onChange={(chosen) => onRate(chosen)}
      />
      <Reason
        key={`${held?.reason ?? ""} ${cell.row} ${cell.hypothesis}`}
        reason={held?.reason ?? ""}
        typing={typing}
        {...(value === undefined ? {} : { value })}
        onSave={(reason) => value !== undefined && onRate(value, reason)}
      />
      {held !== undefined && held.others.length > 0 && (
        <section>
          <h3 className="heading">{t("matrix.cell.others")}</h3>
          {held.others.map(({ name, value: other, reason }) => (
            <p key={name} className="hypo-other" dir="auto">
              {reason === undefined
                ? t("matrix.cell.other", { name, value: other })
                : t("matrix.cell.otherWhy", { name, value: other, reason })}
            </p>
          ))}
        </section>
      )}
      <div className="form-row">
        {value !== undefined && rater?.me === true && (
          <Button onClick={() => onRate(null)}>{t("matrix.cell.takeBack")}</Button>
        )}
        <Button kind="quiet" onClick={onRemoveRow}>
          {t("matrix.removeRow")}
        </Button>
      </div>
    </div>
  );
}

function Reason(props: {
  readonly reason: string;
  readonly typing: boolean;
  readonly value?: Rating;
  readonly onSave: (reason: string) => void;
}) {
  const { t } = useTranslation("claims");
  const { reason, typing, value, onSave } = props;
  const [typed, setTyped] = useState(reason);
  const isChanged = typed.trim() !== reason;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged && value !== undefined) onSave(typed.trim());
      }}
    >
      <TextField
        label={t("matrix.cell.reason")}
        rows={2}
        autoFocus={typing}
        value={typed}
        onChange={setTyped}
      />
      {isChanged && (
        <div className="form-row">
          <Button
            kind="main"
            type="submit"
            lacking={value === undefined ? t("matrix.cell.lackRating") : undefined}
          >
            {t("matrix.cell.saveReason")}
          </Button>
        </div>
      )}
    </form>
  );
}
