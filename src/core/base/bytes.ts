import { err, ok, type Result } from "./result.ts";

const encoder = new TextEncoder();

/** Encode text as UTF-8; a lone surrogate becomes U+FFFD. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** Decode UTF-8 and refuse malformed bytes. */
export function fromUtf8(bytes: Uint8Array): Result<string, NotUtf8> {
  try {
    return ok(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return err({ type: "NotUtf8" });
  }
}

/** The bytes are not well-formed UTF-8. */
export interface NotUtf8 {
  readonly type: "NotUtf8";
}

/** Join byte strings. */
export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Write bytes as lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += hexOf[byte] ?? "";
  return text;
}

const hexOf: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Read lower-case hexadecimal; anything else is refused. */
export function fromHex(text: string): Result<Uint8Array<ArrayBuffer>, NotHex> {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) return err({ type: "NotHex" });
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return ok(bytes);
}

/** The text is not an even number of lower-case hexadecimal digits. */
export interface NotHex {
  readonly type: "NotHex";
}

/** Tell whether two byte strings are equal; not constant-time, so not for secrets. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
