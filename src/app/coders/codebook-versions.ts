import { err, ok, type RecordId, type Result } from "../../core/base/index.ts";
import { compareVersions, describedIn, freezeCodes, type VersionsCompared } from "../../core/code/index.ts";
import {
  type CodebookVersion,
  code,
  codebookVersion,
  create,
  type FrozenCode,
  member,
} from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import { commit, type Desk, newId } from "../desk.ts";
import { nameOf } from "../memos.ts";
import { refuse } from "../refusal.ts";
import type { RecordReader } from "../store.ts";
import type { VersionChanges, VersionLine } from "./coder-views.ts";

/** The frozen versions of the codebook, the newest first. */
export function listVersions(desk: Desk): readonly VersionLine[] {
  const { study } = desk.open;
  const now = freezeCodes(study.all(code));
  return [...versionsOf(study)].reverse().map((each) => ({
    id: each.id,
    number: each.number,
    ...(each.note === undefined ? {} : { note: each.note }),
    by: nameOf(desk, { table: member.name, id: each.by }),
    atMs: each.at,
    codes: frozenIn(each).length,
    since: countsOf(compareVersions(frozenIn(each), now)),
  }));
}

/** Freeze the codebook as it stands under the next number. Can be undone. */
export function freezeCodebook(
  desk: Desk,
  input: { readonly note?: string },
): Result<{ readonly version: RecordId; readonly number: number }, Refusal> {
  const { study } = desk.open;
  const codes = freezeCodes(study.all(code));
  if (codes.length === 0) return err(refuse("codebook-empty"));
  const number = versionsOf(study).reduce((most, each) => Math.max(most, each.number), 0) + 1;
  const id = newId(desk);
  const note = input.note?.trim() ?? "";
  const done = commit(desk, "freeze-codebook", [
    create(codebookVersion, id, {
      number,
      ...(note === "" ? {} : { note }),
      by: desk.me,
      at: desk.clock(),
      codes,
    }),
  ]);
  return done.ok ? ok({ version: id, number }) : done;
}

/** Say what differs between two versions, or between one and the codebook as it stands. */
export function compareCodebooks(
  desk: Desk,
  input: { readonly before: RecordId; readonly after?: RecordId },
): Result<VersionChanges, Refusal> {
  const { study } = desk.open;
  const before = study.get(codebookVersion, input.before);
  const after = input.after === undefined ? undefined : study.get(codebookVersion, input.after);
  if (before === undefined || (input.after !== undefined && after === undefined))
    return err(refuse("not-found"));
  const [was, is] = [frozenIn(before), after === undefined ? freezeCodes(study.all(code)) : frozenIn(after)];
  return ok({
    before: before.number,
    ...(after === undefined ? {} : { after: after.number }),
    ...inWords(compareVersions(was, is), was, is),
  });
}

/** The frozen versions in the order in which they were frozen. */
export function versionsOf(study: RecordReader): readonly CodebookVersion[] {
  return [...study.all(codebookVersion)].sort(
    (a, b) => a.at - b.at || a.number - b.number || (a.id < b.id ? -1 : 1),
  );
}

/** The codes of a version; none where its words were destroyed. */
export function frozenIn(version: CodebookVersion): readonly FrozenCode[] {
  return Array.isArray(version.codes) ? version.codes : [];
}

function countsOf(compared: VersionsCompared): VersionLine["since"] {
  const { added, gone, renamed, moved, redefined } = compared;
  return {
    added: added.length,
    gone: gone.length,
    renamed: renamed.length,
    moved: moved.length,
    redefined: redefined.length,
  };
}

function inWords(
  { added, gone, renamed, moved, redefined }: VersionsCompared,
  was: readonly FrozenCode[],
  is: readonly FrozenCode[],
): Omit<VersionChanges, "before" | "after"> {
  const above = (codes: readonly FrozenCode[], parent: string | undefined) =>
    codes.find(({ id }) => id === parent)?.name;
  return {
    added: added.map(({ name }) => name),
    gone: gone.map(({ name }) => name),
    renamed: renamed.map((each) => ({ before: each.before.name, after: each.after.name })),
    moved: moved.map((each) => {
      const [before, after] = [above(was, each.before.parent), above(is, each.after.parent)];
      return {
        name: each.after.name,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      };
    }),
    redefined: redefined.flatMap(({ before, after }) =>
      describedIn
        .filter((field) => (before[field] ?? "") !== (after[field] ?? ""))
        .map((field) => ({
          name: after.name,
          field,
          before: before[field] ?? "",
          after: after[field] ?? "",
        })),
    ),
  };
}
