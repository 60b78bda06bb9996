import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { RecordId } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import { useAsked } from "../state/study.ts";
import { Failure } from "./Failure.tsx";

/** What became of the material of a source, from its receipt on; tables that left with it cannot be called back. */
export function SourceCustody({ source }: { readonly source: RecordId }) {
  const { t } = useTranslation("sources");
  const { moment } = useFigures();
  const steps = useAsked(
    "sourceCustody",
    useMemo(() => ({ source }), [source]),
  );
  return (
    <section className="section">
      <h3 className="heading">{t("custody.title")}</h3>
      <Failure error={steps.error} />
      <ul className="source-custody">
        {(steps.value ?? []).map(({ event, at, note, table }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are only added, and have no name of their own
          <li key={place}>
            <time className="soft">{moment(at)}</time>{" "}
            {table === undefined ? t(`custody.event.${event}`) : t(`custody.table.${table}`)}
            {note !== undefined && (
              <small className="soft">
                {" "}
                <bdi>{note}</bdi>
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
