import type { ReadingLimits } from "../reading-limits.ts";
import { readXml } from "../xml.ts";

/** An element of a REFI-QDA file: its attributes, its children in order, and its own words. */
export interface RefiElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly RefiElement[];
  readonly words: string;
}

/** What a file's markup holds, and the namespace that its root states. */
export interface RefiMarkup {
  readonly root: RefiElement;
  readonly namespace: string;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: RefiElement[];
  words: string;
}

/**
 * Read markup into elements, whatever their prefix; throws `NotReadable` where it is no XML or beyond the limits.
 *
 * Words are kept as they stand; white space between elements belongs to nobody and is left out.
 */
export function readMarkup(text: string, limits: ReadingLimits): RefiMarkup {
  const path: OpenElement[] = [];
  let namespace = "";
  let root: RefiElement = { name: "", attributes: {}, children: [], words: "" };
  // A byte order mark before the declaration is an old program's habit.
  readXml(text.replace(/^\ufeff/, ""), "xml", limits, {
    onOpen: ({ name, attributes }) => {
      if (path.length === 0) namespace = Object.values(attributes).find(isQdaNamespace) ?? "";
      path.push({ name, attributes, children: [], words: "" });
    },
    onText: (words) => {
      const at = path.at(-1);
      if (at !== undefined) at.words += words;
    },
    onClose: () => {
      const done = path.pop();
      if (done === undefined) return;
      const element = done.children.length > 0 ? { ...done, words: "" } : done;
      const parent = path.at(-1);
      if (parent === undefined) root = element;
      else parent.children.push(element);
    },
  });
  return { root, namespace };
}

/** Write elements as an XML file of the given namespace; words keep their white space. */
export function writeMarkup(root: RefiElement, namespace: string): string {
  const parts: string[] = ['<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n'];
  writeElement({ ...root, attributes: { xmlns: namespace, ...root.attributes } }, "", parts);
  return parts.join("");
}

/** Tell whether a namespace is one of REFI-QDA's, of whatever version. */
function isQdaNamespace(value: string): boolean {
  return value.startsWith("urn:QDA-XML:");
}

function writeElement(element: RefiElement, indent: string, parts: string[]): void {
  const attributes = Object.entries(element.attributes).map(
    ([name, value]) => ` ${name}="${attributeText(value)}"`,
  );
  const { name, children, words } = element;
  parts.push(indent, "<", name, ...attributes);
  if (children.length === 0 && words === "") parts.push("/>\n");
  else if (children.length === 0) parts.push(">", wordsText(words), "</", name, ">\n");
  else {
    parts.push(">\n");
    for (const child of children) writeElement(child, `${indent}  `, parts);
    parts.push(indent, "</", name, ">\n");
  }
}

function wordsText(text: string): string {
  // A carriage return survives reading only as a reference (XML 1.0, 2.11).
  return withoutControls(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}

function attributeText(text: string): string {
  // White space in attributes becomes blanks on reading unless it is a reference (XML 1.0, 3.3.3).
  return wordsText(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

/** XML has no way to hold these characters, nor half a pair. */
function withoutControls(text: string): string {
  return text.replace(new RegExp(notInXml, "gu"), "\ufffd");
}

/** What XML 1.0 (2.2) cannot hold: control characters and half pairs. */
export const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
