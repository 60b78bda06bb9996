import { err, ok, type RecordId, type Result } from "../../core/base/index.ts";
import { likelihoodScales, likelihoodWords } from "../../core/outlook/index.ts";
import { create, type Judgement, judgement, regroup, scenario } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import { commit, type Desk, newId } from "../desk.ts";
import { refuse } from "../refusal.ts";
import { modelRefusal } from "./part-place.ts";

/** What is signed: the word, and the share of runs with its range as they stood before whoever signs. */
export type SignJudgement = Omit<Judgement, "id" | "by" | "at">;

/**
 * Sign a likelihood word beside the share of runs of a definition; it is signed by whoever works here, now.
 *
 * A share of runs is no likelihood, so within one band the word is the analyst's own. A range that crosses bands is
 * given every word that it touches: one of them alone would hide how far it reaches. They are kept in the scale's order.
 */
export function signJudgement(
  desk: Desk,
  input: SignJudgement,
): Result<{ readonly judgement: RecordId }, Refusal> {
  const { study } = desk.open;
  if (study.get(regroup, input.of) === undefined) return err(refuse("not-found"));
  if (input.scenario !== undefined && study.get(scenario, input.scenario) === undefined)
    return err(refuse("not-found"));
  if ([input.reason, input.confidenceReason].some((each) => each.trim() === ""))
    return err(refuse("reason-empty"));
  const wrong = rangeProblem(input) ?? wordsProblem(input);
  if (wrong !== undefined) return err(modelRefusal(wrong));
  const id = newId(desk);
  const likelihood = likelihoodScales[input.scale].flatMap(({ word }) =>
    input.likelihood.includes(word) ? [word] : [],
  );
  const signed = create(judgement, id, { ...input, likelihood, by: desk.me, at: desk.clock() });
  const done = commit(desk, "sign-judgement", [signed]);
  return done.ok ? ok({ judgement: id }) : done;
}

function rangeProblem({ share, low, high }: SignJudgement): string | undefined {
  return low >= 0 && low <= share && share <= high && high <= 1
    ? undefined
    : "The share of runs must lie within its range, and both between 0 and 1. Compute the outlook again and sign beside what it says.";
}

function wordsProblem({ scale, likelihood, low, high }: SignJudgement): string | undefined {
  const bands = likelihoodScales[scale].map(({ word }) => word);
  const foreign = likelihood.find((word) => !bands.includes(word));
  if (foreign !== undefined)
    return `“${foreign}” is no word of that scale. Its words are: ${bands.join(", ")}.`;
  const touched = likelihoodWords(scale, low, high);
  if (touched.length < 2)
    return likelihood.length === 1
      ? undefined
      : "The range lies within one band of that scale. Choose one word; what speaks against it belongs into the reason.";
  const same = touched.length === likelihood.length && touched.every((word) => likelihood.includes(word));
  return same
    ? undefined
    : `The range crosses bands of that scale. Sign every word it touches: ${touched.join(" and ")}.`;
}
