import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { DraftKnob } from "../../app/views.ts";
import type { JudgedRange } from "../../core/outlook/index.ts";
import { Go } from "../parts/Go.tsx";
import { RangeKnobs, ValueKnob } from "../parts/RangeKnobs.tsx";
import { useStore } from "../state/store.ts";
import { draft, isMoving, moveRange, putBack } from "./draft.ts";
import { lastPlace, middleOf, placesAround, withEnds, withMiddle } from "./range-places.ts";
import { useRangeWords } from "./range-words.ts";

/** One estimate whose range can be dragged, with what it says in words. */
export function KnobOf({ knob }: { readonly knob: DraftKnob }) {
  const { t } = useTranslation("outlook");
  const moved = useStore(draft).ranges[knob.estimate];
  const range = moved ?? knob.range;
  const say = useRangeWords();
  return (
    <div className="knob" data-moved={moved !== undefined}>
      <p className="knob-name">
        <Go to={{ screen: "model", parameter: knob.parameter }}>
          <bdi>{knob.name}</bdi>
        </Go>
        {knob.account !== undefined && (
          <small className="soft">
            {t("draft.if")} <bdi>{knob.account.name}</bdi>
          </small>
        )}
        {moved !== undefined && (
          <button
            type="button"
            className="inline"
            aria-label={t("draft.backNamed", { name: knob.name })}
            onClick={() => putBack(knob)}
          >
            {t("draft.back")}
          </button>
        )}
      </p>
      <p className="knob-range">
        <bdi>{knob.chosen ? say.value(middleOf(range), knob) : say.range(range, knob)}</bdi>
        {moved !== undefined && (
          <s className="soft">
            <bdi>{knob.chosen ? say.value(middleOf(knob.range), knob) : say.range(knob.range, knob)}</bdi>
          </s>
        )}
      </p>
      <Track knob={knob} range={range} />
      {moved !== undefined && knob.warrant !== "judgement" && (
        <small className="amber">{t("draft.becomesJudgement")}</small>
      )}
    </div>
  );
}

function Track({ knob, range }: { readonly knob: DraftKnob; readonly range: JudgedRange }) {
  const { t } = useTranslation("outlook");
  const say = useRangeWords();
  const { placeOf, valueAt } = useMemo(() => placesAround(knob.range), [knob.range]);
  const valueText = (place: number): string => say.value(valueAt(place), knob);
  const { name } = knob;
  if (knob.chosen)
    return (
      <ValueKnob
        label={name}
        last={lastPlace}
        value={placeOf(middleOf(range))}
        valueText={valueText}
        onChange={(place) => {
          const value = valueAt(place);
          moveRange(knob, { ...range, low: value, middle: value, high: value });
        }}
        onMoving={isMoving.set}
      />
    );
  return (
    <RangeKnobs
      last={lastPlace}
      low={placeOf(range.low)}
      high={placeOf(range.high)}
      middle={placeOf(middleOf(range))}
      labels={{
        low: t("draft.low", { name }),
        high: t("draft.high", { name }),
        middle: t("draft.middle", { name }),
      }}
      valueText={valueText}
      onEnds={(low, high) => moveRange(knob, movedEnds(range, low, high, { placeOf, valueAt }))}
      onMiddle={(place) => moveRange(knob, withMiddle(range, valueAt(place)))}
      onMoving={isMoving.set}
    />
  );
}

/** Only the end that was taken moves: the other keeps its value, which may have more digits than a place has. */
function movedEnds(
  range: JudgedRange,
  low: number,
  high: number,
  { placeOf, valueAt }: ReturnType<typeof placesAround>,
): JudgedRange {
  const from = low === placeOf(range.low) ? range.low : valueAt(low);
  const to = high === placeOf(range.high) ? range.high : valueAt(high);
  return withEnds(range, from, to);
}
