import type { Page } from "playwright-core";
import { until } from "../page.ts";
import type { View } from "./view.ts";

const at = (path: string) => () => path;

/** Wait until the outlook is there; the first time its runs have to be computed. */
async function computed(page: Page): Promise<void> {
  await page.locator(".fan svg").waitFor({ timeout: 60_000 });
}

/** A section, brought to the top of the window. */
function section(name: string): View {
  const part = `section[aria-labelledby=outlook-${name}]`;
  return {
    name: `outlook-${name}`,
    path: at("/outlook"),
    // Axe has looked at the whole room before.
    part,
    after: async (page) => {
      await computed(page);
      await page.locator(part).evaluate((found) => found.scrollIntoView({ block: "start" }));
    },
  };
}

/** What is looked at in this room. */
export const outlookViews: readonly View[] = [
  { name: "outlook", path: at("/outlook"), after: computed },
  { name: "outlook-none", empty: true, path: at("/outlook") },
  section("hangs"),
  section("measures"),
  section("fates"),
  section("questions"),
  {
    name: "outlook-draft",
    stays: true,
    path: at("/outlook"),
    part: ".outlook-room > .pane",
    after: async (page) => {
      await computed(page);
      await page.locator(".outlook-head .button").first().click();
      const knob = page.locator(".draft-part .range-ends [role=slider]").first();
      await knob.waitFor();
      await knob.focus();
      for (let i = 0; i < 40; i++) await page.keyboard.press("ArrowLeft");
      await until(page, 'document.querySelector(".fan[data-draft=true][data-frame=newest]") !== null');
    },
  },
  {
    name: "outlook-scenario",
    path: at("/outlook"),
    part: ".fan",
    after: async (page) => {
      await computed(page);
      await page.locator(".outlook-choices select").nth(1).selectOption({ index: 3 });
      await page.locator(".fan-scenario").waitFor();
      await page.locator(".fan-cursor").focus();
      for (let i = 0; i < 4; i++) await page.keyboard.press("PageDown");
    },
  },
  {
    name: "outlook-sign",
    path: at("/outlook"),
    part: ".outlook-room > .pane",
    after: async (page) => {
      await computed(page);
      await page.locator(".outlook-head .button").nth(1).click();
      await page.locator(".sign-pane").waitFor();
    },
  },
  {
    name: "outlook-measure",
    path: at("/outlook"),
    part: ".outlook-room > .pane",
    after: async (page) => {
      await computed(page);
      await page.locator(".measure-table .inline").first().click();
      await page.locator(".measure-effects").waitFor();
    },
  },
];
