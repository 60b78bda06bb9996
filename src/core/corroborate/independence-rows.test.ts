import { describe, expect, test } from "vitest";
import type { CorroborateTables } from "./corroborate-tables.ts";
import { claimIndependence } from "./independence.ts";
import { independenceSentence } from "./independence-words.ts";
import {
  claim,
  heard,
  heardFrom,
  id,
  judged,
  origin,
  source,
  studyOf,
  tablesOf,
} from "./testing/study-builder.ts";

// The rows of the acceptance table in which independence decides what a claim is worth, with the counts written out.

describe("one survivor, then three separate interviews in three places (row E4)", () => {
  const voices = ["survivor", "north", "east", "harbour"];
  const told = tablesOf(
    { claim: [claim("fronts")], source: voices.map((name) => source(name)) },
    heard({ claim: "fronts", source: "survivor", proximity: "was-told" }),
    heard({ claim: "fronts", source: "north", place: "hills" }),
    heard({ claim: "fronts", source: "east", place: "river" }),
    heard({ claim: "fronts", source: "harbour", place: "coast" }),
  );
  const allJudged = tablesOf(
    judged("independent", "survivor", "north"),
    judged("independent", "survivor", "east"),
    judged("independent", "survivor", "harbour"),
    judged("independent", "north", "east"),
    judged("independent", "north", "harbour"),
    judged("independent", "east", "harbour"),
  );

  test("counts 1 to 4 before anybody examined the pairs", () => {
    expect(counted("fronts", told)).toBe("1 to 4 of 4");
    expect(sentence("fronts", told)).toBe("1 to 4 independent; 6 pairs not examined.");
  });

  test("counts 4 to 4 once all six pairs were examined and found independent", () => {
    expect(counted("fronts", told, allJudged)).toBe("4 to 4 of 4");
    expect(sentence("fronts", told, allJudged)).toBe("4 independent.");
  });

  test("counts 3 to 3 where two of the places were reached through one gatekeeper", () => {
    const throughOne = tablesOf(
      origin("g", "gatekeeper", ["north", "east"]),
      judged("independent", "survivor", "north"),
      judged("independent", "survivor", "east"),
      judged("independent", "survivor", "harbour"),
      judged("independent", "north", "harbour"),
      judged("independent", "east", "harbour"),
    );
    expect(counted("fronts", told, throughOne)).toBe("3 to 3 of 4");
    expect(sentence("fronts", told, throughOne)).toBe(
      "3 independent; 1 pair tied: east and north: both through the gatekeeper “g”.",
    );
  });

  test("counts 1 to 3 where the survivor is the informant behind one of the others", () => {
    const behind = origin("s", "informant", ["survivor", "north"]);
    expect(counted("fronts", told, behind)).toBe("1 to 3 of 4");
  });
});

describe("one former foreign fighter's memory, used twice (row E5)", () => {
  const memory = tablesOf(
    { claim: [claim("unit"), claim("crime")], source: [source("fighter", { person: id("timur") })] },
    heard({ claim: "unit", source: "fighter", passage: "training" }),
    heard({ claim: "crime", source: "fighter", passage: "debts", proximity: "was-told" }),
  );

  test("counts 1 to 1 behind each of the two claims", () => {
    expect(counted("unit", memory)).toBe("1 to 1 of 1");
    expect(counted("crime", memory)).toBe("1 to 1 of 1");
  });

  test("still counts 1 to 1 where he says it three times in two interviews", () => {
    const again = tablesOf(
      { source: [source("second", { person: id("timur") })] },
      heard({ claim: "unit", source: "fighter", passage: "again" }),
      heard({ claim: "unit", source: "second" }),
    );
    expect(counted("unit", memory, again)).toBe("1 to 1 of 3");
  });
});

