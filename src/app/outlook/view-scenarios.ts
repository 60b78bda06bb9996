import { isRecordId } from "../../core/base/index.ts";
import type { OutlookNumbers, ScenarioNumbers } from "../../core/outlook/index.ts";
import type { Measure } from "../../core/study/index.ts";
import type { MeasureLine, ScenarioView } from "../outlook-views.ts";
import { figureInWords } from "../said/index.ts";
import type { GatheredOutlook } from "./gather-outlook.ts";

/** Each measure and shock alone and the scenarios, with what they change, cost and harm. */
export function scenarioViews(
  { records }: GatheredOutlook,
  { scenarios }: OutlookNumbers,
): readonly ScenarioView[] {
  const lines = new Map(
    records.measure.map((each) => [each.id, { kind: each.kind, line: measureLine(each) }]),
  );
  return scenarios.flatMap((numbers): readonly ScenarioView[] => {
    const said = { effects: effectsOf(numbers), watched: watchedOf(numbers) };
    const together = records.scenario.find(({ id }) => id === numbers.id);
    if (together !== undefined) {
      const { id, key, name, measures, interactions, budget, budgetUnit } = together;
      return [
        {
          id,
          key,
          name,
          of: "scenario",
          measures: measures.flatMap((each) => lines.get(each)?.line ?? []),
          ...(interactions !== undefined && { interactions }),
          ...(budget !== undefined && { budget: `${figureInWords(budget)} ${budgetUnit ?? ""}`.trim() }),
          ...said,
        },
      ];
    }
    const alone = [...lines.values()].find(({ line }) => line.id === numbers.id);
    if (alone === undefined) return [];
    const { id, key, name } = alone.line;
    return [{ id, key, name, of: alone.kind, measures: [alone.line], ...said }];
  });
}

function effectsOf({ definitions }: ScenarioNumbers): ScenarioView["effects"] {
  return definitions.flatMap(({ id, share, difference: paired, accounts }) => {
    if (!isRecordId(id)) return [];
    const { difference, monteCarloError: error, prevented, caused, monthsLater } = paired;
    return [
      {
        definition: id,
        share,
        difference,
        differenceError: error,
        low: difference - 2 * error,
        high: difference + 2 * error,
        prevented,
        caused,
        ...(monthsLater !== undefined && { monthsLater }),
        accounts: accounts.flatMap(({ account, difference: change }) =>
          isRecordId(account) ? [{ account, difference: change }] : [],
        ),
      },
    ];
  });
}

function watchedOf({ watched }: ScenarioNumbers): ScenarioView["watched"] {
  return watched.flatMap(({ id, change }) => (isRecordId(id) ? [{ watched: id, change }] : []));
}

function measureLine(measure: Measure): MeasureLine {
  const { id, key, name, inferred, fromMonth, overMonths, untilMonth, costBasis, harm, harmWatched } =
    measure;
  return {
    id,
    key,
    name,
    inferred,
    fromMonth,
    overMonths,
    ...(untilMonth !== undefined && { untilMonth }),
    cost: costInWords(measure),
    ...(costBasis !== undefined && { costBasis }),
    // That nobody looked is not that there is none.
    harm: harm ?? noHarmModelled,
    ...(harmWatched !== undefined && { harmWatched }),
  };
}

/** What stands where nobody looked for a measure's harm. */
const noHarmModelled = "no harm modelled";

function costInWords({ costLow, costHigh, costUnit = "" }: Measure): string {
  if (costLow === undefined && costHigh === undefined) return "no cost stated";
  const ends = [costLow, costHigh].filter((each) => each !== undefined).map(figureInWords);
  const amount =
    costLow === undefined
      ? `at most ${ends[0]}`
      : costHigh === undefined
        ? `at least ${ends[0]}`
        : ends.join(" to ");
  return `${amount} ${costUnit}`.trim();
}
