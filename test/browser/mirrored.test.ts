import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { speak } from "./axe.ts";
import { launchBrowser } from "./browser.ts";
import { type Gone, goOn } from "./going.ts";
import { openAt, openPage, quiet, visit } from "./page.ts";
import { type ServedStudy, serveEmptyStudy, serveSampleStudy } from "./served-study.ts";
import { namesViews } from "./views/names.ts";
import { sourcesViews } from "./views/sources.ts";
import { latinWordsIn } from "./words-of-others.ts";

describe("the mirrored room", () => {
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

  async function mirroredAt(path: string): Promise<Page> {
    const page = await openPage(await browser.newContext({ viewport: { width: 1440, height: 900 } }), study);
    await page.locator(".view-menu summary").click();
    await page.getByLabel("العربية").check();
    await page.keyboard.press("Escape");
    await visit(page, path);
    return page;
  }

  test("values stand beside their labels, not at the far side of the pane", async () => {
    const page = await mirroredAt(`/read/${study.id("S07")}`);
    await page.locator(".facts dd").first().waitFor();
    const gaps = (await page.evaluate(`[...document.querySelectorAll(".facts dd")].map((value) => {
      const words = document.createRange();
      words.selectNodeContents(value);
      return value.getBoundingClientRect().right - words.getBoundingClientRect().right;
    })`)) as readonly number[];
    expect(gaps.length).toBeGreaterThan(5);
    expect(gaps.filter((gap) => gap > 1)).toEqual([]);
    await page.context().close();
  });

  test("the card of a number stands at the other side of the brief, and keeps the order within ranges", async () => {
    const page = await mirroredAt("/brief");
    const number = page.locator(".brief-text td .number-door", { hasText: " to " }).first();
    await number.click();
    await page.locator(".number-card").waitFor();
    const [card, text, low, high] = (await page.evaluate(`(() => {
      const left = (node, from, to) => {
        const part = document.createRange();
        part.setStart(node, from);
        part.setEnd(node, to);
        return part.getBoundingClientRect().left;
      };
      const shown = document.querySelector(".brief-text td .number-door[aria-expanded=true]").firstChild;
      const to = shown.data.indexOf(" to ");
      return [
        document.querySelector(".number-card").getBoundingClientRect().left,
        document.querySelector(".brief-text").getBoundingClientRect().left,
        left(shown, 0, 1),
        left(shown, to + 4, to + 5),
      ];
    })()`)) as readonly [number, number, number, number];
    expect(card).toBeLessThan(text);
    expect(low).toBeLessThan(high);
    await page.context().close();
  });

  test("a number stays before its unit", async () => {
    const page = await mirroredAt(`/claims/${study.id("C07")}`);
    await page.getByRole("link", { name: "30 men" }).waitFor();
    const [number, unit] = (await page.evaluate(`(() => {
      const door = [...document.querySelectorAll(".doors a")].find((each) => each.textContent === "30 men");
      const left = (from, to) => {
        const part = document.createRange();
        part.setStart(door.firstChild, from);
        part.setEnd(door.firstChild, to);
        return part.getBoundingClientRect().left;
      };
      return [left(0, 2), left(3, 6)];
    })()`)) as readonly [number, number];
    expect(number).toBeLessThan(unit);
    await page.context().close();
  });

  for (const [room, source] of [
    ["Russian", "S09"],
    ["Arabic", "S06"],
  ] as const)
    test(`words stay where they were while they are corrected, ${room}`, async () => {
      const page = await mirroredAt(`/read/${study.id(source)}?at=900-920`);
      const column = `(() => {
        const { left, right } = document.querySelector(".row-words").getBoundingClientRect();
        return [left, right].map(Math.round);
      })()`;
      await page.locator(".row-words").first().waitFor();
      const before = await page.evaluate(column);
      await page.keyboard.press("t");
      await page.locator(".correct-words").waitFor();
      const within = await page.evaluate(`(() => {
        const field = document.querySelector(".correct-words");
        const { left, right } = field.getBoundingClientRect();
        return [left + 15, right - 15].map(Math.round);
      })()`);
      expect(within).toEqual(before);
      await page.context().close();
    });
});

describe("the rooms of sources and names in Arabic", () => {
  const arabic = { language: "العربية" } as const;
  let browser: Browser;
  let context: BrowserContext;
  let studies: Readonly<Record<"filled" | "empty", ServedStudy>>;
  const gone = new Map<ServedStudy, Gone>();
  beforeAll(async () => {
    browser = await launchBrowser();
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    studies = { filled: await serveSampleStudy(), empty: await serveEmptyStudy() };
    // The program keeps what was chosen.
    for (const study of Object.values(studies)) {
      const page = await openPage(context, study);
      // A room that takes the focus once it is there closes the menu.
      await quiet(page);
      await speak(page, arabic);
      await page.close();
    }
  });
  afterAll(async () => {
    await browser.close();
    await studies.filled.close();
    await studies.empty.close();
  });

  test.each([...sourcesViews, ...namesViews])("say nothing in English of their own: $name", async (view) => {
    const study = view.empty === true ? studies.empty : studies.filled;
    const address = view.path(study.id);
    const page = await goOn(gone.get(study), view, address, (path) => openAt(context, study, path));
    // What goes wrong from here on leaves a page on which nobody goes on.
    gone.delete(study);
    await view.after?.(page, "mirrored", false);
    await quiet(page);
    expect(await latinWordsIn(page)).toEqual([]);
    if (view.stays === true) await page.close();
    else gone.set(study, { page, address });
  });

  test("would say which words were left in English", async () => {
    const page = await openPage(context, studies.empty);
    await quiet(page);
    await speak(page, { language: "English" });
    await visit(page, "/sources");
    expect(await latinWordsIn(page)).toContain("Begin with one note");
    await page.close();
  });
});
