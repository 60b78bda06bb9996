import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MatrixView, RecordId } from "../../app/views.ts";
import { letterOf, movedFrom } from "../state/matrix-shown.ts";
import { sayDone, sayRefused } from "../state/notices.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { LineForm } from "./LineForm.tsx";

type Ranked = MatrixView["ranking"][number];

/** The hypotheses by least inconsistency, what speaks against each drawn as squares: a double one for each II. */
export function MatrixOrder({ view }: { readonly view: MatrixView }) {
  const { t } = useTranslation("claims");
  const [changing, setChanging] = useState<RecordId>();
  const rows = view.rows.length - view.leftOut;
  return (
    <section className="matrix-order" aria-label={t("matrix.order")}>
      <h2 className="heading">{t("matrix.order")}</h2>
      <ol aria-live="polite">
        {view.ranking.map((ranked) =>
          changing === ranked.hypothesis ? (
            <li key={ranked.hypothesis}>
              <ChangeHypothesis view={view} ranked={ranked} onDone={() => setChanging(undefined)} />
            </li>
          ) : (
            <li key={ranked.hypothesis} className="matrix-ranked">
              <Place view={view} ranked={ranked} />
              <Against ranked={ranked} rows={rows} />
              <button
                type="button"
                className="inline matrix-edit"
                aria-label={t("matrix.changeHypothesis", { letter: letterOf(view, ranked.hypothesis) })}
                onClick={() => setChanging(ranked.hypothesis)}
              >
                {t("card.change")}
              </button>
            </li>
          ),
        )}
      </ol>
      {view.leftOut > 0 && <WithAll view={view} />}
      <p className="matrix-counting soft">{t("matrix.counting")}</p>
    </section>
  );
}

function Place({ view, ranked }: { readonly view: MatrixView; readonly ranked: Ranked }) {
  const { t } = useTranslation("claims");
  const before = movedFrom(view, ranked.hypothesis);
  const text = view.hypotheses.find(({ id }) => id === ranked.hypothesis)?.text ?? "";
  return (
    <>
      <span className="matrix-place">{t("matrix.place", { place: ranked.place })}</span>
      <span className="matrix-letter">{letterOf(view, ranked.hypothesis)}</span>
      <span className="matrix-text" dir="auto">
        {text}
        {before !== undefined && (
          <small className="matrix-moved">
            {ranked.place < before ? t("matrix.up", { place: before }) : t("matrix.down", { place: before })}
          </small>
        )}
      </span>
    </>
  );
}

function Against({ ranked, rows }: { readonly ranked: Ranked; readonly rows: number }) {
  const { t } = useTranslation("claims");
  const { inconsistent, veryInconsistent, inconsistency, rated } = ranked;
  return (
    <span className="matrix-against">
      <span className="matrix-squares" aria-hidden="true">
        {squares(veryInconsistent, "II")}
        {squares(inconsistent, "I")}
      </span>
      <span>
        {t("matrix.against", { count: inconsistency })}
        <small className="soft">
          {[
            t("matrix.sum", { inconsistent, very: veryInconsistent }),
            ...(rated < rows ? [t("matrix.ratedOn", { rated, rows })] : []),
          ].join(" · ")}
        </small>
      </span>
    </span>
  );
}

function squares(count: number, value: "I" | "II") {
  return Array.from({ length: count }, (_, at) => `${value}${at}`).map((key) => (
    <i key={key} data-value={value} />
  ));
}

function WithAll({ view }: { readonly view: MatrixView }) {
  const { t } = useTranslation("claims");
  const orderOf = (ranking: MatrixView["ranking"]): string =>
    ranking.map(({ hypothesis, place }) => `${place} ${letterOf(view, hypothesis)}`).join(", ");
  const isSame = orderOf(view.ranking) === orderOf(view.rankingOfAll);
  return (
    <p className="warning matrix-without">
      {t("matrix.without", { count: view.leftOut })}.{" "}
      {isSame
        ? t("matrix.orderSame")
        : t("matrix.orderMoved", { order: `\u2068${orderOf(view.rankingOfAll)}\u2069` })}
    </p>
  );
}

function ChangeHypothesis(props: {
  readonly view: MatrixView;
  readonly ranked: Ranked;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation("claims");
  const { view, ranked, onDone } = props;
  const hypothesis = ranked.hypothesis;
  const remove = async (): Promise<void> => {
    const answer = await act("removeHypothesis", { hypothesis });
    if (answer.ok) sayDone(t("matrix.removedHypothesis"));
    else sayRefused(answer.error.text);
  };
  return (
    <LineForm
      label={`${t("matrix.hypothesis")} ${letterOf(view, hypothesis)}`}
      initial={view.hypotheses.find(({ id }) => id === hypothesis)?.text ?? ""}
      save={t("matrix.save")}
      cancel={t("matrix.cancel")}
      lacking={t("matrix.lackText")}
      onSave={(text) => act("changeHypothesis", { hypothesis, text })}
      onDone={onDone}
    >
      <Button kind="harm" onClick={() => void remove()}>
        {t("matrix.removeHypothesis")}
      </Button>
    </LineForm>
  );
}
