import type { View } from "./view.ts";

const write: View["path"] = () => "/write";

/** What is looked at in this room. */
export const briefViews: readonly View[] = [
  {
    name: "brief-release",
    stays: true,
    path: () => "/brief",
    after: async (page) => {
      await page.locator(".edition-choice label").nth(1).click();
      await page.locator(".edition-state").waitFor();
    },
  },
  // Beside the edition above: nothing has changed since, so it is not composed again.
  {
    name: "releases",
    path: () => "/releases",
    after: (page) => page.locator(".gate-state").waitFor({ timeout: 60_000 }),
  },
  {
    name: "releases-allow",
    onTop: true,
    path: () => "/releases",
    after: async (page) => {
      await page.locator(".gate-state").waitFor({ timeout: 60_000 });
      const allow = page.locator(".gate-ways button").last();
      if (await allow.isVisible()) await allow.click();
    },
  },
  {
    name: "releases-disclosure",
    onTop: true,
    path: () => "/releases",
    after: async (page) => {
      await page.locator(".disclosure-found").waitFor({ timeout: 60_000 });
      await page.locator(".disclosure").evaluate((found) => found.scrollIntoView({ block: "start" }));
    },
  },
  {
    name: "releases-access",
    onTop: true,
    path: () => "/releases",
    part: ".access",
    after: async (page) => {
      await page.locator(".access-line").first().waitFor({ timeout: 60_000 });
      await page.locator(".access-line button").nth(1).click();
      await page.locator(".redaction-text").waitFor();
      await page.locator(".for-archive").evaluate((found) => found.scrollIntoView({ block: "start" }));
    },
  },
  {
    name: "releases-coreq",
    onTop: true,
    path: () => "/releases",
    part: ".coreq",
    after: async (page) => {
      await page.locator(".coreq summary").click();
      await page.locator(".coreq-item").first().waitFor({ timeout: 60_000 });
      await page.locator(".coreq-item button").nth(1).click();
      await page.locator(".coreq").evaluate((found) => found.scrollIntoView({ block: "start" }));
    },
  },
  {
    name: "releases-package",
    onTop: true,
    path: () => "/releases",
    part: ".pack",
    after: async (page) => {
      await page.locator(".pack button").first().click();
      await page.locator(".pack-tree").waitFor({ timeout: 60_000 });
      await page.locator(".pack").evaluate((found) => found.scrollIntoView({ block: "start" }));
    },
  },
  { name: "releases-empty", empty: true, path: () => "/releases" },
  {
    name: "write",
    path: write,
    after: (page) => page.locator(".brief-editor .live-number button").first().waitFor(),
  },
  {
    name: "write-picker",
    path: write,
    after: async (page) => {
      await page.locator(".statement-words").nth(2).click();
      await page.keyboard.press("End");
      await page.keyboard.press("Control+Space");
      await page.keyboard.type("core");
      await page.locator(".picker-offer").first().waitFor();
    },
  },
  {
    name: "write-lint",
    stays: true,
    path: write,
    after: async (page) => {
      await page.locator(".statement-words").nth(4).click();
      await page.keyboard.press("Control+End");
      await page.keyboard.type(" It is unlikely, with high confidence, that 34 % will go back.");
      await page.locator(".statement-findings > li").nth(2).waitFor();
    },
  },
  {
    name: "write-card",
    path: write,
    after: async (page) => {
      await page.locator(".live-number button").first().click();
      await page.locator(".number-card").waitFor();
    },
  },
  {
    name: "write-empty",
    empty: true,
    path: write,
    after: (page) => page.locator(".brief-form").waitFor(),
  },
];
