// Takes every view at three widths, light and dark, and the mirrored room, into test-output/ for a person to look at.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { contactSheet, type Picture } from "./contact-sheet.ts";
import { openPage, openStart, visit } from "./page.ts";
import { serveStudies } from "./served-studies.ts";
import { serveEmptyStudy, serveSampleStudy } from "./served-study.ts";
import { type View, viewsByRoom } from "./views/index.ts";

const at = (path: string) => () => path;

const earlier: readonly View[] = [
  { name: "brief", path: () => "/brief" },
  {
    name: "brief-card",
    path: () => "/brief",
    after: async (page) => {
      await page.locator(".brief-text .number-door").nth(2).click();
      await page.locator(".number-card").waitFor();
    },
  },
  ...(
    [
      ["brief-card-definition", "#section-question .number-door"],
      ["brief-card-parameter", "#section-assumptions .brief-table:last-of-type .number-door"],
      ["brief-card-count", "#section-sources .number-door"],
      ["brief-card-measure", "#section-prevention td .number-door"],
    ] as const
  ).map(
    ([name, number]): View => ({
      name,
      path: at("/brief"),
      after: async (page) => {
        await page.locator(number).first().click();
        await page.locator(".number-card").waitFor();
      },
    }),
  ),
  ...(
    [
      ["brief-answer", "#section-answer .brief-figure"],
      ["brief-fan", "#section-fates .brief-figure >> nth=3"],
      ["brief-fates", "#section-fates .brief-figure"],
      ["brief-measures", "#section-prevention .brief-table"],
    ] as const
  ).map(
    ([name, part]): View => ({
      name,
      path: at("/brief"),
      // Its top at the top of the window.
      after: (page) =>
        page
          .locator(part)
          .first()
          .evaluate((found) => found.scrollIntoView({ block: "start" })),
    }),
  ),
  { name: "reader", path: (id) => `/read/${id("S07")}` },
  { name: "reader-arabic", path: (id) => `/read/${id("S06")}?at=1480-1530` },
  {
    name: "reader-passage",
    path: (id) => `/read/${id("S01")}`,
    after: async (page, _, narrow) => {
      for (let i = 0; i < 3; i++) await page.keyboard.press("j");
      if (narrow) await page.getByRole("button", { name: "Passage" }).click();
    },
  },
  {
    name: "reader-evidence",
    path: (id) => `/read/${id("S07")}`,
    after: async (page) => {
      for (let i = 0; i < 3; i++) await page.keyboard.press("j");
      await page.keyboard.press("e");
    },
  },
  {
    name: "reader-hold-back",
    path: (id) => `/read/${id("S10")}`,
    after: async (page) => {
      for (let i = 0; i < 3; i++) await page.keyboard.press("j");
      await page.keyboard.press("h");
      await page.getByLabel("never", { exact: true }).check();
      const hold = page.getByRole("button", { name: "Never let it leave" });
      // In the looks after the first it is held back already.
      if (await hold.isEnabled()) await hold.click();
      await page.getByText("never; its source:").waitFor();
      await page.locator(".column").press("h");
    },
  },
  {
    name: "reader-picker",
    path: (id) => `/read/${id("S09")}?at=700-760`,
    after: async (page) => {
      await page.keyboard.press("c");
      await page.keyboard.type("pris");
    },
  },
  {
    name: "reader-correct",
    path: (id) => `/read/${id("S09")}?at=900-920`,
    after: async (page) => {
      await page.keyboard.press("t");
    },
  },
  { name: "codebook", path: (id) => `/codebook/${id("K03")}` },
  {
    name: "codebook-counts",
    path: (id) => `/codebook/${id("K03")}`,
    after: async (page) => {
      await page.getByText("Where it was coded").click();
      await page.getByLabel("role", { exact: true }).check();
      await page.getByText("Codings by role").waitFor();
    },
  },
  {
    name: "codebook-split",
    path: (id) => `/codebook/${id("K03")}`,
    after: async (page) => {
      await page.getByText("Its passages").click();
      await page.locator(".coded input").first().check();
      await page.locator(".coded input").nth(1).check();
      await page.getByLabel("A new code for what is ticked").fill("Rations");
    },
  },
  {
    name: "codebook-sources",
    path: (id) => `/codebook/${id("K01")}`,
    after: (page) => page.getByText("Where it was coded").click(),
  },
  {
    name: "reader-word",
    path: (id) => `/read/${id("S10")}`,
    after: async (page) => {
      for (const key of ["j", "j", "q"]) await page.keyboard.press(key);
      await page.locator(".passage-task .form-pair input").nth(2).fill("немного");
      await page.locator(".passage-task p.soft .inline").click();
    },
  },
  { name: "memos", path: at("/memos") },
  {
    name: "memo-change",
    path: at("/memos"),
    after: async (page) => {
      await page
        .getByRole("button", { name: /^Change the memo/ })
        .first()
        .click();
      await page.getByLabel("are destroyed for good").check();
    },
  },
  {
    name: "search",
    path: at("/search"),
    after: async (page) => {
      await page.getByLabel("Words to look for").fill("السجن");
      await page.waitForTimeout(400);
    },
  },
  {
    name: "locked",
    path: at("/sources"),
    after: async (page) => {
      // The server is not told: it would open no other page any more.
      await page.route("**/api/lock", (route) => route.fulfill({ json: {} }));
      await page.getByRole("button", { name: "Lock" }).click();
    },
  },
];

