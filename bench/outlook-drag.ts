// Measures in Chromium how fast the fan follows while a range of the sample is dragged: from the event of the mouse to the first
// frame in which the picture of that very range is painted. The page must be built. Run: node bench/outlook-drag.ts
import type { Page } from "playwright-core";
import { launchBrowser } from "../test/browser/browser.ts";
import { openPage, visit } from "../test/browser/page.ts";
import { serveSampleStudy } from "../test/browser/served-study.ts";
import { head, machine, say, timesRow } from "./workbench/rows.ts";

const drags = 5;
const movesADrag = 20;

const study = await serveSampleStudy();
const browser = await launchBrowser();
console.log(`${machine()}\n`);
console.log(head);
try {
  const page = await openPage(await browser.newContext({ viewport: { width: 1440, height: 900 } }), study);
  await visit(page, "/outlook");
  await page.locator(".fan svg").waitFor({ timeout: 120_000 });
  await page.locator(".outlook-head .button").first().click();
  const knob = page.locator(".draft-part .range-ends [role=slider]").nth(1);
  await knob.waitFor();
  await knob.scrollIntoViewIfNeeded();
  // A hand is not on the knob before the draft's own picture stands.
  await page.locator(".fan[data-frame=newest]").waitFor();
  const times: number[] = [];
  for (let drag = 0; drag < drags; drag++) times.push(...(await dragOnce(page, drag % 2 === 0 ? 4 : -4)));
  say(timesRow("a range dragged, fan and shares redrawn, sample", times, { part: 0.95, underMs: 100 }));
} finally {
  await browser.close();
  await study.close();
}

/** Press on the knob, move it step by step, each once the picture of the step before is painted, and let go. */
async function dragOnce(page: Page, step: number): Promise<readonly number[]> {
  return (await page.evaluate(`(async () => {
    const knob = document.querySelectorAll(".draft-part .range-ends [role=slider]")[1];
    const { left, top, width, height } = knob.getBoundingClientRect();
    const y = top + height / 2;
    let x = left + width / 2;
    const fire = (target, type) =>
      target.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: x, clientY: y, button: 0 }));
    knob.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, clientX: x, clientY: y }));
    fire(knob, "mousedown");
    const times = [];
    for (let move = 0; move < ${movesADrag}; move++) {
      x += ${step};
      const before = document.querySelector(".fan-median").getAttribute("d");
      const from = performance.now();
      fire(document, "mousemove");
      const isPainted = () =>
        document.querySelector(".fan").dataset.frame === "newest" &&
        document.querySelector(".fan-median").getAttribute("d") !== before;
      do await new Promise(requestAnimationFrame);
      while (!isPainted() && performance.now() - from < 5000);
      times.push(performance.now() - from);
    }
    fire(document, "mouseup");
    await new Promise((done) => setTimeout(done, 500));
    return times;
  })()`)) as readonly number[];
}
