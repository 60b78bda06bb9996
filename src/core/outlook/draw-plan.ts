import {
  assertNever,
  type Distribution,
  err,
  isNonEmpty,
  type NonEmpty,
  ok,
  type Result,
  streamOf,
} from "../base/index.ts";

/** What the runs of an outlook draw: a value for every parameter, and one side of every clash. */
export interface DrawPlan {
  readonly clashes: readonly Clash[];
  readonly parameters: readonly DrawnParameter[];
}

/** Sources that contradict each other: each run believes one account, and everything that rests on it follows. */
export interface Clash {
  /** Stable: the draws depend on it. */
  readonly id: string;
  /** Weights are declared by somebody and add up to 1. */
  readonly accounts: NonEmpty<{ readonly id: string; readonly weight: number }>;
}

/** A parameter with what it may be. */
export interface DrawnParameter {
  /** The parameter's id in the model. */
  readonly parameter: string;
  /** Stable, such as the record's id: the draws depend on it and on nothing else of the parameter. */
  readonly stream: string;
  readonly spread: Spread;
}

/** How a parameter's value is drawn. */
export type Spread =
  | { readonly kind: "one"; readonly of: Distribution }
  /** One distribution for each account of a clash. */
  | {
      readonly kind: "by-account";
      readonly clash: string;
      readonly of: Readonly<Record<string, Distribution>>;
    }
  /** A flow that nobody quantified: 0 in a share of the runs, and in the others what an analyst judged it to be. */
  | { readonly kind: "on-or-off"; readonly shareOn: number; readonly of: Distribution };

/** What is wrong with a plan of draws. */
export type DrawPlanError =
  | { readonly type: "NotDrawn"; readonly parameter: string }
  | { readonly type: "DrawnTwice"; readonly parameter: string }
  | { readonly type: "NoSuchParameter"; readonly parameter: string }
  | { readonly type: "NoSuchClash"; readonly parameter: string; readonly clash: string }
  | { readonly type: "AccountWithoutValue"; readonly parameter: string; readonly account: string }
  | { readonly type: "WeightsDoNotAddUp"; readonly clash: string; readonly sum: number }
  | { readonly type: "StreamShared"; readonly parameter: string; readonly with: string }
  | { readonly type: "ShareImpossible"; readonly parameter: string; readonly share: number };

/** Check that a plan draws every parameter of a model exactly once, each from a stream of its own. */
export function checkDrawPlan(
  plan: DrawPlan,
  parameters: readonly string[],
): Result<DrawPlan, NonEmpty<DrawPlanError>> {
  const errors: DrawPlanError[] = [];
  const drawn = new Map<string, number>();
  for (const { parameter } of plan.parameters) drawn.set(parameter, (drawn.get(parameter) ?? 0) + 1);
  for (const parameter of parameters) if (!drawn.has(parameter)) errors.push({ type: "NotDrawn", parameter });
  for (const [parameter, times] of drawn) {
    if (times > 1) errors.push({ type: "DrawnTwice", parameter });
    if (!parameters.includes(parameter)) errors.push({ type: "NoSuchParameter", parameter });
  }
  for (const { id, accounts } of plan.clashes) {
    const sum = accounts.reduce((total, { weight }) => total + weight, 0);
    if (!(Math.abs(sum - 1) < 1e-9) || accounts.some(({ weight }) => !(weight >= 0)))
      errors.push({ type: "WeightsDoNotAddUp", clash: id, sum });
  }
  errors.push(...sharedStreams(plan), ...plan.parameters.flatMap((each) => spreadErrors(each, plan.clashes)));
  return isNonEmpty(errors) ? err(errors) : ok(plan);
}

/** Say what is wrong with a plan of draws, and what to do. */
export function drawPlanErrorText(error: DrawPlanError): string {
  switch (error.type) {
    case "NotDrawn":
      return `Parameter “${error.parameter}” has no value. Give it one with its warrant, or take it out of the model.`;
    case "DrawnTwice":
      return `Parameter “${error.parameter}” is given twice. Keep one of them.`;
    case "NoSuchParameter":
      return `The model has no parameter “${error.parameter}”.`;
    case "NoSuchClash":
      return `Parameter “${error.parameter}” rests on a clash of accounts that is not there (${error.clash}).`;
    case "AccountWithoutValue":
      return `Parameter “${error.parameter}” has no value under the account “${error.account}”. Say what it would be if that account is right.`;
    case "WeightsDoNotAddUp":
      return `The weights of the accounts of “${error.clash}” add up to ${error.sum}; they must add up to 1.`;
    case "StreamShared":
      return `Parameters “${error.parameter}” and “${error.with}” draw from one stream. Give one of them an id of its own.`;
    case "ShareImpossible":
      return `Parameter “${error.parameter}” is on in ${error.share} of the runs; a share lies between 0 and 1.`;
    default:
      return assertNever(error);
  }
}

function sharedStreams({ clashes, parameters }: DrawPlan): readonly DrawPlanError[] {
  const owners = new Map<string, string>();
  const all = [
    ...clashes.map(({ id }) => ({ owner: id, stream: id })),
    ...parameters.map(({ parameter, stream }) => ({ owner: parameter, stream })),
  ];
  return all.flatMap(({ owner, stream }): readonly DrawPlanError[] => {
    const { high, low } = streamOf(stream);
    const key = `${high} ${low}`;
    const held = owners.get(key);
    owners.set(key, owner);
    return held === undefined ? [] : [{ type: "StreamShared", parameter: owner, with: held }];
  });
}

function spreadErrors(
  { parameter, spread }: DrawnParameter,
  clashes: readonly Clash[],
): readonly DrawPlanError[] {
  if (spread.kind === "on-or-off")
    return spread.shareOn >= 0 && spread.shareOn <= 1
      ? []
      : [{ type: "ShareImpossible", parameter, share: spread.shareOn }];
  if (spread.kind === "one") return [];
  const clash = clashes.find(({ id }) => id === spread.clash);
  if (clash === undefined) return [{ type: "NoSuchClash", parameter, clash: spread.clash }];
  return clash.accounts
    .filter(({ id }) => spread.of[id] === undefined)
    .map(({ id }) => ({ type: "AccountWithoutValue", parameter, account: id }));
}
