import { type Day, utf8, zipFile } from "../base/index.ts";
import type { Block, BriefDocument, FigureBlock, Note, Run, TableBlock } from "./brief-document.ts";
import { checkNotes, directionOf, plainText } from "./brief-runs.ts";
import {
  contentTypes,
  coreProperties,
  documentRelations,
  numbering,
  packageRelations,
  settings,
  xmlPart,
} from "./docx-parts.ts";
import { docxPicture } from "./docx-picture.ts";
import { type DocxWriting, docxParagraph, docxRuns, docxWords, paragraphOf } from "./docx-runs.ts";
import { styles } from "./docx-styles.ts";

/**
 * Write a brief as a Word document with real endnotes, headings, tables and pictures that stay sharp.
 *
 * The same document and date give the same bytes. Nothing in it says who wrote it, with what or where; the date is the one
 * given, and no id of a record is written. Format: ECMA-376, as Word and LibreOffice open it. Throws where the notes are not
 * those that are cited, in order.
 */
export function briefDocx(document: BriefDocument, date: Day): Uint8Array {
  checkNotes(document);
  const writing: DocxWriting = { cited: new Set(), shapes: 0 };
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": packageRelations,
    "word/document.xml": xmlPart("w:document", `<w:body>${bodyOf(document, writing)}${page}</w:body>`),
    "word/_rels/document.xml.rels": documentRelations,
    "word/styles.xml": styles,
    "word/settings.xml": settings,
    "word/numbering.xml": numbering,
    "word/endnotes.xml": xmlPart("w:endnotes", endnotes(document.notes, writing)),
    "word/header1.xml": xmlPart(
      "w:hdr",
      paragraphOf("Header", directionOf(document.title), docxWords(document.title)),
    ),
    "word/footer1.xml": xmlPart("w:ftr", paragraphOf("Footer", "ltr", pageOfPages)),
    "docProps/core.xml": coreProperties(document.title, date),
  };
  return zipFile(Object.entries(parts).map(([name, text]) => ({ name, bytes: utf8(text) })));
}

// A4 with the margins of the printed page; the first page has no running title.
const page =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/><w:footerReference w:type="first" r:id="rId6"/><w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1304" w:left="1417" w:header="709" w:footer="624" w:gutter="0"/><w:titlePg/></w:sectPr>';

const pageOfPages =
  '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> of </w:t></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple>';

function bodyOf(document: BriefDocument, writing: DocxWriting): string {
  const { edition, title, lines, sections } = document;
  const warning = "Authors’ edition: not cleared. It must not leave the study.";
  return [
    ...(edition === "authors" ? [paragraphOf("Edition", "ltr", docxWords(warning))] : []),
    paragraphOf("Title", directionOf(title), docxWords(title)),
    ...lines.map((line) => docxParagraph("Line", line, writing)),
    ...sections.flatMap((section) => [
      paragraphOf("Heading1", directionOf(section.title), docxWords(section.title)),
      ...section.blocks.map((block) => blockOf(block, writing)),
    ]),
  ].join("");
}

function blockOf(block: Block, writing: DocxWriting): string {
  switch (block.kind) {
    case "paragraph": {
      const style = block.tone === undefined ? "Normal" : toneStyles[block.tone];
      const footing =
        block.footing === undefined ? "" : paragraphOf("Footing", "ltr", docxWords(`${block.footing}:`));
      return footing + docxParagraph(style, block.runs, writing);
    }
    case "heading":
      return paragraphOf("Heading2", directionOf(block.text), docxWords(block.text));
    case "list":
      return block.items.map((item) => docxParagraph("ListParagraph", item, writing, bullet)).join("");
    case "table":
      return tableOf(block, writing);
    case "figure":
      return figureOf(block, writing);
  }
}

const toneStyles = { lead: "Lead", small: "Small", warning: "Warning", quote: "Quote" } as const;

const bullet = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

function figureOf({ picture, caption, alternative }: FigureBlock, writing: DocxWriting): string {
  const drawing = docxPicture(picture, { title: plainText(caption), alternative }, writing);
  return paragraphOf("Figure", "ltr", drawing) + docxParagraph("Caption", caption, writing);
}

function tableOf({ caption, columns, rows, note }: TableBlock, writing: DocxWriting): string {
  const width = Math.floor(9072 / Math.max(1, columns.length));
  const grid = columns.map(() => `<w:gridCol w:w="${width}"/>`).join("");
  const head = columns.map(({ title, align }) =>
    cellOf(width, paragraphOf("TableHead", directionOf(title), docxWords(title), ""), align),
  );
  const body = rows.map((row) => {
    const cells = columns.map(({ align }, place) =>
      cellOf(width, cellText(row[place] ?? [], writing), align),
    );
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join("")}</w:tr>`;
  });
  const line = '<w:XX w:val="single" w:sz="4" w:space="0" w:color="C9C4BA"/>';
  const borders = ["top", "bottom", "insideH"].map((side) => line.replace("XX", side)).join("");
  const properties = `<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${borders}</w:tblBorders><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="170" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>`;
  const table = `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join("")}</w:tr>${body.join("")}</w:tbl>`;
  return (
    paragraphOf("TableTitle", directionOf(caption), docxWords(caption)) +
    table +
    // Two tables without a paragraph between them would become one.
    docxParagraph("Small", note ?? [], writing)
  );
}

function cellText(cell: readonly Run[], writing: DocxWriting): string {
  return docxParagraph("TableCell", cell, writing);
}

function cellOf(width: number, paragraph: string, align: "start" | "end"): string {
  const text = align === "end" ? paragraph.replace("</w:pPr>", '<w:jc w:val="right"/></w:pPr>') : paragraph;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${text}</w:tc>`;
}

function endnotes(notes: readonly Note[], writing: DocxWriting): string {
  const above = (id: number, type: string, paragraph: string): string =>
    `<w:endnote w:type="${type}" w:id="${id}">${paragraph}</w:endnote>`;
  // What stands above the notes: their heading in place of the usual line, which Word prints where the notes begin.
  const heading = above(-1, "separator", paragraphOf("NotesTitle", "ltr", docxWords("Notes")));
  const further = above(0, "continuationSeparator", "<w:p><w:r><w:continuationSeparator/></w:r></w:p>");
  const own =
    '<w:r><w:rPr><w:rStyle w:val="EndnoteReference"/></w:rPr><w:endnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>';
  const texts = notes.map((note, place) => {
    const runs = own + docxRuns(note.runs, writing);
    const paragraph = paragraphOf("EndnoteText", directionOf(plainText(note.runs)), runs);
    return `<w:endnote w:id="${place + 1}">${paragraph}</w:endnote>`;
  });
  return [heading, further, ...texts].join("");
}
