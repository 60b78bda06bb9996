import { type DefinitionNumbers, likelihoodWords, type OutlookNumbers } from "../../core/outlook/index.ts";
import type { Regroup } from "../../core/study/index.ts";
import type { DefinitionView, JudgementLine, WatchedView } from "../outlook-views.ts";
import type { GatheredOutlook } from "./gather-outlook.ts";
import type { ViewNames } from "./view-names.ts";

/** How many parameters and clashes are listed by name under a number; the rest are counted. */
const namedCarriers = 10;

/** The definitions with what the runs say of them, in the order of the study. */
export function definitionViews(
  outlook: GatheredOutlook,
  names: ViewNames,
  judgements: readonly JudgementLine[],
  { definitions }: OutlookNumbers,
): readonly DefinitionView[] {
  return definitions.flatMap((numbers) => {
    const record = outlook.records.regroup.find(({ id }) => id === numbers.id);
    return record === undefined ? [] : [definitionView(record, outlook, names, judgements, numbers)];
  });
}

function definitionView(
  record: Regroup,
  outlook: GatheredOutlook,
  names: ViewNames,
  judgements: readonly JudgementLine[],
  numbers: DefinitionNumbers,
): DefinitionView {
  const { summary, range, stepError, assumedShare } = numbers;
  const { id, key, name, rung, condition, forMonths, byMonth, indicators, settledBy } = record;
  const carriers = names.carriers(numbers.carriers);
  const words = (scale: Parameters<typeof likelihoodWords>[0]) =>
    likelihoodWords(scale, range.low, range.high);
  return {
    id,
    key,
    name,
    rung,
    earlySign: record.earlySign ?? false,
    condition,
    forMonths,
    ...(byMonth !== undefined && { byMonth }),
    indicators,
    settledBy,
    share: summary.share,
    monteCarloError: summary.monteCarloError,
    runs: summary.runs,
    byYear: summary.byYear,
    ...(summary.months !== undefined && { months: summary.months }),
    stepError,
    range,
    words: {
      "icd-203": words("icd-203"),
      "icd-203-second-row": words("icd-203-second-row"),
      ipcc: words("ipcc"),
      uk: words("uk"),
    },
    judgements: judgements.filter((each) => each.of === id),
    accounts: accountShares(names, numbers),
    corners: numbers.corners.map(({ on, ...each }) => ({
      ...each,
      on: on.map((flow) => names.part(flow)?.name ?? flow),
      flows: on.flatMap((flow) => names.part(flow)?.id ?? []),
    })),
    variants: numbers.variants.map((each) => ({
      ...each,
      name: outlook.variants.find((variant) => variant.id === each.id)?.name ?? each.kind,
    })),
    carriers: carriers.slice(0, namedCarriers),
    otherCarriers: Math.max(0, carriers.length - namedCarriers),
    ...(assumedShare !== undefined && { assumedShare }),
  };
}

function accountShares(names: ViewNames, { accounts }: DefinitionNumbers): DefinitionView["accounts"] {
  return accounts.flatMap(({ clash, account, weight, summary }) => {
    const [of, side] = [names.clash(clash), names.account(account)];
    if (of === undefined || side === undefined) return [];
    const { share, monteCarloError, runs } = summary;
    return [{ clash: of, account: side, weight, share, monteCarloError, runs }];
  });
}

/** The watched numbers with their fans, in the order of the study. */
export function watchedViews(
  { records }: GatheredOutlook,
  names: ViewNames,
  { fans }: OutlookNumbers,
): readonly WatchedView[] {
  return fans.flatMap((fan) => {
    const record = records.watched.find(({ id }) => id === fan.id);
    if (record === undefined) return [];
    const { id, key, name, unit, threshold, thresholdName } = record;
    return [
      {
        id,
        key,
        name,
        unit,
        ...(threshold !== undefined && { threshold }),
        ...(thresholdName !== undefined && { thresholdName }),
        fan: fan.months,
        stepError: fan.stepError,
        carriers: names.carriers(fan.carriers).slice(0, namedCarriers),
      },
    ];
  });
}
