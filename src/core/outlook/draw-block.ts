import { type Draw, drawFrom, type Seed, streamOf } from "../base/index.ts";
import type { DrawnParameter, DrawPlan, Spread } from "./draw-plan.ts";
import { blockSize, blockUnits } from "./stratified.ts";

/** What the runs of one block drew. */
export interface DrawnBlock {
  /** The value of parameter `slot` in run `at` of the block stands at `slot * blockSize + at`. */
  readonly values: Float64Array;
  /** The account of clash `c` that run `at` believes, by its place in the list, stands at `c * blockSize + at`. */
  readonly accounts: Uint8Array;
}

/** Prepare to draw block after block; `slots` lists the model's parameters in the order of their slots. */
export function blockDrawer(
  plan: DrawPlan,
  slots: readonly string[],
  seed: Seed,
): (block: number) => DrawnBlock {
  const clashes = plan.clashes.map((clash) => ({ ...clash, stream: streamOf(clash.id) }));
  const parameters = slots.map((slot) => prepare(plan, slot));
  return (block) => {
    const accounts = new Uint8Array(clashes.length * blockSize);
    for (const [at, { stream, accounts: sides }] of clashes.entries())
      accounts.set(
        blockUnits(seed, stream, block).map((unit) => sideOf(unit, sides)),
        at * blockSize,
      );
    const values = new Float64Array(slots.length * blockSize);
    for (const [slot, { stream, value }] of parameters.entries()) {
      const units = blockUnits(seed, stream, block);
      for (let at = 0; at < blockSize; at++)
        values[slot * blockSize + at] = value(
          units[at] ?? Number.NaN,
          (clash) => accounts[clash * blockSize + at] ?? 0,
        );
    }
    return { values, accounts };
  };
}

type ValueFor = (unit: number, accountOf: (clash: number) => number) => number;

function prepare(plan: DrawPlan, slot: string) {
  const drawn = plan.parameters.find(({ parameter }) => parameter === slot);
  if (drawn === undefined) throw new Error("A plan of draws was not checked: a parameter is missing");
  return { stream: streamOf(drawn.stream), value: valueFor(plan, drawn) };
}

function valueFor(plan: DrawPlan, { spread }: DrawnParameter): ValueFor {
  switch (spread.kind) {
    case "one": {
      const draw = drawFrom(spread.of);
      return (unit) => draw(unit);
    }
    case "on-or-off": {
      const draw = drawFrom(spread.of);
      const off = 1 - spread.shareOn;
      return (unit) => (unit < off ? 0 : draw((unit - off) / spread.shareOn));
    }
    case "by-account": {
      const clash = plan.clashes.findIndex(({ id }) => id === spread.clash);
      const draws = drawsByAccount(plan, clash, spread);
      return (unit, accountOf) => draws[accountOf(clash)]?.(unit) ?? Number.NaN;
    }
  }
}

function drawsByAccount(
  { clashes }: DrawPlan,
  clash: number,
  { of }: Extract<Spread, { kind: "by-account" }>,
): readonly (Draw | undefined)[] {
  return (clashes[clash]?.accounts ?? []).map(({ id }) => {
    const distribution = of[id];
    return distribution === undefined ? undefined : drawFrom(distribution);
  });
}

function sideOf(unit: number, sides: readonly { readonly weight: number }[]): number {
  let rest = unit;
  for (const [at, { weight }] of sides.entries()) {
    if (rest < weight) return at;
    rest -= weight;
  }
  return sides.length - 1;
}
