import { readDocx } from "./docx.ts";
import { readEpub } from "./epub.ts";
import { latin1 } from "./file-kind.ts";
import type { ForeignDocument } from "./foreign-document.ts";
import { NotReadable } from "./not-readable.ts";
import { readOdt } from "./odt.ts";
import type { UnreadKind } from "./reading-error.ts";
import type { ReadingDeps, ReadingLimits } from "./reading-limits.ts";
import { readXlsx } from "./xlsx.ts";
import { openZip, type ZipParts } from "./zip.ts";

/** Read a document that is a zip archive (docx, odt), or name what the archive is instead. */
export function readZipped(deps: ReadingDeps, bytes: Uint8Array, limits: ReadingLimits): ForeignDocument {
  const zip = openZip(deps, bytes, limits);
  const mediaType = mediaTypeOf(zip);
  if (mediaType === "application/vnd.oasis.opendocument.text") return readOdt(zip, limits);
  // Some books leave out what they are, and some pack it against the rule.
  if (mediaType === "application/epub+zip" || zip.names.includes("META-INF/container.xml"))
    return readEpub(zip, limits);
  if (mediaType !== undefined) throw refused("open-document-other");
  if (zip.names.some((name) => name.startsWith("word/"))) return readDocx(zip, limits);
  if (zip.names.includes("xl/workbook.xml")) return readXlsx(zip, limits);
  if (zip.names.some((name) => name.startsWith("xl/"))) throw refused("spreadsheet");
  if (zip.names.some((name) => name.startsWith("ppt/"))) throw refused("presentation");
  if (zip.names.some(isProjectPart)) throw new NotReadable({ type: "IsAProject" });
  throw refused("archive");
}

/** The markup of a REFI-QDA project, or the database of a QualCoder one that was packed with its folder. */
function isProjectPart(name: string): boolean {
  return /^[^/\\]+\.qde$/i.test(name) || /^(?:[^/\\]+[/\\])?data\.qda$/i.test(name);
}

function mediaTypeOf(zip: ZipParts): string | undefined {
  if (!zip.names.includes("mimetype")) return undefined;
  const bytes = zip.read("mimetype");
  return bytes === undefined || bytes.length > 200 ? undefined : latin1(bytes).trim();
}

function refused(kind: UnreadKind): NotReadable {
  return new NotReadable({ type: "KindNotRead", kind });
}
