import { utf8, zipFile } from "../../base/index.ts";
import { writeProject } from "./project-codec.ts";
import type { RefiProject } from "./refi-project.ts";

/** A file that goes beside a project's markup, under the name by which its `internal://` path calls it. */
export interface QdpxPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Write a REFI-QDA project file: `project.qde` and the folder `sources/`.
 *
 * The same project and files give the same bytes. Throws where the markup would not be valid, which is this program's fault.
 */
export function writeQdpx(project: RefiProject, parts: readonly QdpxPart[]): Uint8Array {
  return zipFile([
    { name: "project.qde", bytes: utf8(writeProject(project)) },
    ...parts.map(({ name, bytes }) => ({ name: `sources/${name}`, bytes })),
  ]);
}
