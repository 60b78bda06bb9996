import type { Page } from "playwright-core";
import type { View } from "./view.ts";

/** What is looked at in this room. */
export const readerViews: readonly View[] = [
  {
    name: "reader-beside",
    path: (id) => `/read/${id("S07")}`,
    after: async (page) => {
      const linked = page.locator(".beside-bar button[aria-pressed]").first();
      if ((await page.locator(".beside-bar button").count()) === 1) {
        await linked.click();
        await page.locator(".beside-form select").selectOption({ index: 6 });
        await page.locator(".beside-form button[type=submit]").click();
      } else await linked.click();
      await page.locator(".beside-room .row-words").first().waitFor();
    },
  },
  {
    name: "reader-link",
    path: (id) => `/read/${id("S09")}`,
    after: (page) => page.locator(".beside-bar button").last().click(),
  },
  {
    name: "reader-find",
    path: (id) => `/read/${id("S01")}`,
    after: async (page) => {
      await page.locator(".column").focus();
      await page.keyboard.press("/");
      await page.keyboard.type("money");
      await page.locator(".find-bar [role=status]").filter({ hasText: /\d/ }).waitFor();
    },
  },
  {
    name: "reader-recording",
    path: (id) => `/read/${id("S04")}`,
    after: (page) => page.locator(".beside-bar button").first().click(),
  },
  {
    name: "reader-coders",
    path: (id) => `/read/${id("S08")}`,
    after: (page) => page.locator(".coder-heads button").nth(1).focus(),
  },
  {
    name: "codebook-dropped",
    path: () => "/codebook",
    after: (page) => dropOnto(page, 2, 3),
  },
];

async function dropOnto(page: Page, moved: number, onto: number): Promise<void> {
  const line = page.locator(".tree-code");
  await line.nth(onto).waitFor();
  const [from, to] = [await line.nth(moved).boundingBox(), await line.nth(onto).boundingBox()];
  if (from === null || to === null) throw new Error("A code is not on the page");
  await page.mouse.move(from.x + 40, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + to.height / 2, { steps: 6 });
  await page.mouse.up();
  await page.locator(".code-drop").waitFor();
}
