import { NotReadable } from "./not-readable.ts";
import { codePageDecoder, westernPage } from "./windows-code-pages.ts";

/** A stretch of a Word document's text, and where its bytes lie. */
export interface DocPiece {
  /** Position of its first character in the text, and of the one behind its last. */
  readonly start: number;
  readonly end: number;
  /** Where its first byte lies in the main stream. */
  readonly at: number;
  /** Bytes a character: 1 for a western code page, 2 for UTF-16. */
  readonly width: 1 | 2;
}

/**
 * Read the table of pieces (MS-DOC 2.9.38, Clx): the text of a document in order, wherever saving left its parts.
 *
 * Pieces beyond the stream, out of order or without an end are refused as damage.
 */
export function readPieces(clx: Uint8Array, main: Uint8Array): readonly DocPiece[] {
  const view = new DataView(clx.buffer, clx.byteOffset, clx.byteLength);
  const at = tableStart(view);
  const length = view.getUint32(at + 1, true);
  const table = at + 5;
  if (table + length > clx.length || length < 4) throw damagedDoc();
  const count = Math.floor((length - 4) / 12);
  return Array.from({ length: count }, (_, i) => {
    const start = view.getUint32(table + 4 * i, true);
    const end = view.getUint32(table + 4 * (i + 1), true);
    const raw = view.getUint32(table + 4 * (count + 1) + 8 * i + 2, true);
    const isNarrow = (raw & 0x40000000) !== 0;
    const place = raw & 0x3fffffff;
    const piece = { start, end, at: isNarrow ? place / 2 : place, width: isNarrow ? 1 : 2 } as const;
    if ((i === 0 && start !== 0) || end < start || piece.at + (end - start) * piece.width > main.length)
      throw damagedDoc();
    return piece;
  });
}

// Before the table stand blocks of formatting of fast saves, each marked by 1 and its length.
function tableStart(view: DataView): number {
  let at = 0;
  while (at + 3 <= view.byteLength && view.getUint8(at) === 1) at += 3 + view.getUint16(at + 1, true);
  if (at + 5 > view.byteLength || view.getUint8(at) !== 2) throw damagedDoc();
  return at;
}

/** The characters of pieces, one after another. */
export function textOfPieces(pieces: readonly DocPiece[], main: Uint8Array): string {
  const wide = new TextDecoder("utf-16le", { ignoreBOM: true });
  return pieces
    .map(({ start, end, at, width }) => {
      const bytes = main.subarray(at, at + (end - start) * width);
      return width === 2 ? wide.decode(bytes) : (codePageDecoder(westernPage)?.decode(bytes) ?? "");
    })
    .join("");
}

/** A Word document whose structure cannot be followed. */
export function damagedDoc(): NotReadable {
  return new NotReadable({ type: "Damaged", kind: "doc" });
}
