// Measures in Chromium how long a keystroke takes to become a coding: until it is painted, and until it is painted by a page that
// has taken in the study's answer that it is on disk; in one study while it grows to 1,000, 10,000 and 100,000 codings, and what it costs to count them all when
// such a study is opened. The page must be built.
// Run: node bench/coding.ts, or with other sizes: node bench/coding.ts 1000 10000
import type { Page } from "playwright-core";
import { listCodes } from "../src/app/codebook.ts";
import { launchBrowser } from "../test/browser/browser.ts";
import { serveCodedStudy } from "../test/browser/coded-study.ts";
import { openPage, visit } from "../test/browser/page.ts";
import { head, machine, say, timesRow } from "./workbench/rows.ts";

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 10_000, 100_000];
/** Keystrokes for each size, after some that warm up; fewer where they take too long. */
const strokes = 80;
const warming = 10;
const mostMs = 75_000;
/** The pace of a quick hand, in milliseconds. */
const paceMs = 250;

// Measured in the page, from the key's own time stamp, so that no driver is in between. A frame counts once it was painted: a
// message that was sent in it arrives after that.
const listening = `(() => {
  const count = () =>
    [...CSS.highlights].reduce((sum, [name, each]) => sum + (name.startsWith("lane-") ? each.size : 0), 0);
  // Called at the beginning of a frame: when that very frame was painted.
  const afterPaint = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(undefined);
    });
  // What is said at the foot once the page has taken the answer in.
  const said = () => document.querySelector(".notice")?.textContent ?? "";
  globalThis.listen = () => {
    const [before, saidBefore] = [count(), said()];
    globalThis.measured = new Promise((done) => {
      const began = (event) => {
        const times = {};
        const note = async (what) => {
          times[what] = Infinity;
          times[what] = (await afterPaint()) - event.timeStamp;
          if (["painted", "stored"].every((each) => Number.isFinite(times[each]))) done(times);
        };
        const look = () => {
          // Where four codes lie on the words already, a fifth has no line of its own.
          if (performance.now() - event.timeStamp > 1_000) return done(undefined);
          const isDrawn = count() !== before;
          if (isDrawn && times.painted === undefined) void note("painted");
          if (isDrawn && times.stored === undefined && said() !== saidBefore) void note("stored");
          if (times.stored === undefined) requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      };
      addEventListener("keydown", began, { once: true, capture: true });
    });
  };
})()`;

console.log(`${machine()}\n`);
console.log(head);
const { study, growTo } = await serveCodedStudy();
const browser = await launchBrowser();
try {
  for (const size of sizes) {
    const source = await growTo(size);
    const inAll = `${size.toLocaleString("en")} codings`;
    say(timesRow(`all codes counted at opening, ${inAll}`, countedAtOpening()));
    const page = await openPage(await browser.newContext({ viewport: { width: 1440, height: 900 } }), study);
    await visit(page, `/read/${source}`);
    await page.locator(".row-words").first().waitFor();
    const times = (await measure(page)).slice(warming);
    const [painted, stored] = [times.map((each) => each.painted), times.map((each) => each.stored)];
    say(timesRow(`keystroke to painted coding, ${inAll}`, painted, { part: 0.95, underMs: 50 }));
    say(timesRow(`keystroke to stored coding to paint, ${inAll}`, stored, { part: 0.95, underMs: 50 }));
    await page.context().close();
  }
} finally {
  await browser.close();
  await study.close();
}

/** Under another identity the study is one for which nothing was counted yet. */
function countedAtOpening(): readonly number[] {
  return Array.from({ length: 5 }, () => {
    const { desk } = study;
    const asOpened = { ...desk, open: { ...desk.open, study: { ...desk.open.study } } };
    const from = performance.now();
    listCodes(asOpened);
    return performance.now() - from;
  });
}

interface Stroke {
  readonly painted: number;
  readonly stored: number;
}

/** Select two words and press a digit, again and again, as a hand at the keyboard does. */
async function measure(page: Page): Promise<readonly Stroke[]> {
  await page.evaluate(listening);
  await page.locator(".column").focus();
  const times: Stroke[] = [];
  const from = performance.now();
  for (let at = 0; at < strokes + warming && performance.now() - from < mostMs; at++) {
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await page.evaluate("globalThis.listen()");
    await page.keyboard.press(String((at % 9) + 1));
    const time = (await page.evaluate("globalThis.measured")) as Stroke | undefined;
    if (time !== undefined) times.push(time);
    await new Promise((done) => setTimeout(done, paceMs));
  }
  return times;
}
