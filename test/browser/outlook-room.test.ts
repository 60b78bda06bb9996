import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeModel } from "../../src/app/outlook/change-model.ts";
import { say } from "../../src/app/said/index.ts";
import { estimate, judgement, measure, member } from "../../src/core/study/index.ts";
import { must } from "../support/working-study.ts";
import { launchBrowser } from "./browser.ts";
import { openPage, until, visit } from "./page.ts";
import { type ServedStudy, serveEmptyStudy, serveSampleStudy } from "./served-study.ts";

describe("the outlook", () => {
  let browser: Browser;
  let study: ServedStudy;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    study = await serveSampleStudy();
    // As few runs as can be: it is computed anew several times here.
    must(changeModel(study.desk, { changes: [{ do: "put", table: "outlook", values: { runs: 512 } }] }));
    page = await openPage(await browser.newContext({ viewport: { width: 1440, height: 900 } }), study);
    page.setDefaultTimeout(30_000);
    page.on("pageerror", ({ message }) => complaints.push(message));
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await study.close();
  });

  test("says in a study without a model what one would add, and leads to where it begins", async () => {
    const empty = await serveEmptyStudy();
    const other = await openPage(await browser.newContext(), empty);
    await visit(other, "/outlook");
    await other.getByRole("heading", { name: "No model yet" }).waitFor();
    await other.getByRole("link", { name: "Go to the model and begin" }).click();
    expect(new URL(other.url()).pathname).toBe("/model");
    await other.close();
    await empty.close();
  });

  test("says in words why there is no answer, and asks again when one comes back", async () => {
    const refusal = { code: "fault-1", text: "The runs were stopped. Try again." };
    await page.route("**/api/outlook", (route) => route.fulfill({ status: 500, json: { error: refusal } }));
    await visit(page, "/outlook");
    await page.getByRole("alert").filter({ hasText: "The runs were stopped" }).waitFor();
    await page.unroute("**/api/outlook");
    await visit(page, "/claims");
  });

  test("lists what keeps it from being computed, each with the way to its place", async () => {
    const at = { table: "parameter", id: study.id("PA085") };
    const troubles = [{ ...say("parameter-no-estimate", { name: "back" }), at }];
    await page.route("**/api/outlook", (route) =>
      route.fulfill({ json: { is: "troubled", troubles, notModelled: [] } }),
    );
    await visit(page, "/outlook");
    await page.getByRole("heading", { name: "1 thing keeps" }).waitFor();
    await page.getByRole("link", { name: "Open" }).click();
    expect(new URL(page.url()).pathname).toBe(`/model/${at.id}`);
    await page.unroute("**/api/outlook");
  });

  test("computes what was not computed before, and says how", async () => {
    page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
    await visit(page, "/outlook");
    await page.locator(".fan svg").waitFor({ timeout: 60_000 });
    expect(await page.locator(".outlook-made").textContent()).toMatch(/512 runs.*seed 20191231.*2019-12-31/);
  }, 120_000);

  test("reads the fan month by month from the keyboard, and has every value in a table", async () => {
    const cursor = page.getByRole("slider", { name: /^Read Active remnant/ });
    await cursor.focus();
    await page.keyboard.press("Home");
    expect(await cursor.getAttribute("aria-valuetext")).toMatch(/^December 2019\. median [\d,]+\. 50 %: /);
    await page.keyboard.press("PageUp");
    await page.keyboard.press("ArrowRight");
    expect(await cursor.getAttribute("aria-valuetext")).toMatch(/^January 2021\. /);
    await page.getByText("As a table").click();
    expect(await page.locator(".outlook-more tbody tr").count()).toBe(11);
    expect(await page.locator(".fan svg").getAttribute("aria-label")).toContain("The median begins at");
  });

  test("opens what a number rests on, and leads from what carries the answer to its parameter", async () => {
    await page.locator(".definition-table .number-door").first().click();
    await page.locator(".number-card .number-shown").waitFor();
    await page.getByRole("button", { name: "Close" }).click();
    await page.locator(".carriers a").first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/model\/[0-9a-z]{20}$/);
    await page.goBack();
    await page.locator(".fan svg").waitFor();
  });

  test("draws a scenario over the fan, and says how many runs it is of", async () => {
    await page.getByLabel("Drawn over it").selectOption({ label: "Prisons alone" });
    await page.locator(".fan-scenario").waitFor();
    await page.getByText("over the first 512 runs").waitFor();
    await page.getByLabel("Drawn over it").selectOption({ label: "nothing" });
    await page.locator(".fan-scenario").waitFor({ state: "detached" });
  });

  test("follows a range while the finger is down, as a draft of so many runs, and forgets it when told", async () => {
    const saved = await page.locator(".fan-cursor").getAttribute("aria-valuetext");
    await page.getByRole("button", { name: "Try other numbers" }).click();
    const knob = page.getByRole("slider", { name: "Goes back after release: high end" }).first();
    await knob.scrollIntoViewIfNeeded();
    const box = await knob.boundingBox();
    if (box === null) throw new Error("The knob is not on the page");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 80, y, { steps: 5 });
    // The finger is still down.
    await page.locator(".fan[data-draft=true][data-frame=newest]").waitFor();
    await page.getByText("the first 128 runs").first().waitFor();
    expect(await page.locator(".fan-cursor").getAttribute("aria-valuetext")).not.toBe(saved);
    // What says that it is a draft has not taken the knob from under the finger.
    expect(Math.abs(((await knob.boundingBox())?.y ?? 0) - box.y)).toBeLessThan(2);
    await page.mouse.up();
    await page.getByText("the first 512 runs").first().waitFor();
    await page.getByRole("button", { name: "Save the draft" }).click();
    expect(await page.getByRole("button", { name: "Save and sign" }).getAttribute("aria-disabled")).toBe(
      "true",
    );
    await page.getByRole("button", { name: "Go on trying" }).click();
    await page.getByRole("button", { name: "Discard the draft" }).click();
    await until(
      page,
      `document.querySelector(".fan-cursor").getAttribute("aria-valuetext") === ${JSON.stringify(saved)}`,
    );
  });

  test("believes one side, looks less far, and saves what was moved as a judgement with its reason", async () => {
    await page.getByRole("radio", { name: "The guards are right" }).focus();
    await page.keyboard.press("Space");
    await page.locator(".fan[data-draft=true][data-frame=newest]").waitFor();
    await page.getByText("in no run").waitFor();
    await page.getByRole("radio", { name: "as weighed" }).last().check({ force: true });
    const knob = page.getByRole("slider", { name: "Released men who would answer a call: low end" });
    await knob.focus();
    for (let i = 0; i < 30; i++) await page.keyboard.press("ArrowLeft");
    await page.getByRole("button", { name: "Save the draft" }).click();
    await page.getByLabel("Why these numbers").fill("Two of the lists count fewer.");
    await page.getByRole("button", { name: "Save and sign" }).click();
    await page.getByText("Nothing moved yet.").waitFor();
    const changed = study.desk.open.study
      .all(estimate)
      .filter(({ reason }) => reason === "Two of the lists count fewer.");
    expect(changed.map(({ warrant, judge }) => [warrant, judge])).toEqual([["judgement", study.desk.me]]);
    await page.locator(".fan[data-draft=false]").waitFor();
    await page.getByRole("button", { name: "Close" }).click();
  }, 120_000);

  test("signs a word beside the share, and shows who signed what before", async () => {
    await page.getByRole("radio", { name: "R1 Mass" }).check();
    await page.getByRole("button", { name: "Sign a likelihood" }).click();
    const pane = page.locator(".sign-pane");
    // The words whose bands the range touches, and no others.
    const ticked = await pane.locator("fieldset").first().getByRole("checkbox", { checked: true }).count();
    expect(ticked).toBeGreaterThan(0);
    expect(ticked).toBeLessThan(7);
    await pane.getByLabel("Why this likelihood").fill("The prisons decide it.");
    await pane.getByRole("radio", { name: "low", exact: true }).check({ force: true });
    await pane.getByLabel("Why this confidence").fill("One paper stands behind half of it.");
    await pane.getByRole("button", { name: "Sign it" }).click();
    await pane.locator(".earlier").getByText("The prisons decide it.").waitFor();
    const [signed] = study.desk.open.study
      .all(judgement)
      .filter(({ reason }) => reason === "The prisons decide it.");
    expect(signed).toMatchObject({ confidence: "low", scale: "icd-203", by: study.desk.me });
    const me = study.desk.open.study.get(member, study.desk.me)?.name ?? "";
    expect(await page.locator(".outlook-answer").textContent()).toContain(me);
  });

  // Journey 4: a policy desk with several measures and one budget.
  test("answers a policy desk: a definition, costs and a cap, doing nothing, and which interview would help most", async () => {
    const answer = page.locator(".outlook-answer");
    await page.getByRole("radio", { name: "R1 Mass" }).focus();
    await page.keyboard.press("ArrowDown");
    await until(page, 'document.querySelector(".outlook-answer").textContent.includes("R2 Core")');
    expect(await answer.textContent()).toMatch(/\d+ to \d+ %/);

    // Doing nothing has a name and a row; every measure stands beside it with an interval by every definition.
    const table = page.getByRole("table", { name: "What each measure changes" });
    const nothing = table.getByRole("row", { name: /^Do nothing/ });
    expect(await nothing.locator("td[data-read=true]").textContent()).toMatch(/^\d+ %$/);
    const apart = table.getByRole("row", { name: /^Keep men who came for wages apart/ });
    expect(await apart.locator("td[data-read=true]").textContent()).toMatch(/[−±+\d].* to /);
    expect(await apart.textContent()).toContain("of 5 definitions");

    // A cap: what may be had within it, and what cannot be told from it.
    const best = page.locator(".measure-best");
    expect(await best.textContent()).toContain("The measures together");
    await page.getByLabel("Spend at most").fill("4");
    await until(
      page,
      '!document.querySelector(".measure-best").textContent.includes("The measures together")',
    );
    expect(await best.textContent()).toContain("If nothing is done");
    expect(await table.getByRole("row", { name: /^The measures together/ }).textContent()).toContain(
      "over the cap",
    );

    // A cost is changed, and the list follows; then a measure is added and taken out again.
    await page.getByRole("button", { name: /^Change “Keep men who came for wages apart/ }).click();
    await page.getByLabel("Cost at most").fill("9");
    await page.getByRole("button", { name: "Save and run" }).click();
    await until(
      page,
      '[...document.querySelectorAll(".measure-table tr")].some((row) => /^Keep men who came for wages/.test(row.textContent) && /may exceed the cap/.test(row.textContent))',
    );
    expect(study.desk.open.study.get(measure, study.id("ME02"))?.costHigh).toBe(9);
    await page.getByRole("button", { name: "Add a measure" }).click();
    await page.getByLabel("Name").fill("Nobody goes back");
    await page.getByLabel("Parameter", { exact: true }).selectOption(study.id("PA085"));
    await page.getByLabel(/^By, such as/).fill("0.1");
    await page.getByRole("button", { name: "Add it and run" }).click();
    const added = table.getByRole("row", { name: /^Nobody goes back/ });
    await added.waitFor();
    expect(await added.textContent()).toContain("nobody said");
    await added.getByRole("button", { name: /^Change/ }).press("Enter");
    await page.getByRole("button", { name: "Remove it and its effect" }).click();
    await added.waitFor({ state: "detached" });

    // What single interview would help most, and at what risk.
    const interview = page.locator(".best-interview");
    expect(await interview.textContent()).toMatch(/could move the answer by [\d.]+ points/);
    expect(await interview.textContent()).toMatch(/risk for those asked/);
    await page.getByRole("heading", { name: "What would change the answer" }).waitFor();
    expect(await page.locator(".movers li").count()).toBeGreaterThan(2);
  }, 180_000);

  test("breaks nothing that the page's policy forbids", () => {
    expect(complaints).toEqual([]);
  });
});
