import type { RecordId } from "../../core/base/index.ts";
import type { ParameterWorth } from "../../core/outlook/index.ts";
import { evidenceKinds, type OpenQuestion } from "../../core/study/index.ts";
import type { QuestionView } from "../outlook-views.ts";
import type { ViewNames } from "./view-names.ts";

/** A parameter with what an answer to it could move. */
interface Worth {
  readonly id: RecordId;
  readonly name: string;
  readonly couldMove: number;
  readonly worth: number;
}

/**
 * Rank what is not known by how much its answer could move the outlook: the study's open questions, and parameters of which
 * nobody has asked yet. A question on several parameters is ranked by the widest of them; all together may move more.
 */
export function rankQuestions(
  asked: readonly OpenQuestion[],
  worths: readonly ParameterWorth[],
  names: ViewNames,
  sourceName: (id: RecordId) => string,
): readonly QuestionView[] {
  const byParameter = new Map(
    worths.flatMap(({ parameter, couldMove, worth }) => {
      const part = names.named(parameter);
      return part === undefined
        ? []
        : [[part.id, { id: part.id, name: part.name, couldMove, worth }] as const];
    }),
  );
  const known = asked.map((each) => questionView(each, byParameter, names, sourceName));
  const covered = new Set(asked.flatMap(({ parameters = [] }) => parameters));
  const unasked = [...byParameter.values()].filter(({ id, couldMove }) => !covered.has(id) && couldMove > 0);
  return [...known, ...unasked.map(parameterView)].toSorted(byWorth);
}

/** What an answer to some parameters could move: the widest of them; nothing where none of them varies. */
export function widestWorth<W extends { readonly couldMove: number; readonly worth: number }>(
  held: readonly W[],
): { readonly couldMove: number; readonly worth: number } | undefined {
  if (held.length === 0) return undefined;
  return {
    couldMove: Math.max(...held.map(({ couldMove }) => couldMove)),
    worth: Math.max(...held.map(({ worth }) => worth)),
  };
}

/** Those first whose answer could move the outlook most; then by what it is worth for choosing between the measures. */
export function byWorth(
  a: { readonly couldMove?: number; readonly worth?: number },
  b: { readonly couldMove?: number; readonly worth?: number },
): number {
  return (b.couldMove ?? -1) - (a.couldMove ?? -1) || (b.worth ?? -1) - (a.worth ?? -1);
}

function questionView(
  { id, text, parameters = [], answeredBy, risk, riskNote, notAgain = [] }: OpenQuestion,
  byParameter: ReadonlyMap<RecordId, Worth>,
  names: ViewNames,
  sourceName: (id: RecordId) => string,
): QuestionView {
  const held = parameters.flatMap((each) => byParameter.get(each) ?? []);
  return {
    id,
    text,
    parameters: parameters.flatMap((each) => {
      const part = names.part(each);
      return part === undefined ? [] : [{ id: part.id, name: part.name }];
    }),
    ...widestWorth(held),
    answeredBy: evidenceKinds.filter((kind) => answeredBy.includes(kind)),
    risk,
    ...(riskNote !== undefined && { riskNote }),
    notAgain: notAgain.map((of) => ({ id: of, name: sourceName(of) })),
  };
}

function parameterView({ id, name, couldMove, worth }: Worth): QuestionView {
  return { text: name, parameters: [{ id, name }], couldMove, worth, answeredBy: [], notAgain: [] };
}
