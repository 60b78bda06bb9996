import { useLayoutEffect, useRef, useSyncExternalStore } from "react";
import type { Door } from "../../app/views.ts";
import { createForgotten } from "./forgotten.ts";
import type { Route } from "./route.ts";

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

const roomsWithCards: readonly Route["screen"][] = ["brief", "write", "releases", "outlook"];

/**
 * Close the card where one goes from one room that shows cards straight to another, whose numbers it is not about; on a phone
 * it would cover that room. One that leads to a passage is open still when one comes back.
 */
export function useCardOfRoom(screen: Route["screen"]): void {
  const before = useRef(screen);
  useLayoutEffect(() => {
    const was = before.current;
    before.current = screen;
    if (was !== screen && [was, screen].every((each) => roomsWithCards.includes(each)))
      openDoor.set(undefined);
  }, [screen]);
}

/** Tell whether two doors lead to the same card. */
function isSameDoor(one: Door | undefined, other: Door | undefined): boolean {
  return one?.to === other?.to && one?.id === other?.id && one?.part === other?.part;
}
