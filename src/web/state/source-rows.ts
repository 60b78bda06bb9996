import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { SourceLine } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import {
  type SourceFacet,
  type SourceRow,
  type SourceWarning,
  sourceRow,
  warningOf,
} from "./source-table.ts";
import { useSourceWords } from "./source-words.ts";

/** The rows of the table, each cell in the tool's words. */
export function useSourceRows(sources: readonly SourceLine[]): readonly SourceRow[] {
  const { t } = useTranslation("sources");
  const { locale } = useFigures();
  const words = useSourceWords();
  return useMemo(() => {
    const figures = new Intl.NumberFormat(locale);
    return sources.map((line) => {
      const warning = warningOf(line);
      return sourceRow(
        line,
        {
          title: line.title,
          role: line.role === undefined ? "" : t(`role.${line.role}`),
          kind: line.kind ?? "",
          mode: line.mode === undefined ? "" : t(`shortMode.${line.mode}`),
          country: line.country ?? "",
          collected: words.days(line.collected),
          wave: line.wave ?? "",
          group: line.group ?? "",
          person: line.person ?? "",
          // A recording or picture has neither.
          language: line.words === 0 ? "" : words.language(line.language),
          words: line.words === 0 ? "" : figures.format(line.words),
          passages: figures.format(line.passages),
          codings: figures.format(line.codings),
          reliability: line.reliability ?? "",
          release: t(`release.${line.release}`),
        },
        [line.collected?.asStated ?? "", warning === "none" ? "" : t(`table.warning.${warning}`)],
      );
    });
  }, [sources, t, locale, words]);
}

/** How a value of a facet is worded. */
export function useFacetWords(): (facet: SourceFacet, value: string) => string {
  const { t } = useTranslation("sources");
  const words = useSourceWords();
  return (facet, value) => {
    if (facet === "warning") return t(`table.warning.${asWarning(value)}`);
    if (value === "") return t("table.notRecorded");
    if (facet === "role") return t(`role.${value}` as "role.insider");
    if (facet === "mode") return t(`shortMode.${value}` as "shortMode.court");
    if (facet === "release") return t(`release.${value}` as "release.never");
    return facet === "language" ? words.language(value) : value;
  };
}

function asWarning(value: string): SourceWarning {
  return warnings.find((each) => each === value) ?? "none";
}

const warnings = ["quotes-held", "names-skipped", "names-pending", "none"] as const;
