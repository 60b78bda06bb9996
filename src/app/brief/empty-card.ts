import type { Door } from "../../core/report/index.ts";
import type { NumberCard } from "../outlook-views.ts";

/** A card with nothing on it but what the number is and how it reads. */
export function emptyCard(door: Door, title: string, shown: string): NumberCard {
  return {
    door,
    title,
    shown,
    made: [],
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
