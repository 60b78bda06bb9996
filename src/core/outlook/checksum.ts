import { utf8 } from "../base/index.ts";

/**
 * A checksum of numbers, bit for bit, as 16 hexadecimal digits: FNV-1a with 64 bits over their bytes, lowest first.
 *
 * Fowler, Noll and Vo; known answers hold it. It tells results apart that chance or a fault made differ; it does not withstand
 * somebody who wants two results to look alike.
 */
export function checksumOf(parts: readonly ArrayBufferView[]): string {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (const { buffer, byteOffset, byteLength } of parts) {
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    for (let at = 0; at < byteLength; at++) {
      low = (low ^ (bytes[at] ?? 0)) >>> 0;
      // Times 2^40 + 0x1b3, in halves: what leaves the lower one is carried, and the 2^40 shifts the lower one into the upper.
      const [small, large] = [(low & 0xffff) * 0x1b3, (low >>> 16) * 0x1b3];
      const carry = ((small >>> 16) + large) >>> 16;
      high = (Math.imul(high, 0x1b3) + carry + (low << 8)) >>> 0;
      low = Math.imul(low, 0x1b3) >>> 0;
    }
  }
  return [high, low].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/** The checksum of some checksums, in their order. */
export function joinChecksums(checksums: readonly string[]): string {
  return checksumOf([utf8(checksums.join(" "))]);
}
