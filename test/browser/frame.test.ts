import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { changeCode } from "../../src/app/codebook.ts";
import { openMark } from "../../src/app/questions/open-mark.ts";
import { nodeCrypto } from "../../src/node/store/index.ts";
import { expectOk } from "../support/journey.ts";
import { speak } from "./axe.ts";
import { launchBrowser } from "./browser.ts";
import { openPage, until, viewKept, visit } from "./page.ts";
import { type ServedStudy, serveEmptyStudy, serveSampleStudy } from "./served-study.ts";

let browser: Browser;
let study: ServedStudy;
let context: BrowserContext;
let page: Page;

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
  page = await openPage(context, study);
});
afterEach(() => context.close());

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}

const palette = () => page.getByRole("combobox", { name: "Search or go" });

test("a menu of the bar stays open when a room arrives late and takes the focus for its first field", async () => {
  await visit(page, "/sources");
  await page.locator("main input").first().waitFor();
  const menu = page.locator(".view-menu");
  await menu.locator("summary").click();
  const dark = page.getByLabel("Dark");
  await dark.waitFor();
  await page.evaluate("document.querySelector('main input').focus()");
  await until(page, "document.activeElement?.closest('.view-menu') !== null");
  expect(await dark.isVisible()).toBe(true);
  await page.locator("main input").first().click();
  await dark.waitFor({ state: "detached" });
});

describe("the palette", () => {
  test("does by keyboard whatever it offers, and finds records in any hand", async () => {
    await visit(page, "/claims");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("history");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "History" }).waitFor();
    // Without the accent of its first letter, and two words in another order.
    await page.keyboard.press("Control+k");
    await page.keyboard.type("ilvadan DRIVER");
    await page
      .getByRole("option", { name: /A driver who takes people out/ })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "A driver who takes people out, Ilvadan" }).waitFor();
  });

  test("does what a button of the open room does, by its name", async () => {
    const line = page.getByRole("option", { name: "here Columns" });
    await visit(page, "/sources");
    await page.locator("main summary", { hasText: "Columns" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("columns");
    await line.click();
    await page.getByText("Kept until the study is locked.").waitFor();
    await page.keyboard.press("Escape");
    await visit(page, "/conflicts");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("columns");
    await page.locator(".palette-none").or(page.locator(".palette [role=option]").first()).waitFor();
    expect(await line.count()).toBe(0);
    await page.keyboard.press("Escape");
  });

  test("shows what was chosen lately first, and gives the focus back to where it was", async () => {
    await visit(page, "/claims");
    await page.getByLabel("Find a claim").focus();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("show all keys");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Keys" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: "Keys" }).waitFor({ state: "detached" });
    await page.getByLabel("Find a claim").focus();
    await page.keyboard.press("Control+k");
    await palette().fill("");
    expect(await page.locator(".palette [role=option]").first().innerText()).toMatch(
      /lately\s+Show all keys/,
    );
    await page.keyboard.press("Escape");
    await until(page, "document.activeElement?.getAttribute('aria-label') === 'Find a claim'");
  });

  test("opens the passage of a line of a table that left, by its mark, and says why where none is opened", async () => {
    await visit(page, "/questions");
    await page.getByLabel("Question", { exact: true }).fill("any code");
    await page.locator(".found-list").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save as CSV" }).click(),
    ]);
    await page.getByText("A mark on a line opens its passage").waitFor();
    const csv = await textOf(await download.createReadStream());
    const mark = /(?:[0-9a-z]{4}-){4}[0-9a-z]{4}/.exec(csv)?.[0] ?? "";
    const { source, start, end } = expectOk(openMark(study.desk, nodeCrypto.hmac, { mark }));

    await page.keyboard.press("Control+k");
    await palette().fill("7hx2-k9qd-4kq0-m1xn-p3r8");
    await page.getByText("No table that left this study has that mark").waitFor();
    // As it is pasted out of a cell, with a blank behind it.
    await palette().fill(`${mark.toUpperCase()} `);
    await page.getByRole("option", { name: /by its mark, from a table that left on/ }).waitFor();
    await page.keyboard.press("Enter");
    await until(page, `location.pathname === "/read/${source}"`);
    expect(await page.evaluate("location.search")).toBe(`?at=${start}-${end}`);

    await visit(page, `/sources/${source}`);
    await page.getByText("counted in a table of passages that left").waitFor();
  });

  test("speaks Arabic, and takes its letters in whatever shape", async () => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("العربية");
    const kept = viewKept(page, { language: "ar" });
    await page.keyboard.press("Enter");
    await kept;
    await page.keyboard.press("Control+k");
    await page.keyboard.type("الاستشراف");
    await page
      .getByRole("option", { name: /الاستشراف/ })
      .first()
      .waitFor();
    await page.keyboard.press("Control+a");
    // Written with plain alefs, as it is typed.
    await page.keyboard.type("اضف مصدرا");
    await page
      .getByRole("option", { name: /أضف مصدرًا/ })
      .first()
      .waitFor();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("English");
    const back = viewKept(page, { language: "en" });
    await page.keyboard.press("Enter");
    await back;
  });
});