const rooms: Readonly<Record<string, readonly View[]>> = { ...viewsByRoom, earlier };

const sizes = [
  { width: 1440, height: 900 },
  { width: 820, height: 1100 },
  { width: 390, height: 844 },
] as const;
const looks = ["light", "dark", "rtl"] as const;

const folder = join(import.meta.dirname, "../../test-output");
mkdirSync(folder, { recursive: true });
const [wanted = "", only = ""] = process.argv.slice(2);
const browser = await launchBrowser();
const [sample, empty, start] = [await serveSampleStudy(), await serveEmptyStudy(), await serveStudies()];
const failed: string[] = [];
for (const size of sizes)
  for (const look of looks) {
    if (only !== "" && !`${size.width}-${look}`.includes(only)) continue;
    await takeLook(size, look);
  }
await browser.close();
await sample.close();
await empty.close();
await start.close();
if (failed.length > 0) console.log(`\nNot taken:\n${failed.join("\n")}`);
process.exit(failed.length === 0 ? 0 : 1);

/** Take every view in one look, and then all of them on one sheet a room. */
async function takeLook({ width, height }: (typeof sizes)[number], look: (typeof looks)[number]) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: look === "dark" ? "dark" : "light",
    hasTouch: width < 500,
    isMobile: width < 500,
  });
  for (const [room, views] of Object.entries(rooms)) {
    const taken: Picture[] = [];
    for (const view of views.filter(({ name }) => room === wanted || name.includes(wanted))) {
      const path = join(folder, `${view.name}-${width}-${look}.png`);
      try {
        await take(context, view, width, look, path);
        taken.push({ name: view.name, path });
      } catch (fault) {
        failed.push(`${view.name}-${width}-${look}: ${String(fault).split("\n")[0]}`);
      }
    }
    if (["", room].includes(wanted) && taken.length > 0)
      await contactSheet(
        browser,
        taken,
        { width, height },
        join(folder, `sheet-${room}-${width}-${look}.png`),
      );
  }
  await context.close();
}

async function take(
  context: BrowserContext,
  view: View,
  width: number,
  look: string,
  path: string,
): Promise<void> {
  // What another look coded or took in would stand in a study that is to be empty.
  const own = view.empty === "its own" ? await serveEmptyStudy() : undefined;
  const study = own ?? (view.empty === true ? empty : sample);
  const page = view.start === true ? await openStart(context, start) : await openPage(context, study);
  page.on("pageerror", (error) => console.log(`${view.name}: ${error.message}`));
  page.on("console", (line) => {
    if (line.type() === "error") console.log(`${view.name}: ${line.text()}`);
  });
  try {
    // Both ways: the program keeps what was chosen last.
    await page.locator(".view-menu summary").click();
    await page.getByLabel(look === "rtl" ? "العربية" : "English").check();
    await page.keyboard.press("Escape");
    // The ring around what was pressed for the look is no part of what is looked at.
    await page.evaluate("document.activeElement?.blur()");
    if (view.start === undefined) await visit(page, view.path(study.id));
    await page.waitForTimeout(700);
    await view.after?.(page, `${width} ${look}`, width < 760);
    await page.waitForTimeout(350);
    await page.screenshot({ path });
  } finally {
    await page.close();
    await own?.close();
  }
}
