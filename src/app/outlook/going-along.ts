import type { RecordId } from "../../core/base/index.ts";
import {
  account,
  type Change,
  change,
  clash,
  measure,
  question,
  remove,
  type Table,
} from "../../core/study/index.ts";
import type { Store } from "../store.ts";
import type { ResolvedPart } from "./resolve-parts.ts";

/** The fields through which a record goes where the one it refers to goes: it is nothing without it. */
const following = new Set([
  "start.state",
  "start.group",
  "parameter.group",
  "account.clash",
  "estimate.parameter",
  "estimate.account",
  "measureEffect.measure",
  "judgement.of",
  "judgement.scenario",
]);

/**
 * What goes along with parts that are taken out: what belongs to them, what holds under an account that is gone, and what
 * was signed of a definition or scenario that is gone. Questions and measures stay, and name them no more.
 */
export function goingAlong(study: Store, parts: readonly ResolvedPart[]): readonly Change[] {
  const asked = new Set(parts.map(({ id }) => id));
  const gone = new Map<RecordId, Table>(
    parts.flatMap((each) => (each.do === "remove" ? [[each.id, each.table] as const] : [])),
  );
  // A map is walked to its end, with what comes in on the way.
  for (const [id, { name }] of gone)
    for (const { from, field } of study.referrers({ table: name, id })) {
      const table = study.vocabulary.tables[from.table];
      if (table !== undefined && following.has(`${from.table}.${field}`)) gone.set(from.id, table);
    }
  return [
    ...[...gone].flatMap(([id, table]) => (asked.has(id) ? [] : [remove(table, id)])),
    ...forgetting(study, gone, asked),
  ];
}

/** Weights are declared by whoever changed one of them last. */
export function declaring(study: Store, parts: readonly ResolvedPart[], me: RecordId): readonly Change[] {
  const asked = new Set(parts.map(({ id }) => id));
  const weighed = parts.flatMap((each) => {
    const isWeighed =
      each.do === "change" && each.table.name === account.name && each.values.weight !== undefined;
    return isWeighed ? (study.get(account, each.id)?.clash ?? []) : [];
  });
  return [...new Set(weighed)].flatMap((id) =>
    asked.has(id) || study.get(clash, id)?.by === me ? [] : [change(clash, id, { by: me })],
  );
}

function forgetting(
  study: Store,
  gone: ReadonlyMap<RecordId, Table>,
  asked: ReadonlySet<RecordId>,
): readonly Change[] {
  const stays = ({ id }: { readonly id: RecordId }): boolean => !gone.has(id) && !asked.has(id);
  const questions = study.all(question).filter(stays);
  const measures = study.all(measure).filter(stays);
  return [
    ...questions.flatMap(({ id, parameters = [] }) => {
      const left = parameters.filter((each) => !gone.has(each));
      if (left.length === parameters.length) return [];
      return [change(question, id, { parameters: left.length === 0 ? undefined : left })];
    }),
    ...measures.flatMap(({ id, harmWatched }) =>
      harmWatched !== undefined && gone.has(harmWatched)
        ? [change(measure, id, { harmWatched: undefined })]
        : [],
    ),
  ];
}
