/** A piece of a statement as it is stored: words, or a live number by what stands between its braces. */
export type TextPiece =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "number"; readonly written: string };

/** Cut a statement's text at its live numbers; nothing is lost, so that the pieces written one after the other are the text. */
export function textPieces(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const found of text.matchAll(/\{\{([^{}]*)\}\}/g)) {
    if (found.index > end) pieces.push({ kind: "words", text: text.slice(end, found.index) });
    pieces.push({ kind: "number", written: found[1] ?? "" });
    end = found.index + found[0].length;
  }
  if (end < text.length) pieces.push({ kind: "words", text: text.slice(end) });
  return pieces;
}

/** A live number as it stands in a text. */
export function braced(written: string): string {
  return `{{${written}}}`;
}

/** What a live number is looked up by, however it was typed. */
export function numberKey(written: string): string {
  return written.trim().split(/\s+/).join(" ");
}
