import { useTranslation } from "react-i18next";
import type { ImportedLine } from "../../app/import-project/list-imported.ts";
import { apart, useFigures } from "../language/index.ts";
import { Failure } from "../parts/Failure.tsx";
import { useAsked } from "../state/study.ts";

/** The projects that came in before, the newest first. */
export function EarlierProjects() {
  const { t } = useTranslation("project");
  const asked = useAsked("importedProjects", {});
  return (
    <section className="project-part" aria-labelledby="project-earlier">
      <h2 id="project-earlier" className="project-title">
        {t("earlier.title")}
      </h2>
      <Failure error={asked.error} />
      {asked.value === undefined && asked.error === undefined && (
        <p className="soft project-note">{t("earlier.loading")}</p>
      )}
      {asked.value?.length === 0 && <p className="soft project-note">{t("earlier.none")}</p>}
      {asked.value !== undefined && asked.value.length > 0 && (
        <ul className="project-earlier">
          {asked.value.map((line) => (
            <EarlierProject key={`${line.at} ${line.name}`} line={line} />
          ))}
        </ul>
      )}
    </section>
  );
}

function EarlierProject({ line }: { readonly line: ImportedLine }) {
  const { t } = useTranslation("project");
  const { moment } = useFigures();
  return (
    <li>
      <span>
        <b dir="auto">{line.name === "?" ? t("look.nameless") : line.name}</b>{" "}
        {line.program !== undefined && (
          <span className="soft">{t("earlier.program", { program: apart(line.program) })}</span>
        )}
      </span>
      <span className="soft project-earlier-more">
        {t("earlier.records", { count: line.records })}
        {" · "}
        {t("earlier.who", { who: apart(line.who), when: moment(line.at) })}
      </span>
    </li>
  );
}
