import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { wordsBesideCatalogues } from "./support/words-beside-catalogues.ts";

const root = join(import.meta.dirname, "../src/web");

test("finds words that a person would see, and no others", () => {
  const page = `
    export function Page({ count }: { readonly count: number }) {
      const map = new Map<string, number>();
      if (count > 3) sayDone(count > 4 ? "said aloud" : t("quietly"));
      return (
        <main className="room of words" aria-label="The room" data-how="by hand">
          {/* A comment says why. */}
          <h1 title={"A title"}>{t("title")}</h1>
          <p>Two words {count > 2 && "are more"} and · <kbd>Ctrl K</kbd></p>
          <Go to={{ screen: "sources" }} label={count < 1 ? "None yet" : t("some")} />
        </main>
      );
    }`;
  expect(wordsBesideCatalogues(page).toSorted()).toEqual([
    "A title",
    "None yet",
    "The room",
    "Two words",
    "and ·",
    "are more",
    "said aloud",
  ]);
});

test("every word of the page stands in the catalogues", () => {
  const beside = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".test.ts"))
    .flatMap((path) =>
      wordsBesideCatalogues(readFileSync(join(root, path), "utf8"), path.endsWith("x") ? "tsx" : "ts").map(
        (words) => `${path}: ${words}`,
      ),
    );
  expect(beside).toEqual([]);
});
