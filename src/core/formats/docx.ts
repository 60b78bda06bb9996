import { type DocxBody, readDocxBody } from "./docx-body.ts";
import { type DocxStyles, readDocxStyles } from "./docx-styles.ts";
import type { ForeignDocument, ForeignParagraph, ParagraphStyle } from "./foreign-document.ts";
import { NotReadable } from "./not-readable.ts";
import { partText } from "./part-text.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import { withTableTurns } from "./table-turns.ts";
import { readXml } from "./xml.ts";
import type { ZipParts } from "./zip.ts";

/**
 * Read a Word document: the accepted text of its body, then footnotes and endnotes, with headers and footers apart.
 *
 * Format: ECMA-376 part 1, WordprocessingML. What is not text is counted and named in `lost`.
 */
export function readDocx(zip: ZipParts, limits: ReadingLimits): ForeignDocument {
  const main = mainPart(zip, limits);
  const text = partText(zip, main, "docx");
  if (text === undefined) throw new NotReadable({ type: "Damaged", kind: "docx" });
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const styles = readDocxStyles(partText(zip, `${folder}styles.xml`, "docx"), limits);
  const body = readDocxBody(text, styles, limits);
  const notes = ["footnotes", "endnotes"].flatMap((name) =>
    noteParagraphs(zip, `${folder}${name}.xml`, styles, limits),
  );
  const headers = edgeParagraphs(
    zip,
    new RegExp(`^${folder}header\\d*\\.xml$`),
    "page-header",
    styles,
    limits,
  );
  const footers = edgeParagraphs(
    zip,
    new RegExp(`^${folder}footer\\d*\\.xml$`),
    "page-footer",
    styles,
    limits,
  );
  return {
    format: "docx",
    ...(styles.language === undefined ? {} : { language: styles.language }),
    paragraphs: [...headers, ...withTableTurns(body.paragraphs), ...notes, ...footers],
    lost: lostNotes(body, zip, folder, notes.length, limits),
  };
}

function mainPart(zip: ZipParts, limits: ReadingLimits): string {
  const relations = partText(zip, "_rels/.rels", "docx");
  let target = "word/document.xml";
  if (relations !== undefined)
    readXml(relations, "docx", limits, {
      onOpen: ({ name, attributes }) => {
        if (name === "Relationship" && /\/officeDocument$/.test(attributes.Type ?? ""))
          target = (attributes.Target ?? target).replace(/^\//, "");
      },
      onText: () => {},
      onClose: () => {},
    });
  return target;
}

function noteParagraphs(
  zip: ZipParts,
  name: string,
  styles: DocxStyles,
  limits: ReadingLimits,
): readonly ForeignParagraph[] {
  return partParagraphs(zip, name, "footnote", styles, limits);
}

// A document has up to three headers a section, mostly the same words: each is kept once.
function edgeParagraphs(
  zip: ZipParts,
  pattern: RegExp,
  style: ParagraphStyle,
  styles: DocxStyles,
  limits: ReadingLimits,
): readonly ForeignParagraph[] {
  const all = zip.names
    .filter((name) => pattern.test(name))
    .flatMap((name) => partParagraphs(zip, name, style, styles, limits));
  return all.filter((paragraph, index) => all.findIndex((other) => other.text === paragraph.text) === index);
}

function partParagraphs(
  zip: ZipParts,
  name: string,
  style: ParagraphStyle,
  styles: DocxStyles,
  limits: ReadingLimits,
): readonly ForeignParagraph[] {
  const text = partText(zip, name, "docx");
  if (text === undefined) return [];
  return readDocxBody(text, styles, limits).paragraphs.map(({ text: words }) => ({ text: words, style }));
}

function lostNotes(
  body: DocxBody,
  zip: ZipParts,
  folder: string,
  footnotes: number,
  limits: ReadingLimits,
): readonly string[] {
  const { pictures, insertions, deletions, hidden, formulas } = body.counts;
  const comments = countComments(partText(zip, `${folder}comments.xml`, "docx"), limits);
  const notes = [
    [
      insertions + deletions,
      `tracked changes: the accepted text was read (${insertions} inserted, ${deletions} deleted).`,
    ],
    [comments, `${comments} ${comments === 1 ? "comment was" : "comments were"} left aside.`],
    [pictures, `${pictures} ${pictures === 1 ? "picture was" : "pictures were"} left aside.`],
    [formulas, `${formulas} ${formulas === 1 ? "formula was" : "formulas were"} left aside.`],
    [hidden, `${hidden} hidden ${hidden === 1 ? "stretch was" : "stretches were"} left aside.`],
    [
      footnotes,
      `${footnotes} ${footnotes === 1 ? "paragraph" : "paragraphs"} of footnotes ${footnotes === 1 ? "stands" : "stand"} at the end.`,
    ],
  ] as const;
  return notes.filter(([count]) => count > 0).map(([, text]) => text);
}

function countComments(text: string | undefined, limits: ReadingLimits): number {
  let count = 0;
  if (text !== undefined)
    readXml(text, "docx", limits, {
      onOpen: ({ name }) => {
        if (name === "comment") count++;
      },
      onText: () => {},
      onClose: () => {},
    });
  return count;
}
