import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { foldForSearch } from "../src/core/code/index.ts";

const page = readFileSync(resolve(import.meta.dirname, "../docs/methods/search.md"), "utf8");
const rows = Array.from(
  page.matchAll(/^\| (?<what>[^|]+) \| `(?<written>[^`]+)` \| `(?<folded>[^`]+)` \|$/gmu),
  ({ groups }) => [groups?.what ?? "", shown(groups?.written), shown(groups?.folded)] as const,
);

test("the page on search has the table of what folds to what", () => {
  expect(rows.length).toBeGreaterThan(30);
});

test.each(rows)("the page on search tells the truth about %s", (_what, written, folded) => {
  expect(foldForSearch(written).text).toBe(folded);
});

function shown(cell = ""): string {
  return cell.replace(/\\u([0-9a-f]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
