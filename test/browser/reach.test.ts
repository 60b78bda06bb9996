import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addCode, changeCode, listCodes } from "../../src/app/codebook.ts";
import { listConflicts } from "../../src/app/conflicts.ts";
import { correctText } from "../../src/app/correct-text.ts";
import { countCodings } from "../../src/app/count-codings.ts";
import { finishNames } from "../../src/app/finish-names.ts";
import { listMemos } from "../../src/app/memos.ts";
import { listPeriods } from "../../src/app/named-periods.ts";
import { readSource } from "../../src/app/read-source.ts";
import { listSizeWords } from "../../src/app/size-words.ts";
import { listSpeakers } from "../../src/app/sources.ts";
import { claim as claimTable, memo, passage } from "../../src/core/study/index.ts";
import { beginJourney, drop, expectOk } from "../support/journey.ts";
import { copyJourney } from "../support/two-copies.ts";
import { launchBrowser } from "./browser.ts";
import { openPage, visit } from "./page.ts";
import { type ServedStudy, serveDesk, serveSampleStudy } from "./served-study.ts";

// What a study holds beside its texts, codes and claims: each is reached by a person, from where it is needed.
describe("every use case has a place on the page", () => {
  let browser: Browser;
  let study: ServedStudy;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    study = await serveSampleStudy();
    page = await openPage(await browser.newContext(), study);
  });
  afterAll(async () => {
    await browser.close();
    await study.close();
  });

  test("a memo is reworded from the withdrawal that it would outlive, and its earlier words are destroyed", async () => {
    const source = study.id("S06");
    await visit(page, `/sources/${source}`);
    await page.getByRole("button", { name: "See what withdrawing" }).click();
    const link = page.locator(".withdraw-list a[href^='/memos/']").first();
    const id = (await link.getAttribute("href"))?.slice("/memos/".length);
    await link.click();
    const held = listMemos(study.desk, {}).find((each) => each.id === id);
    if (held === undefined) throw new Error("The withdrawal lists a memo");
    const field = page.getByLabel("Memo", { exact: true });
    expect(await field.inputValue()).toBe(held.text);
    await field.fill("Nothing of that call stands here.");
    await page.getByLabel("are destroyed for good").check();
    await page.getByRole("button", { name: "Reword and destroy the earlier words" }).click();
    await page.getByText("its earlier words are destroyed").waitFor();
    const past = study.desk.open.study.pastTexts({ table: memo.name, id: held.id });
    expect(past.map(({ value }) => value)).not.toContain(held.text);
    await page.getByRole("article").getByText("Nothing of that call stands here.").waitFor();
  });

  test("a memo is removed where it is shown, and Ctrl+Z puts it back", async () => {
    const claim = study.id("C10");
    const about = { table: "claim", id: claim };
    const count = listMemos(study.desk, { about }).length;
    await visit(page, `/claims/${claim}`);
    await page
      .getByRole("button", { name: /^Change the memo/ })
      .first()
      .click();
    await page.keyboard.press("Escape");
    await page
      .getByRole("button", { name: /^Change the memo/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Remove the memo" }).click();
    await page.getByText("Memo removed").waitFor();
    expect(listMemos(study.desk, { about })).toHaveLength(count - 1);
    await page.locator("h2").first().click();
    await page.keyboard.press("Control+z");
    await page.getByText(/^Taken back/).waitFor();
    expect(listMemos(study.desk, { about })).toHaveLength(count);
  });

  test("a passage is held back further than its source, and the reader says so", async () => {
    await visit(page, `/read/${study.id("S10")}`);
    await page.locator(".column").focus();
    await page.keyboard.press("j");
    await page.keyboard.press("h");
    for (const key of ["ArrowRight", "ArrowRight", "Enter"]) await page.keyboard.press(key);
    await page.getByText("never; its source: may be quoted").waitFor();
    const held = () => study.desk.open.study.all(passage).filter((each) => each.release === "never");
    expect(held()).toHaveLength(1);
    await page.getByRole("button", { name: "Change how far it is held back" }).click();
    await page.getByLabel("as its source: may be quoted").check();
    await page.getByRole("button", { name: "Let it follow its source" }).click();
    await page.getByText("The passage follows its source again.").waitFor();
    expect(held()).toEqual([]);
    await page.getByText("never; its source").waitFor({ state: "detached" });
  });

  test("codings are counted beside the code, by whatever one asks, and where there are none is said", async () => {
    const code = study.id("K03");
    await visit(page, `/codebook/${code}`);
    await page.getByText("Where it was coded, and by whom").click();
    const bars = page.locator(".code-counts dl > div");
    await page.getByText("Codings by source").waitFor();
    const bySource = expectOk(countCodings(study.desk, { by: "source", code }));
    const coded = bySource.filter(({ codings }) => codings > 0);
    expect(await bars.allInnerTexts()).toEqual(coded.map(({ name, codings }) => `${name}\n${codings}`));
    await page.getByText(`None in ${bySource.length - coded.length} other sources.`).waitFor();
    await page.getByLabel("coder", { exact: true }).check();
    await page.getByLabel("all codes").check();
    const all = expectOk(countCodings(study.desk, { by: "coder" }));
    await page.getByText(`${all[0]?.codings} in ${all[0]?.sources} sources`).waitFor();
  });

  test("what was written twice is settled in a room that a quiet line leads to", async () => {
    const at = beginJourney();
    const waiting = await drop(at, "call.txt", "A: He paid the driver two hundred at the mill.");
    const named = { waiting, title: "Call", decisions: [], marked: [] };
    const { source } = expectOk(finishNames(at.desk, named));
    const { id } = expectOk(addCode(at.desk, { name: "Ways out" }));
    const { here, there, meet } = copyJourney(at);
    for (const [where, words] of [
      [here, "three hundred"],
      [there, "four thousand"],
    ] as const) {
      expectOk(changeCode(where.desk, { code: id, values: { definition: `by ${words}` } }));
      const { version, text } = expectOk(readSource(where.desk, { source }));
      expectOk(correctText(where.desk, { source, version, text: text.replace("two hundred", words) }));
    }
    const view = {
      read: () => ({ theme: "system", language: "en", lockAfter: "10" }) as const,
      keep: () => true,
    };
    const served = await serveDesk(here.desk, at.reader, view);
    const before = await openPage(await browser.newContext(), served);
    await before.getByRole("heading", { name: "Sources" }).waitFor();
    expect(await before.getByText("written twice").count()).toBe(0);
    meet();
    const again = await openPage(await browser.newContext(), served);
    await again.getByText(/^2 things were written twice:/).waitFor();
    await again.getByRole("link", { name: "settle them" }).click();
    await again.getByText("by three hundred").waitFor();
    await again.getByRole("button", { name: "Let this one stand instead" }).click();
    await again.getByText("by three hundred").waitFor({ state: "detached" });
    expect(listCodes(here.desk)[0]?.definition).toBe("by three hundred");
    await again.getByRole("button", { name: "Keep what stands and drop the other correction" }).click();
    await again.getByText("There is nothing to settle.").waitFor();
    expect(listConflicts(here.desk)).toEqual({ fields: [], texts: [] });
    await served.close();
  });

  test("a word of size is set where a quantity is stated in it, and changed in its table", async () => {
    await visit(page, `/read/${study.id("S10")}`);
    await page.locator(".column").focus();
    for (const key of ["j", "q"]) await page.keyboard.press(key);
    await page.getByLabel("or the word used").fill("горсть");
    await page.getByText("This word means no figures yet as a count.").waitFor();
    await page.getByRole("button", { name: "Set what it means" }).click();
    await page.keyboard.type("3");
    await page.keyboard.press("Tab");
    await page.keyboard.type("9");
    await page.keyboard.press("Enter");
    await page.getByText("In this study: 3 to 9 when anybody says it in Russian.").waitFor();
    expect(await page.getByLabel("or the word used").inputValue()).toBe("горсть");
    await visit(page, "/codebook");
    await page.getByRole("link", { name: "Words of size" }).click();
    const row = page.getByRole("row", { name: /горсть/ });
    expect(await row.innerText()).toMatch(/anybody\s+count\s+3 to 9/);
    await row.getByRole("button").press("Enter");
    await page.getByLabel("to", { exact: true }).fill("12");
    await page.keyboard.press("Enter");
    await page
      .getByRole("row", { name: /горсть/ })
      .getByText("3 to 12")
      .waitFor();
    const held = () => listSizeWords(study.desk).filter(({ word }) => word === "горсть");
    expect(held()).toMatchObject([{ language: "ru", role: "any", kind: "count", low: 3, high: 12 }]);
    await page.getByRole("button", { name: "Change what горсть means" }).click();
    await page.getByRole("button", { name: "Take it out of the table" }).click();
    await page.getByText(/^Removed:/).waitFor();
    expect(held()).toEqual([]);
  });

  test("concerns about the evidence are given with their reasons, and stand on the card", async () => {
    const claim = study.id("C10");
    const held = () => study.desk.open.study.get(claimTable, claim);
    const confidence = held()?.confidence;
    await visit(page, `/claims/${claim}`);
    await page.getByRole("button", { name: "Change", exact: true }).click();
    const concerns = page.locator(".concerns");
    if ((await concerns.getAttribute("open")) === null) await concerns.locator("summary").press("Enter");
    await page.getByRole("combobox", { name: "How near it is" }).selectOption("serious");
    await page.getByLabel("Why: a concern needs a reason").fill("Another war");
    await page.getByRole("button", { name: "Save the claim" }).click();
    await page.getByText("serious concern: Another war").waitFor();
    // Nothing is computed from it.
    expect(held()).toMatchObject({ relevanceConcern: "serious", relevanceReason: "Another war" });
    expect(held()?.confidence).toBe(confidence);
  });

  test("a period gets a name and its dates as precisely as they are known, and a quantity belongs to it", async () => {
    await visit(page, "/codebook");
    await page.getByRole("link", { name: "Named periods" }).click();
    await page.getByRole("button", { name: "Name a period" }).press("Enter");
    await page.keyboard.type("Second wave of leaving");
    await page.keyboard.press("Tab");
    await page.keyboard.type("2017-06..2017-08");
    await page.getByLabel("At the widest, if that differs").fill("2018");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("does not cover").waitFor();
    await page.getByLabel("At the widest, if that differs").fill("2017");
    await page.keyboard.press("Enter");
    await page.getByText("2017-06-01..2017-08-31 at the widest 2017", { exact: false }).waitFor();
    await visit(page, `/read/${study.id("S10")}`);
    await page.locator(".column").focus();
    for (const key of ["j", "q"]) await page.keyboard.press(key);
    await page.getByLabel("From").fill("14");
    await page.getByLabel("In which of the study's periods").selectOption("Second wave of leaving");
    await page.getByRole("button", { name: "State the quantity" }).click();
    await page.getByText("Quantity stated.").waitFor();
    expect(listPeriods(study.desk)).toMatchObject([
      {
        name: "Second wave of leaving",
        during: { from: "2017-06-01", to: "2017-08-31" },
        widest: { from: "2017-01-01", to: "2017-12-31" },
        quantities: 1,
      },
    ]);
    await visit(page, "/periods");
    await page.getByRole("button", { name: "Change Second wave of leaving" }).click();
    await page.getByRole("button", { name: /leaves 1 quantity without one$/ }).click();
    await page.getByText("No period has a name yet.").waitFor();
  });

  test("a code is put in order among its siblings, with the keyboard", async () => {
    const names = () => listCodes(study.desk).filter(({ depth, parent }) => depth === 1 && parent === under);
    const under = listCodes(study.desk).find(({ id }) => id === study.id("K03"))?.parent;
    const before = names().map(({ id }) => id);
    const at = before.indexOf(study.id("K03"));
    await visit(page, `/codebook/${study.id("K03")}`);
    await page.getByRole("button", { name: "Move up" }).press("Enter");
    await page.getByText(/^Moved/).waitFor();
    expect(names().findIndex(({ id }) => id === study.id("K03"))).toBe(at - 1);
    await page.keyboard.press("Control+z");
    await page.getByText(/^Taken back: the moving of the code/).waitFor();
    expect(names().map(({ id }) => id)).toEqual(before);
  });

  test("some passages of a code are split off into a code of their own", async () => {
    const code = study.id("K03");
    const held = listCodes(study.desk).find(({ id }) => id === code)?.codings ?? 0;
    await visit(page, `/codebook/${code}`);
    await page.getByText("Its passages, to read or to split off").press("Enter");
    const boxes = page.locator(".coded").getByRole("checkbox");
    await boxes.first().press("Space");
    await boxes.nth(2).press("Space");
    await page.getByLabel("A new code for what is ticked").fill("Rations");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Rations" }).waitFor();
    const codes = listCodes(study.desk);
    expect(codes.find(({ name }) => name === "Rations")).toMatchObject({ parent: code, codings: 2 });
    expect(codes.find(({ id }) => id === code)?.codings).toBe(held - 2);
    await page.getByRole("heading", { name: "Rations" }).click();
    await page.keyboard.press("Control+z");
    await page.getByText(/^Taken back: the splitting of the code/).waitFor();
    expect(listCodes(study.desk).find(({ id }) => id === code)?.codings).toBe(held);
  });

  test("who speaks in a source is said on its sheet, with the keyboard alone", async () => {
    const source = study.id("S06");
    const speakers = () => expectOk(listSpeakers(study.desk, { source }));
    const [, second] = speakers();
    if (second === undefined) throw new Error("Two people speak in it");
    await visit(page, `/sources/${source}`);
    await page.getByRole("button", { name: `Say who ${second.label} is` }).press("Enter");
    // The first part is the interviewer's, the first person nobody.
    for (const key of ["Home", "Tab", "Home", "Tab", "Enter"]) await page.keyboard.press(key);
    await page.getByText("Speaker described").waitFor();
    expect(speakers()[1]).toEqual({ id: second.id, label: second.label, part: "interviewer" });
    await page.getByText(`${second.label} interviewer`).waitFor();
  });
});
