import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listVersions } from "../../src/app/coders/codebook-versions.ts";
import { listCoders } from "../../src/app/coders/who-codes.ts";
import { listMemos } from "../../src/app/memos.ts";
import { readSource } from "../../src/app/read-source.ts";
import { expectOk } from "../support/journey.ts";
import { speak, violations } from "./axe.ts";
import { launchBrowser } from "./browser.ts";
import { type CodersStudy, serveCodersStudy } from "./coders-study.ts";
import { dragOver, openPage, quiet, visit } from "./page.ts";
import { serveEmptyStudy } from "./served-study.ts";

let browser: Browser;
let made: CodersStudy;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  made = await serveCodersStudy();
  page = await openPage(await browser.newContext({ viewport: { width: 1440, height: 900 } }), made.study);
});
afterAll(async () => {
  await browser.close();
  await made.study.close();
});

const said = (text: string) => page.getByText(text, { exact: false }).first().waitFor();

/** Code some words as whoever is at work: select them, open the small list of codes, type its name. */
async function code(text: keyof CodersStudy["texts"], words: string, name: string): Promise<void> {
  await visit(page, `/read/${made.texts[text]}`);
  await dragOver(page, words);
  await page.keyboard.press("c");
  await page.getByRole("combobox", { name: "Code for the selected words" }).fill(name);
  const stored = page.waitForResponse(/codePassage$/);
  await page.keyboard.press("Enter");
  await stored;
  await page.locator(".passage .chip", { hasText: name }).first().waitFor();
}

async function closeAll(): Promise<void> {
  await visit(page, "/coders");
  for (let left = 3; left > 0; left--) {
    await page.getByRole("button", { name: "I am done with it" }).first().click();
    await quiet(page);
  }
}

async function workAs(name: string): Promise<void> {
  await page.locator(".view-menu summary").click();
  await page.getByLabel("Who is coding").selectOption({ label: name });
  await said(`You work as ${name} now.`);
  await page.locator(".view-menu summary").press("Escape");
}

