import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addCode } from "../../src/app/codebook.ts";
import type { Desk } from "../../src/app/desk.ts";
import { foundStudy } from "../../src/app/found-study.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { pdfOf } from "../../src/core/formats/testing/build-files.ts";
import { passage } from "../../src/core/study/index.ts";
import { enterBytes, must } from "../support/working-study.ts";
import { launchBrowser } from "./browser.ts";
import { scanPdf } from "./media-files.ts";
import { openPage, until, visit } from "./page.ts";
import { type ServedStudy, serveStudy } from "./served-study.ts";

const ruling = pdfOf([[{ x: 60, y: 700, text: "The court finds nothing." }], []]);

let browser: Browser;
let study: ServedStudy;
let page: Page;
const ids: RecordId[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  study = await serveStudy(async (deps) => {
    const me = foundStudy(deps.open, deps.randomBytes, { title: "A study of pages", founder: "Mara Venn" });
    const desk: Desk = { ...deps, me };
    ids.push(await enterBytes(desk, "Scan", scanPdf()), await enterBytes(desk, "Ruling", ruling));
    for (const name of ["Fear", "Seal"]) must(addCode(desk, { name }));
    return new Map();
  });
  page = await openPage(await browser.newContext({ viewport: { width: 1440, height: 900 } }), study);
});
afterAll(async () => {
  await browser.close();
  await study.close();
});

const parts = () => study.desk.open.study.all(passage).map(({ part }) => part);
const drawn = (at: number) => page.locator(`.drawn-page canvas[data-drawn="${at}"]`);

describe("a scan", () => {
  beforeAll(async () => {
    await visit(page, `/read/${ids[0]}`);
    await drawn(0).waitFor();
  });

  test("is said to have pages without words, and a region drawn on one by hand is coded", async () => {
    await page.getByText("2 pages without words").waitFor();
    await page.getByText("Nothing is marked yet. Draw a rectangle on a page").waitFor();
    await stroke([0.65, 0.77], [0.88, 0.91]);
    await page.getByRole("button", { name: "Code…" }).click();
    await page.keyboard.type("Seal");
    await page.keyboard.press("Enter");
    await page.getByText("Coded: Seal.").waitFor();
    const [part] = parts();
    if (part?.is !== "page") throw new Error("No region of a page");
    expect(part.page).toBe(0);
    // Measured from below; to the point that the mouse can be put on.
    const near = [
      part.x - 0.65 * 595,
      part.y - 0.09 * 842,
      part.width - 0.23 * 595,
      part.height - 0.14 * 842,
    ];
    expect(near.map((each) => Math.abs(each) < 3)).toEqual([true, true, true, true]);
    await page.getByRole("button", { name: /^Page 1: region of/ }).waitFor();
  });

  test("is turned, and a region drawn by keys lies where it is seen on a page that is turned on its side", async () => {
    await page.getByRole("button", { name: "Page after" }).click();
    await drawn(1).waitFor();
    await page.locator(".drawn-page").focus();
    for (const key of ["Enter", "Shift+ArrowRight"]) await page.keyboard.press(key);
    await page.getByText("Region at 316, 223, 228 wide, 149 high").waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("1");
    await page.getByText("Coded: Fear.").waitFor();
    expect(parts()).toContainEqual({ is: "page", page: 1, x: 223, y: 316, width: 149, height: 228 });
    await page.keyboard.press("Escape");
    await until(page, 'document.querySelector(".picked-part") === null');
  });

  test("is turned to the page of what one goes to in the list, or comes for from its code", async () => {
    await page.getByRole("button", { name: /^Page 1: region of/ }).click();
    await drawn(0).waitFor();
    await visit(page, "/codebook");
    await page.getByRole("treeitem", { name: /Fear/ }).click();
    await page.getByText("Its passages, to read or to split off").click();
    await page.getByRole("link", { name: /^Page 2: region of/ }).click();
    await drawn(1).waitFor();
    await page.locator(".picked-part").getByText("Page 2: region of 149 × 228 at 223, 316").waitFor();
  });
});

describe("the pages beside a text", () => {
  test("take regions, drawn and coded while the keys of the text mean words", async () => {
    await visit(page, `/read/${ids[1]}`);
    await page.getByRole("button", { name: "Pages", exact: true }).click();
    await drawn(0).waitFor();
    await page.getByRole("button", { name: "Page after" }).click();
    await drawn(1).waitFor();
    const before = parts().length;
    await page.locator(".drawn-page").focus();
    for (const key of ["Enter", "Enter", "c"]) await page.keyboard.press(key);
    await page.keyboard.type("Seal");
    await page.keyboard.press("Enter");
    await page.getByText("Coded: Seal.").waitFor();
    expect(parts()).toHaveLength(before + 1);
    expect(parts().at(-1)).toMatchObject({ is: "page", page: 1, width: 149, height: 211 });
    expect(await page.locator(".drawn-page svg text").allTextContents()).toEqual(["1"]);
  });

  test("open at the page of a region that one comes for", async () => {
    await visit(page, "/codebook");
    await page.getByRole("treeitem", { name: /Seal/ }).click();
    await page.getByText("Its passages, to read or to split off").click();
    await page.getByRole("link", { name: /^Page 2: region of/ }).click();
    await drawn(1).waitFor();
    await page.getByText("The court finds nothing.").first().waitFor();
    await page
      .locator(".part-strip .picked-part")
      .getByText(/^Page 2: region of 149 × 211/)
      .waitFor();
    await page.getByRole("button", { name: "Page before" }).click();
    await drawn(0).waitFor();
    expect(await page.locator(".drawn-page svg text").count()).toBe(0);
  });
});

async function stroke(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const board = page.locator(".drawn-page");
  await board.evaluate((each) => each.scrollIntoView({ block: "end" }));
  const box = await board.boundingBox();
  if (box === null) throw new Error("It is not on the page");
  await page.mouse.move(box.x + box.width * from[0], box.y + box.height * from[1]);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * to[0], box.y + box.height * to[1], { steps: 5 });
  await page.mouse.up();
  await page.locator(".picked-part").waitFor();
}
