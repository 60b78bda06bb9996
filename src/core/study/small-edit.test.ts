import { describe, expect, test } from "vitest";
import { applySplices, splicesBetween } from "./small-edit.ts";

describe("splicesBetween", () => {
  test("makes one small splice of a corrected spelling", () => {
    const before = "They crossed at the rivver before dawn.";
    const after = "They crossed at the river before dawn.";
    expect(splicesBetween(before, after)).toEqual({
      map: [{ start: 20, end: 26, length: 5 }],
      words: ["river"],
    });
  });

  test("makes one splice a word of corrections that lie apart", () => {
    const before = "The comander sold the vehickle to a trader.";
    const after = "The commander sold the vehicle to a trader.";
    expect(splicesBetween(before, after)).toEqual({
      map: [
        { start: 4, end: 12, length: 9 },
        { start: 22, end: 30, length: 7 },
      ],
      words: ["commander", "vehicle"],
    });
  });

  test("corrects a Russian and an Arabic word as one splice each", () => {
    expect(splicesBetween("он приехал в горд ночью", "он приехал в город ночью").words).toEqual(["город"]);
    expect(splicesBetween("وصل الى القريه ليلا", "وصل إلى القريه ليلا").words).toEqual(["إلى"]);
  });

  test("takes a letter with its combining marks as one", () => {
    const edit = splicesBetween("cafe\u0301 x", "cafe x");
    expect(edit).toEqual({ map: [{ start: 0, end: 5, length: 4 }], words: ["cafe"] });
  });

  test("cuts between the letters of a script without spaces", () => {
    expect(splicesBetween("我看見他們", "我看见他們")).toEqual({
      map: [{ start: 2, end: 3, length: 1 }],
      words: ["见"],
    });
  });

  test("finds nothing between equal texts", () => {
    expect(splicesBetween("the same", "the same")).toEqual({ map: [], words: [] });
  });

  test("makes one insertion of a sentence put in", () => {
    const edit = splicesBetween("First. Third.", "First. Second came. Third.");
    expect(edit.map).toHaveLength(1);
    expect(edit.words.join("")).toHaveLength(13);
  });

  test("compares long texts with corrections far apart, without replacing what lies between", () => {
    const sentence = (i: number): string => `Turn ${i} says what turn ${i + 1} denies. `;
    const parts = Array.from({ length: 5_000 }, (_, i) => sentence(i));
    const corrected = parts.map((part, i) => (i % 1_000 === 7 ? part.replace("denies", "confirms") : part));
    const edit = splicesBetween(parts.join(""), corrected.join(""));
    expect(edit.words).toEqual(Array.from({ length: 5 }, () => "confirms"));
  });

  test("gives up on texts that have nothing in common and replaces the stretch whole", () => {
    const before = "a ".repeat(30_000);
    const after = "b\n".repeat(30_000);
    const edit = splicesBetween(before, after);
    expect(edit.map).toHaveLength(1);
    expect(applySplices(before, edit.map, edit.words)).toBe(after);
  });
});

describe("applySplices", () => {
  test("refuses words that do not fit the map", () => {
    expect(() => applySplices("abc", [{ start: 0, end: 1, length: 2 }], ["x"])).toThrow(/do not fit/);
    expect(() => applySplices("abc", [{ start: 0, end: 9, length: 1 }], ["x"])).toThrow(/do not fit/);
    expect(() => applySplices("abc", [{ start: 0, end: 1, length: 1 }], [])).toThrow(/as many words/);
  });
});
