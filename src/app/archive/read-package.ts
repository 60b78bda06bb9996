import { ok, type Result } from "../../core/base/index.ts";
import type { PlacedFinding } from "../../core/report/index.ts";
import { source } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import type { PackageDraftView, PackageFinding, SourceAccessLine } from "../archive-views.ts";
import { isBarred } from "../brief/release/make-release.ts";
import { allowable, around, type DraftAsked } from "../brief/release/read-release.ts";
import type { Desk } from "../desk.ts";
import { accessOf } from "./access.ts";
import { draftPackage, isPackageBarred, type PackageDraft } from "./draft-package.ts";
import type { HashOf } from "./drawn-from.ts";
import { askedOf } from "./make-package.ts";

/** The package as it would leave: its files with their hashes, and what bars it; nothing leaves and nothing is noted. */
export async function readPackageDraft(
  desk: Desk,
  sha256: HashOf,
  asked: DraftAsked,
): Promise<Result<PackageDraftView, Refusal>> {
  const drafted = await draftPackage(desk, sha256, askedOf(asked));
  if (!drafted.ok) return drafted;
  const draft = drafted.value;
  return ok({
    barred: isPackageBarred(draft),
    briefBarred: isBarred(draft.release),
    files: draft.files.map(({ path, what, bytes, sha256: hash }) => ({
      path,
      what,
      bytes: bytes.length,
      sha256: hash,
    })),
    manifestSha256: draft.manifestSha256,
    zipSha256: draft.zipSha256,
    zipBytes: draft.zip.length,
    findings: draft.findings.map((each) => findingOf(draft, each)),
  });
}

/** Each source with how far its words go, and why no further. */
export function listSourceAccess({ open: { study } }: Desk): readonly SourceAccessLine[] {
  return study.all(source).map((each) => ({
    source: each.id,
    title: each.title,
    release: each.release,
    consentArchive: each.consentArchive,
    ...accessOf(each),
  }));
}

function findingOf({ sourceByPath }: PackageDraft, { finding, text }: PlacedFinding): PackageFinding {
  const { kind, place, at = 0 } = finding;
  const path = /^[^,]*/.exec(place)?.[0] ?? place;
  const mayAllow = text === undefined ? undefined : allowable(kind, text, at);
  const of = sourceByPath.get(path);
  return {
    kind,
    file: place,
    ...(text !== undefined && { around: around(text, at) }),
    ...(mayAllow !== undefined && { mayAllow }),
    ...(of !== undefined && { source: of }),
  };
}
