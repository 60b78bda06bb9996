import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { claimCard } from "../../src/app/claim-card.ts";
import { quotePassage } from "../../src/app/read-source.ts";
import { listSources } from "../../src/app/sources.ts";
import { claim, coding, passage } from "../../src/core/study/index.ts";
import { launchBrowser } from "./browser.ts";
import { twoNotes } from "./notes.ts";
import { dragOver, openPage, until } from "./page.ts";
import { type ServedStudy, serveEmptyStudy } from "./served-study.ts";

// One journey, told in steps that follow each other on one page and one study.
describe("from a pasted note to a claim that can be asked who says so", () => {
  let browser: Browser;
  let study: ServedStudy;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    study = await serveEmptyStudy();
    page = await openPage(await browser.newContext(), study);
  });
  afterAll(async () => {
    await browser.close();
    await study.close();
  });

  test("a pasted note opens its names step at once", async () => {
    await page.getByLabel("The note").fill(twoNotes.english);
    await page.getByLabel("What to call it").fill("Call about the road");
    await page.getByRole("button", { name: /^Add \d+ words$/ }).click();
    await page.getByRole("heading", { name: "Names in this text" }).waitFor();
    expect(listSources(study.desk)).toEqual([]);
  });

  test("names are decided with the keyboard alone, and the text enters without them", async () => {
    for (let i = 0; i < 30; i++) {
      const open = page.locator('.names-line[data-current="true"][data-decided="false"]');
      if ((await open.count()) === 0) break;
      const words = await open.locator(".names-surface").innerText();
      if (/Selda|Bekir|Hadi|Kasim|سلدا/.test(words)) {
        await page.keyboard.press("p");
        await page.getByLabel("Pseudonym").waitFor();
        await page.keyboard.press("Enter");
      } else await page.keyboard.press("n");
    }
    await page.getByRole("button", { name: /^Replace \d+ mentions and let the text in$/ }).click();
    await page.getByRole("heading", { name: "Call about the road" }).waitFor();
    const text = await page.locator(".column").innerText();
    expect(text).toContain("Fighter 1");
    expect(text).not.toMatch(/Selda|Yarimsu|Olvaz|Bekir|Mansar/);
  });

  test("words selected with the keyboard take a new code", async () => {
    await page.locator(".column").focus();
    await page.keyboard.press("Control+Home");
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
    for (let i = 0; i < 3; i++) await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("c");
    await page.keyboard.type("Roads");
    await page.keyboard.press("Enter");
    await page.getByText("Coded “Roads”").waitFor();
    expect(codedWords(study)).toEqual([(await paintedWords(page, "picked")).trim()]);
    expect(codedWords(study)).toEqual(["night. She says"]);
  });

  test("words selected with the mouse take a code that is pressed in the tree", async () => {
    await dragOver(page, "six hundred dollars");
    await page.getByRole("treeitem", { name: /Roads/ }).click();
    await until(page, 'document.querySelector(".tree-code small")?.textContent === "2"');
    expect(codedWords(study)).toContain("six hundred dollars");
    expect(await page.locator(".lane-bar").count()).toBe(2);
  });

  test("Ctrl+Z takes the last coding back", async () => {
    await page.keyboard.press("Control+z");
    await page.getByText(/^Taken back/).waitFor();
    expect(codedWords(study)).not.toContain("six hundred dollars");
    await page.keyboard.press("Control+Shift+z");
    await page.getByText(/^Done again/).waitFor();
    expect(codedWords(study)).toContain("six hundred dollars");
  });

  test("selected words become evidence for a claim made on the way", async () => {
    await dragOver(page, "at the bridge. They let");
    await page.keyboard.press("e");
    await page.getByLabel("Claim: find one, or write a new one").fill("The bridge is held for money.");
    await page.getByLabel("was told").check();
    await page.getByLabel("3", { exact: true }).check();
    await page.getByRole("button", { name: "Make the claim and link" }).click();
    await page.getByText("Evidence for the claim.").waitFor();
    const [made] = study.desk.open.study.all(claim);
    const card = claimCard(study.desk, { claim: made?.id ?? ("" as never) });
    expect(card.ok && card.value.evidence.map(({ quote }) => quote)).toEqual(["at the bridge. They let"]);
  });

  test("the claim's card leads back to the passage in one press", async () => {
    await page.getByRole("link", { name: "Claims" }).click();
    await page.getByRole("link", { name: "The bridge is held for money." }).click();
    await page.getByRole("article").getByText("1 for").waitFor();
    await page.getByRole("link", { name: "at the bridge. They let" }).click();
    await page.getByRole("heading", { name: "Call about the road" }).waitFor();
    expect(page.url()).toMatch(/\/read\/[0-9a-z]{20}\?at=\d+-\d+$/);
    expect(await paintedWords(page, "picked")).toBe("at the bridge. They let");
  });

  test("a part of the text is corrected in its place, and its passages keep their words", async () => {
    await page.keyboard.press("t");
    const field = page.getByLabel("Correct this part of the text");
    await field.fill((await field.inputValue()).replace("They let", "So they let"));
    await page.keyboard.press("Control+Enter");
    await page.getByText(/^Corrected\./).waitFor();
    await page.getByText("So they let").waitFor();
    expect(codedWords(study)).toContain("six hundred dollars");
  });

  test("a memo on a passage stands beside it", async () => {
    await dragOver(page, "six hundred dollars");
    await page.keyboard.press("m");
    await page.getByLabel("Memo on this passage").fill("Who counted?");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("article").getByText("Who counted?").waitFor();
  });

  test("a passage whose words are corrected away is listed, not dropped", async () => {
    await dragOver(page, "six hundred dollars");
    await page.keyboard.press("t");
    const field = page.getByLabel("Correct this part of the text");
    await field.fill((await field.inputValue()).replace(" for six hundred dollars", ""));
    await page.keyboard.press("Control+Enter");
    await page.getByText("1 passage whose words are gone").waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText("six hundred dollars").waitFor();
    expect(codedWords(study)).toContain("six hundred dollars");
  });

  test("search leads to the place, whatever the case", async () => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("DOLLARS");
    await page.locator(".palette-hit").first().waitFor();
    await page.locator(".palette-hit").first().click();
    await until(page, 'location.search.startsWith("?at=")');
    expect((await paintedWords(page, "picked")).toLowerCase()).toBe("dollars");
  });
});

function codedWords({ desk }: ServedStudy): readonly (string | undefined)[] {
  const coded = new Set(desk.open.study.all(coding).map((each) => each.passage));
  return desk.open.study
    .all(passage)
    .filter(({ id }) => coded.has(id))
    .map(({ id }) => quotePassage(desk, id).words);
}

/** The words over which a highlight of that name is painted. */
function paintedWords(page: Page, name: string): Promise<string> {
  return page.evaluate(`[...CSS.highlights.get("${name}")].map(String).join("")`);
}
