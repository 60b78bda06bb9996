import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { CardQuantityView } from "../../app/views.ts";
import { sayDone } from "../state/notices.ts";
import { changesTyped, lackOfTyped, typedFrom } from "../state/quantity-typed.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { QuantityFields } from "./QuantityFields.tsx";

/** Mend a quantity that was stated, or take it out; where it was stated stays. */
export function QuantityEditor(props: { readonly quantity: CardQuantityView; readonly onDone: () => void }) {
  const { t } = useTranslation("claims");
  const { quantity, onDone } = props;
  const [typed, setTyped] = useState(() => typedFrom(quantity.stated));
  const [error, setError] = useState<Refusal>();
  // A date has no figures, and a quantity that cannot be read may have had nothing else.
  const lack = quantity.stated.kind === "date" ? undefined : lackOfTyped(typed);
  const save = async (): Promise<void> => {
    const values = changesTyped(quantity.stated, typed);
    if (Object.keys(values).length > 0) {
      const answer = await act("changeQuantity", { quantity: quantity.id, values });
      setError(answer.ok ? undefined : answer.error);
      if (!answer.ok) return;
      sayDone(t("quantity.changed"));
    }
    onDone();
  };
  const remove = async (): Promise<void> => {
    const answer = await act("removeQuantity", { quantity: quantity.id });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone(t("quantity.removed"));
    onDone();
  };
  return (
    <form
      className="form quantity-editor"
      onSubmit={(event) => {
        event.preventDefault();
        if (lack === undefined) void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onDone();
      }}
    >
      <QuantityFields typed={typed} onChange={setTyped} language={quantity.language} />
      <div className="form-row">
        <Button kind="main" type="submit" lacking={lack === undefined ? undefined : t(`quantity.${lack}`)}>
          {t("quantity.save")}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t("quantity.leave")}
        </Button>
        <Button kind="harm" onClick={() => void remove()}>
          {t("quantity.remove")}
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}
