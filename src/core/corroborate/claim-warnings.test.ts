import { describe, expect, test } from "vitest";
import type { Claim } from "../study/index.ts";
import { type ClaimWarning, claimWarningText } from "./claim-warning.ts";
import { claimWarnings } from "./claim-warnings.ts";
import type { CorroborateTables } from "./corroborate-tables.ts";
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

describe("the rows of the acceptance table on how claims were supported", () => {
  test("E1: said by fighters whom nobody counted", () => {
    const found = warnings({ speakersAtLeast: 2 }, insiders("notes"), heardBy("notes"));
    expect(found).toContainEqual({ type: "speakers-uncounted", atLeast: 2, listed: 1 });
  });

  test("E1: is silent once as many sources are listed", () => {
    const found = warnings({ speakersAtLeast: 2 }, insiders("a", "b"), heardBy("a", "b"));
    expect(types(found)).not.toContain("speakers-uncounted");
  });

  test("E2: stated as observed, no source", () => {
    expect(warnings({ by: id("author") })).toEqual([{ type: "no-evidence", silent: 0 }]);
  });

  test("E2: silence is not evidence", () => {
    const found = warnings({}, insiders("a"), heard({ claim: "c", source: "a", direction: "silent" }));
    expect(found).toEqual([{ type: "no-evidence", silent: 1 }]);
  });

  test("E3: called anecdotal, which caps the confidence at low", () => {
    const capped = { anecdotal: true, confidenceReason: "thin" } as const;
    const study = [insiders("a", "b"), heardBy("a", "b")];
    const high = warnings({ ...capped, confidence: "moderate" }, ...study);
    expect(high).toContainEqual({ type: "weak-evidence", why: "anecdotal" });
    expect(high).toContainEqual({ type: "confidence-above-cap", cap: "low" });
    expect(types(warnings({ ...capped, confidence: "low" }, ...study))).not.toContain("confidence-above-cap");
  });

  test("E3: evidence graded doubtful throughout is weak; what cannot be judged is not", () => {
    const graded = (credibility: "4" | "6") =>
      types(warnings({}, insiders("a"), heard({ claim: "c", source: "a", credibility })));
    expect(graded("4")).toContain("weak-evidence");
    expect(graded("6")).not.toContain("weak-evidence");
  });

  test("E4: a survivor and three separate interviews, examined, carry no warning on their origin", () => {
    const names = ["a", "b", "d", "e"];
    const pairs = names.flatMap((one, i) =>
      names.slice(i + 1).map((other) => judged("independent", one, other)),
    );
    const study = tablesOf(insiders("a"), { source: [source("b"), source("d"), source("e")] }, ...pairs);
    const found = warnings({ confidence: "high", confidenceReason: "four ways" }, study, heardBy(...names));
    expect(found).toEqual([]);
  });

  test("E5: one man's memory behind two claims", () => {
    const found = warnings(
      {},
      { claim: [claim("crime")] },
      insiders("timur"),
      heardBy("timur"),
      heard({ claim: "crime", source: "timur", passage: "debts" }),
    );
    expect(found).toContainEqual({ type: "single-source", sources: [id("timur")] });
    expect(found).toContainEqual({ type: "shared-source", sources: [id("timur")], claims: [id("crime")] });
  });

  test("E5: knows one man by two interviews, and does not warn where the other claim has more behind it", () => {
    const two = { source: [source("one", { person: id("timur") }), source("two", { person: id("timur") })] };
    const other = { claim: [claim("crime")] };
    const shared = [two, other, heardBy("one"), heard({ claim: "crime", source: "two" })];
    expect(types(warnings({}, ...shared))).toContain("shared-source");
    const more = tablesOf({ source: [source("b")] }, heard({ claim: "crime", source: "b" }));
    expect(types(warnings({}, ...shared, more))).not.toContain("shared-source");
  });

  test("E6: several foreign fighters, all of one side", () => {
    const found = warnings({ speakersAtLeast: 3 }, insiders("notes"), heardBy("notes"));
    expect(found).toContainEqual({ type: "same-role", role: "insider", sources: 1 });
    expect(found).toContainEqual({ type: "speakers-uncounted", atLeast: 3, listed: 1 });
  });

  test("E7: officials who agree, of one country and one justice system", () => {
    const names = ["soldier", "judge", "lawyer"];
    const served = names.map((name) => source(name, { role: "official", institutionCountry: "Vesh" }));
    const system = tablesOf({ source: served }, origin("justice", "institution", names));
    const told = heardFrom(names, { claim: "c", proximity: "was-told" });
    const found = warnings({}, system, told);
    expect(found).toContainEqual({ type: "one-country", sources: 3 });
    expect(found).toContainEqual({ type: "one-institution", sources: 3 });
    expect(found).toContainEqual({ type: "all-tied", sources: 3 });
    const saw = types(warnings({}, system, heardFrom(names, { claim: "c" })));
    expect(saw).toContain("one-institution");
    expect(saw).not.toContain("all-tied");
  });

  test("E8: a trial attended is an example, and is not counted for the general claim", () => {
    const example = claim("one-man", { form: "illustration", illustrates: id("c") });
    const trial = tablesOf(
      { claim: [example], source: [source("trial")] },
      heard({ claim: "one-man", source: "trial" }),
    );
    expect(claimWarnings(studyOf({ claim: [claim("c")] }, trial), id("one-man"))).toEqual([
      { type: "not-corroboration", form: "illustration" },
    ]);
    const counted = warnings({}, trial, heardBy("trial"));
    expect(counted).toContainEqual({ type: "illustration-counted", passages: [id("p-trial")] });
  });

  test("E9: nobody says how the death became known", () => {
    expect(warnings({ form: "event", provenanceGap: true })).toContainEqual({ type: "provenance-gap" });
  });

  test("E10: lawyers in two countries expect it; an expectation is not corroboration, and two countries are not one", () => {
    const lawyers = ["Vesh", "Orsk"].map((country) =>
      source(country, { role: "official", institutionCountry: country }),
    );
    const found = warnings({ form: "expectation" }, { source: lawyers }, heardBy("Vesh", "Orsk"));
    expect(found).toContainEqual({ type: "not-corroboration", form: "expectation" });
    expect(types(found)).not.toContain("one-country");
  });

  test("E11: guards worry, and have an interest in saying so", () => {
    const guards = ["a", "b"].map((name) => source(name, { role: "official", interest: "asks for staff" }));
    const found = warnings({ form: "attitude" }, { source: guards }, heardBy("a", "b"));
    expect(found).toContainEqual({ type: "not-corroboration", form: "attitude" });
    expect(found).toContainEqual({ type: "interested-sources", sources: 2 });
  });

  test("E12: an earlier prison camp is an analogy that wants a grade of relevance", () => {
    const study = [{ source: [source("book")] }, heardBy("book")];
    expect(types(warnings({ form: "analogy" }, ...study))).toEqual(
      expect.arrayContaining(["analogy-ungraded", "not-corroboration"]),
    );
    expect(types(warnings({ form: "analogy", analogyRelevance: "partial" }, ...study))).not.toContain(
      "analogy-ungraded",
    );
  });

  test("E12: lends no support to the claim reasoned from it", () => {
    const camp = tablesOf(
      { claim: [claim("camp", { form: "analogy" })], source: [source("book")] },
      heard({ claim: "camp", source: "book" }),
    );
    const found = warnings({ premises: [id("camp")] }, camp, heardBy("book"));
    expect(found).toContainEqual({ type: "borrowed-support", form: "analogy", claims: [id("camp")] });
  });

  test("E13: an uncited premise and the step of reasoning on it", () => {
    const step = { claim: [claim("step", { form: "inference", premises: [id("c")] })] };
    expect(warnings({}, step)).toContainEqual({ type: "uncited-premise", usedBy: [id("step")] });
    expect(claimWarnings(studyOf({ claim: [claim("c")] }, step), id("step"))).toEqual([
      { type: "rests-on-assumption", premises: [id("c")] },
    ]);
    expect(warnings({ form: "inference" })).toEqual([{ type: "inference-without-premise" }]);
    expect(warnings({ assumption: true })).toEqual([{ type: "assumption", state: "not-reviewed" }]);
  });

  test("E14: nobody of the group could be asked", () => {
    const group = { group: [{ id: id("dead"), name: "Those killed early" }] };
    const found = warnings({ group: id("dead") }, group, insiders("a"), heardBy("a"));
    expect(found).toContainEqual({ type: "could-not-be-asked", group: id("dead") });
    const member = { source: [source("b", { role: "insider", group: id("dead") })] };
    expect(types(warnings({ group: id("dead") }, group, member, heardBy("b")))).not.toContain(
      "could-not-be-asked",
    );
  });
});

