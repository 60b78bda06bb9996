import { charsetPage } from "./windows-code-pages.ts";

/** What the font and style tables at the head of rich text say. */
export interface RtfTables {
  /** The code page of each font by its number; a font without one follows the document. */
  readonly fontPages: Map<number, number>;
  /** The numbers of paragraph styles that are headings. */
  readonly headings: Set<number>;
}

/** Takes the tokens of the font and style tables, entry by entry. */
export interface RtfTableReader {
  readonly tables: RtfTables;
  readonly word: (table: "fonts" | "styles", name: string, value: number | undefined) => void;
  readonly character: (table: "fonts" | "styles", character: string) => void;
}

/** Begin to read the tables of one document. */
export function readRtfTables(): RtfTableReader {
  const tables: RtfTables = { fontPages: new Map(), headings: new Set() };
  let font = 0;
  let style = { number: 0, name: "", isCharacter: false };
  return {
    tables,
    word(table, name, value = 0) {
      if (table === "fonts") {
        if (name === "f") font = value;
        const page = name === "fcharset" ? charsetPage(value) : name === "cpg" ? value : undefined;
        if (page !== undefined && page !== 0) tables.fontPages.set(font, page);
      } else if (name === "s") style = { number: value, name: "", isCharacter: false };
      else if (name === "cs" || name === "ts" || name === "ds")
        style = { number: -1, name: "", isCharacter: true };
      else if (name === "outlinelevel" && value < 9 && !style.isCharacter) tables.headings.add(style.number);
    },
    character(table, character) {
      if (table === "fonts") return;
      if (character === ";") {
        if (!style.isCharacter && headingName.test(style.name.trim())) tables.headings.add(style.number);
        style = { number: 0, name: "", isCharacter: false };
      } else if (style.name.length < 100) style.name += character;
    },
  };
}

const headingName = /^(heading|title|subtitle)\b/i;
