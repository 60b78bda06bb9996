import type { Page } from "playwright-core";
import type { ServedStudy } from "../served-study.ts";

/** A state of the page that is looked at: by axe in every look, and in pictures by a person. */
export interface View {
  readonly name: string;
  /** In a study with nothing in it, instead of the sample; one that other views write in unless it says that it needs its own. */
  readonly empty?: true | "its own";
  /** On the page on which no study is open, with two studies in its folder; `path` is not gone to. */
  readonly start?: true;
  readonly path: (id: ServedStudy["id"]) => string;
  /** What is done there before it is looked at; `look` is a word of its own for each look, `narrow` below 760 px. */
  readonly after?: (page: Page, look: string, narrow: boolean) => Promise<void>;
  /** What is done there is still so in other rooms, or is kept on leaving; the page is closed after it, and not gone on with. */
  readonly stays?: true;
  /** It is looked at on top of what was done in the view before, in the same room, which takes the program seconds to fill. */
  readonly onTop?: true;
  /** The part that axe looks at, where the rest is looked at in another view. */
  readonly part?: string;
}
