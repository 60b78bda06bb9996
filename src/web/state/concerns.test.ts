import { describe, expect, test } from "vitest";
import { concernChanges, concernsOf } from "./concerns.ts";

describe("the concerns about a claim", () => {
  const held = concernsOf({
    cerqual: [
      { component: "method", concern: "serious", reason: "By phone" },
      { component: "adequacy", concern: "none" },
    ],
  });

  test("are read from its card, and what was not assessed stays empty", () => {
    expect(held).toEqual({
      method: { level: "serious", reason: "By phone" },
      coherence: { level: "", reason: "" },
      adequacy: { level: "none", reason: "" },
      relevance: { level: "", reason: "" },
    });
  });

  test("change only where something else was typed, and can be taken back", () => {
    expect(concernChanges(held, held)).toEqual({});
    const typed = {
      ...held,
      method: { level: "minor", reason: " By phone " },
      adequacy: { level: "", reason: "" },
      relevance: { level: "moderate", reason: "Another decade" },
    } as const;
    expect(concernChanges(held, typed)).toEqual({
      methodConcern: "minor",
      adequacyConcern: null,
      relevanceConcern: "moderate",
      relevanceReason: "Another decade",
    });
    expect(concernChanges(held, { ...held, method: { level: "serious", reason: "" } })).toEqual({
      methodReason: null,
    });
  });
});
