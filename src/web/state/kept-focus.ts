import { useEffect } from "react";

/** An element that had the focus, with all that holds it and the place of each in what holds it, the innermost first. */
interface Held {
  readonly at: string;
  readonly chain: readonly { readonly element: Element; readonly index: number }[];
  /** Whether it was pressed, or a key was pressed in it. What is scrolled away takes the focus with it and nobody asks for it. */
  readonly pressed: boolean;
}

const reachable =
  'button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';

/**
 * Keep the keys where an act was done: what was pressed often leaves the page with what it was about.
 *
 * The focus goes to what took its place, or stands nearest, unless the room itself was left or chose another.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let held: Held | undefined;
    const came = (event: FocusEvent): void => {
      if (event.target instanceof Element)
        held = { at: location.pathname, chain: chainOf(event.target), pressed: false };
    };
    const pressed = (event: Event): void => {
      const [own] = held?.chain ?? [];
      if (
        held === undefined ||
        !(event.target instanceof Node) ||
        own?.element.contains(event.target) !== true
      )
        return;
      // What stood beside it when the focus came may have gone since.
      held = { at: location.pathname, chain: chainOf(own.element), pressed: true };
    };
    const changed = (): void => {
      if (held?.pressed !== true || held.chain[0]?.element.isConnected !== false) return;
      const gone = held;
      held = undefined;
      // A room that chooses for itself does so before the next frame.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && location.pathname === gone.at)
          standsNear(gone.chain)?.focus({ preventScroll: true });
      });
    };
    const watch = new MutationObserver(changed);
    watch.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", came);
    document.addEventListener("click", pressed, true);
    document.addEventListener("keydown", pressed, true);
    return () => {
      watch.disconnect();
      document.removeEventListener("focusin", came);
      document.removeEventListener("click", pressed, true);
      document.removeEventListener("keydown", pressed, true);
    };
  }, []);
}

function chainOf(element: Element): Held["chain"] {
  const chain: { element: Element; index: number }[] = [];
  for (let each: Element | null = element; each !== null && each !== document.body; each = each.parentElement)
    chain.push({ element: each, index: [...(each.parentElement?.children ?? [])].indexOf(each) });
  return chain;
}

function standsNear(chain: Held["chain"]): HTMLElement | undefined {
  const stands = chain.findIndex(({ element }) => element.isConnected);
  for (let at = Math.max(stands, 1); at < chain.length; at++) {
    const room = chain[at]?.element;
    const index = chain[at - 1]?.index ?? 0;
    // The whole page is no neighbourhood, and what floats over it has none.
    if (room?.matches("main *") !== true) return undefined;
    const children = [...room.children];
    const nearest = [...children.slice(index), ...children.slice(0, index).reverse()];
    for (const child of nearest) {
      const found = [child, ...child.querySelectorAll(reachable)].find(isReachable);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function isReachable(element: Element): element is HTMLElement {
  return element instanceof HTMLElement && element.matches(reachable) && element.checkVisibility();
}
