import { useMemo } from "react";
import type { ReadyDraft, RecordId } from "../../app/views.ts";
import { useStore } from "../state/store.ts";
import { useAsked } from "../state/study.ts";
import { changeOf, draft, isMoving, isUntouched } from "./draft.ts";
import { type DraftAnswer, type DraftOrder, useDraftRuns } from "./draft-desk.ts";
import { beside, chosenScenario } from "./outlook-room.ts";

// While the finger is down, a quarter of a block: its picture must be there within a tenth of a second. At rest, a whole one.
const runsMoving = 128;
const runsAtRest = 512;

const nothing = {} as const;

/** The draft in hand: what can be moved, and the newest picture of it. */
export function useDraftInHand(series: RecordId): {
  readonly ready: ReadyDraft | undefined;
  readonly answer: DraftAnswer | undefined;
  /** Which picture is shown, and whether it is of what is moved now. */
  readonly frame: string;
} {
  const moved = useStore(draft);
  const moving = useStore(isMoving);
  const scenario = useStore(chosenScenario);
  const isOpen = useStore(beside).is === "draft";
  const isWanted = isOpen || scenario !== undefined || !isUntouched(moved);
  const asked = useAsked("draftPlan", isWanted ? nothing : undefined).value;
  const ready = asked?.is === "ready" ? asked : undefined;
  const order = useMemo((): DraftOrder | undefined => {
    if (ready === undefined || !isWanted) return undefined;
    return {
      change: changeOf(moved, ready),
      ask: {
        runs: moving ? runsMoving : runsAtRest,
        series,
        ...(scenario !== undefined && { scenario }),
      },
    };
  }, [ready, isWanted, moved, moving, series, scenario]);
  const answer = useDraftRuns(ready, order);
  const frame = answer === undefined ? "" : JSON.stringify(answer.order);
  return { ready, answer, frame: frame === JSON.stringify(order) ? "newest" : "earlier" };
}
