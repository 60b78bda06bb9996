import type { KeyboardEvent, PointerEvent } from "react";
import type { CodeLine } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import type { DropSide } from "../state/code-places.ts";

/** One code in the tree. */
export function CodeRow(props: {
  readonly code: CodeLine;
  readonly place: { readonly at: number; readonly of: number };
  readonly here: boolean;
  /** Whether Tab comes to this line; the arrows go on from it. */
  readonly reached: boolean;
  readonly dropped: DropSide | undefined;
  readonly dragged: boolean;
  /** The digit that codes with it, where there is one. */
  readonly digit: number | undefined;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
  readonly onChoose: () => void;
}) {
  const { code, here, digit } = props;
  const figures = useFigures();
  return (
    <button
      type="button"
      role="treeitem"
      className="tree-code"
      data-code={code.id}
      data-here={here}
      data-depth={Math.min(code.depth, 4)}
      data-drop={props.dropped}
      data-dragged={props.dragged}
      tabIndex={props.reached ? 0 : -1}
      aria-level={code.depth + 1}
      aria-posinset={props.place.at}
      aria-setsize={props.place.of}
      aria-selected={here}
      title={code.definition}
      // The selection in the text must survive the press.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={props.onPointerDown}
      onKeyDown={props.onKeyDown}
      onFocus={props.onFocus}
      onClick={props.onChoose}
    >
      <i className={`swatch swatch-${code.colour}`} />
      <bdi>{code.name}</bdi>
      {digit !== undefined && (
        <span className="key" aria-hidden="true">
          {digit}
        </span>
      )}
      <small>{figures.number(code.withDescendants)}</small>
    </button>
  );
}
