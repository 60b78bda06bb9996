import { err, ok, type Result } from "../../core/base/index.ts";
import type { CollectedProject } from "../../core/collect/project/index.ts";
import type { Refusal } from "../api.ts";
import { commitBoth, type Desk, openVault } from "../desk.ts";
import { refuse } from "../refusal.ts";
import { openGuidBook } from "./guid-book.ts";
import { projectChanges } from "./project-changes.ts";
import { type HashedSource, placeSource } from "./source-changes.ts";

/** A project that was read, each of its texts with the hash of its bytes. */
export interface HashedProject extends CollectedProject {
  readonly sources: readonly HashedSource[];
}

/** What an import brought. */
export interface ProjectBrought {
  readonly sources: number;
  readonly codes: number;
  readonly passages: number;
  readonly codings: number;
  readonly memos: number;
  /** Texts that the study holds with other words than the project has; nothing of them was written. */
  readonly otherWords: number;
}

/**
 * Take a project of another program in, as one action that can be undone.
 *
 * Its texts come in with their names, as one whose names step was skipped: each says so, and none can be released until its
 * names are replaced. What came over before is known by its id and not taken twice.
 */
export function importProject(desk: Desk, project: HashedProject): Result<ProjectBrought, Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  const book = openGuidBook(desk);
  const sources = vault.value.originals.putTogether(() =>
    project.sources.map((each) => placeSource(desk, vault.value, each, book)),
  );
  const changes = projectChanges(desk, project, sources, book);
  const vaultChanges = sources.flatMap((each) => each.vaultChanges);
  if (changes.length === 1 && vaultChanges.length === 0) return err(refuse("nothing-new"));
  const done = commitBoth(desk, "import-project", vaultChanges, changes);
  if (!done.ok) return done;
  const made = (table: string): number =>
    changes.filter((each) => each.do === "create" && each.table === table).length;
  return ok({
    sources: made("source"),
    codes: made("code"),
    passages: made("passage"),
    codings: made("coding"),
    memos: made("memo"),
    otherWords: sources.filter((each) => each.isOther).length,
  });
}
