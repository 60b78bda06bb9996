import type { Page } from "playwright-core";
import { orderPdf, scanPdf, spokenWav, wallPng } from "../media-files.ts";
import { quiet, visit } from "../page.ts";
import type { View } from "./view.ts";

/** What is looked at in this room. */
export const mediaViews: readonly View[] = [
  {
    name: "media-recording",
    path: () => "/add",
    after: async (page, look) => {
      await letIn(page, `${look} talk.wav`, spokenWav());
      await page.locator(".wave-time").waitFor();
      await stroke(page, ".wave-time", [0.2, 0.5], [0.42, 0.5]);
      await code(page);
      await stroke(page, ".wave-time", [0.6, 0.5], [0.7, 0.5]);
    },
  },
  {
    name: "media-picture",
    path: () => "/add",
    after: async (page, look) => {
      await letIn(page, `${look} wall.png`, wallPng());
      await page.locator('.drawn-picture canvas[data-drawn="true"]').waitFor();
      await stroke(page, ".drawn-picture", [0.1, 0.2], [0.35, 0.6]);
      await code(page);
      await stroke(page, ".drawn-picture", [0.55, 0.3], [0.8, 0.8]);
    },
  },
  {
    name: "media-pages",
    path: () => "/add",
    after: async (page, look) => {
      await letIn(page, `${look} scan.pdf`, scanPdf());
      await page.locator(".drawn-page canvas[data-drawn]").waitFor();
      await stroke(page, ".drawn-page", [0.1, 0.08], [0.5, 0.2]);
      await code(page);
      await stroke(page, ".drawn-page", [0.55, 0.3], [0.9, 0.42]);
    },
  },
  {
    name: "reader-pages-marked",
    path: () => "/add",
    after: async (page, look) => {
      await letIn(page, `${look} order.pdf`, orderPdf(look));
      await page.locator(".beside-bar button").first().click();
      await page.locator(".drawn-page canvas[data-drawn]").waitFor();
      await stroke(page, ".drawn-page", [0.1, 0.05], [0.6, 0.2]);
      await code(page);
      await stroke(page, ".drawn-page", [0.2, 0.25], [0.7, 0.33]);
    },
  },
  { name: "reader-wave", path: (id) => `/read/${id("S04")}`, after: markHeard },
  {
    name: "reader-unheard",
    path: (id) => `/read/${id("S04")}`,
    after: async (page) => {
      await markHeard(page);
      await page.locator(".recording > button.inline").click();
      await page.locator(".recording > .form-row button").first().click();
      await page.locator(".recording input[type=file]").waitFor();
      await page.locator(".recording .part-line button").first().click();
      await page.locator(".picked-part").waitFor();
    },
  },
  {
    name: "media-nothing-marked",
    path: () => "/add",
    after: async (page, look) => {
      await letIn(page, `${look} quiet wall.png`, wallPng());
      await page.locator('.drawn-picture canvas[data-drawn="true"]').waitFor();
    },
  },
];

/** Put a recording beside a text, where there is none, and code a stretch of it. */
async function markHeard(page: Page): Promise<void> {
  await page.locator(".beside-bar button").first().click();
  const file = page.locator(".recording input[type=file]");
  await page.locator(".recording").waitFor();
  if ((await file.count()) > 0)
    await file.setInputFiles({
      name: "talk.wav",
      mimeType: "audio/wav",
      buffer: Buffer.from(spokenWav()),
    });
  await page.locator(".wave-time").waitFor();
  await stroke(page, ".wave-time", [0.2, 0.5], [0.42, 0.5]);
  await code(page);
}

async function letIn(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  // One source for each look: the same bytes are not taken twice.
  const own = Buffer.concat([bytes, Buffer.from(name)]);
  await page.locator("input[type=file]").first().setInputFiles({
    name,
    mimeType: "application/octet-stream",
    buffer: own,
  });
  const entered = page.waitForResponse(/finishNames$/);
  await page.locator(".names-foot .button-main").click();
  const { source } = (await (await entered).json()) as { readonly source: string };
  // Where other texts wait, the next of them follows.
  await quiet(page);
  await visit(page, `/read/${source}`);
  await page.locator(".media-column, .text-column, .beside-bar").first().waitFor();
}

async function code(page: Page): Promise<void> {
  await page.locator(".picked-part .button-main").click();
  await page.locator(".popover input").waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".part-line .chip").first().waitFor();
}

async function stroke(
  page: Page,
  on: string,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  await page.locator(on).scrollIntoViewIfNeeded();
  const box = await page.locator(on).boundingBox();
  if (box === null) throw new Error("It is not on the page");
  const at = ([across, down]: readonly [number, number]) =>
    [box.x + box.width * across, box.y + box.height * down] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 4 });
  await page.mouse.up();
  await page.locator(".picked-part").waitFor();
}
