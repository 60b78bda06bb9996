import { describe, expect, test } from "vitest";
import type { Json, RecordId } from "../../base/index.ts";
import { isObject } from "../fields.ts";
import type { Change } from "./act.ts";
import { change, create, destroyField, destroyRecord, remove } from "./act.ts";
import type { Batch, Hash } from "./batch.ts";
import { compareWrites } from "./register.ts";
import type { SealedAct } from "./seal.ts";
import { note, remark, type ToyDevice, toy, toyDevice } from "./testing/toy-study.ts";
import { inverseOf, type UndoView, undoStacks } from "./undo.ts";

const a = "0000000000000000000a" as RecordId;
const b = "0000000000000000000b" as RecordId;

describe("undo", () => {
  test("takes back a change of words", () => {
    const device = start();
    act(device, create(note, a, { text: "one" }));
    act(device, change(note, a, { text: "two" }));
    undo(device);
    expect(textOf(device, a)).toBe("one");
  });

  test("takes back a creation and redo brings it back with its words", () => {
    const device = start();
    act(device, create(note, a, { text: "one" }));
    undo(device);
    expect(device.fold.rows().get(`note ${a}`)?.state).toBe("removed");
    redo(device);
    expect(device.fold.rows().get(`note ${a}`)?.state).toBe("present");
    expect(textOf(device, a)).toBe("one");
  });

  test("goes back action by action, and a new deed ends redoing", () => {
    const device = start();
    act(device, create(note, a, { text: "one" }));
    act(device, change(note, a, { text: "two" }));
    act(device, change(note, a, { text: "three" }));
    undo(device);
    undo(device);
    expect(textOf(device, a)).toBe("one");
    redo(device);
    expect(textOf(device, a)).toBe("two");
    act(device, change(note, a, { text: "four" }));
    expect(undoStacks(batches(device)).redoable).toBeUndefined();
    undo(device);
    expect(textOf(device, a)).toBe("two");
  });

  test("restores what was removed", () => {
    const device = start();
    act(device, create(note, a, { text: "one" }));
    act(device, remove(note, a));
    undo(device);
    expect(device.fold.rows().get(`note ${a}`)?.state).toBe("present");
  });

  test("skips and reports a field that was changed since", () => {
    const device = start();
    act(device, create(note, a, { text: "one" }));
    const changed = act(device, change(note, a, { text: "two" }));
    act(device, change(note, a, { text: "three" }));
    expect(inverseOf(toy, viewOf(device), changed.batch)).toEqual({
      changes: [],
      skipped: [{ table: "note", record: a, field: "text", because: "changed-since" }],
    });
  });

  test("takes back what only the same action had come to use, and does it again", () => {
    const device = start();
    act(device, create(note, a, { text: "parent" }));
    act(device, create(note, b, { text: "child", parent: a }));
    act(device, change(note, b, { parent: undefined }), remove(note, a));
    const stateOfA = () => device.fold.rows().get(`note ${a}`)?.state;
    const parentOfB = () => device.fold.rows().get(`note ${b}`)?.plain.parent;
    for (const _ of [1, 2]) {
      undo(device);
      expect([stateOfA(), parentOfB()]).toEqual(["present", a]);
      redo(device);
      expect([stateOfA(), parentOfB()]).toEqual(["removed", undefined]);
    }
  });

  test("keeps what came with a record that others have come to use and belongs to it", () => {
    const device = start();
    const c = "0000000000000000000c" as RecordId;
    const made = act(
      device,
      create(note, a, { text: "one" }),
      create(remark, b, { note: a, text: "with it" }),
    );
    act(device, create(remark, c, { note: a, text: "later" }));
    expect(inverseOf(toy, viewOf(device), made.batch)).toEqual({
      changes: [],
      skipped: [{ table: "note", record: a, because: "used-elsewhere" }],
    });
  });

  test("removes again what had been in use when it was first removed", () => {
    const device = start();
    act(device, create(note, a, { text: "one" }));
    act(device, create(remark, b, { note: a, text: "about it" }));
    act(device, remove(note, a));
    undo(device);
    redo(device);
    expect(device.fold.rows().get(`note ${a}`)?.state).toBe("removed");
  });

  test("neither takes back nor brings back anything of a record that was destroyed, and says so", () => {
    const device = start();
    const created = act(device, create(note, a, { text: "one" }));
    const removed = act(device, remove(note, a));
    act(device, destroyRecord(note, a));
    const because = { table: "note", record: a, because: "destruction" };
    for (const { batch } of [created, removed])
      expect(inverseOf(toy, viewOf(device), batch)).toEqual({ changes: [], skipped: [because] });
  });

  test("does not bring back words that were destroyed", () => {
    const device = start();
    act(device, create(note, a, { text: "one" }));
    const changed = act(device, change(note, a, { text: "two" }));
    const lost = new Set(
      act(device, change(note, b, { parent: undefined })).values.map((each) => each.commitment),
    );
    lost.add(firstTextOf(device, a));
    const view = {
      ...viewOf(device),
      valueAt: (hash: Hash) => (lost.has(hash) ? undefined : device.valueAt(hash)),
    };
    expect(inverseOf(toy, view, changed.batch).skipped).toEqual([
      { table: "note", record: a, field: "text", because: "words-destroyed" },
    ]);
  });

  test("passes over a destruction", () => {
    const device = start();
    act(device, create(note, a, { text: "one" }));
    act(device, destroyField(note, a, "text"));
    expect(undoStacks(batches(device)).undoable?.seq).toBe(1);
  });

  test("keeps a record that others have come to use", () => {
    const device = start();
    const made = act(device, create(note, a, { text: "one" }));
    act(device, create(remark, b, { note: a, text: "about it" }));
    expect(inverseOf(toy, viewOf(device), made.batch).skipped).toEqual([
      { table: "note", record: a, because: "used-elsewhere" },
    ]);
  });
});

