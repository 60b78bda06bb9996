import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { dragOver, openPage } from "./page.ts";
import { type ServedStudy, serveSampleStudy } from "./served-study.ts";

const guide = readFileSync(join(import.meta.dirname, "../../docs/guides/first-ten-minutes.md"), "utf8");
const note = [...guide.matchAll(/^ {4}(.*)$|^$/gm)]
  .map(([, words]) => words ?? "")
  .join("\n")
  .trim();

/** What the guide says of clicks and keys up to a point. */
function counted(what: string): readonly number[] {
  const row = guide.split("\n").find((line) => line.startsWith(`| ${what} |`));
  return [...(row ?? "").matchAll(/\| (\d+)/g)].map(([, number]) => Number(number));
}

// What the guide tells to press is pressed here, and nothing else.
describe("the guide to the first ten minutes", () => {
  let browser: Browser;
  let study: ServedStudy;
  let page: Page;
  // The link in the terminal is the first.
  let clicks = 1;
  let keys = 0;

  beforeAll(async () => {
    browser = await launchBrowser();
    study = await serveSampleStudy();
    page = await openPage(await browser.newContext({ viewport: { width: 1280, height: 800 } }), study);
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await study.close();
  });

  const click = async (role: "link" | "button" | "radio", name: string): Promise<void> => {
    clicks++;
    const found = page.getByRole(role, { name, exact: true });
    await (role === "radio" ? found.check({ force: true }) : found.click());
  };
  const press = async (key: string): Promise<void> => {
    keys += key.split("+").length;
    await page.keyboard.press(key);
  };
  const type = async (words: string): Promise<void> => {
    keys += words.length;
    await page.keyboard.type(words);
  };
  const sees = (words: string) => page.getByText(words).first().waitFor();

  test("leads to a coded passage with as many clicks and keys as it says", async () => {
    await click("link", "Sources");
    await click("link", "Add a source");
    await page.getByRole("textbox").first().waitFor();
    keys += 2;
    await page.keyboard.insertText(note);
    await sees("Add 79 words");
    await press("Tab");
    await type("Driver, March");
    await press("Enter");
    await sees("0 of 4");
    await press("Enter");
    for (const [at, fighter] of ["Fighter 1", "Fighter 2", "Fighter 3"].entries()) {
      await sees(`${at + 1} of 4`);
      await press("Enter");
      await page.getByRole("button", { name: new RegExp(`by ${fighter}$`) }).waitFor();
      await press("Enter");
    }
    await sees("4 of 4");
    await press("Control+Enter");
    await page.getByRole("heading", { name: "Driver, March" }).waitFor();
    await dragOver(page, "About forty, maybe fif");
    await page.getByRole("button", { name: "C find a code" }).waitFor();
    await press("c");
    await page.getByRole("combobox").waitFor();
    await type("remnant");
    await press("Enter");
    await sees("Coded “remnant”");
    expect([clicks, keys]).toEqual(counted("first coded passage").slice(0, 2));
  }, 120_000);

  test("and on to a claim with evidence for it", async () => {
    await press("e");
    await sees("About forty, maybe fifty");
    await page.getByLabel(/^Claim: find one/).waitFor();
    await type("About forty to fifty people are still on a list");
    await click("radio", "was told");
    await click("radio", "3");
    await click("button", "Make the claim and link");
    await sees("Evidence for the claim.");
    await page.getByRole("link", { name: "About forty to fifty people" }).waitFor();
    expect([clicks, keys]).toEqual(counted("first claim with evidence for it").slice(0, 2));
  }, 120_000);
});
