import type { Page } from "playwright-core";
import { visit } from "./page.ts";
import type { View } from "./views/index.ts";

/** A page on which one can go on, and what it was last at. */
export interface Gone {
  readonly page: Page;
  readonly address: string;
}

/**
 * Go on to a view on a page that has shown others, or open one. To open one takes longer than all that axe does on it.
 *
 * The way leads through another room, so that what was typed and opened in a view is gone when the next is of the same room. What
 * stands beside the rooms stays from one to the next; on a narrow page it lies over them, and is closed first.
 */
export async function goOn(
  gone: Gone | undefined,
  { onTop }: Pick<View, "onTop">,
  address: string,
  open: (address: string) => Promise<Page>,
): Promise<Page> {
  if (gone === undefined) return open(address);
  const { page } = gone;
  if (onTop === true && gone.address === address) return page;
  if ((page.viewportSize()?.width ?? 0) < 760) await page.evaluate(closing);
  await visit(page, "/search");
  await visit(page, address);
  return page;
}

/** Close the menus of the bar, the sheet of keys and the pane over the room. */
const closing = `(() => {
  for (const menu of document.querySelectorAll(".bar details[open]")) menu.open = false;
  for (const close of document.querySelectorAll(".pane-close, .key-sheet-head button")) close.click();
})()`;
