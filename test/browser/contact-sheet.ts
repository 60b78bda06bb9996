import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";

/** A picture that was taken of a view. */
export interface Picture {
  readonly name: string;
  readonly path: string;
}

/** How wide a picture stands on a sheet, in pixels; narrow pages lie closer together. */
const shownWidth = { wide: 620, narrow: 260 } as const;

/** Put the pictures of a room on one sheet, each under its name, so that a person can look through them at a glance. */
export async function contactSheet(
  browser: Browser,
  pictures: readonly Picture[],
  size: { readonly width: number; readonly height: number },
  path: string,
): Promise<void> {
  const width = size.width < 500 ? shownWidth.narrow : shownWidth.wide;
  const figures = pictures.map(
    (each) =>
      `<figure><img src="data:image/png;base64,${readFileSync(each.path).toString("base64")}"><figcaption>${each.name}</figcaption></figure>`,
  );
  const page = await browser.newPage({ viewport: { width: 1960, height: 900 } });
  await page.setContent(`<style>
    body { margin: 16px; display: flex; flex-wrap: wrap; gap: 16px; background: #777; font: 15px sans-serif }
    figure { margin: 0; width: ${width}px } img { width: 100%; display: block } figcaption { color: #fff; padding: 4px }
  </style>${figures.join("")}`);
  await page.screenshot({ path, fullPage: true });
  await page.close();
}
