import type { Node as DocNode } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { Extension } from "@tiptap/react";
import type { StatementFinding } from "../../app/views.ts";
import { braced } from "./statement-text.ts";

/** New statements get names of the page's own; of two that share one, as after a cut in two, the second gets a new one. */
export function statementNames(): Extension {
  let made = 0;
  return Extension.create({
    name: "statementNames",
    addProseMirrorPlugins: () => [
      new Plugin({
        appendTransaction: (_, __, state) => {
          const seen = new Set<unknown>();
          const { tr } = state;
          state.doc.forEach((block, at) => {
            const { name } = block.attrs;
            if (typeof name === "string" && !seen.has(name)) seen.add(name);
            else tr.setNodeAttribute(at, "name", `new-${++made}`);
          });
          return tr.docChanged ? tr : null;
        },
      }),
    ],
  });
}

const marksKey = new PluginKey<DecorationSet>("lintMarks");

/** Underlines the words that the lint means; they move with the text until it is linted again. */
export function lintMarks(): Extension {
  return Extension.create({
    name: "lintMarks",
    addProseMirrorPlugins: () => [
      new Plugin({
        key: marksKey,
        state: {
          init: () => DecorationSet.empty,
          apply: (tr, marks) => {
            const found: unknown = tr.getMeta(marksKey);
            return found instanceof DecorationSet ? found : marks.map(tr.mapping, tr.doc);
          },
        },
        props: { decorations: (state) => marksKey.getState(state) },
      }),
    ],
  });
}

/** What is given to the editor to have the words of some findings underlined. */
export function marksOf(
  doc: DocNode,
  findings: readonly StatementFinding[],
): readonly [PluginKey, DecorationSet] {
  const marks: Decoration[] = [];
  doc.forEach((block, at) => {
    for (const { statement, at: places, severity, type } of findings) {
      if (statement !== block.attrs.name) continue;
      for (const { start, end } of places) {
        const [from, to] = [placeIn(block, start), placeIn(block, end)];
        marks.push(
          Decoration.inline(at + 1 + from, at + 1 + to, {
            class: `lint-mark lint-${severity}`,
            "data-lint": type,
          }),
        );
      }
    }
  });
  return [marksKey, DecorationSet.create(doc, marks)];
}

/** Where a place of a statement's text stands in the editor, in which a live number is one piece. */
export function placeIn(block: DocNode, offset: number): number {
  let [left, place] = [offset, 0];
  for (let at = 0; at < block.childCount; at++) {
    const piece = block.child(at);
    const length = piece.isText ? (piece.text ?? "").length : braced(String(piece.attrs.written)).length;
    if (left < length || (left === length && piece.isText))
      return place + (piece.isText ? left : left > 0 ? 1 : 0);
    left -= length;
    place += piece.nodeSize;
  }
  return place;
}
