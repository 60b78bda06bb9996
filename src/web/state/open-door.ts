import type { Door } from "../../app/views.ts";
import { createForgotten } from "./forgotten.ts";

/** The number of the brief whose card is open; kept in memory, so that it is still open when one comes back from a passage. */
export const openDoor = createForgotten<Door | undefined>(undefined);

/** Tell whether two doors lead to the same card. */
export function isSameDoor(one: Door | undefined, other: Door | undefined): boolean {
  return one?.to === other?.to && one?.id === other?.id && one?.part === other?.part;
}
