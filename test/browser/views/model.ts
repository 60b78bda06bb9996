import type { Page } from "playwright-core";
import type { View } from "./view.ts";

const opened = (page: Page) => page.locator(".parameter-title").waitFor();

const drawn = async (page: Page) => {
  await page.locator(".react-flow__node").first().waitFor();
  // What was chosen in the view before would lie over a narrow drawing.
  const close = page.locator(".pane-close:visible");
  if ((await close.count()) > 0) await close.click();
};

/** What is looked at in this room. */
export const modelViews: readonly View[] = [
  { name: "model", path: () => "/model", after: (page) => page.locator(".parameter").first().waitFor() },
  { name: "model-empty", empty: true, path: () => "/model" },
  { name: "model-clash", path: (id) => `/model/${id("PA001")}`, after: opened },
  {
    name: "model-parameter",
    path: (id) => `/model/${id("PA048")}`,
    after: async (page) => {
      await opened(page);
      await page.locator(".estimate .number-line > summary").first().click();
    },
  },
  {
    name: "model-form",
    path: (id) => `/model/${id("PA059")}`,
    after: async (page) => {
      await opened(page);
      await page
        .getByRole("button", { name: /^(Change it|غيّره)$/ })
        .first()
        .click();
      await page.locator(".range-field input").first().fill("2 to 10 in 100, most likely 4, within 5 years");
      await page.locator(".understood svg").waitFor();
    },
  },
  {
    name: "model-not",
    path: () => "/model",
    after: async (page) => {
      await page.locator(".not-modelled details summary").first().click();
      await page.locator(".not-modelled").scrollIntoViewIfNeeded();
    },
  },
  { name: "flows", path: () => "/flows", after: drawn },
  {
    name: "flows-state",
    path: () => "/flows",
    after: async (page) => {
      await drawn(page);
      await page.locator(".react-flow__node").nth(7).focus();
      await page.keyboard.press("Enter");
      await opened(page);
    },
  },
  {
    name: "flows-flow",
    stays: true,
    path: () => "/flows",
    after: async (page) => {
      await drawn(page);
      const closed = page.locator(".flow-tables:not([open]) > summary");
      if ((await closed.count()) > 0) await closed.click();
      await page.locator(".flow-tables table").nth(1).locator("button").nth(44).click();
      await opened(page);
      await page.locator(".flow-drawing").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "flows-form",
    path: () => "/flows",
    after: async (page) => {
      await drawn(page);
      await page.locator(".add-part button").nth(1).click();
      await page.locator(".part-form input").first().fill("Comes home");
      await page.locator(".part-form input").nth(1).fill("home");
      await page.locator(".part-form .wrong").waitFor();
      await page.locator(".part-form").scrollIntoViewIfNeeded();
    },
  },
];
