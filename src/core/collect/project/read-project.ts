import { err, ok, type Result } from "../../base/index.ts";
import type { ReadingDeps, ReadingError } from "../../formats/index.ts";
import { openAnyProject } from "../../formats/peers/index.ts";
import { type QdpxPart, rawText, scrubProject, scrubWords, writeQdpx } from "../../formats/refi/index.ts";
import { collectProject } from "./collect-project.ts";
import type { CollectedProject } from "./collected-project.ts";

/** Read the file of a project of another program, or say why it is not read. Nothing in it is run, fetched or expanded. */
export function readProject(deps: ReadingDeps, bytes: Uint8Array): Result<CollectedProject, ReadingError> {
  const opened = openAnyProject(deps, bytes);
  return opened.ok ? ok(collectProject(opened.value)) : opened;
}

/**
 * Write a project file again without any of its words, for somebody who is to look at how it is built.
 *
 * Texts keep their length and line breaks; pictures, pages and recordings are left out.
 */
export function scrubbedProject(deps: ReadingDeps, bytes: Uint8Array): Result<Uint8Array, ReadingError> {
  const opened = openAnyProject(deps, bytes);
  if (!opened.ok) return err(opened.error);
  const project = scrubProject(opened.value.project.holds);
  const names = new Set(JSON.stringify(project).match(/internal:\/\/[^"\\]+/gi) ?? []);
  const parts = [...names].flatMap((path): readonly QdpxPart[] => {
    const held = /\.txt$/i.test(path) ? opened.value.fileAt(path) : undefined;
    if (held === undefined) return [];
    return [
      {
        name: path.replace(/^internal:\/\/\/?/i, ""),
        bytes: new TextEncoder().encode(scrubWords(rawText(held))),
      },
    ];
  });
  return ok(writeQdpx(project, parts));
}
