import { describe, expect, test } from "vitest";
import { filledViews, lookAtAll, lookAtStart, looks, served, violations } from "./axe.ts";

lookAtAll(looks.wide, filledViews);
lookAtStart(looks.wide);

describe("a page that was not opened by its link", () => {
  const at = served();

  test("axe finds nothing wrong on the page that says a link is used up", async () => {
    const context = await at.browser().newContext();
    const page = await context.newPage();
    await page.goto(at.study().origin);
    await page.getByRole("heading", { name: "The study is not open in this page." }).waitFor();
    expect(await violations(page)).toBe("");
    await context.close();
  });
});
