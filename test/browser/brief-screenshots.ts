// Takes a brief as a file at three widths, light and dark, in grey, and as print, into test-output/ for a person to look at.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { briefHtml } from "../../src/core/report/index.ts";
import { lampBrief } from "../support/brief-document.ts";
import { launchBrowser } from "./browser.ts";

const output = join(import.meta.dirname, "../../test-output/brief");
mkdirSync(output, { recursive: true });
const browser = await launchBrowser();

for (const edition of ["release", "authors"] as const) {
  const html = briefHtml(lampBrief(edition));
  writeFileSync(join(output, `${edition}.html`), html);
  for (const width of edition === "release" ? [1440, 820, 390] : [820])
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      await page.setContent(html);
      await page.screenshot({ path: join(output, `${edition}-${width}-${colorScheme}.png`), fullPage: true });
      await page.close();
    }
}

const page = await browser.newPage({ colorScheme: "dark" });
await page.setContent(briefHtml(lampBrief("release")));
await page.pdf({ path: join(output, "release.pdf"), preferCSSPageSize: true });
await page.emulateMedia({ colorScheme: "light" });
await page.addStyleTag({ content: "html { filter: grayscale(1) }" });
await page.setViewportSize({ width: 820, height: 900 });
await page.screenshot({ path: join(output, "release-grey.png"), fullPage: true });
await browser.close();
