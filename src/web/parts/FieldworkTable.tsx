import { useTranslation } from "react-i18next";
import type { SourceLine } from "../../app/views.ts";
import { useSourceWords } from "../state/source-words.ts";
import { Go } from "./Go.tsx";

/** What the time line shows, as rows in the order of their dates. */
export function FieldworkTable({ sources }: { readonly sources: readonly SourceLine[] }) {
  const { t } = useTranslation("sources");
  const words = useSourceWords();
  const dated = sources
    .filter(({ collected }) => collected !== undefined)
    .toSorted((a, b) => ((a.collected?.from ?? "") < (b.collected?.from ?? "") ? -1 : 1));
  return (
    <details className="fieldwork-table">
      <summary>{t("fieldwork.table")}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("table.column.collected")}</th>
            <th scope="col">{t("table.column.wave")}</th>
            <th scope="col">{t("table.column.mode")}</th>
            <th scope="col">{t("table.column.title")}</th>
          </tr>
        </thead>
        <tbody>
          {dated.map((line) => (
            <tr key={line.id}>
              <td>
                <bdi>{words.period(line.collected)}</bdi>
                {line.collectedAsStated !== undefined && (
                  <small className="soft">
                    {" "}
                    {t("fieldwork.stated", { dates: words.period(line.collectedAsStated) })}
                  </small>
                )}
              </td>
              <td>
                <bdi>{line.wave ?? t("fieldwork.noWave")}</bdi>
              </td>
              <td>{line.mode === undefined ? t("fieldwork.noMode") : t(`shortMode.${line.mode}`)}</td>
              <th scope="row">
                <Go to={{ screen: "read", source: line.id }}>
                  <bdi>{line.title}</bdi>
                </Go>
              </th>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
