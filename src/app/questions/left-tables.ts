import { err, ok, type RecordId, type Result, toHex } from "../../core/base/index.ts";
import { markKeyBytes } from "../../core/code/index.ts";
import {
  type Custody,
  create,
  custody,
  type LeftTable,
  leftTable,
  type NewRecord,
  queryViews,
} from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import { type Desk, newId } from "../desk.ts";
import { refuse } from "../refusal.ts";
import type { Store } from "../store.ts";

/** What a study remembers of a table: the question, or the records, that it is of. */
export type OfTable = Pick<NewRecord<typeof leftTable>, "view" | "text" | "where" | "shape">;

/** Draw the key of a table that is about to leave; nothing but the marks on its lines is made with it. */
export function newTableKey({ randomBytes }: Desk): Uint8Array {
  return randomBytes(markKeyBytes);
}

/**
 * Whether an answer over some sources, beside one that left before, would tell of fewer than k sources.
 *
 * A count of one set less the count of another that lacks a few of its sources is a count of these few. Whoever was withdrawn
 * since is such a one: the study does not know any more who that was, but how many of a table's sources are gone.
 */
export function isTooClose(study: Store, sources: readonly RecordId[], k: number): boolean {
  const now = new Set(sources);
  return answersThatLeft(study).some(
    ({ of, gone }) => isFew(without(now, of), k) || isFew(without(of, now) + gone, k),
  );
}

/**
 * Remember an answer that leaves, and in the custody of each source that it was counted there; the very same sources are named
 * once.
 */
export function rememberAnswer(
  desk: Desk,
  of: OfTable,
  key: Uint8Array,
  sources: readonly RecordId[],
): Result<true, Refusal> {
  const { study } = desk.open;
  const now = new Set(sources);
  const same = answersThatLeft(study).find(
    (before) => before.gone === 0 && before.of.size === now.size && without(now, before.of) === 0,
  );
  const named = same === undefined ? [...now] : [];
  return remember(desk, { ...of, counted: now.size, ...(same && { sameAs: same.table }) }, key, named, {});
}

/** Remember a table of records that leaves, and in the custody of each source whose text is behind it that it was in it. */
export function rememberRecords(
  desk: Desk,
  view: LeftTable["view"],
  key: Uint8Array,
  sources: readonly RecordId[],
  sha256: string,
): Result<true, Refusal> {
  return remember(desk, { view, counted: sources.length }, key, sources, { sha256 });
}

function remember(
  desk: Desk,
  fields: OfTable & Pick<LeftTable, "counted" | "sameAs">,
  key: Uint8Array,
  named: readonly RecordId[],
  file: Pick<Custody, "sha256">,
): Result<true, Refusal> {
  const countedIn = newId(desk);
  const at = desk.clock();
  const done = desk.open.study.commit({
    act: "export-table",
    // Under an author of its own, so that an undo takes back the member's latest work and not that a table left.
    author: "words-out",
    changes: [
      create(leftTable, countedIn, { ...fields, by: desk.me, at, key: toHex(key) }),
      ...named.map((source) =>
        create(custody, newId(desk), { source, event: "exported", at, countedIn, ...file }),
      ),
    ],
  });
  return done.ok ? ok(true) : err(refuse("not-valid", done.error));
}

/** The sources of an answer that left, and how many more of them were withdrawn since. */
interface LeftAnswer {
  readonly table: RecordId;
  readonly of: ReadonlySet<RecordId>;
  readonly gone: number;
}

function answersThatLeft(study: Store): readonly LeftAnswer[] {
  const named = new Map<RecordId, Set<RecordId>>();
  for (const { countedIn, source } of study.all(custody))
    if (countedIn !== undefined) named.set(countedIn, (named.get(countedIn) ?? new Set()).add(source));
  const answers = study
    .all(leftTable)
    .filter(({ view, sameAs }) => sameAs === undefined && queryViews.some((each) => each === view));
  return answers.map(({ id, counted }) => {
    const of = named.get(id) ?? new Set<RecordId>();
    return { table: id, of, gone: counted - of.size };
  });
}

function without(one: ReadonlySet<RecordId>, other: ReadonlySet<RecordId>): number {
  return [...one].filter((id) => !other.has(id)).length;
}

function isFew(count: number, k: number): boolean {
  return count > 0 && count < k;
}
