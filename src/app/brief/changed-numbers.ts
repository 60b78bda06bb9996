import type { KeptNumber } from "../../core/study/index.ts";
import { doorKey } from "./shown-numbers.ts";

/** A number that is shown otherwise than it was; `now` is absent where there is none of it any more. */
export interface ChangedNumber {
  readonly door: KeptNumber["door"];
  readonly before: string;
  readonly now?: string;
}

/**
 * Compare the numbers of a brief with what it showed before: those that differ, in their old order, and how many are new.
 *
 * One number can be printed in several forms, such as with its range and without; a form that is only left out is no
 * change.
 */
export function changedNumbers(
  before: readonly KeptNumber[],
  now: readonly KeptNumber[],
): { readonly changed: readonly ChangedNumber[]; readonly added: number } {
  const [old, current] = [textsByDoor(before), textsByDoor(now)];
  const changed = [...old].flatMap(([key, { door, texts }]): readonly ChangedNumber[] => {
    const held = current.get(key)?.texts;
    if (held === undefined) return [{ door, before: texts[0] ?? "" }];
    const gone = texts.filter((each) => !held.includes(each));
    const came = held.filter((each) => !texts.includes(each));
    return gone.flatMap((text, at) => {
      const replacing = came[at];
      return replacing === undefined ? [] : [{ door, before: text, now: replacing }];
    });
  });
  return { changed, added: [...current.keys()].filter((key) => !old.has(key)).length };
}

interface Shown {
  readonly door: KeptNumber["door"];
  readonly texts: readonly string[];
}

function textsByDoor(numbers: readonly KeptNumber[]): ReadonlyMap<string, Shown> {
  const found = new Map<string, Shown>();
  for (const { door, shown } of numbers) {
    const key = doorKey(door);
    found.set(key, { door, texts: [...(found.get(key)?.texts ?? []), shown] });
  }
  return found;
}
