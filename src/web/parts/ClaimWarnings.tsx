import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ClaimWarning } from "../../app/views.ts";
import { warningText } from "../state/claim-words.ts";

/** How many warnings stand on the card at first, so that it stays one screen high. */
const shownAtFirst = 2;

/** What a reader should know before leaning on a claim: the first few, and how many more there are. */
export function ClaimWarnings({ warned }: { readonly warned: readonly ClaimWarning[] }) {
  const { t } = useTranslation("claims");
  const [all, setAll] = useState(false);
  if (warned.length === 0) return null;
  const shown = all ? warned : warned.slice(0, shownAtFirst);
  return (
    <div className="warning">
      <ul>
        {shown.map((each, at) => (
          <li key={JSON.stringify(each)}>
            {warningText(t, each)}{" "}
            {at === shown.length - 1 && shown.length < warned.length && (
              <button type="button" className="warning-more" onClick={() => setAll(true)}>
                {t("card.warnings", { count: warned.length - shown.length })}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
