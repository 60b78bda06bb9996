import type { ForeignDocument, ForeignParagraph } from "./foreign-document.ts";
import { NotReadable } from "./not-readable.ts";
import { type OdtBody, readOdtBody } from "./odt-body.ts";
import { readOdtStyles } from "./odt-styles.ts";
import { partText } from "./part-text.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import { withTableTurns } from "./table-turns.ts";
import { readXml } from "./xml.ts";
import type { ZipParts } from "./zip.ts";

/** Read an OpenDocument text (ODF 1.3): body and notes, with the headers and footers of its master pages apart. */
export function readOdt(zip: ZipParts, limits: ReadingLimits): ForeignDocument {
  if (/encryption-data/.test(partText(zip, "META-INF/manifest.xml", "odt") ?? ""))
    throw new NotReadable({ type: "PasswordProtected" });
  const content = partText(zip, "content.xml", "odt");
  if (content === undefined) throw new NotReadable({ type: "Damaged", kind: "odt" });
  const shared = partText(zip, "styles.xml", "odt");
  const styles = readOdtStyles([shared, content], limits);
  const body = readOdtBody(content, "text", styles, limits);
  const headers =
    shared === undefined ? [] : edge(readOdtBody(shared, "header", styles, limits), "page-header");
  const footers =
    shared === undefined ? [] : edge(readOdtBody(shared, "footer", styles, limits), "page-footer");
  const language = styles.language ?? metaLanguage(partText(zip, "meta.xml", "odt"), limits);
  return {
    format: "odt",
    ...(language === undefined ? {} : { language }),
    paragraphs: [...headers, ...withTableTurns(body.paragraphs), ...footers],
    lost: lostNotes(body),
  };
}

function edge(body: OdtBody, style: "page-header" | "page-footer"): readonly ForeignParagraph[] {
  return body.paragraphs.map(({ text }) => ({ text, style }));
}

function metaLanguage(meta: string | undefined, limits: ReadingLimits): string | undefined {
  let language = "";
  let isInside = false;
  if (meta !== undefined)
    readXml(meta, "odt", limits, {
      onOpen: ({ name }) => {
        isInside = name === "language";
      },
      onText: (text) => {
        if (isInside) language += text;
      },
      onClose: () => {
        isInside = false;
      },
    });
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ? language : undefined;
}

function lostNotes({ counts }: OdtBody): readonly string[] {
  const { pictures, comments, changes } = counts;
  const notes = [
    [
      changes,
      `tracked changes: the accepted text was read (${changes} ${changes === 1 ? "change" : "changes"}).`,
    ],
    [comments, `${comments} ${comments === 1 ? "comment was" : "comments were"} left aside.`],
    [pictures, `${pictures} ${pictures === 1 ? "picture was" : "pictures were"} left aside.`],
  ] as const;
  return notes.filter(([count]) => count > 0).map(([, text]) => text);
}
