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

/** The words inside links, as a share of all words inside a node; 0 where there are none. */
export function linkShare(node: Element): number {
  const all = textOf(node).replace(/\s+/g, "").length;
  return all === 0 ? 0 : linkText(node).replace(/\s+/g, "").length / all;
}

/** Every element inside a node, itself excepted. */
export function elementsIn(node: Element): readonly Element[] {
  return node.childNodes.filter(isElement).flatMap((child) => [child, ...elementsIn(child)]);
}

function linkText(node: MarkupNode): string {
  if (isElement(node) && node.tagName === "a") return textOf(node);
  return "childNodes" in node ? node.childNodes.map(linkText).join("") : "";
}
