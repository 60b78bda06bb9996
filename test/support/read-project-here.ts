import type { HashedProject } from "../../src/app/import-project/import-project.ts";
import { readProject } from "../../src/core/collect/project/index.ts";
import { hashed } from "../../src/node/reading/reader.ts";
import { unpacking } from "../../src/node/reading/unpacking.ts";

/** Read a project file in this very process. */
export function readHere(bytes: Uint8Array): HashedProject {
  const read = readProject(unpacking, bytes);
  if (!read.ok) throw new Error(read.error.type);
  return { ...read.value, sources: read.value.sources.map(hashed) };
}