/** Two coders: blind coding of the same three transcripts with codebook v3; compare; talk; adjudicate; freeze v4. */
describe("two coders", () => {
  test("begin a blind round on three texts with the codebook frozen as v3", async () => {
    await visit(page, "/coders");
    await page.getByText("after the pilot").waitFor();
    await page.getByRole("button", { name: "Begin a round" }).press("Enter");
    await page.getByLabel("What the round is called").fill("Pilot");
    for (const title of ["Over the bridge", "In the town", "Over the bridge, in Arabic"])
      await page.getByLabel(title, { exact: true }).check();
    expect(await page.locator(".coders-new select").inputValue()).toBe(listVersions(made.study.desk)[0]?.id);
    await page.getByRole("button", { name: "Begin it" }).click();
    await said("The round has begun.");
    await page.getByText("hidden until all have closed it").nth(2).waitFor();
    expect(await page.getByText("hidden until all have closed it").count()).toBe(3);
  });

  test("code the same texts, and neither is shown anything of the other's", async () => {
    await code("bridge", "took us by night", "Flight");
    await code("bridge", "for two hundred dollars", "Pay");
    await code("town", "the committee paid every month", "Pay");
    await said("Pilot, codebook v3: you see your own coding alone, Ann.");
    await workAs("Ben");
    await visit(page, `/read/${made.texts.bridge}`);
    await said("you see your own coding alone, Ben.");
    expect(await page.locator(".lane-bar").count()).toBe(0);
    await visit(page, "/codebook");
    expect(await page.locator(".tree-code small").allInnerTexts()).toEqual(["0", "0", "0"]);
    await visit(page, "/history");
    await page.locator(".history-step", { hasText: "Pilot" }).waitFor();
    expect((await page.locator(".history-by").allInnerTexts()).join(" ")).not.toContain("passage");
    await code("bridge", "took us by night", "Flight");
    await code("bridge", "two hundred dollars", "Pay");
    await code("town", "the committee paid every month", "Kin");
    await code("town", "my cousin stayed", "Kin");
    await closeAll();
    expect(await page.getByRole("link", { name: "Compare" }).count()).toBe(0);
    await workAs("Ann");
    await closeAll();
    await page.getByRole("link", { name: "Compare" }).nth(2).waitFor();
  });

  test("see how far they agree, code by code, and what is counted, in words", async () => {
    await page.getByRole("link", { name: "Pilot" }).click();
    const table = page.locator(".coders-agreement");
    await table.getByRole("row", { name: /^Flight 1 1 100%/ }).waitFor();
    await said("Each place counts once, however long it is.");
    await table.getByRole("columnheader", { name: "Alpha, 95% interval" }).waitFor();
    for (const [measure, header] of [
      ["Scott’s pi", "Pi"],
      ["Unitised alpha", "Unitised"],
    ] as const) {
      await page.getByLabel("Interval and units of").selectOption(measure);
      await table.getByRole("columnheader", { name: `${header}, 95% interval` }).waitFor();
      await table.getByRole("columnheader", { name: header, exact: true }).waitFor();
    }
    // Letters have no passages, so the table is by alpha again.
    await page.getByLabel("characters", { exact: true }).check({ force: true });
    await said("figures come out high");
    await table.getByRole("row", { name: /^Pay 5\d 1\d/ }).waitFor();
    await table.getByRole("columnheader", { name: "Alpha, 95% interval" }).waitFor();
    await page.getByText("How it is computed").click();
    await said("Computing Krippendorff's Alpha-Reliability");
    for (const measure of ["Brennan and Prediger", "Scott", "Unitised alpha, coding"])
      await page
        .locator(".coders-how dt")
        .filter({ hasText: measure })
        .getByText(/n = \d/)
        .waitFor();
  });

  test("stand side by side beside the text, and settle what differs one by one with keys", async () => {
    await page.getByRole("link", { name: "Compare" }).nth(1).click();
    await page.getByText("2 places to settle").waitFor();
    await page.getByRole("button", { name: /Ann.: .Pay.\. Different codes/ }).waitFor();
    await page.getByRole("button", { name: /Ben.: .Kin.\. Different codes/ }).click();
    expect(await page.locator("mark[data-chosen=true]").innerText()).toBe("the committee paid every month");
    await page.getByLabel("Say something").fill("Money is what it is about");
    await page.getByRole("button", { name: "Say it" }).press("Enter");
    await page.locator(".settle-said", { hasText: "Money is what it is about" }).waitFor();
    await page.getByLabel("Why (may stay empty)").fill("As the codebook says");
    await page.getByRole("button", { name: "Ann’s: Pay" }).click();
    await page.locator(".queue-decided", { hasText: "Ann’s: Pay" }).waitFor();
    await page.locator(".queue-place[data-open=true] > button").press("j");
    await page.getByRole("button", { name: "Ben’s: Kin" }).press("Enter");
    await page.getByText("Nothing is left to settle.").waitFor();
    const agreed = listCoders(made.study.desk).find(({ role }) => role === "agreed");
    const { passages } = expectOk(readSource(made.study.desk, { source: made.texts.town }));
    const standing = passages.flatMap(({ codings }) => codings.filter(({ coder }) => coder === agreed?.id));
    expect(standing.map((each) => each.code)).toEqual([made.codes.pay, made.codes.kin]);
    expect(listMemos(made.study.desk, {}).map(({ text }) => text)).toEqual(["Money is what it is about"]);
    await page.keyboard.press("Control+z");
    await page.getByText("1 place to settle").waitFor();
    await page.keyboard.press("Control+Shift+z");
    await page.getByText("Nothing is left to settle.").waitFor();
  });

  test("merge a code afterwards: what moves is said, old work says what it was, and figures stay; v4 is frozen", async () => {
    await visit(page, `/codebook/${made.codes.kin}`);
    await page.getByLabel("Merge into").selectOption(made.codes.pay);
    await said("made in a round");
    await page.getByRole("button", { name: /^Move \d codings to “Pay”/ }).click();
    await said("Merged into");
    await visit(page, `/coders`);
    await page.getByRole("link", { name: "Pilot" }).click();
    await page
      .locator(".coders-agreement")
      .getByRole("row", { name: /^Kin 0 2/ })
      .waitFor();
    await page.getByRole("link", { name: "Compare" }).nth(1).click();
    await page.getByLabel("all places").check({ force: true });
    await page.getByText("now “Pay”").first().waitFor();
    await visit(page, `/read/${made.texts.town}`);
    await page.locator(".column").focus();
    await page.keyboard.press("j");
    await said("coded as “Kin” under v3; merged since");
    await visit(page, "/coders");
    await said("Since then: 1 gone");
    await page.getByLabel("What this version is").fill("after the round");
    await page.getByRole("button", { name: "Freeze it as v4" }).press("Enter");
    await page.locator(".coders-version", { hasText: "v4" }).waitFor();
    expect(listVersions(made.study.desk)[0]).toMatchObject({ number: 4, note: "after the round" });
  });
});

test.each([
  ["light", "English"],
  ["dark", "English"],
  ["light", "العربية"],
] as const)("axe finds nothing wrong with a round and two lanes, %s, %s", async (colorScheme, language) => {
  const coded = await serveCodersStudy(true);
  const look = await openPage(
    await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme }),
    coded.study,
  );
  await speak(look, { language });
  await visit(look, "/coders");
  expect(await violations(look)).toBe("");
  await visit(look, `/coders/${coded.round}`);
  await look.locator(".coders-agreement").waitFor();
  expect(await violations(look)).toBe("");
  await visit(look, `/coders/${coded.round}?text=${coded.texts.bridge}`);
  await look.locator(".compared-item[data-is='codes']").first().click();
  expect(await violations(look)).toBe("");
  await look.close();
  await coded.study.close();
});

test("the room says what to do first, and what went wrong", async () => {
  const empty = await serveEmptyStudy();
  const other = await openPage(await browser.newContext(), empty);
  await visit(other, "/coders");
  await other.getByText("There is no code to freeze yet.").waitFor();
  await other.getByText("So far one person codes here.").waitFor();
  await other.getByText("Bring in a text first.").waitFor();
  await other.getByLabel("Add somebody").fill("Ben");
  await other.keyboard.press("Enter");
  await other.getByLabel("Role of Ben").selectOption("adjudicator");
  await other.getByText("Role changed.").waitFor();
  // In a page that has not asked yet: an answer that is still on its way, good as it is, would be taken for this one.
  const failing = await openPage(other.context(), empty);
  await failing.route("**/api/rounds", (route) =>
    route.fulfill({ status: 422, json: { error: { code: "made-up", text: "The rounds cannot be read." } } }),
  );
  await visit(failing, "/coders");
  await failing.getByText("The rounds cannot be read.").waitFor();
  await empty.close();
});
