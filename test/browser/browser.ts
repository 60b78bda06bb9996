import { mkdirSync, rmdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import chromium from "@sparticuz/chromium";
import { type Browser, type BrowserContext, chromium as driver } from "playwright-core";

// Not the package's own list: that one switches web security and process isolation off, which these tests are about.
const args = [
  "--no-sandbox",
  "--no-zygote",
  // Drawn by the processor: what stands in for a graphics card takes twice the time, and more of the machine.
  "--disable-gpu",
  "--font-render-hinting=none",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--no-first-run",
  "--no-pings",
];

/**
 * Start the same browser as a person's own, with a profile that stays on disk.
 *
 * What its processes share stays in memory, as it does outside of tests: the driver would have it put into temporary files.
 */
export async function launchWithProfile(
  profile: string,
  env: Readonly<Record<string, string>>,
): Promise<BrowserContext> {
  const own = process.env.GROUNDS_CHROME;
  const which =
    own === undefined && process.platform !== "linux"
      ? { channel: "chrome" }
      : { executablePath: own ?? (await unpacked()) };
  return driver.launchPersistentContext(profile, {
    ...which,
    args,
    env: { ...env },
    ignoreDefaultArgs: ["--disable-dev-shm-usage"],
  });
}

/** Start the Chromium that comes with the tests on Linux, elsewhere the Chrome that is installed; it calls nothing by itself. */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.GROUNDS_CHROME;
  if (own !== undefined) return driver.launch({ executablePath: own, args });
  if (process.platform !== "linux") return driver.launch({ channel: "chrome", args });
  return driver.launch({ executablePath: await unpacked(), args });
}

/** A lock older than this was left behind by a test run that was killed, in milliseconds. */
const staleMs = 60_000;

// The package unpacks itself once into the temporary folder; two test files must not do that at the same time.
async function unpacked(): Promise<string> {
  const lock = join(tmpdir(), "grounds-chromium.lock");
  while (!take(lock)) await wait(100);
  try {
    return await chromium.executablePath();
  } finally {
    rmdirSync(lock);
  }
}

function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > staleMs) rmdirSync(lock);
    return false;
  }
}
