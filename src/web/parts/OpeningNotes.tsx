import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OpeningView } from "../../app/api.ts";
import { useFigures } from "../language/index.ts";
import { useAsked } from "../state/study.ts";
import { Button } from "./Button.tsx";
import "./opening-notes.css";

type Found = OpeningView["notices"][number];

// What is as it should be is said where the seal is, and in nobody's way.
const calm: readonly Found["type"][] = ["NewHere", "ActionResumed", "StrayOriginalsSwept"];

/** What the opening found that its owner must know, in plain words and with what to do; it stays until it was read. */
export function OpeningNotes() {
  const { t } = useTranslation("start");
  const [read, setRead] = useState("");
  const notices = useAsked("opening", {}, "upheavals").value?.notices ?? [];
  const found = notices.filter(({ type }) => !calm.includes(type));
  const now = JSON.stringify(found);
  if (found.length === 0 || now === read) return null;
  return (
    <section className="opening-notes" aria-label={t("found.label")}>
      <ul>
        {found.map((each) => (
          <Note key={JSON.stringify(each)} found={each} />
        ))}
      </ul>
      <Button onClick={() => setRead(now)}>{t("found.away")}</Button>
    </section>
  );
}

/** With what the study was compared when it was opened, and what was found that nobody need do anything about. */
export function OpeningCalm() {
  const { t } = useTranslation("start");
  const { moment } = useFigures();
  const opening = useAsked("opening", {}, "upheavals").value;
  if (opening === undefined) return null;
  const { checkedAt, notices } = opening;
  const found = notices.filter(({ type }) => calm.includes(type));
  return (
    <ul className="opening-calm">
      {checkedAt !== undefined && <li>{t("seal.checked", { moment: moment(checkedAt) })}</li>}
      {found.map((each) => (
        <Note key={JSON.stringify(each)} found={each} />
      ))}
    </ul>
  );
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
