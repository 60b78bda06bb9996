import type { Action } from "./actions.ts";

/** More letters than a name of something to do has: a button that holds a sentence of the study. */
const mostLetters = 60;

/**
 * What the buttons of the open room do, by the names they have now.
 *
 * A name that several have says too little without its line, and numbers, which open their cards, are no names.
 */
export function roomButtons(): readonly Action[] {
  const buttons = [...document.querySelectorAll<HTMLElement>("main button:not([role]), main summary")].filter(
    (each) => each.checkVisibility() && each.ariaDisabled !== "true" && !each.matches(":disabled"),
  );
  const byName = Map.groupBy(buttons, nameOf);
  return [...byName].flatMap(([name, [button, ...others]]) => {
    if (button === undefined || others.length > 0 || name.length > mostLetters || !/\p{L}{2}/u.test(name))
      return [];
    // Once the field is gone, which gives the focus back to where it was.
    return [{ key: `here-${name}`, name, run: () => void setTimeout(() => button.click()) }];
  });
}

function nameOf(button: HTMLElement): string {
  return (button.ariaLabel ?? button.innerText).replace(/\s+/g, " ").trim();
}
