import type { Door } from "../../core/report/index.ts";
import type { NumberCard } from "../outlook-views.ts";
import type { Said } from "../said/index.ts";

/** A card with nothing on it but what the number is and how it reads. */
export function emptyCard(door: Door, title: Said, shown: Said): NumberCard {
  return {
    door,
    title,
    shown,
    made: [],
    warned: [],
    ran: [],
    parameters: [],
    otherParameters: 0,
    accounts: [],
    claims: [],
    passages: [],
    assumptions: [],
    records: [],
  };
}
