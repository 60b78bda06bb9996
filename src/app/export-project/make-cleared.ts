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
  const at = desk.clock();
  const note = ["A project for other programs (REFI-QDA)", noteOf(asked)].filter((line) => line !== "");
  const noted = create(release, newId(desk), {
    at,
    by: desk.me,
    sha256: draft.sha256,
    heads: sha256(utf8(headsText(desk.open.study.heads()))),
    cells: draft.means.counts.cells,
    note: note.join("\n"),
  });
  keep(draft);
  const done = commit(desk, "export-project", [noted, ...custodyOf(desk, sourcesIn(draft), draft.sha256)]);
  return done.ok ? drafted : done;
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

/** Note in the custody of some sources that they left. */
export function custodyOf(desk: Desk, sources: readonly RecordId[], sha256: string) {
  const at = desk.clock();
  return sources.map((of) => create(custody, newId(desk), { source: of, event: "exported", at, sha256 }));
}

function sourcesIn({ texts }: ClearedDraft): readonly RecordId[] {
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
