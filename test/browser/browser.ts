import chromium from "@sparticuz/chromium";
import { type Browser, chromium as driver } from "playwright-core";

/** Start the Chromium that comes with the tests, or the one that `GROUNDS_CHROME` names; it calls nothing by itself. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.GROUNDS_CHROME ?? (await chromium.executablePath());
  return driver.launch({
    executablePath,
    headless: true,
    args: [
      ...chromium.args.filter((arg) => !arg.startsWith("--headless")),
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-domain-reliability",
      "--no-first-run",
    ],
  });
}
