import { useState } from "react";
import { useTranslation } from "react-i18next";
import { sayRefused } from "../state/notices.ts";
import { go } from "../state/route.ts";
import { call, lock } from "../state/session.ts";
import { lookForStudies, useStudies } from "../state/studies.ts";
import { noteOtherStudy } from "../state/study.ts";
import "./study-shelf.css";

/** The samples, where one of them is open: the page goes on in another with one press. Nothing beside a study of one's own. */
export function StudyShelf() {
  const { t } = useTranslation("start");
  const samples = useStudies().view?.studies.filter(({ kind }) => kind === "sample") ?? [];
  const [opening, setOpening] = useState<string>();
  if (!samples.some(({ here }) => here)) return null;
  const take = async (name: string): Promise<void> => {
    setOpening(name);
    const answer = await call("takeStudy", { name });
    setOpening(undefined);
    if (!answer.ok) return sayRefused(answer.error.text);
    noteOtherStudy();
    void lookForStudies();
    go({ screen: "first" });
  };
  return (
    <nav className="shelf" aria-label={t("shelf.label")}>
      {samples.map(({ name, title, here }) => (
        <button
          key={name}
          type="button"
          className="shelf-study"
          aria-current={here ? "true" : undefined}
          onClick={() => {
            if (!here && opening === undefined) void take(name);
          }}
        >
          <bdi>{title}</bdi>
          {opening === name && <small> {t("page.making")}</small>}
        </button>
      ))}
      <button type="button" className="shelf-study" onClick={() => void lock("left")}>
        {t("shelf.own")}
      </button>
    </nav>
  );
}
