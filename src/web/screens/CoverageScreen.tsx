import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CoverageView } from "../../app/views.ts";
import { apart, useFigures } from "../language/index.ts";
import { Choice } from "../parts/Choice.tsx";
import { CountBars } from "../parts/CountBars.tsx";
import { CoverageGaps } from "../parts/CoverageGaps.tsx";
import { CoverageMatrix } from "../parts/CoverageMatrix.tsx";
import { Failure, Warning } from "../parts/Failure.tsx";
import { useCoverageWords } from "../state/coverage-cells.ts";
import { useAsked } from "../state/study.ts";
import "./coverage-screen.css";

const byRole = { by: "role" } as const;
const byCountry = { by: "country" } as const;

/** Who was heard about whom, with every silence visible. */
export function CoverageScreen() {
  const { t } = useTranslation("sources");
  const [by, setBy] = useState<"role" | "country">("role");
  const coverage = useAsked("coverage", by === "role" ? byRole : byCountry);
  return (
    <div className="page-room">
      <div className="page-width coverage">
        <div className="coverage-head">
          <div>
            <h1 className="title">{t("coverage.title")}</h1>
            <p className="soft">{t("coverage.intro")}</p>
          </div>
          <Choice
            label={t("coverage.seenBy")}
            value={by}
            options={[
              { value: "role", text: t("coverage.by.role") },
              { value: "country", text: t("coverage.by.country") },
            ]}
            onChange={setBy}
          />
        </div>
        <Failure error={coverage.error} />
        {coverage.value !== undefined && <Coverage view={coverage.value} by={by} />}
      </div>
    </div>
  );
}

function Coverage({ view, by }: { readonly view: CoverageView; readonly by: "role" | "country" }) {
  const { t } = useTranslation("sources");
  const { locale } = useFigures();
  const word = useCoverageWords();
  const countsBy = (property: CoverageView["counts"][number]["by"]) =>
    view.counts
      .filter((each) => each.by === property)
      .map(({ value, sources }) => ({ id: value, name: word(property, value), count: sources }));
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  return (
    <>
      {view.rows.length === 0 ? (
        <p className="soft">{t("coverage.noGroups")}</p>
      ) : (
        <CoverageMatrix view={view} by={by} />
      )}
      {view.unheard.length > 0 && (
        <Warning>
          {t("coverage.unheard", {
            count: view.unheard.length,
            groups: list.format(view.unheard.map(apart)),
          })}
        </Warning>
      )}
      {view.rows.length > 0 && <CoverageGaps view={view} by={by} />}
      <div className="coverage-counts">
        <CountBars title={t("coverage.counts.role")} counts={countsBy("role")} />
        <CountBars title={t("coverage.counts.mode")} counts={countsBy("mode")} />
        <CountBars title={t("coverage.counts.country")} counts={countsBy("country")} />
      </div>
    </>
  );
}
