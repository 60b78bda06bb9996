import { parsePeriod, type RecordId } from "../../core/base/index.ts";
import { type Source, source, withdrawal } from "../../core/study/index.ts";
import type { Store } from "../store.ts";
import { type CodedPlace, codedPlaces } from "./coded-places.ts";
import type { ResolvedCondition } from "./resolve-question.ts";
import { factOfSource, type SourceFacts, sourceFacts } from "./source-facts.ts";

/** The sources and codings that a question looks at. */
export interface LookedAt {
  readonly sources: readonly Source[];
  /** The codings of one of them that meet the conditions. */
  readonly codingsOf: (source: RecordId) => readonly CodedPlace[];
  readonly facts: SourceFacts;
}

/** Keep the sources and codings that meet all conditions; withdrawn sources are never among them. */
export function lookedAt(study: Store, conditions: readonly ResolvedCondition[]): LookedAt {
  const facts = sourceFacts(study);
  const places = codedPlaces(study);
  const ofCodings = conditions.flatMap((each) => codingTest(facts, each) ?? []);
  return {
    facts,
    sources: facts.sources.filter((each) => conditions.every((condition) => holds(facts, condition, each))),
    codingsOf: (id) => {
      const own = places.of(id);
      return ofCodings.length === 0 ? own : own.filter((each) => ofCodings.every((test) => test(each)));
    },
  };
}

/** Which sources a question looks at, asked one by one or counted. */
export interface SourcesLookedAt {
  readonly has: (source: RecordId) => boolean;
  readonly count: () => number;
}

/** The sources that a question without conditions looks at: all that stand. Only those that are asked for are looked up. */
export function standingSources(study: Store): SourcesLookedAt {
  const withdrawn = new Set(study.all(withdrawal).map((each) => each.source));
  const known = new Map<RecordId, boolean>();
  return {
    has(id) {
      const before = known.get(id);
      if (before !== undefined) return before;
      const stands = !withdrawn.has(id) && study.stateOf({ table: source.name, id }) === "present";
      known.set(id, stands);
      return stands;
    },
    count: () => study.idsOf(source, "present").filter((id) => !withdrawn.has(id)).length,
  };
}

function holds(facts: SourceFacts, condition: ResolvedCondition, of: Source): boolean {
  if (condition.kind === "date") return holdsDate(facts, condition, of);
  if (condition.kind === "attribute") {
    const own = facts.attributesOf(of.id).filter(({ name }) => name === condition.name);
    return meets(
      condition,
      own.map(({ value }) => value),
    );
  }
  switch (condition.fact) {
    case "coder":
      return true;
    case "case": {
      const whole = facts.casesOf(of.id);
      const within = facts.casesWithin(of.id);
      // A source of which only a passage is in the case is looked at, for that passage; so it is where the case is ruled out.
      return condition.not
        ? meets(condition, whole)
        : meets(condition, [...whole, ...within]) || (condition.values.has(null) && whole.length === 0);
    }
    default:
      return meets(condition, factOfSource(facts, of, condition.fact));
  }
}

type Valued = Extract<ResolvedCondition, { readonly kind: "fact" | "attribute" }>;

function meets({ not, values }: Valued, own: readonly string[]): boolean {
  const has = own.length === 0 ? values.has(null) : own.some((each) => values.has(each));
  return has !== not;
}

function holdsDate(
  facts: SourceFacts,
  { bound, date }: Extract<ResolvedCondition, { readonly kind: "date" }>,
  of: Source,
): boolean {
  const collected = facts.collected(of.id);
  const asked = parsePeriod(date);
  if (collected === undefined || !asked.ok) return false;
  const { from, to = from } = asked.value;
  return bound === "from" ? collected.to === undefined || collected.to >= from : collected.from <= to;
}

/** What a condition asks of a coding rather than of its source. */
function codingTest(
  facts: SourceFacts,
  condition: ResolvedCondition,
): ((place: CodedPlace) => boolean) | undefined {
  if (condition.kind !== "fact") return undefined;
  if (condition.fact === "coder") return ({ coder }) => meets(condition, [coder]);
  if (condition.fact !== "case") return undefined;
  return (place) => meets(condition, casesOfPlace(facts, place));
}

/** The cases of a coding: those of its source, and those of its passage alone. */
export function casesOfPlace(facts: SourceFacts, place: CodedPlace): readonly RecordId[] {
  return [...new Set([...facts.casesOf(place.source), ...facts.casesOfPassage(place.passage)])];
}
