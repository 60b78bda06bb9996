import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { twoNotes } from "./notes.ts";
import { openPage, openStart, visit } from "./page.ts";
import { type ServedStudies, serveStudies } from "./served-studies.ts";
import { type ServedStudy, serveEmptyStudy, serveSampleStudy } from "./served-study.ts";
import { roomViews, type View } from "./views/index.ts";

const views: readonly View[] = [
  ...roomViews.filter(({ empty, start }) => empty === undefined && start === undefined),
  { name: "sources", path: () => "/sources" },
  { name: "a source described", path: (id) => `/sources/${id("S06")}` },
  {
    name: "a speaker being described",
    path: (id) => `/sources/${id("S06")}`,
    after: (page) =>
      page
        .getByRole("button", { name: /^Say who/ })
        .first()
        .click(),
  },
  { name: "adding", path: () => "/add" },
  {
    name: "the names step",
    path: () => "/add",
    after: async (page, look) => {
      await page.getByLabel("The note").fill(`${twoNotes.english}\n\nRead ${look}.`);
      await page.getByRole("button", { name: /^Add \d+ words$/ }).click();
      await page.getByRole("heading", { name: "Names in this text" }).waitFor();
      await page.keyboard.press("p");
    },
  },
  { name: "the reader", path: (id) => `/read/${id("S07")}` },
  {
    name: "a passage with its forms",
    path: (id) => `/read/${id("S07")}`,
    after: async (page) => {
      await page.locator(".column").focus();
      await page.keyboard.press("j");
      await page.keyboard.press("e");
    },
  },
  {
    name: "the small list of codes",
    path: (id) => `/read/${id("S06")}`,
    after: async (page) => {
      await page.locator(".column").focus();
      await page.keyboard.press("j");
      await page.keyboard.press("c");
    },
  },
  {
    name: "a part being corrected",
    path: (id) => `/read/${id("S08")}`,
    after: async (page) => {
      await page.locator(".column").focus();
      await page.keyboard.press("j");
      await page.keyboard.press("t");
    },
  },
  { name: "the brief", path: () => "/brief" },
  {
    name: "the brief with the card of a definition",
    path: () => "/brief",
    after: (page) => openCard(page, "#section-question .number-door"),
    part: ".pane",
  },
  {
    name: "the brief with the card of a count",
    path: () => "/brief",
    after: (page) => openCard(page, "#section-sources .number-door"),
    part: ".pane",
  },
  { name: "coverage", path: () => "/coverage" },
  {
    name: "the codebook",
    path: (id) => `/codebook/${id("K03")}`,
    after: async (page) => {
      await page.getByText("Where it was coded").click();
      await page.getByText("Its passages").click();
      await page.locator(".coded input").first().check();
    },
  },
  {
    name: "a period being named",
    path: () => "/periods",
    after: (page) => page.getByRole("button", { name: "Name a period" }).click(),
  },
  {
    name: "memos, one being reworded",
    path: () => "/memos",
    after: (page) =>
      page
        .getByRole("button", { name: /^Change the memo/ })
        .first()
        .click(),
  },
  { name: "the register", path: () => "/register" },
];

const looks = [
  { name: "wide and light", width: 1440, colorScheme: "light", rules: undefined },
  { name: "narrow and dark", width: 390, colorScheme: "dark", rules: undefined },
  // The structure is the same; colours and sizes are not.
  { name: "wide and dark", width: 1440, colorScheme: "dark", rules: ["color-contrast"] },
  { name: "narrow and light", width: 390, colorScheme: "light", rules: ["color-contrast", "target-size"] },
] as const;

describe("what anybody can use", () => {
  let browser: Browser;
  let study: ServedStudy;
  let empty: ServedStudy;
  let studies: ServedStudies;
  beforeAll(async () => {
    browser = await launchBrowser();
    study = await serveSampleStudy();
    empty = await serveEmptyStudy();
    studies = await serveStudies();
  });
  afterAll(async () => {
    await browser.close();
    await study.close();
    await empty.close();
    await studies.close();
  });

  describe.each(looks)("$name", ({ name: look, width, colorScheme, rules }) => {
    let context: BrowserContext;
    let page: Page;
    beforeAll(async () => {
      context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      page = await openPage(context, study);
    });
    afterAll(() => context.close());

    test.each(views)("axe finds nothing wrong in $name", async ({ path, after, part }) => {
      await visit(page, path(study.id));
      await after?.(page, look, width < 760);
      expect(await violations(page, rules, part)).toEqual([]);
    });

    test.each(roomViews.filter(({ start }) => start === true))(
      "axe finds nothing wrong on the page without a study: $name",
      async (view) => {
        const fresh = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
        const here = await openStart(fresh, studies);
        await view.after?.(here, look, width < 760);
        expect(await violations(here, rules)).toEqual([]);
        await fresh.close();
      },
    );

    test("axe finds nothing wrong in an empty study", async () => {
      expect(await violations(await openPage(context, empty), rules)).toEqual([]);
    });
  });

  test("axe finds nothing wrong on the page that says a link is used up", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(study.origin);
    await page.getByRole("heading", { name: "The study is not open in this page." }).waitFor();
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  test("the mirrored room is wide as the other: nothing hangs out at its sides", async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await openPage(context, study);
    await page.locator(".view-menu summary").click();
    await page.getByLabel("العربية").check();
    await page.keyboard.press("Escape");
    const hangs: string[] = [];
    for (const view of views.filter(({ after }) => after === undefined)) {
      await visit(page, view.path(study.id));
      const width = await page.evaluate("document.documentElement.scrollWidth");
      if (width !== 390) hangs.push(`${view.name}: ${width}`);
    }
    await context.close();
    expect(hangs).toEqual([]);
  });
});

async function openCard(page: Page, number: string): Promise<void> {
  await page.locator(number).first().click();
  await page.locator(".number-card").waitFor();
}

async function violations(page: Page, rules?: readonly string[], part?: string): Promise<readonly string[]> {
  // The usual mode opens a second page for each look, for frames that ours has none of; it takes twice as long.
  const whole = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const axe = part === undefined ? whole : whole.include(part);
  const found = await (rules === undefined ? axe : axe.withRules([...rules])).analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
}