function start(): ToyDevice {
  let now = 0;
  return toyDevice(() => ++now);
}

function act(device: ToyDevice, ...changes: readonly Change[]): SealedAct {
  return device.act({ act: "toy", author: "me", changes });
}

function undo(device: ToyDevice): void {
  const { undoable } = undoStacks(batches(device));
  if (undoable === undefined) throw new Error("Nothing to undo");
  device.act({
    act: "undo",
    author: "me",
    cause: "undo",
    of: undoable.action,
    ...inverseOf(toy, viewOf(device), undoable),
  });
}

function redo(device: ToyDevice): void {
  const { redoable } = undoStacks(batches(device));
  if (redoable === undefined) throw new Error("Nothing to redo");
  device.act({
    act: "redo",
    author: "me",
    cause: "redo",
    of: redoable.action,
    ...inverseOf(toy, viewOf(device), redoable, deedBehind(device, redoable)),
  });
}

function deedBehind(device: ToyDevice, batch: Batch): Batch {
  const deed = batches(device).find((each) => each.action === batch.of);
  return deed === undefined ? batch : deedBehind(device, deed);
}

function batches(device: ToyDevice) {
  return device.batches().map((each) => each.batch);
}

function textOf(device: ToyDevice, id: RecordId): Json | undefined {
  return device.valueAt(device.fold.rows().get(`note ${id}`)?.texts.text ?? "");
}

function firstTextOf(device: ToyDevice, id: RecordId): Hash {
  const entry = batches(device)
    .flatMap((batch) => batch.entries)
    .find((each) => each.record === id && each.field === "text");
  return entry?.commitment ?? "";
}

/** Where a field was first written; the first entry that is about it, or the record's creation. */
function firstWriteOf(device: ToyDevice, record: RecordId, field: string) {
  const made = batches(device).find((batch) =>
    batch.entries.some((each) => each.record === record && (each.kind === "create" || each.field === field)),
  );
  return { device: made?.device ?? "", seq: made?.seq ?? 0 };
}

function viewOf(device: ToyDevice): UndoView {
  return {
    writesOf: (key) => device.fold.cells().get(`${key.table} ${key.record} ${key.field}`) ?? [],
    writeBefore: (key, batch) =>
      batches(device)
        .filter((each) => each.seq < batch.seq)
        .flatMap((each) =>
          each.entries.flatMap((entry, index) =>
            entry.table === key.table &&
            entry.record === key.record &&
            entry.field === key.field &&
            entry.kind === "set"
              ? [
                  {
                    device: each.device,
                    seq: each.seq,
                    index,
                    clock: each.clock,
                    kind: entry.kind,
                    commitment: entry.commitment ?? "",
                  },
                ]
              : [],
          ),
        )
        .sort(compareWrites)
        .at(-1),
    valueAt: device.valueAt,
    createdWith: ({ record, field }) => {
      const made = batches(device)
        .flatMap((batch) => batch.entries)
        .find((each) => each.kind === "create" && each.record === record);
      const shape = device.valueAt(made?.commitment ?? "");
      return isObject(shape) ? shape[field] : undefined;
    },
    isDestroyed: (table, record) => device.fold.rows().get(`${table} ${record}`)?.state === "destroyed",
    usesOf: (_, record) =>
      [...device.fold.rows().values()].flatMap((row) =>
        row.state === "present"
          ? Object.entries(row.plain).flatMap(([field, value]) =>
              value === record
                ? [
                    {
                      table: row.table,
                      record: row.record,
                      field,
                      madeBy: firstWriteOf(device, row.record, field),
                    },
                  ]
                : [],
            )
          : [],
      ),
  };
}
