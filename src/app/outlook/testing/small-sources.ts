import { type CorroborateIndex, indexTables } from "../../../core/corroborate/index.ts";
import { expectPeriod } from "../../../core/corroborate/testing/periods.ts";
import { source, tablesOf } from "../../../core/corroborate/testing/study-builder.ts";
import type { Quantity } from "../../../core/study/index.ts";
import { idOf } from "./small-records.ts";

type Tables = Parameters<typeof indexTables>[0];

/** A count of people that a source states in its passage, in doubt; `says` is the name of the source. */
export function aQuantity(name: string, says: string, parts: Partial<Quantity> = {}): Quantity {
  return {
    id: idOf(`q ${name}`),
    passage: idOf(`passage of ${says}`),
    kind: "count",
    unit: "people",
    definition: "those who hide",
    during: expectPeriod("2018"),
    spread: "doubt",
    ...parts,
  };
}

/** Some sources, each with one passage, and what is stated in them. */
export function smallSources(
  names: readonly string[],
  parts: Partial<Tables> = {},
  ...more: readonly Partial<Tables>[]
): Tables {
  return tablesOf(
    {
      source: names.map((name) => ({
        ...source("x"),
        id: idOf(`source ${name}`),
        title: name,
        language: "en",
      })),
      passage: names.map((name) => ({
        id: idOf(`passage of ${name}`),
        source: idOf(`source ${name}`),
        version: idOf("version"),
        start: 0,
        end: 10,
      })),
    },
    parts,
    ...more,
  );
}

/** The same tables after a source was withdrawn: its passages and quantities are gone, what lost them is listed. */
export function withdrawn(tables: Tables, name: string): Tables {
  const passages = new Set<string>(
    tables.passage.filter(({ source: of }) => of === idOf(`source ${name}`)).map(({ id }) => id),
  );
  const lost = tables.quantity.filter(({ passage }) => passages.has(passage));
  const links = tables.evidence.filter(({ passage }) => passages.has(passage));
  return {
    ...tables,
    source: tables.source.filter(({ id }) => id !== idOf(`source ${name}`)),
    passage: tables.passage.filter(({ id }) => !passages.has(id)),
    quantity: tables.quantity.filter((each) => !lost.includes(each)),
    evidence: tables.evidence.filter((each) => !links.includes(each)),
    withdrawal: [
      ...tables.withdrawal,
      {
        id: idOf(`withdrawal ${name}`),
        source: idOf(`source ${name}`),
        at: 0,
        reason: "consent-withdrawn",
        affected: [
          ...links.map(({ claim }) => ({ table: "claim", id: claim })),
          ...lost.map(({ id }) => ({ table: "quantity", id })),
        ],
      },
    ],
  };
}

/** No sources at all. */
export const noSources: CorroborateIndex = indexTables(smallSources([]));
