import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeStatement } from "../../src/app/brief/statements.ts";
import type { Desk } from "../../src/app/desk.ts";
import { firstMember, foundStudy } from "../../src/app/found-study.ts";
import { release, statement } from "../../src/core/study/index.ts";
import { attackRelease, pinnedCounts, secretsOf } from "../support/attack-release.ts";
import { makeReleasable } from "../support/release-study.ts";
import { must } from "../support/working-study.ts";
import { launchBrowser } from "./browser.ts";
import { openPage, visit, whole } from "./page.ts";
import { type ServedStudy, serveStudy } from "./served-study.ts";

// An ethics board: what may leave, who could be picked out, one source withdrawn, and whether a file is what left.
describe("releasing on the page", () => {
  let browser: Browser;
  let study: ServedStudy;
  let page: Page;
  let made: Awaited<ReturnType<typeof makeReleasable>>;
  const faults: string[] = [];
  const elsewhere: string[] = [];
  const saved: Buffer[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    study = await serveStudy(async (deps) => {
      foundStudy(deps.open, deps.randomBytes, { title: "Leavers", founder: "R. Vale" });
      const me = firstMember(deps.open);
      if (me === undefined) throw new Error("Somebody works here");
      const desk: Desk = { ...deps, me };
      made = await makeReleasable(desk);
      const text = "A man aged 30 was heard in February 2019 at Ain Dubran, after a decree of 19 July 2018.";
      must(writeStatement(desk, { brief: made.brief, kind: "finding", text, footing: "assumption" }));
      return new Map();
    });
    page = await openPage(await browser.newContext({ viewport: { width: 1440, height: 900 } }), study);
    page.setDefaultTimeout(10_000);
    page.on("console", (line) => line.type() === "error" && faults.push(line.text()));
    page.on("pageerror", ({ message }) => faults.push(message));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(study.origin) && !url.startsWith("blob:") && !url.startsWith("data:"))
        elsewhere.push(url);
    });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await study.close();
  });

  const save = async (name: RegExp): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name }).first().click(),
    ]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const sha = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

  test("the disclosure check counts the combinations, and leads to the source in which to mend one", async () => {
    await visit(page, "/releases");
    await page.locator(".disclosure-sizes td").first().waitFor();
    expect(await page.locator(".disclosure-sizes tbody tr").count()).toBe(4);
    await page.locator(".disclosure-found").getByRole("link").first().click();
    await page.waitForURL(/\/sources\//);
    await page.goBack();
  });

  test("what bars a release is worked off: opened, mended, or let pass with a reason", async () => {
    await page.getByText("3 things bar it.").waitFor();
    expect(await page.getByRole("button", { name: "Make the release" }).getAttribute("aria-disabled")).toBe(
      "true",
    );
    const combined = page.getByRole("region", { name: "Facts that together pick somebody out" });
    await combined.getByText("What was found").waitFor();
    await combined.getByRole("link", { name: "Open the statement" }).click();
    const text = page.locator(".statement-words").filter({ hasText: "A man aged 30" });
    await text.click();
    await text.click({ clickCount: 3 });
    await page.keyboard.type("There was a decree of 19 July 2018.");
    const stored = () => study.desk.open.study.all(statement).map((each) => each.text);
    await expect
      .poll(stored, { timeout: 15_000, interval: 50 })
      .toContain("There was a decree of 19 July 2018.");
    await visit(page, "/releases");
    await page.getByText("One thing bars it.").waitFor();
    expect(await page.locator(".gate-around mark").innerText()).toBe("19 July 2018");
    await page.getByRole("button", { name: "Let these words pass" }).click();
    await page.getByLabel("Why they harm nobody").fill("The day of a published decree.");
    await page.keyboard.press("Enter");
    await page.getByText("Nothing bars it.").waitFor();
    await page.getByText("What stays inside, and why").click();
    await page.getByText("1 passage that may be paraphrased only.").waitFor();
  });

  test("both editions are read before one leaves", async () => {
    await page.getByRole("link", { name: "Read the release edition" }).click();
    await page.locator(".edition-clean").waitFor();
    const release = await page.locator(".brief-text").innerText();
    expect(release).toContain("5 or more");
    await page.locator(".note-mark").first().click();
    await page.locator("#note-1:focus").waitFor();
    await page.getByLabel("Authors’ edition").check();
    await page.locator(".brief-text .number-door").first().waitFor();
    await whole(page);
    expect(await page.locator(".brief-text").innerText()).not.toContain("5 or more");
    await visit(page, "/releases");
  });

  test("the study notes a release before its files can be saved, and they are what it noted", async () => {
    await page.getByText("Nothing bars it.").waitFor();
    await page.getByLabel("Note, if it needs one").fill("For the board");
    await page.keyboard.press("Enter");
    await page.getByText("Made, and noted in the study.").waitFor();
    const [noted] = study.desk.open.study.all(release);
    const [html, docx] = [await save(/Save the page/), await save(/Save the Word/)];
    expect([html.name, docx.name]).toEqual(["brief.html", "brief.docx"]);
    expect([sha(html.bytes), sha(docx.bytes)]).toEqual([noted?.sha256, noted?.docxSha256]);
    expect(noted?.note).toContain("“19 July 2018” was let pass: The day of a published decree.");
    const files = { html: html.bytes.toString("utf8"), docx: new Uint8Array(docx.bytes) };
    expect(attackRelease(secretsOf(study.desk), files)).toEqual([]);
    saved.push(html.bytes);
    await page.locator(".earlier").getByText("For the board").waitFor();
  });

  test("a file that somebody brings is known by its hash, and a changed one is not", async () => {
    const field = page.locator(".verify-drop input");
    const [bytes] = saved;
    if (bytes === undefined) throw new Error("A page was saved");
    await field.setInputFiles({ name: "theirs.html", mimeType: "text/html", buffer: bytes });
    await page.getByText("This is the page of the release of").waitFor();
    const changed = Buffer.concat([bytes, Buffer.from(" ")]);
    await field.setInputFiles({ name: "theirs.html", mimeType: "text/html", buffer: changed });
    await page.getByText("This is no release of this study").waitFor();
  });

  test("after a withdrawal the next release is checked against the first, which stays out though it is taken back", async () => {
    const [, , third] = made.sources;
    await visit(page, `/sources/${third}`);
    await page.getByRole("button", { name: /See what withdrawing/ }).click();
    await page.getByLabel("Consent withdrawn").check();
    await page.getByRole("button", { name: /^Withdraw “/ }).click();
    await page.getByText("Withdrawn and destroyed").waitFor();
    await visit(page, "/releases");
    await page.getByText("Nothing bars it.").waitFor();
    await page.getByRole("button", { name: "Make the release" }).click();
    await expect
      .poll(() => study.desk.open.study.all(release).length, { timeout: 15_000, interval: 50 })
      .toBe(2);
    const cells = study.desk.open.study
      .all(release)
      .toSorted((a, b) => a.at - b.at)
      .map((each) => each.cells);
    expect(pinnedCounts(cells[0] ?? [], cells[1] ?? [])).toEqual([]);
    await page.getByText("Made, and noted in the study.").waitFor();
    await page.locator(".earlier").nth(1).waitFor();
    await page.getByRole("heading", { name: "What leaves the study" }).click();
    await page.keyboard.press("Control+z");
    await page.getByText("taken back here; it is out all the same").waitFor();
  });

  test("nothing broke the page's policy, and nothing was asked of anybody else", () => {
    expect(faults).toEqual([]);
    expect(elsewhere).toEqual([]);
  });
});
