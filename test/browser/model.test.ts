import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { modelView } from "../../src/app/outlook/model-view.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { account, estimate, state } from "../../src/core/study/index.ts";
import { launchBrowser } from "./browser.ts";
import { openPage, until, visit } from "./page.ts";
import { type ServedStudy, serveEmptyStudy, serveSampleStudy } from "./served-study.ts";

const said = "2 to 10 in 100, most likely 4, within 5 years";

describe("the room of the model", () => {
  let browser: Browser;
  let sample: ServedStudy;
  let empty: ServedStudy;
  let context: BrowserContext;
  beforeAll(async () => {
    browser = await launchBrowser();
    sample = await serveSampleStudy();
    empty = await serveEmptyStudy();
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  });
  afterAll(async () => {
    await browser.close();
    await sample.close();
    await empty.close();
  });

  test("begins with a starter; a parameter is grounded in words by keyboard, its gap goes, and comes back", async () => {
    const page = await openPage(context, empty);
    await visit(page, "/model");
    await page.getByLabel("Months are counted from").fill("some day");
    const begin = page.getByRole("button", { name: "Begin with it: Three states" });
    expect(await begin.getAttribute("aria-disabled")).toBe("true");
    await page.getByLabel("Months are counted from").fill("2018-12-31");
    await begin.click();
    await page.getByText("7 are not grounded yet").waitFor();

    await page.getByRole("link", { name: "Of those out, returning a month" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Nobody has said yet what it may be.").waitFor();
    // From the first of the warrants backwards to the last.
    await page.getByRole("radio", { name: "stated" }).focus();
    await page.keyboard.press("ArrowLeft");
    await page.getByText("A range that you judge and sign.").waitFor();
    await page.getByLabel("The range, in words").focus();
    await page.keyboard.type("2 to 10 in 100");
    await page.getByText("A share becomes a rate only with a time").waitFor();
    await page.keyboard.type(", most likely 4, within 5 years");
    await page.getByText(`Understood as ${said}.`).waitFor();
    await page.locator(".understood svg").waitFor();
    await page.getByText("Write why first.").waitFor();
    await page.getByLabel("Why this, and no other").focus();
    await page.keyboard.type("Read twice");
    await page.getByText("Analyst signs it, now.").waitFor();
    await page.getByRole("button", { name: "Sign it" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("6 are not grounded yet").waitFor();
    await page.locator(".estimate-range", { hasText: said }).waitFor();
    expect(modelView(empty.desk).gaps).toHaveLength(6);

    await page.keyboard.press("Control+z");
    await page.getByText("7 are not grounded yet").waitFor();
    expect(modelView(empty.desk).gaps).toHaveLength(7);
    await page.close();
  });

  test("says back what was typed last, in Arabic as in English, and what it does not understand", async () => {
    const page = await openPage(context, sample);
    await openForm(page, sample.id("PA059"));
    const range = page.getByLabel("The range, in words");
    await range.fill("");
    await range.pressSequentially("3 to 30 in 100, most likely 9, within a year");
    await page.getByText("Understood as 3 to 30 in 100, most likely 9, within a year.").waitFor();
    await range.fill("٢ إلى ١٠ من كل ١٠٠، والأرجح ٤، خلال ٥ سنوات");
    await page.getByText(`Understood as ${said}.`).waitFor();
    await range.fill("2 to 10 furlongs");
    await page.getByText("“furlongs” is not understood.").waitFor();
    expect(await page.getByRole("button", { name: "Sign it" }).getAttribute("aria-disabled")).toBe("true");
    await page.close();
  });

  test("opens the passages under an estimate in two clicks, and changes it by mouse in fields", async () => {
    const page = await openPage(context, sample);
    const parameter = sample.id("PA059");
    await visit(page, "/model");
    await page.getByLabel("Find a parameter").fill("fight_on_rate");
    await page.locator(".parameter a").click();
    await page.locator(".estimate .number-line > summary").first().click();
    await page.locator(".estimate .quote-words").first().waitFor();

    await page.getByRole("button", { name: "Change it" }).click();
    await page.getByRole("button", { name: "In fields instead" }).click();
    await page.getByLabel("High", { exact: true }).fill("0.5");
    await page.getByText("Understood as 3 to 50 in 100").waitFor();
    await page.getByRole("button", { name: "Sign it" }).click();
    await page.locator(".estimate-range", { hasText: "3 to 50 in 100" }).waitFor();
    const highOf = () =>
      sample.desk.open.study.all(estimate).find((each) => each.parameter === parameter)?.high;
    expect(highOf()).toBe(0.5);
    await page.keyboard.press("Control+z");
    await page.locator(".estimate-range", { hasText: "3 to 18 in 100" }).waitFor();
    expect(highOf()).toBe(0.18);
    await page.close();
  });

  test("shows both accounts of a clash as humps, and takes weights that add up to 1", async () => {
    const page = await openPage(context, sample);
    await visit(page, `/model/${sample.id("PA001")}`);
    await page.locator(".curves .hump").nth(1).waitFor();
    expect(await page.locator(".curves .hump").count()).toBe(2);
    expect(
      await page.getByRole("img", { name: /The officials are right: nine in ten between/ }).count(),
    ).toBe(1);
    await page.getByRole("button", { name: "Change the weights" }).click();
    const [one, other] = [page.getByLabel("Weight: The officials"), page.getByLabel("Weight: The former")];
    await one.fill("1.2");
    await page.getByText("They add up to 1.8").waitFor();
    await one.fill("0.5");
    expect(await other.inputValue()).toBe("0.5");
    await page.getByRole("button", { name: "Declare these weights" }).click();
    await page.getByText("The weights are declared in your name.").waitFor();
    expect(sample.desk.open.study.get(account, sample.id("AC1"))?.weight).toBe(0.5);
    await page.keyboard.press("Control+z");
    await page.getByText(/^Taken back/).waitFor();
    await page.close();
  });

  // A sample that is made anew draws other numbers, for its records have other ids.
  function peopleIn(id: RecordId): string {
    const ranges = modelView(sample.desk).stocks.flatMap((each) =>
      each.state === id && each.people !== undefined ? [each.people] : [],
    );
    const ends = [0, 2].map((at) => ranges.reduce((sum, range) => sum + (range[at] ?? 0), 0));
    return ends.map((end) => Math.round(end).toLocaleString("en-GB")).join(" to ");
  }

  test("draws states and flows; a box is chosen and moved by keyboard, an arrow by mouse, and undo puts it back", async () => {
    const page = await openPage(context, sample);
    const complaints: string[] = [];
    page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
    await visit(page, "/flows");
    const hidden = peopleIn(sample.id("ST02"));
    const box = page.getByRole("group", {
      name: `State Hidden in the country: ${hidden} people`,
      exact: true,
    });
    await box.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Hidden in the country" }).waitFor();
    await page.keyboard.press("ArrowRight");
    await page.getByText("“Hidden in the country” is moved.").waitFor();
    const drawn = () => sample.desk.open.study.get(state, sample.id("ST02"))?.drawn;
    expect(drawn()).toBeDefined();
    await page.keyboard.press("Control+z");
    await page.getByText(/^Taken back/).waitFor();
    expect(drawn()).toBeUndefined();

    await page
      .getByRole("group", { name: /^Flow Known local fighters fight on, without it and with it/ })
      .focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Known local fighters fight on" }).waitFor();
    await page.getByRole("button", { name: "All of it" }).click();
    await page.locator(".react-flow__node", { hasText: "In crime" }).click();
    await page.getByRole("heading", { name: "In crime" }).waitFor();
    await page.getByRole("region", { name: "Its parameters" }).getByRole("link").first().click();
    await page.locator(".parameter-title").waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("says what is wrong with a formula while it is typed, and behind the drawing stands a table", async () => {
    const page = await openPage(context, sample);
    await visit(page, "/flows");
    await page.getByLabel("Group").selectOption({ label: "Leaders" });
    await page.getByText("As a table").click();
    await page.getByRole("button", { name: "Leader found in the country" }).click();
    await page.getByRole("button", { name: "Change", exact: true }).click();
    const formula = page.getByLabel("Formula", { exact: true });
    const held = await formula.inputValue();
    await formula.fill("fuond");
    await page.locator(".part-form .wrong", { hasText: "fuond" }).waitFor();
    expect(await page.getByRole("button", { name: "Save" }).getAttribute("aria-disabled")).toBe("true");
    await formula.fill(held);
    await until(page, 'document.querySelector(".part-form .wrong") === null');
    await page.close();
  });

  test("says why nothing is there: no answer, or a parameter that is gone", async () => {
    const page = await openPage(context, sample);
    await visit(page, "/model/00000000000000000000");
    await page.getByText("This parameter is not in the study any more.").waitFor();
    await page.close();
    const other = await openPage(context, sample);
    await other.route("**/api/model", (route) =>
      route.fulfill({ status: 500, json: { error: { code: "fault-x", text: "That went wrong here." } } }),
    );
    await visitFailing(other, "/flows");
    await other.getByRole("alert").getByText("That went wrong here.").waitFor();
    await other.close();
  });
});

async function openForm(page: Page, parameter: RecordId): Promise<void> {
  await visit(page, `/model/${parameter}`);
  await page.getByRole("button", { name: "Change it" }).click();
  await page.getByLabel("The range, in words").waitFor();
}

async function visitFailing(page: Page, path: string): Promise<void> {
  await page.evaluate(
    `history.pushState(null, "", ${JSON.stringify(path)}); window.dispatchEvent(new PopStateEvent("popstate"))`,
  );
}
