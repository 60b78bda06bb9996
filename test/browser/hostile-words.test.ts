import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addCode } from "../../src/app/codebook.ts";
import { makeClaim } from "../../src/app/corroboration.ts";
import type { Desk } from "../../src/app/desk.ts";
import { foundStudy } from "../../src/app/found-study.ts";
import { addHypothesis, addMatrix } from "../../src/app/hypotheses.ts";
import { writeMemo } from "../../src/app/memos.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { expectOk } from "../support/journey.ts";
import { enterText } from "../support/working-study.ts";
import { launchBrowser } from "./browser.ts";
import { openPage, quiet, visit } from "./page.ts";
import { type ServedStudy, serveStudy } from "./served-study.ts";

// Words that somebody sent or pasted: markup, signs that turn the direction around, and words without an end.

const markup = '<img src=x onerror="alert(1)"><script>alert(2)</script><a href="javascript:alert(3)">go</a>';
const turned = "\u202egnp.exe\u2066 ";
const long = "W".repeat(1_900);
const endless = "Q".repeat(90_000);

let browser: Browser;
let study: ServedStudy;
let page: Page;
let source: RecordId;
const amiss: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  study = await serveStudy(async (deps) => {
    const me = foundStudy(deps.open, deps.randomBytes, { title: markup, founder: markup });
    await fill({ ...deps, me });
    return new Map();
  });
  page = await openPage(await browser.newContext({ viewport: { width: 1440, height: 900 } }), study);
  page.on("dialog", (dialog) => {
    amiss.push(`a dialog says ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(study.origin))
      amiss.push(`a request to ${request.url()}`);
  });
});
afterAll(async () => {
  await browser.close();
  await study.close();
});

async function fill(desk: Desk): Promise<void> {
  source = await enterText(desk, markup, `A.: ${endless}\n\nA.: ${markup} ${turned} said he.`);
  for (const words of [markup, turned + markup, long, endless]) {
    expectOk(makeClaim(desk, { text: words, form: "event" }));
    expectOk(
      writeMemo(desk, { about: { table: "source", id: source }, title: words.slice(0, 900), text: words }),
    );
  }
  for (const words of [markup, turned + markup, long]) {
    expectOk(addCode(desk, { name: words }));
    const { matrix } = expectOk(addMatrix(desk, { question: words }));
    expectOk(addHypothesis(desk, { matrix, text: words }));
  }
}

/** What of some elements ends beyond the window. */
const beyond = (selector: string): Promise<readonly string[]> =>
  page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})]
      .filter((each) => each.getBoundingClientRect().right > innerWidth)
      .map((each) => each.tagName + " " + each.className)`,
  );

/** Where the first and the last letter begin of the first words of an element. */
const firstAndLast = (selector: string): Promise<readonly number[]> =>
  page.evaluate(
    `(() => {
      const letters = document.querySelector(${JSON.stringify(selector)}).firstChild;
      const words = document.createRange();
      return [0, letters.textContent.length - 1].map((at) => {
        words.setStart(letters, at);
        words.setEnd(letters, at + 1);
        return words.getBoundingClientRect().left;
      });
    })()`,
  );

test("nothing of it is run, or asks for anything elsewhere, in any room", async () => {
  for (const room of [
    "/sources",
    `/read/${source}`,
    "/codebook",
    "/claims",
    "/memos",
    "/hypotheses",
    "/history",
  ]) {
    await visit(page, room);
    await quiet(page);
    const made = "main script, main iframe, main img:not([src^='data:']), main a[href^='javascript']";
    expect(await page.locator(made).count(), room).toBe(0);
  }
  expect(amiss).toEqual([]);
});

test("a word without an end pushes no room aside and lets nobody wait", async () => {
  await visit(page, "/claims");
  await page.locator(".claim-table tbody tr").nth(3).waitFor();
  expect(await beyond(".claim-table :is(th, td)")).toEqual([]);
  await visit(page, "/codebook");
  await page.getByRole("searchbox").or(page.getByPlaceholder("Find or add a code")).first().waitFor();
  expect(await beyond("main input, main h1")).toEqual([]);
  await visit(page, "/memos");
  await page.locator(".memo").nth(3).waitFor();
  expect(await beyond("main h1, .memo, .memo-change")).toEqual([]);
  await visit(page, `/read/${source}`);
  await page.locator(".row-words").nth(1).waitFor();
  expect(await beyond(".row, .row-words")).toEqual([]);
});

test("signs that turn the direction around do not turn the words of the tool", async () => {
  await visit(page, "/memos");
  await page.locator(".memo", { hasText: "gnp.exe" }).waitFor();
  for (const at of [1, 2, 3, 4]) {
    const [first = 0, last = 0] = await firstAndLast(`.all-memos li:nth-child(${at}) .memo small`);
    expect(first, `memo ${at}`).toBeLessThan(last);
  }
});
