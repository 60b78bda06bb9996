import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ComparisonView, RecordId, RoundLine } from "../../app/views.ts";
import { Failure } from "../parts/Failure.tsx";
import { ListField } from "../parts/Field.tsx";
import { Go } from "../parts/Go.tsx";
import { Pane } from "../parts/Pane.tsx";
import { useAsked } from "../state/study.ts";
import { ComparedText } from "./ComparedText.tsx";
import { Queue } from "./Queue.tsx";

/** Two coders side by side on one text of a round, and what differs as a queue. */
export function ComparedRoom({ round, source }: { readonly round: RoundLine; readonly source: RecordId }) {
  const { t } = useTranslation("coders");
  const [pair, setPair] = useState<readonly [RecordId, RecordId]>();
  const [chosen, setChosen] = useState<string>();
  const [sheet, setSheet] = useState(false);
  const asked = useAsked("compareText", {
    round: round.id,
    source,
    ...(pair === undefined ? {} : { first: pair[0], second: pair[1] }),
  });
  const choose = useCallback((key: string | undefined) => {
    setChosen(key);
    setSheet(true);
  }, []);
  const view = asked.value;
  return (
    <div className="beside coders-compared">
      <div className="page-room">
        <div className="page-width compared-page" aria-busy={asked.isWaiting}>
          <div className="coders-head">
            <p>
              <Go to={{ screen: "coders", round: round.id }} className="coders-back">
                <bdi>{round.name}</bdi>
              </Go>
            </p>
            {view !== undefined && (
              <>
                <h1 className="title" dir="auto">
                  {view.title}
                </h1>
                <p className="soft">
                  {t("compare.title", { first: view.first.name, second: view.second.name })} ·{" "}
                  {t("rounds.with", { number: view.version })}
                </p>
              </>
            )}
          </div>
          <Failure error={asked.error} />
          {view !== undefined && (
            <>
              {view.coders.length > 2 && <Pair view={view} onPair={setPair} />}
              <Legend />
              {view.meetings.length === 0 && <p className="soft">{t("compare.noCodings")}</p>}
              {view.gone > 0 && <p className="soft">{t("compare.gone", { count: view.gone })}</p>}
              <ComparedText view={view} chosen={chosen} onChoose={choose} />
            </>
          )}
        </div>
      </div>
      <Pane
        label={t("queue.title")}
        side="end"
        sheetUntil="middle"
        open={sheet}
        onClose={() => setSheet(false)}
      >
        {view !== undefined && <Queue view={view} chosen={chosen} onChoose={choose} />}
      </Pane>
      {view !== undefined && (
        <button type="button" className="compared-open" onClick={() => setSheet(true)}>
          {t("queue.title")}
        </button>
      )}
    </div>
  );
}

function Legend() {
  const { t } = useTranslation("coders");
  return (
    <ul className="compared-legend">
      <li>
        <mark data-by="same">{t("compare.sign.agreed")}</mark> {t("compare.legend.agreed")}
      </li>
      <li>
        <mark data-by="same">{t("compare.sign.edges")}</mark> {t("compare.legend.edges")}
      </li>
      <li>
        <mark data-by="differ">{t("compare.sign.codes")}</mark> {t("compare.legend.codes")}
      </li>
      <li>
        <mark data-by="first">{t("compare.sign.first")}</mark>
        <mark data-by="second">{t("compare.sign.second")}</mark> {t("compare.legend.alone")}
      </li>
    </ul>
  );
}

function Pair(props: {
  readonly view: ComparisonView;
  readonly onPair: (pair: readonly [RecordId, RecordId]) => void;
}) {
  const { view, onPair } = props;
  const { t } = useTranslation("coders");
  const options = (but: RecordId) =>
    view.coders.filter(({ id }) => id !== but).map(({ id, name }) => ({ value: id, text: name }));
  return (
    <div className="form-pair">
      <ListField
        label={t("compare.first")}
        value={view.first.id}
        options={options(view.second.id)}
        onChange={(first) => first !== "" && onPair([first, view.second.id])}
      />
      <ListField
        label={t("compare.second")}
        value={view.second.id}
        options={options(view.first.id)}
        onChange={(second) => second !== "" && onPair([view.first.id, second])}
      />
    </div>
  );
}
