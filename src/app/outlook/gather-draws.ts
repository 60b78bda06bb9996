import type { Distribution, RecordId } from "../../core/base/index.ts";
import { fixed } from "../../core/base/index.ts";
import type { DrawnParameter, DrawPlan, Spread } from "../../core/outlook/index.ts";
import type { Estimate, ParameterRecord } from "../../core/study/index.ts";
import type { Trouble } from "../outlook-views.ts";
import { type Said, say } from "../said/index.ts";
import { clashesOf, clashTroubles, drawnClash, type GatheredClash } from "./gather-clashes.ts";
import type { GatheredModel } from "./gather-model.ts";
import { type GroundedEstimate, groundEstimate } from "./ground-estimate.ts";
import type { ModelRecords } from "./model-records.ts";
import type { Reading } from "./reading.ts";

/** What the runs draw under one reading of what was said, and all that keeps it from being drawn. */
export interface GatheredDraws {
  readonly plan: DrawPlan;
  /** What each estimate of the study gives, by its id. */
  readonly grounded: ReadonlyMap<RecordId, GroundedEstimate>;
  /** Accounts that lost all they named and are not drawn. */
  readonly dropped: readonly RecordId[];
  readonly troubles: readonly Trouble[];
}

/**
 * Gather what the runs draw: a parameter's estimate, or one for each account of a clash, as an estimate without account
 * serves under every account that has none of its own.
 *
 * `kept` holds what estimates gave before something was left out: where one would lose all it rests on, that is kept.
 */
export function gatherDraws(
  records: ModelRecords,
  model: Pick<GatheredModel, "parameters" | "switches">,
  reading: Reading,
  kept?: ReadonlyMap<RecordId, GroundedEstimate>,
): GatheredDraws {
  const clashes = clashesOf(records);
  const grounded = groundEstimates(records, reading, kept);
  const troubles: Trouble[] = [];
  const drawing: Drawing = { records, clashes, grounded, tell: (trouble) => void troubles.push(trouble) };
  const parameters = model.parameters.flatMap((each) => drawnOf(each, drawing));
  for (const clash of clashes) if (kept === undefined) troubles.push(...clashTroubles(clash, reading));
  const used = new Set<string>(
    parameters.flatMap(({ spread }) => (spread.kind === "by-account" ? [spread.clash] : [])),
  );
  const drawn = clashes
    .filter(({ record }) => used.has(record.id))
    .flatMap((clash) => drawnClash(clash, reading) ?? []);
  return {
    plan: {
      clashes: drawn.map(({ clash }) => clash),
      parameters: [...parameters, ...model.switches.flatMap((each) => switchOf(each, drawing))],
    },
    grounded,
    dropped: drawn.flatMap(({ dropped }) => dropped),
    troubles,
  };
}

interface Drawing {
  readonly records: ModelRecords;
  readonly clashes: readonly GatheredClash[];
  readonly grounded: GatheredDraws["grounded"];
  readonly tell: (trouble: Trouble) => void;
}

/** What every estimate of the study gives under a reading, by its id; what `kept` holds where it would give nothing. */
export function groundEstimates(
  { estimate, parameter }: ModelRecords,
  reading: Reading,
  kept?: GatheredDraws["grounded"],
): GatheredDraws["grounded"] {
  const units = new Map(parameter.map(({ id, unit }) => [id, unit]));
  return new Map(
    estimate.map((each) => {
      const now = groundEstimate(each, units.get(each.parameter) ?? "1", reading);
      const falls = now.is === "lost" || now.is === "wrong";
      return [each.id, falls ? (kept?.get(each.id) ?? now) : now];
    }),
  );
}

function drawnOf(
  { name, record }: GatheredModel["parameters"][number],
  drawing: Drawing,
): readonly DrawnParameter[] {
  const estimates = estimatesOf(record, drawing.records);
  const numbers = estimates.filter(({ warrant }) => warrant !== "direction-only");
  if (numbers.length === 0) {
    drawing.tell({
      ...withoutNumber(name, estimates[0]),
      at: { table: "parameter", id: record.id },
    });
    return [];
  }
  const spread = spreadOf(name, record, numbers, drawing);
  return spread === undefined ? [] : [{ parameter: name, stream: record.id, spread }];
}

