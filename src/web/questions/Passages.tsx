import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Counts, PassagesView } from "../../app/questions/question-views.ts";
import type { CodeLine } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import { Button } from "../parts/Button.tsx";
import { Chip } from "../parts/Chip.tsx";
import { Failure } from "../parts/Failure.tsx";
import { Go } from "../parts/Go.tsx";
import { useSteady } from "../state/steady.ts";
import { useAsked } from "../state/study.ts";
import { gapAfter, gapBefore } from "./close-to.ts";
import { useRange } from "./range-words.ts";
import "./passages.css";

/** How many places are shown before one asks for more. */
const atFirst = 40;
const mostAtOnce = 500;

/** The places where a question holds, each with the words around it; a press opens it in the text. */
export function Passages(props: { readonly text: string; readonly compact?: true }) {
  const { t } = useTranslation("questions");
  const [limit, setLimit] = useState(atFirst);
  const asked = useAsked("askPassages", { text: props.text, limit });
  const codebook = useAsked("codebook", {});
  const view = useSteady(asked.value);
  if (asked.error !== undefined) return <Failure error={asked.error} />;
  if (view === undefined) return <p className="soft found-waiting">{t("working")}</p>;
  return (
    <div className="found" aria-busy={asked.isWaiting}>
      <CountLine counts={view.counts} places={view.total} lookedAt={view.lookedAt} />
      {view.total === 0 ? (
        <p className="soft">{t("passages.none")}</p>
      ) : (
        <ol className="found-list" aria-label={t("passages.list")}>
          {view.places.map((place) => (
            <Found
              key={`${place.source}-${place.start}-${place.end}`}
              place={place}
              codes={codebook.value ?? []}
            />
          ))}
        </ol>
      )}
      {view.places.length < view.total && limit < mostAtOnce && (
        <Button onClick={() => setLimit(Math.min(mostAtOnce, limit * 4))}>
          {t("passages.more", { count: view.total - view.places.length })}
        </Button>
      )}
    </div>
  );
}

/** How much was found, in how many sources, and how many of them are independent as far as is known. */
function CountLine(props: { readonly counts: Counts; readonly places: number; readonly lookedAt: number }) {
  const { t } = useTranslation("questions");
  const range = useRange();
  const { counts } = props;
  return (
    <p className="found-counts" role="status">
      <b>{t("count.places", { count: props.places })}</b>
      <span>{t("count.sources", { count: counts.sources, all: props.lookedAt })}</span>
      {counts.sources > 0 && <span>{t("count.independentOf", { range: range(counts.independent) })}</span>}
      {counts.words !== undefined && counts.words > 0 && (
        <span>{t("count.words", { count: counts.words })}</span>
      )}
    </p>
  );
}

function Found(props: {
  readonly place: PassagesView["places"][number];
  readonly codes: readonly CodeLine[];
}) {
  const { t } = useTranslation("questions");
  const figures = useFigures();
  const { place } = props;
  const { source, start, end, direction, language } = place;
  return (
    <li>
      <Go to={{ screen: "read", source, at: { start, end } }} className="found-words">
        <span dir={direction} lang={language} translate="no">
          <span className="found-around">{`${place.before}${gapAfter(place.before)}`}</span>
          <mark>
            {place.words}
            {place.cut && "…"}
          </mark>
          <span className="found-around">{`${gapBefore(place.after)}${place.after}`}</span>
        </span>
      </Go>
      <p className="found-of">
        <bdi>{place.sourceName}</bdi>
        {place.speaker !== undefined && <bdi>{place.speaker}</bdi>}
        {place.turn !== undefined && (
          <span>{t("passages.turn", { number: figures.number(place.turn) })}</span>
        )}
        <span className="chips">
          {place.codes.map((id) => {
            const code = props.codes.find((each) => each.id === id);
            return code === undefined ? null : (
              <Chip key={id} colour={code.colour}>
                {code.name}
              </Chip>
            );
          })}
        </span>
      </p>
    </li>
  );
}
