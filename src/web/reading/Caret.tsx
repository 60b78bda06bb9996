import { useEffect, useLayoutEffect, useRef } from "react";
import { preferences } from "../state/preferences.ts";
import { useStore } from "../state/store.ts";
import { type MountedRow, placeOf } from "./caret-lines.ts";
import type { PickedStore } from "./picked.ts";
import { type Row, rowAt } from "./rows.ts";

/** The caret: drawn by the page, since the text is not a field and its rows come and go. */
export function Caret(props: {
  readonly picked: PickedStore;
  readonly rows: readonly Row[];
  readonly mounted: { readonly current: ReadonlyMap<number, MountedRow> };
  readonly sizer: { readonly current: HTMLElement | null };
}) {
  const { picked, rows, mounted, sizer } = props;
  // The mirrored room moves the words without changing them.
  useStore(preferences);
  const mark = useRef<HTMLDivElement>(null);
  const place = useRef(() => {});
  place.current = () => {
    const element = mark.current;
    const room = sizer.current?.getBoundingClientRect();
    if (element === null || room === undefined) return;
    const at = picked.get();
    const row = at === undefined ? undefined : mounted.current.get(rowAt(rows, at.focus));
    const here = at === undefined || row === undefined ? undefined : placeOf(row, at.focus);
    element.hidden = here === undefined;
    if (here === undefined) return;
    // Physical sides on purpose: the caret is drawn where the letters are, whichever way the room runs.
    element.style.left = `${here.x - room.left - 1}px`;
    element.style.top = `${here.top - room.top}px`;
    element.style.height = `${here.bottom - here.top}px`;
  };
  useLayoutEffect(() => place.current());
  useEffect(() => picked.subscribe(() => place.current()), [picked]);
  return <div ref={mark} className="caret" hidden aria-hidden="true" />;
}
