import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { openAt, openPage, openStart, quiet, until, viewKept, visit } from "./page.ts";
import { type ServedStudies, serveStudies } from "./served-studies.ts";
import { type ServedStudy, serveEmptyStudy, serveSampleStudy } from "./served-study.ts";
import { earlierViews } from "./views/earlier.ts";
import { roomViews, type View } from "./views/index.ts";

/** How the page is looked at. */
export interface Look {
  readonly name: string;
  readonly width: number;
  readonly colorScheme: "light" | "dark";
  readonly language: "English" | "العربية";
  /** Whether the colours of the other scheme are looked at as well. */
  readonly both: boolean;
}

/** Every view of an open study with something in it. */
export const filledViews: readonly View[] = [
  ...roomViews.filter(({ empty, start }) => empty === undefined && start === undefined),
  ...earlierViews,
];

/** Look at views with axe, one test each. What is done in a view finds its places by their English names. */
export function lookAtAll(look: Look, views: readonly View[]): void {
  const { width, colorScheme, both } = look;
  describe(`what anybody can use, ${look.name}`, () => {
    const at = served();
    let context: BrowserContext;
    beforeAll(async () => {
      context = await at.browser().newContext({ viewport: { width, height: 900 }, colorScheme });
      const page = await openPage(context, at.study());
      await speak(page, look);
      await page.close();
    });
    afterAll(() => context.close());

    test.each(views)("axe finds nothing wrong in $name", async ({ path, after, part }) => {
      const page = await openAt(context, at.study(), path(at.study().id));
      await after?.(page, look.name, width < 760);
      expect(await violations(page, part)).toBe("");
      if (both) {
        await turn(page, colorScheme);
        expect(await violations(page, part, ["color-contrast"])).toBe("");
      }
      await page.close();
    });

    test("axe finds nothing wrong in an empty study", async () => {
      const none = await serveEmptyStudy();
      const page = await openAt(context, none, "/");
      await quiet(page);
      expect(await violations(page)).toBe("");
      await none.close();
    });
  });
}

/** Look whether any room is wider than a telephone: what hangs out at its side is cut, or moves the room under a finger. */
export function lookWhetherItFits(look: Pick<Look, "name" | "language">): void {
  describe(`rooms on a telephone, ${look.name}`, () => {
    const at = served();

    test("are as wide as it: nothing hangs out at their sides", async () => {
      const context = await at.browser().newContext({ viewport: { width: 390, height: 844 } });
      const page = await openPage(context, at.study());
      await speak(page, look);
      const hangs: string[] = [];
      for (const path of new Set(filledViews.map((view) => view.path(at.study().id)))) {
        await visit(page, path);
        await quiet(page);
        const width = await page.evaluate(
          'Math.max(...[document.documentElement, ...document.querySelectorAll(".page-room")].map((each) => each.scrollWidth))',
        );
        if (width !== 390) hangs.push(`${path}: ${width}`);
      }
      await context.close();
      expect(hangs).toEqual([]);
    });
  });
}

/** Look with axe at what is shown where no study is open. */
export function lookAtStart({ name, width, colorScheme, both }: Look): void {
  describe(`the page without a study, ${name}`, () => {
    let browser: Browser;
    let studies: ServedStudies;
    beforeAll(async () => {
      browser = await launchBrowser();
      studies = await serveStudies();
    });
    afterAll(async () => {
      await browser.close();
      await studies.close();
    });

    test.each(roomViews.filter(({ start }) => start === true))(
      "axe finds nothing wrong in $name",
      async (view) => {
        const fresh = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
        const page = await openStart(fresh, studies);
        await view.after?.(page, name, width < 760);
        expect(await violations(page)).toBe("");
        if (both) {
          await turn(page, colorScheme);
          expect(await violations(page, undefined, ["color-contrast"])).toBe("");
        }
        await fresh.close();
      },
    );
  });
}

/** A browser and the sample, for as long as the tests around run. */
export function served(): { readonly browser: () => Browser; readonly study: () => ServedStudy } {
  let browser: Browser | undefined;
  let study: ServedStudy | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
    study = await serveSampleStudy();
  });
  afterAll(async () => {
    await browser?.close();
    await study?.close();
  });
  const there = <T>(it: T | undefined): T => {
    if (it === undefined) throw new Error("Asked for before it was started");
    return it;
  };
  return { browser: () => there(browser), study: () => there(study) };
}

/** Choose the tool's language, as its user does. */
export async function speak(page: Page, { language }: Pick<Look, "language">): Promise<void> {
  await page.locator(".view-menu summary").click();
  const choice = page.getByLabel(language);
  if (!(await choice.isChecked())) {
    const kept = viewKept(page, { language: language === "English" ? "en" : "ar" });
    await choice.check();
    await kept;
  }
  await page.keyboard.press("Escape");
}

/** Show the page in the other colours: the structure is the same, so their contrast is all that is looked at then. */
async function turn(page: Page, from: Look["colorScheme"]): Promise<void> {
  await page.emulateMedia({ colorScheme: from === "dark" ? "light" : "dark" });
  // A colour on its way from one to the other has neither's contrast.
  await until(page, 'document.getAnimations().every(({ playState }) => playState !== "running")');
}

/** What axe finds wrong in the page or a part of it, in words, and nothing where nothing is; by all its rules, or by some. */
export async function violations(page: Page, part?: string, rules?: readonly string[]): Promise<string> {
  // The usual mode opens a second page for each look, for frames that ours has none of; it takes twice as long.
  const whole = new AxeBuilder({ page, ...(await axeOf(page)) })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] });
  const axe = part === undefined ? whole : whole.include(part);
  const found = await (rules === undefined ? axe : axe.withRules([...rules])).analyze();
  return found.violations
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary ?? ""}`),
    )
    .join("\n");
}

// Its half a million letters go over to a page once, and not for each look at it.
async function axeOf(page: Page): Promise<{ readonly axeSource?: string }> {
  return (await page.evaluate("typeof globalThis.axe")) === "object" ? { axeSource: ";" } : {};
}
