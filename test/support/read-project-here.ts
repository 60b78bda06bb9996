import { createHash } from "node:crypto";
import type { HashedProject } from "../../src/app/import-project/import-project.ts";
import { readProject } from "../../src/core/collect/project/index.ts";
import { inflateRaw } from "../../src/node/reading/inflate-raw.ts";

/** Read a project file in this very process. */
export function readHere(bytes: Uint8Array): HashedProject {
  const read = readProject({ inflateRaw }, bytes);
  if (!read.ok) throw new Error(read.error.type);
  const sources = read.value.sources.map((each) => ({
    ...each,
    sha256: createHash("sha256").update(each.bytes).digest("hex"),
  }));
  return { ...read.value, sources };
}
