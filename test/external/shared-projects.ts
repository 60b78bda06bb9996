import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where REFI-QDA files written by others lie beside the project; they are never part of it. */
const folder = fileURLToPath(new URL("../../../shared/external/qdpx/", import.meta.url));

/** Whether the files are there; where they are not, tests of them are skipped and say so. */
export const hasSharedProjects = existsSync(folder);

/** What a skipped test says. */
export const withoutSharedProjects = "skipped: ../shared/external/qdpx is not beside this checkout";

/** The names of the files whose names end so. */
export function listSharedProjects(ending: string): readonly string[] {
  if (!hasSharedProjects) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .toSorted();
}

/** The bytes of one file. */
export function readSharedProject(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`${folder}${name}`));
}
