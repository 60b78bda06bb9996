import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listSources } from "../../src/app/sources.ts";
import { coding, passage, person, source } from "../../src/core/study/index.ts";
import { scanFolder, scannerFor } from "../support/scan-bytes.ts";
import { launchWithProfile } from "./browser.ts";
import { dragOver, openPage, until, visit } from "./page.ts";
import { type ServedStudy, serveEmptyStudy } from "./served-study.ts";

const arabic = Array.from(
  { length: 11 },
  (_, line) =>
    `${line + 1}. قال Bekir Olvaz إن الطريق إلى النهر مقطوع، وإن زلدا يارمسو دفعت ${(line + 2) * 100} عند الحاجز الزلماوي.`,
).join("\n\n");
const russian =
  "Звонок вечером. Водитель Жданвек Ольмадов сказал, что зимой никто не едет, и дорога стоит семьсот.";

// A researcher in the field, no network: what she hears is in two scripts and full of names, and may lie nowhere in clear.
describe("a field researcher's evening", () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "grounds-evening-")));
  const asked = new Set<string>();
  let context: BrowserContext;
  let study: ServedStudy;
  let page: Page;

  beforeAll(async () => {
    for (const name of ["profile", "temp"]) mkdirSync(join(root, name));
    const env = { PATH: process.env.PATH ?? "", HOME: root, TMPDIR: join(root, "temp") };
    context = await launchWithProfile(join(root, "profile"), env);
    context.on("request", (request) => void asked.add(new URL(request.url()).origin));
    study = await serveEmptyStudy();
    page = await openPage(context, study);
  });
  afterAll(async () => {
    await context.close();
    await study.close();
    rmSync(root, { recursive: true, force: true });
  });

  test("begins with a contact sheet, and gives a pseudonym on the spot", async () => {
    await page.getByRole("link", { name: "Begin with its contact sheet" }).click();
    await page.getByLabel("Role towards the group").selectOption("intermediary");
    await page.getByLabel("Kind").fill("driver");
    await page.getByRole("button", { name: "Another group" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Local carriers");
    await page.getByRole("button", { name: "Add to the list" }).click();
    await page.getByRole("button", { name: "Another group" }).waitFor();
    await page.getByLabel("Whose statement").selectOption("new");
    await page.getByLabel("Names, one spelling a line").fill("زلدا يارمسو");
    expect(await page.getByLabel("Pseudonym").inputValue()).toBe("Driver 1");
    await page.getByLabel("in danger if known").check();
    await page.getByLabel("How obtained").selectOption("voice");
    await page.getByLabel("Collected", { exact: true }).fill("2019-11");
    await page.getByLabel("Date as the source states it").fill("2019-10..2019-11");
    await page.getByRole("button", { name: "Another place" }).click();
    await page.getByLabel("Country").fill("Nehvar");
    await page.getByLabel("Region, if it may be known").fill("The uplands");
    await page.getByRole("button", { name: "Add to the list" }).click();
    await page.getByRole("button", { name: "Another place" }).waitFor();
    await page.getByLabel("Place may be shown as").selectOption("country");
    await page.getByLabel("Consent to quotation").selectOption("yes");
    await page.getByLabel("What to call it").fill("Call about the road");
    await page.getByLabel("The note").fill(arabic);
    const direction = "getComputedStyle(document.querySelector('#contact-note')).direction";
    expect(await page.evaluate(direction)).toBe("rtl");
    await page.getByRole("button", { name: /^Keep \d+ words/ }).press("Enter");
    await page.getByRole("heading", { name: "Names in this text" }).waitFor();
    expect(study.desk.open.study.all(person)).toMatchObject([{ pseudonym: "Driver 1", protection: "3" }]);
  });

  test("finds what was decided about names again in a page opened anew", async () => {
    await page.keyboard.press("p");
    await page.getByLabel("Pseudonym").waitFor();
    const kept = page.waitForResponse(/keepNamesDraft$/);
    await page.keyboard.press("Enter");
    await kept;
    const looked = await page.locator(".names-progress").getByRole("status").innerText();
    const path = new URL(page.url()).pathname;
    await page.close();
    page = await openPage(context, study);
    await visit(page, path);
    await page.getByRole("heading", { name: "Names in this text" }).waitFor();
    expect(await page.locator(".names-progress").getByRole("status").innerText()).toBe(looked);
  });

  test("decides the names by keyboard, and what was said of the note enters with it", async () => {
    await page.locator(".names-list").focus();
    await decideNames(page);
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: "Call about the road" }).waitFor();
    const [held] = study.desk.open.study.all(source);
    expect(held).toMatchObject({
      mode: "voice",
      role: "intermediary",
      kind: "driver",
      language: "ar",
      consentQuotation: "yes",
      consentArchive: "not-asked",
      release: "never",
      placeShown: "country",
      collected: { from: "2019-11-01", to: "2019-11-30" },
      person: study.desk.open.study.all(person)[0]?.id,
    });
    const text = await page.locator(".column").innerText();
    expect(text).toContain("Driver 1");
    expect(text).not.toMatch(/Bekir|Olvaz|زلدا|يارمسو/);
  });

  test("codes ten lines, nine by keyboard and one with the mouse", async () => {
    await page.locator(".column").focus();
    await page.keyboard.press("Control+Home");
    for (let line = 0; line < 9; line++) {
      await page.keyboard.press("Shift+End");
      await page.keyboard.press("c");
      await page.getByRole("combobox").last().fill("Roads");
      await page.keyboard.press("Enter");
      await until(page, `document.querySelector(".tree-code small")?.textContent === "${line + 1}"`);
      await page.locator(".column").focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
    }
    await dragOver(page, "إلى النهر مقطوع");
    await page.locator(".tree-code", { hasText: "Roads" }).click();
    await until(page, 'document.querySelector(".tree-code small")?.textContent === "10"');
    expect(study.desk.open.study.all(coding)).toHaveLength(10);
    expect(study.desk.open.study.all(passage).every(({ start, end }) => end > start)).toBe(true);
  });

  test("adds a second note in Russian, of somebody whose name nobody told", async () => {
    await page.getByRole("link", { name: "Sources", exact: true }).click();
    await page.getByRole("link", { name: "Contact sheet" }).click();
    await page.getByLabel("Role towards the group").selectOption("civilian");
    await page.getByLabel("Group of members it belongs to").selectOption({ label: "Local carriers" });
    await page.getByLabel("Whose statement").selectOption("new");
    await page.getByLabel("What to call it").fill("Second call");
    await page.getByLabel("The note").fill(russian);
    await page.getByRole("button", { name: /^Keep \d+ words/ }).click();
    await page.getByRole("heading", { name: "Names in this text" }).waitFor();
    await page.locator(".names-list").focus();
    await decideNames(page);
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: "Second call" }).waitFor();
    expect(listSources(study.desk).map(({ language }) => language)).toEqual(["ar", "ru"]);
  });

  test("sees both in the coverage, and what is missing there", async () => {
    await page.getByRole("link", { name: "Sources", exact: true }).click();
    await page.getByRole("link", { name: "Coverage" }).click();
    await page.getByRole("button", { name: /^Local carriers, intermediary: .*1 source/ }).waitFor();
    await page.getByRole("button", { name: /^Local carriers, civilian: .*1 source/ }).waitFor();
    await page.getByRole("button", { name: "Local carriers, official: nobody was asked." }).waitFor();
  });

  test("locks with one press; nothing lies in clear on disk, and nobody else was asked for anything", async () => {
    await page.getByRole("button", { name: "Lock" }).click();
    await page.getByText("The study is closed").waitFor();
    expect(study.isLocked()).toBe(true);
    expect([...asked].filter((origin) => origin !== "null")).toEqual([study.origin]);
    await context.close();
    const scan = scannerFor([
      "Bekir",
      "Olvaz",
      "زلدا",
      "يارمسو",
      "الزلماوي",
      "Жданвек",
      "Ольмадов",
      "семьсот",
    ]);
    const folders = [study.folder, root].flatMap((folder) => folder ?? []);
    expect(folders).toHaveLength(2);
    expect(folders.flatMap((folder) => scanFolder(folder, scan))).toEqual([]);
  });
});

/** Decide what is open: those with a name are somebody, the rest are no names. */
async function decideNames(page: Page): Promise<void> {
  for (let i = 0; i < 60; i++) {
    const open = page.locator('.names-line[data-current="true"][data-decided="false"]');
    if ((await open.count()) === 0) return;
    const words = await open.locator(".names-surface").innerText();
    if (/Bekir|Olvaz|زلدا|يارمسو|Ольмадов|Жданвек/u.test(words)) {
      await page.keyboard.press("p");
      await page.getByLabel("Pseudonym").or(page.getByLabel("Who it is")).first().waitFor();
      await page.keyboard.press("Enter");
    } else await page.keyboard.press("n");
  }
}
