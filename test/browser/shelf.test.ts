import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ok } from "../../src/core/base/index.ts";
import { beginJourney, drop } from "../support/journey.ts";
import { launchBrowser } from "./browser.ts";
import { openPage } from "./page.ts";
import { serveSampleStudy } from "./served-study.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("the page goes on in another study, and nothing of the first one stays on it", async () => {
  const other = beginJourney("The mill road");
  await drop(other, "call.txt", "A: He paid the driver two hundred at the mill.");
  const open = async () => ok(other.desk);
  const study = await serveSampleStudy([{ name: "other", title: "The mill road", open }]);
  const page = await openPage(await browser.newContext(), study);
  await page.locator(".brief-text .number-door").first().click();
  await page.locator(".number-card").waitFor();
  const shelf = page.getByRole("navigation", { name: "Studies" });
  expect(await shelf.getByRole("button").allInnerTexts()).toEqual([
    "Served",
    "The mill road",
    "Your own studies",
  ]);
  await shelf.getByRole("button", { name: "The mill road" }).click();
  await page.getByRole("heading", { name: "Sources" }).waitFor();
  expect(await page.locator("body").innerText()).not.toMatch(/Lamp|Guard|Lawyer/);
  await page.getByRole("link", { name: "Brief" }).click();
  await page.getByRole("heading", { name: "The mill road" }).waitFor();
  expect(await page.locator(".number-card").count()).toBe(0);
  expect(await page.locator("body").innerText()).not.toMatch(/Lamp|Guard|Lawyer/);
  await shelf.getByRole("button", { name: "Served" }).click();
  await page.getByRole("heading", { name: /^After the Lamp/ }).waitFor();
  expect(await page.locator(".number-card").count()).toBe(0);
  await page.context().close();
  await study.close();
});
