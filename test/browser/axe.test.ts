import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsIn, type Look, looks, speak } from "./axe.ts";
import { launchBrowser } from "./browser.ts";
import { openPage, quiet } from "./page.ts";
import { type ServedStudy, serveEmptyStudy } from "./served-study.ts";

// Each look leaves out what another look has seen; what is left must still find a fault of every kind in it.
describe("the looks at the page", () => {
  let browser: Browser;
  let study: ServedStudy;
  beforeAll(async () => {
    browser = await launchBrowser();
    study = await serveEmptyStudy();
  });
  afterAll(async () => {
    await browser.close();
    await study.close();
  });

  async function withFault<T>(look: Look, fault: Fault, found: (page: Page) => Promise<T>): Promise<T> {
    const { width, colorScheme } = look;
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await openPage(context, study);
    await quiet(page);
    await speak(page, look);
    await page.evaluate(planting(fault));
    const given = await found(page);
    await speak(page, looks.wide);
    await context.close();
    return given;
  }

  test.each(Object.values(looks))("find a field without a name, $name", async (look) => {
    const fault = { mark: "<input type='text'>" };
    for (const isSeen of [false, true])
      expect(await withFault(look, fault, (page) => faultsIn(page, look, { isSeen }))).toMatch(/^label at /);
  });

  const grey = "#planted { color: #777; background: #888 }";
  test.each(["light", "dark"] as const)("find words that one cannot read where it is %s", async (scheme) => {
    const fault = { mark: words, style: `@media (prefers-color-scheme: ${scheme}) { ${grey} }` };
    // A page that goes on is looked at the second time in the colours in which the first look left it.
    const twice = await withFault(looks.wide, fault, async (page) => [
      await faultsIn(page, looks.wide),
      await faultsIn(page, looks.wide),
    ]);
    for (const found of twice) {
      expect(found).toMatch(/^color-contrast at #planted: /);
      expect(found.split("\n").filter((line) => line.startsWith("color-contrast"))).toHaveLength(1);
    }
  });

  test("find words that one cannot read on a telephone alone", async () => {
    const fault = { mark: words, style: `@media (max-width: 500px) { ${grey} }` };
    expect(await withFault(looks.wide, fault, (page) => faultsIn(page, looks.wide))).toBe("");
    const found = await withFault(looks.narrow, fault, (page) => faultsIn(page, looks.narrow));
    expect(found).toMatch(/^color-contrast at #planted: /);
  });

  test("find a fault of the Arabic page alone", async () => {
    const fault = { mark: words, style: `[dir=rtl] ${grey}` };
    expect(await withFault(looks.wide, fault, (page) => faultsIn(page, looks.wide))).toBe("");
    const found = await withFault(looks.arabic, fault, (page) => faultsIn(page, looks.arabic));
    expect(found).toMatch(/^color-contrast at #planted: /);
  });

  test("find two buttons too small and too close for a finger on a telephone", async () => {
    const mark = "<button type='button'>1</button><button type='button'>2</button>";
    const style = "#planted button { all: unset; display: inline-block; width: 10px; height: 10px }";
    for (const isSeen of [false, true]) {
      const found = await withFault(looks.narrow, { mark, style }, (page) =>
        faultsIn(page, looks.narrow, { isSeen }),
      );
      expect(found).toMatch(/^target-size at button/);
    }
  });
});

/** What is wrong in a page: some markup, and the style it has there. */
interface Fault {
  readonly mark: string;
  readonly style?: string;
}

const words = "Words that are there to be read.";

// A sheet made by script: the page's policy lets in none that is written in it.
function planting({ mark, style = "" }: Fault): string {
  return `(() => {
    const planted = document.createElement("div");
    planted.id = "planted";
    planted.innerHTML = ${JSON.stringify(mark)};
    document.querySelector("main :is(h1, h2)").after(planted);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(${JSON.stringify(style)});
    document.adoptedStyleSheets.push(sheet);
  })()`;
}
