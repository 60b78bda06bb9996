import fc from "fast-check";
import { expect, test } from "vitest";
import { newRecordId, type RecordId } from "../../core/base/index.ts";
import {
  type Batch,
  change,
  claim,
  create,
  decodeBatch,
  destroyField,
  undoStacks,
} from "../../core/study/index.ts";
import { nodeCrypto } from "./node-crypto.ts";
import type { SqliteStore } from "./sqlite-store.ts";
import { expectOk, newTestStore, sentBatches } from "./testing/test-store.ts";

type Step = "change" | "change-by-other" | "destroy" | "undo" | "redo";

test("undo and redo take what the stacks of the whole history would", () => {
  const steps = fc.array(
    fc.constantFrom<Step>("change", "change", "change-by-other", "destroy", "undo", "undo", "redo"),
    {
      maxLength: 25,
    },
  );
  fc.assert(
    fc.property(steps, (history) => {
      const { store } = newTestStore({ sweeping: "at-closing" });
      const id = newRecordId(nodeCrypto.randomBytes);
      for (const [at, step] of history.entries()) {
        const stacks = undoStacks(batchesOf(store, "ann"));
        if (step === "undo") expect(takenBack(store, () => store.undo("ann"))).toBe(stacks.undoable?.action);
        else if (step === "redo")
          expect(takenBack(store, () => store.redo("ann"))).toBe(stacks.redoable?.action);
        else act(store, id, step, at);
      }
      store.close();
    }),
    { numRuns: 60 },
  );
});

// Every action writes to a record of its own, so that each can be taken back: what is passed over is tested apart.
function act(store: SqliteStore, id: RecordId, step: Step, at: number): void {
  const author = step === "change-by-other" ? "ben" : "ann";
  const changes =
    step === "destroy"
      ? [destroyField(claim, id, "wouldBreak")]
      : [
          create(claim, newRecordId(nodeCrypto.randomBytes), {
            text: `t${at}`,
            form: "event",
            assumption: false,
          }),
          change(claim, newRecordId(nodeCrypto.randomBytes), { wouldBreak: "x" }),
        ];
  expectOk(store.commit({ act: step, author, changes }));
}

function takenBack(store: SqliteStore, takeBack: () => unknown): RecordId | undefined {
  const before = batchesOf(store, "ann").length;
  takeBack();
  const after = batchesOf(store, "ann");
  return after.length === before ? undefined : after.at(-1)?.of;
}

function batchesOf({ database }: SqliteStore, author: string): readonly Batch[] {
  return sentBatches(database.sql).flatMap(({ signed }) => {
    const batch = expectOk(decodeBatch(signed.bytes));
    return batch.author === author ? [batch] : [];
  });
}
