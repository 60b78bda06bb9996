import { crc32, inflateRawSync } from "node:zlib";
import { strToU8, type Zippable, zipSync } from "fflate";
import type { Result } from "../../base/index.ts";
import { utf8 } from "../../base/index.ts";
import {
  defaultLimits,
  type ForeignDocument,
  type ReadingDeps,
  type ReadingError,
  readForeign,
} from "../index.ts";

/** What reading needs, from Node's own zlib. */
const testDeps: ReadingDeps = {
  crc32,
  inflateRaw(packed, maxBytes) {
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, maxBytes) });
    } catch (fault) {
      return fault instanceof RangeError ? "too-large" : "damaged";
    }
  },
};

/** Read a file under the default limits. */
export function read(name: string, bytes: Uint8Array): Promise<Result<ForeignDocument, ReadingError>> {
  return readForeign(testDeps, { name, bytes }, defaultLimits);
}

/** Read a file that must be readable. */
export async function readOk(name: string, content: Uint8Array | string): Promise<ForeignDocument> {
  const result = await read(name, typeof content === "string" ? utf8(content) : content);
  if (!result.ok) throw new Error(`Refused: ${result.error.type}`);
  return result.value;
}

/** Read a file that must be refused. */
export async function readRefused(name: string, content: Uint8Array | string): Promise<ReadingError> {
  const result = await read(name, typeof content === "string" ? utf8(content) : content);
  if (result.ok) throw new Error("It was read");
  return result.error;
}

/** Zip parts given as text. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts))
    files[name] = typeof part === "string" ? strToU8(part) : part;
  return zipSync(files, { level: 6 });
}

const wordSpace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document with this body (WordprocessingML) and further parts. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipOf({
    "[Content_Types].xml":
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": `<?xml version="1.0"?><w:document ${wordSpace}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, part.replace("XMLNS", wordSpace)]),
    ),
  });
}

/** A paragraph of a Word document, plain or in bold. */
export function wordParagraph(text: string, bold = ""): string {
  const boldRun =
    bold === "" ? "" : `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${bold}</w:t></w:r>`;
  return `<w:p>${boldRun}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** An OpenDocument text with this body (children of office:text) and automatic styles. */
export function odtOf(body: string, styles = "", parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipOf({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...parts,
  });
}

/** A book whose chapters, by their ids, stand in this order; `spine` is their order where it differs. */
export function epubOf(
  chapters: Readonly<Record<string, string>>,
  { spine = Object.keys(chapters), parts = {} }: EpubExtras = {},
): Uint8Array {
  const item = (id: string) =>
    `<item id="${id}" href="text/${id}.xhtml" media-type="application/xhtml+xml"/>`;
  const pages = Object.entries(chapters).map(([id, body]) => [
    `OEBPS/text/${id}.xhtml`,
    `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html>`,
  ]);
  return zipOf({
    mimetype: "application/epub+zip",
    "META-INF/container.xml":
      '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    "OEBPS/book.opf": `<package><metadata><dc:title xmlns:dc="d">A book</dc:title><dc:language xmlns:dc="d">ru</dc:language></metadata><manifest>${Object.keys(chapters).map(item).join("")}<item id="pic" href="a.png" media-type="image/png"/></manifest><spine>${spine.map((id) => `<itemref idref="${id}"/>`).join("")}<itemref idref="pic"/></spine></package>`,
    ...Object.fromEntries(pages),
    ...parts,
  });
}

interface EpubExtras {
  readonly spine?: readonly string[];
  readonly parts?: Readonly<Record<string, string>>;
}

/** A tier of a TextGrid: its name and its intervals, from, to and words. */
export interface BuiltTier {
  readonly name: string;
  readonly intervals: readonly (readonly [from: number, to: number, text: string])[];
}

/** A TextGrid in the long form, as Praat saves it. */
export function textGridOf(tiers: readonly BuiltTier[]): Uint8Array {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = tiers.flatMap(({ name, intervals }, i) => [
    `    item [${i + 1}]:`,
    '        class = "IntervalTier" ',
    `        name = ${quote(name)} `,
    "        xmin = 0 ",
    "        xmax = 9 ",
    `        intervals: size = ${intervals.length} `,
    ...intervals.flatMap(([from, to, text], at) => [
      `        intervals [${at + 1}]:`,
      `            xmin = ${from} `,
      `            xmax = ${to} `,
      `            text = ${quote(text)} `,
    ]),
  ]);
  const head =
    'File type = "ooTextFile"\nObject class = "TextGrid"\n\nxmin = 0 \nxmax = 9 \ntiers? <exists> \n';
  return strToU8(`${head}size = ${tiers.length} \nitem []: \n${lines.join("\n")}\n`);
}

/** A workbook of one sheet with these rows (children of sheetData), texts shared by its cells and cell formats. */
export function xlsxOf(
  rows: string,
  shared: readonly string[] = [],
  formats: readonly string[] = [],
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const codes = formats.map((code, i) => `<numFmt numFmtId="${170 + i}" formatCode="${code}"/>`).join("");
  const styles = formats.map((_, i) => `<xf numFmtId="${170 + i}"/>`).join("");
  return zipOf({
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml":
      '<workbook xmlns:r="r"><sheets><sheet name="Answers" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/sharedStrings.xml": `<sst>${shared.map((text) => `<si>${text}</si>`).join("")}</sst>`,
    "xl/styles.xml": `<styleSheet><numFmts>${codes}</numFmts><cellXfs><xf numFmtId="0"/>${styles}</cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...parts,
  });
}

/** One line of a page: text at a place, in points from the left and the bottom, in a size. */
export interface PlacedLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

/** A PDF of A4 pages with these lines, in Helvetica; a page without lines has no text layer. */
export function pdfOf(pages: readonly (readonly PlacedLine[])[], trailer = ""): Uint8Array {
  const objects: string[] = [];
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(" ");
  objects.push(
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
  );
  objects.push("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  pages.forEach((lines, index) => {
    const content = lines
      .map(
        (line) =>
          `BT /F1 ${line.size ?? 11} Tf ${line.x} ${line.y} Td (${line.text.replace(/[()\\]/g, "\\$&")}) Tj ET`,
      )
      .join("\n");
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  });
  return pdfOfObjects(objects, trailer);
}

/** A PDF of these objects, numbered from 1; the first is its catalogue. */
export function pdfOfObjects(objects: readonly string[], trailer = ""): Uint8Array {
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const at = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((o) => `${String(o).padStart(10, "0")} 00000 n \n`).join("")}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`;
  return strToU8(text, true);
}
