import type { RecordId } from "../base/index.ts";
import type { Origin, OriginLink, Source } from "../study/index.ts";
import type { CorroborateIndex } from "./corroborate-tables.ts";
import { compareText, foldText } from "./order.ts";

/** What may tie two statements. */
export type OriginKind = Origin["kind"];

/** One passage behind a claim, as far as its independence goes. */
export interface Statement {
  readonly passage: RecordId;
  readonly source: Source;
  /** Whether the source was told it or inferred it, rather than took part or saw it. */
  readonly hearsay: boolean;
}

/** Something that two statements have in common. */
export interface SharedOrigin {
  readonly kind: OriginKind;
  /** How the study calls it; a pseudonym where it is a person. */
  readonly label: string;
  /** The record of the origin; absent where a field of the sources says it (institution, interpreter, person). */
  readonly origin?: RecordId;
}

/** What two statements share: what ties them for this claim, and what is shared and does not. */
export interface Shared {
  readonly ties: readonly SharedOrigin[];
  readonly harmless: readonly SharedOrigin[];
}

/**
 * Find what two statements share, and which of it could carry this claim.
 *
 * Person, informant behind, gatekeeper and unit tie wherever their link is not limited to other claims. An institution
 * ties hearsay to hearsay only. Interpreter, media and prompt tie only where a link of each statement names the claim.
 * Somebody recorded as an origin who is himself the speaker of the other statement is shared as well.
 */
export function sharedOrigins(
  index: CorroborateIndex,
  claimId: RecordId,
  one: Statement,
  other: Statement,
): Shared {
  const otherTraces = tracesOf(index, claimId, other);
  const ties = new Map<string, SharedOrigin>();
  const harmless = new Map<string, SharedOrigin>();
  for (const trace of tracesOf(index, claimId, one)) {
    for (const match of otherTraces) {
      if (match.key !== trace.key) continue;
      // The record of an origin says more than a bare field of a source, whichever side it is on.
      const shared = trace.shared.origin === undefined ? match.shared : trace.shared;
      const bears = trace.bears && match.bears;
      const tied = bears && (shared.kind !== "institution" || (one.hearsay && other.hearsay));
      (tied ? ties : harmless).set(trace.key, shared);
    }
  }
  for (const key of ties.keys()) harmless.delete(key);
  return { ties: inOrder(ties), harmless: inOrder(harmless) };
}

/**
 * What ties a source to every other that has the same, whatever is claimed: who speaks, and the origins of any of its passages.
 *
 * An institution ties hearsay alone, and what is limited to some claims ties for no other.
 */
export function tyingKeysOf(index: CorroborateIndex, id: RecordId): ReadonlySet<string> {
  const source = index.sourceById.get(id);
  if (source === undefined) return new Set();
  const linked = (index.originLinksBySourceId.get(id) ?? []).flatMap((link) => {
    const origin = index.originById.get(link.origin);
    return origin === undefined ? [] : [linkedTrace(origin, bearsOn(origin.kind, link, undefined))];
  });
  const tying = [...linked, ...recordedTraces(index, source)].filter(
    ({ bears, shared }) => bears && shared.kind !== "institution",
  );
  return new Set(tying.map(({ key }) => key));
}

/** One thing a statement stems from; two statements share it where the keys are equal. */
interface Trace {
  readonly key: string;
  readonly shared: SharedOrigin;
  /** Whether it could carry the claim asked about. */
  readonly bears: boolean;
}

function tracesOf(index: CorroborateIndex, claimId: RecordId, statement: Statement): readonly Trace[] {
  const { source } = statement;
  const linked = (index.originLinksBySourceId.get(source.id) ?? []).flatMap((link) => {
    const origin = index.originById.get(link.origin);
    if (!origin || (link.passage !== undefined && link.passage !== statement.passage)) return [];
    return [linkedTrace(origin, bearsOn(origin.kind, link, claimId))];
  });
  return [...linked, ...recordedTraces(index, source)];
}

function linkedTrace(origin: Origin, bears: boolean): Trace {
  const shared = { kind: origin.kind, label: origin.label, origin: origin.id };
  if (origin.person === undefined) return { key: `origin:${origin.id}`, shared, bears };
  return { key: `${personKey(origin.kind)}:${origin.person}`, shared, bears };
}

// An informant behind one statement may be the speaker of another, or the gatekeeper of a third: he is one person.
// What he does as an interpreter is another matter, and bears on a claim only where that is said.
function personKey(kind: OriginKind): string {
  return kind === "person" || kind === "informant" || kind === "gatekeeper" ? "person" : kind;
}

/** What the source's own fields say, where no origin was recorded. */
function recordedTraces(index: CorroborateIndex, source: Source): readonly Trace[] {
  const traces: Trace[] = [];
  const pseudonymOf = (id: RecordId): string => index.personById.get(id)?.pseudonym ?? "a person";
  if (source.person !== undefined)
    traces.push({
      key: `person:${source.person}`,
      shared: { kind: "person", label: pseudonymOf(source.person) },
      bears: true,
    });
  if (source.institution !== undefined)
    traces.push({
      key: `institution:${foldText(source.institution)}:${foldText(source.institutionCountry ?? "")}`,
      shared: { kind: "institution", label: source.institution },
      bears: true,
    });
  if (source.interpreter !== undefined)
    traces.push({
      key: `interpreter:${source.interpreter}`,
      shared: { kind: "interpreter", label: pseudonymOf(source.interpreter) },
      bears: false,
    });
  return traces;
}

function bearsOn(kind: OriginKind, link: OriginLink, claimId: RecordId | undefined): boolean {
  if (link.claims !== undefined) return claimId !== undefined && link.claims.includes(claimId);
  return kind !== "interpreter" && kind !== "media" && kind !== "prompt";
}

function inOrder(shared: ReadonlyMap<string, SharedOrigin>): readonly SharedOrigin[] {
  return [...shared.entries()].sort(([a], [b]) => compareText(a, b)).map(([, each]) => each);
}
