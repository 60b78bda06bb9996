import { concatBytes, utf8 } from "./bytes.ts";

/** A part of an archive. */
export interface ZipPart {
  /** Such as `word/document.xml`; ASCII. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Pack parts into a zip archive, in their order, uncompressed and without any time.
 *
 * Format: PKWARE APPNOTE 6.3. Compression differs between machines and versions of its program; stored parts are the same
 * bytes everywhere. Every part is dated 1980-01-01, the first day the format knows.
 */
export function zipFile(parts: readonly ZipPart[]): Uint8Array {
  const bodies: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const name = utf8(part.name);
    const shared = sharedFields(part.bytes, name.length);
    const head = concatBytes(numbers([4, 0x04034b50]), shared, name);
    bodies.push(head, part.bytes);
    entries.push(
      concatBytes(
        numbers([4, 0x02014b50], [2, 20]),
        shared,
        numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]),
        name,
      ),
    );
    at += head.length + part.bytes.length;
  }
  const directory = concatBytes(...entries);
  const count = parts.length;
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, at],
    [2, 0],
  );
  return concatBytes(...bodies, directory, end);
}

/** Version, flags, method, time, date, checksum, both sizes, length of the name and of what nothing is added. */
function sharedFields(bytes: Uint8Array, nameLength: number): Uint8Array {
  const firstDay = (1 << 5) | 1;
  return numbers(
    [2, 20],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, firstDay],
    [4, checksum(bytes)],
    [4, bytes.length],
    [4, bytes.length],
    [2, nameLength],
    [2, 0],
  );
}

/** CRC-32 with the polynomial of ISO 3309, as zip wants it. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (checksums[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}

const checksums = Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum >>> 0;
});

/** Numbers of two or four bytes, the least byte first. */
function numbers(...fields: readonly (readonly [2 | 4, number])[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([size, value]) =>
      Array.from({ length: size }, (_, byte) => (value >>> (8 * byte)) & 0xff),
    ),
  );
}
