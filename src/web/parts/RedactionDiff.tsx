import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { RecordId, RedactionPiece, RedactionView } from "../../app/views.ts";
import { useAsked } from "../state/study.ts";
import { Failure } from "./Failure.tsx";
import "./redaction-diff.css";

/** One source as it came in beside how it would leave; its names stay on this page. */
export function RedactionDiff({ source }: { readonly source: RecordId }) {
  const { t } = useTranslation("archive");
  const input = useMemo(() => ({ source }), [source]);
  const asked = useAsked("redaction", input);
  const view = asked.value;
  if (view === undefined)
    return asked.error === undefined ? (
      <p className="soft redaction" role="status">
        {t("redaction.looking")}
      </p>
    ) : (
      <Failure error={asked.error} />
    );
  return (
    <section className="redaction" aria-label={t("redaction.label", { title: view.title })}>
      <p className="soft">
        {t("redaction.sealed")} {!view.hasOriginal && t("redaction.noOriginal")}
        {view.goes !== "transcript" && t("redaction.stays")}
      </p>
      <Counts view={view} />
      <div className="redaction-text" translate="no">
        {view.paragraphs.map((paragraph, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph has no other name than its place
          <p key={at} dir="auto">
            {paragraph.map((piece, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor has a piece of it
              <Piece key={place} piece={piece} />
            ))}
          </p>
        ))}
      </div>
      {view.unchangedParagraphs > 0 && (
        <p className="soft">{t("redaction.unchanged", { count: view.unchangedParagraphs })}</p>
      )}
    </section>
  );
}

function Counts({ view }: { readonly view: RedactionView }) {
  const { t } = useTranslation("archive");
  if (view.counts.length === 0) return <p>{t("redaction.none")}</p>;
  return (
    <ul className="redaction-counts" aria-label={t("redaction.counts")}>
      {view.counts.map(({ kind, count }) => (
        <li key={kind} className={`redaction-${kind}`}>
          {t(`redaction.kind.${kind}`, { count })}
        </li>
      ))}
    </ul>
  );
}

function Piece({ piece }: { readonly piece: RedactionPiece }) {
  const { t } = useTranslation("archive");
  if ("same" in piece) return piece.same;
  const { kind, before, after } = piece;
  return (
    <span className={`redaction-change redaction-${kind}`}>
      {before !== "" && (
        <del>
          <span className="unseen">{t("redaction.before")} </span>
          <bdi>{before}</bdi>
        </del>
      )}
      <ins>
        <span className="unseen"> {t("redaction.after")} </span>
        {after === "" ? <small>{t("redaction.nothing")}</small> : <bdi>{after}</bdi>}
      </ins>
    </span>
  );
}
