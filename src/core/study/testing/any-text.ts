import fc from "fast-check";
import type { OffsetMap } from "../offset-map.ts";

const letters = [
  ..."abcxyz ABC   .,!?'\n",
  ..."юёжЁЖ",
  ..."كتابةأىي",
  "\u0301",
  "\u064b",
  "\u0640",
  "é",
  "e\u0301",
  "👍",
  "👍🏽",
  "\u200d",
  "\u{1d11e}",
  "中",
  "日",
  "\r\n",
];

/** Any short text in several scripts, with combining marks, surrogate pairs and joiners in all positions. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...letters), { maxLength: 40 })
  .map((parts) => parts.join(""));

/** A text and what it became by replacing one to four stretches, at any offsets. */
export const anyEditedText: fc.Arbitrary<readonly [before: string, after: string]> = fc
  .tuple(
    fc.array(anyText, { minLength: 1, maxLength: 6 }),
    fc.array(anyText, { minLength: 1, maxLength: 4 }),
    fc.nat(),
  )
  .map(([parts, puts, seed]) => {
    const before = parts.join(" ");
    let after = before;
    puts.forEach((put, i) => {
      const at = (seed * (i + 3)) % (after.length + 1);
      after = after.slice(0, at) + put.slice(0, 6) + after.slice(at + ((seed >> i) % 7));
    });
    return [before, after] as const;
  });

/** Any splices of a text of that length, with the words they put in; some touch, some are insertions at one place. */
export function anyEditOf(
  length: number,
): fc.Arbitrary<{ readonly map: OffsetMap; readonly words: readonly string[] }> {
  const cuts = fc.array(fc.nat(length), { maxLength: 8 }).map((all) => all.sort((a, b) => a - b));
  const puts = fc.array(fc.string({ minLength: 0, maxLength: 5 }), { minLength: 4, maxLength: 4 });
  return fc.tuple(cuts, puts).map(([edges, words]) => {
    const pairs = edges.flatMap((start, i) =>
      i % 2 === 0 && edges[i + 1] !== undefined ? [[start, edges[i + 1]] as const] : [],
    );
    const map = pairs.map(([start, end], i) => ({ start, end: end ?? start, length: words[i]?.length ?? 0 }));
    return { map, words: words.slice(0, map.length) };
  });
}
