import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removeStatement } from "../../src/app/brief/statements.ts";
import { claimCard } from "../../src/app/claim-card.ts";
import { unlinkEvidence } from "../../src/app/corroboration.ts";
import type { Desk } from "../../src/app/desk.ts";
import { firstMember, foundStudy } from "../../src/app/found-study.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { brief, statement } from "../../src/core/study/index.ts";
import { makeReleasable } from "../support/release-study.ts";
import { must } from "../support/working-study.ts";
import { launchBrowser } from "./browser.ts";
import { openPage, quiet, visit } from "./page.ts";
import { type ServedStudy, serveStudy } from "./served-study.ts";

describe("writing a brief", () => {
  let browser: Browser;
  let study: ServedStudy;
  let page: Page;
  let made: Awaited<ReturnType<typeof makeReleasable>>;
  const faults: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    study = await serveStudy(async (deps) => {
      foundStudy(deps.open, deps.randomBytes, { title: "Leavers", founder: "R. Vale" });
      const me = firstMember(deps.open);
      if (me === undefined) throw new Error("Somebody works here");
      made = await makeReleasable({ ...deps, me } as Desk);
      return new Map();
    });
    page = await openPage(await browser.newContext({ viewport: { width: 1440, height: 900 } }), study);
    page.setDefaultTimeout(10_000);
    page.on("console", (line) => line.type() === "error" && faults.push(line.text()));
    page.on("pageerror", ({ message }) => faults.push(message));
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await study.close();
  });

  const stored = (of: RecordId = newBrief()): readonly string[] =>
    study.desk.open.study
      .where(statement, "brief", of)
      .toSorted((a, b) => a.position - b.position)
      .map(({ text }) => text);
  const newBrief = (): RecordId =>
    study.desk.open.study.all(brief).find(({ title }) => title === "Who crossed")?.id ?? made.brief;
  const isStored = (of?: RecordId) => expect.poll(() => stored(of), { timeout: 15_000, interval: 50 });

  test("a new brief by keyboard: a sentence, a number by its name, the next sentence, and the order", async () => {
    await visit(page, "/write");
    await page.getByRole("button", { name: "New brief" }).click();
    await page.getByLabel("Title", { exact: true }).fill("Who crossed");
    await page.getByLabel("Date it was").fill("2020-02");
    await page.keyboard.press("Enter");
    const text = page.getByRole("textbox", { name: "Statements of the brief" });
    await text.locator(".statement-words").first().click();
    await page.keyboard.type("That some are out, /");
    await page.getByRole("combobox", { name: "Number of the study" }).waitFor();
    await page.keyboard.type("home good");
    await page.getByRole("option").filter({ hasText: "passages for it" }).first().waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+Space");
    await page.keyboard.type("home passages for it");
    await page.locator(".picker-offer").first().waitFor();
    await page.keyboard.press("Enter");
    await text.locator(".live-number button").filter({ hasText: "8" }).waitFor();
    await page.keyboard.type(" say so; and/or not.");
    await page.keyboard.press("Enter");
    await page.keyboard.type("A second.");
    const first = `That some are out, {{for ${made.claim}}} say so; and/or not.`;
    await isStored().toEqual([first, "A second."]);
    await page.keyboard.press("Alt+Shift+ArrowUp");
    await isStored().toEqual(["A second.", first]);
    await page.keyboard.press("Control+z");
    await isStored().toEqual([first, "A second."]);
    // The number is one piece: chosen by the arrow keys, opened by Enter.
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Home");
    await expect
      .poll(
        async () => {
          await page.keyboard.press("ArrowRight");
          return page.locator(".live-picked").count();
        },
        { timeout: 15_000, interval: 60 },
      )
      .toBe(1);
    await page.keyboard.press("Enter");
    await page.locator(".number-card").filter({ hasText: "8" }).waitFor();
    await page.getByRole("button", { name: "Close" }).click();
  });

  test("by mouse: kind, confidence, order and removal; what was taken away comes back", async () => {
    const second = page.locator(".statement").nth(1);
    await second.getByLabel("Kind of statement").selectOption("dissent");
    await second.getByLabel("Whose it is").selectOption({ label: "R. Vale" });
    await second.getByLabel("Confidence").selectOption("low");
    const dissent = () =>
      study.desk.open.study
        .where(statement, "brief", newBrief())
        .map(({ text, kind, confidence, by }) => [text, kind, confidence, by]);
    await expect
      .poll(dissent, { timeout: 15_000, interval: 50 })
      .toContainEqual(["A second.", "dissent", "low", study.desk.me]);
    await second.hover();
    await second.getByRole("button", { name: "Move up" }).click();
    await expect.poll(() => stored()[0], { timeout: 15_000, interval: 50 }).toBe("A second.");
    await page.locator(".statement").first().hover();
    await page.locator(".statement").first().getByRole("button", { name: "Remove this" }).click();
    await expect.poll(() => stored().length, { timeout: 15_000, interval: 50 }).toBe(1);
    await page.locator(".statement-words").first().click();
    await page.keyboard.press("Control+z");
    await expect.poll(() => stored(), { timeout: 15_000, interval: 50 }).toContain("A second.");
    const number = page.locator(".live-number button").first();
    await number.click();
    await page.locator(".number-card").waitFor();
    await number.click();
    await page.locator(".number-card").waitFor({ state: "detached" });
  });

  test("what is typed while the last words are on their way is not drawn over by their answer", async () => {
    let letGo = (): void => {};
    const held = new Promise<void>((done) => {
      letGo = done;
    });
    await page.route("**/api/editStatements", async (route) => {
      const response = await route.fetch();
      await held;
      await route.fulfill({ response });
    });
    await page.locator(".statement-words").filter({ hasText: "A second" }).click();
    await page.keyboard.press("End");
    await page.keyboard.type(" And");
    await isStored().toContain("A second. And");
    await page.keyboard.type(" more");
    const asked = page.waitForResponse(/writing$/);
    letGo();
    await asked;
    await quiet(page);
    await page.unroute("**/api/editStatements");
    await isStored().toContain("A second. And more");
    for (const _ of " And more") await page.keyboard.press("Backspace");
    await isStored().toContain("A second.");
  });

  test("the lint speaks beside the text before anything is stored, and leads to its words", async () => {
    await page.locator(".statement-words").filter({ hasText: "A second" }).click();
    await page.keyboard.press("End");
    await page.keyboard.type(" They will go back, with 34 % of the rest.");
    const finding = page.locator(".statement-findings button").filter({ hasText: "34 %" });
    await finding.waitFor();
    await expect.poll(() => page.locator(".lint-mark").allTextContents()).toEqual(["will", "34 %"]);
    await finding.click();
    await expect.poll(() => page.evaluate("getSelection().toString()")).toBe("34 %");
    await page.keyboard.type("{{sources}}");
    await page.locator(".live-number button").filter({ hasText: "12" }).waitFor();
    await finding.waitFor({ state: "detached" });
    await isStored().toContain("A second. They will go back, with {{sources}} of the rest.");
  });

  test("says what changed since it was kept, and shows in the text what a number was", async () => {
    await page.getByRole("button", { name: "Keep it as it stands" }).click();
    await page.getByText("Nothing that is shown changed").waitFor();
    const { evidence } = must(claimCard(study.desk, { claim: made.claim }));
    const [gone] = evidence;
    if (gone === undefined) throw new Error("The claim has evidence");
    must(unlinkEvidence(study.desk, { evidence: gone.id }));
    // Something that was done elsewhere is taken over: here as another window would do it.
    const dissent = study.desk.open.study
      .where(statement, "brief", newBrief())
      .find(({ kind }) => kind === "dissent");
    if (dissent === undefined) throw new Error("There is a dissent");
    must(removeStatement(study.desk, { statement: dissent.id }));
    await visit(page, "/claims");
    await visit(page, `/write/${newBrief()}`);
    const changed = page.locator(".live-changed");
    await changed.first().waitFor();
    expect(await changed.first().innerText()).toMatch(/8\s*→\s*7/);
    expect(await page.locator(".statement").count()).toBe(1);
    await page.getByText("Show them").click();
    await page.locator(".since-list del").filter({ hasText: "8" }).first().waitFor();
  });

  test("what cannot be stored is said, and the words stay", async () => {
    await page.locator(".statement-words").first().click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" In {{share nothing}} of runs.");
    await page.getByRole("alert").filter({ hasText: "nothing" }).waitFor();
    expect(await page.locator(".statement-words").first().innerText()).toContain("of runs.");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
  });

  test("nothing on the way broke the page's policy, and no word is spell-checked", async () => {
    expect(faults.filter((each) => !/status of 422/.test(each))).toEqual([]);
    const editor = page.locator(".brief-editor");
    expect([await editor.getAttribute("spellcheck"), await editor.getAttribute("translate")]).toEqual([
      "false",
      "no",
    ]);
    expect(await page.evaluate("document.querySelectorAll('style').length")).toBe(0);
  });
});
