import { inflateRawSync } from "node:zlib";
import type { InflateRaw } from "../../core/formats/index.ts";

/** Node's DEFLATE, which stops as soon as more than `maxBytes` come out. */
export const inflateRaw: InflateRaw = (packed, maxBytes) => {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, maxBytes) });
  } catch (fault) {
    const code = fault instanceof Error && "code" in fault ? fault.code : undefined;
    return code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : "damaged";
  }
};
