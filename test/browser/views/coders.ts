import type { View } from "./view.ts";

/** What is looked at in the room of the coders; a round with its texts is looked at in coders.test.ts, which makes one. */
export const codersViews: readonly View[] = [
  { name: "coders", path: () => "/coders" },
  { name: "coders-empty", empty: true, path: () => "/coders" },
  {
    name: "coders-codebook-merge",
    path: () => "/codebook",
    after: async (page) => {
      await page.locator(".tree-code").nth(1).click();
      await page.locator(".code-editor .section select").last().selectOption({ index: 1 });
      await page.locator(".merge-moves").scrollIntoViewIfNeeded();
    },
    part: ".code-editor",
  },
];
