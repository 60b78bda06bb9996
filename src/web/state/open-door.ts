import { useSyncExternalStore } from "react";
import type { Door } from "../../app/views.ts";
import { createForgotten } from "./forgotten.ts";

/** The number of the brief whose card is open; kept in memory, so that it is still open when one comes back from a passage. */
export const openDoor = createForgotten<Door | undefined>(undefined);

/** How far down the brief one was, in pixels of the page, for the same reason. */
export const briefPlace = createForgotten(0);

/** Whether a door's card is open, watched: of a thousand numbers only those that open or close are drawn again. */
export function useIsOpen(door: Door | undefined): boolean {
  return useSyncExternalStore(
    openDoor.subscribe,
    () => door !== undefined && isSameDoor(openDoor.get(), door),
  );
}

/** Tell whether two doors lead to the same card. */
function isSameDoor(one: Door | undefined, other: Door | undefined): boolean {
  return one?.to === other?.to && one?.id === other?.id && one?.part === other?.part;
}
