import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { coverage } from "../../src/app/coverage.ts";
import { listSources } from "../../src/app/sources.ts";
import { previewWithdrawal } from "../../src/app/withdraw-source.ts";
import { kept } from "../../src/core/study/index.ts";
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
    const [name] = foretold.carried.definitions;
    await sheet
      .getByRole("link", { name: name?.name ?? "" })
      .first()
      .waitFor();
    await sheet.getByRole("button", { name: "Keep the brief as it stands" }).click();
    await sheet.getByText("Kept. What changes now").waitFor();
    await sheet.getByRole("button", { name: `and its ${foretold.passages} passages for good` }).click();
    await page
      .getByText(`Withdrawn and destroyed, with the names of ${foretold.persons?.length} people.`)
      .waitFor();
    expect(study.desk.open.study.all(kept).length).toBeGreaterThan(0);
  });
});

describe("the table of sources", () => {
  let browser: Browser;
  let study: ServedStudy;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    study = await serveSampleStudy();
    page = await openPage(await browser.newContext({ viewport: { width: 1440, height: 900 } }), study);
    await visit(page, "/sources");
  });
  afterAll(async () => {
    await browser.close();
    await study.close();
  });

  test("is narrowed down by words typed after a slash, in whatever letters, and says how many are left", async () => {
    const all = listSources(study.desk).length;
    await page.getByText(`${all} of ${all} sources`).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("COURT dalmara");
    const fitting = listSources(study.desk).filter(({ title, kind, mode, country, group, wave }) => {
      const words = [title, kind, mode, country, group, wave].join(" ").toLowerCase();
      return words.includes("court") && words.includes("dalmara");
    });
    await page.getByText(`${fitting.length} of ${all} sources`).waitFor();
    expect(await page.locator(".source-table tbody tr:not(.source-spacer)").count()).toBe(fitting.length);
    await page.keyboard.type(" zzz");
    await page.getByText("No source fits what is asked for.").waitFor();
    await page.locator(".source-none").getByRole("button", { name: "Clear the filters" }).click();
    await page.getByText(`${all} of ${all} sources`).waitFor();
  });

  test("is narrowed down by what is ticked, and counts what else there is", async () => {
    const lines = listSources(study.desk);
    const insiders = lines.filter(({ role }) => role === "insider").length;
    await page.locator("summary", { hasText: "Role" }).click();
    const tick = page.getByLabel("insider");
    await page.locator(".drop-line", { has: tick }).getByText(String(insiders), { exact: true }).waitFor();
    await tick.check();
    await page.getByText(`${insiders} of ${lines.length} sources`).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Clear the filters" }).click();
  });

  test("is sorted by a column and back, but never by the grade", async () => {
    const titles = async () => page.locator(".source-title a").allInnerTexts();
    const before = await titles();
    await page.getByRole("button", { name: "Words", exact: true }).click();
    const [shortest] = listSources(study.desk).toSorted((a, b) => a.words - b.words);
    expect((await titles())[0]).toBe(shortest?.title);
    await page.getByRole("button", { name: "Words", exact: true }).click();
    await page.getByRole("button", { name: "Words", exact: true }).click();
    expect(await titles()).toEqual(before);
    expect(await page.getByRole("columnheader", { name: "Grade" }).getByRole("button").count()).toBe(0);
  });

  test("has the columns that are chosen, for as long as the study is open", async () => {
    await page.locator("summary", { hasText: "Columns" }).click();
    await page.getByLabel("Passages").check();
    await page.getByRole("columnheader", { name: "Passages" }).waitFor();
    await page.getByLabel("Passages").uncheck();
    await page.getByLabel("Kind").uncheck();
    await page.keyboard.press("Escape");
    await visit(page, "/coverage");
    await visit(page, "/sources");
    await page.getByRole("columnheader", { name: "Title" }).waitFor();
    expect(await page.getByRole("columnheader", { name: "Kind" }).count()).toBe(0);
  });

  test("is moved through and changed by the keyboard alone", async () => {
    const grid = page.getByRole("grid");
    await grid.focus();
    for (const key of ["ArrowDown", "ArrowRight", "F2"]) await page.keyboard.press(key);
    const list = page.getByLabel("Change: Role towards the group");
    await list.selectOption("civilian");
    await page.getByText("Changed. Ctrl+Z takes it back.").waitFor();
    expect(listSources(study.desk)[1]?.role).toBe("civilian");
    await page.keyboard.press("Control+z");
    await page.getByText(/^Taken back/).waitFor();
    expect(listSources(study.desk)[1]?.role).toBe("researcher");
    await grid.focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await page
      .locator(".reader-head")
      .getByText(listSources(study.desk)[0]?.title ?? "")
      .waitFor();
  });

  test("is changed in its place with the mouse, and a date that cannot be read is not taken", async () => {
    await visit(page, "/sources");
    const line = listSources(study.desk).find(({ id }) => id === study.id("S03"));
    const row = page.getByRole("row").filter({ hasText: line?.title ?? "" });
    await row.getByText("2019-04-03").click();
    const field = page.getByLabel("Change: Collected");
    await field.fill("some day");
    await page.keyboard.press("Enter");
    await page.getByText("That is not a date that can be read.").waitFor();
    await row.getByText("2019-04-03").click();
    await field.fill("2019-05");
    await page.keyboard.press("Enter");
    await row.getByText("2019-05", { exact: true }).waitFor();
    const collected = listSources(study.desk).find(({ id }) => id === line?.id)?.collected;
    expect(collected).toMatchObject({ from: "2019-05-01", to: "2019-05-31" });
  });
});

