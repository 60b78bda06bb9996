import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import type { Desk } from "../../app/desk.ts";
import { release } from "../../core/study/index.ts";

/** What a file of a release is called until the study has noted the release. */
export const draftSuffix = ".not-yet-noted";

/** Tell whether an edition lies there; an empty file is what a release that was cut short leaves. */
export function isTaken(file: string): boolean {
  return existsSync(file) && !(statSync(file).isFile() && statSync(file).size === 0);
}

/**
 * Settle what a release left in a folder when it was killed: files that the study noted get their names, for they cannot be
 * made again; others go, for nothing may lie about that no later release is checked against.
 *
 * Says how many files got their names.
 */
export function settleCutShort(desk: Desk, files: readonly string[]): number {
  const noted = new Set(desk.open.study.all(release).flatMap((each) => [each.sha256, each.docxSha256]));
  let named = 0;
  for (const file of files) {
    const draft = file + draftSuffix;
    if (!existsSync(draft)) continue;
    const sha256 = createHash("sha256").update(readFileSync(draft)).digest("hex");
    if (!noted.has(sha256)) rmSync(draft);
    else if (!isTaken(file)) {
      renameSync(draft, file);
      named++;
    }
  }
  return named;
}
