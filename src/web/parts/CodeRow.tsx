import { type KeyboardEvent, memo, type PointerEvent } from "react";
import { useTranslation } from "react-i18next";
import type { CodeLine } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import type { DropSide } from "../state/code-places.ts";

/** What a line of the tree tells of. Keeps its identity, so that a line is drawn again only where it changed itself. */
export interface CodeRowHands {
  readonly pointerDown: (code: CodeLine, event: PointerEvent) => void;
  readonly keyDown: (code: CodeLine, event: KeyboardEvent) => void;
  readonly focus: (code: CodeLine) => void;
  readonly choose: (code: CodeLine) => void;
}

/** One code in the tree. */
export const CodeRow = memo(function CodeRow(props: {
  readonly code: CodeLine;
  /** Which it is among its siblings, from 1, and how many those are. */
  readonly at: number;
  readonly of: number;
  readonly here: boolean;
  /** Whether Tab comes to this line; the arrows go on from it. */
  readonly reached: boolean;
  readonly dropped: DropSide | undefined;
  readonly dragged: boolean;
  /** The digit that codes with it, where there is one. */
  readonly digit: number | undefined;
  readonly hands: CodeRowHands;
}) {
  const { code, here, digit, hands } = props;
  const { t } = useTranslation("coders");
  const figures = useFigures();
  return (
    <button
      type="button"
      role="treeitem"
      className="tree-code"
      data-code={code.id}
      data-here={here}
      data-retired={code.retired !== undefined}
      data-depth={Math.min(code.depth, 4)}
      data-drop={props.dropped}
      data-dragged={props.dragged}
      tabIndex={props.reached ? 0 : -1}
      aria-level={code.depth + 1}
      aria-posinset={props.at}
      aria-setsize={props.of}
      aria-selected={here}
      title={code.definition}
      // The selection in the text must survive the press.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={(event) => hands.pointerDown(code, event)}
      onKeyDown={(event) => hands.keyDown(code, event)}
      onFocus={() => hands.focus(code)}
      onClick={() => hands.choose(code)}
    >
      <i className={`swatch swatch-${code.colour}`} />
      <bdi>{code.name}</bdi>
      {code.retired !== undefined && <em>{t("merge.retired")}</em>}
      {digit !== undefined && (
        <span className="key" aria-hidden="true">
          {digit}
        </span>
      )}
      <small>{figures.number(code.withDescendants)}</small>
    </button>
  );
});
