import type { ForeignDocument, ForeignParagraph } from "./foreign-document.ts";
import type { DecodedText } from "./text-encoding.ts";

/** Read a plain text: one paragraph of style `line` a line, blank lines included; form feeds begin a page. */
export function readPlainText(decoded: DecodedText): ForeignDocument {
  const pages = decoded.text.split("\f");
  const paragraphs: ForeignParagraph[] = [];
  pages.forEach((page, index) => {
    const lines = (index === 0 ? page : page.replace(/^\n/, "")).split("\n");
    for (const text of lines) {
      const line = { text: text.trimEnd(), style: "line", line: paragraphs.length + 1 } as const;
      paragraphs.push(pages.length > 1 ? { ...line, page: index + 1 } : line);
    }
  });
  return { format: "txt", encoding: decoded.encoding, paragraphs, lost: decoded.notes };
}
