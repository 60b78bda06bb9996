import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Evidence, Source } from "../study/index.ts";
import { type CorroborateTables, indexTables } from "./corroborate-tables.ts";
import { claimIndependence } from "./independence.ts";
import { anyJudgementAmong, anyLinkAmong, someOrigins } from "./testing/any-ties.ts";
import { claim, heard, id, source, tablesOf } from "./testing/study-builder.ts";

const names = ["a", "b", "d", "e", "f"] as const;
const anyName = fc.constantFrom(...names);
const ties = { names, reaches: [undefined, "c", "other"] };
const [anyLink, anyJudgement] = [anyLinkAmong(ties), anyJudgementAmong(ties)];

const anySource = (name: string): fc.Arbitrary<Source> =>
  fc
    .record({
      person: fc.constantFrom(undefined, undefined, "x", "y"),
      institution: fc.constantFrom(undefined, "army"),
    })
    .map(({ person, institution }) =>
      source(name, {
        ...(person !== undefined && { person: id(person) }),
        ...(institution !== undefined && { institution }),
      }),
    );

const anyTables: fc.Arbitrary<CorroborateTables> = fc
  .record({
    sources: fc.tuple(...names.map(anySource)),
    hearings: fc.array(
      fc.tuple(anyName, fc.constantFrom<Evidence["proximity"]>("saw-it", "was-told"), fc.nat(2)),
      { maxLength: 8 },
    ),
    originLink: fc.array(anyLink, { maxLength: 8 }),
    independence: fc.array(anyJudgement, { maxLength: 6 }),
  })
  .map(({ sources, hearings, originLink, independence }) =>
    tablesOf(
      { claim: [claim("c")], source: sources, origin: someOrigins, originLink, independence },
      ...hearings.map(([name, proximity, number]) =>
        heard({ claim: "c", source: name, passage: `${name}${number}`, proximity }),
      ),
    ),
  );

const rangeOf = (tables: CorroborateTables) => claimIndependence(indexTables(tables), id("c")).range;

describe("the independence of a claim's passages", () => {
  test("never rises in its high end when a tie is added", () => {
    fc.assert(
      fc.property(anyTables, anyLink, anyJudgement, (tables, link, judgement) => {
        const before = rangeOf(tables).high;
        const linked = { ...tables, originLink: [...tables.originLink, link] };
        expect(rangeOf(linked).high).toBeLessThanOrEqual(before);
        const shared = { ...judgement, value: "shared" } as const;
        const judged = { ...tables, independence: [...tables.independence, shared] };
        expect(rangeOf(judged).high).toBeLessThanOrEqual(before);
      }),
    );
  });

  test("never falls in its low end when a pair is judged independent", () => {
    fc.assert(
      fc.property(anyTables, anyJudgement, (tables, judgement) => {
        const added = { ...judgement, value: "independent" } as const;
        const after = rangeOf({ ...tables, independence: [...tables.independence, added] });
        expect(after.low).toBeGreaterThanOrEqual(rangeOf(tables).low);
      }),
    );
  });

  test("never passes the number of sources, nor of persons", () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        const heardSources = new Set(tables.passage.map((passage) => passage.source));
        const speakers = tables.source
          .filter(({ id: key }) => heardSources.has(key))
          .map((each) => each.person ?? each.id);
        expect(rangeOf(tables).high).toBeLessThanOrEqual(new Set(speakers).size);
      }),
    );
  });

  test("does not depend on the order of the records", () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        const reversed = tablesOf({
          ...tables,
          source: [...tables.source].reverse(),
          evidence: [...tables.evidence].reverse(),
          passage: [...tables.passage].reverse(),
          originLink: [...tables.originLink].reverse(),
          independence: [...tables.independence].reverse(),
        });
        expect(rangeOf(reversed)).toEqual(rangeOf(tables));
      }),
    );
  });
});
