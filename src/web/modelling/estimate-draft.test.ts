import { describe, expect, test } from "vitest";
import { draftOf, valuesOfDraft } from "./estimate-draft.ts";

const empty = draftOf(undefined, "", "");

describe("the draft of an estimate", () => {
  test("sends the sentence apart, and leaves the numbers to whoever reads it", () => {
    const draft = { ...empty, warrant: "judgement", said: "2 to 10", low: "5", coverage: "90" } as const;
    expect(valuesOfDraft(draft, undefined)).toMatchObject({
      said: "2 to 10",
      values: { warrant: "judgement", low: null, coverage: 0.9, given: "value" },
    });
  });

  test("clears what its warrant does not take", () => {
    const counts = {
      ...empty,
      cases: "3",
      of: "40",
      worth: "0.1",
      said: "2 to 10",
      withinMonths: "12",
    } as const;
    expect(valuesOfDraft({ ...counts, warrant: "counted" }, undefined)).toEqual({
      values: expect.objectContaining({ cases: 3, of: 40, worth: null, withinMonths: null, low: null }),
    });
    expect(valuesOfDraft({ ...counts, warrant: "judgement" }, undefined)).toMatchObject({
      values: { cases: null, of: null },
    });
  });

  test("is wrong where a number is none", () => {
    const draft = { ...empty, warrant: "judgement", in: "fields", low: "few", high: "10" } as const;
    expect(valuesOfDraft(draft, undefined)).toBe("wrong");
  });
});
