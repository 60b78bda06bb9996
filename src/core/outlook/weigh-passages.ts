import { meanOfValues } from "../base/index.ts";
import { pairedDifference } from "./compare-ensembles.ts";
import type { ScenarioNumbers } from "./outlook-numbers.ts";
import type { OutlookPlan } from "./outlook-plan.ts";
import { type PassageSummary, type RunFilter, summarisePassages } from "./passage-summary.ts";
import { happenings, type PassagesToWeigh, type WeighedDefinition, type WeighPart } from "./weigh-jobs.ts";

/** Say how often and when each definition came true: in all, under each account, corner, variant and scenario. */
export function weighPassages(
  plan: OutlookPlan,
  weighed: PassagesToWeigh,
): Extract<WeighPart, { kind: "passages" }> {
  const { definitions } = plan.baseline;
  const definedBy = definitions.map(({ id }, at) => weighDefinition(plan, weighed, id, at));
  return {
    kind: "passages",
    definitions: definedBy,
    scenarios: weighed.scenarios.map((passages) =>
      definitions.map(({ id }, at) => {
        const before = weighed.baseline[at] ?? new Int16Array();
        const after = passages[at] ?? new Int16Array();
        const difference = pairedDifference(before, after);
        return {
          id,
          share: shareAfter(definedBy[at]?.summary.share ?? Number.NaN, difference.difference),
          difference,
          accounts: differencesByAccount(plan, weighed, before, after),
        };
      }),
    ),
  };
}

function weighDefinition(
  plan: OutlookPlan,
  weighed: PassagesToWeigh,
  id: string,
  at: number,
): WeighedDefinition {
  const before = weighed.baseline[at] ?? new Int16Array();
  const summary = (takes?: RunFilter): PassageSummary =>
    summarisePassages({ spec: plan.baseline, passages: weighed.baseline, runs: before.length }, at, takes);
  const whole = summary();
  const accounts = accountsOf(plan, weighed, summary);
  const corners = [
    { on: [], share: whole.share, difference: 0, differenceError: 0 },
    ...weighed.corners.map(({ on, passages }) => ({ on, ...sideOf(whole.share, before, passages[at]) })),
  ];
  const variants = plan.variants.map(({ id: variant, kind }, place) => ({
    id: variant,
    kind,
    ...sideOf(whole.share, before, weighed.variants[place]?.[at]),
  }));
  const shares = [
    ...accounts.map((account) => account.summary.share),
    ...corners.map(({ share }) => share),
    ...variants.flatMap(({ kind, share }) => (kind === "word-table" || kind === "pooling" ? [share] : [])),
  ];
  return {
    id,
    summary: whole,
    accounts,
    corners,
    variants,
    range: { low: Math.min(...shares), high: Math.max(...shares) },
  };
}

function accountsOf(
  { baseline }: OutlookPlan,
  { accounts: believed }: PassagesToWeigh,
  summary: (takes: RunFilter) => PassageSummary,
): WeighedDefinition["accounts"] {
  return baseline.draws.clashes.flatMap(({ id: clash, accounts }, place) =>
    accounts
      .map(({ id: account, weight }, side) => ({
        clash,
        account,
        weight,
        summary: summary((run) => believed[place]?.[run] === side),
      }))
      .filter(({ summary: { runs } }) => runs > 0),
  );
}

function differencesByAccount(
  { baseline }: OutlookPlan,
  { accounts: believed }: PassagesToWeigh,
  before: Int16Array,
  after: Int16Array,
): ScenarioNumbers["definitions"][number]["accounts"] {
  const differences = happenings(after).map((happened, run) => happened - ((before[run] ?? -1) >= 0 ? 1 : 0));
  return baseline.draws.clashes.flatMap(({ id: clash, accounts }, place) =>
    accounts.flatMap(({ id: account }, side) => {
      const taken = differences.filter((_, run) => believed[place]?.[run] === side);
      return taken.length === 0 ? [] : [{ clash, account, difference: meanOfValues(taken) }];
    }),
  );
}

/** How far the side runs are from the baseline's in the same runs, and the share that this makes of the baseline's own. */
function sideOf(share: number, before: Int16Array, after: Int16Array = new Int16Array()) {
  const { difference, monteCarloError } = pairedDifference(before, after);
  return { share: shareAfter(share, difference), difference, differenceError: monteCarloError };
}

/** From all runs of the baseline: nearer to the truth than the fewer side runs alone, and what is printed adds up. */
function shareAfter(share: number, difference: number): number {
  return Math.min(1, Math.max(0, share + difference));
}
