import type { Result } from "../../base/index.ts";
import type { ReadingDeps, ReadingError } from "../../formats/index.ts";
import { fromAnyProject } from "../../formats/peers/index.ts";
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

/** Read the file of a project of another program, or say why it is not read. Nothing in it is run, fetched or expanded. */
export function readProject(deps: ReadingDeps, bytes: Uint8Array): Result<CollectedProject, ReadingError> {
  return fromAnyProject(deps, bytes, collectProject);
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
