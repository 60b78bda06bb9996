import { ok, type RecordId, type Result } from "../../core/base/index.ts";
import {
  isDirected,
  type PlacedRelation,
  placedRelations,
  printQuestion,
  type RecordName,
  type Relation,
  type SoughtRelation,
  type TurnsBySource,
} from "../../core/code/index.ts";
import type { Refusal } from "../api.ts";
import type { Desk } from "../desk.ts";
import { type AskedCodes, askedCodes } from "./asked-codes.ts";
import { askedTexts } from "./asked-texts.ts";
import type { CodedPlace } from "./coded-places.ts";
import { type LookedAt, lookedAt } from "./narrow.ts";
import type {
  CodeMapAsked,
  CodeMapView,
  RelationCell,
  RelationKind,
  RelationsAsked,
  RelationsView,
} from "./question-views.ts";
import { orRefuse, type ReadConditions, readConditions } from "./read-question.ts";
import { recordNames } from "./record-names.ts";
import { conditionsWithNames } from "./rename-question.ts";

/** Count how codes stand to each other; a code and what lies under it are not held against each other. */
export function askRelations(desk: Desk, asked: RelationsAsked): Result<RelationsView, Refusal> {
  const related = relatedCodes(desk, asked);
  if (!related.ok) return related;
  const { codes, places, cells, looked } = related.value;
  const counts = countByCode(places);
  return ok({
    relation: asked.relation,
    directed: isDirected(asked.relation),
    codes: codes.named.map((each) => ({ ...each, codings: counts.get(each.id)?.length ?? 0 })),
    cells: cells.map(withoutSources),
    lookedAt: looked.sources.length,
  });
}

/** The same as points and lines, with what the codebook says. */
export function askCodeMap(desk: Desk, asked: CodeMapAsked): Result<CodeMapView, Refusal> {
  const related = relatedCodes(desk, asked);
  if (!related.ok) return related;
  const { codes, places, cells } = related.value;
  const counts = countByCode(places);
  const shown = new Set(codes.ids);
  return ok({
    relation: asked.relation,
    codes: codes.named.map((each) => {
      const own = counts.get(each.id) ?? [];
      return { ...each, codings: own.length, sources: new Set(own.map(({ source }) => source)).size };
    }),
    joined: cells.map(withoutSources),
    under: codes.named.flatMap(({ id, parent }) =>
      parent !== undefined && shown.has(parent) ? [{ parent, child: id }] : [],
    ),
  });
}

/** How some codes stand to each other, with the sources of each pair. */
interface Related {
  readonly codes: AskedCodes;
  readonly places: readonly CodedPlace[];
  readonly cells: readonly PlacedCell[];
  readonly looked: LookedAt;
}

/** A cell with the sources in which the pair is. */
type PlacedCell = RelationCell & { readonly in: readonly RecordId[] };

/** Count how codes stand to each other. */
export function relatedCodes(desk: Desk, asked: RelationsAsked): Result<Related, Refusal> {
  const { study } = desk.open;
  const codes = askedCodes(desk, asked);
  if (!codes.ok) return codes;
  const read = orRefuse(readConditions(study, asked.where));
  if (!read.ok) return read;
  const looked = lookedAt(study, read.value.resolved);
  const places = codes.value.counted(looked.sources.flatMap(({ id }) => looked.codingsOf(id)));
  const relation = asRelation(asked);
  const pairs = placedRelations(codes.value.ids, places, relation, turnsFor(desk, relation, looked)).filter(
    ({ one, other }) => !codes.value.isOneInOther(one, other),
  );
  const open = opener(desk, asked, read.value);
  const cells = pairs.map((pair) => ({ ...toCell(pair, looked, open), in: pair.in }));
  return ok({ codes: codes.value, places, cells, looked });
}

function withoutSources({ in: _, ...cell }: PlacedCell): RelationCell {
  return cell;
}

function asRelation({ relation, turns = 0 }: RelationsAsked): Relation {
  return relation === "followed-by" ? { kind: relation, turns } : { kind: relation };
}

// Overlap and nesting need no turns, and so no text is read for them.
function turnsFor(desk: Desk, { kind }: Relation, looked: LookedAt): TurnsBySource {
  if (kind === "overlap" || kind === "within") return new Map();
  const texts = askedTexts(desk.open.study);
  return new Map(
    looked.sources
      .filter(({ id }) => looked.codingsOf(id).length > 0)
      .map(({ id }) => [id, texts.of(id)?.turns ?? []]),
  );
}

function toCell(
  { one, other, pairs, sources, in: found }: PlacedRelation,
  { facts }: LookedAt,
  open: (one: RecordId, other: RecordId) => string,
): RelationCell {
  return { one, other, pairs, sources, independent: facts.independence.of(found), opens: open(one, other) };
}

/** Words the question that finds the places of a cell. */
function opener(desk: Desk, asked: RelationsAsked, { conditions }: ReadConditions) {
  const names = recordNames(desk.open.study);
  const where = conditionsWithNames(desk.open.study, conditions);
  const relation = soughtRelation(asked.relation, asked.turns ?? 0);
  const below = asked.below ?? false;
  // Each name is looked up once and not in every cell.
  const known = new Map<RecordId, RecordName>();
  const sought = (id: RecordId) => {
    const code = known.get(id) ?? names.call("code", id);
    known.set(id, code);
    return { kind: "code", code, below } as const;
  };
  return (one: RecordId, other: RecordId): string =>
    printQuestion({
      sought: { kind: "related", one: sought(one), relation, other: sought(other) },
      of: "words",
      where,
    });
}

function soughtRelation(kind: RelationKind, turns: number): SoughtRelation {
  switch (kind) {
    case "overlap":
      return { kind: "overlapping" };
    case "within":
      return { kind: "within" };
    case "same-turn":
      return { kind: "near", turns: 0 };
    case "followed-by":
      return { kind: "followed-by", turns };
  }
}

function countByCode(places: readonly CodedPlace[]): ReadonlyMap<RecordId, readonly CodedPlace[]> {
  return Map.groupBy(places, ({ code }) => code);
}
