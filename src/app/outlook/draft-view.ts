import type { Distribution } from "../../core/base/index.ts";
import type { DrawnParameter, EnsembleSpec, JudgedRange } from "../../core/outlook/index.ts";
import type { Estimate, ParameterRecord } from "../../core/study/index.ts";
import type { Desk } from "../desk.ts";
import type { DraftClash, DraftKnob, DraftView } from "../draft-views.ts";
import { givesShare, limitsOf } from "./estimate-checks.ts";
import { quantilesInUnit } from "./estimate-words.ts";
import { estimatesOf } from "./gather-draws.ts";
import { type GatheredOutlook, gatheredOutlook } from "./gather-outlook.ts";
import { inOrder } from "./model-records.ts";

/** What the page runs drafts of, and what can be moved in it; none where there is no outlook to compute. */
export function draftView(desk: Desk): DraftView {
  const gathered = gatheredOutlook(desk.open.study);
  if (gathered.is !== "gathered") return { is: "none" };
  const { outlook } = gathered;
  const { baseline, scenarios } = outlook.plan;
  return {
    is: "ready",
    plan: { baseline: withoutWords(baseline), scenarios },
    knobs: knobsOf(outlook),
    clashes: clashesOf(outlook),
  };
}

/** The same to run, with keys and ids where the study has words. */
function withoutWords(spec: EnsembleSpec): EnsembleSpec {
  const bare = <T extends { readonly id: string }>(each: T): T & { readonly name: string } => ({
    ...each,
    name: each.id,
  });
  const { model } = spec;
  return {
    ...spec,
    definitions: spec.definitions.map((each) => ({
      ...bare(each),
      indicators: ["none"],
      settledBy: each.id,
    })),
    series: spec.series.map(bare),
    model: {
      groups: model.groups.map(bare),
      states: model.states.map(bare),
      funds: model.funds.map(bare),
      levels: model.levels.map(bare),
      flows: model.flows.map(bare),
      fundFlows: model.fundFlows.map(bare),
      parameters: model.parameters.map(bare),
    },
  };
}

function knobsOf({ records, plan, clashes, recordByName }: GatheredOutlook): readonly DraftKnob[] {
  const drawn = new Map(
    plan.baseline.draws.parameters.flatMap((each) => {
      const of = recordByName.get(each.parameter);
      return of?.table === "parameter" ? [[of.id, each] as const] : [];
    }),
  );
  const sides = clashes.flatMap(({ accounts }) => accounts);
  return inOrder(records.parameter).flatMap((record) => {
    const own = drawn.get(record.id);
    if (own === undefined) return [];
    const estimates = estimatesOf(record, records).filter(({ warrant }) => warrant !== "direction-only");
    return estimates.flatMap((estimate): readonly DraftKnob[] => {
      const serves = servedBy(estimate, estimates, own);
      const of = distributionIn(own, serves);
      if (of === undefined) return [];
      const side = sides.find(({ id }) => id === estimate.account);
      return [
        {
          ...knobOf(estimate, record, of),
          key: own.parameter,
          ...(side !== undefined && { account: { id: side.id, name: side.name } }),
          ...(serves !== undefined && { serves }),
        },
      ];
    });
  });
}

/** The accounts under which an estimate is drawn: its own, or those that have none of their own. */
function servedBy(
  { account }: Estimate,
  estimates: readonly Estimate[],
  { spread }: DrawnParameter,
): readonly string[] | undefined {
  if (spread.kind !== "by-account") return undefined;
  if (account !== undefined) return [account];
  return Object.keys(spread.of).filter((id) => !estimates.some((each) => each.account === id));
}

function distributionIn(
  { spread }: DrawnParameter,
  serves: readonly string[] | undefined,
): Distribution | undefined {
  if (spread.kind === "one") return spread.of;
  return spread.kind === "by-account" ? spread.of[serves?.[0] ?? ""] : undefined;
}

function knobOf(
  estimate: Estimate,
  { id, name, unit }: ParameterRecord,
  of: Distribution,
): Omit<DraftKnob, "key"> {
  const { id: held, warrant, low, middle, high } = estimate;
  const isShare = givesShare(estimate, unit) || estimate.scale === "logit";
  // A rate is turned into what was said of it: a share within some months.
  const said = of.kind === "rate-of-share" ? of.of : of;
  const [q5, q50, q95] = quantilesInUnit(said);
  const isJudged = warrant === "judgement" && low !== undefined && high !== undefined;
  const chosen = said.kind === "fixed";
  const ends = isJudged && !chosen ? { low, high, ...(middle !== undefined && { middle }) } : undefined;
  const within = ends ?? { low: q5, high: q95, middle: q50 };
  const range: JudgedRange = {
    ...within,
    coverage: (isJudged ? estimate.coverage : undefined) ?? 0.9,
    scale: estimate.scale ?? (isShare ? "logit" : within.low > 0 ? "ln" : "plain"),
    ...limitsOf(estimate, unit),
  };
  return { estimate: held, parameter: id, name, unit, warrant, range, chosen };
}

function clashesOf({ clashes, plan }: GatheredOutlook): readonly DraftClash[] {
  const weights = new Map<string, number>(
    plan.baseline.draws.clashes.flatMap(({ accounts }) => accounts.map(({ id, weight }) => [id, weight])),
  );
  return clashes.map(({ record, accounts }) => ({
    id: record.id,
    name: record.name,
    accounts: accounts.flatMap(({ id, name }): DraftClash["accounts"] => {
      const weight = weights.get(id);
      return weight === undefined ? [] : [{ id, name, weight }];
    }),
  }));
}
