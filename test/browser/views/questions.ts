import type { Page } from "playwright-core";
import { quiet, whole } from "../page.ts";
import type { View } from "./view.ts";

const path = () => "/questions";

async function ask(page: Page, line: string): Promise<void> {
  await page.locator("#query-line").fill(line);
  await whole(page);
  await quiet(page);
}

/** Look at the answer in a way: the words of the tabs are those of the language, their order is not. */
async function lookAt(page: Page, part: number): Promise<void> {
  await page.locator(".part-tabs input").nth(part).check({ force: true });
  await quiet(page);
}

function part(name: string, at: number, then?: (page: Page) => Promise<void>): View {
  return {
    name: `questions-${name}`,
    // The passages of a cell lie beside whatever part is looked at next.
    ...(name === "matrix-open" ? { stays: true } : {}),
    path,
    after: async (page) => {
      await ask(page, "");
      await lookAt(page, at);
      await page.locator(".part-tabs").evaluate((found) => found.scrollIntoView({ block: "start" }));
      await then?.(page);
    },
  };
}

/** What is looked at in the room of the questions: the line, and every way to look at its answer. */
export const questionsViews: readonly View[] = [
  { name: "questions-empty", empty: "its own", path },
  {
    name: "questions",
    path,
    after: async (page) => {
      await ask(page, "");
      await lookAt(page, 0);
    },
  },
  {
    name: "questions-passages",
    path,
    after: async (page) => {
      await ask(page, "any code where role = insider");
      await lookAt(page, 0);
      await page.locator(".found-list").waitFor();
    },
  },
  {
    name: "questions-wrong",
    path,
    after: async (page) => {
      await ask(page, 'code "no such code" where role = insider');
      await page.locator(".query-where").waitFor();
    },
  },
  part("matrix", 1),
  part("matrix-open", 1, async (page) => {
    await page.locator(".heat-cell").nth(3).click();
    await page.locator(".opened .found-list").waitFor();
  }),
  part("matrix-table", 1, async (page) => {
    await page.locator(".as-table summary").click();
    await page.locator(".counts-table").evaluate((found) => found.scrollIntoView({ block: "start" }));
  }),
  part("together", 2, async (page) => {
    await page.locator(".settings .choice input").nth(0).check({ force: true });
    await page.locator(".heat").waitFor();
  }),
  part("net", 2, async (page) => {
    await page.locator(".settings .choice input").nth(1).check({ force: true });
    await page.locator(".links-name").first().waitFor();
    await quiet(page);
    await page.locator(".links-name").nth(2).click();
  }),
  part("context", 3, async (page) => {
    await page.locator(".context-field input").fill("prison");
    await page.locator(".kwic li").first().waitFor();
  }),
  part("context-arabic", 3, async (page) => {
    await page.locator(".context-field input").fill("السجن");
    // Lines of what was asked before stand until these come.
    await page.locator(".kwic li [lang=ar]").first().waitFor();
  }),
  part("words", 4),
  part("portrait", 5),
  part("time", 6),
];
