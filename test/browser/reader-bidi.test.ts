import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addCode } from "../../src/app/codebook.ts";
import { quotePassage } from "../../src/app/read-source.ts";
import { coding } from "../../src/core/study/index.ts";
import { launchBrowser } from "./browser.ts";
import { dragOver, openPage, until, visit } from "./page.ts";
import { type ServedStudy, serveSampleStudy } from "./served-study.ts";

// An Arabic interview of the sample, with Latin words, figures and pseudonyms within its lines.
describe("a selection in text that runs both ways", () => {
  let browser: Browser;
  let study: ServedStudy;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    study = await serveSampleStudy();
    addCode(study.desk, { name: "Tried here" });
    page = await openPage(await browser.newContext({ viewport: { width: 1440, height: 900 } }), study);
    await visit(page, `/read/${study.id("S06")}`);
    await page.locator(".column").focus();
  });
  afterAll(async () => {
    await browser.close();
    await study.close();
  });

  test.each(["مكتب فيه laptop واحد", "laptop", "دفعت له 400 دولار", "في 2015 و2016، ولم"])(
    "made with the mouse keeps its words, whatever runs against the line: %s",
    async (words) => {
      await bring(page, words);
      await dragOver(page, words);
      expect(await paintedWords(page)).toBe(words);
      await codeIt(page);
      expect(latestWords(study)).toBe(words);
    },
  );

  test("made with the keyboard goes on in the order of the words, leftwards in Arabic", async () => {
    await bring(page, "مكتب فيه laptop واحد");
    await dragOver(page, "مكتب");
    await page.keyboard.press("Shift+ArrowLeft");
    expect(await paintedWords(page)).toBe("مكتب فيه");
    await page.keyboard.press("Shift+ArrowLeft");
    expect(await paintedWords(page)).toBe("مكتب فيه laptop");
    await page.keyboard.press("Shift+ArrowRight");
    expect(await paintedWords(page)).toBe("مكتب فيه ");
  });

  test("outlives its rows: scrolled away from and back it is the same, and can be coded", async () => {
    const words = "النحو أنقذني، وهذا مضحك";
    await bring(page, words);
    await dragOver(page, words);
    await page.evaluate('document.querySelector(".column").scrollTop = 0');
    await until(page, 'document.querySelector(".row-words").dataset.row === "0"');
    await codeIt(page);
    expect(latestWords(study)).toBe(words);
    await bring(page, words);
    expect(await paintedWords(page)).toBe(words);
  });

  test("sets a pseudonym apart, so that a Latin one never turns its neighbours about", async () => {
    const isolated = await page.evaluate(
      '[...document.querySelectorAll(".row-rtl .pseudonym")].map((each) => getComputedStyle(each).unicodeBidi)',
    );
    expect(new Set(isolated as string[])).toEqual(new Set(["isolate"]));
  });

  test("shows each paragraph in its own direction and language", async () => {
    const rows = await page.evaluate(
      '[...document.querySelectorAll(".row-words")].map((row) => row.dir + " " + row.lang)',
    );
    expect(new Set(rows as string[])).toEqual(new Set(["rtl ar"]));
  });

  test("coded by two people shows both in the margin, each in a lane", async () => {
    await visit(page, `/read/${study.id("S08")}`);
    await page.locator(".coder-heads button").first().waitFor();
    expect(await page.locator(".coder-heads button").allInnerTexts()).toEqual(["CA", "CB"]);
  });
});

// Rows come into the document as one scrolls; turn pages until the words stand in one.
async function bring(page: Page, words: string): Promise<void> {
  await page.evaluate(`(async () => {
    const column = document.querySelector(".column");
    const row = () => [...document.querySelectorAll(".row-words")].find((each) => each.textContent.includes(${JSON.stringify(words)}));
    const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    column.scrollTop = 0;
    await frame();
    while (row() === undefined && column.scrollTop + column.clientHeight < column.scrollHeight - 1) {
      column.scrollTop += 300;
      await frame();
    }
    row().scrollIntoView({ block: "center" });
    await frame();
  })()`);
}

async function codeIt(page: Page): Promise<void> {
  await page.keyboard.press("c");
  await page.keyboard.type("Tried here");
  const coded = page.waitForResponse(/codePassage/);
  await page.keyboard.press("Enter");
  await coded;
}

function latestWords({ desk }: ServedStudy): string | undefined {
  const [latest] = desk.open.study.all(coding).toSorted((a, b) => b.at - a.at);
  return latest === undefined ? undefined : quotePassage(desk, latest.passage).words;
}

function paintedWords(page: Page): Promise<string> {
  return page.evaluate(`[...(CSS.highlights.get("picked") ?? [])].map(String).join("")`);
}
