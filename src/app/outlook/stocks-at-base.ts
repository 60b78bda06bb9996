import type { OutlookNumbers } from "../../core/outlook/index.ts";
import type { StockLine } from "../ground-views.ts";
import { quantilesInUnit } from "./estimate-words.ts";
import { estimatesOf, type GatheredDraws } from "./gather-draws.ts";
import { namesOf } from "./model-names.ts";
import type { ModelRecords } from "./model-records.ts";
import { parametersMeant } from "./used-names.ts";

/**
 * How many of each group are in each state at the base date: as the outlook has it that was computed last, else as the
 * parameter says that alone makes the number.
 */
export function stocksOf(
  records: ModelRecords,
  grounded: GatheredDraws["grounded"],
  numbers: OutlookNumbers | undefined,
): readonly StockLine[] {
  const { nameOf } = namesOf(records);
  return records.start.map(({ state, group, people: formula }) => {
    const cell = numbers?.fates.cells.find(
      (each) => each.state === nameOf(state) && each.group === nameOf(group),
    );
    const people = cell?.atBase ?? peopleByParameter(formula, group, records, grounded);
    return { state, group, formula, ...(people !== undefined && { people }) };
  });
}

function peopleByParameter(
  formula: string,
  group: StockLine["group"],
  records: ModelRecords,
  grounded: GatheredDraws["grounded"],
): StockLine["people"] {
  if (!/^[A-Za-z][A-Za-z0-9_.]*$/.test(formula.trim())) return undefined;
  const [parameter, other] = parametersMeant(formula.trim(), [group], records);
  if (parameter === undefined || other !== undefined) return undefined;
  const [estimate, second] = estimatesOf(parameter, records);
  const found = estimate && second === undefined ? grounded.get(estimate.id) : undefined;
  return found?.is === "drawn" ? quantilesInUnit(found.distribution) : undefined;
}
