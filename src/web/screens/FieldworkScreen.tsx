import { useTranslation } from "react-i18next";
import { Failure } from "../parts/Failure.tsx";
import { FieldworkLine } from "../parts/FieldworkLine.tsx";
import { FieldworkTable } from "../parts/FieldworkTable.tsx";
import { Go } from "../parts/Go.tsx";
import { ToTexts } from "../parts/ToTexts.tsx";
import { useAsked } from "../state/study.ts";
import "./fieldwork-screen.css";

/** When each source was heard, wave by wave: how sure its date is can be seen, and a press opens it. */
export function FieldworkScreen() {
  const { t } = useTranslation("sources");
  const sources = useAsked("sources", {});
  const undated = sources.value?.filter(({ collected }) => collected === undefined) ?? [];
  const dated = (sources.value?.length ?? 0) - undated.length;
  return (
    <div className="page-room">
      <div className="page-width page-wide fieldwork">
        <header>
          <h1 className="title">{t("fieldwork.title")}</h1>
          <p className="soft">{t("fieldwork.intro")}</p>
        </header>
        <Failure error={sources.error} />
        {sources.value !== undefined && dated > 0 && (
          <>
            <FieldworkLine sources={sources.value} />
            <FieldworkTable sources={sources.value} />
          </>
        )}
        {sources.value !== undefined && dated === 0 && (
          <p className="soft">
            {t("fieldwork.none")} <ToTexts />
          </p>
        )}
        {undated.length > 0 && (
          <section className="fieldwork-undated">
            <h2 className="heading">{t("fieldwork.undated")}</h2>
            <p className="soft">{t("fieldwork.undatedHint")}</p>
            <ul>
              {undated.map(({ id, title }) => (
                <li key={id}>
                  <Go to={{ screen: "sources", source: id }}>
                    <bdi>{title}</bdi>
                  </Go>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}