describe("several foreign fighters (row E6)", () => {
  const fighters = ["first", "second", "third"];
  const several = (parts: readonly string[]): Partial<CorroborateTables> =>
    tablesOf(
      { claim: [claim("funds", { speakersAtLeast: 3 })], source: parts.map((name) => source(name)) },
      heardFrom(parts, { claim: "funds", proximity: "was-told" }),
    );

  test("counts 1 to 1 where one set of notes speaks for all of them, however many there were", () => {
    expect(counted("funds", several(["notes"]))).toBe("1 to 1 of 1");
  });

  test("counts 1 to 3 for three of them whom nobody examined, 1 to 1 where they were one unit", () => {
    expect(counted("funds", several(fighters))).toBe("1 to 3 of 3");
    expect(counted("funds", several(fighters), origin("unit", "unit", fighters))).toBe("1 to 1 of 3");
  });
});

describe("soldiers, a judge and a lawyer of one justice system (row E7)", () => {
  const officials = ["soldier", "judge", "lawyer"];
  const system = tablesOf(
    { claim: [claim("prisoners")], source: officials.map((name) => source(name)) },
    origin("justice", "institution", officials),
  );
  const told = heardFrom(officials, { claim: "prisoners", proximity: "was-told" });

  test("counts 1 to 1: all three have it by hearsay, and the institution ties them", () => {
    expect(counted("prisoners", system, told)).toBe("1 to 1 of 3");
    expect(sentence("prisoners", system, told)).toContain("3 pairs tied: ");
    expect(sentence("prisoners", system, told)).toContain("judge and lawyer: both heard it inside “justice”");
  });

  test("counts 1 to 3 where each of them saw it, and 3 to 3 once the pairs were examined", () => {
    const saw = heardFrom(officials, { claim: "prisoners", proximity: "saw-it" });
    expect(counted("prisoners", system, saw)).toBe("1 to 3 of 3");
    const examined = tablesOf(
      judged("independent", "soldier", "judge"),
      judged("independent", "soldier", "lawyer"),
      judged("independent", "judge", "lawyer"),
    );
    expect(counted("prisoners", system, saw, examined)).toBe("3 to 3 of 3");
  });

  test("counts 1 to 2 where the soldier took the men in himself and the other two heard of it", () => {
    const mixed = tablesOf(
      heard({ claim: "prisoners", source: "soldier", proximity: "took-part" }),
      heardFrom(["judge", "lawyer"], { claim: "prisoners", proximity: "was-told" }),
    );
    expect(counted("prisoners", system, mixed)).toBe("1 to 2 of 3");
  });

  test("takes two guards who each saw it for two", () => {
    const guards = tablesOf(
      { claim: [claim("wing")], source: [source("guard-a"), source("guard-b")] },
      origin("prison", "institution", ["guard-a", "guard-b"]),
      heardFrom(["guard-a", "guard-b"], { claim: "wing", proximity: "saw-it" }),
    );
    expect(counted("wing", guards)).toBe("1 to 2 of 2");
    expect(counted("wing", guards, judged("independent", "guard-a", "guard-b", "wing"))).toBe("2 to 2 of 2");
  });

  test("counts 1 to 1 for the trial attended as the example, beside the general claim's own count (row E8)", () => {
    const trial = tablesOf(
      {
        claim: [claim("one-man", { form: "illustration", illustrates: id("prisoners") })],
        source: [source("trial")],
      },
      heard({ claim: "one-man", source: "trial", proximity: "saw-it" }),
    );
    expect(counted("one-man", system, told, trial)).toBe("1 to 1 of 1");
    expect(counted("prisoners", system, told, trial)).toBe("1 to 1 of 3");
  });
});

function counted(name: string, ...parts: readonly Partial<CorroborateTables>[]): string {
  const { passages, range } = claimIndependence(studyOf(...parts), id(name));
  return `${range.low} to ${range.high} of ${passages.length}`;
}

function sentence(name: string, ...parts: readonly Partial<CorroborateTables>[]): string {
  const index = studyOf(...parts);
  return independenceSentence(index, claimIndependence(index, id(name)));
}
