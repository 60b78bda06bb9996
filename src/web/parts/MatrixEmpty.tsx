import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordId } from "../../app/views.ts";
import { Button } from "./Button.tsx";
import { AskQuestion } from "./MatrixHead.tsx";

/** Where no question was asked yet: what the method wants, in three steps, and the first of them. */
export function MatrixEmpty({ onAsked }: { readonly onAsked: (matrix: RecordId) => void }) {
  const { t } = useTranslation("claims");
  const [asking, setAsking] = useState(false);
  return (
    <>
      <p className="soft hypo-intro">{t("matrix.intro")}</p>
      <ol className="hypo-steps-in">
        <li>
          {t("matrix.empty.first")} <em>{t("matrix.empty.example")}</em>
        </li>
        <li>{t("matrix.empty.second")}</li>
        <li>{t("matrix.empty.third")}</li>
      </ol>
      {asking ? (
        <AskQuestion onAsked={onAsked} onDone={() => setAsking(false)} />
      ) : (
        <div className="form-row">
          <Button kind="main" onClick={() => setAsking(true)}>
            {t("matrix.ask")}
          </Button>
        </div>
      )}
    </>
  );
}
