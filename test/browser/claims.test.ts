import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { keepBrief } from "../../src/app/brief/keep-brief.ts";
import { claimCard } from "../../src/app/claim-card.ts";
import { listHypotheses } from "../../src/app/hypotheses-view.ts";
import { claim as claimTable, matrix, quantity, sizeWord } from "../../src/core/study/index.ts";
import { expectOk } from "../support/journey.ts";
import { launchBrowser } from "./browser.ts";
import { dragOver, openPage, visit } from "./page.ts";
import { type ServedStudy, serveEmptyStudy, serveSampleStudy } from "./served-study.ts";

let browser: Browser;
let study: ServedStudy;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  study = await serveSampleStudy();
  page = await openPage(await browser.newContext({ viewport: { width: 1440, height: 900 } }), study);
});
afterAll(async () => {
  await browser.close();
  await study.close();
});

const held = (planned: string) => study.desk.open.study.get(claimTable, study.id(planned));
const cardOf = (planned: string) => expectOk(claimCard(study.desk, { claim: study.id(planned) }));

// An analyst is asked: how sure, and says who?
test("from a number of the brief to the words behind it, to a doubt, and to what the doubt changed", async () => {
  expectOk(await keepBrief(study.desk, {}));
  await visit(page, "/brief");
  const sentence = page.locator(`#statement-${study.id("SM04")}`);
  const before = await sentence.locator(".number-door").nth(1).innerText();

  // One click: the claim with its confidence, what speaks for and against, and the grades of each passage.
  await sentence.locator(".number-door").nth(1).click();
  const card = page.locator(".number-card");
  await card.getByRole("link", { name: held("C10")?.text ?? "" }).waitFor();
  await card.getByText("moderate").first().waitFor();
  expect(await card.locator(".quote-against").count()).toBeGreaterThan(0);
  expect(await card.locator(".quote small").first().innerText()).toMatch(/\b[1-6]\b.*\b[A-F]\b/);

  // Likelihood stands apart: the word that somebody signed, beside the share of runs.
  const word = page.locator(`#statement-${study.id("SM09")} .number-door`).first();
  expect(await word.innerText()).toMatch(/likely|chance/);
  await word.press("Enter");
  await card.locator(".number-shown", { hasText: /likely|chance/ }).waitFor();

  // The claim's own card says more: who is silent, who hangs together, what rests on it.
  await sentence.locator(".number-door").nth(1).press("Enter");
  await card.getByRole("link", { name: held("C10")?.text ?? "" }).press("Enter");
  await page.getByRole("button", { name: /pairs of one origin/ }).waitFor();
  expect(await page.locator(".card .chips").first().innerText()).toMatch(/7 for\s+4 against/);

  // The second click: the passage in its text. There the doubt is marked.
  await page.locator(".card .quote a", { hasText: "The men we took were mostly local" }).click();
  await page.waitForURL(/\/read\//);
  await dragOver(page, "Nobody. I mean people who were nobody.");
  await page.keyboard.press("e");
  await page.getByLabel("Claim: find one, or write a new one").fill("Those held in the zone are mostly");
  await page.locator(".claim-find").first().click();
  await page.getByLabel("against it").check({ force: true });
  await page.getByLabel("infers it").check({ force: true });
  await page.getByLabel("4", { exact: true }).check({ force: true });
  await page.getByRole("button", { name: "Link to the claim" }).press("Enter");
  await page.getByText("Evidence against the claim.").waitFor();
  expect(cardOf("C10").against).toBe(5);

  // The brief has the new number, and says what it was.
  await visit(page, "/brief");
  await sentence.locator(".number-door", { hasText: "5" }).waitFor();
  expect(before).toBe("4");
  const changed = page.locator("#section-changes");
  await changed
    .getByText(held("C10")?.text ?? "")
    .first()
    .waitFor();
  await changed.getByRole("row").filter({ hasText: "4" }).filter({ hasText: "5" }).first().waitFor();
});

describe("the table of claims", () => {
  beforeEach(() => visit(page, "/claims"));

  test("is narrowed by words, group, warning and grades, and says how many are left", async () => {
    await page.getByText("69 of 69 claims").waitFor();
    await page.getByLabel("Warning").selectOption({ label: "single source" });
    const left = await page.locator(".claim-table tbody tr").count();
    expect(left).toBeGreaterThan(0);
    await page.getByText(`${left} of 69 claims`).waitFor();
    await page.getByLabel("Find a claim").fill("no such claim");
    await page.getByText("No claim fits.").waitFor();
    await page.getByLabel("Find a claim").fill("");
    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.getByLabel("Grades").selectOption("B1");
    await page.getByRole("link", { name: "Members of the Exact were sent" }).waitFor();
    await page.getByRole("button", { name: "Clear filters" }).click();
  });

  test("is put in order by a column, the other way, and back as the claims were made", async () => {
    const against = () =>
      page.locator("td.claim-against").evaluateAll((cells) => cells.map((each) => Number(each.textContent)));
    const asMade = await against();
    const head = page.getByRole("button", { name: "Against" });
    await head.click();
    expect(await against()).toEqual(asMade.toSorted((a, b) => b - a));
    await head.click();
    expect(await against()).toEqual(asMade.toSorted((a, b) => a - b));
    await head.click();
    expect(await against()).toEqual(asMade);
  });

  test("is walked by J and K; Enter opens the card beside it, Escape closes it", async () => {
    await page.locator(".claim-door").first().waitFor();
    for (const key of ["j", "j", "j", "k"]) await page.keyboard.press(key);
    await page.keyboard.press("Enter");
    const second = held("C02")?.text ?? "";
    await page.getByRole("article").getByRole("heading", { name: second }).waitFor();
    expect(page.url()).toContain(study.id("C02"));
    await page.getByRole("article").getByRole("button", { name: "Change", exact: true }).focus();
    await page.keyboard.press("Escape");
    await page.getByRole("article").waitFor({ state: "detached" });
  });
});

describe("the board of claims", () => {
  beforeEach(async () => {
    await visit(page, "/claims");
    await page.getByLabel("Board").check({ force: true });
  });

  test("has a column for each state of support, and nowhere a figure that joins them", async () => {
    await page.getByLabel("by support").check({ force: true });
    const columns = await page.locator(".board-head").allInnerTexts();
    expect(columns.map((each) => each.split("\n")[0])).toEqual([
      "Supported",
      "Contested",
      "Leaning on one",
      "Voiced, not supported",
      "Assumption",
      "Nothing yet",
    ]);
    expect(await page.locator('.board-claim a[draggable="true"]').count()).toBe(0);
  });

  test("sets confidence where a claim is put down, once it is said why", async () => {
    await page.getByLabel("by confidence").check({ force: true });
    const text = held("C03")?.text ?? "";
    await page
      .getByRole("link", { name: text })
      .dragTo(page.getByRole("region", { name: "very low" }), { targetPosition: { x: 60, y: 30 } });
    await page.getByLabel("Why").fill(" ");
    // Not to be pressed yet; the keyboard gets there and is told why.
    await page.getByRole("button", { name: "Confidence: very low" }).press("Enter");
    await page.getByText("Write why first.").waitFor();
    expect(held("C03")?.confidence).toBe("low");
    await page.getByLabel("Why").fill("Two of five only heard it.");
    await page.getByRole("button", { name: "Confidence: very low" }).click();
    await page.getByRole("region", { name: "very low" }).getByRole("link", { name: text }).waitFor();
    expect(held("C03")).toMatchObject({
      confidence: "very-low",
      confidenceReason: "Two of five only heard it.",
    });
    await page.keyboard.press("Control+z");
    await page.getByRole("region", { name: "low", exact: true }).getByRole("link", { name: text }).waitFor();
  });

  test("is walked by arrows, and a figure moves the claim that has the focus", async () => {
    await page.getByLabel("by confidence").check({ force: true });
    await page.getByRole("region", { name: "moderate" }).getByRole("link").nth(1).focus();
    for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp"]) await page.keyboard.press(key);
    const moved = held("C01");
    await page.keyboard.press("1");
    await page.getByText("Confidence: high").waitFor();
    await page.keyboard.press("Escape");
    expect(held("C01")).toEqual(moved);
    await page.getByLabel("Table").check({ force: true });
  });
});

describe("the evidence card", () => {
  test("draws the ties in their three values, and counts them", async () => {
    await visit(page, `/claims/${study.id("C10")}`);
    const { pairs } = cardOf("C10");
    const tied = pairs.filter(({ value }) => value === "tied").length;
    const open = pairs.filter(({ value }) => value === "not-known").length;
    await page.getByRole("button", { name: `${tied} pairs of one origin`, pressed: true }).waitFor();
    expect(await page.locator(".dots path.dots-tied").count()).toBe(tied);
    expect(await page.locator(".dots path.dots-not-known").count()).toBe(0);
    await page.getByRole("button", { name: `${open} not known` }).press("Enter");
    expect(await page.locator(".dots path.dots-not-known").count()).toBe(open);
    // The same in words, for whoever does not see it.
    expect(await page.locator(".dots-room figcaption").textContent()).toContain("share an origin");
  });

  test("stands in one window, lists what rests on the claim, and every underlined quote opens its passage", async () => {
    await visit(page, `/claims/${study.id("C07")}`);
    await page.locator(".fold-door").first().waitFor();
    const room = page.locator(".pane-room");
    expect(await room.evaluate((each) => each.scrollHeight - each.clientHeight)).toBeLessThanOrEqual(0);
    const quote = page.locator(".card .quote a").first();
    const line = await page.evaluate(
      'getComputedStyle(document.querySelector(".card .quote-words")).textDecorationLine',
    );
    expect(line).toBe("underline");
    await quote.press("Enter");
    await page.waitForURL(/\/read\/[0-9a-z]{20}\?at=\d+-\d+$/);
    await page.goBack();
    await visit(page, `/claims/${study.id("C40")}`);
    await page.getByRole("button", { name: /rest on it$/ }).click();
    await page.locator(".carried").getByRole("link", { name: "Goes back after release" }).waitFor();
  });

  test("grades its evidence apart, and a cell lists what carries both", async () => {
    await visit(page, `/claims/${study.id("C40")}`);
    await page.getByRole("button", { name: "Grades", exact: true }).click();
    const here = cardOf("C40").evidence.filter(
      (each) => each.reliability === "B" && each.credibility === "3",
    );
    const cell = page
      .locator(".card .grade")
      .and(page.getByRole("button", { name: `B3: ${here.length} evidence` }));
    await cell.click();
    expect(await page.locator(".fold-content .quote").count()).toBe(here.length);
  });

  test("lets a quantity be mended, and asks of whom a word of share speaks", async () => {
    await visit(page, `/claims/${study.id("C01")}`);
    await page.getByRole("button", { name: "mend" }).first().click();
    const editor = page.locator(".quantity-editor");
    const asked = editor.getByLabel(/^“.+” of whom\?$/);
    const first = cardOf("C01").quantities[0];
    expect(first?.stated.word).toBeDefined();
    await asked.fill("");
    await editor.getByText("Say out of whom first.").waitFor();
    await asked.fill("men of the first wave");
    await asked.press("Enter");
    await editor.waitFor({ state: "detached" });
    const now = first && study.desk.open.study.get(quantity, first.id);
    expect(now).toMatchObject({ denominator: "men of the first wave", word: first?.stated.word });
  });
});

describe("the grid of grades", () => {
  test("lists a cell by mouse and by keyboard, and hands it to the table as a filter", async () => {
    await visit(page, "/grades");
    const cell = (name: string) => page.locator(`.grade[data-cell="${name}"]`);
    await cell("C3").click();
    await page.getByText("Source C, fairly reliable; item 3, possibly true").waitFor();
    await cell("C3").press("ArrowUp");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await page.getByText("Source B, usually reliable; item 2, probably true").waitFor();
    const count = Number(await cell("B2").textContent());
    await page.getByText(`${count} links`).waitFor();
    expect(await page.locator(".grades-claim .quote").count()).toBe(count);
    const claims = await page.locator(".grades-claim").count();
    await page.getByRole("link", { name: "Show these claims in the table" }).click();
    await page.getByText(`${claims} of 69 claims`).waitFor();
    await page.getByRole("button", { name: "Clear filters" }).click();
  });
});

describe("competing hypotheses", () => {
  const open = () => expectOk(listHypotheses(study.desk, {})).open;
  const order = () => page.locator(".matrix-ranked .matrix-letter").allInnerTexts();
  const cell = (row: number, letter: number) =>
    page.locator(".hypo-grid tbody tr").nth(row).locator(".hypo-value").nth(letter);
  const isRated = (row: number, letter: number, value: string) =>
    page
      .locator(
        `.hypo-grid tbody tr:nth-child(${row + 1}) td:nth-of-type(${letter + 1}) .hypo-value[data-value="${value}"]`,
      )
      .waitFor();

  test("stand by least inconsistency, and a row that is the same for all says that it tells nothing", async () => {
    await visit(page, "/hypotheses");
    await page.getByRole("heading", { name: /What are those who remain at large doing now\?/ }).waitFor();
    expect(await order()).toEqual(["H2", "H3", "H1", "H4"]);
    expect(await page.getByText("tells nothing: the same for all").count()).toBe(2);
    await page.getByText("each II counts 2").waitFor();
    await page.getByLabel("most telling first").check({ force: true });
    expect(await page.locator(".hypo-grid tbody tr").last().innerText()).toContain("tells nothing");
    await page.getByLabel("as added").check({ force: true });
  });

  test("are rated by keys alone: arrows, figures, letters; what is rated can be taken back", async () => {
    await cell(0, 0).focus();
    for (const key of ["ArrowRight", "ArrowDown", "ArrowDown", "ArrowUp"]) await page.keyboard.press(key);
    await page.keyboard.press("5");
    await isRated(1, 1, "II");
    expect(await order()).toEqual(["H3", "H2", "H1", "H4"]);
    await page.keyboard.press("Shift+C");
    await isRated(1, 1, "CC");
    await page.keyboard.press("Delete");
    await isRated(1, 1, "blank");
    await page.keyboard.press("Control+z");
    await isRated(1, 1, "CC");
    expect(await order()).toEqual(["H2", "H3", "H1", "H4"]);
  });

  test("are rated with the mouse beside the grid, with a reason, and others' ratings in sight", async () => {
    await cell(0, 1).click();
    const pane = page.getByRole("complementary", { name: "Rating" });
    await pane.getByText("Coder B: I, Who waits does not ask a judge how many years.").waitFor();
    await pane.getByLabel("I inconsistent", { exact: true }).click({ force: true });
    await isRated(0, 1, "I");
    await pane.getByLabel("Why").fill("Most would rather settle.");
    await pane.getByRole("button", { name: "Save the reason" }).click();
    await pane.getByRole("button", { name: "Save the reason" }).waitFor({ state: "detached" });
    expect(open()?.rows[0]?.cells[1]).toMatchObject({ value: "I", reason: "Most would rather settle." });
    await pane.getByLabel("Why").press("Escape");
    await pane.waitFor({ state: "detached" });
  });

  test("show what follows when a row is left out, and an undo takes it in again", async () => {
    const row = open()?.rows.findIndex(({ turns }) => turns) ?? -1;
    expect(row).toBeGreaterThanOrEqual(0);
    await page.getByLabel(`Leave out row ${row + 1}`, { exact: true }).click();
    await page.locator(".matrix-without").waitFor();
    expect(open()?.leftOut).toBe(1);
    await page.locator(".matrix-without").getByText("With all rows").waitFor();
    await page.locator("h1").click();
    await page.keyboard.press("Control+z");
    await page.locator(".matrix-without").waitFor({ state: "detached" });
    expect(open()?.leftOut).toBe(0);
  });

  test("take a claim as a row, or one of its passages", async () => {
    const rows = open()?.rows.length ?? 0;
    await page.getByRole("button", { name: "Add a row" }).click();
    await page.getByLabel("Claim to hold them against").fill("men in one cell");
    await page.getByRole("button", { name: "Its passages, as rows" }).click();
    await page.locator(".add-row-passages button").first().click();
    await page.locator(".hypo-grid tbody tr").nth(rows).waitFor();
    expect(open()?.rows.at(-1)).toMatchObject({ of: "evidence" });
  });

  test("teach the first step where nothing was asked yet, from question to answers", async () => {
    const empty = await serveEmptyStudy();
    const fresh = await openPage(await browser.newContext(), empty);
    await visit(fresh, "/hypotheses");
    await fresh.getByText("Begin with a question that has more than one answer.").waitFor();
    await fresh.getByRole("button", { name: "Ask a question" }).click();
    await fresh.keyboard.type("Who holds the bridge?");
    await fresh.keyboard.press("Enter");
    await fresh.getByRole("heading", { name: /Who holds the bridge\?/ }).waitFor();
    for (const answer of ["The army", "Nobody"]) {
      await fresh.getByRole("button", { name: "Add a hypothesis" }).click();
      await fresh.keyboard.type(answer);
      await fresh.keyboard.press("Enter");
      await fresh.locator(".matrix-ranked").getByText(answer).waitFor();
    }
    expect(empty.desk.open.study.all(matrix)).toHaveLength(1);
    await fresh.context().close();
    await empty.close();
  });
});

describe("words of size", () => {
  test("are bars that open where they stand, with a table behind", async () => {
    await visit(page, "/words");
    const words = study.desk.open.study.all(sizeWord);
    await page.locator(".size-door").first().waitFor();
    expect(await page.locator(".size-door").count()).toBe(words.length);
    expect(await page.locator(".size-words tbody tr").count()).toBe(words.length);
    expect(await page.locator(".size-track .size-shared").count()).toBeGreaterThan(0);
    await page
      .getByRole("button", { name: /^very few, English, said by an intermediary: 0\.01 to 0\.12/ })
      .press("Enter");
    await page
      .getByRole("form", { name: "What a word means" })
      .getByLabel("to", { exact: true })
      .fill("0.15");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^very few, English.*0\.01 to 0\.15/ }).waitFor();
  });
});

test("a room that cannot be read says so, and stands again with the next answer", async () => {
  const failing = await openPage(page.context(), study);
  await failing.route("**/api/grades", (route) =>
    route.fulfill({ status: 409, json: { error: { code: "not-valid", text: "It could not be read." } } }),
  );
  await visit(failing, "/grades");
  await failing.getByRole("alert").getByText("It could not be read.").waitFor();
  await failing.unroute("**/api/grades");
  await visit(failing, "/claims");
  await visit(failing, "/grades");
  await failing.locator(".grade").first().waitFor();
  await failing.close();
});
