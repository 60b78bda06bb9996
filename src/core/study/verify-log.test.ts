import { verify } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { RecordId } from "../base/index.ts";
import { change, create, destroyField, destroyRecord, type SealedAct } from "./log/index.ts";
import { note, remark, sha256, toy, toyDevice } from "./log/testing/toy-study.ts";
import { type StoredLog, type StoredValue, verifyLog } from "./verify-log.ts";

const prefix = Buffer.from("302a300506032b6570032100", "hex");
const deps = {
  sha256,
  verify: (key: Uint8Array, message: Uint8Array, signature: Uint8Array) =>
    verify(null, message, { key: Buffer.concat([prefix, key]), format: "der", type: "spki" }, signature),
};

const [first, second, third] = ["a", "b", "c"].map((letter) => letter.repeat(20) as RecordId) as [
  RecordId,
  RecordId,
  RecordId,
];

/** Two devices' actions: words, a change, and something that belongs to a note. */
function history(): readonly SealedAct[] {
  let now = 1000;
  const [here, there] = [toyDevice(() => ++now), toyDevice(() => ++now)];
  const act = (device: typeof here, changes: Parameters<typeof here.act>[0]["changes"]) =>
    device.act({ act: "write", author: "tester", changes });
  there.receive(
    act(here, [create(note, first, { text: "one" }), create(remark, second, { note: first, text: "mine" })]),
  );
  here.receive(act(there, [change(note, first, { text: "two" })]));
  act(here, [create(note, third, { text: "three" }), destroyField(note, first, "text")]);
  return here.batches();
}

/** The log as it should be stored: what was destroyed is not among the values. */
function stored(
  acts: readonly SealedAct[],
  gone: readonly string[] = ["one", "two"],
): StoredLog & { readonly values: Map<string, StoredValue> } {
  const values = new Map<string, StoredValue>();
  for (const { commitment, salt, value } of acts.flatMap((each) => each.values)) {
    if (typeof value !== "string" || !gone.includes(value)) values.set(commitment, { salt, value });
  }
  return {
    study: "toy-study",
    batches: () => acts.map((each) => each.signed),
    valueAt: (commitment) => values.get(commitment),
    commitments: () => values.keys(),
    values,
  };
}

function found(log: StoredLog): readonly string[] {
  return verifyLog(deps, toy, log).findings.map(
    (each) => `${each.severity}: ${each.where.replace(/[0-9a-f]{4}/, "DEV")}: ${each.what}`,
  );
}

describe("verifyLog", () => {
  test("finds nothing in a log that is whole, and folds it anew", () => {
    const verdict = verifyLog(deps, toy, stored(history()));
    expect(verdict).toMatchObject({ findings: [], actions: 3, values: 5, destroyedValues: 2 });
    expect(verdict.fold?.rows().get(`note ${third}`)?.state).toBe("present");
  });

  test("tells a missing value from a destroyed one", () => {
    const log = stored(history(), ["one", "two", "three"]);
    expect(found(log)).toEqual([
      "damage: action 2 of device DEV, note.text: its value is missing although nobody destroyed it",
    ]);
  });

  test("names a value that should be gone", () => {
    expect(found(stored(history(), ["one"]))).toEqual([
      "fault: action 1 of device DEV, note.text: its value is still there although it was destroyed",
    ]);
  });

  test("names an exchanged value and one that belongs to nothing", () => {
    const log = stored(history());
    const [commitment, value] = [...log.values].find(([, each]) => each.value === "three") ?? ["", undefined];
    log.values.set(commitment, { salt: value?.salt ?? new Uint8Array(), value: "four" });
    log.values.set("0".repeat(64), { salt: new Uint8Array(16), value: 1 });
    expect(found(log)).toEqual([
      "damage: action 2 of device DEV, note.text: its value is not the one that was signed",
      "fault: values beside the log: 1 belong to no action",
    ]);
  });

  test("names an action that is missing where it is first missed", () => {
    const acts = history();
    const without = stored(acts.slice(1));
    expect(found({ ...without, batches: () => acts.slice(1).map((each) => each.signed) })[0]).toBe(
      "damage: action 1 of device DEV: has seen an action that is missing here",
    );
  });

  test("names an action of another study, one with another signature, and one that is no action", () => {
    const acts = history();
    const log = stored(acts);
    expect(found({ ...log, study: "another" })[0]).toMatch(/belongs to another study$/);
    const broken = (at: number, bytes: Partial<SealedAct["signed"]>): StoredLog => ({
      ...log,
      batches: () => acts.map((each, index) => (index === at ? { ...each.signed, ...bytes } : each.signed)),
    });
    expect(found(broken(2, { signature: new Uint8Array(64) }))).toEqual([
      "damage: action 2 of device DEV: is not signed by its device",
    ]);
    const unreadable = verifyLog(deps, toy, broken(2, { bytes: new Uint8Array(3) }));
    expect(unreadable.findings[0]).toEqual({
      severity: "damage",
      where: "action 3 in the order of arrival",
      what: "cannot be read as an action",
    });
    expect(unreadable.fold).toBeUndefined();
  });

  test("names a table that this program does not know instead of folding it wrongly", () => {
    const verdict = verifyLog(deps, { ...toy, tables: { note } }, stored(history()));
    expect(verdict.findings[0]?.what).toBe("names a table or field that this program does not know");
    expect(verdict.fold).toBeUndefined();
  });

  test("counts what goes with a destroyed owner as destroyed", () => {
    let now = 1000;
    const device = toyDevice(() => ++now);
    device.act({
      act: "write",
      author: "tester",
      changes: [create(note, first, { text: "one" }), create(remark, second, { note: first, text: "mine" })],
    });
    device.act({ act: "destroy", author: "tester", changes: [destroyRecord(note, first)] });
    const log = stored(device.batches(), ["one", "mine"]);
    const shape = device
      .batches()[0]
      ?.batch.entries.find((entry) => entry.kind === "create" && entry.record === first)?.commitment;
    log.values.delete(shape ?? "");
    expect(found(log)).toEqual([]);
  });
});
