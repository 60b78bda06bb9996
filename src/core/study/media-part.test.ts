import { describe, expect, test } from "vitest";
import { isMediaPart, isSourceMedia, liesIn, markOf, mostPages, mostPoints } from "./media-part.ts";

const region = { is: "page", page: 2, x: 70, y: 500, width: 300, height: 120 } as const;
const bounds = { ...region, page: mostPages - 1, x: mostPoints - 1, y: 0, width: 1, height: mostPoints };

describe("a region of a page", () => {
  test("is whole points of a page that a PDF can have, and not empty", () => {
    expect([region, bounds].map((each) => isMediaPart(each))).toEqual([true, true]);
    const none = [
      { ...region, page: -1 },
      { ...region, page: 1.5 },
      { ...region, page: mostPages },
      { ...region, width: 0 },
      { ...region, height: -3 },
      { ...region, x: mostPoints },
      { ...region, y: mostPoints - 1, height: 2 },
      { ...region, y: 0.5 },
      { ...region, words: "what it says" },
      { ...region, is: "region" },
      { is: "page", page: 0 },
    ];
    expect(none.map((each) => isMediaPart(each))).toEqual(none.map(() => false));
  });

  test("lies in pages that have its page, and beside a text that was read from a PDF", () => {
    const pages = (count: number) => ({ is: "pages", count }) as const;
    expect(liesIn(region, pages(3))).toBe(true);
    expect(liesIn(region, pages(2))).toBe(false);
    expect(liesIn(region, undefined, "pdf")).toBe(true);
    expect(liesIn(region, undefined, "txt")).toBe(false);
    expect(liesIn(region, { is: "picture", width: 900, height: 900 })).toBe(false);
    expect(liesIn({ ...region, is: "region" }, pages(3))).toBe(false);
    expect(isSourceMedia({ is: "pages", count: 3 })).toBe(true);
    expect(isSourceMedia({ is: "pages" })).toBe(false);
  });

  test("is another mark than the same region of another page", () => {
    const at = { version: "a", start: 0, end: 0 };
    expect(markOf({ ...at, part: region })).not.toBe(markOf({ ...at, part: { ...region, page: 3 } }));
    expect(markOf({ ...at, part: region })).toBe(
      markOf({ ...at, version: "b", start: 4, end: 4, part: region }),
    );
  });
});
