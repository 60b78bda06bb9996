import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { quotePassage, readSource } from "../../src/app/read-source.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { type Coding, coding } from "../../src/core/study/index.ts";
import { launchBrowser } from "./browser.ts";
import { largeCodings, largeLetters, serveLargeStudy } from "./large-study.ts";
import { dragOver, openPage, until, visit } from "./page.ts";
import type { ServedStudy } from "./served-study.ts";

// Far more than a screen holds; a text that was drawn whole would have thousands.
const mostRows = 60;

describe("a text of a million letters with ten thousand codings", () => {
  let browser: Browser;
  let study: ServedStudy;
  let source: RecordId;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    const large = await serveLargeStudy();
    study = large.study;
    source = large.source;
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    page = await openPage(context, study);
    await visit(page, `/read/${source}`);
    await page.locator(".row-words").first().waitFor();
    await page.locator(".column").focus();
  });
  afterAll(async () => {
    await browser.close();
    await study.close();
  });

  test("is as large as it says", () => {
    const { letters, codings } = sizeOf(study, source);
    expect(letters).toBeGreaterThanOrEqual(largeLetters);
    expect(codings).toBe(largeCodings);
  });

  test("stands in the document only where it is read, and so do its highlights", async () => {
    const scrolled: number[] = [];
    for (const part of [0, 0.25, 0.5, 0.75, 1]) {
      await page.evaluate(
        `(async () => {
          const column = document.querySelector(".column");
          column.scrollTop = ${part} * (column.scrollHeight - column.clientHeight);
          for (let i = 0; i < 4; i++) await new Promise((done) => requestAnimationFrame(done));
        })()`,
      );
      scrolled.push(await page.locator(".row-words").count());
      const painted = await page.evaluate(
        "[...CSS.highlights.values()].flatMap((each) => [...each]).every((range) => range.startContainer.isConnected)",
      );
      expect(painted).toBe(true);
    }
    expect(Math.min(...scrolled)).toBeGreaterThan(3);
    expect(Math.max(...scrolled)).toBeLessThan(mostRows);
  });

  test("is walked to its last word with one key, and back", async () => {
    await page.locator(".column").focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Control+End");
    await until(page, `document.querySelector(".column").scrollTop > 100000`);
    await until(page, `!document.querySelector(".caret").hidden`);
    await page.keyboard.press("Control+Home");
    await until(page, 'document.querySelector(".row-words").dataset.row === "0"');
    expect(await page.locator(".row-words").count()).toBeLessThan(mostRows);
  });

  test("keeps a selection from its first word to its last", async () => {
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Control+Shift+End");
    await until(page, `document.querySelector(".column").scrollTop > 100000`);
    const rows = await page.evaluate(
      '[...document.querySelectorAll(".row-words")].map((row) => Number(row.dataset.row))',
    );
    expect(rows).toContain(0);
    expect((rows as number[]).length).toBeLessThan(mostRows);
    await page.keyboard.press("Escape");
  });

  test("takes one more coding in its middle, drawn without asking for the text again", async () => {
    await page.evaluate('document.querySelector(".column").scrollTop = 300000');
    await until(page, 'Number(document.querySelectorAll(".row-words")[3]?.dataset.row) > 100');
    const words = "the driver paid";
    const asked: string[] = [];
    page.on("request", (request) => void asked.push(new URL(request.url()).pathname));
    await dragOver(page, words);
    const coded = page.waitForResponse(/codePassage/);
    await page.keyboard.press("1");
    await coded;
    await page.getByText("Coded “Code 1”").waitFor();
    expect(asked).not.toContain("/api/read");
    expect(latestWords(study)).toBe(words);
  });
});

function sizeOf(
  { desk }: ServedStudy,
  source: RecordId,
): { readonly letters: number; readonly codings: number } {
  const read = readSource(desk, { source });
  return { letters: read.ok ? read.value.text.length : 0, codings: desk.open.study.all(coding).length };
}

function latestWords({ desk }: ServedStudy): string | undefined {
  const latest = desk.open.study
    .all(coding)
    .reduce<Coding | undefined>(
      (best, each) => (best === undefined || each.at > best.at ? each : best),
      undefined,
    );
  return latest === undefined ? undefined : quotePassage(desk, latest.passage).words;
}
