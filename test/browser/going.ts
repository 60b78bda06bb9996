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
 * The way leads through another room, so that what was typed and opened in a view is gone when the next is of the same room.
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
  await visit(page, "/search");
  await visit(page, address);
  return page;
}
