import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { keptViewIn } from "./kept-view.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const asAtFirst = { theme: "system", language: "en", lockAfter: "10" };

describe("keptViewIn", () => {
  test("gives at the next start what was chosen, and keeps nothing else", () => {
    const folder = join(temporaryFolder(), "state", "grounds");
    expect(keptViewIn(folder).read()).toEqual(asAtFirst);
    const more = { theme: "dark", language: "ar", lockAfter: "never", study: "field.grounds" } as const;
    expect(keptViewIn(folder).keep(more)).toBe(true);
    expect(keptViewIn(folder).read()).toEqual({ theme: "dark", language: "ar", lockAfter: "never" });
    expect(readdirSync(folder)).toEqual(["view.json"]);
    const stored = JSON.parse(readFileSync(join(folder, "view.json"), "utf8"));
    const shown = { theme: "dark", language: "ar", lockAfter: "never" };
    expect(stored).toEqual({ format: "grounds-view", version: 1, ...shown });
    if (process.platform !== "win32") expect(statSync(join(folder, "view.json")).mode & 0o077).toBe(0);
  });

  test.each([
    ["nothing", "", asAtFirst],
    ["no JSON", "{theme: dark", asAtFirst],
    ["no object", "null", asAtFirst],
    ["another file's content", '{"theme":"dark","language":"ar"}', asAtFirst],
    ["a theme of no kind", view('"theme":7,"language":"ar"'), { ...asAtFirst, language: "ar" }],
    ["a theme of later", view('"theme":"sepia","language":"ar"'), { ...asAtFirst, language: "ar" }],
    ["a language that is none", view('"theme":"dark","language":"xx"'), { ...asAtFirst, theme: "dark" }],
    ["a time of no choice", view('"theme":"dark","lockAfter":"9000"'), { ...asAtFirst, theme: "dark" }],
    ["far too much", view(`"theme":"dark","more":"${"x".repeat(2_000)}"`), asAtFirst],
  ])("takes %s in its file for what it is", (_, content, shown) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "view.json"), content);
    expect(keptViewIn(folder).read()).toEqual(shown);
  });

  test("says so where its folder cannot be written or its file is a folder", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "view.json"));
    expect(keptViewIn(folder).keep({ theme: "dark", language: "en", lockAfter: "5" })).toBe(false);
    expect(keptViewIn(folder).read()).toEqual(asAtFirst);
    writeFileSync(join(folder, "file"), "");
    expect(
      keptViewIn(join(folder, "file", "state")).keep({ theme: "dark", language: "en", lockAfter: "5" }),
    ).toBe(false);
  });
});

function view(rest: string): string {
  return `{"format":"grounds-view","version":1,${rest}}`;
}
