import type { Day } from "../base/index.ts";
import { escapeMarkup } from "./escape-markup.ts";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The names that the parts of a text document use for the vocabularies in them. */
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(" ");

/** A part of the package in XML, under its root. */
export function xmlPart(root: string, content: string): string {
  return `${head}<${root} ${namespaces}>${content}</${root}>`;
}

/** The list of what each part is. */
export const contentTypes = `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ["word/document.xml", `${wordType}.document.main+xml`],
  ["word/styles.xml", `${wordType}.styles+xml`],
  ["word/settings.xml", `${wordType}.settings+xml`],
  ["word/numbering.xml", `${wordType}.numbering+xml`],
  ["word/endnotes.xml", `${wordType}.endnotes+xml`],
  ["word/header1.xml", `${wordType}.header+xml`],
  ["word/footer1.xml", `${wordType}.footer+xml`],
  ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
]
  .map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
  .join("")}</Types>`;

/** Where the document and its properties lie. */
export const packageRelations = relations([
  ["rId1", `${office}/officeDocument`, "word/document.xml"],
  ["rId2", `${packaged}/relationships/metadata/core-properties`, "docProps/core.xml"],
]);

/** What belongs to the document. */
export const documentRelations = relations([
  ["rId1", `${office}/styles`, "styles.xml"],
  ["rId2", `${office}/settings`, "settings.xml"],
  ["rId3", `${office}/numbering`, "numbering.xml"],
  ["rId4", `${office}/endnotes`, "endnotes.xml"],
  ["rId5", `${office}/header`, "header1.xml"],
  ["rId6", `${office}/footer`, "footer1.xml"],
]);

function relations(list: readonly (readonly [string, string, string])[]): string {
  const each = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="${packaged}/relationships">${each.join("")}</Relationships>`;
}

/** Title and date, and nothing of who made the file, with what, or on which machine. */
export function coreProperties(title: string, date: Day): string {
  const at = `xsi:type="dcterms:W3CDTF">${date}T00:00:00Z`;
  return `${head}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeMarkup(title)}</dc:title><dcterms:created ${at}</dcterms:created><dcterms:modified ${at}</dcterms:modified></cp:coreProperties>`;
}

/** Endnotes are counted 1, 2, 3 and stand at the end of the document; those below 1 are the lines above them. */
export const settings = xmlPart(
  "w:settings",
  '<w:defaultTabStop w:val="720"/><w:endnotePr><w:pos w:val="docEnd"/><w:numFmt w:val="decimal"/><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-GB" w:bidi="ar-SA"/>',
);

/** One kind of list, with bullets. */
export const numbering = xmlPart(
  "w:numbering",
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
);
