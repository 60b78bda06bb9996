import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { ok, type Result } from "../../core/base/index.ts";
import type { CliDeps } from "./cli-deps.ts";
import type { Refused } from "./refused.ts";
import { findStudy, isStudy, studySuffix } from "./study-path.ts";

/** Where the page looks for studies. */
export interface StudiesPlace {
  readonly folder: string;
  /** The study that was meant, by the name of its folder; absent where a folder of studies was. */
  readonly first?: string;
}

/**
 * Find the studies that the page offers: the one that was named and those beside it, those of a folder that was named, or those
 * of this folder; else the folder in which the page makes new ones.
 */
export function findStudies(
  deps: Pick<CliDeps, "folder" | "studyInEnvironment" | "studiesFolder">,
  given: string | undefined,
): Result<StudiesPlace, Refused> {
  const named = given ?? (deps.studyInEnvironment === "" ? undefined : deps.studyInEnvironment);
  if (named === undefined && !isStudy(deps.folder)) return ok(studiesAround(deps));
  const folder = resolve(deps.folder, named ?? ".");
  if (isFolderOfStudies(folder)) return ok({ folder });
  const study = findStudy(deps, named);
  return study.ok ? ok({ folder: dirname(study.value), first: basename(study.value) }) : study;
}

function studiesAround(deps: Pick<CliDeps, "folder" | "studiesFolder">): StudiesPlace {
  const here = readdirSync(deps.folder).filter(
    (name) => name.endsWith(studySuffix) && isStudy(join(deps.folder, name)),
  );
  const [only] = here;
  if (only === undefined) return { folder: deps.studiesFolder };
  return here.length === 1 ? { folder: deps.folder, first: only } : { folder: deps.folder };
}

function isFolderOfStudies(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory() && !isStudy(path) && !isStudy(path + studySuffix);
}
