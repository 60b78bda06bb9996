import type { Page } from "playwright-core";
import { passphrase } from "../served-studies.ts";
import type { View } from "./view.ts";

const strong = "lantern oblique thirteen walrus cinder podium";

// By place and not by words: the same is looked at in both languages.
async function toNewStudy(page: Page): Promise<void> {
  await page.locator(".start-part .button-main").click();
  await page.locator(".start-room input").nth(2).waitFor();
}

async function toStudy(page: Page, study: string): Promise<void> {
  await page.locator(".start-study", { hasText: study }).click();
  await page.locator(".start-room input").first().waitFor();
}

async function fillNewStudy(page: Page, look: string): Promise<void> {
  const fields = page.locator(".start-room form input:not([type=radio])");
  await fields.nth(0).fill("After the river");
  await fields.nth(1).fill("R. Vale");
  await fields.nth(2).fill(`look ${look}`);
  for (const at of [3, 4]) await fields.nth(at).fill(strong);
  await page.locator("[data-level=enough]").waitFor();
}

/** What is looked at in this room. */
export const startViews: readonly View[] = [
  { name: "start", start: true, path: () => "/" },
  { name: "start-unlock", start: true, path: () => "/", after: (page) => toStudy(page, "field") },
  {
    name: "start-unlock-wrong",
    start: true,
    path: () => "/",
    after: async (page) => {
      await toStudy(page, "north");
      await page.locator(".start-room input").first().fill("not the passphrase");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "start-new",
    start: true,
    path: () => "/",
    after: async (page, look) => {
      await toNewStudy(page);
      await fillNewStudy(page, look);
      await page.locator(".start-room form input[type=radio]").nth(1).check();
      await page.locator(".start-room form input:not([type=radio])").nth(5).fill("leavers2016");
      await page.locator("[data-level=none], [data-level=poor]").waitFor();
    },
  },
  {
    name: "start-code",
    start: true,
    path: () => "/",
    after: async (page, look) => {
      await toNewStudy(page);
      await fillNewStudy(page, `${look} code`);
      await page.keyboard.press("Enter");
      await page.locator(".code-groups").waitFor();
    },
  },
  {
    name: "start-drill",
    start: true,
    path: () => "/",
    after: async (page, look) => {
      await toNewStudy(page);
      await fillNewStudy(page, `${look} drill`);
      await page.keyboard.press("Enter");
      await page.locator(".code-groups").waitFor();
      await page.locator(".button-main").click();
      await page.locator(".form-pair input").first().waitFor();
      await page.keyboard.press("Enter");
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "start-recover",
    start: true,
    path: () => "/",
    after: async (page) => {
      await toStudy(page, "field");
      await page.locator(".start-lost").first().click();
      await page.locator(".start-room input").nth(2).waitFor();
    },
  },
  {
    name: "start-new-code",
    start: true,
    path: () => "/",
    after: async (page) => {
      await toStudy(page, "field");
      await page.locator(".start-lost").nth(1).click();
      await page.locator(".start-room .form").waitFor();
    },
  },
  {
    name: "start-locked",
    start: true,
    path: () => "/",
    after: async (page) => {
      await toStudy(page, "field");
      await page.keyboard.type(passphrase);
      await page.keyboard.press("Enter");
      await page.locator(".bar-lock").click();
      await page.locator(".start-locked").waitFor();
      await page.locator(".start-room input").first().waitFor();
    },
  },
  {
    name: "start-sealed",
    path: () => "/claims",
    after: (page) => page.locator("summary.bar-sealed").click(),
  },
  {
    name: "start-names-locked",
    start: true,
    path: () => "/",
    after: async (page) => {
      await toStudy(page, "north");
      await page.keyboard.type(passphrase);
      await page.keyboard.press("Enter");
      // A room that comes takes the focus, and with it closes a menu.
      await page.locator(".room :is(h1, h2)").first().waitFor();
      await page.locator("summary.bar-sealed").click();
      await page.locator(".seal-names input").waitFor();
    },
  },
  {
    name: "start-found",
    start: true,
    path: () => "/",
    after: async (page) => {
      const older = { type: "FolderOlderThanSeen", database: "study", missingActions: 14 };
      const notices = [{ ...older, lastSeenAtMs: 1_795_000_000_000 }, { type: "NewHere" }];
      await page.route("**/api/opening", (route) => route.fulfill({ json: { notices } }));
      await page.route("**/api/stirred", (route) => route.fulfill({ json: { leftMs: 47_000 } }));
      await toStudy(page, "field");
      await page.keyboard.type(passphrase);
      await page.keyboard.press("Enter");
      await page.locator(".opening-notes").waitFor();
      await page.keyboard.press("Shift");
      await page.locator(".idle-line").waitFor();
    },
  },
];
