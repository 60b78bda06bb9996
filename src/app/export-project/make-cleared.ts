import { err, ok, type RecordId, type Result, utf8 } from "../../core/base/index.ts";
import { create, custody, release } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import type { HashOf } from "../archive/drawn-from.ts";
import { type FileWords, noteOf } from "../brief/release/hand-out.ts";
import { allowable, around } from "../brief/release/read-release.ts";
import { commit, type Desk, newId } from "../desk.ts";
import { headsText } from "../heads-text.ts";
import { refuse } from "../refusal.ts";
import type { HandedFile, ProjectAsked, ProjectDraftView, ProjectFinding, ProjectToMake } from "./calls.ts";
import { type ClearedDraft, draftCleared } from "./draft-cleared.ts";

/** Whether a cleared project may not leave as it is. */
export function isProjectBarred({ findings }: ClearedDraft): boolean {
  return findings.length > 0;
}

/** A cleared project as it would leave: what it holds, what stays behind, and what bars it. */
export async function readProjectDraft(
  desk: Desk,
  sha256: HashOf,
  asked: ProjectAsked,
): Promise<Result<ProjectDraftView, Refusal>> {
  const drafted = await draftCleared(desk, sha256, wordsOf(asked));
  if (!drafted.ok) return drafted;
  const draft = drafted.value;
  const { counts, left, bytes, sha256: hash } = draft;
  return ok({
    counts,
    left,
    barred: isProjectBarred(draft),
    findings: draft.findings.map((each) => findingOf(draft, each)),
    bytes: bytes.length,
    sha256: hash,
  });
}

/**
 * Make a cleared project, after the study noted it as a release and in the custody of each source that is in it.
 *
 * Refused, with nothing made, while the gate finds anything. `keep` puts the file where it lasts before the study notes it.
 */
export async function makeCleared(
  desk: Desk,
  sha256: HashOf,
  asked: ProjectToMake,
  keep: (draft: ClearedDraft) => void = () => {},
): Promise<Result<ClearedDraft, Refusal>> {
  const drafted = await draftCleared(desk, sha256, wordsOf(asked));
  if (!drafted.ok) return drafted;
  const draft = drafted.value;
  if (isProjectBarred(draft)) return err(refuse("project-barred"));
  if (asked.shown !== undefined && asked.shown !== draft.sha256) return err(refuse("project-changed"));
  keep(draft);
  const note = ["A project for other programs (REFI-QDA)", noteOf(asked)].filter((line) => line !== "");
  const noted = noteLeft(desk, sha256, draft, draft.sha256, note.join("\n"));
  return noted.ok ? drafted : noted;
}

/** Note that a file of a cleared draft left: as a release, with what its tables counted, and in the custody of its sources. */
export function noteLeft(
  desk: Desk,
  hashOf: HashOf,
  draft: ClearedDraft,
  sha256: string,
  note: string,
  inCustodyOf: readonly RecordId[] = sourcesIn(draft),
): Result<unknown, Refusal> {
  const at = desk.clock();
  const heads = hashOf(utf8(headsText(desk.open.study.heads())));
  const { cells } = draft.means.counts;
  return commit(desk, "export-project", [
    create(release, newId(desk), { at, by: desk.me, sha256, heads, cells, note }),
    ...inCustodyOf.map((of) => create(custody, newId(desk), { source: of, event: "exported", at, sha256 })),
  ]);
}

/** Make a cleared project and give its bytes. */
export async function handOutCleared(
  desk: Desk,
  { sha256, base64 }: FileWords,
  asked: ProjectToMake,
): Promise<Result<HandedFile, Refusal>> {
  const made = await makeCleared(desk, sha256, asked);
  if (!made.ok) return made;
  const { bytes, sha256: hash } = made.value;
  return ok({ name: "cleared.qdpx", base64: base64(bytes), bytes: bytes.length, sha256: hash });
}

/** The sources whose whole text is in a draft. */
export function sourcesIn({ texts }: ClearedDraft): readonly RecordId[] {
  return texts.flatMap(({ leaving }) => leaving.source ?? []);
}

function wordsOf({ allowed }: ProjectAsked): readonly string[] {
  return allowed.map(({ words }) => words);
}

function findingOf(
  { texts }: ClearedDraft,
  { finding, text }: ClearedDraft["findings"][number],
): ProjectFinding {
  const { kind, place, at = 0 } = finding;
  const name = /^[^,]*/.exec(place)?.[0] ?? place;
  const of = texts.find(({ leaving }) => leaving.name === name)?.leaving.source;
  const mayAllow = text === undefined ? undefined : allowable(kind, text, at);
  return {
    kind,
    place,
    ...(text !== undefined && { around: around(text, at) }),
    ...(mayAllow !== undefined && { mayAllow }),
    ...(of !== undefined && { source: of }),
  };
}
