import { useTranslation } from "react-i18next";
import type { CoverageView } from "../../app/views.ts";
import { beginSheetFor, isSilent, notRecorded, useCoverageWords } from "../state/coverage-cells.ts";

/** What is missing, in words: group by group, from which side nobody was heard; each leads to a contact sheet. */
export function CoverageGaps({ view, by }: { readonly view: CoverageView; readonly by: "role" | "country" }) {
  const { t } = useTranslation("sources");
  const word = useCoverageWords();
  const rows = view.rows
    .map(({ id, name, cells }) => ({
      id,
      name,
      silent: cells.filter((cell) => isSilent(cell) && cell.column !== notRecorded),
    }))
    .filter(({ silent }) => silent.length > 0);
  if (rows.length === 0) return <p className="soft">{t("coverage.noGaps")}</p>;
  return (
    <section className="gaps">
      <h2 className="heading">{t("coverage.gaps")}</h2>
      <p className="soft">{t("coverage.gapsHint")}</p>
      <ul>
        {rows.map(({ id, name, silent }) => (
          <li key={id}>
            <b>
              <bdi>{name}</bdi>
            </b>
            <span className="gap-sides">
              {silent.map(({ column }) => (
                <button
                  key={column}
                  type="button"
                  className="gap-side"
                  aria-label={t("coverage.sheetFor", { group: name, side: word(by, column) })}
                  title={t("coverage.sheetFor", { group: name, side: word(by, column) })}
                  onClick={() => void beginSheetFor(id, by, column)}
                >
                  <bdi>{word(by, column)}</bdi>
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
