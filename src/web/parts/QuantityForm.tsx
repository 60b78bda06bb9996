import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import { sayDone } from "../state/notices.ts";
import { lackOfTyped, nothingTyped, valuesTyped } from "../state/quantity-typed.ts";
import type { ReaderDesk } from "../state/reader-desk.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { QuantityFields } from "./QuantityFields.tsx";

/** A number that the selected words state, or a word for one: how much, of what, out of whom. */
export function QuantityForm(props: { readonly desk: ReaderDesk; readonly onDone: () => void }) {
  const { t } = useTranslation("claims");
  const { desk, onDone } = props;
  const [typed, setTyped] = useState(nothingTyped);
  const [error, setError] = useState<Refusal>();
  const stretch = desk.stretch;
  if (stretch === undefined) return <p className="passage-task soft">{t("quantity.selectFirst")}</p>;
  const lack = lackOfTyped(typed);
  const save = async (): Promise<void> => {
    const { start, end } = stretch;
    const at = { source: desk.view.source.id, version: desk.view.version, start, end };
    const answer = await act("stateQuantity", { at, values: valuesTyped(typed) });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone(t("quantity.stated"));
    desk.again();
    onDone();
  };
  return (
    <form
      className="passage-task"
      onSubmit={(event) => {
        event.preventDefault();
        if (lack === undefined) void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
      }}
    >
      <blockquote className="passage-quote" dir="auto">
        {desk.view.text.slice(stretch.start, stretch.end)}
      </blockquote>
      <QuantityFields typed={typed} onChange={setTyped} language={desk.view.source.language} />
      <div className="form-row">
        <Button kind="main" type="submit" lacking={lack === undefined ? undefined : t(`quantity.${lack}`)}>
          {t("quantity.state")}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t("quantity.cancel")}
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}