describe("who was heard, and when", () => {
  let browser: Browser;
  let study: ServedStudy;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    study = await serveSampleStudy();
    page = await openPage(await browser.newContext({ viewport: { width: 1440, height: 900 } }), study);
  });
  afterAll(async () => {
    await browser.close();
    await study.close();
  });

  test("a full square of the coverage shows its sources in the table", async () => {
    const row = coverage(study.desk, { by: "role" }).rows.find(({ cells }) =>
      cells.some(({ heard }) => heard.length > 1),
    );
    const cell = row?.cells.find(({ heard }) => heard.length > 1);
    await visit(page, "/coverage");
    await page.getByRole("button", { name: `${row?.name}, ${cell?.column}: ` }).click();
    const all = listSources(study.desk).length;
    await page.getByText(`${cell?.heard.length} of ${all} sources`).waitFor();
    await page.getByText("Only what the coverage counts under").waitFor();
    await page.getByRole("button", { name: "Clear the filters" }).click();
  });

  test("an empty square says what is missing and begins a contact sheet for it", async () => {
    const row = coverage(study.desk, { by: "role" }).rows.find(({ cells }) =>
      cells.some(({ column, heard }) => column === "civilian" && heard.length === 0),
    );
    await visit(page, "/coverage");
    await page
      .getByRole("button", { name: `Begin a contact sheet for: ${row?.name}, civilian` })
      .press("Enter");
    await page.getByRole("heading", { name: "A new interview" }).waitFor();
    expect(await page.getByLabel("Role towards the group").inputValue()).toBe("civilian");
    expect(await page.getByLabel("Group of members it belongs to").inputValue()).toBe(row?.id);
  });

  test("the time line opens a source, and the same stands in a table behind it", async () => {
    await visit(page, "/fieldwork");
    const [line] = listSources(study.desk);
    const dated = listSources(study.desk).filter(({ collected }) => collected !== undefined).length;
    expect(await page.locator(".fieldwork-bar").count()).toBe(dated);
    await page.getByText("The same as a table").click();
    expect(await page.locator(".fieldwork-table tbody tr").count()).toBe(dated);
    await page
      .locator(".fieldwork-bar")
      .getByRole("link", { name: line?.title ?? "" })
      .click();
    await page
      .locator(".reader-head")
      .getByText(line?.title ?? "")
      .waitFor();
  });
});
