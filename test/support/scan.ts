import { pdfOf } from "../../src/core/formats/testing/build-files.ts";

/** A PDF of so many empty pages: none has a text layer, as in a scan. */
export function scanOf(pages: number): Uint8Array {
  return pdfOf(Array.from({ length: pages }, () => []));
}
