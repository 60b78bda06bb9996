import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RecordId } from "../base/index.ts";
import { anyWork, carryOut, destroyBefore, ownTextOf, wordsIn } from "./testing/two-devices.ts";
import { readTextHistory, type TextHistory } from "./text-history.ts";
import type { VersionEntry } from "./text-history-order.ts";

const everything = anyWork("correct", "correct", "replace", "exchange", "take-back");

describe("a text history written on two devices", () => {
  test("is the same whatever the order in which the versions arrive", () => {
    const shuffled = everything.chain((work) => {
      const { entries } = carryOut(work);
      const all = fc.shuffledSubarray([...entries], { minLength: entries.length, maxLength: entries.length });
      return all.map((again) => [entries, again] as const);
    });
    fc.assert(
      fc.property(shuffled, ([entries, again]) => {
        expect(summary(readTextHistory(again), entries)).toEqual(summary(readTextHistory(entries), entries));
      }),
      { numRuns: 500 },
    );
  });

  test("lands an anchor that it calls untouched on exactly its words", () => {
    fc.assert(
      fc.property(everything, (work) => {
        const { entries, written } = carryOut(work);
        const history = readTextHistory(entries);
        for (const { version } of entries) {
          for (const { word, start, end } of wordsIn(ownTextOf(written, version.id))) {
            const landed = history.landAnchor({ version: version.id, start, end });
            if (landed.state !== "stands" && landed.state !== "moved") continue;
            expect(history.headText()?.slice(landed.start, landed.end)).toBe(word);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("finds every word that still stands, from any version that had it", () => {
    fc.assert(
      fc.property(anyWork("correct", "correct", "exchange"), (work) => {
        const { entries, written } = carryOut(work);
        const history = readTextHistory(entries);
        const standing = new Set(history.headText()?.split(/\s+/));
        for (const { version } of entries) {
          for (const { word, start, end } of wordsIn(ownTextOf(written, version.id))) {
            const { state } = history.landAnchor({ version: version.id, start, end });
            const untouched = state === "stands" || state === "moved";
            if (untouched || history.conflicts.length === 0) {
              expect([word, untouched]).toEqual([word, standing.has(word)]);
            }
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("counts every version, or lists it as a conflict, or it was taken back", () => {
    fc.assert(
      fc.property(everything, (work) => {
        const { entries } = carryOut(work);
        const history = readTextHistory(entries);
        const listed = new Set([...history.order, ...history.conflicts.map(({ version }) => version)]);
        const missing = entries.filter(({ version, removed }) => removed !== true && !listed.has(version.id));
        expect(missing.filter(({ version }) => version.words !== undefined)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("never brings back a name of the first text that somebody replaced", () => {
    fc.assert(
      fc.property(anyWork("correct", "replace", "replace", "exchange"), (work) => {
        const { entries, written } = carryOut(work);
        const history = readTextHistory(entries);
        const head = history.headText() ?? "";
        for (const { version } of entries.filter((each) => each.version.whole)) {
          const base = ownTextOf(written, version.base ?? version.id);
          const replaced = version.map.flatMap(({ start, end }) => wordsIn(base.slice(start, end)));
          for (const { word } of replaced.filter((each) => each.word.startsWith("w")))
            expect(head.split(/\s+/)).not.toContain(word);
        }
        expect(head).not.toBe("");
      }),
      { numRuns: 1_000 },
    );
  });

  test("comes to the same text once the words before a whole text are destroyed", () => {
    fc.assert(
      fc.property(everything, (work) => {
        const { written } = carryOut(work);
        const after = readTextHistory(destroyBefore(written));
        expect(after.headText()).toBe(readTextHistory(written).headText());
      }),
      { numRuns: 1_000 },
    );
  });

  test("has a version of its own again after a merge, with the same text and nothing new in conflict", () => {
    fc.assert(
      fc.property(everything, (work) => {
        const { entries } = carryOut(work);
        const before = readTextHistory(entries);
        const merge = before.mergeVersion();
        if (merge === undefined) {
          expect(before.head).toBeDefined();
          return;
        }
        const version = { ...merge, id: "zz" as RecordId };
        const after = readTextHistory([...entries, { version, stamp: [1_000] }]);
        expect(after.head).toBe("zz");
        expect(after.textAt(version.id)).toBe(before.headText());
        expect(after.headText()).toBe(before.headText());
        expect(after.conflicts).toEqual(before.conflicts);
      }),
      { numRuns: 1_000 },
    );
  });
});

function summary(history: TextHistory, entries: readonly VersionEntry[]): unknown {
  return {
    order: history.order,
    conflicts: [...history.conflicts].sort((a, b) => (a.version < b.version ? -1 : 1)),
    head: history.head,
    text: history.headText(),
    landed: entries.map(({ version }) => [
      version.id,
      history.landAnchor({ version: version.id, start: 3, end: 9 }),
    ]),
  };
}
