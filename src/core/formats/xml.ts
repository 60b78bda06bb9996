import { SaxesParser } from "saxes";
import { NotReadable } from "./not-readable.ts";
import type { DamagedKind } from "./reading-error.ts";
import type { ReadingLimits } from "./reading-limits.ts";

/** An XML element as it opens: its name without prefix and its attributes by name without prefix. */
export interface XmlStart {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What to do while an XML text is read. */
export interface XmlHandlers {
  readonly onOpen: (start: XmlStart) => void;
  readonly onText: (text: string) => void;
  readonly onClose: (name: string) => void;
}

/**
 * Read XML from start to end without building a tree.
 *
 * A document type is refused, so there are no entities but the five of XML itself; nothing is ever fetched. Depth,
 * number of elements and length of attributes are bounded.
 */
export function readXml(text: string, kind: DamagedKind, limits: ReadingLimits, handlers: XmlHandlers): void {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new NotReadable({ type: "UnsafeMarkup", reason: "entities" });
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let elements = 0;
  parser.on("error", () => {
    throw new NotReadable({ type: "Damaged", kind });
  });
  parser.on("opentag", (tag) => {
    if (++depth > limits.maxDepth) throw new NotReadable({ type: "UnsafeMarkup", reason: "too-deep" });
    if (++elements > limits.maxElements)
      throw new NotReadable({ type: "UnsafeMarkup", reason: "too-many-elements" });
    handlers.onOpen({ name: withoutPrefix(tag.name), attributes: plainAttributes(tag.attributes, limits) });
  });
  parser.on("closetag", (tag) => {
    depth--;
    handlers.onClose(withoutPrefix(tag.name));
  });
  parser.on("text", handlers.onText);
  parser.on("cdata", handlers.onText);
  // A lone root missing its end is only told at the close.
  parser.write(text).close();
}

/** Take out a document type that only names a form kept elsewhere; one that declares anything stays, to be refused. */
export function withoutPlainDoctype(text: string): string {
  return text.replace(/<!DOCTYPE\s+[\w.:-]+\s+(?:PUBLIC|SYSTEM)\s+[^[\]<>]{0,400}>/i, "");
}

function plainAttributes(
  attributes: Readonly<Record<string, string>>,
  limits: ReadingLimits,
): Readonly<Record<string, string>> {
  const plain: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(attributes)) {
    if (value.length > limits.maxAttribute)
      throw new NotReadable({ type: "UnsafeMarkup", reason: "attribute-too-long" });
    plain[withoutPrefix(name)] = value;
  }
  return plain;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
