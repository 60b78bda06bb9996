import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { openPage, visit } from "./page.ts";
import { type ServedStudy, serveSampleStudy } from "./served-study.ts";

let browser: Browser;
let study: ServedStudy;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
  study = await serveSampleStudy();
});
afterAll(async () => {
  await browser.close();
  await study.close();
});
beforeEach(async () => {
  context = await browser.newContext();
});
afterEach(() => context.close());

describe("two windows on one study", () => {
  test("what is coded in one is shown in the other without a reload, and so is its undo", async () => {
    const one = await openPage(context, study);
    await visit(one, `/read/${study.id("S07")}`);
    const two = await openPage(context, study);
    await visit(two, "/codebook");
    await two.getByRole("heading", { name: "Codebook" }).waitFor();
    await one.locator(".column").focus();
    await one.keyboard.press("j");
    await one.keyboard.press("c");
    await one.keyboard.type("Night roads");
    await one.keyboard.press("Enter");
    await two.getByText("Night roads").first().waitFor();
    await one.locator(".column").focus();
    await one.keyboard.press("Control+z");
    await one.getByText(/^Taken back: the coding/).waitFor();
    await one.keyboard.press("Control+z");
    await two.getByText("Night roads").first().waitFor({ state: "detached" });
  });

  test("another window is opened out of the first, which says so; both go on", async () => {
    const one = await openPage(context, study);
    await one.getByText("View", { exact: true }).click();
    const opening = context.waitForEvent("page");
    await one.getByRole("button", { name: "Another window" }).click();
    const two = await opening;
    await two.getByRole("heading", { name: /^After the Lamp/ }).waitFor();
    expect(two.url()).toBe(`${study.origin}/`);
    expect(await two.evaluate("window.opener")).toBeNull();
    await one.getByText("The study was opened in another window too.").waitFor();
    await visit(one, "/claims");
    await one.getByRole("heading", { name: "Claims" }).waitFor();
  });

  test("locking in one empties both", async () => {
    const one = await openPage(context, study);
    const two = await openPage(context, study);
    await visit(two, `/read/${study.id("S07")}`);
    await two.getByText("For onions, all my life").waitFor();
    await one.getByRole("button", { name: "Lock" }).click();
    await two.getByText("It was locked in another window").waitFor();
    expect(await two.content()).not.toMatch(/onions|Yelvakent|Driver 1/);
    expect(two.url()).toBe(`${study.origin}/`);
    expect(study.isLocked()).toBe(true);
  });
});
