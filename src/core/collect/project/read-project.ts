import type { Result } from "../../base/index.ts";
import type { ReadingDeps, ReadingError } from "../../formats/index.ts";
import { fromAnyProject } from "../../formats/peers/index.ts";
import {
  type OpenQdpx,
  type QdpxPart,
  rawText,
  scrubProject,
  scrubWords,
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
  const project = scrubProject(opened.project.holds);
  const names = new Set(JSON.stringify(project).match(/internal:\/\/[^"\\]+/gi) ?? []);
  const parts = [...names].flatMap((path): readonly QdpxPart[] => {
    const held = /\.txt$/i.test(path) ? opened.fileAt(path) : undefined;
    if (held === undefined) return [];
    return [
      {
        name: path.replace(/^internal:\/\/\/?/i, ""),
        bytes: new TextEncoder().encode(scrubWords(rawText(held))),
      },
    ];
  });
  return writeQdpx(project, parts);
}
