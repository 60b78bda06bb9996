import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { type Gone, goOn } from "./going.ts";
import { openAt, openPage, openStart, quiet, until, viewKept, visit, whole } from "./page.ts";
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
  /** In which colours axe looks: the scheme's own, those of the other as well, or once in each room, where another look has seen both. */
  readonly colours: "own" | "both" | "once";
}

/** The looks of the page: each is a file of its own, so that two are looked at side by side. */
export const looks = {
  wide: { name: "wide and light", width: 1440, colorScheme: "light", language: "English", colours: "both" },
  arabic: {
    name: "wide, dark and Arabic",
    width: 1440,
    colorScheme: "dark",
    language: "العربية",
    colours: "own",
  },
  // The colours are those of the wide room, where both schemes are looked at.
  narrow: { name: "narrow and dark", width: 390, colorScheme: "dark", language: "English", colours: "once" },
} as const satisfies Record<string, Look>;

/** Every view of an open study with something in it. */
export const filledViews: readonly View[] = [
  ...roomViews.filter(({ empty, start }) => empty === undefined && start === undefined),
  ...earlierViews,
];

/** Look at views with axe, one test each. What is done in a view finds its places by their English names. */
export function lookAtAll(look: Look, views: readonly View[]): void {
  const { width } = look;
  describe(`what anybody can use, ${look.name}`, () => {
    const at = served();
    const seen = new Set<string>();
    let context: BrowserContext;
    let gone: Gone | undefined;
    beforeAll(async () => {
      context = await at.browser().newContext(shownIn(look));
      const page = await openPage(context, at.study());
      await speak(page, look);
      await page.close();
    });
    afterAll(() => context.close());

    test.each(views)("axe finds nothing wrong in $name", async (view) => {
      const address = view.path(at.study().id);
      const page = await goOn(gone, view, address, (path) => openAt(context, at.study(), path));
      // What goes wrong from here on leaves a page on which nobody goes on, at a second try least of all.
      gone = undefined;
      await view.after?.(page, look.name, width < 760);
      // What a view opens may lie over a room of which only the beginning stands.
      await whole(page);
      expect(await faultsIn(page, look, { part: view.part, isSeen: seen.has(address) })).toBe("");
      seen.add(address);
      if (view.stays === true) await page.close();
      else gone = { page, address };
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

/** A window of a look, without motion: what is looked at is where it is once all has come to rest. */
function shownIn({ width, colorScheme }: Look): BrowserContextOptions {
  return { viewport: { width, height: 900 }, colorScheme, reducedMotion: "reduce" };
}

/** Look with axe at what is shown where no study is open. */
export function lookAtStart(look: Look): void {
  const { name, width } = look;
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
        const fresh = await browser.newContext(shownIn(look));
        const page = await openStart(fresh, studies);
        await view.after?.(page, name, width < 760);
        expect(await faultsIn(page, look)).toBe("");
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

/** What axe finds wrong in a page in a look; a room that `isSeen` already in another of its views may be looked at by fewer rules. */
export async function faultsIn(
  page: Page,
  { width, colours }: Look,
  { part, isSeen = false }: { readonly part?: string | undefined; readonly isSeen?: boolean } = {},
): Promise<string> {
  const asked = {
    // Of the newer rules axe leaves this one to whoever asks for it; a finger is what a narrow page is used with. It is asked of
    // whole rooms: in the pane of a draft the two knobs of a narrow range lie closer than it wants them.
    "target-size": { enabled: width < 760 && part === undefined },
    // In another width the colours are the same, and they are half of axe's work; all else may be otherwise.
    "color-contrast": { enabled: colours !== "once" || !isSeen },
  };
  await settled(page);
  const found = await violations(page, part, { rules: asked });
  if (colours !== "both") return found;
  await turn(page);
  return found + (await violations(page, part, onlyColours));
}

/** Show the page in the other colours. It is not turned back: the view after this one is first looked at as the page is then. */
async function turn(page: Page): Promise<void> {
  const isDark = await page.evaluate('matchMedia("(prefers-color-scheme: dark)").matches');
  await page.emulateMedia({ colorScheme: isDark === true ? "light" : "dark" });
  await settled(page);
}

/** Wait until nothing changes its colour or place: what is on its way from one to the other has the contrast of neither. */
function settled(page: Page): Promise<void> {
  return until(page, 'document.getAnimations().every(({ playState }) => playState !== "running")');
}

/** By which of its rules axe looks, beside those that it has by itself. */
type Rules = Pick<Parameters<AxeBuilder["options"]>[0], "runOnly" | "rules">;

/** In other colours the structure is the same, so their contrast is all that is looked at. */
const onlyColours: Rules = { runOnly: ["color-contrast"] };

/** What axe finds wrong in the page or a part of it, in words, and nothing where nothing is; by all its rules, or by some. */
export async function violations(page: Page, part?: string, rules: Rules = {}): Promise<string> {
  // The usual mode opens a second page for each look, for frames that ours has none of; it takes twice as long.
  const whole = new AxeBuilder({ page, ...(await axeOf(page)) })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"], ...rules });
  const found = await (part === undefined ? whole : whole.include(part)).analyze();
  return found.violations
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary ?? ""}`),
    )
    .join("\n");
}

// Its half a million letters go over to a page once, and not for each look at it.
async function axeOf(page: Page): Promise<{ readonly axeSource?: string }> {
  return (await page.evaluate(readingColoursOnce)) === true ? { axeSource: ";" } : {};
}

/**
 * Tells whether axe is in the page, and has it remember what a colour's text means. For the contrast of a word it reads the colours
 * of all that lies under it, the same few each time; a third of that work was reading them.
 */
const readingColoursOnce = `(() => {
  if (typeof globalThis.axe !== "object") return false;
  const { prototype } = axe.commons.color.Color;
  if (prototype.readAnew !== undefined) return true;
  const known = new Map();
  prototype.readAnew = prototype.parseString;
  prototype.parseString = function (text) {
    const { r, g, b, alpha } = known.get(text) ?? this.readAnew(text);
    known.set(text, { r, g, b, alpha });
    return Object.assign(this, { r, g, b, alpha });
  };
  return true;
})()`;
