import type { Result } from "../../core/base/index.ts";
import { err } from "../../core/base/index.ts";
import { placeOfName, type QuestionError } from "../../core/code/index.ts";
import type { Refusal } from "../api.ts";
import { refuse } from "../refusal.ts";
import { type Said, say } from "../said/index.ts";
import type { QuestionProblem } from "./question-views.ts";
import type { Unresolved } from "./resolve-question.ts";

/** An error in the text of a question, with a sentence that says what to write. */
export function asProblem(error: QuestionError): QuestionProblem {
  return { ...error, message: sentence(error).text };
}

/** A name that means nothing, or several things, where it stands in the text. */
export function placedProblem(text: string, unresolved: Unresolved): QuestionProblem {
  return asProblem({ ...unresolved, ...placeOfName(text, unresolved.met) });
}

/** Refuse a question that cannot be read, with the sentence that says why and where. */
export function refuseProblem(error: QuestionProblem): Result<never, Refusal> {
  const problem = sentence(error);
  const why =
    error.met === ""
      ? say("asked-at-end", { problem })
      : say("asked-at-sign", { problem, sign: error.start + 1 });
  return err({ ...refuse("question-unclear"), text: why.text, why });
}

function sentence(error: QuestionError): Said {
  const { type, sought = "attribute", instead = [] } = error;
  const met = metIn(error, "asked-end");
  switch (type) {
    case "nothing-asked":
    case "expected-turns":
    case "expected-value":
    case "relations-in-a-row":
    case "quotation-open":
    case "too-deep":
    case "too-long":
      return say(`asked-${type}`);
    case "expected-condition":
    case "expected-date":
    case "not-understood":
    case "id-malformed":
      return say(`asked-${type}`, { met: metIn(error, "asked-end-first") });
    case "unknown-record":
      return withOffer(say("asked-unknown-record", { kind: say(`asked-kind-${sought}`), met }), instead);
    case "ambiguous-record":
      return withOffer(say("asked-ambiguous-record", { met }), instead);
    default:
      return say(`asked-${type}`, { met });
  }
}

/** What stands where something else should: the user's own words, or the end. */
function metIn({ met }: QuestionError, end: "asked-end" | "asked-end-first"): Said {
  return met === "" ? say(end) : say("asked-met", { met: met.slice(0, 60) });
}

function withOffer(problem: Said, instead: readonly string[]): Said {
  if (instead.length === 0) return problem;
  const names = instead.map((each) => (each.startsWith("@") ? each : `"${each}"`)).join(", ");
  return say(instead.length === 1 ? "asked-instead-one" : "asked-instead-some", { problem, instead: names });
}
