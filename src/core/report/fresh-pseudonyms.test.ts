import { describe, expect, test } from "vitest";
import { isSeed, streamOf, wordsAt } from "../base/index.ts";
import { type CardSource, freshPseudonyms } from "./fresh-pseudonyms.ts";

const kinds = {
  sourcesByKind: new Map([
    ["former fighter", 7],
    ["official", 6],
    ["judge", 2],
  ]),
};

describe("freshPseudonyms", () => {
  test("names by kind, numbers what is several, and hides a kind that is few", () => {
    const card: readonly CardSource[] = [
      { id: "S1", kind: "former fighter" },
      { id: "S2", kind: "judge" },
      { id: "S3", kind: "former fighter" },
      { id: "S4", kind: "official" },
      { id: "S5", kind: "never counted" },
    ];
    const names = freshPseudonyms(card, kinds, bytesOf(1));
    expect(names.map(({ name }) => name).toSorted()).toEqual([
      "a former fighter (1)",
      "a former fighter (2)",
      "a source (1)",
      "a source (2)",
      "an official",
    ]);
    expect(names.map(({ id }) => id).toSorted()).toEqual(card.map(({ id }) => id));
  });

  test("says nothing about who is on two cards", () => {
    const card = ["S1", "S2", "S3"].map((id) => ({ id, kind: "former fighter" }));
    const draws = 3000;
    const together = new Map<string, number>();
    const randomBytes = bytesOf(2);
    for (let draw = 0; draw < draws; draw++) {
      const [one, other] = [0, 1].map(() => freshPseudonyms(card, kinds, randomBytes));
      const [first, second] = [one, other].map((names) => names?.find(({ id }) => id === "S1")?.name.at(-2));
      together.set(`${first}${second}`, (together.get(`${first}${second}`) ?? 0) + 1);
    }
    expect(together.size).toBe(9);
    // Each of nine pairs of numbers has a chance of 1/9: five standard deviations either way.
    const margin = 5 * Math.sqrt(draws * (1 / 9) * (8 / 9));
    for (const count of together.values()) expect(Math.abs(count - draws / 9)).toBeLessThan(margin);
  });
});

/** Bytes from a counter, so that a failure can be seen again. */
function bytesOf(seed: number): (length: number) => Uint8Array<ArrayBuffer> {
  let drawn = 0;
  return (length) => {
    if (!isSeed(seed)) throw new Error("no seed");
    const stream = streamOf("fresh pseudonyms");
    return new Uint8Array(length).map(() => (wordsAt(seed, stream, drawn++, 0)[0] ?? 0) & 255);
  };
}
