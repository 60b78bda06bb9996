import { useTranslation } from "react-i18next";
import { apart, type Figures, useFigures } from "../language/index.ts";
import { Warning } from "../parts/Failure.tsx";
import { ProjectCounts } from "./ProjectCounts.tsx";
import { ProjectDoings } from "./ProjectDoings.tsx";
import type { LookedAt } from "./project-desk.ts";
import { ReportedRecords } from "./ReportedRecords.tsx";
import { countsInOrder, totalsOf, unitsWords, unusualWords } from "./report-words.ts";

/** What becomes of a project, before anything of it is written, and what can be done with it. */
export function ProjectReport({ looked }: { readonly looked: LookedAt }) {
  const { t } = useTranslation("project");
  const { look } = looked;
  return (
    <>
      <ReportHead looked={looked} />
      <ProjectDoings looked={looked} />
      <section className="project-part" aria-labelledby="project-counts">
        <h2 id="project-counts" className="project-title">
          {t("look.counts")}
        </h2>
        <ProjectCounts counts={countsInOrder(look)} />
      </section>
      <ReportedRecords records={look.records} fate="left-out" />
      <ReportedRecords records={look.records} fate="changed" />
      <Units looked={looked} />
      {look.unusual.length > 0 && <UnusualList looked={looked} />}
    </>
  );
}

function ReportHead({ looked: { look, file } }: { readonly looked: LookedAt }) {
  const { t } = useTranslation("project");
  const { number } = useFigures();
  const { held, whole, changed, left } = totalsOf(look);
  const hasTexts = look.counts.some(({ kind, kept }) => kind === "source" && kept > 0);
  return (
    <div className="project-head">
      <p className="project-file soft">
        <bdi>{file.name}</bdi>
        {" · "}
        {sizeWords(number, file.size)}
        {look.program !== undefined && ` · ${t("look.from", { program: apart(look.program) })}`}
      </p>
      <h1 className="title" dir="auto">
        {look.name === "" ? t("look.nameless") : look.name}
      </h1>
      <p className="project-lead">
        {held === 0
          ? t("look.nothing")
          : whole === held
            ? t("look.lead.all", { count: held })
            : t("look.lead.some", { whole, changed, left })}
      </p>
      {look.here > 0 && <p className="soft project-note">{t("look.here", { count: look.here })}</p>}
      {hasTexts && <Warning>{t("look.names")}</Warning>}
    </div>
  );
}

function sizeWords(number: Figures["number"], bytes: number): string {
  const isSmall = bytes < 1_000_000;
  return number(bytes / (isSmall ? 1_000 : 1_000_000), {
    style: "unit",
    unit: isSmall ? "kilobyte" : "megabyte",
    maximumFractionDigits: isSmall ? 0 : 1,
  });
}

function Units({ looked: { look } }: { readonly looked: LookedAt }) {
  const { t } = useTranslation("project");
  const figures = useFigures();
  const { units } = look;
  return (
    <section className="project-part" aria-labelledby="project-units">
      <h2 id="project-units" className="project-title">
        {t("look.units")}
      </h2>
      {units === undefined ? (
        <p className="soft project-note">{t("look.unitsNone")}</p>
      ) : (
        <>
          {unitsWords(t, figures, units, look.counted).map((words) => (
            <p key={words} className="project-note">
              {words}
            </p>
          ))}
          <p className="soft project-note">{t("look.unitsWhy")}</p>
        </>
      )}
    </section>
  );
}

function UnusualList({ looked: { look } }: { readonly looked: LookedAt }) {
  const { t } = useTranslation("project");
  const { number } = useFigures();
  return (
    <details className="project-group project-unusual">
      <summary>
        <span>{t("look.unusual")}</span>
        <span className="project-count">{number(look.unusual.length)}</span>
      </summary>
      <ul>
        {look.unusual.map((each) => {
          const words = unusualWords(t, each);
          return (
            <li key={words}>
              <span>{words}</span>
              <span className="project-count">{number(each.count)}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
