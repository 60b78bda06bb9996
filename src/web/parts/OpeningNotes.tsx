import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OpeningView } from "../../app/api.ts";
import { useFigures } from "../language/index.ts";
import { useAsked } from "../state/study.ts";
import { Button } from "./Button.tsx";
import "./opening-notes.css";

type Found = OpeningView["notices"][number];

/** What the opening found that its owner must know, in plain words and with what to do; it stays until it was read. */
export function OpeningNotes() {
  const { t } = useTranslation("start");
  const [read, setRead] = useState<OpeningView>();
  const opening = useAsked("opening", {}, "upheavals").value;
  if (opening === undefined || opening.notices.length === 0 || sameAs(read, opening)) return null;
  return (
    <section className="opening-notes" aria-label={t("found.label")}>
      <ul>
        {opening.notices.map((found) => (
          <Note key={JSON.stringify(found)} found={found} />
        ))}
      </ul>
      <Button onClick={() => setRead(opening)}>{t("found.away")}</Button>
    </section>
  );
}

function sameAs(read: OpeningView | undefined, now: OpeningView): boolean {
  return JSON.stringify(read) === JSON.stringify(now);
}

function Note({ found }: { readonly found: Found }) {
  const { t } = useTranslation("start");
  const { day } = useFigures();
  switch (found.type) {
    case "FolderOlderThanSeen":
      return (
        <li>
          {t("found.older", {
            count: found.missingActions,
            day: day(found.lastSeenAtMs),
            database: t(`found.database.${found.database}`),
          })}
        </li>
      );
    case "HistoryDiffers":
      return <li>{t("found.differs", { database: t(`found.database.${found.database}`) })}</li>;
    case "NewHere":
      return <li>{t("found.newHere")}</li>;
    case "DestroyedAgain":
      return (
        <>
          {found.textsLost.length > 0 && <li>{t("found.textsLost", { count: found.textsLost.length })}</li>}
          <li>{t("found.again", { count: found.count })}</li>
        </>
      );
    case "ActionResumed":
      return <li>{t("found.resumed")}</li>;
    case "NoteUnreadable":
      return <li>{t("found.unreadable")}</li>;
    case "StrayOriginalsSwept":
      return <li>{t("found.swept", { count: found.count })}</li>;
  }
}
