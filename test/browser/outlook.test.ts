import { join } from "node:path";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { computeOutlook } from "../../src/core/outlook/index.ts";
import { smallPlan } from "../../src/core/outlook/testing/small-plan.ts";
import { launchBrowser } from "./browser.ts";

const entry = join(import.meta.dirname, "../../src/core/outlook/index.ts");

describe("an outlook in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test("has the numbers that it has in Node, to the last bit", async () => {
    const [plan, effort] = [smallPlan(), { runs: 3 * 512, sideRuns: 512 }];
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundled() });
    const call = `outlook.computeOutlook(${JSON.stringify(plan)}, ${JSON.stringify(effort)})`;
    const there: unknown = await page.evaluate(call);
    expect(there).toMatchObject({ ok: true, value: { checksum: expect.stringMatching(/^[0-9a-f]{16}$/) } });
    expect(there).toEqual(computeOutlook(plan, effort));
  });
});

/** All of the outlook as one script that makes `outlook`, held in memory alone. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    build: { write: false, minify: false, lib: { entry, name: "outlook", formats: ["iife"] } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first !== undefined && "output" in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error("The outlook could not be bundled");
  return chunk.code;
}
