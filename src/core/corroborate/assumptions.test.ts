import { describe, expect, test } from "vitest";
import { assumptionRegister } from "./assumptions.ts";
import { claim, heard, id, source, studyOf } from "./testing/study-builder.ts";

describe("assumptionRegister", () => {
  test("lists a premise nobody supported and the inference drawn from it (row E13)", () => {
    const index = studyOf({
      claim: [
        claim("policy"),
        claim("dangerous", { form: "inference", premises: [id("policy")] }),
        claim("unused"),
      ],
    });
    expect(
      assumptionRegister(index).map(({ claim: each, because, usedBy, falls }) => ({
        each,
        because,
        usedBy,
        falls,
      })),
    ).toEqual([
      { each: id("policy"), because: "uncited-premise", usedBy: [id("dangerous")], falls: [id("dangerous")] },
      { each: id("dangerous"), because: "inference", usedBy: [], falls: [] },
    ]);
  });

  test("drops a premise as soon as a passage stands for it, and keeps it where one stands against it alone", () => {
    const claims = {
      claim: [claim("policy"), claim("next", { premises: [id("policy")] })],
      source: [source("a")],
    };
    const register = (direction: "for" | "against") =>
      assumptionRegister(
        studyOf(
          claims,
          heard({ claim: "policy", source: "a", direction }),
          heard({ claim: "next", source: "a" }),
        ),
      );
    expect(register("for")).toEqual([]);
    expect(register("against")).toHaveLength(1);
  });

  test("always lists what is flagged, with its state, what would break it, and whether to ask about it", () => {
    const flagged = claim("wings", {
      assumption: true,
      assumptionState: "unsupported",
      wouldBreak: "a new prison",
    });
    expect(assumptionRegister(studyOf({ claim: [flagged] }))).toMatchObject([
      { because: "flagged", state: "unsupported", wouldBreak: "a new prison", toAsk: true },
    ]);
    expect(assumptionRegister(studyOf({ claim: [claim("c", { assumption: true })] }))).toMatchObject([
      { state: "not-reviewed", toAsk: false },
    ]);
  });

  test("follows premises through other claims, and round a circle once", () => {
    const index = studyOf({
      claim: [
        claim("a", { assumption: true, premises: [id("d")] }),
        claim("b", { premises: [id("a")] }),
        claim("d", { premises: [id("b")] }),
      ],
    });
    expect(assumptionRegister(index)[0]).toMatchObject({ claim: id("a"), falls: [id("b"), id("d")] });
  });

  test("puts first what most rests on and what least is known of, and solid ones last", () => {
    const index = studyOf({
      claim: [
        claim("solid", { assumption: true, assumptionState: "solid" }),
        claim("weak", { assumption: true, assumptionState: "unsupported" }),
        claim("loaded", { assumption: true, assumptionState: "caveats" }),
        ...["x1", "x2", "x3"].map((name) => claim(name, { premises: [id("loaded"), id("solid")] })),
      ],
    });
    expect(assumptionRegister(index).map((entry) => entry.statement)).toEqual(["loaded", "weak", "solid"]);
  });
});
