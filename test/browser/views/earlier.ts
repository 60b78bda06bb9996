import type { Page } from "playwright-core";
import type { View } from "./view.ts";

/** What was looked at before each room had its own list, and is in none of them. */
export const earlierViews: readonly View[] = [
  { name: "the reader", path: (id) => `/read/${id("S07")}` },
  {
    name: "a passage with its forms",
    path: (id) => `/read/${id("S07")}`,
    after: async (page) => {
      await page.locator(".column").focus();
      await page.keyboard.press("j");
      await page.keyboard.press("e");
    },
  },
  {
    name: "the small list of codes",
    path: (id) => `/read/${id("S06")}`,
    after: async (page) => {
      await page.locator(".column").focus();
      await page.keyboard.press("j");
      await page.keyboard.press("c");
    },
  },
  {
    name: "a part being corrected",
    path: (id) => `/read/${id("S08")}`,
    after: async (page) => {
      await page.locator(".column").focus();
      await page.keyboard.press("j");
      await page.keyboard.press("t");
    },
  },
  // Beside other work the first card of a page that went on to the brief was seen half drawn.
  { name: "the brief", path: () => "/brief", stays: true },
  {
    name: "the brief with the card of a definition",
    path: () => "/brief",
    after: (page) => openCard(page, "#section-question .number-door"),
    part: ".pane",
  },
  {
    name: "the brief with the card of a count",
    path: () => "/brief",
    after: (page) => openCard(page, "#section-sources .number-door"),
    part: ".pane",
  },
  {
    name: "the codebook",
    path: (id) => `/codebook/${id("K03")}`,
    after: async (page) => {
      await page.getByText("Where it was coded").click();
      await page.getByText("Its passages").click();
      await page.locator(".coded input").first().check();
    },
  },
  {
    name: "memos, one being reworded",
    path: () => "/memos",
    after: (page) =>
      page
        .getByRole("button", { name: /^Change the memo/ })
        .first()
        .click(),
  },
];

async function openCard(page: Page, number: string): Promise<void> {
  await page.locator(number).first().click();
  await page.locator(".number-card").waitFor();
}
