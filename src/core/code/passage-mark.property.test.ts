import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRecordId, type KeyedHash, newRecordId, type RandomBytes } from "../base/index.ts";
import { isOfTable, markKeyBytes, type PassageMark, passageMarks, passageOfMark, readMark } from "./index.ts";

const hmac: KeyedHash = (key) => (message) =>
  new Uint8Array(createHmac("sha256", key).update(message).digest());

/** Chance that can be drawn again: another seed is another study, or another table. */
function chanceOf(seed: number): RandomBytes {
  let drawn = 0;
  return (length) =>
    Uint8Array.from(
      { length },
      () => hmac(new Uint8Array([1]))(new TextEncoder().encode(`${seed} ${drawn++}`))[0] ?? 0,
    );
}

const aStudy = fc.record({
  seed: fc.nat(),
  passages: fc.integer({ min: 1, max: 12 }),
  /** Which passage stands on each line of two tables; none on some. */
  lines: fc.tuple(
    fc.array(fc.option(fc.nat(11), { nil: undefined }), { maxLength: 25 }),
    fc.array(fc.option(fc.nat(11), { nil: undefined }), { maxLength: 25 }),
  ),
});

function tablesOf({ seed, passages: many, lines }: typeof aStudy extends fc.Arbitrary<infer T> ? T : never) {
  const chance = chanceOf(seed);
  const passages = Array.from({ length: many }, () => newRecordId(chance));
  const tables = lines.map((of) => {
    const key = chance(markKeyBytes);
    const mark = passageMarks(hmac, key, chance);
    const marked = of.map((at) => {
      const passage = at === undefined ? undefined : passages[at % many];
      return { passage, mark: mark(passage) };
    });
    return { key, marked };
  });
  return { passages, tables };
}

describe("the mark of a passage on a line of a table", () => {
  test("opens its own passage, and nothing where the line has none", () => {
    fc.assert(
      fc.property(aStudy, (given) => {
        const { passages, tables } = tablesOf(given);
        for (const { key, marked } of tables)
          for (const { passage, mark } of marked) {
            expect(isOfTable(hmac, key, mark)).toBe(true);
            expect(passageOfMark(hmac, key, mark, passages)).toBe(passage);
          }
      }),
    );
  });

  test("is on no other line, of this table or of another, and opens nothing under the key of another", () => {
    fc.assert(
      fc.property(aStudy, (given) => {
        const { passages, tables } = tablesOf(given);
        const all = tables.flatMap(({ marked }) => marked.map(({ mark }) => mark));
        expect(new Set(all).size).toBe(all.length);
        const [one, other] = tables;
        for (const { mark } of one?.marked ?? [])
          expect(passageOfMark(hmac, other?.key ?? new Uint8Array(), mark, passages)).toBeUndefined();
      }),
    );
  });

  test("has no part of the id in it, nor the form of one", () => {
    fc.assert(
      fc.property(aStudy, (given) => {
        const { tables } = tablesOf(given);
        for (const { marked } of tables)
          for (const { passage, mark } of marked) {
            expect(mark).toMatch(/^(?:[0-9a-hjkmnp-tv-z]{4}-){4}[0-9a-hjkmnp-tv-z]{4}$/);
            expect(isRecordId(mark)).toBe(false);
            const parts = passage?.match(/.{5}/g) ?? [];
            expect(parts.filter((part) => mark.replaceAll("-", "").includes(part))).toEqual([]);
          }
      }),
    );
  });

  test("is read as it is pasted, in capitals and with blanks around it, and nothing else is taken for one", () => {
    const mark = "7hx2-k9qd-4kq0-m1xn-p3r8" as PassageMark;
    for (const typed of [mark, ` ${mark}\n`, mark.toUpperCase(), "7hx2-k9qd-4kqo-mlxn-p3r8"])
      expect(readMark(typed)).toBe(mark);
    for (const typed of [
      "",
      "border",
      mark.replaceAll("-", ""),
      mark.slice(0, -1),
      `${mark}-abcd`,
      "7hx2-k9qd-4kq0-m1xn-p3ru",
    ])
      expect(readMark(typed)).toBeUndefined();
  });
});
