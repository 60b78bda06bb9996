import { type ReactNode, useRef, useState } from "react";
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
        if (to !== null && !event.currentTarget.contains(to)) menu.current?.removeAttribute("open");
      }}
    >
      <summary className={props.wordClass} title={props.title}>
        {props.word}
      </summary>
      {open && <div className={`bar-menu-room ${props.name}-menu-room`}>{props.children}</div>}
    </details>
  );
}
