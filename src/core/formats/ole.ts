import type { ReadingError } from "./reading-error.ts";

/**
 * Tell what an OLE2 compound file holds, by the names in its directory.
 *
 * Word 97 documents and password-protected docx files (an encrypted package) both come in this form.
 */
export function oleKind(bytes: Uint8Array): ReadingError {
  if (holdsName(bytes, "EncryptedPackage")) return { type: "PasswordProtected" };
  if (holdsName(bytes, "WordDocument")) return { type: "KindNotRead", kind: "word-97" };
  return { type: "KindNotRead", kind: "office-97" };
}

// Directory entries are 128 bytes, begin with their name in UTF-16LE, and lie on multiples of 128.
function holdsName(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (startsWithWide(bytes, at, name)) return true;
  }
  return false;
}

function startsWithWide(bytes: Uint8Array, at: number, name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    if (bytes[at + 2 * i] !== name.charCodeAt(i) || bytes[at + 2 * i + 1] !== 0) return false;
  }
  return true;
}
