import { describe, expect, test } from "vitest";
import { countSources, coverageByCountry, coverageByRole, unheardGroups } from "./coverage.ts";
import { claim, heard, id, source, studyOf } from "./testing/study-builder.ts";

// Row E14: leavers, prisoners and officials could be asked; the dead and the loyal could not.
const study = studyOf(
  {
    group: [
      { id: id("zealots"), name: "Zealots" },
      { id: id("leavers"), name: "Leavers" },
    ],
    person: [{ id: id("karim"), pseudonym: "Karim", role: "insider", group: id("leavers"), protection: "3" }],
    place: [
      { id: id("hills"), country: "Vesh", region: "Hills" },
      { id: id("port"), country: "Orsk" },
    ],
    source: [
      source("leaver", { person: id("karim"), place: id("port"), mode: "voice" }),
      source("judge", { role: "official", place: id("hills"), mode: "in-person" }),
      source("nobody", {}),
    ],
    claim: [claim("died", { group: id("zealots") }), claim("left", { group: id("leavers") })],
  },
  heard({ claim: "died", source: "leaver", passage: "one" }),
  heard({ claim: "died", source: "leaver", passage: "two" }),
  heard({ claim: "died", source: "judge", direction: "against" }),
  heard({ claim: "left", source: "judge", direction: "silent", passage: "mute" }),
);

const cell = (matrix: ReturnType<typeof coverageByRole>, group: string, column: string) =>
  matrix.cells.find((each) => each.group === id(group) && each.column === column);

describe("coverageByRole", () => {
  const matrix = coverageByRole(study);

  test("has a cell for every group and role, the empty ones too", () => {
    expect(matrix.groups).toEqual([id("leavers"), id("zealots")]);
    expect(matrix.columns).toEqual([
      "insider",
      "intermediary",
      "official",
      "civilian",
      "researcher",
      "not-recorded",
    ]);
    expect(matrix.cells).toHaveLength(12);
    expect(matrix.cells.filter(({ empty }) => !empty).map(({ group, column }) => [group, column])).toEqual([
      [id("leavers"), "insider"],
      [id("zealots"), "insider"],
      [id("zealots"), "official"],
    ]);
  });

  test("keeps members of the group apart from those who speak about it", () => {
    expect(cell(matrix, "leavers", "insider")).toMatchObject({
      sourcesOfGroup: 1,
      sourcesBehindClaims: 0,
      passages: 0,
    });
    expect(cell(matrix, "zealots", "insider")).toMatchObject({
      sourcesOfGroup: 0,
      sourcesBehindClaims: 1,
      passages: 2,
    });
  });

  test("counts a passage against a claim, and no silence", () => {
    expect(cell(matrix, "zealots", "official")).toMatchObject({ sourcesBehindClaims: 1, passages: 1 });
    expect(cell(matrix, "leavers", "official")).toMatchObject({ empty: true });
  });
});

describe("coverageByCountry", () => {
  test("puts what is not recorded last", () => {
    expect(coverageByCountry(study).columns).toEqual(["Orsk", "Vesh", "not-recorded"]);
    expect(cell(coverageByCountry(study), "zealots", "Orsk")).toMatchObject({ passages: 2 });
  });
});

describe("unheardGroups", () => {
  test("names the groups without an insider of their own, what is claimed of them and through whom", () => {
    expect(unheardGroups(study)).toEqual([
      { group: id("zealots"), claims: [id("died")], heardThrough: ["insider", "official"] },
    ]);
  });

  test("takes a withdrawn insider for one who was not heard", () => {
    const withdrawn = studyOf(study.tables, {
      withdrawal: [{ id: id("w"), source: id("leaver"), at: 0, reason: "risk", affected: [] }],
    });
    expect(unheardGroups(withdrawn).map(({ group }) => group)).toEqual([id("leavers"), id("zealots")]);
  });
});

describe("countSources", () => {
  test("prints n by role, mode and country", () => {
    expect(countSources(study)).toEqual({
      total: 3,
      byRole: [
        { value: "insider", count: 1 },
        { value: "not-recorded", count: 1 },
        { value: "official", count: 1 },
      ],
      byMode: [
        { value: "in-person", count: 1 },
        { value: "not-recorded", count: 1 },
        { value: "voice", count: 1 },
      ],
      byCountry: [
        { value: "Orsk", count: 1 },
        { value: "Vesh", count: 1 },
        { value: "not-recorded", count: 1 },
      ],
    });
  });
});
