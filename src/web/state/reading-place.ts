import type { RecordId } from "../../app/views.ts";
import type { Picked } from "../reading/picked.ts";
import { createForgotten } from "./forgotten.ts";

/** Where one was in a text when one left it. */
export interface ReadingPlace {
  readonly picked: Picked | undefined;
  /** The offset at the upper edge of the room. */
  readonly top: number;
  /** The version of the text; offsets of another mean nothing. */
  readonly version: RecordId;
}

const places = createForgotten<ReadonlyMap<RecordId, ReadingPlace>>(new Map());

/** Note where one was in a text. */
export function leavePlace(source: RecordId, place: ReadingPlace): void {
  places.change((now) => new Map(now).set(source, place));
}

/** Where one was in a text before. */
export function placeLeft(source: RecordId): ReadingPlace | undefined {
  return places.get().get(source);
}

// Told before the address changes; a browser that tells nothing leads to the passage that was last asked for.
let wentBack = false;
window.navigation?.addEventListener("navigate", ({ navigationType }) => {
  wentBack = navigationType === "traverse";
});

/** Tell whether one has just come here with the browser's Back or Forward. */
export function cameBack(): boolean {
  return wentBack;
}