describe("other warnings", () => {
  test("high confidence on what may be one origin", () => {
    const study = [{ source: [source("a"), source("b")] }, heardBy("a", "b")];
    const confident = { confidence: "high", confidenceReason: "sure" } as const;
    expect(warnings(confident, ...study)).toContainEqual({
      type: "high-confidence-low-independence",
      low: 1,
      high: 2,
    });
    expect(types(warnings(confident, ...study, judged("independent", "a", "b")))).not.toContain(
      "high-confidence-low-independence",
    );
  });

  test("a confidence without a reason, or with a blank one", () => {
    const blank = warnings({ confidence: "low", confidenceReason: " " });
    expect(blank).toContainEqual({ type: "confidence-without-reason" });
  });

  test("sources whose reliability nobody could judge, where that is all of them", () => {
    const graded = (second: "F" | "C") =>
      types(
        warnings(
          {},
          { source: [source("a", { reliability: "F" }), source("b", { reliability: second })] },
          heardBy("a", "b"),
        ),
      );
    expect(graded("F")).toContain("reliability-unknown");
    expect(graded("C")).not.toContain("reliability-unknown");
  });

  test("evidence against alone", () => {
    const found = warnings(
      {},
      { source: [source("a")] },
      heard({ claim: "c", source: "a", direction: "against" }),
    );
    expect(found).toEqual([{ type: "only-against", passages: 1 }]);
  });

  test("credibility 1 without an independent source", () => {
    const found = warnings(
      {},
      { source: [source("a")] },
      heard({ claim: "c", source: "a", credibility: "1" }),
    );
    expect(found).toContainEqual({ type: "unconfirmed-credibility", passages: [id("p-a")] });
  });

  test("an interpreter's rendering that may be quoted, and none where it may only be paraphrased", () => {
    const rendered = { source: [source("a", { utterance: "interpreter" })] };
    expect(warnings({}, rendered, heardBy("a"))).toContainEqual({
      type: "not-verbatim",
      utterance: "interpreter",
      passages: [id("p-a")],
    });
    const strict = heard({ claim: "c", source: "a", release: "paraphrase" });
    expect(types(warnings({}, rendered, strict))).not.toContain("not-verbatim");
  });

  test("a source that speaks for and against, and none where two sources disagree", () => {
    const against = (from: string) =>
      heard({ claim: "c", source: from, direction: "against", passage: `q-${from}` });
    const both = warnings({}, insiders("a", "b"), heardBy("a"), against("a"));
    expect(both).toContainEqual({ type: "speaks-both-ways", sources: [id("a")] });
    expect(types(warnings({}, insiders("a", "b"), heardBy("a"), against("b")))).not.toContain(
      "speaks-both-ways",
    );
    expect(claimWarningText({ type: "speaks-both-ways", sources: [id("a")] })).toBe(
      "1 source speaks both for and against it.",
    );
  });

  test("consent refused, and evidence that was withdrawn or is gone", () => {
    const refused = { source: [source("a", { consentAnalysis: "no", consentQuotation: "no" })] };
    const found = warnings({}, refused, heardBy("a"), heardBy("missing"));
    expect(found).toContainEqual({ type: "consent-refused", use: "analysis", sources: [id("a")] });
    expect(found).toContainEqual({ type: "consent-refused", use: "quotation", sources: [id("a")] });
    expect(found).toContainEqual({ type: "evidence-gone", links: 1 });
    const withdrawal = {
      withdrawal: [
        { id: id("w"), source: id("a"), at: 0, reason: "consent-withdrawn" as const, affected: [] },
      ],
    };
    expect(warnings({}, refused, heardBy("a"), withdrawal)).toEqual([
      { type: "no-evidence", silent: 0 },
      { type: "evidence-gone", links: 1 },
    ]);
  });

  test("judgements on independence that contradict each other", () => {
    const study = [{ source: [source("a"), source("b")] }, heardBy("a", "b")];
    const clash = [judged("shared", "a", "b", "c", "anna"), judged("independent", "a", "b", "c", "boris")];
    expect(types(warnings({}, ...study, ...clash))).toContain("judgements-contradict");
  });

  test("none for a claim that is not in the study", () => {
    expect(claimWarnings(studyOf({}), id("gone"))).toEqual([]);
  });
});

