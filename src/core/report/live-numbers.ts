/** A piece of a statement: its author's words, or a number that is filled in whenever the statement is shown. */
export type StatementPiece =
  | { readonly kind: "words"; readonly text: string }
  /** What stands between the braces, word by word: `["share", "R2"]`. */
  | { readonly kind: "number"; readonly written: readonly string[] };

/** Cut a statement's text at its live numbers; braces that never close are words like any other. */
export function parseStatement(text: string): readonly StatementPiece[] {
  const pieces: StatementPiece[] = [];
  let end = 0;
  for (const found of text.matchAll(/\{\{([^{}]*)\}\}/g)) {
    if (found.index > end) pieces.push({ kind: "words", text: text.slice(end, found.index) });
    pieces.push({ kind: "number", written: (found[1] ?? "").trim().split(/\s+/) });
    end = found.index + found[0].length;
  }
  if (end < text.length) pieces.push({ kind: "words", text: text.slice(end) });
  return pieces;
}

/** Put the pieces of a statement together again. */
export function writeStatementText(pieces: readonly StatementPiece[]): string {
  return pieces
    .map((piece) => (piece.kind === "words" ? piece.text : `{{${piece.written.join(" ")}}}`))
    .join("");
}
