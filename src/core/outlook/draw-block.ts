import { drawFrom, type Seed, streamOf } from "../base/index.ts";
import type { Clash, DrawnParameter, DrawPlan } from "./draw-plan.ts";
import { blockSize, blockUnits } from "./stratified.ts";

/** What the runs of one block drew. */
export interface DrawnBlock {
  /** The value of parameter `slot` in run `at` of the block stands at `slot * blockSize + at`. */
  readonly values: Float64Array;
  /** The account of clash `c` that run `at` believes, by its place in the list, stands at `c * blockSize + at`. */
  readonly accounts: Uint8Array;
}

/**
 * What was prepared and drawn before, so that plans that differ in a few parameters draw only those anew.
 *
 * It changes no value: a draw depends on the seed, its stream, its spread and its clash, and under these it is kept.
 */
export interface DrawMemory {
  /** Blocks whose draws are kept, from the first. */
  readonly blocks: number;
  readonly prepared: Map<string, ValueFor>;
  readonly columns: Map<string, Float64Array>;
}

/** A memory in which nothing is yet. */
export function emptyMemory(blocks: number): DrawMemory {
  return { blocks, prepared: new Map(), columns: new Map() };
}

/** Prepare to draw block after block; `slots` lists the model's parameters in the order of their slots. */
export function blockDrawer(
  plan: DrawPlan,
  slots: readonly string[],
  seed: Seed,
  memory: DrawMemory = emptyMemory(0),
): (block: number) => DrawnBlock {
  const clashes = plan.clashes.map((clash) => ({ ...clash, stream: streamOf(clash.id) }));
  const parameters = slots.map((slot) => prepare(plan, slot, seed, memory));
  return (block) => {
    const accounts = new Uint8Array(clashes.length * blockSize);
    for (const [at, { stream, accounts: sides }] of clashes.entries())
      accounts.set(
        blockUnits(seed, stream, block).map((unit) => sideOf(unit, sides)),
        at * blockSize,
      );
    const values = new Float64Array(slots.length * blockSize);
    for (const [slot, { key, stream, clash, fixed, value }] of parameters.entries()) {
      const draw = (): Float64Array =>
        // What is the same in every run needs no chance.
        fixed !== undefined
          ? new Float64Array(blockSize).fill(fixed)
          : blockUnits(seed, stream, block).map((unit, at) =>
              value(unit, accounts[clash * blockSize + at] ?? 0),
            );
      values.set(remembered(memory, block, key, draw), slot * blockSize);
    }
    return { values, accounts };
  };
}

function remembered(
  { blocks, columns }: DrawMemory,
  block: number,
  key: string,
  draw: () => Float64Array,
): Float64Array {
  if (block >= blocks) return draw();
  const known = columns.get(`${block} ${key}`) ?? draw();
  columns.set(`${block} ${key}`, known);
  return known;
}

/** A value from a unit and, where it goes by account, from the place of the believed account. */
type ValueFor = (unit: number, account: number) => number;

function prepare(plan: DrawPlan, slot: string, seed: Seed, memory: DrawMemory) {
  const drawn = plan.parameters.find(({ parameter }) => parameter === slot);
  if (drawn === undefined) throw new Error("A plan of draws was not checked: a parameter is missing");
  const { stream, spread } = drawn;
  const clash = spread.kind === "by-account" ? plan.clashes.findIndex(({ id }) => id === spread.clash) : -1;
  const key = JSON.stringify([seed, stream, spread, plan.clashes[clash] ?? null]);
  const value = memory.prepared.get(key) ?? valueFor(plan.clashes[clash], drawn);
  if (memory.blocks > 0) memory.prepared.set(key, value);
  const fixed = spread.kind === "one" && spread.of.kind === "fixed" ? spread.of.value : undefined;
  return { key, stream: streamOf(stream), clash, fixed, value };
}

function valueFor(clash: Clash | undefined, { spread }: DrawnParameter): ValueFor {
  switch (spread.kind) {
    case "one":
      return drawFrom(spread.of);
    case "on-or-off": {
      const draw = drawFrom(spread.of);
      const off = 1 - spread.shareOn;
      return (unit) => (unit < off ? 0 : draw((unit - off) / spread.shareOn));
    }
    case "by-account": {
      const draws = (clash?.accounts ?? []).map(({ id }) => {
        const distribution = spread.of[id];
        return distribution === undefined ? undefined : drawFrom(distribution);
      });
      return (unit, account) => draws[account]?.(unit) ?? Number.NaN;
    }
  }
}

function sideOf(unit: number, sides: readonly { readonly weight: number }[]): number {
  let rest = unit;
  for (const [at, { weight }] of sides.entries()) {
    if (rest < weight) return at;
    rest -= weight;
  }
  return sides.length - 1;
}
