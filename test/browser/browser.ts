import chromium from "@sparticuz/chromium";
import { type Browser, chromium as driver } from "playwright-core";

// Not the package's own list: that one switches web security and process isolation off, which these tests are about.
const args = [
  "--no-sandbox",
  "--no-zygote",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--font-render-hinting=none",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--no-first-run",
  "--no-pings",
];

/** Start the Chromium that comes with the tests, or the one that `GROUNDS_CHROME` names; it calls nothing by itself. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.GROUNDS_CHROME ?? (await chromium.executablePath());
  return driver.launch({ executablePath, headless: true, args });
}
