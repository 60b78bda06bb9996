import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { statementsOn } from "../../src/app/brief/statements-on.ts";
import { quotePassage } from "../../src/app/read-source.ts";
import { cite, passage, statement } from "../../src/core/study/index.ts";
import {
  asShown,
  type CardedNumber,
  cardNumbers,
  doorsOf,
  firstAndLastOfEachSort,
  leadingPassages,
  letters,
  type OpenedCard,
  signersOf,
  sourcesOf,
} from "./brief-numbers.ts";
import { launchBrowser } from "./browser.ts";
import { openPage, until, visit, whole } from "./page.ts";
import { type ServedStudy, serveSampleStudy } from "./served-study.ts";

describe("the brief on the page", () => {
  let browser: Browser;
  let study: ServedStudy;
  let page: Page;
  let carded: readonly CardedNumber[];

  beforeAll(async () => {
    browser = await launchBrowser();
    study = await serveSampleStudy();
    page = await openPage(await browser.newContext({ viewport: { width: 1440, height: 900 } }), study);
    await page.locator(".brief-text h1").waitFor();
    await whole(page);
    carded = await cardNumbers(study);
  });
  afterAll(async () => {
    await browser.close();
    await study.close();
  });

  test("opens a study that looks ahead, and holds numbers in its prose, tables and pictures", async () => {
    const shown = await page.locator(numbers).allTextContents();
    expect(shown.length).toBeGreaterThan(500);
    // All of the document, each in its turn: what is known of the one is so of the other.
    expect(shown.map(letters)).toEqual(carded.map(({ text }) => letters(text)));
    for (const place of ["p", "td", "svg"])
      expect(
        await page.locator(`.brief-text ${place} :is(.number-door, .picture-number)`).count(),
      ).toBeGreaterThan(0);
  });

  test("every number has a card: a passage, a source that was counted, or who signed the assumption", () => {
    const bare = carded.filter(
      ({ card }) =>
        leadingPassages(card).length === 0 && sourcesOf(card).length === 0 && signersOf(card).length === 0,
    );
    expect(bare).toEqual([]);
    expect(carded.filter(({ card }) => card.shown.text === "")).toEqual([]);
  });

  test("the card is of the number that it was asked for", () => {
    const plain = (text: string): string => text.replaceAll(/[\s\u00a0]+/g, " ");
    const others = carded.filter(
      ({ text, isDrawn, card: { shown } }) =>
        !isDrawn && !plain(shown.text).includes(plain(text)) && !plain(text).includes(plain(shown.text)),
    );
    expect(others).toEqual([]);
  });

  test("a number of each kind in each section opens its own card in place, as the program gives it", async () => {
    const sorts = firstAndLastOfEachSort(carded);
    expect(sorts.length).toBeGreaterThan(80);
    const opened = await openCards(
      page,
      sorts.map(({ at }) => at),
    );
    expect(opened).toEqual(sorts.map(({ each }) => asShown(each.card)));
  });

  test("the card is closed where one goes straight to another room that has cards", async () => {
    await page.locator(".brief-text .number-door").first().click();
    await page.locator(".number-card").waitFor();
    await page.getByRole("link", { name: "Releases" }).click();
    await page.getByRole("heading", { name: "What leaves the study" }).waitFor();
    expect(await page.locator(".number-card").count()).toBe(0);
    await page.getByRole("link", { name: "Read", exact: true }).click();
    await page.locator(".brief-text").waitFor();
    // Its beginning stands first, and the rest is drawn while nothing else is done.
    await whole(page);
  });

  test("no number moves under the hand that opens it", async () => {
    const moved = await page.evaluate(`(async () => {
      const drawn = () => new Promise(requestAnimationFrame);
      const list = [...document.querySelectorAll(${JSON.stringify(numbers)})];
      const moved = [];
      for (let at = 5; at < list.length; at += Math.ceil(list.length / 12)) {
        document.querySelector(".brief .pane-close")?.click();
        list[at].scrollIntoView({ block: "center" });
        await drawn();
        const before = list[at].getBoundingClientRect().top;
        list[at].dispatchEvent(new MouseEvent("click", { bubbles: true }));
        await drawn();
        await drawn();
        moved.push(Math.round(Math.abs(list[at].getBoundingClientRect().top - before)));
      }
      return moved;
    })()`);
    expect(moved).toEqual(Array.from({ length: 12 }, () => 0));
  });

  test("the passage behind every number has its words where its door leads", () => {
    const wrong = carded.flatMap(({ card }) =>
      leadingPassages(card).filter(({ passage: id, source, start, end, quote }) => {
        if (quote === undefined) return false;
        const there = quotePassage(study.desk, id);
        const held = study.desk.open.study.get(passage, id);
        return held?.source !== source || there.start !== start || there.end !== end || there.words !== quote;
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("it is one click further in each source, and the way back leads to the open card", async () => {
    // The way is the same for each passage of a text; each goes through the whole brief, drawn anew.
    const firsts = new Map<string, readonly [door: string, at: number]>();
    for (const [at, { card }] of carded.entries())
      for (const door of doorsOf(leadingPassages(card)).slice(0, 1)) {
        const source = door.replace(/\?.*/, "");
        if (!firsts.has(source)) firsts.set(source, [door, at]);
      }
    const doors = new Map(firsts.values());
    expect(doors.size).toBeGreaterThan(10);
    await whole(page);
    const walked = await walkThrough(page, doors);
    const quotes = new Map(
      study.desk.open.study.all(passage).map(({ id, source }) => {
        const { start, end, words = "" } = quotePassage(study.desk, id);
        return [`/read/${source}?at=${start}-${end}`, letters(words)];
      }),
    );
    expect(walked.map(({ door, read, isBack }) => [door, letters(read), isBack])).toEqual(
      [...doors.keys()].map((door) => [door, quotes.get(door), true]),
    );
  }, 180_000);

  test("from a passage one gets to the sentences of the brief that rest on it", async () => {
    const { study: records } = study.desk.open;
    const resting = records.all(passage).flatMap(({ id }) => {
      const found = statementsOn(study.desk, { passage: id });
      return found.ok && found.value.length > 0 ? [{ id, found: found.value }] : [];
    });
    expect(resting.length).toBeGreaterThan(0);
    // Every sentence that cites anything rests on some passage.
    const reached = new Set(resting.flatMap(({ found }) => found.map((each) => each.statement)));
    const citing = records.all(statement).filter(({ id }) => records.where(cite, "statement", id).length > 0);
    expect(citing.filter(({ id }) => !reached.has(id))).toEqual([]);
    const near = resting.find(({ found }) => found.some(({ nearness }) => nearness === "says-it"));
    if (near === undefined) throw new Error("Some sentence names what a passage says");
    const { start, end } = quotePassage(study.desk, near.id);
    const source = records.get(passage, near.id)?.source;
    await visit(page, `/read/${source}?at=${start}-${end}`);
    const link = page.locator(".rests-on-it .resting a").first();
    const to = await link.getAttribute("href");
    await link.click();
    const id = /statement=(.+)$/.exec(to ?? "")?.[1] ?? "";
    await page.locator(`#statement-${id}:focus`).waitFor();
    await until(
      page,
      `(() => {
      const { top, bottom } = document.getElementById("statement-${id}").getBoundingClientRect();
      return top > 50 && bottom < innerHeight;
    })()`,
    );
  });
});

const numbers = ".brief-text .number-door, .brief-text .picture-number";

// What both walks wait with, in the page.
const waiting = `
  const drawn = () => new Promise(requestAnimationFrame);
  const until = async (isSo) => {
    const began = performance.now();
    while (!isSo() && performance.now() - began < 20_000) await new Promise((done) => setTimeout(done, 1));
  };`;

// Runs in the page as one piece: hundreds of clicks over the driver would take minutes. The card of the one before is closed
// first, so that the next one to be seen is its own.
async function openCards(page: Page, places: readonly number[]): Promise<readonly OpenedCard[]> {
  const opened = await page.evaluate(`(async () => {
    ${waiting}
    const list = document.querySelectorAll(${JSON.stringify(numbers)});
    const cards = [];
    for (const at of ${JSON.stringify(places)}) {
      document.querySelector(".brief .pane-close")?.click();
      await until(() => document.querySelector(".number-card") === null);
      list[at].dispatchEvent(new MouseEvent("click", { bubbles: true }));
      await until(() => document.querySelector(".number-card"));
      const card = document.querySelector(".number-card");
      const all = (inside) => [...(card?.querySelectorAll(inside) ?? [])];
      cards.push({
        shown: (card?.querySelector(".number-shown")?.textContent ?? "").replaceAll(/\\s/g, ""),
        passages: all(":scope > .quotes .passage-door").map((each) => each.getAttribute("href")),
        sources: all(".source-door").length,
        signed: all(".number-assumption small bdi").map((each) => each.textContent),
      });
    }
    return cards;
  })()`);
  return opened as readonly OpenedCard[];
}

/** Open a passage behind each of some numbers, by its door on the card, and go back. */
async function walkThrough(
  page: Page,
  doors: ReadonlyMap<string, number>,
): Promise<readonly { readonly door: string; readonly read: string; readonly isBack: boolean }[]> {
  const walked = await page.evaluate(`(async () => {
    ${waiting}
    const picked = () => [...(CSS.highlights.get("picked") ?? [])].map(String).join("");
    const walked = [];
    const begun = location.pathname;
    const inAll = document.querySelectorAll(${JSON.stringify(numbers)}).length;
    for (const [door, at] of ${JSON.stringify([...doors])}) {
      const link = () => document.querySelector('.number-card > .quotes .passage-door[href="' + door + '"]');
      // Who comes back sees the beginning first; the rest is drawn below it.
      await until(() => document.querySelectorAll(${JSON.stringify(numbers)}).length === inAll);
      document.querySelector(".brief .pane-close")?.click();
      await drawn();
      document.querySelectorAll(${JSON.stringify(numbers)})[at].dispatchEvent(new MouseEvent("click", { bubbles: true }));
      await until(link);
      link()?.click();
      await until(() => location.pathname + location.search === door && picked() !== "");
      const read = picked();
      history.back();
      await until(() => location.pathname === begun && link());
      walked.push({ door, read, isBack: link() !== null });
    }
    return walked;
  })()`);
  return walked as readonly { readonly door: string; readonly read: string; readonly isBack: boolean }[];
}
