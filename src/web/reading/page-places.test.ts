import { describe, expect, test } from "vitest";
import { lettersOf, pageOf } from "./page-places.ts";

const text =
  "They stopped the lorry at the second bridge and asked everybody for a name. " +
  "Nobody said anything for a while, and then Fighter 1 paid what had been asked of him. " +
  "After the river we walked until the morning, and the children were carried by turns.";

const pages = [
  "They stopped the lorry at the se-\ncond bridge and asked everybody for a name.",
  "Nobody said anything for a while, and then Dursun Halvik paid what had been asked of him.",
  "After the river we walked until the morn-\ning, and the children were carried by turns.",
].map(lettersOf);

describe("the page of a place", () => {
  test("is the one with its words, whatever line ends and hyphens stand between", () => {
    expect(pageOf(text, 0, pages)).toEqual({ page: 0, found: true });
    expect(pageOf(text, text.indexOf("After the river"), pages)).toEqual({ page: 2, found: true });
  });

  test("is found behind a name that was replaced", () => {
    expect(pageOf(text, text.indexOf("Fighter 1"), pages)).toEqual({ page: 1, found: true });
  });

  test("is estimated, and said to be, where its words stand on none or the pages are not read yet", () => {
    expect(pageOf(text, text.length - 90, [undefined, undefined, undefined])).toEqual({
      page: 1,
      found: false,
    });
    expect(pageOf(text, text.length, pages)).toEqual({ page: 2, found: false });
    expect(pageOf("", 0, [])).toEqual({ page: 0, found: false });
  });
});
