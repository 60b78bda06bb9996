import type { HistoryAsked, HistoryLine } from "../../app/views.ts";
import { beginningOf, tablesOfRoom } from "./history.ts";

/** A room whose records are worked on. */
export type RoomWithRecords = keyof typeof tablesOfRoom;

/** Which steps are sought, as the fields of the history hold it; empty where it does not matter. */
export interface Sought {
  readonly author: string;
  readonly act: string;
  readonly room: RoomWithRecords | "";
  readonly words: string;
  /** Days as a field for days writes them. */
  readonly from: string;
  readonly to: string;
  readonly of?: NonNullable<HistoryLine["about"]>;
}

/** All steps. */
export const soughtNothing: Sought = { author: "", act: "", room: "", words: "", from: "", to: "" };

/** What to ask the study for; words are looked for in what it answers, since they are the page's own. */
export function soughtOf({ author, act, room, from, to, of }: Sought): Omit<HistoryAsked, "limit"> {
  const [first, after] = [beginningOf(from), beginningOf(to, 1)];
  return {
    ...(author === "" ? {} : { author }),
    ...(act === "" ? {} : { act }),
    ...(room === "" ? {} : { tables: tablesOfRoom[room] }),
    ...(of === undefined ? {} : { of: of.id }),
    ...(first === undefined ? {} : { from: first }),
    ...(after === undefined ? {} : { before: after }),
  };
}
