// Measures the reader in Chromium on one text of a million letters with ten thousand codings: opening, scrolling,
// jumping, coding, memory. The page must be built. Run: node bench/reader.ts
import type { Page } from "playwright-core";
import { launchBrowser } from "../test/browser/browser.ts";
import { largeCodings, serveLargeStudy } from "../test/browser/large-study.ts";
import { openPage, until, visit } from "../test/browser/page.ts";
import { framesRow, head, machine, say, timesRow } from "./workbench/rows.ts";

/** How many stretches are painted as underlines just now, as an expression for the page. */
const countPainted =
  '[...CSS.highlights].reduce((sum, [name, each]) => sum + (name.startsWith("lane-") ? each.size : 0), 0)';

const { study, source } = await serveLargeStudy();
const browser = await launchBrowser();
try {
  console.log(`${machine()}; ${largeCodings.toLocaleString("en")} codings\n`);
  console.log(head);
  const page = await openPage(await browser.newContext({ viewport: { width: 1440, height: 900 } }), study);
  const emptyMegabytes = await heapMegabytes(page);
  const opened = await timed(async () => {
    await visit(page, `/read/${source}`);
    await page.locator(".row-words").first().waitFor();
  });
  say({
    what: "reader opened, text from the server",
    measured: `${Math.round(opened)} ms`,
    promised: "",
    kept: undefined,
  });
  say(
    timesRow("reader painted, text in memory", await reopen(page, `/read/${source}`, 9), {
      part: 0.5,
      underMs: 150,
    }),
  );
  const still = framesRow("frames while nothing moves, for comparison", await scroll(page, 0, 600), 50);
  say({ ...still, promised: "", kept: undefined });
  say(framesRow("frames while scrolling 60 px each", await scroll(page, 60, 600), 50));
  say(framesRow("frames while scrolling 900 px each", await scroll(page, 900, 400), 50));
  say(timesRow("jump to a distant place", await jump(page, 20), { part: 0.95, underMs: 100 }));
  say(timesRow("coded and painted", await code(page, 40), { part: 0.95, underMs: 50 }));
  const above = (await heapMegabytes(page)) - emptyMegabytes;
  say({
    what: "memory above the empty page",
    measured: `${Math.round(above)} MB`,
    promised: "under 50 MB",
    kept: above < 50,
  });
  const rows = await page.locator(".row-words").count();
  say({ what: "turns in the document at once", measured: `${rows}`, promised: "", kept: undefined });
} finally {
  await browser.close();
  await study.close();
}

async function timed(what: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await what();
  return performance.now() - from;
}

/** From the press on a link to the first frame with words in it; measured in the page, so that no driver is in between. */
async function reopen(page: Page, path: string, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    await visit(page, "/add");
    times.push(
      (await page.evaluate(`(async () => {
        const from = performance.now();
        history.pushState(null, "", ${JSON.stringify(path)});
        window.dispatchEvent(new PopStateEvent("popstate"));
        while (document.querySelector(".row-words") === null) await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        return performance.now() - from;
      })()`)) as number,
    );
  }
  return times;
}

async function scroll(page: Page, step: number, count: number): Promise<readonly number[]> {
  return (await page.evaluate(`(async () => {
    const column = document.querySelector(".column");
    column.scrollTop = 0;
    await new Promise((done) => setTimeout(done, 300));
    const frames = [];
    let last = performance.now();
    for (let i = 0; i < ${count}; i++) {
      column.scrollTop += ${step};
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      frames.push(now - last);
      last = now;
    }
    return frames;
  })()`)) as readonly number[];
}

async function jump(page: Page, count: number): Promise<readonly number[]> {
  return (await page.evaluate(`(async () => {
    const column = document.querySelector(".column");
    const times = [];
    for (let i = 0; i < ${count}; i++) {
      const from = performance.now();
      column.scrollTop = ((i * 7919) % 100) / 100 * column.scrollHeight;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      times.push(performance.now() - from);
    }
    return times;
  })()`)) as readonly number[];
}

async function code(page: Page, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  await page.locator(".column").focus();
  for (let i = 0; i < count; i++) {
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    // Set up first and read afterwards, so that the key finds somebody listening.
    await page.evaluate(`(() => {
      const count = () => ${countPainted};
      const before = count();
      globalThis.painted = new Promise((done) => {
        const began = () => {
          const from = performance.now();
          // Where four codes lie on the words already, a fifth has no line of its own.
          const look = () => {
            const spent = performance.now() - from;
            if (count() !== before) done(spent);
            else if (spent > 1_000) done(undefined);
            else requestAnimationFrame(look);
          };
          look();
        };
        addEventListener("keydown", began, { once: true, capture: true });
      });
    })()`);
    await page.keyboard.press(String((i % 9) + 1));
    const time = (await page.evaluate("globalThis.painted")) as number | undefined;
    if (time !== undefined) times.push(time);
    await page.keyboard.press("ArrowRight");
  }
  return times;
}

async function heapMegabytes(page: Page): Promise<number> {
  const client = await page.context().newCDPSession(page);
  await client.send("HeapProfiler.collectGarbage");
  await until(page, "true");
  const { usedSize } = await client.send("Runtime.getHeapUsage");
  return usedSize / 1_000_000;
}
