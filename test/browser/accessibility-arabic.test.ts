import { describe, expect, test } from "vitest";
import { filledViews, lookAtAll, served, speak } from "./axe.ts";
import { openPage, visit } from "./page.ts";

// What is done in the other views finds its places by their English names.
const views = filledViews.filter(({ after }) => after === undefined);
const look = {
  name: "wide, dark and Arabic",
  width: 1440,
  colorScheme: "dark",
  language: "العربية",
  both: false,
} as const;

lookAtAll(look, views);

describe("the mirrored room", () => {
  const at = served();

  test("is wide as the other: nothing hangs out at its sides", async () => {
    const context = await at.browser().newContext({ viewport: { width: 390, height: 844 } });
    const page = await openPage(context, at.study());
    await speak(page, look);
    const hangs: string[] = [];
    for (const view of views) {
      await visit(page, view.path(at.study().id));
      const width = await page.evaluate("document.documentElement.scrollWidth");
      if (width !== 390) hangs.push(`${view.name}: ${width}`);
    }
    await context.close();
    expect(hangs).toEqual([]);
  });
});
