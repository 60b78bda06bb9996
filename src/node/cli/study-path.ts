import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { ok, type Result } from "../../core/base/index.ts";
import type { CliDeps } from "./cli-deps.ts";
import { commandHere } from "./places.ts";
import { notOpened, type Refused, wrongUse } from "./refused.ts";

/** What a folder of a study is called. */
export const studySuffix = ".grounds";

/** What every command that opens a study says where it is given no study, or none that exists. */
export const whatIsAStudy =
  `A study is a folder whose name ends with ${studySuffix}; it holds two encrypted databases and a file of wrapped keys. ` +
  `Make one with: ${commandHere} new PATH`;

/**
 * Find the study that is meant: the argument, `--study`, `GROUNDS_STUDY`, or the only one in this folder.
 *
 * A path without the ending is tried with it.
 */
export function findStudy(
  deps: Pick<CliDeps, "folder" | "studyInEnvironment">,
  given: string | undefined,
): Result<string, Refused> {
  const named = given ?? (deps.studyInEnvironment === "" ? undefined : deps.studyInEnvironment);
  if (named === undefined) return onlyStudyIn(deps.folder);
  const path = resolve(deps.folder, named);
  if (isStudy(path)) return ok(path);
  if (isStudy(path + studySuffix)) return ok(path + studySuffix);
  if (isStudy(dirnameOf(path))) return ok(dirnameOf(path));
  if (!existsSync(path)) return notOpened(`There is no study at ${named}.\n${whatIsAStudy}`);
  return notOpened(`${named} is not a study.\n${whatIsAStudy}`);
}

/** Tell whether a folder is a study, by the file of keys it must hold. */
export function isStudy(path: string): boolean {
  return existsSync(join(path, "keys.json"));
}

function onlyStudyIn(folder: string): Result<string, Refused> {
  if (isStudy(folder)) return ok(folder);
  const found = readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.name.endsWith(studySuffix) && isStudy(join(folder, each.name)))
    .map((each) => join(folder, each.name));
  const [only] = found;
  if (only !== undefined && found.length === 1) return ok(only);
  const why =
    found.length > 1
      ? `There are several studies here: ${found.map((each) => basename(each)).join(", ")}.`
      : "No study was named.";
  return wrongUse(
    `${why} Give its path after the command, with --study, or in GROUNDS_STUDY.\n${whatIsAStudy}`,
  );
}

// Somebody may point at the file inside the folder that a file manager showed.
function dirnameOf(path: string): string {
  return existsSync(path) && statSync(path).isFile() ? resolve(path, "..") : path;
}
