import type { RecordId } from "../base/index.ts";
import { type Group, roles, type Source } from "../study/index.ts";
import {
  type CorroborateIndex,
  groupOfSource,
  roleOfSource,
  standingEvidence,
} from "./corroborate-tables.ts";
import { compareText, distinctInOrder } from "./order.ts";

/** The column of what nobody recorded. */
export const notRecorded = "not-recorded";

/** What stands behind what the study says of one group, from one kind of source or place. */
export interface CoverageCell {
  readonly group: RecordId;
  /** A role, a country, or `not-recorded`. */
  readonly column: string;
  /** Sources who belong to the group. */
  readonly sourcesOfGroup: number;
  /** Sources with a standing passage for or against a claim about the group. */
  readonly sourcesBehindClaims: number;
  /** Those passages. */
  readonly passages: number;
  /** Whether nobody of the group and nobody about the group was heard here. */
  readonly empty: boolean;
}

/** A table of groups by one kind of column, with every empty cell in it. */
export interface CoverageMatrix {
  /** In order of the groups' names, then ids. */
  readonly groups: readonly RecordId[];
  readonly columns: readonly string[];
  /** One for each group and column, row by row. */
  readonly cells: readonly CoverageCell[];
}

/** A group none of whose members could be asked. */
export interface UnheardGroup {
  readonly group: RecordId;
  /** The claims the study makes about it all the same, in order of id. */
  readonly claims: readonly RecordId[];
  /** The roles of those who spoke about it. */
  readonly heardThrough: readonly string[];
}

/** Cross groups with the roles of sources; all five roles are always shown, `not-recorded` where it occurs. */
export function coverageByRole(index: CorroborateIndex): CoverageMatrix {
  const sources = standingSources(index);
  const unrecorded = sources.some((source) => roleOfSource(index, source) === undefined);
  const columns = [...roles, ...(unrecorded ? [notRecorded] : [])];
  return matrix(index, columns, (source) => roleOfSource(index, source) ?? notRecorded);
}

/** Cross groups with the countries where the sources were heard; `not-recorded` where it occurs, last. */
export function coverageByCountry(index: CorroborateIndex): CoverageMatrix {
  const columns = distinctInOrder(standingSources(index).map((source) => countryOfSource(index, source)));
  const named = columns.filter((column) => column !== notRecorded);
  return matrix(index, named.length < columns.length ? [...named, notRecorded] : named, (source) =>
    countryOfSource(index, source),
  );
}

/**
 * List the groups of which no insider is among the sources: who could not be asked.
 *
 * What the study says of them comes from those who survived, left or watched; every claim about them carries a note.
 */
export function unheardGroups(index: CorroborateIndex): readonly UnheardGroup[] {
  const heard = new Set(
    standingSources(index)
      .filter((source) => roleOfSource(index, source) === "insider")
      .map((source) => groupOfSource(index, source)),
  );
  return groupsInOrder(index)
    .filter((group) => !heard.has(group.id))
    .map((group) => ({
      group: group.id,
      claims: distinctInOrder(
        index.tables.claim.flatMap((claim) => (claim.group === group.id ? claim.id : [])),
      ),
      heardThrough: distinctInOrder(
        voicesAbout(index, group.id).map(({ source }) => roleOfSource(index, source) ?? notRecorded),
      ),
    }));
}

/** How many sources there are by one property. */
export interface SourceCount {
  readonly value: string;
  readonly count: number;
}

/** How many sources the study rests on, whether or not a brief says so. */
export interface SourceCounts {
  readonly total: number;
  readonly byRole: readonly SourceCount[];
  readonly byMode: readonly SourceCount[];
  readonly byCountry: readonly SourceCount[];
}

/** Count the sources by role, mode and country; withdrawn ones are left out. */
export function countSources(index: CorroborateIndex): SourceCounts {
  const sources = standingSources(index);
  const countBy = (by: SourceProperty): readonly SourceCount[] => {
    const values = sources.map((source) => propertyOf(index, source, by));
    return distinctInOrder(values).map((value) => ({
      value,
      count: values.filter((each) => each === value).length,
    }));
  };
  return {
    total: sources.length,
    byRole: countBy("role"),
    byMode: countBy("mode"),
    byCountry: countBy("country"),
  };
}

/** What sources are counted by. */
export type SourceProperty = "role" | "mode" | "country";

/** The standing sources with one value of a property (`not-recorded` where nobody recorded it), or all of them. */
export function sourcesCounted(
  index: CorroborateIndex,
  by?: SourceProperty,
  value?: string,
): readonly Source[] {
  return standingSources(index).filter(
    (source) => by === undefined || propertyOf(index, source, by) === value,
  );
}

/** The sources behind one cell of a coverage: those of the group, and those who spoke about it. */
export function sourcesInCell(
  index: CorroborateIndex,
  group: RecordId,
  column: string,
  by: "role" | "country" = "role",
): readonly Source[] {
  const about = new Set(voicesAbout(index, group).map(({ source }) => source.id));
  return sourcesCounted(index, by, column).filter(
    (source) => groupOfSource(index, source) === group || about.has(source.id),
  );
}

function propertyOf(index: CorroborateIndex, source: Source, by: SourceProperty): string {
  if (by === "country") return countryOfSource(index, source);
  return (by === "role" ? roleOfSource(index, source) : source.mode) ?? notRecorded;
}

function matrix(
  index: CorroborateIndex,
  columns: readonly string[],
  columnOf: (source: Source) => string,
): CoverageMatrix {
  const groups = groupsInOrder(index);
  const cells = groups.flatMap((group) => {
    const members = standingSources(index).filter((source) => groupOfSource(index, source) === group.id);
    const voices = voicesAbout(index, group.id);
    return columns.map((column): CoverageCell => {
      const here = voices.filter(({ source }) => columnOf(source) === column);
      const sourcesOfGroup = members.filter((source) => columnOf(source) === column).length;
      return {
        group: group.id,
        column,
        sourcesOfGroup,
        sourcesBehindClaims: new Set(here.map(({ source }) => source.id)).size,
        passages: new Set(here.map(({ passage }) => passage)).size,
        empty: sourcesOfGroup === 0 && here.length === 0,
      };
    });
  });
  return { groups: groups.map((group) => group.id), columns, cells };
}

interface Voice {
  readonly source: Source;
  readonly passage: RecordId;
}

/** The passages for or against the claims about a group; silence says nothing about it. */
function voicesAbout(index: CorroborateIndex, groupId: RecordId): readonly Voice[] {
  return index.tables.claim
    .filter((claim) => claim.group === groupId)
    .flatMap((claim) => standingEvidence(index, claim.id))
    .filter(({ link }) => link.direction !== "silent")
    .map(({ source, passage }) => ({ source, passage: passage.id }));
}

function standingSources(index: CorroborateIndex): readonly Source[] {
  return index.tables.source.filter((source) => !index.withdrawnSourceIds.has(source.id));
}

function groupsInOrder(index: CorroborateIndex): readonly Group[] {
  return [...index.tables.group].sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));
}

function countryOfSource(index: CorroborateIndex, source: Source): string {
  return (source.place && index.placeById.get(source.place)?.country) ?? notRecorded;
}
