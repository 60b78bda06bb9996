import { describe, expect, test } from "vitest";
import { matchOf, mostQueryWords, parseSearch, type SearchTerm } from "./parse-search.ts";
import { stemMark } from "./search-stems.ts";

function forms(...words: readonly [string, ...string[]]): SearchTerm {
  return { kind: "forms", words };
}
function phrase(...words: readonly [string, ...string[]]): SearchTerm {
  return { kind: "phrase", words };
}
function beginning(...words: readonly [string, ...string[]]): SearchTerm {
  return { kind: "beginning", words };
}

describe("parseSearch", () => {
  test.each([
    ["words that must all occur", "Prison GUARDS", [[forms("prison")], [forms("guards")]], []],
    ["words in quotation marks as they are", '"Left the camp"', [[phrase("left", "the", "camp")]], []],
    ["other quotation marks", "«вышел из» „тюрьмы“", [[phrase("вышел", "из")], [phrase("тюрьмы")]], []],
    ["quotation marks that are not closed", '"left the', [[phrase("left", "the")]], []],
    ["beginnings", "тюр* سجن*", [[beginning("тюр")], [beginning("سجن")]], []],
    ["the beginning of the last word of a phrase", '"left the ca"*', [[beginning("left", "the", "ca")]], []],
    ["alternatives", "camp OR prison guard", [[forms("camp"), forms("prison")], [forms("guard")]], []],
    ["alternatives with a bar", "camp|prison", [[forms("camp"), forms("prison")]], []],
    ["what must not occur", "camp -prison NOT guard", [[forms("camp")]], [forms("prison"), forms("guard")]],
    ["a phrase that must not occur", 'camp -"the prison"', [[forms("camp")]], [phrase("the", "prison")]],
    ["AND as standing side by side", "camp AND prison", [[forms("camp")], [forms("prison")]], []],
    ["small or, and, not as words", "or not", [[forms("or")], [forms("not")]], []],
    ["OR without a neighbour as nothing", "OR camp OR", [[forms("camp")]], []],
    ["a hyphen within a word as a gap", "ex-fighter", [[forms("ex", "fighter")]], []],
    ["Chinese as characters in a row", "监狱", [[phrase("监", "狱")]], []],
    ["signs as gaps", "camp (west) * ^ : -", [[forms("camp")], [forms("west")]], []],
    ["folded words", "الرَّحمٰن Ёлка 7,000", [[forms("الرحمن")], [forms("елка")], [forms("7000")]], []],
  ])("reads %s", (_what, query, all, none) => {
    expect(parseSearch(query)).toEqual({ ok: true, value: { all, none } });
  });

  test("refuses a query without words", () => {
    for (const query of ["", "  ", '"" * - OR', "…🙂"]) {
      expect(parseSearch(query)).toEqual({ ok: false, error: { type: "QueryEmpty" } });
    }
  });

  test("refuses a query that only says what must not occur", () => {
    expect(parseSearch("-camp")).toEqual({ ok: false, error: { type: "QueryOnlyExcludes" } });
  });

  test("refuses a query of more words than anybody looks for", () => {
    const words = mostQueryWords + 1;
    expect(parseSearch("a ".repeat(words))).toEqual({ ok: false, error: { type: "QueryTooLong", words } });
  });
});

describe("matchOf", () => {
  test("writes an expression of quoted words alone", () => {
    const parsed = parseSearch('"left the" camp* -plan');
    if (!parsed.ok) throw new Error(parsed.error.type);
    expect(matchOf(parsed.value)).toBe(`(("left the") AND ("camp" *)) NOT ((("plan" OR "${stemMark}plan")))`);
  });
});
