import type { RecordId } from "../core/base/index.ts";
import { type QuoteFinder, quoteFinder } from "../core/protect/index.ts";
import {
  type AnyRef,
  type Change,
  claim,
  code,
  destroyValue,
  evidence,
  memo,
  passage,
  quantity,
  speaker,
  type Table,
  textVersion,
} from "../core/study/index.ts";
import type { Desk } from "./desk.ts";
import type { PastText } from "./store.ts";

/** A value that quotes a source, and what destroys it. */
export interface QuotingValue {
  readonly of: AnyRef;
  readonly field: string;
  readonly change: Change;
}

/**
 * Find every value that quotes a source, in whatever record it stands, present and removed ones, now and before.
 *
 * Left out are the records that go with the source, the texts of other sources (they are what somebody else said),
 * memos (their writers reword them) and what the study calls its groups, places and people.
 */
export function quotesOf(desk: Desk, id: RecordId, finds: QuoteFinder): readonly QuotingValue[] {
  const { study } = desk.open;
  const own = ownRecords(desk, id);
  return Object.values(study.vocabulary.tables).flatMap((table) => {
    if (neverQuoting.has(table.name) || !Object.values(table.fields).some((field) => field.bearsText))
      return [];
    return study.allEverMade(table).flatMap(({ record }) => {
      if (own.has(record.id)) return [];
      const of = { table: table.name, id: record.id };
      return study
        .pastTexts(of)
        .filter(({ field, value }) => isQuoting(table, field, stringsIn(value), finds))
        .map(({ field, commitment }) => ({
          of,
          field,
          change: destroyValue(table, record.id, field, commitment),
        }));
    });
  });
}

/** Learn to find quotes of a source, from every version of its text, removed ones too. */
export function quotesFinderOf(desk: Desk, id: RecordId): QuoteFinder {
  const { study } = desk.open;
  const versions = study.everMade(textVersion, "source", id).map(({ record }) => record.id);
  const texts = versions.flatMap((each) => study.pastTexts({ table: textVersion.name, id: each }));
  return quoteFinder(texts.flatMap((text: PastText) => stringsIn(text.value)));
}

const neverQuoting: ReadonlySet<string> = new Set([textVersion.name, memo.name]);

// A few words that stand in a source as well are a quote where somebody wrote of it, but not in a label or a unit.
const quotingInBrief: ReadonlySet<string> = new Set([code.name, claim.name, evidence.name]);

// Names that every source may mention, however long they are.
const names: ReadonlySet<string> = new Set([
  "study.title",
  "member.name",
  "wave.name",
  "namedPeriod.name",
  "place.country",
  "place.region",
  "place.site",
  "group.name",
  "person.pseudonym",
  "person.kind",
  "source.kind",
  "source.institution",
  "source.institutionCountry",
  "source.hostOrganisation",
]);

function isQuoting(table: Table, field: string, texts: readonly string[], finds: QuoteFinder): boolean {
  if (names.has(`${table.name}.${field}`)) return false;
  return texts.some((text) => (quotingInBrief.has(table.name) ? finds(text) : finds(text, "at-length")));
}

function ownRecords({ open: { study } }: Desk, id: RecordId): ReadonlySet<RecordId> {
  const passages = study.everMade(passage, "source", id).map(({ record }) => record.id);
  return new Set([
    id,
    ...study.everMade(speaker, "source", id).map(({ record }) => record.id),
    ...passages.flatMap((each) => study.everMade(quantity, "passage", each).map(({ record }) => record.id)),
  ]);
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
