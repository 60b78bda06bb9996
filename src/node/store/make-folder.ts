import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Make a folder and those above it that are missing; throws the system's error where one cannot be made.
 *
 * Node's own way of making the folders above tries for ever where the system says of a folder that is there that it is not,
 * as `/proc` does.
 */
export function makeFolder(path: string, mode = 0o777): void {
  if (isFolder(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above, mode);
  try {
    mkdirSync(path, { mode });
  } catch (fault) {
    // Another program may have made it in the same moment.
    if (!isFolder(path)) throw fault;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