describe("the frame around the rooms", () => {
  test("keys are shown under ? beside the room, which stays in use", async () => {
    await visit(page, "/claims");
    await page.keyboard.press("?");
    await page.getByRole("heading", { name: "Keys" }).waitFor();
    await page.getByLabel("Find a claim").fill("prison?");
    expect(await page.getByLabel("Find a claim").inputValue()).toBe("prison?");
    await page.getByRole("button", { name: "Close", exact: true }).first().click();
    await page.getByRole("heading", { name: "Keys" }).waitFor({ state: "detached" });
  });

  test("at the width of a phone the rooms are a sheet, and nothing hangs out of the bar", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator(".room-menu summary").click();
    await page.getByRole("link", { name: "Hypotheses" }).click();
    await until(page, "location.pathname === '/hypotheses'");
    expect(await page.locator(".room-menu").getAttribute("open")).toBeNull();
    expect(await page.evaluate("document.querySelector('.bar').scrollWidth")).toBe(390);
    await page.locator(".room-menu summary").press("Enter");
    await page.keyboard.press("Escape");
    await until(page, "document.activeElement?.matches('.room-menu summary')");
  });

  test.each(["English", "العربية"] as const)(
    "at that width the places of a room stand in one line, and the open one in sight, in %s",
    async (language) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await speak(page, { language });
      const links = page.locator(".room-row a");
      for (const path of ["/project", "/periods", "/memos", "/releases"]) {
        await visit(page, path);
        const tops = await links.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
        expect(new Set(tops).size).toBe(1);
        const open = await page.locator(".room-row a[aria-current]").boundingBox();
        expect(open?.x).toBeGreaterThanOrEqual(0);
        expect((open?.x ?? 0) + (open?.width ?? 0)).toBeLessThanOrEqual(390);
        expect(open?.height).toBeGreaterThanOrEqual(40 - 2);
      }
      // At the width of a small telephone the row moves under the finger.
      await page.setViewportSize({ width: 280, height: 600 });
      await visit(page, "/sources");
      await visit(page, "/project");
      const open = await page.locator(".room-row a[aria-current]").boundingBox();
      expect(open?.x).toBeGreaterThanOrEqual(0);
      expect((open?.x ?? 0) + (open?.width ?? 0)).toBeLessThanOrEqual(280);
      await speak(page, { language: "English" });
    },
  );

  test("whoever comes back with the browser's own button is where she left", async () => {
    await visit(page, "/history");
    const link = page.locator(".history-step a").nth(2);
    const href = await link.getAttribute("href");
    await link.focus();
    await page.keyboard.press("Enter");
    await until(page, `location.pathname + location.search === ${JSON.stringify(href)}`);
    await page.goBack();
    await until(page, `document.activeElement?.getAttribute("href") === ${JSON.stringify(href)}`);
  });
});

describe("the history", () => {
  test("compares the states after two steps, and shows only what touched one record", async () => {
    changeCode(study.desk, { code: study.id("K03"), values: { definition: "Said of the road out." } });
    await visit(page, "/history");
    await page.locator(".history-step", { hasText: "The change of the code" }).first().waitFor();
    await page.getByRole("button", { name: "Compare" }).first().click();
    await page.getByText("Choose a second step").waitFor();
    await page.getByRole("button", { name: "Compare" }).nth(1).click();
    const pane = page.getByRole("complementary", { name: "What differs" });
    await pane.getByText("Said of the road out.").waitFor();
    expect(await pane.innerText()).toMatch(/definition/);
    await pane.getByRole("button", { name: "Stop comparing" }).click();
    await page.getByRole("button", { name: "Only this one’s steps" }).first().click();
    await page.getByText("Only steps on").waitFor();
    expect(await page.locator(".history-step").count()).toBeLessThan(8);
    await page.getByRole("button", { name: "Show all steps" }).click();
    await page.getByLabel("Room", { exact: true }).selectOption("claims");
    await page.locator(".history-step", { hasText: "The evidence" }).first().waitFor();
    expect(await page.locator(".history-step", { hasText: "The new statement" }).count()).toBe(0);
  });

  test("of a study in which nothing was done but its founding has one step", async () => {
    const empty = await serveEmptyStudy();
    const other = await browser.newContext();
    const there = await openPage(other, empty);
    await visit(there, "/history");
    await there.locator(".history-step", { hasText: "The founding of the study" }).waitFor();
    await other.close();
    await empty.close();
  });
});

test("the walk leads through the sample in six steps and notices each", async () => {
  await page.getByRole("button", { name: "Begin the walk" }).click();
  const card = page.getByRole("complementary", { name: "Walk through the sample" });
  await card.getByText("Step 1 of 6").waitFor();
  await page.locator("#section-answer .number-door, .brief-text .number-door").first().click();
  await card.getByText("Step 2 of 6").waitFor();
  await page.locator(".number-card a[href^='/read/']").first().click();
  await card.getByText("Step 3 of 6").waitFor();
  await page.locator(".column").focus();
  await page.keyboard.press("j");
  await card.getByText("Step 4 of 6").waitFor();
  await card.getByRole("button", { name: "Leave the walk" }).click();
  await card.waitFor({ state: "detached" });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("walk through");
  await page.keyboard.press("Enter");
  await card.getByText("Step 4 of 6").waitFor();
  await page.locator(".column").focus();
  await page.keyboard.press("c");
  await page.keyboard.type("pris");
  await page.keyboard.press("Enter");
  await card.getByText("Step 5 of 6").waitFor();
  await card.getByRole("button", { name: "Take me there" }).click();
  await page.locator("main a[href^='/claims/']").first().click();
  await card.getByText("Step 6 of 6").waitFor();
  await card.getByRole("button", { name: "Take me there" }).click();
  await card.getByText("That was the way").waitFor();
});
