import type { RecordId } from "../../core/base/index.ts";
import {
  type AnyRef,
  type Coding,
  closedText,
  coding,
  codingRound,
  type Memo,
  memo,
  passage,
  recoding,
  type Table,
} from "../../core/study/index.ts";
import type { Desk } from "../desk.ts";
import type { LogLine, Store } from "../store.ts";
import { blindTexts } from "./round-state.ts";

const wholes = new WeakMap<Store, Store>();
const seen = new WeakMap<Store, Map<RecordId, Store>>();

/**
 * The desk as its coder may see it: while a blind round has a text open, the study it works with lacks what others coded there,
 * and the passages, memos, search hits and steps of the history that would give it away.
 *
 * Every use case is asked from such a desk, so that none of them has to think of it.
 */
export function blindDesk(desk: Desk): Desk {
  const { study } = desk.open;
  if (wholes.has(study) || blindTexts(study).size === 0) return desk;
  return { ...desk, open: { ...desk.open, study: studySeenBy(study, desk.me) } };
}

/** The desk with the study as it is: for what must reach every word, such as destroying them. */
export function wholeDesk(desk: Desk): Desk {
  const whole = wholes.get(desk.open.study);
  return whole === undefined ? desk : { ...desk, open: { ...desk.open, study: whole } };
}

function studySeenBy(whole: Store, me: RecordId): Store {
  const held = seen.get(whole) ?? new Map<RecordId, Store>();
  seen.set(whole, held);
  const store = held.get(me) ?? withoutHidden(whole, me);
  held.set(me, store);
  return store;
}

/** Whether a record is kept from somebody. */
interface Hiding {
  readonly record: (table: string, id: RecordId) => boolean;
  readonly made: (table: string, record: { readonly id: RecordId }) => boolean;
}

/** What a coder does to a passage: a step of this kind by another is left out whole. */
const tellingActs = [
  "code-passage",
  "mark-part",
  "unmark-part",
  "uncode",
  "write-memo",
  "reword-memo",
  "remove-memo",
  "restrict-passage",
];

/** More stretches and steps than a study has. */
const all = 1_000_000;

function withoutHidden(whole: Store, me: RecordId): Store {
  const { hiding, forget } = hidingFrom(whole, me);
  const watchers: Parameters<Store["watch"]>[0][] = [];
  whole.watch((changed) => {
    forget();
    const isAll =
      changed === "everything" ||
      changed.some(({ table }) => table === codingRound.name || table === closedText.name);
    for (const told of watchers) told(isAll ? "everything" : changed);
  });
  const visible = ({ table, id }: AnyRef): boolean => !hiding.record(table, id);
  // Every function by name and none taken over unseen: a new one that reads does not compile before it is thought of here.
  const store: Store = {
    vocabulary: whole.vocabulary,
    studyId: whole.studyId,
    commit: whole.commit,
    heads: whole.heads,
    hasAction: whole.hasAction,
    get: (table, id) => (hiding.record(table.name, id) ? undefined : whole.get(table, id)),
    all: (table) => whole.all(table).filter((each) => !hiding.made(table.name, each)),
    allEverMade: (table) => whole.allEverMade(table).filter(({ record }) => !hiding.made(table.name, record)),
    where: (table, field, value) =>
      whole.where(table, field, value).filter((each) => !hiding.made(table.name, each)),
    everMade: (table, field, value) =>
      whole.everMade(table, field, value).filter(({ record }) => !hiding.made(table.name, record)),
    idsOf: (table, state) => whole.idsOf(table, state).filter((id) => !hiding.record(table.name, id)),
    idsEverMade: (table) => whole.idsEverMade(table).filter((id) => !hiding.record(table.name, id)),
    idsReferring: (table, field, to) =>
      whole.idsReferring(table, field, to).filter((id) => !hiding.record(table.name, id)),
    named: (from, field) => (visible(from) ? whole.named(from, field).filter(visible) : []),
    naming: (to, table, field) => (visible(to) ? whole.naming(to, table, field).filter(visible) : []),
    referrers: (to) => (visible(to) ? whole.referrers(to).filter(({ from }) => visible(from)) : []),
    references: () => whole.references().filter(({ from, to }) => visible(from) && visible(to)),
    stateOf: (ref) => (visible(ref) ? whole.stateOf(ref) : "unknown"),
    pastTexts: (ref) => (visible(ref) ? whole.pastTexts(ref) : []),
    conflicts: () => whole.conflicts().filter(({ of }) => visible(of)),
    log: (limit) =>
      whole
        .log(all)
        .flatMap((line) => stepSeen(line, me, visible))
        .slice(0, limit),
    changedBetween: (after, upTo) => whole.changedBetween(after, upTo)?.filter(({ of }) => visible(of)),
    search: (match, limit) =>
      whole
        .search(match, all)
        .filter(({ of }) => visible(of))
        .slice(0, limit),
    searchAll: (match, most) => whole.searchAll(match, most)?.filter(({ of }) => visible(of)),
    countMatches: (match) => whole.search(match, all).filter(({ of }) => visible(of)).length,
    watch: (told) => void watchers.push(told),
  };
  wholes.set(store, whole);
  return store;
}

