// Measures in Chromium how long a keystroke takes to become a coding: until it is painted, and until the study holds it durably
// and the frame after that is painted; in studies of 1,000, 10,000 and 100,000 codings. The page must be built.
// Run: node bench/coding.ts, or with other sizes: node bench/coding.ts 1000 10000
import { cpus, loadavg } from "node:os";
import type { Page } from "playwright-core";
import { launchBrowser } from "../test/browser/browser.ts";
import { serveCodedStudy } from "../test/browser/coded-study.ts";
import { openPage, visit } from "../test/browser/page.ts";

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 10_000, 100_000];
/** Keystrokes for each size, after some that warm up. */
const strokes = 80;
const warming = 10;
/** The pace of a quick hand, in milliseconds. */
const paceMs = 250;

// Measured in the page, from the key's own time stamp, so that no driver is in between. A frame counts once it was painted: a
// message that was sent in it arrives after that.
const listening = `(() => {
  const count = () =>
    [...CSS.highlights].reduce((sum, [name, each]) => sum + (name.startsWith("lane-") ? each.size : 0), 0);
  const afterPaint = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(undefined);
      }),
    );
  const ask = globalThis.fetch;
  let told = () => {};
  globalThis.fetch = async (...request) => {
    const answer = await ask(...request);
    if (String(request[0]).endsWith("/codePassage")) void answer.clone().json().then(told);
    return answer;
  };
  globalThis.listen = () => {
    const before = count();
    globalThis.measured = new Promise((done) => {
      const stored = new Promise((known) => {
        told = known;
      });
      const began = async (event) => {
        // Where four codes lie on the words already, a fifth has no line of its own.
        while (count() === before && performance.now() - event.timeStamp < 1_000)
          await new Promise(requestAnimationFrame);
        if (count() === before) return done(undefined);
        const painted = (await afterPaint()) - event.timeStamp;
        await stored;
        done({ painted, stored: (await afterPaint()) - event.timeStamp });
      };
      addEventListener("keydown", began, { once: true, capture: true });
    });
  };
})()`;

const load = loadavg()[0] ?? 0;
const rows: string[] = [];
for (const size of sizes) {
  const { study, source } = await serveCodedStudy(size);
  const browser = await launchBrowser();
  try {
    const page = await openPage(await browser.newContext({ viewport: { width: 1440, height: 900 } }), study);
    await visit(page, `/read/${source}`);
    await page.locator(".row-words").first().waitFor();
    const times = (await measure(page)).slice(warming);
    rows.push(rowOf(size, times));
  } finally {
    await browser.close();
    await study.close();
  }
}
console.log(
  `${cpus()[0]?.model ?? "unknown machine"}, ${cpus().length} cores; load when it began ${load.toFixed(1)}; times in ms\n`,
);
console.log(
  "| codings in the study | painted, median | painted, 95 % | stored and painted, median | stored and painted, 95 % |",
);
console.log("|---:|---:|---:|---:|---:|");
for (const row of rows) console.log(row);

interface Stroke {
  readonly painted: number;
  readonly stored: number;
}

/** Select two words and press a digit, again and again, as a hand at the keyboard does. */
async function measure(page: Page): Promise<readonly Stroke[]> {
  await page.evaluate(listening);
  await page.locator(".column").focus();
  const times: Stroke[] = [];
  for (let at = 0; at < strokes + warming; at++) {
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

function rowOf(size: number, times: readonly Stroke[]): string {
  const painted = times.map((each) => each.painted);
  const stored = times.map((each) => each.stored);
  const cells = [
    quantile(painted, 0.5),
    quantile(painted, 0.95),
    quantile(stored, 0.5),
    quantile(stored, 0.95),
  ];
  return `| ${size.toLocaleString("en")} | ${cells.map((cell) => cell.toFixed(1)).join(" | ")} |`;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? 0;
}
