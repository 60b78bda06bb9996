import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { openPage, quiet, until, visit } from "./page.ts";
import { type ServedStudy, serveEmptyStudy, serveSampleStudy } from "./served-study.ts";

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

describe("the keys stay where an act was done", () => {
  test("in the reader, when a code is taken off with the mouse", async () => {
    await visit(page, `/read/${study.id("S07")}`);
    await page.locator(".row-words").first().waitFor();
    await page.locator(".column").focus();
    await page.keyboard.press("j");
    await page.locator(".passage .chip-off").first().click();
    await page.getByText(/taken off\. Ctrl\+Z/).waitFor();
    await inside(".passage");
    const before = await selected();
    await page.keyboard.press("j");
    expect(await selected()).not.toBe(before);
    await page.keyboard.press("Control+z");
    await page.getByText(/^Taken back/).waitFor();
  });

  test("on a claim's card, when a passage is unlinked", async () => {
    await visit(page, `/claims/${study.id("C01")}`);
    await page.locator(".quote-off").first().press("Enter");
    await page.getByText(/^No longer evidence/).waitFor();
    await inside(".quote");
    await page.keyboard.press("Control+z");
    await page.getByText(/^Taken back/).waitFor();
  });

  test("and nowhere, when a palette is left over a page on which nothing had them", async () => {
    await visit(page, "/sources");
    await page.evaluate("document.activeElement.blur()");
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await quiet(page);
    expect(await page.evaluate("document.activeElement === document.body")).toBe(true);
  });

  test("beside the outlook, when other numbers are tried, and back on the button after", async () => {
    await visit(page, "/outlook");
    await page.getByRole("button", { name: "Try other numbers" }).press("Enter");
    await inside(".pane");
    await page.keyboard.press("Escape");
    await until(page, `document.activeElement.textContent === "Try other numbers"`);
  });

  test("where a question was asked and answered, or a form left again", async () => {
    await visit(page, "/history");
    await page
      .getByRole("button", { name: /^Back to before this/ })
      .first()
      .press("Enter");
    await page
      .getByRole("button", { name: /^Leave/ })
      .first()
      .press("Enter");
    await inside(".history-doings");
    await visit(page, "/memos");
    await page
      .getByRole("button", { name: /^Change the memo/ })
      .first()
      .press("Enter");
    await page.locator("main textarea").first().press("Escape");
    await inside(".memo");
    await visit(page, "/words");
    await page
      .getByRole("button", { name: /^Change what/ })
      .first()
      .press("Enter");
    await page.locator("main form input").first().press("Escape");
    await until(page, `document.activeElement.textContent === "Change"`);
  });
});

function selected(): Promise<unknown> {
  return page.evaluate('[...(CSS.highlights.get("picked") ?? [])].map(String).join("")');
}

/** Wait until the focus is within something. */
function inside(where: string): Promise<void> {
  return until(page, `document.activeElement.closest(${JSON.stringify(where)}) !== null`);
}

test("no two buttons of a list have the same name", async () => {
  for (const [path, within] of [
    ["/register", ".names-sources-more"],
    ["/releases", ".access-line"],
    [`/claims/${study.id("C01")}`, ".quote"],
    ["/words", ".size-words"],
  ] as const) {
    await visit(page, path);
    const buttons = page.locator(`${within} button`);
    await buttons.first().waitFor();
    const names = await buttons.evaluateAll((all) =>
      all.map((each) => each.getAttribute("aria-label") ?? each.textContent),
    );
    expect(
      names.filter((name, at) => names.indexOf(name) !== at),
      path,
    ).toEqual([]);
  }
});

test("a room that is empty until something was read leads to the texts", async () => {
  const empty = await serveEmptyStudy();
  const first = await openPage(await browser.newContext(), empty);
  for (const path of ["/memos", "/grades", "/fieldwork", "/questions"]) {
    await visit(first, path);
    await first.getByRole("main").getByRole("link", { name: "To the texts" }).waitFor();
  }
  await first.context().close();
  await empty.close();
});
