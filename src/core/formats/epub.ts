import { fromUtf8 } from "../base/index.ts";
import { cleanText } from "./clean-text.ts";
import type { ForeignDocument, ForeignParagraph } from "./foreign-document.ts";
import { readMarkup } from "./html.ts";
import { NotReadable } from "./not-readable.ts";
import { partText } from "./part-text.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import { readXml, withoutPlainDoctype, type XmlStart } from "./xml.ts";
import type { ZipParts } from "./zip.ts";

/**
 * Read an electronic book (EPUB 2 and 3): its chapters in the order of its spine, each read as a page of html.
 *
 * Its list of contents and its cover are furniture. A book under a lock for one reader's program is refused.
 */
export function readEpub(zip: ZipParts, limits: ReadingLimits): ForeignDocument {
  const main = mainPart(zip, limits);
  const book = readPackage(zip, main, limits);
  refuseLocked(zip, book.chapters, limits);
  const lost: string[] = [];
  let characters = 0;
  const chapters = book.chapters.flatMap(({ part, isContents }): readonly ForeignParagraph[] => {
    const bytes = zip.read(part);
    if (bytes === undefined) {
      lost.push("A chapter that the book lists is not in it.");
      return [];
    }
    const html = fromUtf8(bytes);
    const read = readMarkup(html.ok ? html.value : wideText(bytes), limits);
    lost.push(...read.lost);
    characters += read.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > limits.maxCharacters)
      throw new NotReadable({ type: "TooMuchText", maxCharacters: limits.maxCharacters });
    return isContents ? read.paragraphs.map((each) => ({ ...each, style: "chrome" })) : read.paragraphs;
  });
  return {
    format: "epub",
    ...(book.language === undefined ? {} : { language: book.language }),
    paragraphs: [...book.titles.map((text) => ({ text, style: "metadata" }) as const), ...chapters],
    lost: [...new Set(lost)],
  };
}

interface Book {
  readonly titles: readonly string[];
  readonly language?: string;
  readonly chapters: readonly { readonly part: string; readonly isContents: boolean }[];
}

interface Item {
  readonly part: string;
  readonly isText: boolean;
  readonly isContents: boolean;
}

function mainPart(zip: ZipParts, limits: ReadingLimits): string {
  let path: string | undefined;
  readElements(partText(zip, "META-INF/container.xml", "epub"), limits, ({ name, attributes }) => {
    if (name === "rootfile") path ??= attributes["full-path"];
  });
  if (path === undefined) throw damaged();
  return path;
}

function readPackage(zip: ZipParts, main: string, limits: ReadingLimits): Book {
  const text = partText(zip, main, "epub");
  if (text === undefined) throw damaged();
  const items = new Map<string, Item>();
  const spine: string[] = [];
  const words = new Map<string, string[]>([
    ["title", []],
    ["creator", []],
    ["language", []],
  ]);
  let open: string[] | undefined;
  readXml(withoutPlainDoctype(text), "epub", limits, {
    onOpen({ name, attributes }) {
      open = words.get(name);
      open?.push("");
      if (name === "item") items.set(attributes.id ?? "", itemOf(main, attributes));
      // What is not linear, such as notes, belongs to the text too.
      if (name === "itemref") spine.push(attributes.idref ?? "");
    },
    onText(piece) {
      if (open !== undefined && open.length > 0) open[open.length - 1] += piece;
    },
    onClose: () => {
      open = undefined;
    },
  });
  const language = words.get("language")?.[0]?.trim() ?? "";
  const titles = [...(words.get("title") ?? []), ...(words.get("creator") ?? [])];
  return {
    titles: titles
      .map((title) => cleanText(title).text.replace(/\s+/g, " ").trim())
      .filter((each) => each !== ""),
    ...(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) && language !== "und" ? { language } : {}),
    chapters: [...new Set(spine)].flatMap((id) => items.get(id) ?? []).filter((item) => item.isText),
  };
}

function itemOf(main: string, attributes: XmlStart["attributes"]): Item {
  const type = attributes["media-type"] ?? "";
  return {
    part: resolvePart(main, attributes.href ?? ""),
    isText: type === "application/xhtml+xml" || type === "text/html",
    isContents: /(^|\s)nav(\s|$)/.test(attributes.properties ?? ""),
  };
}

// A name leads from the folder of the main part; nothing outside the archive can be named by it.
function resolvePart(main: string, href: string): string {
  const folder = main.split("/").slice(0, -1);
  for (const step of decoded(href.replace(/#.*$/, "")).split("/")) {
    if (step === "..") folder.pop();
    else if (step !== "." && step !== "") folder.push(step);
  }
  return folder.join("/");
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

// Fonts may be scrambled without a lock; chapters are only under one.
function refuseLocked(zip: ZipParts, chapters: Book["chapters"], limits: ReadingLimits): void {
  const parts = new Set(chapters.map(({ part }) => part));
  readElements(partText(zip, "META-INF/encryption.xml", "epub"), limits, ({ name, attributes }) => {
    if (name === "CipherReference" && parts.has(decoded(attributes.URI ?? "")))
      throw new NotReadable({ type: "PasswordProtected" });
  });
}

function readElements(
  text: string | undefined,
  limits: ReadingLimits,
  onOpen: (start: XmlStart) => void,
): void {
  if (text === undefined) return;
  readXml(withoutPlainDoctype(text), "epub", limits, { onOpen, onText: () => {}, onClose: () => {} });
}

function wideText(bytes: Uint8Array): string {
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(isBig ? "utf-16be" : bytes[0] === 0xff ? "utf-16le" : "utf-8").decode(bytes);
}

function damaged(): NotReadable {
  return new NotReadable({ type: "Damaged", kind: "epub" });
}
