import {
  err,
  isDay,
  isRecordId,
  ok,
  periodText,
  type Result,
  type StatedPeriod,
} from "../core/base/index.ts";
import { change, remove, source, studyVocabulary, textVersion } from "../core/study/index.ts";
import type { Nothing, Refusal, SettleConflict, SettleText } from "./api.ts";
import { commit, type Desk } from "./desk.ts";
import { nameOf } from "./memos.ts";
import { refuse } from "./refusal.ts";
import type { Conflict, Store } from "./store.ts";
import { textOfSource } from "./text-of-source.ts";
import type { ConflictsView } from "./views.ts";

/** What was written on two devices without seeing each other: fields of records, and corrections of texts. */
export function listConflicts(desk: Desk): ConflictsView {
  const { study } = desk.open;
  return {
    fields: fieldsToSettle(study).map((each) => ({
      of: each.of,
      name: nameOf(desk, each.of),
      field: each.field,
      values: each.values.map((value) => valueWords(desk, each, value)),
    })),
    texts: study.all(source).flatMap((each) => {
      const { history, text } = textOfSource(study, each.id);
      return history.conflicts.map(({ version, why, places }) => ({
        source: each.id,
        title: each.title,
        version,
        why,
        places: places.map(({ head, own }) => ({
          stands: text?.slice(head.start, head.end) ?? "",
          other: history.textAt(version)?.slice(own.start, own.end) ?? "",
        })),
      }));
    }),
  };
}

/**
 * The fields of which somebody must choose a value: not those in which both devices wrote the same, and not how many words
 * a text has, which is counted and never said.
 */
export function fieldsToSettle(study: Pick<Store, "conflicts">): readonly Conflict[] {
  return study.conflicts().filter(({ of, field, values }) => {
    const differ = new Set(values.map((value) => JSON.stringify(value))).size > 1;
    return differ && !(of.table === source.name && field === "wordCount");
  });
}

/** Settle a field: the value that is chosen, in the order in which they are listed, is written once more by one hand. */
export function settleConflict(desk: Desk, input: SettleConflict): Result<Nothing, Refusal> {
  const { of, field, choose } = input;
  const held = desk.open.study
    .conflicts()
    .find((each) => each.of.table === of.table && each.of.id === of.id && each.field === field);
  const table = studyVocabulary.tables[of.table];
  if (held === undefined || table === undefined || choose >= held.values.length)
    return err(refuse("not-found"));
  const done = commit(desk, "settle-conflict", [change(table, held.of.id, { [field]: held.values[choose] })]);
  return done.ok ? ok({}) : done;
}

/**
 * Settle a text by taking back the correction that does not count: what stands stays. Can be undone.
 *
 * Only corrections: a replacement is never taken back, as a name would return with it.
 */
export function settleText(desk: Desk, input: SettleText): Result<Nothing, Refusal> {
  const { history } = textOfSource(desk.open.study, input.source);
  const left = history.conflicts.find(({ version }) => version === input.version);
  if (left?.why !== "overlap") return err(refuse("not-found"));
  const done = commit(desk, "settle-text", [remove(textVersion, input.version)]);
  return done.ok ? ok({}) : done;
}

/** A field's value in words: destroyed or cleared values have none, and a reference is called what it refers to. */
export function valueWords(
  desk: Desk,
  { of, field }: Pick<Conflict, "of" | "field">,
  value: unknown,
): string {
  const refersTo = studyVocabulary.tables[of.table]?.fields[field]?.refersTo;
  if (value === undefined) return "";
  if (Array.isArray(value)) return value.map((each) => valueWords(desk, { of, field }, each)).join(", ");
  if (refersTo !== undefined && isRecordId(value)) return nameOf(desk, { table: refersTo, id: value });
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (isPeriod(value)) return periodText(value);
  return typeof value === "string" ? value : JSON.stringify(value);
}

function isPeriod(value: unknown): value is StatedPeriod {
  if (typeof value !== "object" || value === null || !("from" in value)) return false;
  return isDay(value.from) && (!("to" in value) || isDay(value.to));
}
