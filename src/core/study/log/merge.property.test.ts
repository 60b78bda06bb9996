import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RecordId } from "../../base/index.ts";
import type { Change } from "./act.ts";
import { change, create, destroyField, destroyRecord, remove, restore } from "./act.ts";
import { memoryFold } from "./memory-fold.ts";
import type { SealedAct } from "./seal.ts";
import { causalOrder, note, remark, type ToyDevice, toy, toyDevice } from "./testing/toy-study.ts";

const ids = Array.from({ length: 6 }, (_, i) => `${"0".repeat(19)}${i}` as RecordId);

/** One step of a schedule: somebody acts, or a device receives what the other has. */
type Step =
  | {
      readonly do: "act";
      readonly device: 0 | 1;
      readonly kind: number;
      readonly at: number;
      readonly other: number;
      readonly word: number;
    }
  | { readonly do: "receive"; readonly device: 0 | 1 };

const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("act" as const),
      device: fc.constantFrom(0 as const, 1 as const),
      kind: fc.nat(6),
      at: fc.nat(5),
      other: fc.nat(5),
      word: fc.nat(999),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("receive" as const),
      device: fc.constantFrom(0 as const, 1 as const),
    }),
  },
);

describe("merging", () => {
  test("1,000 random schedules of two devices give equal state in any order", () => {
    fc.assert(
      fc.property(
        fc.array(aStep, { minLength: 2, maxLength: 24 }),
        fc.array(fc.nat(1000), { maxLength: 24 }),
        fc.integer({ min: -5, max: 5 }),
        (steps, shuffle, skew) => {
          const { batches, devices } = run(steps, skew);
          for (const device of devices) catchUp(device, batches);
          const orders = [batches, batches.toReversed(), shuffled(batches, shuffle)].map(causalOrder);
          const states = [
            ...devices.map((device) => stateOf(device.fold)),
            ...orders.map((order) => stateOf(foldOf(order))),
          ];
          for (const state of states) expect(state).toEqual(states[0]);
        },
      ),
      { numRuns: 1000, seed: 20261122 },
    );
  });

  test("the tree never holds a cycle, whatever was moved where", () => {
    fc.assert(
      fc.property(fc.array(aStep, { minLength: 10, maxLength: 40 }), (steps) => {
        const { batches } = run(
          steps.map((step) => (step.do === "act" ? { ...step, kind: step.kind % 2 === 0 ? 0 : 2 } : step)),
          0,
        );
        const rows = foldOf(causalOrder(batches)).rows();
        const parentOf = (id: string): string | undefined => rows.get(`note ${id}`)?.plain.parent?.toString();
        for (const id of ids) {
          let steps = 0;
          for (let at = parentOf(id); at !== undefined; at = parentOf(at))
            expect(++steps).toBeLessThan(ids.length + 1);
        }
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

function run(
  steps: readonly Step[],
  skew: number,
): { batches: readonly SealedAct[]; devices: readonly ToyDevice[] } {
  let now = 1_000;
  const devices = [toyDevice(() => now), toyDevice(() => now + skew)];
  const batches: SealedAct[] = [];
  for (const step of steps) {
    now += 1;
    const device = devices[step.device];
    if (device === undefined) continue;
    if (step.do === "receive") catchUp(device, batches);
    else
      batches.push(device.act({ act: "toy", author: `a${step.device}`, changes: [changeOf(device, step)] }));
  }
  return { batches, devices };
}

function changeOf(device: ToyDevice, step: Step & { readonly do: "act" }): Change {
  const [id, other] = [ids[step.at], ids[step.other]];
  if (id === undefined || other === undefined) throw new Error("No such id");
  const known = device.fold.rows().has(`note ${id}`);
  if (!known) return create(note, id, { text: `w${step.word}` });
  switch (step.kind) {
    case 0:
    case 1:
      return change(note, id, { text: `w${step.word}` });
    case 2:
      return change(note, id, { parent: step.word % 5 === 0 ? undefined : other });
    case 3:
      return remove(note, id);
    case 4:
      return restore(note, id);
    case 5: {
      const mine = `${"0".repeat(16)}${step.device}${String(step.word).padStart(3, "0")}` as RecordId;
      return device.fold.rows().has(`remark ${mine}`)
        ? remove(remark, mine)
        : create(remark, mine, { note: id, text: `r${step.word}` });
    }
    default:
      return step.word % 2 === 0 ? destroyRecord(note, id) : destroyField(note, id, "text");
  }
}

function catchUp(device: ToyDevice, batches: readonly SealedAct[]): void {
  const have = new Set(device.batches().map((each) => each.hash));
  for (const each of causalOrder(batches)) if (!have.has(each.hash)) device.receive(each);
}

function foldOf(batches: readonly SealedAct[]) {
  const values = new Map(
    batches.flatMap((each) => each.values.map(({ commitment, value }) => [commitment, value] as const)),
  );
  const fold = memoryFold(toy, (commitment) => values.get(commitment));
  for (const { batch } of batches) fold.apply(batch);
  return fold;
}

function stateOf(fold: ReturnType<typeof memoryFold>): unknown {
  return {
    rows: [...fold.rows()].sort(([a], [b]) => (a < b ? -1 : 1)),
    cells: [...fold.cells()].filter(([, writes]) => writes.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)),
    destroyed: fold
      .destructions()
      .map((each) => JSON.stringify(each))
      .sort(),
  };
}

function shuffled<T>(list: readonly T[], keys: readonly number[]): readonly T[] {
  return list
    .map((value, i) => ({ value, key: keys[i % Math.max(1, keys.length)] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}
