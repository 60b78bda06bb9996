import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OriginLink, Source } from "../study/index.ts";
import { indexTables } from "./corroborate-tables.ts";
import { countIndependent } from "./count-independent.ts";
import { relateStatements } from "./independence.ts";
import { sourceIndependence } from "./source-independence.ts";
import { anyJudgementAmong, anyLinkAmong, someOrigins } from "./testing/any-ties.ts";
import { id, source, tablesOf } from "./testing/study-builder.ts";

const names = ["a", "b", "d", "e", "f", "g"] as const;
const ties = { names, reaches: [undefined, undefined, "other"] };
const [anyLink, anyJudgement] = [anyLinkAmong(ties), anyJudgementAmong(ties)];

const anySource = (name: string): fc.Arbitrary<Source> =>
  fc
    .constantFrom(undefined, undefined, "x", "y")
    .map((person) =>
      source(name, { institution: "army", ...(person !== undefined && { person: id(person) }) }),
    );

describe("the independence of sources", () => {
  test("is that of one eyewitness passage of each, for a claim of which nothing is said", () => {
    fc.assert(
      fc.property(
        fc.tuple(...names.map(anySource)),
        fc.array(anyLink, { maxLength: 10 }),
        fc.array(anyJudgement, { maxLength: 8 }),
        fc.subarray([...names]),
        (sources, originLink, independence, asked) => {
          const index = indexTables(
            tablesOf({ source: sources, origin: someOrigins, originLink, independence }),
          );
          const statements = sources
            .filter((each) => asked.some((name) => id(name) === each.id))
            .map((each) => ({ passage: each.id, source: each, hearsay: false }));
          const pairs = statements.flatMap((one, at) =>
            statements.slice(at + 1).map((other) => relateStatements(index, id("c"), one, other)),
          );
          const { low, high } = countIndependent(
            statements.map(({ passage }) => passage),
            pairs,
          );
          expect(sourceIndependence(index).of(asked.map(id))).toEqual({ low, high, exact: true });
        },
      ),
      { numRuns: 500 },
    );
  });

  test("takes the origin of one passage for an origin of its source", () => {
    const link = (name: string, passage?: string): OriginLink => ({
      id: id(`l${name}`),
      origin: id("g"),
      source: id(name),
      ...(passage !== undefined && { passage: id(passage) }),
    });
    const index = indexTables(
      tablesOf({
        source: [source("a"), source("b")],
        origin: someOrigins,
        originLink: [link("a", "p"), link("b")],
      }),
    );
    expect(sourceIndependence(index).of([id("a"), id("b")])).toEqual({ low: 1, high: 1, exact: true });
  });

  test("counts five hundred sources by the same gatekeeper as one, and as many others each", () => {
    const sources = Array.from({ length: 1_000 }, (_, at) => source(`s${at}x`));
    const originLink = sources.slice(0, 500).map((each, at) => ({
      id: id(`k${at}x`),
      origin: id("g"),
      source: each.id,
    }));
    const index = indexTables(tablesOf({ source: sources, origin: someOrigins, originLink }));
    expect(sourceIndependence(index).of(sources.map((each) => each.id))).toMatchObject({ low: 1, high: 501 });
  });
});
