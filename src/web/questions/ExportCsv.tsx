import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { AnswerTable, Asked } from "../../app/questions/question-views.ts";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { call } from "../state/session.ts";

/** Save what is shown as a table for a file, and say what was left out of it so that nobody is recognised. */
export function ExportCsv({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation("questions");
  const [saved, setSaved] = useState<AnswerTable>();
  const [error, setError] = useState<Refusal>();
  const save = async (): Promise<void> => {
    const answer = await call("answerTable", { asked });
    setError(answer.ok ? undefined : answer.error);
    setSaved(answer.ok ? answer.value : undefined);
    if (answer.ok && answer.value.withheldWhole === undefined) hand(answer.value);
  };
  return (
    <div className="export">
      <Button onClick={() => void save()}>{t("export.save")}</Button>
      <div aria-live="polite">
        {saved !== undefined && <Saved table={saved} />}
        <Failure error={error} />
      </div>
    </div>
  );
}

function Saved({ table }: { readonly table: AnswerTable }) {
  const { t } = useTranslation("questions");
  if (table.withheldWhole === "too-close")
    return <p className="warning">{t("export.close", { count: table.k })}</p>;
  if (table.withheldWhole !== undefined)
    return <p className="warning">{t("export.whole", { count: table.k })}</p>;
  return (
    <p className="soft export-said">
      {t("export.saved", { count: table.rows, name: table.fileName })}{" "}
      {table.withheldCells > 0 && t("export.cells", { count: table.withheldCells, k: table.k })}{" "}
      {table.withheldQuotes > 0 && t("export.quotes", { count: table.withheldQuotes })}{" "}
      {table.rows > 0 && table.isMarked && t("export.marks")}
    </p>
  );
}

/** Hand a table over as a file, in the browser's own way. */
function hand({ fileName, csv }: AnswerTable): void {
  const url = URL.createObjectURL(new Blob([csv], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
