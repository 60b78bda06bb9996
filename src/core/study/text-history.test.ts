import { describe, expect, test } from "vitest";
import type { RecordId } from "../base/index.ts";
import type { Block } from "./layout.ts";
import { splicesBetween } from "./small-edit.ts";
import { readTextHistory } from "./text-history.ts";
import type { VersionEntry, VersionState } from "./text-history-order.ts";

const first = "Q. Who came?\nA. The comander and his drivr came.";
const blocks: readonly Block[] = [
  { start: 3, end: 12, kind: "turn", speaker: 0, language: "en", direction: "ltr" },
  { start: 16, end: 48, kind: "turn", speaker: 1, language: "en", direction: "ltr" },
];
const imported = version("a", 0, {
  words: [first],
  layout: blocks,
  map: [{ start: 0, end: 0, length: first.length }],
});
const commander = corrected("b", 1, "a", first, first.replace("comander", "commander"));
const driver = corrected("c", 2, "a", first, first.replace("drivr", "driver"));
const leader = corrected("d", 3, "a", first, first.replace("comander", "leader"));

describe("a text history", () => {
  test("applies corrections made without knowledge of each other one after the other", () => {
    const history = readTextHistory([imported, commander, driver]);
    expect(history.headText()).toBe("Q. Who came?\nA. The commander and his driver came.");
    expect(history.conflicts).toEqual([]);
    expect(history.head).toBeUndefined();
    expect(history.textAt(id("c"))).toBe(first.replace("drivr", "driver"));
  });

  test("leaves out the later of two corrections of the same word, and says where they differ", () => {
    const history = readTextHistory([imported, commander, leader]);
    expect(history.headText()).toBe(first.replace("comander", "commander"));
    expect(history.conflicts).toEqual([
      {
        version: "d",
        why: "overlap",
        with: ["b"],
        places: [{ head: { start: 20, end: 29 }, own: { start: 20, end: 26 } }],
      },
    ]);
  });

  test("is settled by taking one of the two back, whichever it is", () => {
    const keepLater = readTextHistory([imported, { ...commander, removed: true }, leader]);
    expect([keepLater.headText(), keepLater.conflicts]).toEqual([first.replace("comander", "leader"), []]);
    const keepEarlier = readTextHistory([imported, commander, { ...leader, removed: true }]);
    expect([keepEarlier.headText(), keepEarlier.conflicts]).toEqual([
      first.replace("comander", "commander"),
      [],
    ]);
  });

  test("counts the same correction made twice once", () => {
    const again = corrected("e", 4, "a", first, first.replace("comander", "commander"));
    const history = readTextHistory([imported, commander, again]);
    expect(history.headText()).toBe(first.replace("comander", "commander"));
    expect(history.conflicts).toEqual([]);
  });

  test("lands anchors made on a version that was taken back, and says which lost their words", () => {
    const history = readTextHistory([imported, { ...commander, removed: true }, driver]);
    const land = (start: number, end: number): unknown =>
      history.landAnchor({ version: id("b"), start, end });
    expect(land(16, 19)).toEqual({ state: "stands", start: 16, end: 19 });
    expect(land(20, 29)).toEqual({ state: "changed", start: 20, end: 28 });
    expect(land(20, 23)).toEqual({ state: "gone", start: 20, end: 20 });
    expect(land(30, 37)).toEqual({ state: "moved", start: 29, end: 36 });
  });

  test("lets a pseudonym take the place of a name in every anchor, and keeps the words before it destroyed", () => {
    const [named, replacedName] = ["Yes, Omar Haddad drove.", "Yes, Driver 3 drove."];
    const { words: _, ...emptied } = version("a", 0, {
      map: [{ start: 0, end: 0, length: named.length }],
    }).version;
    const whole = version("b", 1, {
      base: id("a"),
      reason: "replacement",
      whole: true,
      words: [replacedName],
      map: [{ start: 5, end: 16, length: 8 }],
    });
    const history = readTextHistory([{ version: emptied, stamp: [0] }, whole]);
    expect([history.headText(), history.textAt(id("a")), history.head]).toEqual([
      replacedName,
      undefined,
      "b",
    ]);
    expect(history.landAnchor({ version: id("a"), start: 5, end: 9 })).toEqual({
      state: "changed",
      start: 5,
      end: 13,
    });
    expect(history.landAnchor({ version: id("a"), start: 17, end: 22 })).toEqual({
      state: "moved",
      start: 14,
      end: 19,
    });
  });

  test("leaves out a correction of a name that somebody else replaced, even an earlier one", () => {
    const whole = version("z", 9, {
      base: id("a"),
      reason: "replacement",
      whole: true,
      words: [first.replace("comander", "Officer 1")],
      map: [{ start: 20, end: 28, length: 9 }],
    });
    const history = readTextHistory([imported, commander, whole]);
    expect(history.headText()).toBe(first.replace("comander", "Officer 1"));
    expect(history.conflicts.map((each) => [each.version, each.why])).toEqual([["b", "overlap"]]);
  });

  test("keeps both pseudonyms where two people replaced different names, and the wider where they met", () => {
    const names = "Omar Haddad met Lina.";
    const start = version("a", 0, { map: [{ start: 0, end: 0, length: names.length }], words: [names] });
    const omar = replacement("b", 1, "Person 1 met Lina.", [{ start: 0, end: 11, length: 8 }]);
    const haddad = replacement("c", 2, "Omar P7 met Lina.", [{ start: 5, end: 11, length: 2 }]);
    const lina = replacement("d", 3, "Omar Haddad met Person 2.", [{ start: 16, end: 20, length: 8 }]);
    const history = readTextHistory([start, omar, haddad, lina]);
    expect(history.headText()).toBe("Person 1 met Person 2.");
    expect(history.conflicts.map((each) => [each.version, each.why, each.with])).toEqual([
      ["c", "both-replaced", ["b"]],
    ]);
  });

  test("carries the blocks to the head and names the version whose speakers they use", () => {
    const { version: carrier, blocks: landed } = readTextHistory([imported, commander, driver]).headLayout();
    expect(carrier).toBe("a");
    expect(landed.map(({ start, end, speaker }) => [start, end, speaker])).toEqual([
      [3, 12, 0],
      [16, 50, 1],
    ]);
  });

  test("is a version of its own again once the merge is written", () => {
    const before = readTextHistory([imported, commander, driver]);
    const merge = before.mergeVersion();
    if (merge === undefined) throw new Error("A merge was needed");
    const after = readTextHistory([
      imported,
      commander,
      driver,
      { version: { ...merge, id: id("m") }, stamp: [5] },
    ]);
    expect([after.head, after.headText(), after.mergeVersion()]).toEqual(["m", before.headText(), undefined]);
  });

  test("takes back a correction also after a merge that repeats it", () => {
    const merge = readTextHistory([imported, commander, driver]).mergeVersion();
    if (merge === undefined) throw new Error("A merge was needed");
    const merged = { version: { ...merge, id: id("m") }, stamp: [5] };
    const history = readTextHistory([imported, { ...commander, removed: true }, driver, merged]);
    expect(history.headText()).toBe(first.replace("drivr", "driver"));
  });

  test("says which versions hang on nothing, do not fit, or begin a second text", () => {
    const adrift = corrected("x", 1, "none", "a", "b");
    const tooLong = version("y", 2, {
      base: id("a"),
      reason: "correction",
      words: [""],
      map: [{ start: 90, end: 99, length: 0 }],
    });
    const history = readTextHistory([imported, adrift, tooLong, version("z", 3, { words: [""], map: [] })]);
    expect(history.conflicts.map((each) => [each.version, each.why])).toEqual([
      ["y", "does-not-fit"],
      ["z", "second-import"],
      ["x", "base-missing"],
    ]);
    expect(history.headText()).toBe(first);
    expect(history.landAnchor({ version: id("x"), start: 0, end: 1 }).state).toBe("gone");
  });

  test("has no text left once all words were destroyed", () => {
    const { words: _, ...emptied } = imported.version;
    const history = readTextHistory([{ version: emptied, stamp: [0] }, commander]);
    expect([history.headText(), history.mergeVersion()]).toEqual([undefined, undefined]);
  });
});

function id(text: string): RecordId {
  return text as RecordId;
}

function version(name: string, clock: number, fields: Partial<VersionState>): VersionEntry {
  return { stamp: [clock], version: { reason: "import", map: [], whole: false, ...fields, id: id(name) } };
}

function corrected(name: string, clock: number, base: string, before: string, after: string): VersionEntry {
  return version(name, clock, { base: id(base), reason: "correction", ...splicesBetween(before, after) });
}

function replacement(name: string, clock: number, text: string, map: VersionState["map"]): VersionEntry {
  return version(name, clock, { base: id("a"), reason: "replacement", whole: true, words: [text], map });
}
