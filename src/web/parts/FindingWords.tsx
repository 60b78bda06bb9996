import { useTranslation } from "react-i18next";
import type { StatementFinding } from "../../app/views.ts";

// Each kind of finding names some of these.
const nothingNamed = { word: "", one: "", other: "", share: "", number: "" };

/** What the lint found, why it matters and what to do, and whether it bars a release. */
export function FindingWords({ finding }: { readonly finding: StatementFinding }) {
  const { t } = useTranslation("brief");
  return (
    <>
      <b>{t(`lint.${finding.severity}`)}</b>{" "}
      <span>{t(`lint.${finding.type}`, { ...nothingNamed, ...finding.values })}</span>
    </>
  );
}
