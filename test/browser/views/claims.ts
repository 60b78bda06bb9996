import type { Page } from "playwright-core";
import type { View } from "./view.ts";

const at = (path: string) => () => path;

// What is chosen is told by place and shape, so that the same steps go in every language.
const press = (page: Page, selector: string, nth = 0) => page.locator(selector).nth(nth).click();

/** The claims shown as a board; the way they are shown outlasts a visit, so it is chosen both ways. */
async function asBoard(page: Page, columns: "support" | "confidence"): Promise<void> {
  await page.locator('.claims-ways input[value="board"]').check();
  await page.locator(`.claims-ways input[value="${columns}"]`).check();
}

/** What is looked at in this room. */
export const claimsViews: readonly View[] = [
  { name: "claims-empty", empty: true, path: at("/claims") },
  { name: "claims-table", path: at("/claims") },
  {
    name: "claims-board",
    path: at("/claims"),
    after: (page) => asBoard(page, "support"),
  },
  {
    name: "claims-board-confidence",
    stays: true,
    path: (id) => `/claims/${id("C19")}`,
    after: async (page, _, narrow) => {
      await asBoard(page, "confidence");
      if (narrow) return;
      await page.locator(".board-claim a").nth(2).focus();
      await page.keyboard.press("2");
      await page.locator(".board-ask").waitFor();
    },
  },
  {
    name: "claim-card",
    path: (id) => `/claims/${id("C10")}`,
    after: (page) => page.locator(".fold-door").first().waitFor(),
  },
  {
    name: "claim-card-open",
    path: (id) => `/claims/${id("C40")}`,
    after: async (page) => {
      await press(page, ".fold-door", 1);
      await press(page, ".card .grade:not([data-depth='0'])");
      await page.locator(".card .grades").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "claim-card-carries",
    path: (id) => `/claims/${id("C40")}`,
    after: async (page) => {
      await press(page, ".fold-door");
      await page.locator(".carried").last().scrollIntoViewIfNeeded();
    },
  },
  {
    name: "claim-card-pairs",
    path: (id) => `/claims/${id("C07")}`,
    after: async (page) => {
      await page.locator(".fold-door").last().click();
      await press(page, ".pairs li .inline");
    },
  },
  {
    name: "claim-change",
    path: (id) => `/claims/${id("C10")}`,
    after: async (page) => {
      await press(page, ".card-head .inline");
      const concerns = page.locator(".concerns");
      if ((await concerns.getAttribute("open")) === null) await concerns.locator("summary").click();
      await page.locator(".concern select").nth(2).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "claim-card-assumption",
    path: (id) => `/claims/${id("C44")}`,
    after: (page) => page.locator(".fold-door").first().waitFor(),
  },
  {
    name: "claim-quantity",
    path: (id) => `/claims/${id("C66")}`,
    after: async (page) => {
      await press(page, ".card .facts .doors .inline");
      await page.locator(".quantity-editor").scrollIntoViewIfNeeded();
    },
  },
  { name: "grades-empty", empty: true, path: at("/grades") },
  { name: "grades-grid", path: at("/grades") },
  {
    name: "grades-cell",
    path: at("/grades"),
    after: async (page) => {
      await press(page, '.grade[data-cell="B2"]');
      await page.locator(".grades-claim").first().waitFor();
    },
  },
  { name: "hypotheses-empty", empty: true, path: at("/hypotheses") },
  {
    name: "hypotheses-matrix",
    path: at("/hypotheses"),
    after: (page) => page.locator(".hypo-grid").waitFor(),
  },
  {
    name: "hypotheses-add",
    path: at("/hypotheses"),
    after: async (page) => {
      await press(page, ".hypotheses > .form-row .button", 1);
      await press(page, ".add-row-claims .inline");
      await page.locator(".add-row-passages li").first().waitFor();
      await page.locator(".add-row").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "hypotheses-cell",
    path: at("/hypotheses"),
    after: async (page) => {
      await press(page, ".hypo-value", 16);
      await page.locator(".hypo-pane").waitFor();
    },
  },
  { name: "words-empty", empty: true, path: at("/words") },
  { name: "words-picture", path: at("/words") },
  {
    name: "words-set",
    path: at("/words"),
    after: async (page) => {
      await press(page, ".size-door", 1);
      await page.locator(".size-form").waitFor();
    },
  },
  {
    name: "words-table",
    path: at("/words"),
    after: async (page) => {
      await press(page, ".size-words .inline", 1);
      await page.locator(".size-form").scrollIntoViewIfNeeded();
    },
  },
  { name: "words-new", path: at("/words"), after: (page) => press(page, ".words-head .button") },
];
