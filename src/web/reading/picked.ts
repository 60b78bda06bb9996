import { createStore, type Store } from "../state/store.ts";

/**
 * What is selected, as offsets of the text: it holds while rows come and go from the document.
 *
 * `focus` is where the caret stands; equal to `anchor` where nothing is selected.
 */
export interface Picked {
  readonly anchor: number;
  readonly focus: number;
}

/** A selection that the text column and the panes beside it share. */
export type PickedStore = Store<Picked | undefined>;

/** Begin with nothing selected and no caret. */
export function createPicked(): PickedStore {
  return createStore<Picked | undefined>(undefined);
}

/** The selected stretch; `undefined` where it is empty. */
export function stretchOf(
  picked: Picked | undefined,
): { readonly start: number; readonly end: number } | undefined {
  if (picked === undefined || picked.anchor === picked.focus) return undefined;
  return { start: Math.min(picked.anchor, picked.focus), end: Math.max(picked.anchor, picked.focus) };
}
