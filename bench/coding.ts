// Measures in Chromium how long a keystroke takes to become a coding: until it is painted, until a frame with it is painted that
// was begun after the study's answer that it is on disk had come whole into the browser, and until the page has taken that answer
// in and painted again; in one study while it grows to 1,000, 10,000 and 100,000 codings, and what it costs to count them all when
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
  const nextFrame = (before) =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const frame = { begun: performance.now(), coded: count() !== before, settled: isTold };
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done({ ...frame, painted: performance.now() });
        port2.postMessage(undefined);
      }),
    );
  // When the last byte of the answer came, by the browser's own clock: the page itself may be busy drawing just then.
  const answeredAt = () =>
    performance.getEntriesByType("resource").filter(({ name }) => name.endsWith("/codePassage")).at(-1)?.responseEnd ?? Infinity;
  const ask = globalThis.fetch;
  let isTold = false;
  globalThis.fetch = async (...request) => {
    const answer = await ask(...request);
    if (String(request[0]).endsWith("/codePassage"))
      void answer
        .clone()
        .json()
        .then(() => {
          isTold = true;
        });
    return answer;
  };
  globalThis.listen = () => {
    const before = count();
    isTold = false;
    performance.clearResourceTimings();
    globalThis.measured = new Promise((done) => {
      const began = async (event) => {
        const at = {};
        while (at.settled === undefined) {
          const frame = await nextFrame(before);
          const since = frame.painted - event.timeStamp;
          // Where four codes lie on the words already, a fifth has no line of its own.
          if (!frame.coded && since > 1_000) return done(undefined);
          if (!frame.coded) continue;
          at.painted ??= since;
          if (answeredAt() <= frame.begun) at.stored ??= since;
          if (at.stored !== undefined && frame.settled) at.settled = since;
        }
        done(at);
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
    const settled = times.map((each) => each.settled);
    say(timesRow(`the same, answer taken in and painted again, ${inAll}`, settled));
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
  readonly settled: number;
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
