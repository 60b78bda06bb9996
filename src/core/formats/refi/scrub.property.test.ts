import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FoundUnits, findOffsetUnits, type UnitsTrial } from "./offset-units.ts";
import { writeProject } from "./project-codec.ts";
import { scrubProject, scrubWords } from "./scrub.ts";
import { anyProject } from "./testing/any-project.ts";

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom("Nadia ", "سوق", "ночь\r\n", "𐎠𐎼 ", "😀", "no 7, ", "\n"),
      fc.string({ unit: "grapheme" }),
    ),
  )
  .map((parts) => parts.join(""));

function trialsOf({ trials }: FoundUnits): ReadonlyMap<string, UnitsTrial> {
  return new Map(
    trials
      .map((each) => [JSON.stringify(each.units), each] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

describe("scrubbed words", () => {
  test("are as long as they were, unit by unit and break by break", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const scrubbed = scrubWords(text);
        expect(scrubbed).toHaveLength(text.length);
        expect([...scrubbed]).toHaveLength([...text].length);
        expect(scrubbed.replace(/[^\s\p{P}]/gu, "x")).toBe(text.replace(/[^\s\p{P}]/gu, "x"));
      }),
    );
  });

  test("hold no letter or figure of what was there", () => {
    expect(scrubWords("Nadia met Yusuf on 7 May, في السوق, в 9 утра 😀")).toBe(
      "Xxxxx xxx Xxxxx xx 0 Xxx, سس سسسسس, ж 0 жжжж \u{1f642}",
    );
  });

  // Names that were different can become alike, so more of them may seem to fit; what fitted still does.
  test("are judged no worse when positions are tried", () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.tuple(fc.nat(30), fc.nat(30))), (raw, spans) => {
        const selections = spans.map(([start, length]) => ({
          start,
          end: start + length,
          name: raw.slice(start, start + length),
        }));
        const scrubbed = selections.map((each) => ({ ...each, name: scrubWords(each.name) }));
        const before = trialsOf(findOffsetUnits([{ raw, selections }]));
        const after = trialsOf(findOffsetUnits([{ raw: scrubWords(raw), selections: scrubbed }]));
        expect([...after.keys()]).toEqual([...before.keys()]);
        for (const [units, { within, atEdges, asNamed }] of before) {
          expect(after.get(units)).toMatchObject({ within, atEdges });
          expect(after.get(units)?.asNamed).toBeGreaterThanOrEqual(asNamed);
        }
      }),
    );
  });
});

test("a scrubbed project keeps its structure and is valid, and scrubbing it again changes nothing", () => {
  fc.assert(
    fc.property(anyProject, (project) => {
      const scrubbed = scrubProject(project);
      expect(scrubProject(scrubbed)).toEqual(scrubbed);
      expect(writeProject(scrubbed).replace(/[^<>/]/g, "").length).toBe(
        writeProject(project).replace(/[^<>/]/g, "").length,
      );
      expect(scrubbed.sources.map(({ guid, kind }) => [guid, kind])).toEqual(
        project.sources.map(({ guid, kind }) => [guid, kind]),
      );
    }),
    { numRuns: 50 },
  );
});
