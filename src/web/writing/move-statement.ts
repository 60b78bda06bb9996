import { Selection } from "@tiptap/pm/state";
import type { CommandProps } from "@tiptap/react";

/** Move the statement at the caret up or down among the others; the caret goes with it. */
export function movedBy(step: 1 | -1): (props: CommandProps) => boolean {
  return ({ state, tr, dispatch }) => {
    const { $from } = state.selection;
    const at = $from.index(0);
    const to = at + step;
    if (to < 0 || to >= state.doc.childCount) return false;
    if (dispatch === undefined) return true;
    const [own, other] = [state.doc.child(at), state.doc.child(to)];
    const start = $from.posAtIndex(at, 0);
    const from = step < 0 ? start - other.nodeSize : start;
    const inside = state.selection.from - start;
    tr.replaceWith(from, from + own.nodeSize + other.nodeSize, step < 0 ? [own, other] : [other, own]);
    const now = step < 0 ? from : from + other.nodeSize;
    tr.setSelection(Selection.near(tr.doc.resolve(now + inside)));
    return true;
  };
}
