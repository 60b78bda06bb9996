/** The fields of a central directory entry that a hostile archive lies about: offset and length in bytes. */
const fields = {
  flags: [8, 2],
  method: [10, 2],
  crc: [16, 4],
  packed: [20, 4],
  unpacked: [24, 4],
  at: [42, 4],
} as const;

/** The same archive with one field of one entry of its central directory set to another value. */
export function withEntryField(
  zip: Uint8Array,
  name: string,
  field: keyof typeof fields,
  value: number,
): Uint8Array {
  const bytes = zip.slice();
  const [offset, length] = fields[field];
  const view = new DataView(bytes.buffer);
  const entry = entryOf(bytes, name);
  if (length === 2) view.setUint16(entry + offset, value, true);
  else view.setUint32(entry + offset, value, true);
  return bytes;
}

/** The same archive with one part under another name of the same length, in its central directory. */
export function withStoredName(zip: Uint8Array, name: string, other: string): Uint8Array {
  if (other.length !== name.length) throw new Error("The names differ in length");
  const bytes = zip.slice();
  bytes.set(
    Array.from(other, (char) => char.charCodeAt(0)),
    entryOf(bytes, name) + 46,
  );
  return bytes;
}

function entryOf(bytes: Uint8Array, name: string): number {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  for (let at = text.indexOf("PK\x01\x02"); at >= 0; at = text.indexOf("PK\x01\x02", at + 4))
    if (text.startsWith(name, at + 46)) return at;
  throw new Error("There is no such part");
}
