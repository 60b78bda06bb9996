import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { ConflictsView } from "../../app/views.ts";
import { sayDone } from "../state/notices.ts";
import { recordRoom } from "../state/record-room.ts";
import type { Route } from "../state/route.ts";
import { act } from "../state/study.ts";
import { fieldWords } from "../state/words.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { Go } from "./Go.tsx";

type Conflict = ConflictsView["fields"][number];

/** A field of a record with everything that was written into it; the wording that is chosen stands. */
export function FieldConflict({ conflict }: { readonly conflict: Conflict }) {
  const { of, name, field, values } = conflict;
  const { t } = useTranslation("history");
  const [error, setError] = useState<Refusal>();
  const settle = async (choose: number): Promise<void> => {
    const answer = await act("settleConflict", { of, field, choose });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) sayDone(t("conflicts.settled"));
  };
  const to = roomOf(of);
  return (
    <li>
      <h2>
        {to === undefined ? (
          <bdi>{name}</bdi>
        ) : (
          <Go to={to}>
            <bdi>{name}</bdi>
          </Go>
        )}
        : {fieldWords(field)}
      </h2>
      <ul className="wordings">
        {values.map((value, i) => {
          const stands = i === values.length - 1;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a wording is chosen by its place, and the list is asked anew
            <li key={i} className={stands ? "wording wording-stands" : "wording"}>
              {value === "" ? <p className="soft">{t("conflicts.cleared")}</p> : <p dir="auto">{value}</p>}
              <small>{stands ? t("conflicts.counts") : t("conflicts.countsNot")}</small>
              <Button onClick={() => void settle(i)}>
                {stands ? t("conflicts.stand") : t("conflicts.standInstead")}
              </Button>
            </li>
          );
        })}
      </ul>
      <Failure error={error} />
    </li>
  );
}

// What was written twice of a source stands on its sheet, not in its text.
function roomOf(of: Conflict["of"]): Route | undefined {
  return of.table === "source" ? { screen: "sources", source: of.id } : recordRoom(of);
}
