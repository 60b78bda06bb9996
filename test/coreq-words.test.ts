import { expect, test } from "vitest";
import { coreqDomains, coreqItems, coreqSource } from "../src/core/report/index.ts";
import { arabic } from "../src/web/language/arabic.ts";
import { english } from "../src/web/language/english.ts";

// The sheet on the page and the one in a package are the same: an item that is worded anew is worded in both.
test("the page words the items of COREQ as the sheet does, and Arabic has them all", () => {
  const { items, domain } = english.archive.coreq;
  expect(Object.entries(items).map(([item, words]) => ({ item: Number(item), ...words }))).toEqual(
    coreqItems,
  );
  expect(coreqDomains.map(({ from, title }) => [String(from), title])).toEqual(Object.entries(domain));
  expect(Object.keys(arabic.archive.coreq.items)).toEqual(Object.keys(items));
  expect(coreqSource).toContain("2007");
});
