import { describe, expect, test } from "vitest";
import type { Day } from "../../base/index.ts";
import { backTest, type LaterFigures, monthOf, placeOf, type SaidThen } from "./back-test.ts";
import { backTestDocument } from "./back-test-document.ts";

const base: Day = "2018-12-31";
const quantiles = [5, 10, 25, 50, 75, 90, 95];
const flat = (factor: number) => Array.from({ length: 25 }, () => quantiles.map((each) => each * factor));

const said: SaidThen = {
  base,
  views: [
    { id: "all", name: "All runs" },
    { id: "few", name: "Few" },
    { id: "many", name: "Many" },
  ],
  watched: [{ key: "members", name: "Members", unit: "people", fans: [flat(10), flat(1), flat(100)] }],
  definitions: [
    {
      key: "lives",
      name: "Lives on",
      settledBy: "two counts",
      byYear: [
        [0.2, 0.5],
        [0.1, 0.1],
        [0.4, 0.9],
      ],
    },
    {
      key: "land",
      name: "Holds land",
      settledBy: "thirty days",
      byYear: [
        [0, 0.2],
        [0, 0],
        [0, 0.4],
      ],
    },
    {
      key: "core",
      name: "Core",
      settledBy: "a report",
      byYear: [
        [0, 0.3],
        [0, 0.3],
        [0, 0.3],
      ],
    },
  ],
};

const later: LaterFigures = {
  happened: "They lived on.",
  cautions: ["Its makers knew."],
  counts: [
    {
      id: "a",
      published: "2019-08",
      about: "2019-08",
      low: 3000,
      high: 6000,
      counts: "members",
      who: "A",
      via: "a page",
      compares: "members",
    },
    {
      id: "b",
      published: "2020",
      about: "2020",
      low: 9600,
      counts: "more than",
      who: "B",
      via: "a page",
      compares: "members",
    },
    {
      id: "c",
      published: "2030",
      about: "2030",
      low: 1,
      high: 1,
      counts: "too late",
      who: "C",
      via: "a page",
      compares: "members",
    },
    {
      id: "d",
      published: "2019",
      about: "2019",
      said: "thousands",
      counts: "members",
      who: "D",
      via: "a page",
      compares: "members",
    },
  ],
  settled: [
    { definition: "lives", by: 2, outcome: true, what: "It did.", restsOn: ["a"] },
    { definition: "land", by: 2, outcome: false, what: "None held.", restsOn: [] },
    { definition: "core", by: 2, what: "Nobody says.", restsOn: [] },
    { definition: "unknown", by: 2, outcome: true, what: "Of another study.", restsOn: [] },
  ],
};

describe("where a count lies in a fan", () => {
  test.each([
    [{ low: 30, high: 60 }, "within 50 %"],
    [{ low: 25, high: 75 }, "within 50 %"],
    [{ low: 24, high: 60 }, "within 80 %"],
    [{ low: 5, high: 95 }, "within 90 %"],
    [{ low: 4, high: 50 }, "partly"],
    [{ low: 1, high: 99 }, "partly"],
    [{ low: 96, high: 120 }, "above"],
    [{ low: 1, high: 4 }, "below"],
    [{ low: 95 }, "not against it"],
    [{ low: 96 }, "above"],
    [{ high: 4 }, "below"],
    [{ high: 5 }, "not against it"],
  ])("%o is %s", (count, place) => {
    expect(placeOf(count, quantiles)).toBe(place);
  });

  test("a count without a number lies nowhere", () => {
    expect(placeOf({}, quantiles)).toBeUndefined();
  });

  test("months are counted from the base date", () => {
    expect([monthOf(base, "2019-08"), monthOf(base, "2018-12-31"), monthOf(base, "2020")]).toEqual([
      8, 0, 18,
    ]);
  });
});

describe("a back-test", () => {
  const done = backTest(said, later);

  test("places each count under each account, and lists what it cannot place", () => {
    expect(done.watched[0]?.counts.map(({ places }) => places.map(({ place }) => place))).toEqual([
      ["above", "above", "within 50 %"],
      ["above", "above", "above"],
    ]);
    expect(done.apart.map(({ id }) => id)).toEqual(["c", "d"]);
  });

  test("scores what is settled and nothing else, worked by hand", () => {
    // (0.5 - 1)² = 0.25 and 0.2² = 0.04; under Few 0.81 and 0; under Many 0.01 and 0.16.
    expect(done.brier?.map((score) => Math.round(score * 1000) / 1000)).toEqual([0.145, 0.405, 0.085]);
    expect(backTest(said, { ...later, settled: [] }).brier).toBeUndefined();
  });

  test("tells misses before hits, what was not settled, and what it cannot show", () => {
    const text = JSON.stringify(backTestDocument(done, "release"));
    for (const said of [
      "Few: of 2 counts, 2 above.",
      "Many: of 2 counts, 1 above, 1 within 50 %.",
      "not settled",
      "Its makers knew.",
      "did not come true",
      "Many: 0.09",
      "2 outcomes of one history",
      "1 more could not be settled",
      "It cannot show that the outlook was right",
      "the outlook watches no such number in that month",
    ])
      expect(text).toContain(said);
  });

  test("draws each count within each picture, wide and narrow, and breaks the bar of a count with one end", () => {
    const figures = backTestDocument(done, "release").sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "figure" ? [block] : [])),
    );
    expect(figures).toHaveLength(3);
    for (const picture of figures.flatMap((each) => [each.picture, each.narrow ?? each.picture])) {
      const discs = picture.marks.flatMap((mark) => (mark.mark === "circle" ? [mark] : []));
      expect(discs).toHaveLength(3);
      for (const { x, y } of discs) {
        expect(x > 0 && x < picture.width).toBe(true);
        expect(y > 0 && y < picture.height).toBe(true);
      }
      expect(picture.marks.filter((mark) => mark.mark === "path" && mark.dash !== undefined)).toHaveLength(1);
    }
    expect(figures.map(({ narrow }) => narrow?.width)).toEqual([360, 360, 360]);
  });

  test("stands on its feet where nothing was counted later", () => {
    const none = backTestDocument(
      backTest(said, { counts: [], settled: [], happened: "", cautions: [] }),
      "release",
    );
    expect(none.sections.map(({ id }) => id)).toEqual(["reading", "definitions", "score", "limits"]);
  });
});
