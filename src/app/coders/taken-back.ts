import { closedText, coding, codingRound, passage } from "../../core/study/index.ts";
import type { Desk } from "../desk.ts";
import { type Said, say } from "../said/index.ts";
import type { LogLine } from "../store.ts";
import { wholeDesk } from "./blind-desk.ts";
import { isSeen } from "./coding-rounds.ts";

/** Why my latest step, of that act, is not to be taken back; `undefined` where it may be. */
export function heldByRound(desk: Desk, undo: string | undefined): Said | undefined {
  if (undo !== "close-text" && undo !== "start-round") return undefined;
  const latest = wholeDesk(desk)
    .open.study.log(1_000_000)
    .find((line) => line.author === desk.me && line.act === undo && line.cause === "do" && !line.takenBack);
  if (latest === undefined) return undefined;
  return (undo === "close-text" ? closesSeenText(desk, latest) : beginsUsedRound(desk, latest))
    ? say("held-by-round")
    : undefined;
}

function closesSeenText(desk: Desk, { touched }: LogLine): boolean {
  const { study } = desk.open;
  return touched.some(({ table, id }) => {
    const closed = table === closedText.name ? study.get(closedText, id) : undefined;
    const round = closed === undefined ? undefined : study.get(codingRound, closed.round);
    return closed !== undefined && round !== undefined && isSeen(desk, round, closed.source);
  });
}

// Without its round nothing would be kept from anybody.
function beginsUsedRound(desk: Desk, { touched }: LogLine): boolean {
  const { study } = wholeDesk(desk).open;
  return touched.some(({ table, id }) => {
    const round = table === codingRound.name ? study.get(codingRound, id) : undefined;
    if (round === undefined || !round.blind) return false;
    return round.sources
      .flatMap((each) => study.where(passage, "source", each))
      .flatMap((each) => study.where(coding, "passage", each.id))
      .some((each) => each.coder !== desk.me && each.at >= round.at);
  });
}
