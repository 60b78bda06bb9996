import { describe, expect, test } from "vitest";
import { findNames } from "./find-names.ts";
import { scriptOf } from "./script-of.ts";
import { registerOf } from "./testing/register-of.ts";
import { laterVariations, type SchemeVariation, schemeVariations } from "./testing/scheme-variations.ts";

describe("names as other schemes, scripts and newsrooms write them", () => {
  test.each([
    ["the third set", schemeVariations],
    ["the fourth set", laterVariations],
  ])("are found in %s: all of them, and 95 in 100 wholly and barring release", (_set, names) => {
    const outcomes = outcomesOf(names);
    expect(outcomes.filter((outcome) => outcome === "missed")).toEqual([]);
    const whole = outcomes.filter((outcome) => outcome === "whole").length;
    expect(whole / outcomes.length).toBeGreaterThanOrEqual(0.95);
  });

  test("make up at least 120 and 90 spellings", () => {
    expect(outcomesOf(schemeVariations).length).toBeGreaterThanOrEqual(120);
    expect(outcomesOf(laterVariations).length).toBeGreaterThanOrEqual(90);
  });
});

type Outcome = "missed" | "partly" | "whole";

/** One register with everybody in it, one sentence for each spelling. */
function outcomesOf(names: readonly SchemeVariation[]): readonly Outcome[] {
  const register = registerOf(Object.fromEntries(names.map(({ listed }) => [listed, [listed]])));
  return names.flatMap(({ listed, ways }) =>
    ways.map((way): Outcome => {
      const text = sentenceWith(way);
      const start = text.indexOf(way);
      const end = start + way.length;
      const own = findNames(register, text).filter((hit) => {
        return hit.person === listed && hit.start < end && start < hit.end;
      });
      if (own.length === 0) return "missed";
      const barring = own.filter(({ certainty }) => certainty !== "possible");
      const isWhole = [...way].every((letter, i) => {
        const at = start + i;
        return !/\p{L}/u.test(letter) || barring.some((hit) => hit.start <= at && at < hit.end);
      });
      return isWhole ? "whole" : "partly";
    }),
  );
}

function sentenceWith(way: string): string {
  switch (scriptOf(way)) {
    case "arabic":
      return `قال إن ${way} هناك.`;
    case "cyrillic":
      return `Он знал ${way} давно.`;
    default:
      return `They knew ${way} for years.`;
  }
}