/** The estimates of a parameter, in an order that is always the same. */
export function estimatesOf({ id }: ParameterRecord, { estimate }: ModelRecords): readonly Estimate[] {
  return estimate.filter(({ parameter }) => parameter === id).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function withoutNumber(name: string, alone: Estimate | undefined): Said {
  return alone === undefined
    ? say("parameter-no-estimate", { name })
    : say(`parameter-${alone.direction ?? "direction"}`, { name });
}

function spreadOf(
  name: string,
  record: ParameterRecord,
  numbers: readonly Estimate[],
  drawing: Drawing,
): Spread | undefined {
  const values = new Map<RecordId | undefined, Distribution>();
  let whole = true;
  for (const each of numbers) {
    const value = distributionOf(name, each, values, drawing);
    if (value === undefined) whole = false;
    else values.set(each.account, value);
  }
  if (!whole) return undefined;
  const common = values.get(undefined);
  const accounts = [...values.keys()].filter((each) => each !== undefined);
  if (accounts.length === 0) return common && { kind: "one", of: common };
  const clash = clashOfAll(accounts, drawing.clashes);
  if (clash === undefined) {
    drawing.tell({ ...say("parameter-two-clashes", { name }), at: { table: "parameter", id: record.id } });
    return undefined;
  }
  const without = clash.accounts.filter(({ id }) => (values.get(id) ?? common) === undefined);
  for (const account of without)
    drawing.tell({
      ...say("parameter-account-lacks", { name, account: account.name }),
      at: { table: "parameter", id: record.id },
    });
  if (without.length > 0) return undefined;
  const entries = clash.accounts.flatMap(({ id }): readonly (readonly [string, Distribution])[] => {
    const of = values.get(id) ?? common;
    return of === undefined ? [] : [[id, of]];
  });
  return { kind: "by-account", clash: clash.record.id, of: Object.fromEntries(entries) };
}

/** What an estimate gives, where nothing is wrong with it. */
function distributionOf(
  name: string,
  estimate: Estimate,
  held: ReadonlyMap<RecordId | undefined, Distribution>,
  { clashes, grounded, tell }: Drawing,
): Distribution | undefined {
  const told = (said: Said): undefined => {
    tell({ ...said, at: { table: "estimate", id: estimate.id } });
    return undefined;
  };
  const { account } = estimate;
  const side = clashes.flatMap(({ accounts }) => accounts).find(({ id }) => id === account);
  if (account !== undefined && side === undefined) return told(say("estimate-account-gone", { name }));
  const under = side === undefined ? "" : say("under-account", { account: side.name });
  if (held.has(account)) return told(say("estimate-twice", { name, under }));
  const found = grounded.get(estimate.id);
  switch (found?.is) {
    case "drawn":
      return found.distribution;
    case "lost":
      return told(
        say(found.by === "withdrawal" ? "estimate-withdrawn" : "estimate-removed", { name, under }),
      );
    case "wrong":
      return told(say("estimate-wrong", { name, under, what: found.why }));
    default:
      return undefined;
  }
}

function clashOfAll(
  accounts: readonly RecordId[],
  clashes: readonly GatheredClash[],
): GatheredClash | undefined {
  return clashes.find((clash) => accounts.every((each) => clash.accounts.some(({ id }) => id === each)));
}

function switchOf(
  { name, flow }: GatheredModel["switches"][number],
  { tell }: Drawing,
): readonly DrawnParameter[] {
  const [off, on] = [fixed(0), fixed(1)];
  if (!off.ok || !on.ok) return [];
  if (flow.runs === "corner")
    return [{ parameter: name, stream: flow.id, spread: { kind: "one", of: off.value } }];
  const { shareOn } = flow;
  if (shareOn === undefined || !(shareOn >= 0 && shareOn <= 1)) {
    tell({ ...say("flow-no-share", { key: flow.key }), at: { table: "flow", id: flow.id } });
    return [];
  }
  return [{ parameter: name, stream: flow.id, spread: { kind: "on-or-off", shareOn, of: on.value } }];
}
