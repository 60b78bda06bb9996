import { type ReactNode, useEffect, useRef, useState } from "react";
import "./bar-menu.css";

/** A word of the bar that opens a small room under it; Escape closes it, and so does going elsewhere. */
export function BarMenu(props: {
  readonly name: "view" | "seal";
  readonly word: string;
  readonly wordClass?: string;
  readonly title?: string;
  /** What stands in the room, drawn only while it is open. */
  readonly children: ReactNode;
}) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  const hand = useHand(open);
  return (
    <details
      ref={menu}
      className={`bar-menu ${props.name}-menu`}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key === "Escape") menu.current?.removeAttribute("open");
      }}
      onBlur={(event) => {
        // A press on plain words within moves the focus nowhere; only what leaves the menu closes it.
        const to = event.relatedTarget;
        if (to === null || event.currentTarget.contains(to)) return;
        if (hand.current) menu.current?.removeAttribute("open");
        // A room that arrives late takes the focus for its first field; whoever opened a menu meanwhile keeps it.
        else event.target.focus();
      }}
    >
      <summary className={props.wordClass} title={props.title}>
        {props.word}
      </summary>
      {open && <div className={`bar-menu-room ${props.name}-menu-room`}>{props.children}</div>}
    </details>
  );
}

/** Whether a hand did anything since a menu was opened. */
function useHand(open: boolean): { readonly current: boolean } {
  const did = useRef(false);
  useEffect(() => {
    if (!open) return;
    did.current = false;
    const note = (): void => {
      did.current = true;
    };
    const ends = new AbortController();
    for (const name of ["pointerdown", "keydown"])
      document.addEventListener(name, note, { capture: true, signal: ends.signal });
    return () => ends.abort();
  }, [open]);
  return did;
}
