import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from "parse5";
import { cleanText, onOneLine } from "./clean-text.ts";
import type { ForeignDocument, ForeignParagraph, ParagraphStyle } from "./foreign-document.ts";
import { isChrome, isChromeHeading, isChromeLine } from "./html-chrome.ts";
import { attributeOf, type Element, isElement, isText, type MarkupNode, textOf } from "./html-nodes.ts";
import { NotReadable } from "./not-readable.ts";
import { buildParagraphs, type ParagraphBuilder } from "./paragraph-builder.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import { withTableTurns } from "./table-turns.ts";
import type { DecodedText } from "./text-encoding.ts";

/** Read a page: its words in order, with what belongs to the site rather than to the text set apart as `chrome`. */
export function readHtml(decoded: DecodedText, limits: ReadingLimits): ForeignDocument {
  const { paragraphs, language, lost } = readMarkup(decoded.text, limits);
  return {
    format: "html",
    encoding: decoded.encoding,
    ...(language === undefined ? {} : { language }),
    paragraphs,
    lost: [...decoded.notes, ...lost],
  };
}

/** The paragraphs of a piece of HTML; nothing in it is run, fetched or expanded. */
export function readMarkup(
  html: string,
  limits: ReadingLimits,
): Pick<ForeignDocument, "language" | "paragraphs" | "lost"> {
  const root = parse(html, { treeAdapter: boundedTree(limits), scriptingEnabled: false });
  const walk: Walk = {
    builder: buildParagraphs(limits.maxCharacters),
    left: { pictures: 0, scripts: 0, hidden: 0 },
  };
  visitChildren(root, walk, { style: "paragraph", bold: false, keepBlanks: false });
  walk.builder.end("paragraph");
  const language = declaredLanguage(root);
  return {
    ...(language === undefined ? {} : { language }),
    paragraphs: withTableTurns(keepSomething(walk.builder.paragraphs)),
    lost: lostNotes(walk.left),
  };
}

/** The encoding that a page states in its first kilobyte, by a meta element or an XML declaration. */
export function declaredHtmlEncoding(head: string): string | undefined {
  return /<(?:meta|\?xml)[^>]{0,300}(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head)?.[1];
}

interface Walk {
  readonly builder: ParagraphBuilder;
  readonly left: { pictures: number; scripts: number; hidden: number };
}

interface Place {
  readonly style: ParagraphStyle;
  readonly bold: boolean;
  readonly keepBlanks: boolean;
  readonly language?: string;
}

function visitChildren(node: MarkupNode, walk: Walk, place: Place): void {
  const children = "childNodes" in node ? node.childNodes : [];
  let underChromeHeading = false;
  for (const child of children) {
    if (isElement(child) && /^h[1-6]$/.test(child.tagName)) underChromeHeading = isChromeHeading(child);
    visit(child, walk, underChromeHeading ? { ...place, style: "chrome" } : place);
  }
}

function visit(node: MarkupNode, walk: Walk, place: Place): void {
  if (isText(node)) walk.builder.addText(cleanText(node.value).text, place.bold, place.keepBlanks);
  else if (isElement(node)) visitElement(node, walk, place);
}

function visitElement(node: Element, walk: Walk, place: Place): void {
  const tag = node.tagName;
  if (skipped.has(tag)) countLeft(tag, walk);
  else if (isHidden(node)) walk.left.hidden += textOf(node).trim() === "" ? 0 : 1;
  else if (tag === "br") walk.builder.addBreak();
  else if (tag === "title") readTitle(node, walk);
  else if (tag === "tr") readRow(node, walk, place);
  else if (blocks.has(tag)) visitBlock(node, walk, place);
  else visitChildren(node, walk, placeInside(node, place));
}

function visitBlock(node: Element, walk: Walk, place: Place): void {
  const inner = placeInside(node, place);
  endParagraph(walk, place);
  visitChildren(node, walk, inner);
  endParagraph(walk, inner);
}

function endParagraph(walk: Walk, place: Place): void {
  const before = walk.builder.paragraphs.length;
  const language = place.language === undefined ? {} : { language: place.language };
  walk.builder.end(place.style, language);
  const added = walk.builder.paragraphs[before];
  if (added === undefined || place.style === "chrome" || !isChromeLine(added.text)) return;
  // The builder's list only grows; a phrase such as "Follow us" is known for what it is once it is whole.
  (walk.builder.paragraphs as ForeignParagraph[])[before] = { ...added, style: "chrome" };
}

function placeInside(node: Element, place: Place): Place {
  const tag = node.tagName;
  const language = attributeOf(node, "lang") ?? place.language;
  return {
    style: styleInside(node, place.style),
    bold: place.bold || isBold(node),
    keepBlanks: place.keepBlanks || tag === "pre",
    ...(language === undefined ? {} : { language }),
  };
}

