import { useTranslation } from "react-i18next";
import type { CodeLine, ReaderPassage, RecordId } from "../../app/views.ts";
import { Chip } from "./Chip.tsx";

/** Passages whose words were corrected or replaced away: listed, never painted, never dropped. */
export function GonePassages(props: {
  readonly passages: readonly ReaderPassage[];
  readonly codes: ReadonlyMap<RecordId, CodeLine>;
}) {
  const { t } = useTranslation("reader");
  const gone = props.passages.filter(({ state }) => state === "gone");
  if (gone.length === 0) return null;
  return (
    <details className="gone">
      <summary>
        <span>{t("pane.gone", { count: gone.length })}</span>
      </summary>
      <ul>
        {gone.map((passage) => (
          <li key={passage.id} className="chips">
            {passage.codings.map(({ id, code }) => (
              <Chip key={id} colour={props.codes.get(code)?.colour ?? "slate"}>
                {props.codes.get(code)?.name ?? t("pane.codeGone")}
              </Chip>
            ))}
            {passage.claims.length > 0 && (
              <span className="soft">{t("pane.claims", { count: passage.claims.length })}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
