import { err, ok, type RecordId, type Result } from "../../../core/base/index.ts";
import { archivePackage, brief, member, release } from "../../../core/study/index.ts";
import type { Refusal } from "../../api.ts";
import { heldPackage } from "../../archive/packages-held.ts";
import type { AllowedWords, HandedOut, ReleaseLine } from "../../brief-views.ts";
import type { Desk } from "../../desk.ts";
import { refuse } from "../../refusal.ts";
import type { Store } from "../../store.ts";
import { makeRelease } from "./make-release.ts";
import type { DraftAsked } from "./read-release.ts";

// The files of the releases that were made since the study was opened. They are held by the study itself and go with it.
const files = new WeakMap<Store, Map<RecordId, HandedOut>>();

/** What is asked of a release that is to be handed out. */
export interface HandOutAsked extends DraftAsked {
  readonly note?: string;
}

/** How a file is hashed, and written as text. */
export interface FileWords {
  readonly sha256: (bytes: Uint8Array) => string;
  readonly base64: (bytes: Uint8Array) => string;
}

/**
 * Make a release and give its files, after the study noted it: nothing leaves that the next release is not checked against.
 *
 * Where the answer is lost on its way, `handOutAgain` gives the same files for as long as the study stays open.
 */
export async function handOut(
  desk: Desk,
  { sha256, base64 }: FileWords,
  asked: HandOutAsked,
): Promise<Result<HandedOut, Refusal>> {
  const note = noteOf(asked);
  const made = await makeRelease(desk, sha256, {
    ...(asked.brief !== undefined && { brief: asked.brief }),
    allowed: asked.allowed.map(({ words }) => words),
    ...(note !== "" && { note }),
  });
  if (!made.ok) return made;
  const handed = { ...made.value, docx: base64(made.value.docx) };
  const held = files.get(desk.open.study) ?? new Map<RecordId, HandedOut>();
  files.set(desk.open.study, held.set(handed.release, handed));
  return ok(handed);
}

/** The files of a release once more, while the study in which it was made is still open. */
export function handOutAgain(
  desk: Desk,
  { release: id }: { readonly release: RecordId },
): Result<HandedOut, Refusal> {
  const held = files.get(desk.open.study)?.get(id);
  return held === undefined ? err(refuse("release-not-at-hand")) : ok(held);
}

/** Every release that was ever made, the newest first; one that was taken back is out all the same. */
export function listReleases(desk: Desk): readonly ReleaseLine[] {
  const { study } = desk.open;
  const packages = new Map(study.allEverMade(archivePackage).map(({ record }) => [record.release, record]));
  return study
    .allEverMade(release)
    .map(({ record }) => record)
    .sort((a, b) => b.at - a.at)
    .map(({ id, at, by, sha256, docxSha256, note, brief: of }) => {
      const packed = packages.get(id);
      const title = of === undefined ? undefined : study.get(brief, of)?.title;
      return {
        id,
        atMs: at,
        by: study.get(member, by)?.name ?? "",
        sha256,
        takenBack: study.get(release, id) === undefined,
        atHand: files.get(study)?.has(id) === true || heldPackage(study, id) !== undefined,
        ...(title !== undefined && { brief: title }),
        ...(docxSha256 !== undefined && { docxSha256 }),
        ...(note !== undefined && { note }),
        ...(packed !== undefined && {
          archive: { manifestSha256: packed.manifestSha256, zipSha256: packed.zipSha256 },
        }),
      };
    });
}

/** What the study notes with a release: what was typed, and each word that was let pass with its reason. */
export function noteOf({ note = "", allowed }: HandOutAsked): string {
  const lines = allowed.map(({ words, why }: AllowedWords) => `“${words}” was let pass: ${why.trim()}`);
  return [note.trim(), ...lines].filter((line) => line !== "").join("\n");
}
