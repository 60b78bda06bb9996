import { err, ok, type Result } from "./result.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const codes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
const values = new Map([...letters].map((letter, value) => [letter.charCodeAt(0), value]));
const pad = "=".charCodeAt(0);
/** How many characters are put together at once; a call takes no more arguments than some ten thousand. */
const chunk = 8_192;

/** Bytes as base64 (RFC 4648), so that they fit in a text. */
export function toBase64(bytes: Uint8Array): string {
  const coded = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  for (let at = 0, to = 0; at < bytes.length; at += 3, to += 4) {
    const [one = 0, two = 0, three = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const left = bytes.length - at;
    coded[to] = codes[one >> 2] ?? pad;
    coded[to + 1] = codes[((one & 3) << 4) | (two >> 4)] ?? pad;
    coded[to + 2] = left < 2 ? pad : (codes[((two & 15) << 2) | (three >> 6)] ?? pad);
    coded[to + 3] = left < 3 ? pad : (codes[three & 63] ?? pad);
  }
  const pieces: string[] = [];
  for (let at = 0; at < coded.length; at += chunk)
    pieces.push(String.fromCharCode(...coded.subarray(at, at + chunk)));
  return pieces.join("");
}

/** The bytes that a base64 text stands for; with its padding, and nothing else in it. */
export function fromBase64(text: string): Result<Uint8Array, { readonly type: "NotBase64" }> {
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  if (text.length % 4 !== 0) return err({ type: "NotBase64" });
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let at = 0, to = 0; at < text.length; at += 4) {
    let group = 0;
    for (let each = 0; each < 4; each++) {
      const value = values.get(text.charCodeAt(at + each));
      if (value === undefined && at + each < text.length - padding) return err({ type: "NotBase64" });
      group = (group << 6) | (value ?? 0);
    }
    for (const shift of [16, 8, 0]) if (to < bytes.length) bytes[to++] = (group >> shift) & 255;
  }
  return ok(bytes);
}
