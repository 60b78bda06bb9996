import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codePassage } from "../../src/app/code-passage.ts";
import { readSource } from "../../src/app/read-source.ts";
import { expectOk } from "../support/journey.ts";
import { speak, violations } from "./axe.ts";
import { launchBrowser } from "./browser.ts";
import { type CodersStudy, serveCodersStudy } from "./coders-study.ts";
import { openPage, quiet, until, visit, whole } from "./page.ts";
import { serveEmptyStudy } from "./served-study.ts";

let browser: Browser;
let made: CodersStudy;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  made = await serveCodersStudy(true);
  page = await openPage(await browser.newContext({ viewport: { width: 1440, height: 900 } }), made.study);
});
afterAll(async () => {
  await browser.close();
  await made.study.close();
});

const line = () => page.getByLabel("Question", { exact: true });

/** Type a question and wait until it is read and answered. */
async function ask(text: string): Promise<void> {
  await line().fill(text);
  await whole(page);
  await quiet(page);
}

async function lookAt(way: string): Promise<void> {
  await page.getByLabel(way, { exact: true }).check({ force: true });
  await quiet(page);
}

async function middleOf(what: Locator): Promise<number> {
  const box = await what.boundingBox();
  if (box === null) throw new Error("It is not on the page");
  return box.x + box.width / 2;
}

describe("a question in one line", () => {
  test("finds passages, says in how many sources and how many are independent, and opens them in the text", async () => {
    await page.getByRole("link", { name: "Codebook" }).click();
    await page.getByRole("link", { name: "Questions" }).click();
    await page.getByText("These are made of your own codes").waitFor();
    await page.getByRole("button", { name: 'code "Pay"', exact: true }).press("Enter");
    await whole(page);
    await page.locator(".found-counts", { hasText: "in 3 of 3 sources" }).waitFor();
    expect(await page.locator(".found-counts").innerText()).toMatch(/of them independent/);
    await page.locator(".found-words", { hasText: "the committee paid every month" }).first().click();
    await until(page, `location.pathname === "/read/${made.texts.town}"`);
    expect(await page.evaluate("location.search")).toMatch(/^\?at=\d+-\d+$/);
    await page.goBack();
    await page.locator(".found-list").waitFor();
    expect(await line().inputValue()).toBe('code "Pay"');
  });

  test("says what is wrong at its place, and offers what is near", async () => {
    await ask('code "Kin" and code "Flihgt"');
    await page.getByText("The study has no code called “Flihgt”.").waitFor();
    expect(await page.locator(".query-where mark").innerText()).toContain("Flihgt");
    await page.getByRole("button", { name: "Go there" }).press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("query-line");
    await page.getByRole("button", { name: "Flight", exact: true }).click();
    await whole(page);
    expect(await line().inputValue()).toBe('code "Kin" and code "Flight"');
    await page.locator(".found-words", { hasText: "My brother stayed with our mother" }).first().waitFor();
    await ask('code "Kin" where colour = red');
    await page.getByText("Here should stand what is known of a source").waitFor();
  });

  test("is the same question in rows: either writes the other", async () => {
    await ask('code "Kin"');
    const rows = page.getByRole("region", { name: "The question in rows" });
    await rows.getByRole("button", { name: "+ Code" }).click();
    await rows.getByLabel("Code", { exact: true }).nth(1).selectOption({ label: "Pay" });
    await rows.getByLabel("How the two are joined").selectOption("near");
    await rows.getByLabel("How far apart").selectOption("2");
    expect(await line().inputValue()).toBe('code "Kin" near code "Pay" within 2 turns');
    await rows.getByRole("button", { name: "+ Where" }).press("Enter");
    await rows.getByLabel("What is known").selectOption("source");
    await rows.getByLabel("choose…").selectOption("In the town");
    expect(await line().inputValue()).toBe(
      'code "Kin" near code "Pay" within 2 turns where source = "In the town"',
    );
    await whole(page);
    await page.locator(".found-counts", { hasText: "in 1 of 1 source" }).waitFor();
    await line().fill('not code "Kin" or "money" where source != "In the town"');
    expect(await rows.getByLabel("There or not").first().inputValue()).toBe("not");
    expect(await rows.getByLabel("Words, or the beginning").inputValue()).toBe("money");
    await rows.getByRole("button", { name: "Take this row away" }).first().press("Enter");
    expect(await line().inputValue()).toBe('"money" where source != "In the town"');
  });

  test("is kept under a name, and finds what is coded later", async () => {
    await ask('code "Kin"');
    await page.getByRole("button", { name: "Keep this question" }).click();
    await page.getByLabel("What it is called").fill("Family");
    await page.keyboard.press("Enter");
    await page.getByText("It finds what is coded later, too.").waitFor();
    const found = page.locator(".named-line small > [aria-hidden]");
    const before = Number(await found.innerText());
    await ask('code "Pay"');
    await page.getByRole("button", { name: "Keep as it is now" }).waitFor();
    codeAnother("Two hundred dollars");
    await visit(page, "/codebook");
    await visit(page, "/questions");
    await found.getByText(String(before + 1), { exact: true }).waitFor();
    await page.getByRole("link", { name: "Family" }).press("Enter");
    await until(page, `document.querySelector("#query-line").value === 'code "Kin"'`);
  });
});

