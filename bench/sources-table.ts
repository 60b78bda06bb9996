// Measures the table of sources in Chromium on a study of five thousand: from a key in the filter to the frame that shows
// what is left. The page must be built. Run: node bench/sources-table.ts
import type { Page } from "playwright-core";
import { commit, type Desk, newId } from "../src/app/desk.ts";
import { foundStudy } from "../src/app/found-study.ts";
import { create, group, source, wave } from "../src/core/study/index.ts";
import { launchBrowser } from "../test/browser/browser.ts";
import { openPage, visit } from "../test/browser/page.ts";
import { serveStudy } from "../test/browser/served-study.ts";
import { head, machine, say, timesRow } from "./workbench/rows.ts";

const count = 5_000;
const runs = 4;
const study = await serveStudy(async (deps) => {
  const me = foundStudy(deps.open, deps.randomBytes, { title: "Many sources", founder: "Analyst" });
  laySources({ ...deps, me });
  return new Map();
});
const browser = await launchBrowser();
try {
  const page = await openPage(await browser.newContext({ viewport: { width: 1440, height: 900 } }), study);
  await visit(page, "/sources");
  await page.getByText("5,000 of 5,000 sources").waitFor();
  await page.locator(".source-filter").focus();
  console.log(`${machine()}\n`);
  console.log(head);
  // One letter after the other, as it is typed; each answer is another.
  const typed = await filteredBy(page, ["p", "pr", "pri", "pris", "prison 4", ""]);
  const cleared = await filteredBy(page, ["court", "", "arabic", ""]);
  say(timesRow("5,000 sources: key in the filter to paint", typed, { part: 0.95, underMs: 50 }));
  say(timesRow("filter changed or emptied at once to paint", cleared, { part: 0.95, underMs: 50 }));
  say(timesRow("5,000 sources sorted by a column to paint", await sortedIn(page)));
} finally {
  await browser.close();
  await study.close();
}

/** Type each text and wait for its frame; measured in the page, so that no driver is in between. */
async function filteredBy(page: Page, texts: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const text of Array.from({ length: runs }, () => texts).flat())
    times.push(
      (await page.evaluate(`(async () => {
        const field = document.querySelector(".source-filter");
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
        await new Promise((done) => setTimeout(done, 200));
        const from = performance.now();
        set.call(field, ${JSON.stringify(text)});
        field.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise(requestAnimationFrame);
        const channel = new MessageChannel();
        await new Promise((done) => { channel.port1.onmessage = done; channel.port2.postMessage(0); });
        return performance.now() - from;
      })()`)) as number,
    );
  return times;
}

async function sortedIn(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (let i = 0; i < runs * 4; i++)
    times.push(
      (await page.evaluate(`(async () => {
        const head = document.querySelectorAll(".source-sort")[${i % 4}];
        await new Promise((done) => setTimeout(done, 200));
        const from = performance.now();
        head.click();
        await new Promise(requestAnimationFrame);
        const channel = new MessageChannel();
        await new Promise((done) => { channel.port1.onmessage = done; channel.port2.postMessage(0); });
        return performance.now() - from;
      })()`)) as number,
    );
  return times;
}

function laySources(desk: Desk): void {
  const [waves, groups] = [
    Array.from({ length: 6 }, () => newId(desk)),
    Array.from({ length: 12 }, () => newId(desk)),
  ];
  must(
    commit(desk, "lay-lists", [
      ...waves.map((id, i) => create(wave, id, { name: `Wave ${i + 1}` })),
      ...groups.map((id, i) => create(group, id, { name: `Members of kind ${i + 1}` })),
    ]),
  );
  const kinds = ["judge", "prison guard", "driver", "former local fighter", "حارس سجن", "водитель"] as const;
  const roles = ["insider", "intermediary", "official", "civilian", "researcher"] as const;
  const modes = ["voice", "in-person", "court", "archive"] as const;
  const made = Array.from({ length: count }, (_, i) => {
    const [in1, in2] = [waves[i % waves.length], groups[i % groups.length]];
    const [kind, role, mode] = [kinds[i % 6], roles[i % 5], modes[i % 4]];
    const day = `${2014 + (i % 6)}-${String(1 + (i % 12)).padStart(2, "0")}-1${i % 9}` as const;
    return create(source, newId(desk), {
      title: `Interview ${i + 1}, ${kind ?? ""}, prison ${i % 90}`,
      ...(kind === undefined ? {} : { kind }),
      ...(role === undefined ? {} : { role }),
      ...(mode === undefined ? {} : { mode }),
      ...(in1 === undefined ? {} : { wave: in1 }),
      ...(in2 === undefined ? {} : { group: in2 }),
      collected: { from: day as never, to: day as never },
      language: ["en", "ar", "ru"][i % 3] ?? "en",
      release: "paraphrase",
      consentAnalysis: "yes",
      consentQuotation: "not-asked",
      consentArchive: "not-asked",
      consentRecontact: "not-asked",
      namesStep: i % 40 === 0 ? "skipped" : "done",
      format: "txt",
      originalSha256: `${i}`,
      originalBytes: 1,
      wordCount: 200 + ((i * 37) % 4_000),
      receivedAt: desk.clock(),
    });
  });
  for (let at = 0; at < made.length; at += 1_000)
    must(commit(desk, "lay-sources", made.slice(at, at + 1_000)));
}

function must(result: { readonly ok: boolean }): void {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result)}`);
}
