import type { Refusal, StudyOnShelf } from "../../app/api.ts";
import type { Desk } from "../../app/desk.ts";
import { err, ok, type Result } from "../../core/base/index.ts";

/** The studies that one start of the program can show; the page works in one of them at a time. */
export interface Shelf {
  /** The desk at which the page works now. */
  readonly desk: () => Desk;
  readonly list: () => readonly StudyOnShelf[];
  /** Go on in another one, opening it where that was not done yet. */
  readonly take: (name: string) => Promise<Result<true, Refusal>>;
}

/** A study that lies on the shelf unopened. */
export interface UnopenedStudy {
  readonly name: string;
  readonly title: string;
  readonly open: () => Promise<Result<Desk, Refusal>>;
}

/** A shelf with one open study, and others that may be taken from it. */
export function shelfWith(
  first: { readonly name: string; readonly title: string; readonly desk: Desk },
  others: readonly UnopenedStudy[] = [],
): Shelf {
  const desks = new Map<string, Desk>([[first.name, first.desk]]);
  let here = first.name;
  let before: Promise<unknown> = Promise.resolve();
  const open = async (name: string): Promise<Result<true, Refusal>> => {
    if (!desks.has(name)) {
      const wanted = others.find((each) => each.name === name);
      if (wanted === undefined) return err(notOnShelf);
      const opened = await wanted.open();
      if (!opened.ok) return opened;
      desks.set(name, opened.value);
    }
    here = name;
    return ok(true);
  };
  return {
    desk: () => desks.get(here) ?? first.desk,
    list: () => [first, ...others].map(({ name, title }) => ({ name, title, here: name === here })),
    // One after the other: two clicks must not make a study twice.
    take: (name) => {
      const taken = before.then(() => open(name));
      // A fault is told to whoever met it; the next one asks anew.
      before = taken.catch(() => undefined);
      return taken;
    },
  };
}

const notOnShelf: Refusal = {
  code: "not-on-shelf",
  text: "There is no such study here. Start Grounds with the folder of the one you mean.",
};
