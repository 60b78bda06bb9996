import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { previewWithdrawal } from "../../src/app/withdraw-source.ts";
import { expectOk } from "../support/journey.ts";
import { launchBrowser } from "./browser.ts";
import { openPage, visit } from "./page.ts";
import { type ServedStudy, serveSampleStudy } from "./served-study.ts";

describe("the sheet of a source", () => {
  let browser: Browser;
  let study: ServedStudy;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    study = await serveSampleStudy();
    page = await openPage(await browser.newContext(), study);
  });
  afterAll(async () => {
    await browser.close();
    await study.close();
  });

  test("is opened from a table whose numbers stand in its columns", async () => {
    await visit(page, "/sources");
    await page.locator(".source-table td.number").first().waitFor();
    const shown = await page.evaluate(
      'Array.from(document.querySelectorAll(".source-table td.number"), (each) => getComputedStyle(each).display)',
    );
    expect(new Set(shown as readonly string[])).toEqual(new Set(["table-cell"]));
  });

  test("warns where its level lets quotes out and consent says no, and so does the list", async () => {
    await visit(page, `/sources/${study.id("S07")}`);
    const sheet = page.getByRole("complementary", { name: "Source" });
    const warning = sheet.getByText(
      "By its release level it may be quoted, but consent to quotation is “no”",
    );
    await sheet.getByLabel("May leave the study").waitFor();
    expect(await warning.count()).toBe(0);
    await sheet.getByLabel("May leave the study").selectOption("quote");
    await sheet.getByRole("button", { name: "Save this change" }).click();
    await warning.waitFor();
    const line = page.getByRole("row").filter({ hasText: "A driver who takes people out" });
    await line.getByText("its quotes are held back").waitFor();
    await page.getByText("Described, with a warning at the head of its sheet.").waitFor();
  });

  test("says before it is withdrawn whose names go too, and what is left for and against each claim", async () => {
    await visit(page, `/sources/${study.id("S08")}`);
    await page.getByRole("button", { name: "See what withdrawing" }).click();
    const foretold = expectOk(previewWithdrawal(study.desk, { source: study.id("S08") }));
    const [person] = foretold.persons ?? [];
    const contested = foretold.claims.find(({ leftAgainst }) => leftAgainst > 0);
    if (person === undefined || contested === undefined) throw new Error("The sample has changed");
    const spellings = person.spellings === 1 ? "1 spelling" : `${person.spellings} spellings`;
    const sheet = page.getByRole("complementary", { name: "Source" });
    await sheet
      .getByText(/^Names destroyed too/)
      .getByText(`${person.pseudonym} (${spellings})`)
      .waitFor();
    const { text, lost, leftFor, leftAgainst } = contested;
    const line = sheet.getByRole("listitem").filter({ hasText: text });
    await line.getByText(`loses ${lost}; left: ${leftFor} for, ${leftAgainst} against`).waitFor();
    await sheet.getByLabel("Risk to somebody").check();
    await sheet.getByRole("button", { name: /^Destroy “/ }).click();
    await page
      .getByText(`Withdrawn and destroyed, with the names of ${foretold.persons?.length} people.`)
      .waitFor();
  });
});
