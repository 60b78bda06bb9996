import type { RandomBytes } from "../../core/base/index.ts";
import { type Clearer, compileRegister, openClearer } from "../../core/protect/index.ts";
import type { ProtectedTables } from "../../core/report/index.ts";
import type { BriefMaterial } from "../brief/brief-material.ts";
import type { ReleaseDraft } from "../brief/release/make-release.ts";
import { clearedWords } from "../brief/release/release-voice.ts";
import type { Desk } from "../desk.ts";
import type { Vault } from "../open-study.ts";
import { namesRegisterOf } from "../register-names.ts";
import { type LeavingRules, leavingRules } from "./leaving-words.ts";
import { type Deposited, depositedTexts } from "./transcripts.ts";

/** What the files of a package are made with. */
export interface ArchiveMeans {
  readonly desk: Desk;
  readonly material: BriefMaterial;
  readonly counts: ProtectedTables;
  readonly clearer: Clearer;
  /** The analysts' words as far as the Clearer lets them out. */
  readonly own: (words: string) => string;
  readonly rules: LeavingRules;
  readonly deposited: readonly Deposited[];
}

/** Gather what a package is made with, beside the brief. */
export function archiveMeans(
  desk: Desk,
  vault: Vault,
  { material, counts }: ReleaseDraft,
  allowed: readonly string[],
  randomBytes: RandomBytes,
): ArchiveMeans {
  const { study } = desk.open;
  const clearer = openClearer(compileRegister(namesRegisterOf(desk, vault)));
  const rules = leavingRules(study, allowed);
  return {
    desk,
    material,
    counts,
    clearer,
    own: clearedWords(material, clearer),
    rules,
    deposited: depositedTexts(study, clearer, rules, randomBytes),
  };
}
