import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { openPage, visit } from "./page.ts";
import { type ServedStudy, serveSampleStudy } from "./served-study.ts";

interface Held {
  readonly button: string | RegExp;
  readonly path: (id: ServedStudy["id"]) => string;
  /** Opens the form and brings it to where its button cannot be pressed. */
  readonly open?: (page: Page) => Promise<void>;
  readonly says: string;
}

const task = (key: string) => async (page: Page) => {
  await page.locator(".column").focus();
  await page.keyboard.press("j");
  await page.keyboard.press(key);
};

const press = (name: string) => (page: Page) => page.getByRole("button", { name }).first().click();

const held: readonly Held[] = [
  { button: "Add this note", path: () => "/add", says: "Paste or type the note first." },
  {
    button: "Make the claim",
    path: () => "/claims",
    open: press("Make a claim"),
    says: "Write the statement first.",
  },
  {
    button: "Save the claim",
    path: (id) => `/claims/${id("C07")}`,
    open: async (page) => {
      await page.getByRole("button", { name: "Change" }).first().click();
      await page.getByLabel("Statement", { exact: true }).fill(" ");
    },
    says: "Write the statement first.",
  },
  {
    button: "Write the judgement",
    path: (id) => `/claims/${id("C07")}`,
    open: async (page) => {
      await page.getByText(/pairs? of sources/).click();
      await page.getByRole("button", { name: "Judge" }).first().click();
    },
    says: "Write why first.",
  },
  { button: "Save the code", path: (id) => `/codebook/${id("K03")}`, says: "Nothing is changed yet." },
  { button: "Add it", path: (id) => `/codebook/${id("K03")}`, says: "Name the new code first." },
  {
    button: "Add to the list",
    path: (id) => `/sources/${id("S06")}`,
    open: press("Another place"),
    says: "Write the country first.",
  },
  {
    button: /^Save /,
    path: (id) => `/sources/${id("S06")}`,
    open: (page) => page.getByLabel("Collected", { exact: true }).fill("some day"),
    says: "Mend “Collected” first.",
  },
  {
    button: "Note it",
    path: (id) => `/sources/${id("S06")}`,
    open: press("Note a shared origin"),
    says: "Choose one, or write a label, first.",
  },
  {
    button: /^Withdraw “/,
    path: (id) => `/sources/${id("S06")}`,
    open: press("See what withdrawing"),
    says: "Choose why first.",
  },
  {
    button: /^Register/,
    path: () => "/register",
    open: press("Register a person"),
    says: "Write a name first.",
  },
  {
    button: "Link to the claim",
    path: (id) => `/read/${id("S07")}`,
    open: task("e"),
    says: "Still to say: the claim, how near the speaker was, how credible it is.",
  },
  {
    button: "State the quantity",
    path: (id) => `/read/${id("S07")}`,
    open: task("q"),
    says: "Write a number, or the word used, first.",
  },
  {
    button: "Write the memo",
    path: (id) => `/read/${id("S07")}`,
    open: task("m"),
    says: "Write the memo first.",
  },
  {
    button: /^Destroy these words/,
    path: (id) => `/read/${id("S07")}`,
    open: async (page) => {
      await task("n")(page);
      await page.getByLabel("Pseudonym").fill("");
    },
    says: "Give a pseudonym first.",
  },
];

describe("a button that cannot be pressed yet", () => {
  let browser: Browser;
  let study: ServedStudy;
  beforeAll(async () => {
    browser = await launchBrowser();
    study = await serveSampleStudy();
  });
  afterAll(async () => {
    await browser.close();
    await study.close();
  });

  test("says what is missing, to the eye and to who hears the page, and a press does nothing", async () => {
    const page = await openPage(await browser.newContext(), study);
    const heads = study.desk.open.study.heads();
    for (const each of held) {
      await visit(page, "/coverage");
      await visit(page, each.path(study.id));
      await each.open?.(page);
      const button = page.getByRole("button", { name: each.button });
      await button.waitFor();
      expect(await describedBy(page, button), String(each.button)).toEqual({ text: each.says, seen: true });
      await button.focus();
      await page.keyboard.press("Enter");
      await button.click({ force: true });
    }
    expect(study.desk.open.study.heads()).toEqual(heads);
    await page.context().close();
  });

  test("is not reached by Enter in a field either, and works as soon as nothing is missing", async () => {
    const page = await openPage(await browser.newContext(), study);
    await visit(page, `/codebook/${study.id("K03")}`);
    const heads = study.desk.open.study.heads();
    const name = page.getByLabel(/^A new code under/);
    await name.press("Enter");
    await name.fill("Boats");
    const button = page.getByRole("button", { name: "Add it" });
    expect(await button.getAttribute("aria-disabled")).toBeNull();
    expect(await page.getByText("Name the new code first.").count()).toBe(0);
    expect(study.desk.open.study.heads()).toEqual(heads);
    await name.press("Enter");
    await page.getByRole("heading", { name: "Boats" }).waitFor();
    await page.context().close();
  });

  test("is made in one way: nothing else in the page switches a button off", () => {
    const web = join(import.meta.dirname, "../../src/web");
    // The foot of the names step counts on its button what is still to decide.
    const files = readdirSync(web, { recursive: true, encoding: "utf8" }).filter(
      (file) => file.endsWith(".tsx") && !/Names(Screen|Foot)/.test(file),
    );
    expect(files.filter((file) => /\sdisabled=/.test(readFileSync(join(web, file), "utf8")))).toEqual([]);
  });
});

async function describedBy(page: Page, button: Locator): Promise<unknown> {
  const id = await button.getAttribute("aria-describedby");
  if (id === null) return undefined;
  const words = page.locator(`[id="${id}"]`);
  return { text: await words.innerText(), seen: await words.isVisible() };
}
