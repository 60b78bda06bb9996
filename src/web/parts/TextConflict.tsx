import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { ConflictsView } from "../../app/views.ts";
import { canSettle } from "../state/conflicts.ts";
import { sayDone } from "../state/notices.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { Go } from "./Go.tsx";

type Conflict = ConflictsView["texts"][number];

/** Two edits of the same words of a text: what stands, and what the other would have written. */
export function TextConflict({ conflict }: { readonly conflict: Conflict }) {
  const { source, title, version, places } = conflict;
  const { t } = useTranslation("history");
  const [error, setError] = useState<Refusal>();
  const settle = async (): Promise<void> => {
    const answer = await act("settleText", { source, version });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) sayDone(t("conflicts.settledText"));
  };
  return (
    <li>
      <h2>
        <Go to={{ screen: "read", source }}>
          <bdi>{title}</bdi>
        </Go>
        : {t("conflicts.itsText")}
      </h2>
      <ul className="wordings">
        {places.map(({ stands, other }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the places of one edit have no other name and never move
          <li key={i} className="wordings">
            <Wording words={stands} stands />
            <Wording words={other} stands={false} />
          </li>
        ))}
      </ul>
      <p className="soft">{t(`conflicts.${why(conflict)}`)}</p>
      {canSettle(conflict) && (
        <div className="form-row">
          <Button onClick={() => void settle()}>{t("conflicts.keep")}</Button>
        </div>
      )}
      <Failure error={error} />
    </li>
  );
}

function Wording({ words, stands }: { readonly words: string; readonly stands: boolean }) {
  const { t } = useTranslation("history");
  return (
    <div className={stands ? "wording wording-stands" : "wording"}>
      {words === "" ? <p className="soft">{t("conflicts.takenOut")}</p> : <p dir="auto">{words}</p>}
      <small>{stands ? t("conflicts.standsInText") : t("conflicts.countsNot")}</small>
    </div>
  );
}

function why(conflict: Conflict): "overlap" | "bothReplaced" | "missing" {
  if (conflict.why === "overlap") return "overlap";
  return conflict.why === "both-replaced" ? "bothReplaced" : "missing";
}
