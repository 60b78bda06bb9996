import type { RecordId } from "../base/index.ts";
import type { Evidence, Source } from "../study/index.ts";
import {
  type CorroborateIndex,
  kindOfSource,
  nameOfSource,
  roleOfSource,
  type StandingEvidence,
  standingEvidence,
} from "./corroborate-tables.ts";
import { releaseOf } from "./evidence-warnings.ts";
import type { Credibility, Reliability } from "./grades.ts";
import type { PairReason, PassagePair } from "./independence.ts";
import { sourceTies, sourceTieText } from "./independence-words.ts";
import { compareText } from "./order.ts";

/** One evidence link as a card shows it; the two grades stand apart. */
export interface CardRow {
  readonly evidence: RecordId;
  /** Where the words are; they are read from the text version when shown. */
  readonly passage: {
    readonly id: RecordId;
    readonly version: RecordId;
    readonly start: number;
    readonly end: number;
  };
  readonly source: RecordId;
  /** The pseudonym of the speaker, else the title of the material. */
  readonly name: string;
  readonly direction: Evidence["direction"];
  readonly proximity: Evidence["proximity"];
  /** Of the item. */
  readonly credibility: Credibility;
  /** Of the source; absent where it was not graded. */
  readonly reliability?: Reliability;
  readonly role?: NonNullable<Source["role"]>;
  readonly kind?: string;
  /** At the coarseness the source allows. */
  readonly place?: string;
  readonly country?: string;
  readonly utterance?: NonNullable<Source["utterance"]>;
  readonly release: Source["release"];
  readonly note?: string;
}

/** One source of a card as a dot at its role and place. */
export interface CardDot {
  readonly source: RecordId;
  readonly name: string;
  readonly role?: NonNullable<Source["role"]>;
  readonly kind?: string;
  readonly place?: string;
  /** On which sides its passages stand, in the order for, against, silent. */
  readonly directions: readonly Evidence["direction"][];
  readonly passages: number;
}

/** A line between two dots that count once, and why. */
export interface CardTie {
  readonly one: RecordId;
  readonly other: RecordId;
  readonly reasons: readonly PairReason[];
  readonly text: string;
}

/** The evidence of a claim, by date of collection, then source, then as one reads. */
export function cardRows(index: CorroborateIndex, claimId: RecordId): readonly CardRow[] {
  return [...standingEvidence(index, claimId)].sort(inReadingOrder).map((each) => cardRow(index, each));
}

/** One dot for each source, in the order of the rows; at the place of its first passage. */
export function cardDots(rows: readonly CardRow[]): readonly CardDot[] {
  return [...new Set(rows.map((row) => row.source))].flatMap((source) => {
    const own = rows.filter((row) => row.source === source);
    const [first] = own;
    if (!first) return [];
    const directions = (["for", "against", "silent"] as const).filter((direction) =>
      own.some((row) => row.direction === direction),
    );
    return [
      {
        source,
        name: first.name,
        ...(first.role !== undefined && { role: first.role }),
        ...(first.kind !== undefined && { kind: first.kind }),
        ...(first.place !== undefined && { place: first.place }),
        directions,
        passages: new Set(own.map((row) => row.passage.id)).size,
      },
    ];
  });
}

/** The ties between different sources of a card, each pair once. */
export function cardTies(index: CorroborateIndex, pairs: readonly PassagePair[]): readonly CardTie[] {
  return sourceTies(pairs).map((tie) => ({
    one: tie.sources[0],
    other: tie.sources[1],
    reasons: tie.reasons,
    text: sourceTieText(index, tie),
  }));
}

function cardRow(index: CorroborateIndex, { link, passage, source }: StandingEvidence): CardRow {
  const role = roleOfSource(index, source);
  const kind = kindOfSource(index, source);
  const placeId = link.place ?? source.place;
  const place = placeId && shownPlace(index, source, placeId);
  const country = placeId && index.placeById.get(placeId)?.country;
  return {
    evidence: link.id,
    passage: { id: passage.id, version: passage.version, start: passage.start, end: passage.end },
    source: source.id,
    name: nameOfSource(index, source.id),
    direction: link.direction,
    proximity: link.proximity,
    credibility: link.credibility,
    ...(source.reliability !== undefined && { reliability: source.reliability }),
    ...(role !== undefined && { role }),
    ...(kind !== undefined && { kind }),
    ...(place && { place }),
    ...(country && { country }),
    ...(source.utterance !== undefined && { utterance: source.utterance }),
    release: releaseOf(passage, source),
    ...(link.note !== undefined && { note: link.note }),
  };
}

/** A place no finer than the source allows; the country alone where it says nothing. */
function shownPlace(index: CorroborateIndex, source: Source, placeId: RecordId): string | undefined {
  const place = index.placeById.get(placeId);
  if (!place) return undefined;
  if (source.placeShown === "site") return place.site ?? place.region ?? place.country;
  if (source.placeShown === "region") return place.region ?? place.country;
  return place.country;
}

function inReadingOrder(a: StandingEvidence, b: StandingEvidence): number {
  return (
    compareText(collectedOn(a.source), collectedOn(b.source)) ||
    compareText(a.source.id, b.source.id) ||
    a.passage.start - b.passage.start ||
    compareText(a.passage.id, b.passage.id) ||
    compareText(a.link.id, b.link.id)
  );
}

// An unknown date comes after every day, which is a text of the form YYYY-MM-DD.
function collectedOn(source: Source): string {
  return source.collected?.from ?? "~";
}
