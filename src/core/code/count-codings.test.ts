import { describe, expect, test } from "vitest";
import {
  codeBySource,
  countByCode,
  countByCoder,
  countBySource,
  countBySourceTrait,
} from "./count-codings.ts";
import { aCode, aCoding, aMember, anId, aPassage, aSource } from "./testing/coded-study.ts";

const records = {
  codes: [
    aCode("money", { position: 1 }),
    aCode("wages", { parent: anId("money") }),
    aCode("routes", { position: 2 }),
  ],
  sources: [
    aSource("s1", { role: "insider", place: anId("north") }),
    aSource("s2", { role: "official", group: anId("g1") }),
    aSource("s3"),
  ],
  passages: [
    aPassage("p1", 0, 10),
    aPassage("p2", 20, 30),
    aPassage("p3", 0, 10, "s2"),
    aPassage("p4", 5, 9, "s3"),
  ],
  codings: [
    aCoding("k1", "p1", "money", "ada"),
    aCoding("k2", "p1", "wages", "ada"),
    aCoding("k3", "p1", "wages", "ben"),
    aCoding("k4", "p3", "wages", "ada"),
    aCoding("k5", "p4", "routes", "ben"),
    aCoding("lost", "removed", "routes", "ben"),
  ],
};
const none = { codings: 0, stretches: 0, sources: 0 };

describe("counts of codings", () => {
  test("by code, alone and with all below, count the same words once", () => {
    expect(countByCode(records)).toEqual([
      {
        code: "money",
        own: { codings: 1, stretches: 1, sources: 1 },
        withDescendants: { codings: 4, stretches: 2, sources: 2 },
      },
      {
        code: "wages",
        own: { codings: 3, stretches: 2, sources: 2 },
        withDescendants: { codings: 3, stretches: 2, sources: 2 },
      },
      {
        code: "routes",
        own: { codings: 1, stretches: 1, sources: 1 },
        withDescendants: { codings: 1, stretches: 1, sources: 1 },
      },
    ]);
  });

  test("by source, in the order given", () => {
    expect(countBySource(records).map(({ value, tally }) => [value, tally.codings])).toEqual([
      ["s1", 3],
      ["s2", 1],
      ["s3", 1],
    ]);
  });

  test("by role keep the empty roles and put what is not stated last", () => {
    expect(countBySourceTrait(records, "role").map(({ value, tally }) => [value, tally.codings])).toEqual([
      ["insider", 3],
      ["intermediary", 0],
      ["official", 1],
      ["civilian", 0],
      ["researcher", 0],
      [undefined, 1],
    ]);
  });

  test("by place and by group", () => {
    expect(countBySourceTrait(records, "place", [anId("south"), anId("north")])).toEqual([
      { value: "south", tally: none },
      { value: "north", tally: { codings: 3, stretches: 1, sources: 1 } },
      { value: undefined, tally: { codings: 2, stretches: 2, sources: 2 } },
    ]);
    expect(countBySourceTrait(records, "group").map(({ value }) => value)).toEqual(["g1", undefined]);
  });

  test("by coder stay in the order of the members, whoever coded more", () => {
    const lines = countByCoder(records, [aMember("cleo"), aMember("ben"), aMember("ada")]);
    expect(lines.map(({ value, tally }) => [value, tally.codings])).toEqual([
      ["cleo", 0],
      ["ben", 2],
      ["ada", 3],
    ]);
  });

  test("by code and source make a table that adds up", () => {
    const table = codeBySource(records);
    expect(table).toEqual({
      codes: ["money", "wages", "routes"],
      sources: ["s1", "s2", "s3"],
      cells: [
        [1, 0, 0],
        [2, 1, 0],
        [0, 0, 1],
      ],
    });
  });
});
