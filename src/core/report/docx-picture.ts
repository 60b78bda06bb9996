import type { Mark, Picture, Tint } from "./brief-document.ts";
import { directionOf } from "./brief-runs.ts";
import { type DocxWriting, docxWords } from "./docx-runs.ts";
import { escapeMarkup } from "./escape-markup.ts";
import { paperColours } from "./html-style.ts";
import { textWidth } from "./pictures/text-width.ts";

// A picture of 720 is as wide as the text of the page, 16 cm; a centimetre has 360,000 of the format's units (EMU).
const unit = 8000;
const tallest = 8_500_000;

/**
 * Draw a picture as a group of shapes and lines of text (DrawingML), which Word and LibreOffice draw sharply at any size and
 * whose words can be found and read aloud; its text alternative stands in for programs that draw no shapes.
 *
 * Format: ECMA-376 part 1, DrawingML, and [MS-DOCX] 2.11 for groups of shapes in a text document.
 */
export function docxPicture(
  picture: Picture,
  words: { readonly title: string; readonly alternative: string },
  writing: DocxWriting,
): string {
  const scale = Math.min(unit, tallest / Math.max(1, picture.height));
  const to = (value: number): number => Math.round(value * scale);
  const size = `cx="${to(picture.width)}" cy="${to(picture.height)}"`;
  const id = ++writing.shapes;
  const shapes = picture.marks.map((mark) => shapeOf(mark, picture, { scale, to }, writing)).join("");
  const alternative = escapeMarkup(words.alternative);
  const about = `name="Picture ${id}" title="${escapeMarkup(words.title)}" descr="${alternative}"`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="${id}" ${about}/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/><a:chOff x="0" y="0"/><a:chExt ${size}/></a:xfrm></wpg:grpSpPr>${shapes}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:t>${alternative}</w:t></mc:Fallback></mc:AlternateContent></w:r>`;
}

interface Scale {
  readonly scale: number;
  readonly to: (value: number) => number;
}

function shapeOf(mark: Mark, picture: Picture, scale: Scale, writing: DocxWriting): string {
  const { to } = scale;
  switch (mark.mark) {
    case "path": {
      const box = { x: 0, y: 0, width: to(picture.width), height: to(picture.height) };
      const path = `<a:pathLst><a:path w="${box.width}" h="${box.height}">${pathTags(mark.d, to)}</a:path></a:pathLst>`;
      const geometry = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="l" t="t" r="r" b="b"/>${path}</a:custGeom>`;
      return shape(box, geometry, mark, scale, writing);
    }
    case "rect": {
      const box = { x: to(mark.x), y: to(mark.y), width: to(mark.width), height: to(mark.height) };
      return shape(box, preset("rect"), mark, scale, writing);
    }
    case "circle": {
      const box = {
        x: to(mark.x - mark.r),
        y: to(mark.y - mark.r),
        width: to(2 * mark.r),
        height: to(2 * mark.r),
      };
      return shape(box, preset("ellipse"), mark, scale, writing);
    }
    case "text":
      return textShape(mark, scale, writing);
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Look {
  readonly fill?: Tint;
  readonly stroke?: Tint;
  readonly width?: number | undefined;
  readonly dash?: string;
}

function shape(
  box: Box,
  geometry: string,
  mark: Look & { readonly mark: Mark["mark"] },
  scale: Scale,
  writing: DocxWriting,
): string {
  const lineWidth = mark.mark === "path" ? (mark.width ?? 1) : 1;
  const line =
    mark.stroke === undefined
      ? "<a:ln><a:noFill/></a:ln>"
      : `<a:ln w="${scale.to(lineWidth)}">${solid(mark.stroke)}${mark.dash === undefined ? "" : '<a:prstDash val="sysDash"/>'}</a:ln>`;
  const fill = mark.fill === undefined ? "<a:noFill/>" : solid(mark.fill);
  return `<wps:wsp>${named(writing)}<wps:cNvSpPr/><wps:spPr>${place(box)}${geometry}${fill}${line}</wps:spPr><wps:bodyPr/></wps:wsp>`;
}

/** Words in a box of their own: as wide as they can be, on the side they are anchored to, without any margin. */
function textShape(
  mark: Extract<Mark, { mark: "text" }>,
  { scale, to }: Scale,
  writing: DocxWriting,
): string {
  const { x, y, text, anchor = "start", size = 13, weight = "normal", fill = "ink" } = mark;
  const width = textWidth(text, size, weight) + 4;
  const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
  const box = { x: to(left), y: to(y - size), width: to(width), height: to(size * 1.35) };
  // A point has 12,700 units; sizes are given in half points, lines in twentieths.
  const halfPoints = Math.max(8, Math.round((size * scale * 2) / 12_700));
  const side = { start: "left", middle: "center", end: "right" }[anchor];
  const strong = weight === "strong" ? "<w:b/><w:bCs/>" : "";
  const colour = paperColours[fill].slice(1).toUpperCase();
  const look = `${strong}<w:color w:val="${colour}"/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
  // In a paragraph from the right, left is where its lines end; the box keeps its side.
  const turned =
    directionOf(text) === "rtl" ? { left: "right", center: "center", right: "left" }[side] : side;
  const bidi = directionOf(text) === "rtl" ? "<w:bidi/>" : "";
  const spacing = `<w:spacing w:before="0" w:after="0" w:line="${halfPoints * 12}" w:lineRule="exact"/>`;
  const paragraph = `<w:p><w:pPr><w:pStyle w:val="Drawn"/>${bidi}${spacing}<w:jc w:val="${turned}"/></w:pPr>${docxWords(text, look)}</w:p>`;
  return `<wps:wsp>${named(writing)}<wps:cNvSpPr txBox="1"/><wps:spPr>${place(box)}${preset("rect")}<a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>${paragraph}</w:txbxContent></wps:txbx><wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></wps:bodyPr></wps:wsp>`;
}

function named(writing: DocxWriting): string {
  const id = ++writing.shapes;
  return `<wps:cNvPr id="${id}" name="Mark ${id}"/>`;
}

function place({ x, y, width, height }: Box): string {
  return `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${Math.max(1, width)}" cy="${Math.max(1, height)}"/></a:xfrm>`;
}

function preset(name: "rect" | "ellipse"): string {
  return `<a:prstGeom prst="${name}"><a:avLst/></a:prstGeom>`;
}

function solid(tint: Tint): string {
  return `<a:solidFill><a:srgbClr val="${paperColours[tint].slice(1).toUpperCase()}"/></a:solidFill>`;
}

/** A path of absolute M, L, C and Z. */
function pathTags(d: string, to: (value: number) => number): string {
  return [...d.matchAll(/([MLCZ])([^MLCZ]*)/g)]
    .map(([, command = "", rest = ""]) => {
      const values = (rest.match(/-?\d+(?:\.\d+)?/g) ?? []).map((each) => to(Number(each)));
      const points = values.flatMap((x, index) =>
        index % 2 === 0 ? [`<a:pt x="${x}" y="${values[index + 1] ?? 0}"/>`] : [],
      );
      if (command === "Z") return "<a:close/>";
      const tag = { M: "moveTo", L: "lnTo", C: "cubicBezTo" }[command];
      return tag === undefined || points.length === 0 ? "" : `<a:${tag}>${points.join("")}</a:${tag}>`;
    })
    .join("");
}