describe("claimWarningText", () => {
  test("speaks in plain words, and of one as of several", () => {
    expect(claimWarningText({ type: "speakers-uncounted", atLeast: 2, listed: 1 })).toBe(
      "The material speaks of at least 2 speakers; 1 source can be shown. How many there were is not known.",
    );
    expect(claimWarningText({ type: "uncited-premise", usedBy: [id("a")] })).toBe(
      "1 claim is reasoned from it, and no passage stands for it.",
    );
    expect(
      claimWarningText({ type: "not-verbatim", utterance: "interpreter", passages: [id("a"), id("b")] }),
    ).toBe("2 passages may be quoted and are an interpreter's rendering: no quotation marks.");
  });

  test("never names a record", () => {
    const text = claimWarningText({ type: "shared-source", sources: [id("timur")], claims: [id("crime")] });
    expect(text).not.toContain(id("timur"));
    expect(text).not.toContain(id("crime"));
  });
});

function warnings(
  fields: Partial<Claim>,
  ...parts: readonly Partial<CorroborateTables>[]
): readonly ClaimWarning[] {
  return claimWarnings(studyOf({ claim: [claim("c", fields)] }, ...parts), id("c"));
}

function insiders(...names: readonly string[]): Partial<CorroborateTables> {
  return { source: names.map((name) => source(name, { role: "insider" })) };
}

function heardBy(...names: readonly string[]): Partial<CorroborateTables> {
  return heardFrom(names, { claim: "c" });
}

function types(found: readonly ClaimWarning[]): readonly ClaimWarning["type"][] {
  return found.map(({ type }) => type);
}