/** Ben codes words of the first talk as kin, in another window. */
function codeAnother(words: string): void {
  const desk = { ...made.study.desk, me: made.ben };
  const { version, text } = expectOk(readSource(desk, { source: made.texts.bridge }));
  const start = text.toLowerCase().indexOf(words.toLowerCase());
  const place = { source: made.texts.bridge, version, start, end: start + words.length };
  expectOk(codePassage(desk, { ...place, code: made.codes.kin }));
}

describe("a picture of the coding", () => {
  test("is walked with the arrows, and each number opens its passages", async () => {
    await ask("");
    await lookAt("Codes by fact");
    await page.getByLabel("By", { exact: true }).selectOption("source");
    const first = page.locator(".heat-cell").first();
    await first.waitFor();
    await first.focus();
    await page.keyboard.press("ArrowDown");
    const name = await page.evaluate("document.activeElement.getAttribute('aria-label')");
    expect(name).toMatch(/^Pay, .*: \d+ passages$/);
    await page.keyboard.press("Enter");
    const pane = page.getByRole("complementary", { name: "Passages behind the number" });
    await pane.locator(".found-list li").first().waitFor();
    const said = Number(/(\d+) passages$/.exec(String(name))?.[1]);
    expect(await pane.locator(".found-list li").count()).toBeLessThanOrEqual(said);
    expect(await page.evaluate("document.activeElement.tagName")).toBe("H2");
    await page.keyboard.press("Escape");
    await pane.waitFor({ state: "detached" });
    expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe(name);
    await page.getByText("As a table").press("Enter");
    await page.locator(".counts-table .opening").first().click();
    await pane.locator(".found-list li").first().waitFor();
    await page.getByLabel("words", { exact: true }).check({ force: true });
    await page.locator(".heat-cell[aria-label$=' words']").first().waitFor();
  });

  test("says that it is still of the question before, where the line cannot be read", async () => {
    await lookAt("Codes by fact");
    const still = page.getByText("Until the question can be read, this shows the last one");
    await ask('code "Kin"');
    expect(await still.count()).toBe(0);
    await ask('code "Kin" where');
    await still.waitFor();
    await ask("");
    await still.waitFor({ state: "detached" });
  });

  test("shows what goes together as a map and as a net that is the same each time", async () => {
    await lookAt("Codes together");
    await page.getByLabel("map", { exact: true }).check({ force: true });
    await page.getByLabel("Stand", { exact: true }).selectOption("same-turn");
    await page.locator(".heat-cell[aria-label*='Flight with, in a turn, Pay']").first().waitFor();
    await page.getByLabel("net", { exact: true }).check({ force: true });
    const places = () =>
      page.locator(".links-name").evaluateAll((all) => all.map((each) => each.getAttribute("style")));
    await page.locator(".links-name").first().waitFor();
    const before = await places();
    await page.getByRole("button", { name: "Pay", exact: true }).press("Enter");
    await page.locator(".net-ties li", { hasText: "Flight" }).getByRole("button").click();
    await page.locator(".opened .found-list li").first().waitFor();
    await page.getByLabel("map", { exact: true }).check({ force: true });
    await page.getByLabel("net", { exact: true }).check({ force: true });
    await page.locator(".links-name").first().waitFor();
    expect(await places()).toEqual(before);
  });

  test("sets a word in its lines, in Arabic with what came before at its right", async () => {
    await lookAt("Words in context");
    const field = page.locator(".context-field input");
    await field.fill("الآخرون");
    const arabic = page.locator(".kwic-line[dir=rtl]").first();
    await arabic.waitFor();
    expect(await middleOf(arabic.locator(".kwic-before"))).toBeGreaterThan(
      await middleOf(arabic.locator(".kwic-word")),
    );
    await field.fill("committee");
    const english = page.locator(".kwic-line[dir=ltr]").first();
    await english.waitFor();
    expect(await middleOf(english.locator(".kwic-before"))).toBeLessThan(
      await middleOf(english.locator(".kwic-word")),
    );
  });

  test("counts words without the little ones, and each opens its lines", async () => {
    await lookAt("Frequent words");
    await page.getByRole("row", { name: /^stayed/ }).waitFor();
    expect(await page.getByRole("rowheader", { name: "the", exact: true }).count()).toBe(0);
    await page.getByLabel("English", { exact: true }).uncheck();
    await page.getByRole("rowheader", { name: "the", exact: true }).waitFor();
    await page.getByRole("button", { name: /^stayed: \d times/ }).press("Enter");
    expect(await page.locator(".context-field input").inputValue()).toBe("stayed");
    await page.locator(".kwic-word", { hasText: "stayed" }).first().waitFor();
  });

  test("draws a text the way it runs, and its bands lead into it", async () => {
    await lookAt("One text");
    await page.getByLabel("Text", { exact: true }).selectOption(made.texts.arabic);
    const bands = page.locator(".portrait-line[dir=rtl] .portrait-band");
    await bands.first().waitFor();
    const flight = page.locator(".portrait-row", { hasText: "Flight" }).locator(".portrait-band").first();
    const kin = page.locator(".portrait-row", { hasText: "Kin" }).locator(".portrait-band").first();
    expect(await middleOf(flight)).toBeGreaterThan(await middleOf(kin));
    await flight.press("Enter");
    await until(page, `location.pathname === "/read/${made.texts.arabic}"`);
    await page.goBack();
    await bands.first().waitFor();
  });

  test("goes out as a table, which says what was left out of it", async () => {
    await lookAt("Codes by fact");
    await page.locator(".heat").waitFor();
    await page.getByRole("button", { name: "Save as CSV" }).click();
    await page.locator(".export :is(.export-said, .warning)").waitFor();
  });
});

test.each([
  ["light", "English"],
  ["dark", "العربية"],
] as const)("axe finds nothing wrong with what was opened, %s, %s", async (colorScheme, language) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme });
  const other = await openPage(context, made.study);
  await speak(other, { language });
  await visit(other, "/questions");
  await other.locator("#query-line").fill('code "Kin" or code "Pay" where source != none');
  await other.locator(".found-list").waitFor();
  expect(await violations(other)).toBe("");
  await speak(other, { language: "English" });
  await context.close();
});

test("the room says what to do first, and what went wrong", async () => {
  const empty = await serveEmptyStudy();
  const other = await openPage(await browser.newContext(), empty);
  await visit(other, "/questions");
  await other.getByText("Nothing is coded yet, so there is nothing to ask.").waitFor();
  await other.getByRole("link", { name: "To the texts" }).waitFor();
  await other.close();
  await empty.close();
  await page.route("**/api/askTimeLine", (route) =>
    route.fulfill({
      status: 422,
      json: { error: { code: "made-up", text: "The time line cannot be read." } },
    }),
  );
  await lookAt("Over time");
  await page.getByText("The time line cannot be read.").waitFor();
});
