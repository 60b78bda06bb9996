import type { HashedProject } from "../../src/app/import-project/import-project.ts";
import { readPagedProject, readProject } from "../../src/core/collect/project/index.ts";
import { hashed } from "../../src/node/reading/reader.ts";
import { unpacking } from "../../src/node/reading/unpacking.ts";

/** Read a project file in this very process; no PDF in it is opened. */
export function readHere(bytes: Uint8Array): HashedProject {
  return inHand(readProject(unpacking, bytes));
}

/** Read it with its pages, as the reading process does. */
export async function readPagedHere(bytes: Uint8Array): Promise<HashedProject> {
  return inHand(await readPagedProject(unpacking, bytes));
}

function inHand(read: ReturnType<typeof readProject>): HashedProject {
  if (!read.ok) throw new Error(read.error.type);
  return { ...read.value, sources: read.value.sources.map(hashed) };
}
