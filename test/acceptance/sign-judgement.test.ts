import { expect, onTestFinished, test } from "vitest";
import { type SignJudgement, signJudgement } from "../../src/app/outlook/sign-judgement.ts";
import { startModel } from "../../src/app/outlook/starters.ts";
import { likelihoodWords } from "../../src/core/outlook/index.ts";
import { sayLikelihood } from "../../src/core/report/index.ts";
import { judgement } from "../../src/core/study/index.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { must, newWorkingStudy } from "../support/working-study.ts";

function signing() {
  const desk = newWorkingStudy(temporaryFolder());
  onTestFinished(() => desk.open.close());
  const of = must(startModel(desk, { starter: "three" })).ids.mass;
  if (of === undefined) throw new Error("The starter has a definition");
  const sound: SignJudgement = {
    of,
    scale: "icd-203",
    likelihood: ["unlikely", "roughly even chance"],
    confidence: "low",
    confidenceReason: "One informant behind most of it",
    reason: "The accounts differ, and so do the shares",
    share: 0.44,
    low: 0.3,
    high: 0.5,
  };
  const refusal = (parts: Partial<SignJudgement>): string => {
    const done = signJudgement(desk, { ...sound, ...parts });
    return done.ok ? "it was signed" : done.error.text;
  };
  return { desk, sound, refusal };
}

test("a judgement records who signed it, when, and what was before their eyes", () => {
  const { desk, sound } = signing();
  must(signJudgement(desk, sound));
  const [signed] = desk.open.study.all(judgement);
  expect(signed).toMatchObject({ ...sound, by: desk.me });
  expect(signed?.at).toBeGreaterThan(1_700_000_000_000);
});

test("the words of a range that crosses many bands are kept in the scale's order, and printed by their ends", () => {
  const { desk, sound } = signing();
  const touched = likelihoodWords("icd-203", 0.17, 0.93);
  const likelihood = [...touched].reverse();
  must(signJudgement(desk, { ...sound, likelihood, low: 0.17, share: 0.6, high: 0.93 }));
  const [signed] = desk.open.study.all(judgement);
  expect(signed?.likelihood).toEqual([
    "very unlikely",
    "unlikely",
    "roughly even chance",
    "likely",
    "very likely",
  ]);
  expect(sayLikelihood(signed?.likelihood ?? [])).toBe("very unlikely to very likely");
});

test("within one band the word is the analyst's own", () => {
  const { refusal } = signing();
  expect(refusal({ likelihood: ["likely"], low: 0.31, share: 0.4, high: 0.44 })).toBe("it was signed");
});

test("a word of another scale, half of a range, or no reason is refused in words", () => {
  const { desk, refusal } = signing();
  expect(refusal({ likelihood: ["improbable"] })).toContain("“improbable” is no word of that scale");
  expect(refusal({ likelihood: ["unlikely"] })).toContain(
    "every word it touches: unlikely and roughly even chance",
  );
  expect(refusal({ likelihood: ["unlikely", "likely"] })).toContain("every word it touches");
  expect(refusal({ low: 0.32, high: 0.4, share: 0.35 })).toContain("Choose one word");
  expect(refusal({ confidenceReason: "  " })).toContain("Write down why");
  expect(refusal({ share: 0.6 })).toContain("must lie within its range");
  expect(refusal({ high: 1.2 })).toContain("both between 0 and 1");
  expect(desk.open.study.all(judgement)).toEqual([]);
});
