import { damagedDoc } from "./doc-pieces.ts";
import { NotReadable } from "./not-readable.ts";

/** What the head of a Word document (MS-DOC 2.5, Fib) says of its parts. */
export interface DocHeader {
  /** The stream that holds the tables. */
  readonly tables: "0Table" | "1Table";
  /** Characters of each part of the text, in the order in which they stand. */
  readonly lengths: Readonly<Record<DocPart, number>>;
  /** Where a table lies in its stream. */
  readonly placeOf: (table: DocTable) => { readonly at: number; readonly length: number };
}

/** The parts of a document's text. */
export type DocPart = (typeof docParts)[number];

/** The parts in the order in which their characters stand. */
export const docParts = [
  "body",
  "footnotes",
  "edges",
  "macros",
  "comments",
  "endnotes",
  "boxes",
  "edgeBoxes",
] as const;

/** A table that the head points to: its pieces, and the pages of formatting of characters and paragraphs. */
export type DocTable = "pieces" | "characters" | "paragraphs";

/** Read the head of a Word document; one of Word 95 and before, or under a password, is refused by name. */
export function readDocHeader(main: Uint8Array): DocHeader {
  if (main.length < 426) throw damagedDoc();
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength);
  const mark = view.getUint16(0, true);
  if (mark !== 0xa5ec && mark !== 0xa5dc) throw damagedDoc();
  const flags = view.getUint16(10, true);
  if ((flags & encrypted) !== 0) throw new NotReadable({ type: "PasswordProtected" });
  if (mark === 0xa5dc || view.getUint16(2, true) < firstOfWord97)
    throw new NotReadable({ type: "KindNotRead", kind: "word-95" });
  const lengths = docParts.map((part, index) => [part, view.getUint32(76 + 4 * index, true)] as const);
  return {
    tables: (flags & secondTable) === 0 ? "0Table" : "1Table",
    lengths: Object.fromEntries(lengths) as Record<DocPart, number>,
    placeOf(table) {
      const at = tablePlaces[table];
      return { at: view.getUint32(at, true), length: view.getUint32(at + 4, true) };
    },
  };
}

const encrypted = 0x0100;
const secondTable = 0x0200;
const firstOfWord97 = 0xc1;
const tablePlaces: Readonly<Record<DocTable, number>> = { pieces: 418, characters: 250, paragraphs: 258 };
