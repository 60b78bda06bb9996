import type { Page } from "playwright-core";
import { twoNotes } from "../notes.ts";
import type { View } from "./view.ts";

/** What is looked at in this room. */
export const namesViews: readonly View[] = [
  {
    name: "names",
    path: () => "/add",
    after: (page, look) => toNames(page, twoNotes.english, `look ${look}`),
  },
  {
    name: "names-person",
    path: () => "/add",
    after: async (page, look) => {
      await toNames(page, twoNotes.english, `person ${look}`);
      await page.keyboard.press("p");
      await page.locator(".names-person").waitFor();
    },
  },
  {
    name: "names-decided",
    path: () => "/add",
    after: async (page, look) => {
      await toNames(page, twoNotes.english, `decided ${look}`);
      await page.locator(".names-rest button").click();
      await page.keyboard.press("Control+z");
      await page.locator(".notice").waitFor();
    },
  },
  {
    name: "names-none",
    path: () => "/add",
    after: (page, look) => toNames(page, `nothing here, ${look.toLowerCase()}`, "it is so"),
  },
  { name: "register", path: () => "/register" },
  {
    name: "register-new",
    path: () => "/register",
    after: async (page) => {
      await page.locator(".register-head .button").click();
      await page.locator(".new-claim textarea").waitFor();
    },
  },
  { name: "register-empty", empty: true, path: () => "/register" },
  {
    name: "register-sources",
    path: () => "/register",
    after: async (page) => {
      await page.locator(".names-sources .inline").first().click();
      await page.locator(".cleared p").first().waitFor();
    },
  },
];

// A text that is in the study already is not added again, so each look gets a note of its own.
async function toNames(page: Page, note: string, own: string): Promise<void> {
  await page.locator(".add-note").fill(`${note}\n\n${own}.`);
  await page.locator(".add-go button").click();
  await page.locator(".names-foot").waitFor();
}
