import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { coding, passage } from "../../src/core/study/index.ts";
import { launchBrowser } from "./browser.ts";
import { openPage, quiet, visit } from "./page.ts";
import { type ReaderStudy, serveReaderStudy } from "./reader-study.ts";

let browser: Browser;
let at: ReaderStudy;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  at = await serveReaderStudy();
  page = await openPage(await browser.newContext({ viewport: { width: 1440, height: 900 } }), at.study);
  await read();
  await press("Control+Home", "Shift+ArrowRight", "c");
  await page.keyboard.type("pap");
  await press("Enter");
  await page.getByText("Coded “Papers”").waitFor();
});
afterAll(async () => {
  await browser.close();
  await at.study.close();
});

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const chips = () => page.locator(".passage .chip").filter({ hasText: "Papers" });

describe("a hand that is faster than the study", () => {
  beforeEach(read);

  test("takes off a code whose coding is not answered yet", async () => {
    const answered = await hold("codePassage");
    await press("ArrowRight", "ArrowRight", "Shift+ArrowRight", ".");
    await chips().getByRole("button").click();
    answered();
    await page.getByText("“Papers” taken off").waitFor();
    await chips().waitFor({ state: "detached" });
    expect(stored()).toHaveLength(1);
  });

  test("takes back a coding that is not answered yet, and not what was done before", async () => {
    const answered = await hold("codePassage");
    const order: string[] = [];
    page.on("request", (request) => request.url().endsWith("/undo") && order.push("undo asked"));
    page.on("response", (answer) => answer.url().endsWith("/codePassage") && order.push("coding answered"));
    await press("ArrowRight", "ArrowRight", "Shift+ArrowRight", ".", "Control+z");
    answered();
    await page.getByText("Taken back: the coding").waitFor();
    await quiet(page);
    expect(order).toEqual(["coding answered", "undo asked"]);
    expect(await chips().count()).toBe(0);
    expect(stored()).toHaveLength(1);
  });

  test("keeps a coding on the screen whose text was asked for before it", async () => {
    await press("ArrowRight", "ArrowRight", "Shift+ArrowRight", ".");
    await page.getByText("Coded “Papers”").waitFor();
    const answered = await hold("read");
    await press("Control+z", "ArrowRight", "Shift+ArrowRight");
    await page.getByText("Taken back: the coding").waitFor();
    await press(".");
    await page.getByText("Coded “Papers”").waitFor();
    answered();
    await quiet(page);
    expect(await chips().count()).toBe(1);
    await press("Control+z");
    await page.getByText("Taken back: the coding").waitFor();
  });

  test("keeps a coding that nobody answers, and stores it when somebody does", async () => {
    await page.route("**/api/**", (route) => route.abort());
    const isAway = async (): Promise<boolean> => {
      at.study.dropConnections();
      return page.getByText(/^Grounds does not answer\. What you typed stays here/).isVisible();
    };
    await expect.poll(isAway, { timeout: 30_000 }).toBe(true);
    await press("ArrowRight", "ArrowRight", "Shift+ArrowRight", ".");
    await chips().waitFor();
    expect(stored()).toHaveLength(1);
    await page.unroute("**/api/**");
    await page.getByText("Coded “Papers”").waitFor();
    await quiet(page);
    expect(await chips().count()).toBe(1);
    expect(stored()).toHaveLength(2);
    await press("Control+z");
    await page.getByText("Taken back: the coding").waitFor();
  });

  test("offers in the palette what the keys do, with the words still selected", async () => {
    await press("ArrowRight", "ArrowRight", "Shift+ArrowRight", "Control+k");
    await page.getByRole("combobox", { name: "Search or go" }).fill("passage: memo");
    await press("Enter");
    await page.getByRole("textbox", { name: "Memo" }).fill("Said twice");
    await press("Escape");
    await press("Control+k");
    await page.getByRole("combobox", { name: "Search or go" }).fill("passage: repeat");
    await press("Enter");
    await page.getByText("Coded “Papers”").waitFor();
    await press("Control+z");
    await page.getByText("Taken back: the coding").waitFor();
  });

  test("does not put a code twice on the same words, and says that it is there", async () => {
    await press("Control+Home", "Shift+ArrowRight", ".");
    await page.getByText("“Papers” is on these words already").waitFor();
    expect(await chips().count()).toBe(1);
    expect(stored()).toHaveLength(1);
  });
});

async function read(): Promise<void> {
  await page.keyboard.press("Escape");
  await visit(page, `/read/${at.notes}?at=0-0`);
  await page.locator(".row-words").first().waitFor();
  await page.locator(".reader > .column").focus();
}

/** The codings of the notes that the study has. */
function stored() {
  const { study } = at.study.desk.open;
  return study.all(coding).filter((each) => study.get(passage, each.passage)?.source === at.notes);
}

/** Let the study do the next of these calls, and keep its answer back until the returned is called. */
async function hold(call: string): Promise<() => void> {
  const gate = Promise.withResolvers<void>();
  await page.route(
    `**/api/${call}`,
    async (route) => {
      const response = await route.fetch();
      await gate.promise;
      // The page may have given up waiting for it.
      await route.fulfill({ response }).catch(() => {});
    },
    { times: 1 },
  );
  return gate.resolve;
}
