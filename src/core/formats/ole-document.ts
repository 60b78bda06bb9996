import { readDoc } from "./doc.ts";
import type { ForeignDocument } from "./foreign-document.ts";
import { NotReadable } from "./not-readable.ts";
import { openOle } from "./ole.ts";
import type { ReadingLimits } from "./reading-limits.ts";

/**
 * Read a document that is an OLE2 compound file (doc), or name what the file is instead.
 *
 * A docx under a password comes in this form too, as an encrypted package.
 */
export function readOle(bytes: Uint8Array, limits: ReadingLimits): ForeignDocument {
  const ole = openOle(bytes);
  if (ole.has("EncryptedPackage")) throw new NotReadable({ type: "PasswordProtected" });
  if (ole.has("WordDocument")) return readDoc(ole, limits);
  throw new NotReadable({ type: "KindNotRead", kind: "office-97" });
}
