import { xmlPart } from "./docx-parts.ts";

const sans = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>';
const quiet = '<w:color w:val="5A616B"/>';

/** The styles of a brief; headings have the names by which a word processor lists them. */
export const styles = xmlPart(
  "w:styles",
  [
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman"/>${sizes(21)}<w:lang w:val="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`,
    paragraph("Normal", "Normal", "", "<w:widowControl/>", "", true),
    paragraph("Title", "Title", "Normal", spacing(0, 160), `<w:b/><w:bCs/>${sizes(46)}`),
    paragraph(
      "Heading1",
      "heading 1",
      "Normal",
      `<w:keepNext/><w:keepLines/>${spacing(480, 140)}<w:outlineLvl w:val="0"/>`,
      `<w:b/><w:bCs/>${sizes(31)}`,
    ),
    paragraph(
      "Heading2",
      "heading 2",
      "Normal",
      `<w:keepNext/><w:keepLines/>${spacing(280, 80)}<w:outlineLvl w:val="1"/>`,
      `${sans}<w:b/><w:bCs/>${sizes(21)}`,
    ),
    paragraph("Line", "Brief line", "Normal", spacing(0, 40), `${sans}${quiet}${sizes(18)}`),
    paragraph(
      "Edition",
      "Brief edition",
      "Normal",
      "",
      `${sans}<w:b/><w:bCs/><w:color w:val="7C5700"/>${sizes(18)}`,
    ),
    paragraph(
      "Footing",
      "Brief footing",
      "Normal",
      `<w:keepNext/>${spacing(120, 0)}`,
      `${sans}${quiet}${sizes(16)}`,
    ),
    paragraph("Lead", "Brief lead", "Normal", "", sizes(25)),
    paragraph("Small", "Brief small", "Normal", "", `${sans}${quiet}${sizes(18)}`),
    paragraph(
      "Warning",
      "Brief warning",
      "Normal",
      '<w:keepLines/><w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="7C5700"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="FBF0D1"/>',
      `${sans}${sizes(19)}`,
    ),
    paragraph("Quote", "Quote", "Normal", '<w:keepLines/><w:ind w:left="425" w:right="425"/>', ""),
    paragraph("ListParagraph", "List Paragraph", "Normal", spacing(0, 80), ""),
    paragraph("Figure", "Brief figure", "Normal", `<w:keepNext/>${spacing(200, 80)}`, ""),
    paragraph("Drawn", "Brief drawn", "Normal", spacing(0, 0), sans),
    paragraph("Caption", "caption", "Normal", "<w:keepLines/>", `${sans}${quiet}${sizes(18)}`),
    paragraph(
      "TableTitle",
      "Brief table title",
      "Normal",
      `<w:keepNext/>${spacing(240, 80)}`,
      `${sans}<w:b/><w:bCs/>${sizes(18)}`,
    ),
    paragraph(
      "TableHead",
      "Brief table head",
      "Normal",
      `<w:keepNext/>${spacing(40, 40)}`,
      `${sans}${quiet}${sizes(17)}`,
    ),
    paragraph("TableCell", "Brief table cell", "Normal", spacing(40, 40), `${sans}${sizes(18)}`),
    paragraph(
      "NotesTitle",
      "Brief notes title",
      "Normal",
      `<w:keepNext/>${spacing(480, 140)}`,
      `<w:b/><w:bCs/>${sizes(31)}`,
    ),
    paragraph("EndnoteText", "endnote text", "Normal", spacing(0, 80), `${sans}${sizes(18)}`),
    paragraph("Header", "header", "Normal", spacing(0, 0), `${sans}${quiet}${sizes(17)}`),
    paragraph(
      "Footer",
      "footer",
      "Normal",
      `${spacing(0, 0)}<w:jc w:val="right"/>`,
      `${sans}${quiet}${sizes(17)}`,
    ),
    '<w:style w:type="character" w:styleId="EndnoteReference"><w:name w:val="endnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
  ].join(""),
);

function paragraph(
  id: string,
  name: string,
  basedOn: string,
  block: string,
  letters: string,
  isDefault = false,
): string {
  const base = basedOn === "" ? "" : `<w:basedOn w:val="${basedOn}"/>`;
  return `<w:style w:type="paragraph"${isDefault ? ' w:default="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/>${base}<w:qFormat/>${block === "" ? "" : `<w:pPr>${block}</w:pPr>`}${letters === "" ? "" : `<w:rPr>${letters}</w:rPr>`}</w:style>`;
}

/** Letters in half points, in both kinds of script. */
function sizes(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
}

function spacing(before: number, after: number): string {
  return `<w:spacing w:before="${before}" w:after="${after}"/>`;
}
