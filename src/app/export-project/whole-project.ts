import { writeQdpx } from "../../core/formats/refi/index.ts";
import type { Vault } from "../open-study.ts";
import type { Store } from "../store.ts";
import type { LeftLine, ProjectCounts } from "./calls.ts";
import { composeProject } from "./compose-project.ts";
import { openExportGuids } from "./export-guids.ts";
import { openLeftBook } from "./left-book.ts";
import { wholeEdition } from "./whole-edition.ts";

/** A project file with what it holds, and what has no place in it. */
export interface WrittenProject {
  readonly bytes: Uint8Array;
  readonly counts: ProjectCounts;
  readonly left: readonly LeftLine[];
}

/** Write everything there is in a study, with the vault its recordings and pictures too, as a project file; it is for its owner alone and is sealed before it lies anywhere. */
export function writeWholeProject(study: Store, vault?: Vault): WrittenProject {
  const guids = openExportGuids(study);
  const left = openLeftBook();
  const { project, parts, counts } = composeProject(
    study,
    wholeEdition(study, guids, left, vault),
    guids,
    left,
  );
  return { bytes: writeQdpx(project, parts), counts, left: left.lines() };
}
