// Measures in Chromium how long the workbench takes to stand there when the link of the terminal is opened: the program runs and
// holds the sample open, the browser runs and has nothing of the page in its cache. The page must be built.
// Run: node bench/first-paint.ts
import type { Browser } from "playwright-core";
import { launchBrowser } from "../test/browser/browser.ts";
import { type ServedStudy, serveSampleStudy } from "../test/browser/served-study.ts";
import { head, machine, say, timesRow } from "./workbench/rows.ts";

const runs = 5;

/** Told by the page itself, in milliseconds since it was asked for, so that no driver is in between. */
interface Painted {
  /** The first frame that has any content. */
  readonly first: number;
  /** The first frame after the room has its heading and words. */
  readonly room: number;
}

const watching = `(() => {
  const hasWords = () =>
    document.querySelector(".top-bar, .workspace-head") !== null &&
    document.querySelector("main h1, main h2") !== null &&
    document.querySelector("main").textContent.length > 200;
  globalThis.painted = new Promise((done) => {
    const look = () => {
      if (!hasWords()) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const room = performance.now();
        const [first] = performance.getEntriesByName("first-contentful-paint");
        done({ first: first?.startTime ?? room, room });
      };
      port2.postMessage(undefined);
    };
    requestAnimationFrame(look);
  });
})()`;

const study = await serveSampleStudy();
const browser = await launchBrowser();
try {
  console.log(`${machine()}\n`);
  console.log(head);
  // The first opening also warms up the program, which compiles what it runs.
  const times: Painted[] = [];
  for (let run = 0; run <= runs; run++) times.push(await openOnce(browser, study));
  const [cold, ...warm] = times;
  const rooms = warm.map(({ room }) => room);
  say(
    timesRow(
      "anything painted, sample, empty cache",
      warm.map(({ first }) => first),
    ),
  );
  say(timesRow("first room painted, sample, empty cache", rooms, { part: 0.5, underMs: 1_000 }));
  say(timesRow("the same, first page of a program just started", [cold?.room ?? 0]));
} finally {
  await browser.close();
  await study.close();
}

/** Every context has a cache of its own, which is empty. */
async function openOnce(here: Browser, { link }: ServedStudy): Promise<Painted> {
  const context = await here.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watching);
  await page.goto(link(), { waitUntil: "commit" });
  const painted = (await page.evaluate("globalThis.painted")) as Painted;
  await context.close();
  return painted;
}
