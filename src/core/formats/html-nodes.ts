import type { DefaultTreeAdapterTypes } from "parse5";

/** Any node of a parsed page. */
export type MarkupNode = DefaultTreeAdapterTypes.Node;
/** An element of a parsed page. */
export type Element = DefaultTreeAdapterTypes.Element;

/** Tell whether a node is an element. */
export function isElement(node: MarkupNode): node is Element {
  return "tagName" in node;
}

/** Tell whether a node is a text. */
export function isText(node: MarkupNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === "#text" && "value" in node;
}

/** The value of an attribute; undefined where the element has none of that name. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** All words inside a node, scripts and styles excepted, with a blank between blocks. */
export function textOf(node: MarkupNode): string {
  if (isText(node)) return node.value;
  if (!("childNodes" in node)) return "";
  if (isElement(node) && /^(script|style|template|noscript)$/.test(node.tagName)) return "";
  const inner = node.childNodes.map(textOf).join("");
  return isElement(node) && /^(p|div|li|br|td|th|h[1-6]|option)$/.test(node.tagName) ? `${inner} ` : inner;
}

/** What an element holds, measured once for the whole tree under it. */
export interface ElementMeasure {
  /** Characters that are not white space, of all words and of those inside links. */
  readonly words: number;
  readonly linked: number;
  readonly links: number;
  /** Whether it holds menus or forms. */
  readonly hasControls: boolean;
  /** Whether it holds a paragraph of some length. */
  readonly hasProse: boolean;
  /** Whether it holds a heading of the first three ranks. */
  readonly hasHeading: boolean;
}

const measures = new WeakMap<Element, ElementMeasure>();

/** Measure an element; asked again, it gives the same answer without walking the tree again. */
export function measureOf(element: Element): ElementMeasure {
  const known = measures.get(element);
  if (known !== undefined) return known;
  const measure = measureAnew(element);
  measures.set(element, measure);
  return measure;
}

function measureAnew(element: Element): ElementMeasure {
  const inner = element.childNodes.filter(isElement).map((child) => ({ child, measure: measureOf(child) }));
  const own = element.childNodes
    .filter(isText)
    .reduce((sum, text) => sum + text.value.replace(/\s+/g, "").length, 0);
  const sum = (of: (measure: ElementMeasure) => number) =>
    inner.reduce((total, { measure }) => total + of(measure), 0);
  const isLink = element.tagName === "a";
  const isWordless = /^(script|style|template|noscript)$/.test(element.tagName);
  const words = isWordless ? 0 : own + sum((m) => m.words);
  return {
    words,
    linked: isLink ? words : sum((m) => m.linked),
    links: sum((m) => m.links) + (isLink ? 1 : 0),
    hasControls: inner.some(
      ({ child, measure }) => measure.hasControls || /^(nav|form)$/.test(child.tagName),
    ),
    hasProse: inner.some(
      ({ child, measure }) => measure.hasProse || (child.tagName === "p" && measure.words >= 70),
    ),
    hasHeading: inner.some(({ child, measure }) => measure.hasHeading || /^h[1-3]$/.test(child.tagName)),
  };
}
