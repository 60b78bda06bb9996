import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where files written by others lie beside the project; they are never part of it. */
const folder = fileURLToPath(new URL("../../../shared/external/texts/", import.meta.url));

/** Whether the files are there; where they are not, tests of them are skipped and say so. */
export const hasSharedTexts = existsSync(folder);

/** What a skipped test says. */
export const withoutSharedTexts = "skipped: ../shared/external/texts is not beside this checkout";

/** The paths of all files in the folder, each as `collection/file`. */
export function listSharedTexts(): readonly string[] {
  if (!hasSharedTexts) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length))
    .map((path) => path.replaceAll("\\", "/").replace(/^\//, ""))
    .toSorted();
}

/** The bytes of one file. */
export function readSharedText(path: string): Uint8Array {
  return new Uint8Array(readFileSync(`${folder}${path}`));
}
