import { describe, expect, test } from "vitest";
import {
  cannotBeJudged,
  credibilities,
  gradeGrid,
  gradePairs,
  reliabilities,
  unconfirmedOnes,
} from "./grades.ts";
import * as corroborate from "./index.ts";
import { claim, heard, heardFrom, id, judged, source, studyOf } from "./testing/study-builder.ts";

describe("gradeGrid", () => {
  test("shows all 36 cells, so that an empty one is seen to be empty", () => {
    const grid = gradeGrid([]);
    expect(grid.cells).toHaveLength(36);
    expect(grid.cells.every(({ count }) => count === 0)).toBe(true);
  });

  test("counts each link once, in its own cell or among those whose source was not graded", () => {
    const index = studyOf(
      {
        claim: [claim("c")],
        source: [source("a", { reliability: "B" }), source("b", { reliability: "F" }), source("d")],
      },
      heard({ claim: "c", source: "a", credibility: "2" }),
      heard({ claim: "c", source: "b", credibility: "6" }),
      heard({ claim: "c", source: "d", credibility: "2" }),
    );
    const grid = gradeGrid(gradePairs(index, [id("c")]));
    expect(grid.cells.filter(({ count }) => count > 0)).toEqual([
      { reliability: "B", credibility: "2", count: 1 },
      { reliability: "F", credibility: "6", count: 1 },
    ]);
    expect(grid.ungraded.find(({ credibility }) => credibility === "2")?.count).toBe(1);
  });
});

describe("unconfirmedOnes", () => {
  const study = [
    { claim: [claim("c")], source: [source("a"), source("b"), source("d")] },
    heard({ claim: "c", source: "a", credibility: "1" }),
    heardFrom(["b", "d"], { claim: "c" }),
  ] as const;

  test("lists a passage graded 1 while no independent source was examined", () => {
    expect(unconfirmedOnes(studyOf(...study), id("c"))).toEqual([id("p-a")]);
  });

  test("is satisfied by one source examined and found independent of it", () => {
    expect(unconfirmedOnes(studyOf(...study, judged("independent", "a", "b")), id("c"))).toEqual([]);
  });

  test("is not satisfied by two others who are independent of each other alone", () => {
    expect(unconfirmedOnes(studyOf(...study, judged("independent", "b", "d")), id("c"))).toEqual([id("p-a")]);
  });

  test("is not satisfied by a source on the other side of the claim", () => {
    const index = studyOf(
      { claim: [claim("c")], source: [source("a"), source("b")] },
      heard({ claim: "c", source: "a", credibility: "1" }),
      heard({ claim: "c", source: "b", direction: "against" }),
      judged("independent", "a", "b"),
    );
    expect(unconfirmedOnes(index, id("c"))).toEqual([id("p-a")]);
  });
});

describe("the two grades", () => {
  test("say that nobody can tell with F and 6 alone", () => {
    expect([...reliabilities, ...credibilities].filter(cannotBeJudged)).toEqual(["F", "6"]);
  });

  test("are never compared, ordered or joined into one figure by anything this stage offers", () => {
    const offered = Object.keys(corroborate);
    expect(offered).toContain("gradeGrid");
    expect(
      offered.filter((name) => /score|rank|fuse|overall|compareRel|compareCred|sortBy/i.test(name)),
    ).toEqual([]);
  });
});
