import type { RecordId } from "../../core/base/index.ts";
import { isAssumption } from "../../core/ground/index.ts";
import type { Estimate, ParameterRecord } from "../../core/study/index.ts";
import type { EstimateLine, ParameterLine } from "../outlook-views.ts";
import { quantilesInUnit, rangeInWords } from "./estimate-words.ts";
import { estimatesOf, type GatheredDraws } from "./gather-draws.ts";
import { inOrder, type ModelRecords } from "./model-records.ts";

/** What lines are written with. */
export interface LineContext {
  readonly records: ModelRecords;
  readonly grounded: GatheredDraws["grounded"];
  readonly nameOf: (id: RecordId) => string | undefined;
  /** How a member is called. */
  readonly memberName: (id: RecordId) => string;
}

/** Every parameter of the study, in order, with what was said of it and by whom. */
export function parameterLines(context: LineContext): readonly ParameterLine[] {
  return inOrder(context.records.parameter).map((record) => {
    const { id, key, name, unit } = record;
    const estimates = byAccount(estimatesOf(record, context.records), context.records);
    return {
      id,
      key: context.nameOf(id) ?? key,
      name,
      unit,
      estimates: estimates.map((each) => lineOf(each, record, context)),
      assumed: restsOnAssumptions(estimates),
    };
  });
}

/** Put what stands under accounts into the order of the accounts, what stands under none first. */
export function byAccount<T extends { readonly account?: RecordId }>(
  estimates: readonly T[],
  records: Pick<ModelRecords, "account">,
): readonly T[] {
  const places = new Map(inOrder(records.account).map(({ id }, at) => [id, at]));
  const placeOf = ({ account }: T): number =>
    account === undefined ? -1 : (places.get(account) ?? places.size);
  return estimates.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Tell whether all that gives a parameter a number is somebody's assumption. */
export function restsOnAssumptions(estimates: readonly Estimate[]): boolean {
  const numbers = estimates.filter(({ warrant }) => warrant !== "direction-only");
  return numbers.length > 0 && numbers.every(({ warrant }) => isAssumption(warrant));
}

function lineOf(
  estimate: Estimate,
  { unit }: ParameterRecord,
  { records, grounded, memberName }: LineContext,
): EstimateLine {
  const { id, account, warrant, judge, judgedAt, reason, claims = [], quantities = [] } = estimate;
  const side = records.account.find((each) => each.id === account);
  const found = grounded.get(id);
  const range = rangeInWords(estimate, unit, found?.is === "drawn" ? found.quantities : []);
  return {
    id,
    ...(side !== undefined && { account: { id: side.id, name: side.name } }),
    warrant,
    ...(range !== undefined && { range }),
    ...(found?.is === "drawn" && { quantiles: quantilesInUnit(found.distribution) }),
    judge: memberName(judge),
    judgedAt,
    reason,
    claims,
    quantities,
  };
}
