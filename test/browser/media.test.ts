import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attachRecording } from "../../src/app/originals-shown.ts";
import { passage } from "../../src/core/study/index.ts";
import { nodeCrypto } from "../../src/node/store/index.ts";
import { enterBytes, must } from "../support/working-study.ts";
import { launchBrowser } from "./browser.ts";
import { turningFilm } from "./media-files.ts";
import { type MediaStudy, serveMediaStudy } from "./media-study.ts";
import { openPage, until, visit } from "./page.ts";

let browser: Browser;
let at: MediaStudy;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  at = await serveMediaStudy();
  page = await openPage(await browser.newContext({ viewport: { width: 1440, height: 900 } }), at.study);
});
afterAll(async () => {
  await browser.close();
  await at.study.close();
});

const parts = () => at.study.desk.open.study.all(passage).map(({ part }) => part);
const heard = "document.querySelector('video')?.currentTime";

describe("a recording", () => {
  beforeAll(async () => {
    await visit(page, `/read/${at.talk}`);
    await page.getByText("Nothing is marked yet.").waitFor();
    await until(page, "document.querySelector('video')?.duration > 11");
  });

  test("is drawn as it sounds, played, and gone back in by keys", async () => {
    await until(page, inkIn(".wave-time canvas"));
    await page.getByRole("slider", { name: "Place in the recording" }).focus();
    await page.keyboard.press("Space");
    await until(page, `${heard} > 0.4`);
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Play", exact: true }).waitFor();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await until(page, `Math.abs(${heard} - 9) < 0.1`);
    await page.keyboard.press("-");
    await page.getByText("Speed 0.75×").waitFor();
  });

  test("is marked, coded and remembered by keys alone", async () => {
    await page.getByRole("slider", { name: "Place in the recording" }).focus();
    for (const key of ["Home", "ArrowRight", "[", "ArrowRight", "]", "c"]) await page.keyboard.press(key);
    await page.keyboard.type("Fear");
    await page.keyboard.press("Enter");
    await page.getByText("Coded: Fear.").waitFor();
    expect(parts()).toEqual([{ is: "time", fromMs: 3000, toMs: 6000 }]);
    await page.getByRole("button", { name: "Memo", exact: true }).press("Enter");
    await page.keyboard.type("The voice breaks.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".part-line").getByText("1 memo").waitFor();
    await page.getByText("The voice breaks.").waitFor();
  });

  test("is marked by a stroke over its wave, and the mark goes again", async () => {
    await stroke(".wave-time", [0.5, 0.5], [0.75, 0.5]);
    await page.getByRole("button", { name: "Mark only" }).click();
    await page.getByRole("button", { name: "Take the mark away" }).waitFor();
    await expect.poll(() => parts().length).toBe(2);
    await page.getByRole("button", { name: "Take the mark away" }).click();
    await page.getByText("Mark taken away.").waitFor();
    expect(parts()).toHaveLength(1);
  });

  test("is opened at the time of a part, from the places of its code", async () => {
    await visit(page, "/codebook");
    await page.getByRole("treeitem", { name: /Fear/ }).click();
    await page.getByText("Its passages, to read or to split off").click();
    await page.getByRole("link", { name: "00:03.0 to 00:06.0" }).click();
    await page.locator(".picked-part").getByText("00:03.0 to 00:06.0").waitFor();
    await until(page, `Math.abs((${heard} ?? 0) - 3) < 0.05`);
  });
});

describe("a picture", () => {
  beforeAll(async () => {
    await visit(page, `/read/${at.wall}`);
    await page.locator('.drawn-picture canvas[data-drawn="true"]').waitFor();
  });

  test("has regions drawn by hand, in pixels of the picture", async () => {
    await stroke(".drawn-picture", [0.25, 0.25], [0.5, 0.75]);
    await page.getByRole("button", { name: "Code…" }).click();
    await page.keyboard.type("Flag");
    await page.keyboard.press("Enter");
    await page.getByText("Coded: Flag.").waitFor();
    const [region] = parts().filter((part) => part?.is === "region");
    expect(region).toMatchObject({ is: "region" });
    // To the pixel that the mouse can be put on.
    if (region?.is !== "region") throw new Error("No region");
    expect([region.x, region.y, region.width, region.height].map((each) => Math.round(each / 10))).toEqual([
      16, 10, 16, 20,
    ]);
  });

  test("has regions drawn by keys, told as they move, and coded by a digit", async () => {
    await page.locator(".drawn-picture").focus();
    for (const key of ["Enter", "ArrowUp", "ArrowLeft", "Shift+ArrowRight"]) await page.keyboard.press(key);
    await page.getByText("Region at 227, 137, 173 wide, 100 high").waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("1");
    await page.getByText("Coded: Fear.").waitFor();
    expect(parts()).toContainEqual({ is: "region", x: 227, y: 137, width: 173, height: 100 });
    await page.keyboard.press("Escape");
    await until(page, 'document.querySelector(".picked-part") === null');
  });
});

test("a recording above its text is marked and coded by keys, while those of the text mean words", async () => {
  await visit(page, `/read/${at.heard}`);
  await page.getByRole("button", { name: "Recording" }).click();
  await until(page, "document.querySelector('video')?.duration > 11");
  const before = parts().length;
  await page.getByRole("slider", { name: "Place in the recording" }).focus();
  for (const key of ["Home", "[", "ArrowRight", "]", "c"]) await page.keyboard.press(key);
  await page.keyboard.type("Fear");
  await page.keyboard.press("Enter");
  await page.getByText("Coded: Fear.").waitFor();
  expect(parts()).toHaveLength(before + 1);
  expect(parts().at(-1)).toEqual({ is: "time", fromMs: 0, toMs: 3000 });
});

test("a film shows its pictures above its wave, and a recording has none", async () => {
  const { desk } = at.study;
  const text = await enterBytes(desk, "Walk", new TextEncoder().encode("We walked to the bridge."));
  const base64 = Buffer.from(await turningFilm(page)).toString("base64");
  must(attachRecording(desk, { source: text, name: "walk.webm", base64 }, nodeCrypto.sha256));
  await visit(page, `/read/${text}`);
  await page.getByRole("button", { name: "Recording" }).click();
  await page.getByLabel("Pictures of the film").waitFor();
  expect(await page.evaluate("document.querySelector('video').videoWidth")).toBe(160);
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await until(page, `${heard} > 0.2`);
  await visit(page, `/read/${at.talk}`);
  await until(page, "document.querySelector('video')?.duration > 11");
  expect(await page.getByLabel("Pictures of the film").isVisible()).toBe(false);
});

test("a recording that cannot be followed says so, and the text beside it stands", async () => {
  await visit(page, `/read/${at.broken}`);
  await page.getByRole("button", { name: "Recording" }).click();
  await page.getByText("its recording structure cannot be followed").waitFor();
  await page.getByText("This recording cannot be played.").waitFor();
  await page.getByText("We left before the snow came.").first().waitFor();
});

async function stroke(
  on: string,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  const box = await page.locator(on).boundingBox();
  if (box === null) throw new Error("It is not on the page");
  await page.mouse.move(box.x + box.width * from[0], box.y + box.height * from[1]);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * to[0], box.y + box.height * to[1], { steps: 5 });
  await page.mouse.up();
  await page.locator(".picked-part").waitFor();
}

/** Whether a wave that is not flat was drawn: some column is inked from near its top. */
function inkIn(canvas: string): string {
  return `(() => {
    const drawn = document.querySelector("${canvas}");
    if (!drawn || drawn.width < 100) return false;
    const pixels = drawn.getContext("2d").getImageData(0, 4, drawn.width, 1).data;
    return pixels.some((value, at) => at % 4 === 3 && value > 0);
  })()`;
}
