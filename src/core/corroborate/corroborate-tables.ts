import type { RecordId } from "../base/index.ts";
import type {
  Claim,
  Evidence,
  Group,
  Independence,
  NamedPeriod,
  Origin,
  OriginLink,
  Passage,
  Person,
  Place,
  Quantity,
  SizeWord,
  Source,
  Withdrawal,
} from "../study/index.ts";
import { compareIds } from "./order.ts";

/** The records that corroboration reads, as plain lists by table; their order carries no meaning. */
export interface CorroborateTables {
  readonly claim: readonly Claim[];
  readonly evidence: readonly Evidence[];
  readonly passage: readonly Passage[];
  readonly source: readonly Source[];
  readonly person: readonly Person[];
  readonly place: readonly Place[];
  readonly group: readonly Group[];
  readonly origin: readonly Origin[];
  readonly originLink: readonly OriginLink[];
  readonly independence: readonly Independence[];
  readonly quantity: readonly Quantity[];
  readonly sizeWord: readonly SizeWord[];
  readonly namedPeriod: readonly NamedPeriod[];
  readonly withdrawal: readonly Withdrawal[];
}

/** The same records, found by id or by what they belong to; every list in order of id. */
export interface CorroborateIndex {
  readonly tables: CorroborateTables;
  readonly claimById: ReadonlyMap<RecordId, Claim>;
  readonly passageById: ReadonlyMap<RecordId, Passage>;
  readonly sourceById: ReadonlyMap<RecordId, Source>;
  readonly personById: ReadonlyMap<RecordId, Person>;
  readonly placeById: ReadonlyMap<RecordId, Place>;
  readonly groupById: ReadonlyMap<RecordId, Group>;
  readonly originById: ReadonlyMap<RecordId, Origin>;
  readonly namedPeriodById: ReadonlyMap<RecordId, NamedPeriod>;
  readonly evidenceByClaimId: ReadonlyMap<RecordId, readonly Evidence[]>;
  readonly originLinksBySourceId: ReadonlyMap<RecordId, readonly OriginLink[]>;
  readonly judgementsBySourceId: ReadonlyMap<RecordId, readonly Independence[]>;
  readonly withdrawnSourceIds: ReadonlySet<RecordId>;
}

/** Look through the records once, so that every claim can be asked without reading them all again. */
export function indexTables(tables: CorroborateTables): CorroborateIndex {
  return {
    tables,
    claimById: byId(tables.claim),
    passageById: byId(tables.passage),
    sourceById: byId(tables.source),
    personById: byId(tables.person),
    placeById: byId(tables.place),
    groupById: byId(tables.group),
    originById: byId(tables.origin),
    namedPeriodById: byId(tables.namedPeriod),
    evidenceByClaimId: listedBy(tables.evidence, (link) => [link.claim]),
    originLinksBySourceId: listedBy(tables.originLink, (link) => [link.source]),
    judgementsBySourceId: listedBy(tables.independence, (judgement) => [judgement.one, judgement.other]),
    withdrawnSourceIds: new Set(tables.withdrawal.map((withdrawal) => withdrawal.source)),
  };
}

/** An evidence link whose passage and source are still in the study. */
export interface StandingEvidence {
  readonly link: Evidence;
  readonly passage: Passage;
  readonly source: Source;
}

/** The evidence of a claim that still stands: its passage exists and its source was not withdrawn. */
export function standingEvidence(index: CorroborateIndex, claimId: RecordId): readonly StandingEvidence[] {
  return (index.evidenceByClaimId.get(claimId) ?? []).flatMap((link) => {
    const passage = index.passageById.get(link.passage);
    const source = passage && index.sourceById.get(passage.source);
    if (!passage || !source || index.withdrawnSourceIds.has(source.id)) return [];
    return [{ link, passage, source }];
  });
}

/** The links of a claim whose passage or source is gone. */
export function fallenEvidence(index: CorroborateIndex, claimId: RecordId): readonly Evidence[] {
  const standing = new Set(standingEvidence(index, claimId).map((each) => each.link.id));
  return (index.evidenceByClaimId.get(claimId) ?? []).filter((link) => !standing.has(link.id));
}

/** The group a source belongs to: its own, else that of the person whose statement it is. */
export function groupOfSource(index: CorroborateIndex, source: Source): RecordId | undefined {
  return source.group ?? (source.person && index.personById.get(source.person)?.group);
}

/** The role of a source: its own, else that of the person whose statement it is. */
export function roleOfSource(index: CorroborateIndex, source: Source): Source["role"] {
  return source.role ?? (source.person && index.personById.get(source.person)?.role);
}

/** What kind of person or material a source is ("judge"), as recorded for the source, else for its person. */
export function kindOfSource(index: CorroborateIndex, source: Source): string | undefined {
  return source.kind ?? (source.person && index.personById.get(source.person)?.kind);
}

/** How a source is called where it is shown: the pseudonym of its person, else its title. */
export function nameOfSource(index: CorroborateIndex, sourceId: RecordId): string {
  const source = index.sourceById.get(sourceId);
  if (!source) return "a source no longer in the study";
  return (source.person && index.personById.get(source.person)?.pseudonym) ?? source.title;
}

function byId<T extends { readonly id: RecordId }>(records: readonly T[]): ReadonlyMap<RecordId, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function listedBy<T extends { readonly id: RecordId }>(
  records: readonly T[],
  keysOf: (record: T) => readonly RecordId[],
): ReadonlyMap<RecordId, readonly T[]> {
  const lists = new Map<RecordId, T[]>();
  for (const record of [...records].sort(compareIds)) {
    for (const key of new Set(keysOf(record))) {
      const list = lists.get(key);
      if (list) list.push(record);
      else lists.set(key, [record]);
    }
  }
  return lists;
}
