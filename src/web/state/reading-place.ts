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

// The browser's own Back and Forward; over as soon as a hand does something else.
let wentBack = false;
addEventListener("popstate", (event) => {
  if (event.isTrusted) wentBack = true;
});
for (const what of ["pointerdown", "keydown"] as const)
  addEventListener(
    what,
    () => {
      wentBack = false;
    },
    true,
  );

/** Tell whether one has just come here with the browser's Back or Forward. */
export function cameBack(): boolean {
  return wentBack;
}
