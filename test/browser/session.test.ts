import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { launchBrowser } from "./browser.ts";
import { openPage, quiet, viewKept, visit } from "./page.ts";
import { type ServedStudy, serveEmptyStudy, serveSampleStudy } from "./served-study.ts";

let browser: Browser;
let study: ServedStudy;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
  study = await serveSampleStudy();
});
afterAll(async () => {
  await browser.close();
  await study.close();
});
beforeEach(async () => {
  context = await browser.newContext();
});
afterEach(() => context.close());

describe("the session of the page", () => {
  test("opens with the link and takes its code out of the address", async () => {
    const page = await openPage(context, study);
    await page.getByRole("heading", { name: /^After the Lamp/ }).waitFor();
    expect(page.url()).toBe(`${study.origin}/`);
    expect(await page.title()).toBe("Grounds");
  });

  test("says of each link that opens nothing why, and how to get another", async () => {
    const newer = "Press\\s+Enter\\s+in the terminal";
    const used = study.link();
    await shown(used, "After the Lamp", "");
    await shown(used, "This link was used already.", newer);
    const replaced = study.link();
    const last = study.link();
    await shown(replaced, "A newer link was made after this one.", newer);
    await shown(`${study.origin}/#code=${"A".repeat(32)}`, "Grounds does not know this link.", newer);
    await shown(`${study.origin}/#code=half of it…`, "Grounds does not know this link.", newer);
    await shown(study.origin, "The study is not open in this page.", newer);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61_000 });
    await shown(last, "This link is more than a minute old.", newer);
    vi.useRealTimers();
  });

  test("opens by a new link in the very window that another one did not open", async () => {
    const used = study.link();
    await shown(used, "After the Lamp", "");
    const page = await context.newPage();
    await page.goto(used);
    await page.getByRole("heading", { name: "This link was used already." }).waitFor();
    await page.goto(study.link());
    await page.getByRole("heading", { name: /^After the Lamp/ }).waitFor();
    expect(page.url()).toBe(`${study.origin}/`);
  });

  test("empties the page by itself when the program ends, and stays beside another study", async () => {
    const other = await serveEmptyStudy();
    const page = await openPage(context, study);
    const beside = await openPage(context, other);
    await visit(page, "/claims");
    await page.getByRole("heading", { name: "Claims" }).waitFor();
    await visit(beside, "/claims");
    await other.close();
    await beside.getByRole("heading", { name: "Grounds does not answer." }).waitFor();
    expect(await beside.locator("main").innerText()).not.toContain("Claims");
    await visit(page, "/sources");
    await page.getByRole("heading", { name: "Sources", exact: true }).waitFor();
  });

  test("leaves nothing in any store of the browser after a walk through every room", async () => {
    const page = await openPage(context, study);
    for (const path of rooms(study)) {
      await visit(page, path);
      await quiet(page);
    }
    expect(await storesOf(page)).toEqual({
      local: 0,
      session: 0,
      databases: 0,
      caches: 0,
      workers: 0,
      cookie: "",
      history: null,
    });
    const cookies = await context.cookies();
    expect(cookies.map(({ httpOnly, sameSite }) => ({ httpOnly, sameSite }))).toEqual([
      { httpOnly: true, sameSite: "Strict" },
    ]);
  });

  test("is shown at the next start as it was chosen, without a store of the browser", async () => {
    const page = await openPage(context, study);
    await page.locator(".view-menu summary").click();
    await page.getByLabel("Dark", { exact: true }).check();
    const kept = viewKept(page, { language: "ar" });
    await page.getByLabel("العربية").check();
    await kept;
    expect(await storesOf(page)).toMatchObject({ local: 0, session: 0, databases: 0, caches: 0 });
    const next = await browser.newContext({ colorScheme: "light" });
    const again = await openPage(next, study);
    expect(await again.evaluate("document.documentElement.dir")).toBe("rtl");
    expect(await again.evaluate("document.documentElement.hasAttribute('data-dark')")).toBe(true);
    await again.locator(".view-menu summary").click();
    expect(await again.getByLabel("داكن", { exact: true }).isChecked()).toBe(true);
    await again.getByLabel("كما في النظام").check();
    const back = viewKept(again, { language: "en" });
    await again.getByLabel("English").check();
    await back;
    await next.close();
  });

  test("keeps what is being typed when another language is chosen, and speaks that everywhere", async () => {
    const page = await openPage(context, study);
    await visit(page, "/add");
    const note = page.locator("textarea");
    await note.fill("Half a sentence, and then");
    await page.locator(".view-menu summary").click();
    await page.getByLabel("العربية").check();
    expect(await note.inputValue()).toBe("Half a sentence, and then");
    await page.getByRole("link", { name: "السجل" }).waitFor();
    const back = viewKept(page, { language: "en" });
    await page.getByLabel("English").check();
    await back;
    await page.getByRole("link", { name: "History" }).waitFor();
    expect(await note.inputValue()).toBe("Half a sentence, and then");
  });

  test("says where the choice of how it is shown could not be kept", async () => {
    const page = await openPage(context, study);
    const error = { code: "view-not-kept", text: "Shown so until this page is closed." };
    await page.route("**/api/keepView", (route) => route.fulfill({ status: 422, json: { error } }));
    await page.locator(".view-menu summary").click();
    await page.getByLabel("Dark", { exact: true }).check();
    await page.getByText("Shown so until this page is closed.").waitFor();
    expect(await page.evaluate("document.documentElement.hasAttribute('data-dark')")).toBe(true);
  });

  test("asks nobody but its own server for anything", async () => {
    const asked: string[] = [];
    context.on("request", (request) => void asked.push(new URL(request.url()).origin));
    const page = await openPage(context, study);
    await visit(page, `/read/${study.id("S06")}`);
    await quiet(page);
    expect(new Set(asked.filter((origin) => origin !== "null"))).toEqual(new Set([study.origin]));
  });

  test("runs under the content security policy without a word of complaint", async () => {
    const complaints: string[] = [];
    context.on("weberror", (error) => void complaints.push(error.error().message));
    context.on("console", (line) => {
      if (line.type() === "error" || line.type() === "warning") complaints.push(line.text());
    });
    const page = await openPage(context, study);
    for (const path of rooms(study)) {
      await visit(page, path);
      await quiet(page);
    }
    expect(complaints).toEqual([]);
  });

  test("forgets everything in the oldest page once more are open than a browser has connections for", async () => {
    const first = await openPage(context, study);
    await visit(first, `/read/${study.id("S07")}`);
    await first.getByRole("heading", { name: "A driver who takes people out, Ilvadan" }).waitFor();
    for (let more = 0; more < 4; more++) await openPage(context, study);
    await first.getByRole("heading", { name: "This page is no longer connected." }).waitFor();
    expect(await first.locator("body").innerText()).not.toContain("driver");
  });

  test("locks with one press, which empties the page at once", async () => {
    const page = await openPage(context, study);
    await visit(page, `/read/${study.id("S07")}`);
    await page.getByText("For onions, all my life").waitFor();
    // The answer to the lock is held back: the page must be empty before it comes.
    await page.route("**/api/lock", () => {});
    await page.getByRole("button", { name: "Lock", exact: true }).click();
    await page.getByRole("heading", { name: "Locked." }).waitFor();
    expect(await page.content()).not.toMatch(/onions|Yelvakent|Driver 1/);
    expect(
      await page.evaluate("[...CSS.highlights.values()].reduce((sum, each) => sum + each.size, 0)"),
    ).toBe(0);
    expect(page.url()).toBe(`${study.origin}/`);
  });

  test("says that nobody answers where the program is gone", async () => {
    await context.route("**/api/session", (route) => route.abort());
    await shown(study.link(), "Grounds does not answer.", "start Grounds again in the terminal");
  });

  test("closes the study when it is locked; a link made before opens nothing, one made after opens the start page", async () => {
    const page = await openPage(context, study);
    const waiting = study.link();
    await page.getByRole("button", { name: "Lock", exact: true }).click();
    await page.getByText("The study is closed").waitFor();
    expect(study.isLocked()).toBe(true);
    await shown(waiting, "The study was locked.", "Press\\s+Enter\\s+in the terminal");
    await shown(study.link(), "Open a study", "To look around");
  });
});

/** What a link shows in a page of its own: a heading, and what to do. */
async function shown(link: string, heading: string, says: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole("heading", { name: heading }).waitFor();
  expect(await page.locator("main").innerText()).toMatch(new RegExp(says));
  await page.close();
}

function rooms({ id }: ServedStudy): readonly string[] {
  return [
    "/sources",
    `/sources/${id("S06")}`,
    "/add",
    `/read/${id("S06")}`,
    "/coverage",
    "/claims",
    `/claims/${id("C07")}`,
    "/codebook",
    `/codebook/${id("K03")}`,
    "/register",
    "/search",
  ];
}

function storesOf(page: Page): Promise<unknown> {
  return page.evaluate(`(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookie: document.cookie,
    history: history.state,
  }))()`);
}
