import type { Result } from "../../base/index.ts";
import { countPages, defaultLimits, type PageCount, type ReadingError } from "../../formats/index.ts";
import { orRefused } from "../../formats/peers/index.ts";
import type { OpenQdpx, RefiPdf } from "../../formats/refi/index.ts";
import { wordsOf } from "./raw-text.ts";

/** The pages of the PDFs of a project, by path; of those that were opened. */
export type CountedPages = ReadonlyMap<string, Result<PageCount, ReadingError>>;

/** Count the pages of those PDFs of a project that are sources for want of words, or in which regions are marked. */
export async function countProjectPages(qdpx: OpenQdpx): Promise<CountedPages> {
  const counted = new Map<string, Result<PageCount, ReadingError>>();
  for (const source of qdpx.project.holds.sources) {
    if (source.kind !== "pdf" || source.path === undefined || counted.has(source.path)) continue;
    const { path } = source;
    // What cannot be unpacked refuses the project where it is collected.
    const file = orRefused(() => (needsPages(source, qdpx) ? qdpx.fileAt(path) : undefined));
    if (file.ok && file.value !== undefined) counted.set(path, await countPages(file.value, defaultLimits));
  }
  return counted;
}

function needsPages(source: RefiPdf, qdpx: OpenQdpx): boolean {
  if ((qdpx.sizeAt?.(source.path) ?? 0) > defaultLimits.maxBytes) return false;
  return source.selections.length > 0 || wordsIn(source, qdpx) === undefined;
}

/** The words that a project has of a PDF; `undefined` where it has none. */
export function wordsIn({ words }: RefiPdf, qdpx: OpenQdpx): ReturnType<typeof wordsOf> {
  const read = words === undefined ? undefined : wordsOf(qdpx, words);
  return read === undefined || read.raw.trim() === "" ? undefined : read;
}
