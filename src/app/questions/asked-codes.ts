import { err, ok, type RecordId, type Result } from "../../core/base/index.ts";
import { codebookTree, descendantsOf } from "../../core/code/index.ts";
import { code } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import { listCodes } from "../codebook.ts";
import type { Desk } from "../desk.ts";
import { refuse } from "../refusal.ts";
import type { CodedPlace } from "./coded-places.ts";
import type { CodesAsked, NamedCode } from "./question-views.ts";

/** The codes that a table is asked of, in the order of the codebook, and how codings count for them. */
export interface AskedCodes {
  readonly ids: readonly RecordId[];
  readonly named: readonly NamedCode[];
  /** Each coding once for every asked code that it counts for. */
  readonly counted: <P extends CodedPlace>(places: readonly P[]) => readonly P[];
  /** Whether one of two codes lies under the other, and both count together. */
  readonly isOneInOther: (one: RecordId, other: RecordId) => boolean;
}

/** Find the codes asked for; all of them where none are named. */
export function askedCodes(desk: Desk, { codes, below = false }: CodesAsked): Result<AskedCodes, Refusal> {
  const { study } = desk.open;
  if (codes?.some((each) => study.get(code, each) === undefined)) return err(refuse("not-found"));
  const wanted = codes === undefined || codes.length === 0 ? undefined : new Set(codes);
  const named = namedCodes(desk).filter(({ id }) => wanted?.has(id) ?? true);
  const ids = named.map(({ id }) => id);
  const tree = codebookTree(study.all(code));
  const countsFor = new Map<RecordId, RecordId[]>();
  for (const id of ids)
    for (const each of below ? [id, ...descendantsOf(tree, id)] : [id])
      countsFor.set(each, [...(countsFor.get(each) ?? []), id]);
  return ok({
    ids,
    named,
    counted: (places) =>
      below
        ? places.flatMap((place) =>
            (countsFor.get(place.code) ?? []).map((id) =>
              id === place.code ? place : { ...place, code: id },
            ),
          )
        : places.filter((place) => countsFor.has(place.code)),
    isOneInOther: (one, other) =>
      below && (descendantsOf(tree, one).includes(other) || descendantsOf(tree, other).includes(one)),
  });
}

/** Every code as tables and pictures name it. */
function namedCodes(desk: Desk): readonly NamedCode[] {
  const parents = new Map(desk.open.study.all(code).map(({ id, parent }) => [id, parent]));
  return listCodes(desk).map(({ id, name, depth, colour }) => {
    const parent = parents.get(id);
    return { id, name, depth, colour, ...(parent === undefined ? {} : { parent }) };
  });
}
