import { createHash } from "node:crypto";
import type { RandomBytes } from "../../src/core/base/index.ts";

/** Bytes without chance, so that two studies are alike; never for keys. */
export function countedBytes(): RandomBytes {
  let drawn = 0;
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += 32)
      bytes.set(
        createHash("sha256")
          .update(String(drawn++))
          .digest()
          .subarray(0, length - at),
        at,
      );
    return bytes;
  };
}
