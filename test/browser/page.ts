import type { BrowserContext, Page } from "playwright-core";
import type { ServedStudy } from "./served-study.ts";

/** Open the page of a study as its link in the terminal does. */
export async function openPage(context: BrowserContext, study: ServedStudy): Promise<Page> {
  const page = await context.newPage();
  await page.goto(study.link());
  await page.getByRole("link", { name: "Grounds" }).waitFor();
  return page;
}

/** Go to an address within the open page, as its own links do. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate(
    `history.pushState(null, "", ${JSON.stringify(path)}); window.dispatchEvent(new PopStateEvent("popstate"))`,
  );
}
