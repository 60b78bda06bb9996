import type { HashedProject } from "../../src/app/import-project/import-project.ts";
import { readProject } from "../../src/core/collect/project/index.ts";
import { inflateRaw } from "../../src/node/reading/inflate-raw.ts";
import { hashed } from "../../src/node/reading/reader.ts";

/** Read a project file in this very process. */
export function readHere(bytes: Uint8Array): HashedProject {
  const read = readProject({ inflateRaw }, bytes);
  if (!read.ok) throw new Error(read.error.type);
  return { ...read.value, sources: read.value.sources.map(hashed) };
}
