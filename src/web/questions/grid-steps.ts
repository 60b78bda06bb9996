import { type KeyboardEvent, type RefObject, useLayoutEffect } from "react";

interface Place {
  readonly row: number;
  readonly column: number;
}

type Step = "before" | "after" | "up" | "down" | "first" | "last";

/**
 * Let the arrows lead from one number of a picture to the next, so that the whole picture is one stop of the tabulator.
 *
 * What can be reached says where it stands in `data-at`, as row and column; what runs from right to left is walked that way.
 */
export function useGridSteps<T extends HTMLElement>(
  room: RefObject<T | null>,
): (event: KeyboardEvent) => void {
  useLayoutEffect(() => {
    const all = placesIn(room.current);
    const focused = all.find((each) => each === document.activeElement);
    const stop = focused ?? all.find(({ tabIndex }) => tabIndex === 0) ?? all[0];
    for (const each of all) each.tabIndex = each === stop ? 0 : -1;
  });
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = placesIn(room.current);
    const here = all.find((each) => each === document.activeElement);
    if (here === undefined) return;
    const step = stepOf(event.key, getComputedStyle(here.parentElement ?? here).direction === "rtl");
    const next = step === undefined ? undefined : nextPlace(all.map(placeOf), placeOf(here), step);
    const target = next === undefined ? undefined : all[next];
    if (target === undefined) return;
    event.preventDefault();
    for (const each of all) each.tabIndex = each === target ? 0 : -1;
    target.focus();
  };
}

/** Which of some places lies next to one in a direction: in its own row, or the nearest in the next row that has any. */
export function nextPlace(all: readonly Place[], from: Place, step: Step): number | undefined {
  const far = step === "first" || step === "last";
  const fits = ({ row, column }: Place): boolean => {
    if (step === "up") return row < from.row;
    if (step === "down") return row > from.row;
    if (row !== from.row) return false;
    return step === "after" || step === "last" ? column > from.column : column < from.column;
  };
  const away = ({ row, column }: Place): number =>
    Math.abs(row - from.row) * 1e6 + (far ? -1 : 1) * Math.abs(column - from.column);
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, place] of all.entries()) {
    if (!fits(place) || away(place) >= least) continue;
    least = away(place);
    best = at;
  }
  return best;
}

function stepOf(key: string, mirrored: boolean): Step | undefined {
  const steps: Readonly<Record<string, Step>> = {
    ArrowUp: "up",
    ArrowDown: "down",
    ArrowRight: mirrored ? "before" : "after",
    ArrowLeft: mirrored ? "after" : "before",
    Home: "first",
    End: "last",
  };
  return steps[key];
}

function placesIn(room: HTMLElement | null): readonly HTMLElement[] {
  return [...(room?.querySelectorAll<HTMLElement>("[data-at]") ?? [])];
}

function placeOf(element: HTMLElement): Place {
  const [row = 0, column = 0] = (element.getAttribute("data-at") ?? "").split(" ").map(Number);
  return { row, column };
}
