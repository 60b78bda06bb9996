import type { Page } from "playwright-core";
import { visit } from "../page.ts";
import type { View } from "./view.ts";

/** What is looked at in this room. */
export const sourcesViews: readonly View[] = [
  { name: "sources", path: () => "/sources" },
  { name: "sources-empty", empty: true, path: () => "/sources" },
  { name: "source-sheet", path: (id) => `/sources/${id("S06")}` },
  {
    name: "source-speakers",
    path: (id) => `/sources/${id("S06")}`,
    after: async (page) => {
      const speakers = page.locator(".source-sheet .speakers");
      await speakers.locator("button").nth(1).click();
      await speakers.locator("form select").first().scrollIntoViewIfNeeded();
    },
    part: ".source-sheet",
  },
  {
    name: "source-changed",
    path: (id) => `/sources/${id("S06")}`,
    after: async (page) => {
      await page.locator(".choice-field > .inline").first().click();
      await page.locator(".describe .passage-task input").first().scrollIntoViewIfNeeded();
      const dates = page.locator(".describe fieldset").nth(1).locator("input").first();
      await dates.fill("soon");
      await page.locator(".describe .wrong").waitFor();
    },
    part: ".source-sheet",
  },
  {
    name: "table-narrowed",
    path: () => "/sources",
    after: async (page) => {
      await page.locator(".source-filter").fill("2018");
      await page.locator(".drop-menu summary").first().click();
      await page.locator(".drop-line input").first().check();
    },
  },
  {
    name: "table-nothing",
    path: () => "/sources",
    after: async (page) => {
      await page.locator(".source-filter").fill("zzz");
      await page.locator(".source-none").waitFor();
    },
  },
  {
    name: "table-changing",
    path: () => "/sources",
    after: async (page, _, narrow) => {
      const clear = page.locator(".source-shown .inline");
      if ((await clear.count()) > 0) await clear.click();
      if (narrow) return;
      await page.locator(".source-table").focus();
      const isMirrored = (await page.locator("html").getAttribute("dir")) === "rtl";
      await page.keyboard.press(isMirrored ? "ArrowLeft" : "ArrowRight");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("F2");
      await page.locator(".cell-editor").waitFor();
    },
  },
  {
    name: "withdraw",
    path: (id) => `/sources/${id("S08")}`,
    after: async (page) => {
      await page.locator(".inline-harm").first().click();
      await page.locator(".keep-first").scrollIntoViewIfNeeded();
    },
    part: ".source-sheet",
  },
  { name: "contact", path: () => "/contact", after: speakerIsNew },
  { name: "contact-empty", empty: true, path: () => "/contact" },
  { name: "coverage", path: () => "/coverage" },
  {
    name: "coverage-gaps",
    path: () => "/coverage",
    after: async (page) => {
      await page.locator(".coverage-head input").nth(1).check();
      await page.locator(".coverage-counts").scrollIntoViewIfNeeded();
    },
  },
  { name: "coverage-empty", empty: true, path: () => "/coverage" },
  {
    name: "periods",
    path: () => "/periods",
    after: async (page, look) => {
      await page.locator(".words-head .button").click();
      const fields = page.locator(".size-form input");
      await fields.nth(0).fill(`Second wave of leaving, ${look}`);
      await fields.nth(1).fill("2017-06");
      await fields.nth(2).fill("2017");
      await page.keyboard.press("Enter");
      await page.locator(".period .inline").last().click();
      await page.locator(".size-form").waitFor();
    },
  },
  {
    name: "periods-naming",
    path: () => "/periods",
    after: async (page) => {
      await page.locator(".words-head .button").click();
      await page.locator(".size-form input").nth(1).fill("soon");
    },
  },
  { name: "periods-empty", empty: true, path: () => "/periods" },
  {
    name: "fieldwork",
    path: () => "/fieldwork",
    after: (page) => page.locator(".fieldwork-span").first().waitFor(),
  },
  { name: "fieldwork-empty", empty: true, path: () => "/fieldwork" },
  { name: "add", path: () => "/add" },
  { name: "files", stays: true, path: () => "/add", after: dropSome },
];

async function speakerIsNew(page: Page): Promise<void> {
  await page.locator(".contact-fields select").nth(2).selectOption("new");
  await page.locator(".contact-speaker").waitFor();
}

async function dropSome(page: Page): Promise<void> {
  await page.route("**/api/addFile", (route) =>
    route.request().headers()["x-file-name"]?.includes("old") === true
      ? route.fulfill({
          status: 422,
          json: { error: { code: "KindNotRead", text: "This kind of file is not read." } },
        })
      : route.fulfill({ json: { waiting: "00000000000000000000", notes: ["2 pictures were left aside."] } }),
  );
  await visit(page, "/add");
  await page
    .locator(".add-drop input")
    .first()
    .setInputFiles(
      ["call.txt", "old.doc", "road.md"].map((name) => ({
        name,
        mimeType: "text/plain",
        buffer: Buffer.from(name),
      })),
    );
  await page.locator(".files li[data-verdict='read']").last().waitFor();
}
