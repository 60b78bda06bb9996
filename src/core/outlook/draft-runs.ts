import { type DistributionError, distributionErrorText, err, ok, type Result } from "../base/index.ts";
import { emptyMemory } from "./draw-block.ts";
import type { DrawPlan, Spread } from "./draw-plan.ts";
import { ensembleErrorText } from "./ensemble-error-text.ts";
import type { Ensemble, EnsembleError, EnsembleSpec } from "./ensemble-spec.ts";
import { fanOf } from "./fan.ts";
import { type JudgedRange, spreadOfRange } from "./judged-range.ts";
import type { ScenarioPlan } from "./outlook-plan.ts";
import { type RunFilter, summarisePassages } from "./passage-summary.ts";
import { type PreparedEnsemble, prepareEnsemble, runPrepared } from "./run-ensemble.ts";

/** What a draft is run from: numbers, formulas and ids. */
export interface DraftPlan {
  readonly baseline: EnsembleSpec;
  readonly scenarios: readonly ScenarioPlan[];
}

/** What is moved in a draft; all that is left out stays as in the plan. */
export interface DraftChange {
  readonly ranges: readonly MovedRange[];
  /** Weights of accounts by their ids; those of one clash add up to 1. */
  readonly weights: Readonly<Record<string, number>>;
  /** Another horizon than the plan's. */
  readonly months?: number;
}

/** Another range of a parameter; under some accounts alone where it differs by account. */
export interface MovedRange {
  readonly parameter: string;
  readonly accounts?: readonly string[];
  readonly range: JudgedRange;
}

/** What is wanted of the runs. */
export interface DraftAsk {
  readonly runs: number;
  /** The watched number whose fan is drawn. */
  readonly series: string;
  /** The scenario whose middle is drawn over it. */
  readonly scenario?: string;
}

/** What the runs of a draft say: few runs, the first of the very draws that the whole outlook has. */
export interface DraftNumbers {
  readonly runs: number;
  readonly months: number;
  readonly fan: readonly (readonly number[])[];
  /** The median of that number under the scenario, month by month. */
  readonly scenarioMedian?: readonly number[];
  readonly definitions: readonly DraftShare[];
}

/** How often a definition came true in a draft. */
export interface DraftShare {
  readonly id: string;
  readonly share: number;
  readonly monteCarloError: number;
  readonly accounts: readonly { readonly account: string; readonly share: number }[];
}

/** Why a draft has no numbers. */
export type DraftError =
  | { readonly type: "Range"; readonly parameter: string; readonly error: DistributionError }
  | { readonly type: "Runs"; readonly error: EnsembleError };

/** Say why a draft has no numbers, and what to do. */
export function draftErrorText(error: DraftError): string {
  return error.type === "Range" ? distributionErrorText(error.error) : ensembleErrorText(error.error);
}

/** Runs drafts of one plan; what was made ready and drawn for one serves the next. */
export type DraftRunner = (change: DraftChange, ask: DraftAsk) => Result<DraftNumbers, DraftError>;

/** Make a runner of drafts that reach at most so many months; beyond the plan's own only as far as was asked before. */
export function draftRunner(plan: DraftPlan, farthest: number): DraftRunner {
  const memory = emptyMemory(4);
  const ready = new Map<number, Result<PreparedEnsemble, EnsembleError>>();
  const scenarios = plan.scenarios.map(({ changes }) => changes);
  // Runs do not depend on where the horizon lies: a nearer one is the beginning of the same runs.
  const preparedFor = (months: number): Result<PreparedEnsemble, EnsembleError> => {
    const whole = months <= plan.baseline.months ? plan.baseline.months : Math.max(months, farthest);
    const made =
      ready.get(whole) ?? prepareEnsemble({ ...plan.baseline, months: whole }, { memory, scenarios });
    ready.set(whole, made);
    return made;
  };
  return (change, ask) => {
    const draws = drawsAfter(plan.baseline.draws, change);
    if (!draws.ok) return draws;
    const months = change.months ?? plan.baseline.months;
    const prepared = preparedFor(months);
    if (!prepared.ok) return err({ type: "Runs", error: prepared.error });
    const run = (scenario?: number): Result<Ensemble, DraftError> => {
      const other = { draws: draws.value, runs: ask.runs, ...(scenario !== undefined && { scenario }) };
      const side = prepared.value.under(other);
      const runs = side.ok ? runPrepared(side.value) : side;
      return runs.ok ? ok(upTo(runs.value, months)) : err({ type: "Runs", error: runs.error });
    };
    const at = plan.scenarios.findIndex(({ id }) => id === ask.scenario);
    const [own, beside] = [run(), at < 0 ? undefined : run(at)];
    if (!own.ok) return own;
    if (beside?.ok === false) return beside;
    const medians = beside === undefined ? undefined : fanIn(beside.value, ask).map((month) => month[3] ?? 0);
    return ok({
      runs: ask.runs,
      months,
      fan: fanIn(own.value, ask),
      ...(medians !== undefined && { scenarioMedian: medians }),
      definitions: own.value.spec.definitions.map((_, place) => shareIn(own.value, place)),
    });
  };
}

function fanIn(ensemble: Ensemble, { series }: DraftAsk): DraftNumbers["fan"] {
  const at = ensemble.spec.series.findIndex(({ id }) => id === series);
  return at < 0 ? [] : fanOf(ensemble, at);
}

/** The same runs seen up to a month; what came true later did not come true in them. */
function upTo(ensemble: Ensemble, months: number): Ensemble {
  if (months === ensemble.spec.months) return ensemble;
  return {
    ...ensemble,
    spec: { ...ensemble.spec, months },
    passages: ensemble.passages.map((first) => first.map((month) => (month <= months ? month : -1))),
  };
}

function shareIn(ensemble: Ensemble, at: number): DraftShare {
  const { share, monteCarloError, definition } = summarisePassages(ensemble, at);
  const accounts = ensemble.spec.draws.clashes.flatMap((clash, place) =>
    clash.accounts.flatMap(({ id }, side) => {
      const believes: RunFilter = (run) => ensemble.accounts[place]?.[run] === side;
      const under = summarisePassages(ensemble, at, believes);
      return under.runs === 0 ? [] : [{ account: id, share: under.share }];
    }),
  );
  return { id: definition, share, monteCarloError, accounts };
}

function drawsAfter(plan: DrawPlan, { ranges, weights }: DraftChange): Result<DrawPlan, DraftError> {
  const moved = new Map<string, Spread>(plan.parameters.map(({ parameter, spread }) => [parameter, spread]));
  for (const { parameter, accounts, range } of ranges) {
    const of = spreadOfRange(range);
    if (!of.ok) return err({ type: "Range", parameter, error: of.error });
    const now = moved.get(parameter);
    const sides = accounts?.map((account) => [account, of.value] as const);
    const isByAccount = now?.kind === "by-account" && sides !== undefined;
    moved.set(
      parameter,
      isByAccount
        ? { ...now, of: { ...now.of, ...Object.fromEntries(sides) } }
        : { kind: "one", of: of.value },
    );
  }
  return ok({
    parameters: plan.parameters.map((each) => ({
      ...each,
      spread: moved.get(each.parameter) ?? each.spread,
    })),
    clashes: plan.clashes.map((clash) => {
      const [first, ...rest] = clash.accounts;
      const weighed = (side: typeof first) => ({ ...side, weight: weights[side.id] ?? side.weight });
      return { ...clash, accounts: [weighed(first), ...rest.map(weighed)] };
    }),
  });
}