function stepSeen(line: LogLine, me: RecordId, visible: (ref: AnyRef) => boolean): readonly LogLine[] {
  const touched = line.touched.filter(visible);
  if (touched.length === line.touched.length) return [line];
  const tells = line.author !== me && tellingActs.includes(line.takesBack ?? line.act);
  return touched.length === 0 || tells ? [] : [{ ...line, touched }];
}

function hidingFrom(whole: Store, me: RecordId): { readonly hiding: Hiding; readonly forget: () => void } {
  let held: ReturnType<typeof readHidden> | undefined;
  const hidden = () => {
    held ??= readHidden(whole, me);
    return held;
  };
  return {
    forget: () => {
      held = undefined;
    },
    hiding: {
      record: (table, id) => hidden().get(table)?.has(id) === true,
      made: (table, record) => hidden().get(table)?.has(record.id) === true,
    },
  };
}

// Removed records count too: the history tells of them.
function readHidden(whole: Store, me: RecordId): ReadonlyMap<string, ReadonlySet<RecordId>> {
  const sources = blindTexts(whole);
  const passages = [...sources].flatMap((each) =>
    whole.everMade(passage, "source", each).map(({ record }) => record.id),
  );
  const onPassage = new Map(
    passages.map((each) => [each, whole.everMade(coding, "passage", each).map(({ record }) => record)]),
  );
  const codings = [...onPassage.values()].flat();
  const others = new Set(codings.filter(({ coder }) => coder !== me).map(({ id }) => id));
  const near = new Set<string>([...sources, ...passages, ...codings.map(({ id }) => id)]);
  const memos = new Set(
    whole
      .allEverMade(memo)
      .filter(({ record }) => isOthersMemo(record, me, near))
      .map(({ record }) => record.id),
  );
  const isHiddenFrom = ({ from }: { readonly from: AnyRef }): boolean =>
    (from.table === coding.name && others.has(from.id)) || (from.table === memo.name && memos.has(from.id));
  const isTelling = (each: RecordId): boolean =>
    isLeftByOthers(whole, each, onPassage.get(each) ?? [], me, isHiddenFrom);
  const moved = new Set(
    [...others].flatMap((each) => whole.everMade(recoding, "coding", each).map(({ record }) => record.id)),
  );
  return new Map<string, ReadonlySet<RecordId>>([
    [coding.name, others],
    [memo.name, memos],
    [passage.name, new Set(passages.filter(isTelling))],
    [recoding.name, moved],
  ] satisfies readonly (readonly [Table["name"], ReadonlySet<RecordId>])[]);
}

function isOthersMemo({ by, about }: Memo, me: RecordId, near: ReadonlySet<string>): boolean {
  return by !== me && near.has(about.id);
}

// A passage on which nothing of one's own lies, nor anything that all may see, is there because another coded it.
function isLeftByOthers(
  whole: Store,
  id: RecordId,
  codings: readonly Coding[],
  me: RecordId,
  isHiddenFrom: (each: { readonly from: AnyRef }) => boolean,
): boolean {
  if (codings.some(({ coder }) => coder === me)) return false;
  const referrers = whole.referrers({ table: passage.name, id });
  if (referrers.some((each) => !isHiddenFrom(each))) return false;
  return codings.length > 0 || referrers.length > 0;
}
