import { describe, expect, test } from "vitest";
import type { Claim } from "../study/index.ts";
import { cerqualGapText, cerqualNote, cerqualProfile, summaryOfFindings } from "./cerqual.ts";
import { claim, heard, id, source, studyOf } from "./testing/study-builder.ts";

const assessed: Partial<Claim> = {
  methodConcern: "minor",
  methodReason: "notes only",
  coherenceConcern: "none",
  adequacyConcern: "moderate",
  adequacyReason: "three voices",
  relevanceConcern: "none",
  confidence: "moderate",
  confidenceReason: "few, and near the events",
};

describe("cerqualProfile", () => {
  test("finds nothing missing in a full assessment; no concern needs no reason", () => {
    const profile = cerqualProfile(claim("c", assessed));
    expect(profile.gaps).toEqual([]);
    expect(profile.components.map(({ component }) => component)).toEqual([
      "method",
      "coherence",
      "adequacy",
      "relevance",
    ]);
    expect(profile).toMatchObject({ confidence: "moderate", confidenceReason: "few, and near the events" });
  });

  test("lists all that a claim without an assessment lacks and computes no confidence for it", () => {
    const profile = cerqualProfile(claim("c"));
    expect(profile.gaps.map(({ type }) => type)).toEqual([
      "ConcernMissing",
      "ConcernMissing",
      "ConcernMissing",
      "ConcernMissing",
      "ConfidenceMissing",
    ]);
    expect(profile.confidence).toBeUndefined();
  });

  test("asks for the reason of a concern and of the confidence; blanks are no reason", () => {
    const profile = cerqualProfile(claim("c", { ...assessed, adequacyReason: " ", confidenceReason: "" }));
    expect(profile.gaps).toEqual([
      { type: "ConcernWithoutReason", component: "adequacy" },
      { type: "ConfidenceWithoutReason" },
    ]);
  });

  test("questions high confidence beside a serious concern", () => {
    const profile = cerqualProfile(claim("c", { ...assessed, methodConcern: "serious", confidence: "high" }));
    expect(profile.gaps).toEqual([{ type: "HighDespiteSeriousConcern", component: "method" }]);
    expect(profile.gaps.map(cerqualGapText)[0]).toContain("Methodological limitations");
  });
});

describe("summaryOfFindings", () => {
  test("has one row for each claim that is no assumption, with the sources on either side", () => {
    const index = studyOf(
      {
        claim: [claim("c2", assessed), claim("c1"), claim("c3", { assumption: true })],
        source: [source("a"), source("b"), source("d")],
      },
      heard({ claim: "c2", source: "b" }),
      heard({ claim: "c2", source: "a", direction: "against" }),
      heard({ claim: "c2", source: "d", direction: "silent" }),
    );
    const rows = summaryOfFindings(index);
    expect(rows.map(({ finding, sources, passages }) => ({ finding, sources, passages }))).toEqual([
      { finding: "c1", sources: [], passages: 0 },
      { finding: "c2", sources: [id("a"), id("b")], passages: 2 },
    ]);
  });

  test("carries the note that the method was made for syntheses", () => {
    expect(cerqualNote).toContain("syntheses");
  });
});
