import { latin1 } from "../file-kind.ts";
import type { ForeignDocument, ForeignFormat } from "../foreign-document.ts";
import { NotReadable } from "../not-readable.ts";
import type { ReadingDeps, ReadingLimits } from "../reading-limits.ts";
import { readRtf } from "../rtf.ts";
import { readZipped } from "../zipped-document.ts";

/** The words of a formatted file, paragraph by paragraph, and as what it was read. */
export interface FormattedWords {
  readonly words: string;
  readonly format: ForeignFormat;
}

/**
 * Read the words out of a formatted file of a project (docx, odt or rtf), for where no plain text lies beside it; `undefined` for
 * another or a damaged file. Headers, footers and notes at the foot of a page are left out: no program counts positions in them.
 */
export function formattedWords(
  deps: ReadingDeps,
  bytes: Uint8Array,
  limits: ReadingLimits,
): FormattedWords | undefined {
  try {
    const document = documentIn(deps, bytes, limits);
    if (document === undefined) return undefined;
    const said = document.paragraphs.filter(({ style }) => !asides.has(style));
    return { words: said.map(({ text }) => text).join("\n"), format: document.format };
  } catch (fault) {
    if (fault instanceof NotReadable) return undefined;
    throw fault;
  }
}

const asides: ReadonlySet<string> = new Set(["footnote", "page-header", "page-footer", "chrome", "metadata"]);

function documentIn(
  deps: ReadingDeps,
  bytes: Uint8Array,
  limits: ReadingLimits,
): ForeignDocument | undefined {
  const start = latin1(bytes.subarray(0, 8));
  if (start.startsWith("PK")) return readZipped(deps, bytes, limits);
  return /^\s*\{\\rtf/.test(start) ? readRtf(bytes, limits) : undefined;
}
