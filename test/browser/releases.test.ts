import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeStatement } from "../../src/app/brief/statements.ts";
import type { Desk } from "../../src/app/desk.ts";
import { firstMember, foundStudy } from "../../src/app/found-study.ts";
import { archivePackage, release, reportingItem, statement } from "../../src/core/study/index.ts";
import { commandsIn } from "../../src/node/cli/testing/run-here.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { attackRelease, pinnedCounts, secretsOf } from "../support/attack-release.ts";
import { makeReleasable, namedThere } from "../support/release-study.ts";
import { scanFolder, scannerFor } from "../support/scan-bytes.ts";
import { must } from "../support/working-study.ts";
import { launchBrowser } from "./browser.ts";
import { openPage, quiet, visit, whole } from "./page.ts";
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

  test("access is set source by source, with the keyboard alone", async () => {
    const lines = page.locator(".access-line");
    await lines.nth(1).waitFor();
    expect(await page.getByText("11 in quotes alone").isVisible()).toBe(true);
    const line = lines.filter({ hasText: "Zelvarin talk 2" });
    const consent = line.getByLabel("Whether the speaker of Zelvarin talk 2 agreed to an archive");
    await consent.focus();
    await page.keyboard.press("ArrowDown");
    await line.getByText("the whole text").waitFor();
    for (const at of [3, 4, 5, 6, 7]) {
      const other = page.getByLabel(`Whether the speaker of Zelvarin talk ${at} agreed to an archive`);
      await other.selectOption("yes");
      await lines
        .filter({ hasText: `Zelvarin talk ${at}` })
        .getByText("the whole text")
        .waitFor();
    }
    const last = "What may leave of Zelvarin talk 7";
    await page.getByLabel(last).selectOption("never");
    await lines.filter({ hasText: "Zelvarin talk 7" }).getByText("by its level").waitFor();
    await page.getByText("5 go whole").waitFor();
  });

  test("before and after stand side by side, and the name that was taken out is on no disk", async () => {
    const line = page.locator(".access-list > li").filter({ hasText: "Zelvarin talk 0" });
    await line.getByRole("button", { name: "Before and after" }).press("Enter");
    const diff = line.getByRole("region", { name: "Before and after: Zelvarin talk 0" });
    await diff.getByText("1 name", { exact: true }).waitFor();
    expect(await diff.locator("del bdi").allInnerTexts()).toEqual([namedThere.name]);
    expect(await diff.locator("ins bdi").allInnerTexts()).toEqual(["[person 1]"]);
    await line.getByRole("button", { name: "Close it" }).click();
    await diff.waitFor({ state: "detached" });
    if (study.folder !== undefined)
      expect(scanFolder(study.folder, scannerFor([namedThere.name.split(" ")[1] ?? ""]))).toEqual([]);
  });

  test("the COREQ sheet is filled in from the study, and by its authors", async () => {
    await page.getByText("COREQ sheet", { exact: true }).click();
    const items = page.locator(".coreq-item");
    await items.nth(31).waitFor();
    expect(await items.nth(11).innerText()).toContain("12 sources.");
    expect(await items.nth(12).innerText()).toContain("fewer than 5, or none");
    await items.nth(3).getByRole("button").press("Enter");
    await page.keyboard.type("One woman and one man.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await items.nth(3).getByText("One woman and one man.").waitFor();
    await expect
      .poll(() => study.desk.open.study.all(reportingItem))
      .toMatchObject([{ item: 4, text: "One woman and one man." }]);
    // What is looked at next is put away again by an act whose answer comes after it.
    await quiet(page);
  });

  test("every file of the package is seen before one is written, and what is saved verifies elsewhere", async () => {
    await page.getByRole("button", { name: "Look at the package" }).press("Enter");
    const tree = page.getByRole("table", { name: "Files of the package" });
    await tree.getByText("MANIFEST.sha256").waitFor();
    expect(study.desk.open.study.all(archivePackage)).toEqual([]);
    const shown = await tree.locator("tr .hash").evaluateAll((all) => all.map((each) => each.textContent));
    const pack = page.getByRole("region", { name: "The package", exact: true });
    await pack.getByText("Nothing bars it.").waitFor();
    await pack.getByLabel("Note, if it needs one").fill("For the archive of the county");
    await page.keyboard.press("Enter");
    const zip = await save(/Save the package/);
    expect(zip.name).toBe("grounds-package.zip");
    const [noted] = study.desk.open.study.all(archivePackage);
    expect(sha(zip.bytes)).toBe(noted?.zipSha256);
    const folder = temporaryFolder();
    const files = Object.entries(unzipSync(zip.bytes));
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    expect(files.map(([, bytes]) => sha(Buffer.from(bytes)).slice(0, 12)).toSorted()).toEqual(
      shown.toSorted(),
    );
    const checked = await commandsIn(folder).run("package", "--check", "grounds-package");
    expect([checked.exit, checked.out]).toEqual([0, expect.stringContaining("All 15 files")]);
    expect(
      scanFolder(folder, scannerFor([namedThere.name.split(" ")[1] ?? "", "marmalade", "Zelvarin"])),
    ).toEqual([]);
    await page.locator(".earlier").getByText("package for an archive").waitFor();
    await page
      .locator(".verify-drop input")
      .setInputFiles({ name: "theirs.zip", mimeType: "application/zip", buffer: zip.bytes });
    await page.getByText("This is the package of").waitFor();
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
      .toBe(3);
    const cells = study.desk.open.study
      .all(release)
      .toSorted((a, b) => a.at - b.at)
      .map((each) => each.cells);
    for (const earlier of cells.slice(0, -1)) expect(pinnedCounts(earlier, cells.at(-1) ?? [])).toEqual([]);
    await page.getByText("Made, and noted in the study.").waitFor();
    await page.locator(".earlier").nth(2).waitFor();
    await page.getByRole("heading", { name: "What leaves the study" }).click();
    await page.keyboard.press("Control+z");
    await page.getByText("taken back here; it is out all the same").waitFor();
  });

  test("nothing broke the page's policy, and nothing was asked of anybody else", () => {
    expect(faults).toEqual([]);
    expect(elsewhere).toEqual([]);
  });
});
