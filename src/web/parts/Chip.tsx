import type { ReactNode } from "react";
import type { CodeColour } from "../reading/lanes.ts";
import "./chip.css";

/** A short label in one of the code colours; with `onRemove`, it can be taken off. */
export function Chip(props: {
  readonly colour: CodeColour;
  readonly children: ReactNode;
  /** What taking it off does, for the button's name. */
  readonly removal?: string;
  readonly onRemove?: () => void;
}) {
  return (
    <span className={`chip chip-${props.colour}`}>
      <bdi>{props.children}</bdi>
      {props.onRemove !== undefined && (
        <button type="button" className="chip-off" aria-label={props.removal} onClick={props.onRemove}>
          <span aria-hidden="true">×</span>
        </button>
      )}
    </span>
  );
}
