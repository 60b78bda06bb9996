import type { RecordId } from "../base/index.ts";
import type { AnyRef, CodeLabel, Coding, Memo, Passage, Source } from "../study/index.ts";

/** What a memo can be about, as far as this stage knows it; other records are named by whoever knows them. */
export interface MemoSubjects {
  readonly codes: readonly CodeLabel[];
  readonly sources: readonly Source[];
  readonly passages: readonly Passage[];
  readonly codings: readonly Coding[];
  /** Name a record of another table; `undefined` where it is not there. */
  readonly nameOther: (ref: AnyRef) => string | undefined;
}

/** A memo with what it is about. */
export interface MemoInList {
  readonly memo: Memo;
  /** Names from the outside in, such as source and code of a coding; empty where the subject is no longer there. */
  readonly about: readonly string[];
  /** Where to open the subject: the source it lies in, and the passage. */
  readonly source?: RecordId;
  readonly passage?: RecordId;
}

/** Every memo with what it is about, the newest first. */
export function listMemos(memos: readonly Memo[], subjects: MemoSubjects): readonly MemoInList[] {
  const nameOf = subjectNamer(subjects);
  return [...memos]
    .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
    .map((memo) => ({ memo, ...nameOf(memo.about) }));
}

type Subject = Omit<MemoInList, "memo">;

function subjectNamer(subjects: MemoSubjects): (ref: AnyRef) => Subject {
  const codes = byId(subjects.codes);
  const sources = byId(subjects.sources);
  const passages = byId(subjects.passages);
  const codings = byId(subjects.codings);
  const passageSubject = (id: RecordId): Subject => {
    const passage = passages.get(id);
    const title = passage === undefined ? undefined : sources.get(passage.source)?.title;
    return passage === undefined || title === undefined
      ? { about: [] }
      : { about: [title], source: passage.source, passage: id };
  };
  return (ref) => {
    if (ref.table === "code") return { about: listed(codes.get(ref.id)?.name) };
    if (ref.table === "source") {
      const title = sources.get(ref.id)?.title;
      return title === undefined ? { about: [] } : { about: [title], source: ref.id };
    }
    if (ref.table === "passage") return passageSubject(ref.id);
    if (ref.table !== "coding") return { about: listed(subjects.nameOther(ref)) };
    const coding = codings.get(ref.id);
    const name = coding === undefined ? undefined : codes.get(coding.code)?.name;
    if (coding === undefined || name === undefined) return { about: [] };
    const at = passageSubject(coding.passage);
    return { ...at, about: [...at.about, name] };
  };
}

function byId<T extends { readonly id: RecordId }>(records: readonly T[]): ReadonlyMap<RecordId, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function listed(name: string | undefined): readonly string[] {
  return name === undefined ? [] : [name];
}
