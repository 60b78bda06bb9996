import { lstatSync, readdirSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { ok, type Result } from "../../core/base/index.ts";
import { type Refused, wrongUse } from "./refused.ts";
import { isStudy, studySuffix } from "./study-path.ts";

/** A file to import. */
export interface GatheredFile {
  readonly path: string;
  /** Its name, behind the folder that was named where it lies in one. */
  readonly shown: string;
}

/**
 * List the files that paths name: files as they are, folders with everything below them, each file once, in order.
 *
 * In folders, names that begin with a dot, links and studies are passed over, whatever a study's folder is called.
 */
export function gatherFiles(
  folder: string,
  paths: readonly string[],
): Result<readonly GatheredFile[], Refused> {
  const found = new Map<string, GatheredFile>();
  for (const given of paths) {
    const path = resolve(folder, given);
    const kind = kindOf(path);
    if (kind === undefined) return wrongUse(`There is nothing at ${given}. Nothing was imported.`);
    if (kind === "neither") return wrongUse(`${given} is neither a file nor a folder. Nothing was imported.`);
    if (isStudy(path))
      return wrongUse(
        `${given} is a study or a backup of one, and holds no texts to read. Nothing was imported.`,
      );
    for (const each of kind === "folder" ? filesUnder(path) : [path])
      found.set(each, { path: each, shown: relative(dirname(path), each) });
  }
  return ok([...found.values()]);
}

function kindOf(path: string): "file" | "folder" | "neither" | undefined {
  try {
    const found = statSync(path);
    // A pipe or a device has no end.
    return found.isDirectory() ? "folder" : found.isFile() ? "file" : "neither";
  } catch {
    return undefined;
  }
}

function filesUnder(folder: string): readonly string[] {
  return namesIn(folder)
    .filter((name) => !name.startsWith(".") && !name.endsWith(studySuffix))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      const found = lstatSync(path, { throwIfNoEntry: false });
      // A name that is no text on this system, or a file that has just gone: told with the verdicts, as unreadable.
      if (found === undefined) return [path];
      if (found.isDirectory()) return isStudy(path) ? [] : filesUnder(path);
      return found.isFile() ? [path] : [];
    });
}

/** The names in a folder; a folder that may not be read holds none that can be. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
