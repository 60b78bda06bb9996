import { err, ok, type Result } from "../../base/index.ts";
import { NotReadable } from "../not-readable.ts";
import type { ReadingError } from "../reading-error.ts";
import { defaultLimits } from "../reading-limits.ts";
import { rawText } from "./open-qdpx.ts";
import { type ReadRefi, readCodebook } from "./project-codec.ts";
import type { RefiCodebook } from "./refi-project.ts";

/** Of a codebook, in bytes: far more than any that was seen. */
const maxCodebookBytes = 20_000_000;

/** Read a codebook file (`.qdc`), or say why it is not read. */
export function openCodebook(bytes: Uint8Array): Result<ReadRefi<RefiCodebook>, ReadingError> {
  if (bytes.length > maxCodebookBytes)
    return err({ type: "TooLarge", bytes: bytes.length, maxBytes: maxCodebookBytes });
  try {
    const read = readCodebook(rawText(bytes), defaultLimits);
    return read === undefined ? err({ type: "NotAProject", reason: "other-markup" }) : ok(read);
  } catch (fault) {
    if (fault instanceof NotReadable) return err(fault.reason);
    throw fault;
  }
}
