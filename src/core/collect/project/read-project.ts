import type { Result } from "../../base/index.ts";
import type { ReadingDeps, ReadingError } from "../../formats/index.ts";
import { fromAnyProject, orRefused } from "../../formats/peers/index.ts";
import {
  type OpenQdpx,
  type QdpxPart,
  rawText,
  scrubProject,
  scrubWords,
  withoutFileNames,
  writeQdpx,
} from "../../formats/refi/index.ts";
import { collectProject } from "./collect-project.ts";
import type { CollectedProject } from "./collected-project.ts";
import { countProjectPages } from "./project-pages.ts";

/**
 * Read the file of a project of another program, or say why it is not read. Nothing in it is run, fetched or expanded.
 *
 * No PDF in it is opened: those without words stay behind, and so do regions of pages whose words are not found.
 */
export function readProject(deps: ReadingDeps, bytes: Uint8Array): Result<CollectedProject, ReadingError> {
  return fromAnyProject(deps, bytes, (opened) => collectProject(opened));
}

/** Read it with its pages: the PDFs in which they matter are opened, to count them. */
export async function readPagedProject(
  deps: ReadingDeps,
  bytes: Uint8Array,
): Promise<Result<CollectedProject, ReadingError>> {
  const opened = fromAnyProject(deps, bytes, (each) => each);
  if (!opened.ok) return opened;
  const pages = await countProjectPages(opened.value);
  return orRefused(() => collectProject(opened.value, pages));
}

/**
 * Write a project file again without any of its words, for somebody who is to look at how it is built.
 *
 * Texts keep their length and line breaks; pictures, pages and recordings are left out.
 */
export function scrubbedProject(deps: ReadingDeps, bytes: Uint8Array): Result<Uint8Array, ReadingError> {
  return fromAnyProject(deps, bytes, withoutWords);
}

function withoutWords(opened: OpenQdpx): Uint8Array {
  const { project, texts } = withoutFileNames(scrubProject(opened.project.holds));
  const parts = [...texts].flatMap(([path, name]): readonly QdpxPart[] => {
    const held = opened.fileAt(path);
    return held === undefined ? [] : [{ name, bytes: new TextEncoder().encode(scrubWords(rawText(held))) }];
  });
  return writeQdpx(project, parts);
}
