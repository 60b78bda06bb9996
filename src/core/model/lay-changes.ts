import { err, isNonEmpty, type NonEmpty, ok, type Result } from "../base/index.ts";
import type { LaidModel } from "./lay-out-model.ts";
import type { ParameterChange } from "./model.ts";
import type { ModelError } from "./model-error.ts";
import type { LaidChange } from "./run-plan.ts";
import { plain } from "./units.ts";

/** Lay out what a measure or a shock changes, in the order in which it is listed: a later change acts on an earlier one's outcome. */
export function layChanges(
  { layout, before, unitOfParameter }: LaidModel,
  changes: readonly ParameterChange[],
): Result<readonly LaidChange[], NonEmpty<ModelError>> {
  const errors: ModelError[] = [];
  const laid = changes.flatMap((change): readonly LaidChange[] => {
    const at = { part: "change", id: change.parameter } as const;
    const unit = unitOfParameter(change.parameter);
    if (unit === undefined) {
      errors.push({ at, problem: { type: "UnknownName", name: change.parameter } });
      return [];
    }
    if (!monthsHold(change)) errors.push({ at, problem: { type: "MonthsImpossible" } });
    const by = before({ ...at, field: "by" }, change.by, change.how === "times" ? plain : unit);
    if (!by.ok) {
      errors.push(...by.error);
      return [];
    }
    const { how, fromMonth, overMonths, untilMonth } = change;
    const parameter = layout.parameters.findIndex(({ id }) => id === change.parameter);
    const shape = { parameter, how, by: by.value, fromMonth, overMonths };
    return [untilMonth === undefined ? shape : { ...shape, untilMonth }];
  });
  return isNonEmpty(errors) ? err(errors) : ok(laid);
}

function monthsHold({ fromMonth, overMonths, untilMonth }: ParameterChange): boolean {
  const all = [fromMonth, overMonths, ...(untilMonth === undefined ? [] : [untilMonth])];
  return (
    all.every((months) => Number.isFinite(months) && months >= 0) && (untilMonth ?? fromMonth) >= fromMonth
  );
}
