// Takes every view at three widths, light and dark, and the mirrored room, into test-output/ for a person to look at.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { emptyStudy, type FakeStudy, fakeId, sampleStudy } from "./fake-study.ts";
import { twoNotes } from "./notes.ts";
import { servePage } from "./page-server.ts";

interface View {
  readonly name: string;
  readonly study?: () => FakeStudy;
  readonly path: string;
  readonly after?: (page: Page, narrow: boolean) => Promise<void>;
}

const views: readonly View[] = [
  { name: "empty", study: emptyStudy, path: "/sources" },
  { name: "sources", path: "/sources" },
  {
    name: "source-sheet",
    path: `/sources/${fakeId("S06")}`,
    after: async (page) => {
      await page.getByRole("button", { name: "See what withdrawing" }).click();
    },
  },
  { name: "add", path: "/add" },
  {
    name: "names",
    path: "/add",
    after: async (page) => {
      await page.getByLabel("The note").fill(twoNotes.english);
      await page.getByRole("button", { name: /^Add \d+ words$/ }).click();
      await page.getByText("Names in this text").waitFor();
      await page.keyboard.press("p");
    },
  },
  { name: "reader", path: `/read/${fakeId("S07")}` },
  { name: "reader-arabic", path: `/read/${fakeId("S06")}?at=1480-1530` },
  {
    name: "reader-passage",
    path: `/read/${fakeId("S01")}`,
    after: async (page, narrow) => {
      for (let i = 0; i < 3; i++) await page.keyboard.press("j");
      if (narrow) await page.getByRole("button", { name: "Passage" }).click();
    },
  },
  {
    name: "reader-evidence",
    path: `/read/${fakeId("S07")}`,
    after: async (page) => {
      for (let i = 0; i < 3; i++) await page.keyboard.press("j");
      await page.keyboard.press("e");
    },
  },
  {
    name: "reader-picker",
    path: `/read/${fakeId("S09")}?at=700-760`,
    after: async (page) => {
      await page.keyboard.press("c");
      await page.keyboard.type("pris");
    },
  },
  {
    name: "reader-correct",
    path: `/read/${fakeId("S09")}?at=900-920`,
    after: async (page) => {
      await page.keyboard.press("t");
    },
  },
  { name: "coverage", path: "/coverage" },
  { name: "claims", path: "/claims" },
  { name: "card", path: `/claims/${fakeId("C07")}` },
  {
    name: "card-pairs",
    path: `/claims/${fakeId("C07")}`,
    after: async (page) => {
      await page.getByText(/pairs? of sources/).click();
      await page.getByRole("button", { name: "Judge" }).first().click();
    },
  },
  { name: "codebook", path: `/codebook/${fakeId("K03")}` },
  { name: "register", path: "/register" },
  {
    name: "palette",
    path: "/claims",
    after: async (page) => {
      await page.keyboard.press("Control+k");
      await page.keyboard.type("prison");
      await page.waitForTimeout(400);
    },
  },
  {
    name: "search",
    path: "/search",
    after: async (page) => {
      await page.getByLabel("Words to look for").fill("السجن");
      await page.waitForTimeout(400);
    },
  },
  {
    name: "locked",
    path: "/sources",
    after: async (page) => {
      await page.getByRole("button", { name: "Lock" }).click();
    },
  },
];

const sizes = [
  { width: 1440, height: 900 },
  { width: 820, height: 1100 },
  { width: 390, height: 844 },
] as const;

const folder = join(import.meta.dirname, "../../test-output");
mkdirSync(folder, { recursive: true });
const [wanted = "", only = ""] = process.argv.slice(2);
const browser = await launchBrowser();
for (const { width, height } of sizes)
  for (const look of ["light", "dark", "rtl"] as const) {
    if (only !== "" && !`${width}-${look}`.includes(only)) continue;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: look === "dark" ? "dark" : "light",
      hasTouch: width < 500,
      isMobile: width < 500,
    });
    for (const view of views.filter(({ name }) => name.includes(wanted))) {
      const server = await servePage((view.study ?? sampleStudy)());
      const page = await context.newPage();
      page.on("pageerror", (error) => console.log(`${view.name}: ${error.message}`));
      page.on("console", (line) => {
        if (line.type() === "error") console.log(`${view.name}: ${line.text()}`);
      });
      await page.goto(server.link());
      await page.getByText("Grounds").first().waitFor();
      await page.goto(`${server.origin}${view.path}`);
      await page.waitForTimeout(500);
      if (look === "rtl") {
        await page.getByText("View", { exact: true }).click();
        await page.getByLabel("Right to left").check();
        await page.keyboard.press("Escape");
        if ((await page.locator(".column").count()) > 0) await page.locator(".column").focus();
      }
      await view.after?.(page, width < 760);
      await page.waitForTimeout(350);
      await page.screenshot({ path: join(folder, `${view.name}-${width}-${look}.png`) });
      await page.close();
      await server.close();
    }
    await context.close();
  }
await browser.close();
