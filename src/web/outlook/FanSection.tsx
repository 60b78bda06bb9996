import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ComputedOutlook, ModelView, WatchedView } from "../../app/views.ts";
import type { DraftNumbers, JudgedRange } from "../../core/outlook/index.ts";
import { ListField } from "../parts/Field.tsx";
import { useStore } from "../state/store.ts";
import { FanChart } from "./FanChart.tsx";
import { FanTable } from "./FanTable.tsx";
import type { FanToDraw } from "./fan-scale.ts";
import { useOutlookFigures } from "./figures.ts";
import { thresholdOf } from "./outlook-answers.ts";
import { chosenScenario, chosenWatched } from "./outlook-room.ts";

/** The course of a watched number as a fan, with a scenario over it where one is chosen, and the table behind it. */
export function FanSection(props: {
  readonly outlook: ComputedOutlook;
  readonly model: ModelView;
  readonly watched: WatchedView;
  /** What the draft in hand says; the scenario's course comes from such runs too. */
  readonly numbers: DraftNumbers | undefined;
  readonly isDraft: boolean;
  readonly frame: string;
  readonly movedByKey: (key: string) => JudgedRange | undefined;
  /** That it is a draft, where it is one. */
  readonly mark: ReactNode;
}) {
  const { outlook, model, watched, numbers, isDraft, movedByKey } = props;
  const { t } = useTranslation("outlook");
  const over = useStore(chosenScenario);
  const scenario = outlook.scenarios.find(({ id }) => id === over);
  const fan = useMemo((): FanToDraw => {
    const threshold = thresholdOf(watched, model, movedByKey);
    const median = scenario === undefined ? undefined : numbers?.scenarioMedian;
    return {
      months: isDraft && numbers !== undefined ? numbers.fan : watched.fan,
      base: outlook.base.to ?? outlook.base.from,
      ...(threshold !== undefined && { threshold }),
      ...(median !== undefined && { scenario: median }),
      ...(isDraft && { standing: watched.fan.map((month) => month[3] ?? 0) }),
    };
  }, [watched, model, movedByKey, numbers, isDraft, scenario, outlook.base]);
  const alternative = useAlternative(watched, fan);
  return (
    <section className="outlook-section" aria-labelledby="outlook-fan">
      <div className="outlook-choices">
        <h2 id="outlook-fan" className="unseen">
          {t("fan.title")}
        </h2>
        <ListField
          label={t("fan.watched")}
          value={watched.id}
          options={outlook.watched.map(({ id, name }) => ({ value: id, text: name }))}
          onChange={(id) => chosenWatched.set(id === "" ? undefined : id)}
        />
        <ListField
          label={t("fan.over")}
          value={scenario?.id ?? ""}
          none={t("fan.nothing")}
          options={outlook.scenarios.map(({ id, name }) => ({ value: id, text: name }))}
          onChange={(id) => chosenScenario.set(id === "" ? undefined : id)}
        />
      </div>
      <div className="fan-unit">
        <p className="soft">
          <bdi>{watched.name}</bdi>, <bdi>{unitWords(watched.unit, t("fan.people"))}</bdi>
        </p>
        {props.mark}
      </div>
      <FanChart
        fan={fan}
        name={watched.name}
        alternative={alternative}
        scenarioName={scenario?.name}
        isDraft={isDraft}
        frame={props.frame}
      />
      <p className="soft outlook-note">
        {t("fan.bands")}
        {fan.scenario !== undefined && numbers !== undefined && (
          <> {t("fan.overRuns", { count: numbers.runs })}</>
        )}
      </p>
      <FanTable watched={watched} fan={fan} isDraft={isDraft} />
    </section>
  );
}

function unitWords(unit: string, people: string): string {
  return unit === "people" ? people : unit;
}

/** What the picture shows, in words. */
function useAlternative({ name }: WatchedView, { months, base, threshold }: FanToDraw): string {
  const { t } = useTranslation("outlook");
  const { amount, amounts, month } = useOutlookFigures();
  const [first = [], last = []] = [months[0], months.at(-1)];
  const medians = months.map((each) => each[3] ?? 0);
  const highest = medians.indexOf(Math.max(...medians));
  const said = t("fan.alternative", {
    name,
    from: month(base, 0),
    to: month(base, months.length - 1),
    begins: amount(first[3] ?? 0),
    highest: amount(medians[highest] ?? 0),
    when: month(base, Math.max(0, highest)),
    ends: amount(last[3] ?? 0),
    half: amounts(last[2] ?? 0, last[4] ?? 0),
    ninety: amounts(last[0] ?? 0, last[6] ?? 0),
  });
  if (threshold === undefined) return said;
  const line = t("fan.alternativeLine", { name: threshold.name, at: amount(threshold.at) });
  return `${said} ${line}`;
}
