import type { JSONContent } from "@tiptap/react";
import type { RecordId, WrittenStatement } from "../../app/views.ts";
import { braced, textPieces } from "./statement-text.ts";

/** A statement in the editor. A stored one is called by its id, a new one by a name of the page's own. */
export interface Drafted {
  readonly name: string;
  readonly kind: WrittenStatement["kind"];
  readonly footing: WrittenStatement["footing"];
  readonly confidence: NonNullable<WrittenStatement["confidence"]> | null;
  readonly by: RecordId | null;
  readonly text: string;
}

/** A stored statement as it is edited. */
export function draftOf({ id, kind, footing, confidence, by, text }: WrittenStatement): Drafted {
  return { name: id, kind, footing, confidence: confidence ?? null, by: by ?? null, text };
}

/** Statements as the editor's document; one that is empty has at least a line to write in. */
export function docOf(statements: readonly Drafted[]): JSONContent {
  return {
    type: "doc",
    content: statements.map(({ text, ...attrs }) => ({ type: "statement", attrs, content: inlineOf(text) })),
  };
}

/** What stands in a statement, piece by piece. */
export function inlineOf(text: string): JSONContent[] {
  return textPieces(text).map((piece) =>
    piece.kind === "words"
      ? { type: "text", text: piece.text }
      : { type: "liveNumber", attrs: { written: piece.written } },
  );
}

/** The statements of the editor's document, in their order. */
export function statementsIn(doc: JSONContent): readonly Drafted[] {
  return (doc.content ?? []).map((block) => {
    const { name, kind, footing, confidence, by } = block.attrs ?? {};
    return {
      // The editor gives back what it was given.
      ...({ name, kind, footing, confidence: confidence ?? null, by: by ?? null } as Omit<Drafted, "text">),
      text: (block.content ?? []).map(textOf).join(""),
    };
  });
}

function textOf(piece: JSONContent): string {
  return piece.type === "liveNumber" ? braced(String(piece.attrs?.written ?? "")) : (piece.text ?? "");
}
