import { fromUtf8 } from "../base/index.ts";
import { NotReadable } from "./not-readable.ts";
import type { DamagedKind } from "./reading-error.ts";
import type { ZipParts } from "./zip.ts";

/** The text of a part of an archive; undefined where there is none; UTF-8 or UTF-16 with a mark, as XML asks. */
export function partText(zip: ZipParts, name: string, kind: DamagedKind): string | undefined {
  const bytes = zip.read(name);
  if (bytes === undefined) return undefined;
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : undefined;
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  const text = fromUtf8(bytes);
  if (!text.ok) throw new NotReadable({ type: "Damaged", kind });
  return text.value.replace(/^\ufeff/, "");
}
