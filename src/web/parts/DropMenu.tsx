import { type ReactNode, useRef, useState } from "react";
import "./drop-menu.css";

/** A button that opens a small list of things to tick; it closes by Escape and when one goes elsewhere. */
export function DropMenu(props: {
  readonly label: string;
  /** How many of it are ticked; shown beside the label where there are any. */
  readonly count: number;
  /** Drawn only while it is open: counting what stands in it takes time. */
  readonly children: () => ReactNode;
}) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <details
      ref={menu}
      className="drop-menu"
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        menu.current?.removeAttribute("open");
        menu.current?.querySelector("summary")?.focus();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) menu.current?.removeAttribute("open");
      }}
    >
      <summary data-chosen={props.count > 0}>
        {props.label}
        {props.count > 0 && <span className="drop-count">{props.count}</span>}
      </summary>
      {open && (
        // A press between two lines of the list must not close it.
        <div className="drop-room" tabIndex={-1}>
          {props.children()}
        </div>
      )}
    </details>
  );
}