function styleInside(node: Element, style: ParagraphStyle): ParagraphStyle {
  if (style === "chrome" || isChrome(node)) return "chrome";
  if (/^h[1-6]$/.test(node.tagName)) return "heading";
  if (node.tagName === "li") return "list-item";
  return style;
}

function isBold(node: Element): boolean {
  if (node.tagName === "b" || node.tagName === "strong" || node.tagName === "dt") return true;
  return /font-weight\s*:\s*(bold|[6-9]00)/i.test(attributeOf(node, "style") ?? "");
}

function isHidden(node: Element): boolean {
  return (
    attributeOf(node, "hidden") !== undefined || /display\s*:\s*none/i.test(attributeOf(node, "style") ?? "")
  );
}

function readTitle(node: Element, walk: Walk): void {
  walk.builder.end("paragraph");
  walk.builder.addText(cleanText(textOf(node)).text, false);
  walk.builder.end("metadata");
}

function readRow(node: Element, walk: Walk, place: Place): void {
  endParagraph(walk, place);
  const cells = node.childNodes
    .filter(isElement)
    .filter((cell) => cell.tagName === "td" || cell.tagName === "th");
  const nested = cells.some((cell) =>
    cell.childNodes.some((inner) => isElement(inner) && inner.tagName === "table"),
  );
  // Pages of the old kind are laid out by tables: such cells hold blocks of text, not values.
  if (nested || cells.length === 1) {
    for (const cell of cells) {
      visitChildren(cell, walk, placeInside(cell, place));
      endParagraph(walk, placeInside(cell, place));
    }
    return;
  }
  const texts = cells.map((cell) => onOneLine(cleanText(textOf(cell)).text));
  walk.builder.addRow(texts, place.style === "chrome" ? "chrome" : "table-row");
}

function countLeft(tag: string, walk: Walk): void {
  if (tag === "img" || tag === "picture" || tag === "svg") walk.left.pictures++;
  else if (tag !== "head" && tag !== "meta" && tag !== "link") walk.left.scripts++;
}

function lostNotes(left: Walk["left"]): readonly string[] {
  const notes: string[] = [];
  if (left.pictures > 0)
    notes.push(`${left.pictures} ${left.pictures === 1 ? "picture was" : "pictures were"} left aside.`);
  if (left.scripts > 0)
    notes.push(
      `${left.scripts} ${left.scripts === 1 ? "script, style or embedded part was" : "scripts, styles and embedded parts were"} left aside; nothing was run.`,
    );
  if (left.hidden > 0)
    notes.push(
      `${left.hidden} ${left.hidden === 1 ? "part" : "parts"} that the page hides ${left.hidden === 1 ? "was" : "were"} left aside.`,
    );
  return notes;
}

// Where everything looks like chrome, the page is unusual rather than empty.
function keepSomething(paragraphs: readonly ForeignParagraph[]): readonly ForeignParagraph[] {
  if (paragraphs.some((p) => p.style !== "chrome" && p.style !== "metadata")) return paragraphs;
  return paragraphs.map((p) =>
    p.style === "chrome" ? { ...p, style: p.cells === undefined ? "paragraph" : "table-row" } : p,
  );
}

function declaredLanguage(root: MarkupNode): string | undefined {
  const html =
    "childNodes" in root ? root.childNodes.filter(isElement).find((n) => n.tagName === "html") : undefined;
  const tag = html === undefined ? undefined : attributeOf(html, "lang")?.trim();
  return tag !== undefined && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag : undefined;
}

// Refuses a tree that no document needs while it is being built, not when it already fills the memory.
function boundedTree(limits: ReadingLimits): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  const depths = new WeakMap<object, number>();
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement(tag, namespace, attributes) {
      if (++elements > limits.maxElements)
        throw new NotReadable({ type: "UnsafeMarkup", reason: "too-many-elements" });
      if (
        attributes.some(
          (a) =>
            a.value.length > limits.maxAttribute && !/^(src|href|xlink:href|srcset|style)$/i.test(a.name),
        )
      )
        throw new NotReadable({ type: "UnsafeMarkup", reason: "attribute-too-long" });
      return defaultTreeAdapter.createElement(tag, namespace, attributes);
    },
    appendChild(parent, node) {
      const depth = (depths.get(parent) ?? 0) + 1;
      if (depth > limits.maxDepth) throw new NotReadable({ type: "UnsafeMarkup", reason: "too-deep" });
      depths.set(node, depth);
      defaultTreeAdapter.appendChild(parent, node);
    },
  };
}

const skipped = new Set(
  "script style template noscript iframe object embed applet canvas audio video map img picture svg math meta link base frame frameset".split(
    " ",
  ),
);

const blocks = new Set(
  "html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody tfoot thead caption ul button select textarea option head".split(
    " ",
  ),
);
