import type { RandomBytes } from "../../core/base/index.ts";
import { compileRegister, openClearer } from "../../core/protect/index.ts";
import type { ArchiveMeans } from "../archive/archive-means.ts";
import { leavingRules } from "../archive/leaving-words.ts";
import type { BriefMaterial } from "../brief/brief-material.ts";
import { clearedWords } from "../brief/release/release-voice.ts";
import { releasedCounts } from "../brief/release/released-sources.ts";
import { smallestOf } from "../brief/release/smallest.ts";
import type { Desk } from "../desk.ts";
import type { Vault } from "../open-study.ts";
import { namesRegisterOf } from "../register-names.ts";

/** What a cleared project is made with: as a package's, without the texts. */
export type ClearedMeans = Omit<ArchiveMeans, "deposited"> & {
  readonly vault: Vault;
  readonly randomBytes: RandomBytes;
};

/** Gather what a cleared project is made with, by the same rules as a package for an archive. */
export function clearedMeans(
  desk: Desk,
  vault: Vault,
  material: BriefMaterial,
  allowed: readonly string[],
  randomBytes: RandomBytes,
): ClearedMeans {
  const clearer = openClearer(compileRegister(namesRegisterOf(desk, vault)));
  return {
    desk,
    vault,
    material,
    counts: releasedCounts(material, smallestOf(material)),
    clearer,
    own: clearedWords(material, clearer),
    rules: leavingRules(desk.open.study, allowed),
    randomBytes,
  };
}
