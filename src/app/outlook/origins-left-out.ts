import type { RecordId } from "../../core/base/index.ts";
import { type CorroborateIndex, nameOfSource } from "../../core/corroborate/index.ts";
import type { AnyRef, Origin, OriginLink } from "../../core/study/index.ts";
import type { ModelRecords } from "./model-records.ts";
import { claimsOnlyFrom, type StemsFrom } from "./reading.ts";

/** Something without which the outlook is looked at, and what stems from it. */
export interface LeftOut extends StemsFrom {
  /** An origin; or a person or source behind which no origin is recorded. */
  readonly of: AnyRef;
  readonly name: string;
}

/**
 * List the origins that stand behind what estimates and accounts rest on: those that are recorded, and for a source without
 * any the person who speaks in it, or the source itself.
 *
 * A quantity stems from an origin that its source, or its passage, is linked to; a claim does where all that is said for it
 * does. Interpreter, media and prompt bear on a claim only where their link names it, as in counting independence.
 */
export function originsLeftOut(index: CorroborateIndex, records: ModelRecords): readonly LeftOut[] {
  const used = usedBy(records);
  return traceablesOf(index)
    .map(({ of, name, bears }) => ({
      of,
      name,
      quantities: new Set(
        index.tables.quantity
          .filter((each) => used.has(each.id) && bears(each.passage, each.claim))
          .map(({ id }) => id),
      ),
      claims: new Set([...claimsOnlyFrom(index, bears)].filter((each) => used.has(each))),
    }))
    .filter(({ quantities, claims }) => quantities.size + claims.size > 0)
    .toSorted((a, b) => (a.of.id < b.of.id ? -1 : 1));
}

type Bears = (passage: RecordId, claim: RecordId | undefined) => boolean;

interface Traceable {
  readonly of: AnyRef;
  readonly name: string;
  readonly bears: Bears;
}

function usedBy({ estimate, account }: ModelRecords): ReadonlySet<string> {
  return new Set(
    [...estimate, ...account].flatMap(({ quantities = [], claims = [] }) => [...quantities, ...claims]),
  );
}

function traceablesOf(index: CorroborateIndex): readonly Traceable[] {
  const origins = index.tables.origin.map(
    (each): Traceable => ({
      of: { table: "origin", id: each.id },
      name: each.label,
      bears: (passage, claim) => originBears(index, each, passage, claim),
    }),
  );
  const persons = new Set(index.tables.origin.flatMap(({ person }) => person ?? []));
  const alone = new Map<RecordId, Traceable>();
  for (const { id, person } of index.tables.source) {
    const recorded = index.originLinksBySourceId.has(id) || (person !== undefined && persons.has(person));
    if (recorded) continue;
    const of = person === undefined ? { table: "source", id } : { table: "person", id: person };
    alone.set(of.id, {
      of,
      name: nameOfSource(index, id),
      bears: (passage) => {
        const source = sourceOf(index, passage);
        return source !== undefined && (source.id === of.id || source.person === of.id);
      },
    });
  }
  return [...origins, ...alone.values()];
}

function originBears(
  index: CorroborateIndex,
  { id, kind, person }: Origin,
  passage: RecordId,
  claim: RecordId | undefined,
): boolean {
  const source = sourceOf(index, passage);
  if (source === undefined) return false;
  // Whoever is recorded as an origin may speak himself: then what he says stems from him.
  if (person !== undefined && source.person === person && speaks.has(kind)) return true;
  return (index.originLinksBySourceId.get(source.id) ?? []).some(
    (link) => link.origin === id && isAt(link, passage) && bearsOn(kind, link, claim),
  );
}

function isAt({ passage }: OriginLink, at: RecordId): boolean {
  return passage === undefined || passage === at;
}

function bearsOn(kind: Origin["kind"], { claims }: OriginLink, claim: RecordId | undefined): boolean {
  if (claims !== undefined) return claim !== undefined && claims.includes(claim);
  return !onlyWhereNamed.has(kind);
}

function sourceOf(index: CorroborateIndex, passage: RecordId) {
  const held = index.passageById.get(passage);
  return held && index.sourceById.get(held.source);
}

const speaks: ReadonlySet<string> = new Set(["person", "informant", "gatekeeper"]);
const onlyWhereNamed: ReadonlySet<string> = new Set(["interpreter", "media", "prompt"]);
