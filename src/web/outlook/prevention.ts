import type { ComputedOutlook, ModelView, RecordId, ScenarioView } from "../../app/views.ts";

/** What a measure or several together cost, as far as anybody said. */
export interface StatedCost {
  readonly low: number;
  readonly high: number;
  /** As it was written; absent where costs in two units cannot be added. */
  readonly unit?: string;
  /** How many measures have no cost. */
  readonly unstated: number;
}

/** A measure, a shock or several together, read by one definition. */
export interface ScenarioRow {
  readonly scenario: ScenarioView;
  readonly effect: ScenarioView["effects"][number];
  readonly cost: StatedCost;
  /** Under how many definitions, early signs aside, the whole interval lies below 0, and under how many above. */
  readonly lowers: number;
  readonly raises: number;
  readonly definitions: number;
  /** Under how many accounts it lowers the share by the definition that is read. */
  readonly accounts: { readonly lowers: number; readonly of: number };
  /** The first month of any of its measures, and the month in which the last works in full. */
  readonly from: number;
  readonly full: number;
}

/** Everything that was tried, read by a definition, what lowers it most first. */
export function scenarioRows(
  { scenarios, definitions }: ComputedOutlook,
  measures: ModelView["parts"]["measure"],
  read: RecordId,
): readonly ScenarioRow[] {
  const signs = new Set(definitions.filter(({ earlySign }) => earlySign).map(({ id }) => id));
  const rows = scenarios.flatMap((scenario): readonly ScenarioRow[] => {
    const effect = scenario.effects.find(({ definition }) => definition === read);
    if (effect === undefined) return [];
    const asked = scenario.effects.filter(({ definition }) => !signs.has(definition));
    const { measures: taken } = scenario;
    return [
      {
        scenario,
        effect,
        cost: costOf(scenario, measures),
        lowers: asked.filter(({ high }) => high < 0).length,
        raises: asked.filter(({ low }) => low > 0).length,
        definitions: asked.length,
        accounts: {
          lowers: effect.accounts.filter(({ difference }) => difference < 0).length,
          of: effect.accounts.length,
        },
        from: Math.min(...taken.map(({ fromMonth }) => fromMonth)),
        full: Math.max(...taken.map(({ fromMonth, overMonths }) => fromMonth + overMonths)),
      },
    ];
  });
  return rows.toSorted((a, b) => a.effect.difference - b.effect.difference);
}

function costOf({ measures }: ScenarioView, records: ModelView["parts"]["measure"]): StatedCost {
  const taken = measures.flatMap(({ id }) => records.find((each) => each.id === id) ?? []);
  const stated = taken.filter(({ costLow, costHigh }) => costLow !== undefined || costHigh !== undefined);
  const units = new Set(stated.map(({ costUnit }) => costUnit?.trim() ?? ""));
  const [unit] = units;
  return {
    low: stated.reduce((sum, { costLow = 0 }) => sum + costLow, 0),
    high: stated.reduce((sum, { costLow = 0, costHigh = costLow }) => sum + costHigh, 0),
    ...(units.size === 1 && unit !== undefined && { unit }),
    unstated: taken.length - stated.length,
  };
}

/** How a cost lies to a cap. */
export type WithinCap = "within" | "may-exceed" | "over" | "not-known";

/** Say whether something can be had for a cap; what nobody priced is not known to be within. */
export function withinCap({ low, high, unit, unstated }: StatedCost, cap: number | undefined): WithinCap {
  if (cap === undefined) return "within";
  if (low > cap) return "over";
  if (unit === undefined || unstated > 0) return "not-known";
  return high > cap ? "may-exceed" : "within";
}

/** What lowers the share most within a cap, and what cannot be told from it: their intervals overlap. */
export function bestWithin(
  rows: readonly ScenarioRow[],
  cap: number | undefined,
): { readonly best: ScenarioRow; readonly alike: readonly ScenarioRow[] } | undefined {
  const open = rows.filter(
    ({ scenario, cost, effect }) =>
      scenario.of !== "shock" && effect.high < 0 && withinCap(cost, cap) === "within",
  );
  const [best, ...others] = open;
  if (best === undefined) return undefined;
  return { best, alike: others.filter(({ effect }) => effect.low <= best.effect.high) };
}
