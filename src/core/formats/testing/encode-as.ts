import type { EncodingName } from "../index.ts";

/**
 * Encode a text in a code page or in UTF-16 without a mark; throws where the page lacks a character.
 *
 * Code pages are inverted from the platform's decoder: an independent reading of the same tables.
 */
export function encodeAs(name: EncodingName, text: string): Uint8Array {
  if (name === "utf-8" || name === "ascii") return new TextEncoder().encode(text);
  if (name === "utf-16le" || name === "utf-16be") return encodeWide(text, name === "utf-16le");
  const byteByChar = new Map(
    Array.from({ length: 256 }, (_, byte) => [decodeByte(name, byte), byte] as const),
  );
  return Uint8Array.from(text, (char) => {
    const byte = byteByChar.get(char);
    if (byte === undefined)
      throw new Error(`The page has no such character: U+${char.charCodeAt(0).toString(16)}`);
    return byte;
  });
}

function decodeByte(name: string, byte: number): string {
  return new TextDecoder(name).decode(new Uint8Array([byte]));
}

function encodeWide(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}
