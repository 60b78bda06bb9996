import { describe, expect, test } from "vitest";
import type { CorroborateTables } from "./corroborate-tables.ts";
import { type EvidenceCard, evidenceCard } from "./evidence-card.ts";
import { claim, heard, id, judged, origin, source, studyOf, tablesOf } from "./testing/study-builder.ts";

const base = tablesOf(
  {
    claim: [
      claim("c", {
        confidence: "moderate",
        confidenceReason: "few voices",
        premises: [id("wings")],
        by: id("anna"),
      }),
      claim("wings", { assumption: true, assumptionState: "caveats" }),
      claim("later", { premises: [id("c")] }),
    ],
    person: [{ id: id("f7"), pseudonym: "F-07", role: "insider", kind: "former member", protection: "3" }],
    place: [
      { id: id("valley"), country: "Vesh", region: "Harun valley", site: "Mill" },
      { id: id("port"), country: "Orsk", region: "Old Port" },
    ],
    source: [
      source("member", {
        person: id("f7"),
        place: id("valley"),
        placeShown: "region",
        collected: { from: "2017-05-01" },
        reliability: "E",
      }),
      source("guard", {
        title: "G-04",
        role: "official",
        place: id("port"),
        collected: { from: "2016-01-01" },
        reliability: "A",
      }),
      source("undated", { title: "Old notes", role: "official", place: id("valley"), placeShown: "site" }),
      source("broker", { title: "B-02", role: "intermediary", collected: { from: "2017-05-01" } }),
    ],
  },
  heard({ claim: "c", source: "member", passage: "m2", start: 90, credibility: "2", proximity: "took-part" }),
  heard({ claim: "c", source: "member", passage: "m1", start: 10, place: "port" }),
  heard({ claim: "c", source: "undated", proximity: "was-told", release: "never" }),
  heard({ claim: "c", source: "guard", direction: "against" }),
  heard({ claim: "c", source: "broker", direction: "silent" }),
  origin("third-man", "informant", ["member", "undated"]),
);

describe("evidenceCard", () => {
  test("shows the statement, its counts on every side and its confidence with the reason", () => {
    const card = cardOf();
    expect(card).toMatchObject({
      statement: "c",
      form: "general",
      countsAsSupported: true,
      counts: {
        for: { passages: 3, sources: 2 },
        against: { passages: 1, sources: 1 },
        silent: { passages: 1, sources: 1 },
      },
      by: id("anna"),
    });
    expect(card.confidence).toMatchObject({ confidence: "moderate", confidenceReason: "few voices" });
  });

  test("says in one sentence how many are independent and who is tied", () => {
    const card = cardOf();
    expect(card.independence.sentence).toBe(
      "1 independent; 1 pair tied: F-07 and Old notes: the same informant behind both, “third-man”.",
    );
    expect(card.independenceAgainst.sentence).toBe("1 independent.");
    expect(cardOf(judged("independent", "member", "undated", "c")).independence.sentence).toBe(
      "2 independent.",
    );
  });

  test("lists evidence by date of collection and place in the text, whatever the grades", () => {
    expect(cardOf().rows.map(({ name, passage }) => [name, passage.start])).toEqual([
      ["G-04", 0],
      ["B-02", 0],
      ["F-07", 10],
      ["F-07", 90],
      ["Old notes", 0],
    ]);
  });

  test("does not change its order when every grade changes", () => {
    const regraded = {
      ...base,
      source: base.source.map((each) => ({ ...each, reliability: "C" as const })),
      evidence: [...base.evidence].reverse().map((link) => ({ ...link, credibility: "5" as const })),
    };
    const order = (tables: CorroborateTables) =>
      evidenceCard(studyOf(tables), id("c"))?.rows.map((row) => row.evidence);
    expect(order(regraded)).toEqual(order(base));
  });

  test("keeps the two grades of a row apart and shows a place no finer than its source allows", () => {
    const rows = cardOf().rows;
    expect(rows.find((row) => row.passage.id === id("p-m2"))).toMatchObject({
      credibility: "2",
      reliability: "E",
      proximity: "took-part",
      role: "insider",
      kind: "former member",
      place: "Harun valley",
      country: "Vesh",
      release: "quote",
    });
    expect(rows.find((row) => row.name === "Old notes")).toMatchObject({ place: "Mill", release: "never" });
    expect(rows.find((row) => row.name === "G-04")).toMatchObject({ place: "Orsk" });
    expect(rows.find((row) => row.passage.id === id("p-m1"))).toMatchObject({
      place: "Old Port",
      country: "Orsk",
    });
  });

  test("draws one dot for each source and a line between those who count once", () => {
    const card = cardOf();
    expect(card.dots.map(({ name, directions, passages }) => [name, directions, passages])).toEqual([
      ["G-04", ["against"], 1],
      ["B-02", ["silent"], 1],
      ["F-07", ["for"], 2],
      ["Old notes", ["for"], 1],
    ]);
    expect(card.ties).toMatchObject([
      { one: id("member"), other: id("undated"), reasons: [{ kind: "informant" }] },
    ]);
  });

  test("says from which sides and countries support comes", () => {
    expect(cardOf().voices).toEqual({ roles: ["insider", "official"], countries: ["Orsk", "Vesh"] });
  });

  test("shows what it is reasoned from, what is reasoned from it, and warnings in words", () => {
    const card = cardOf();
    expect(card.premises).toEqual([{ claim: id("wings"), statement: "wings", isAssumption: true }]);
    expect(card.usedBy).toEqual([id("later")]);
    expect(card.warnings.map(({ text }) => text)).toContain("It is reasoned from 1 assumption.");
    expect(evidenceCard(studyOf(base), id("wings"))?.assumption).toEqual({ state: "caveats" });
  });

  test("reads its quantities, says why one cannot be read, and lists a clash", () => {
    const price = {
      kind: "price",
      unit: "USD a person",
      definition: "way out",
      during: { from: "2017-10-01" },
    } as const;
    const quantities: Partial<CorroborateTables> = {
      quantity: [
        { id: id("q1"), passage: id("p-m1"), claim: id("c"), low: 7000, high: 10000, ...price },
        { id: id("q2"), passage: id("p-guard"), low: 2000, high: 3000, ...price },
        { id: id("q3"), passage: id("p-m1"), claim: id("later"), low: 1, high: 1, ...price },
        { id: id("q4"), passage: id("p-m1"), kind: "share", word: "many" },
      ],
    };
    const card = cardOf(quantities);
    expect(card.quantities.map(({ quantity, reading }) => [quantity, reading.ok])).toEqual([
      [id("q1"), true],
      [id("q2"), true],
      [id("q4"), false],
    ]);
    expect(card.clashes).toEqual([
      { lower: id("q2"), higher: id("q1"), from: 3000, to: 7000, bothVariety: false },
    ]);
  });

  test("is not made for a claim that is not in the study", () => {
    expect(evidenceCard(studyOf(base), id("gone"))).toBeUndefined();
  });

  test("says that passages for an expectation are no support for it", () => {
    const card = evidenceCard(studyOf({ claim: [claim("e", { form: "expectation" })] }), id("e"));
    expect(card).toMatchObject({
      countsAsSupported: false,
      independence: { sentence: "No passage to count." },
    });
  });
});

function cardOf(...parts: readonly Partial<CorroborateTables>[]): EvidenceCard {
  const card = evidenceCard(studyOf(base, ...parts), id("c"));
  if (!card) throw new Error("The claim has no card");
  return card;
}
