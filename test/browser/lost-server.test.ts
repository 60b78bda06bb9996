import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { openPage, visit } from "./page.ts";
import { type ServedStudy, serveEmptyStudy, serveSampleStudy } from "./served-study.ts";

const away = /^Grounds does not answer\. What you typed stays here/;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Nothing comes through any more, and whoever was being told something is cut off without a word, until the page says so. */
async function cutOff(page: Page, study: ServedStudy): Promise<void> {
  await page.context().route("**/api/**", (route) => route.abort());
  // Again and again: what was on its way when it was cut off is sent once more by the browser itself, past the route.
  const isAway = async (): Promise<boolean> => {
    study.dropConnections();
    return page.getByText(away).isVisible();
  };
  await expect.poll(isAway, { timeout: 30_000 }).toBe(true);
}

describe("a program that does not answer", () => {
  let study: ServedStudy;
  let context: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    study = await serveSampleStudy();
    context = await browser.newContext();
    page = await openPage(context, study);
    await visit(page, "/add");
    await page.getByLabel("The note").waitFor();
  });

  test("is said at once; nothing typed is lost, and the page goes on by itself when it is back", async () => {
    await page.getByLabel("The note").fill("Half a sentence about the ro");
    await cutOff(page, study);
    await page.getByLabel("The note").press("End");
    await page.keyboard.type("ad");
    study.desk.open.undo(study.desk.me);
    await context.unroute("**/api/**");
    await page.getByText(away).waitFor({ state: "hidden" });
    await page.getByText("Grounds answers again.").waitFor();
    expect(await page.getByLabel("The note").inputValue()).toBe("Half a sentence about the road");
    await context.close();
    await study.close();
  });

  test("and was started anew: the page holds nothing of the study but what was typed, to be copied", async () => {
    await page.getByLabel("The note").fill("They counted the boats every night");
    await cutOff(page, study);
    await study.close();
    const other = await serveEmptyStudy(study.port);
    await context.unroute("**/api/**");
    await page.getByRole("heading", { name: "Grounds does not answer any more." }).waitFor();
    expect(await page.getByRole("textbox").inputValue()).toBe("They counted the boats every night");
    expect(await page.locator("body").innerText()).not.toMatch(/Lamp|Sources/);
    await page.goto(other.link());
    await page.getByRole("link", { name: "Grounds" }).waitFor();
    await context.close();
    await other.close();
  });

  test("for a minute: the page does not stay open over a study that may be closed", async () => {
    await page.clock.install();
    await cutOff(page, study);
    await page.clock.fastForward(61_000);
    await page.clock.runFor(2_000);
    await page.getByRole("heading", { name: "Grounds does not answer any more." }).waitFor();
    await context.close();
    await study.close();
  });
});
