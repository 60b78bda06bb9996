import { createForgotten } from "./forgotten.ts";
import { openDoor } from "./open-door.ts";
import { go, type Route } from "./route.ts";
import { lastAct } from "./study.ts";

/** A step of the walk through the sample, from a number to the people behind it and back to the question. */
export interface WalkStep {
  readonly name: "number" | "card" | "passage" | "code" | "claim" | "outlook";
  /** The room in which it is done; absent where one is in it already. */
  readonly room?: Route;
  /** Whether it was done, as the page stands. */
  readonly isDone: (at: Route) => boolean;
}

/** Whether words were selected or gone to since the step began. */
const moved = createForgotten(false);

/** The six steps in their order. */
export const walkSteps: readonly WalkStep[] = [
  { name: "number", room: { screen: "brief" }, isDone: () => openDoor.get() !== undefined },
  { name: "card", room: { screen: "brief" }, isDone: (at) => at.screen === "read" },
  { name: "passage", isDone: (at) => at.screen === "read" && moved.get() },
  { name: "code", isDone: () => lastAct.get()?.name === "codePassage" },
  {
    name: "claim",
    room: { screen: "claims" },
    isDone: (at) => at.screen === "claims" && at.claim !== undefined,
  },
  { name: "outlook", room: { screen: "outlook" }, isDone: (at) => at.screen === "outlook" },
];

/** Where the walk stands: a step's place, `walkSteps.length` at its end. */
export interface Walk {
  readonly at: number;
  readonly isShown: boolean;
}

/** The walk, once somebody began it. */
export const walk = createForgotten<Walk | undefined>(undefined);

/** Whether the walk was offered and put aside. */
export const walkDeclined = createForgotten(false);

/** Begin the walk, or take it up where it was left; at its end it begins anew. */
export function beginWalk(): void {
  walk.change((now) => {
    const at = now === undefined || now.at >= walkSteps.length ? 0 : now.at;
    if (at === 0) go({ screen: "brief" });
    return { at, isShown: true };
  });
}

/** Leave the walk; the palette takes it up again. */
export function leaveWalk(): void {
  walk.change((now) => (now === undefined ? now : { ...now, isShown: false }));
}

/** Go on to the next step. */
export function nextStep(): void {
  moved.set(false);
  lastAct.set(undefined);
  walk.change((now) => (now === undefined ? now : { ...now, at: now.at + 1 }));
}

/** Notice that somebody moves in a text: by the key for passages, or by selecting words. */
export function noteMoving(event: Event): void {
  if (event instanceof KeyboardEvent ? event.code === "KeyJ" : hasSelected()) moved.set(true);
}

/** Be told when something happens that may end a step. */
export function watchSteps(onMove: () => void): () => void {
  const stops = [openDoor, lastAct, moved].map((each) => each.subscribe(onMove));
  return () => {
    for (const stop of stops) stop();
  };
}

function hasSelected(): boolean {
  return document.getSelection()?.isCollapsed === false;
}
