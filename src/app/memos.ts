import { err, isRecordId, ok, type RecordId, type Result } from "../core/base/index.ts";
import {
  type AnyRef,
  change,
  claim,
  code,
  create,
  destroyRecord,
  destroyValue,
  disagreement,
  group,
  type Memo,
  member,
  memo,
  namedPeriod,
  passage,
  person,
  place,
  remove,
  source,
  wave,
} from "../core/study/index.ts";
import type { Nothing, Refusal, RewordMemo } from "./api.ts";
import { placeName } from "./choices.ts";
import { commit, type Desk, newId } from "./desk.ts";
import { refuse } from "./refusal.ts";
import type { MemoLine } from "./views.ts";

/** Write a memo about any record. */
export function writeMemo(
  desk: Desk,
  input: {
    readonly about: { readonly table: string; readonly id: RecordId };
    readonly title?: string;
    readonly text: string;
  },
): Result<MemoLine, Refusal> {
  if (input.text.trim() === "") return err(refuse("text-empty"));
  if (desk.open.study.stateOf(input.about) !== "present") return err(refuse("not-found"));
  const id = newId(desk);
  const done = commit(desk, "write-memo", [create(memo, id, { ...input, by: desk.me, at: desk.clock() })]);
  if (!done.ok) return done;
  const written = desk.open.study.get(memo, id);
  return written === undefined ? err(refuse("not-found")) : ok(memoLine(desk, written));
}

/**
 * Change a memo's words. Can be undone, unless the earlier words were destroyed for good: after a withdrawal, a memo that
 * came near the source is reworded so.
 */
export function rewordMemo(desk: Desk, input: RewordMemo): Result<MemoLine, Refusal> {
  const { study } = desk.open;
  const held = study.get(memo, input.memo);
  if (held === undefined) return err(refuse("not-found"));
  if (input.text.trim() === "") return err(refuse("text-empty"));
  const title = input.title === undefined ? held.title : (input.title ?? undefined);
  const earlier = input.forGood === true ? study.pastTexts({ table: memo.name, id: held.id }) : [];
  const done = commit(desk, "reword-memo", [
    ...earlier.map(({ field, commitment }) => destroyValue(memo, held.id, field, commitment)),
    change(memo, held.id, { title, text: input.text }),
  ]);
  if (!done.ok) return done;
  const reworded = study.get(memo, held.id);
  return reworded === undefined ? err(refuse("not-found")) : ok(memoLine(desk, reworded));
}

/** Take a memo out. Can be undone, unless it was destroyed for good. */
export function removeMemo(
  desk: Desk,
  input: { readonly memo: RecordId; readonly forGood?: boolean },
): Result<Nothing, Refusal> {
  if (desk.open.study.get(memo, input.memo) === undefined) return err(refuse("not-found"));
  const done = commit(desk, "remove-memo", [(input.forGood ? destroyRecord : remove)(memo, input.memo)]);
  return done.ok ? ok({}) : done;
}

/** Every memo, or those about one record, newest first. */
export function listMemos(
  desk: Desk,
  input: { readonly about?: { readonly table: string; readonly id: RecordId } },
): readonly MemoLine[] {
  const { about } = input;
  return desk.open.study
    .all(memo)
    .filter((each) => about === undefined || (each.about.table === about.table && each.about.id === about.id))
    .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
    .map((each) => memoLine(desk, each));
}

/** What a record is called where it is mentioned: its title, name or pseudonym, shortened. */
export function nameOf(desk: Desk, { table, id }: AnyRef): string {
  const { study } = desk.open;
  switch (table) {
    case "source":
      return study.get(source, id)?.title ?? "a source that is gone";
    case "code":
      return study.get(code, id)?.name ?? "a code that is gone";
    case "claim":
      return shorten(study.get(claim, id)?.text ?? "a claim that is gone");
    case "person":
      return study.get(person, id)?.pseudonym ?? "a person who is gone";
    case "member":
      return study.get(member, id)?.name ?? "a member who is gone";
    case "passage": {
      const held = study.get(passage, id);
      return held === undefined
        ? "a passage that is gone"
        : `a passage of ${nameOf(desk, { table: source.name, id: held.source })}`;
    }
    case "group":
      return study.get(group, id)?.name ?? "a group that is gone";
    case "wave":
      return study.get(wave, id)?.name ?? "a wave that is gone";
    case "namedPeriod":
      return study.get(namedPeriod, id)?.name ?? "a period that is gone";
    case "place": {
      const held = study.get(place, id);
      return held === undefined ? "a place that is gone" : placeName(held);
    }
    case "disagreement": {
      const held = study.get(disagreement, id);
      return held === undefined
        ? "a disagreement that is gone"
        : `a disagreement on ${nameOf(desk, { table: source.name, id: held.source })}`;
    }
    case "memo": {
      const held = study.get(memo, id);
      return held === undefined ? "a memo that is gone" : (held.title ?? shorten(held.text, 40));
    }
    default:
      return table;
  }
}

/** Cut words to a length at which a list can show them. */
export function shorten(text: string, most = 80): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).replace(/\s+\S*$/, "");
  return `${cut === "" ? text.slice(0, most) : cut} …`;
}

function memoLine(desk: Desk, each: Memo): MemoLine {
  const { id, title, text, about, by, at } = each;
  if (!isRecordId(about.id)) throw new Error("A memo is about a record");
  const from = about.table === passage.name ? desk.open.study.get(passage, about.id)?.source : undefined;
  return {
    id,
    ...(title === undefined ? {} : { title }),
    text,
    about: { ...about, name: nameOf(desk, about), ...(from === undefined ? {} : { source: from }) },
    by: nameOf(desk, { table: "member", id: by }),
    atMs: at,
  };
}
