import type { Page } from "playwright-core";
import { visit } from "../page.ts";
import type { View } from "./view.ts";

/** What is looked at in this room. */
export const sourcesViews: readonly View[] = [
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
      if (narrow) return;
      const clear = page.locator(".source-shown .inline");
      if ((await clear.count()) > 0) await clear.click();
      await page.locator(".source-table").focus();
      await page.keyboard.press("ArrowRight");
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
  { name: "coverage-gaps", path: () => "/coverage" },
  {
    name: "fieldwork",
    path: () => "/fieldwork",
    after: (page) => page.locator(".fieldwork-span").first().waitFor(),
  },
  { name: "fieldwork-empty", empty: true, path: () => "/fieldwork" },
  {
    name: "register-sources",
    path: () => "/register",
    after: async (page) => {
      await page.locator(".names-sources .inline").first().click();
      await page.locator(".cleared p").first().waitFor();
    },
  },
  { name: "files", path: () => "/add", after: dropSome },
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
          json: { error: { code: "old", text: "This is an old form of a file." } },
        })
      : route.fulfill({ json: { waiting: "00000000000000000000", notes: ["2 pictures were left out."] } }),
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
