import { err, ok, type RecordId, type Result, utf8 } from "../../core/base/index.ts";
import { archivePackage, create, release } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import type { HandedPackage } from "../archive-views.ts";
import { keptNow } from "../brief/keep-brief.ts";
import { type FileWords, type HandOutAsked, noteOf } from "../brief/release/hand-out.ts";
import type { DraftAsked } from "../brief/release/read-release.ts";
import { commit, type Desk, newId } from "../desk.ts";
import { headsText } from "../heads-text.ts";
import { refuse } from "../refusal.ts";
import { draftPackage, isPackageBarred, type PackageAsked, type PackageDraft } from "./draft-package.ts";
import type { HashOf } from "./drawn-from.ts";
import { heldPackage, holdPackage } from "./packages-held.ts";

/** A package that was made, and the release that it is noted as. */
export interface MadePackage {
  readonly release: RecordId;
  readonly draft: PackageDraft;
}

/** What is asked of a package that is to be made. */
export interface PackageToMake extends PackageAsked {
  readonly note?: string;
  /** The hash of the zip file that was looked at; another one is not made. */
  readonly shown?: string;
}

/**
 * Make the package for an archive, and note it as a release with the hashes of its list and its zip file.
 *
 * Refused, with nothing made, while the gate finds anything in any file of it. `keep` puts the files where they last before
 * the study notes them, as for a release.
 */
export async function makePackage(
  desk: Desk,
  sha256: HashOf,
  asked: PackageToMake,
  keep: (draft: PackageDraft) => void = () => {},
): Promise<Result<MadePackage, Refusal>> {
  const drafted = await draftPackage(desk, sha256, asked);
  if (!drafted.ok) return drafted;
  const draft = drafted.value;
  if (isPackageBarred(draft)) return err(refuse("package-barred"));
  if (asked.shown !== undefined && asked.shown !== draft.zipSha256) return err(refuse("package-changed"));
  const hashOf = (path: string): string => draft.files.find((each) => each.path === path)?.sha256 ?? "";
  const id = newId(desk);
  const { counts, material } = draft.release;
  const noted = create(release, id, {
    ...(material.brief !== undefined && { brief: material.brief.id }),
    at: desk.clock(),
    by: desk.me,
    sha256: hashOf("brief/brief.html"),
    docxSha256: hashOf("brief/brief.docx"),
    heads: sha256(utf8(headsText(desk.open.study.heads()))),
    cells: counts.cells,
    ...(asked.note !== undefined && { note: asked.note }),
  });
  const { manifestSha256, zipSha256, madeFrom } = draft;
  const packed = create(archivePackage, newId(desk), { release: id, manifestSha256, zipSha256, madeFrom });
  keep(draft);
  const done = commit(desk, "make-package", [noted, packed, keptNow(desk, newId(desk), material)]);
  return done.ok ? ok({ release: id, draft }) : done;
}

/** Make a package and give its zip file, after the study noted it. */
export async function handOutPackage(
  desk: Desk,
  { sha256, base64 }: FileWords,
  asked: HandOutAsked & Pick<PackageToMake, "shown">,
): Promise<Result<HandedPackage, Refusal>> {
  const note = noteOf(asked);
  const { shown } = asked;
  const made = await makePackage(desk, sha256, {
    ...askedOf(asked),
    ...(note !== "" && { note }),
    ...(shown !== undefined && { shown }),
  });
  if (!made.ok) return made;
  const { draft, release: id } = made.value;
  const { zipSha256, manifestSha256 } = draft;
  const handed = { release: id, zip: base64(draft.zip), zipSha256, manifestSha256 };
  holdPackage(desk.open.study, handed);
  return ok(handed);
}

/** The zip file of a package once more, while the study in which it was made is still open. */
export function handOutPackageAgain(
  desk: Desk,
  input: { readonly release: RecordId },
): Result<HandedPackage, Refusal> {
  const found = heldPackage(desk.open.study, input.release);
  return found === undefined ? err(refuse("release-not-at-hand")) : ok(found);
}

/** What the page asks for, as the package takes it. */
export function askedOf({ brief, allowed }: DraftAsked): PackageAsked {
  return { ...(brief !== undefined && { brief }), allowed: allowed.map(({ words }) => words) };
}
