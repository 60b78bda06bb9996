import { crc32, inflateRawSync } from "node:zlib";
import type { ReadingDeps } from "../../core/formats/index.ts";

/** How Node unpacks archives: its DEFLATE stops as soon as more than `maxBytes` come out. */
export const unpacking: Pick<ReadingDeps, "inflateRaw" | "crc32"> = {
  crc32,
  inflateRaw(packed, maxBytes) {
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, maxBytes) });
    } catch (fault) {
      const code = fault instanceof Error && "code" in fault ? fault.code : undefined;
      return code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : "damaged";
    }
  },
};
