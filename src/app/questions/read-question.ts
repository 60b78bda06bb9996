import { err, ok, type Result } from "../../core/base/index.ts";
import {
  type Condition,
  parseConditions,
  parseQuestion,
  printConditions,
  printQuestion,
  type Question,
} from "../../core/code/index.ts";
import type { Refusal } from "../api.ts";
import type { Desk } from "../desk.ts";
import type { Store } from "../store.ts";
import { asProblem, placedProblem, refuseProblem } from "./question-problems.ts";
import type { QuestionCheck, QuestionProblem } from "./question-views.ts";
import { withNames } from "./rename-question.ts";
import {
  type ResolvedCondition,
  type ResolvedQuestion,
  resolveConditions,
  resolveQuestion,
} from "./resolve-question.ts";

/** A question that was read: its tree, and the same with the records it names. */
export interface ReadQuestion {
  readonly question: Question;
  readonly resolved: ResolvedQuestion;
}

/** Say how the text of a question is understood, and what is wrong with it. */
export function checkQuestion(desk: Desk, { text }: { readonly text: string }): QuestionCheck {
  const { study } = desk.open;
  const parsed = parseQuestion(text);
  if (!parsed.ok) return { problems: [asProblem(parsed.error)] };
  const question = withNames(study, parsed.value);
  const resolved = resolveQuestion(study, parsed.value);
  return {
    question,
    text: printQuestion(question),
    where: printConditions(question.where),
    problems: resolved.ok ? [] : [placedProblem(text, resolved.error)],
  };
}

/** Read a question and find what it names, or say what is wrong. */
export function readQuestion(study: Store, text: string): Result<ReadQuestion, QuestionProblem> {
  const parsed = parseQuestion(text);
  if (!parsed.ok) return err(asProblem(parsed.error));
  const resolved = resolveQuestion(study, parsed.value);
  return resolved.ok
    ? ok({ question: parsed.value, resolved: resolved.value })
    : err(placedProblem(text, resolved.error));
}

/** Conditions that were read: their tree, and the same with the records they name. */
export interface ReadConditions {
  readonly conditions: readonly Condition[];
  readonly resolved: readonly ResolvedCondition[];
}

/** Read conditions and find what they name, or say what is wrong. */
export function readConditions(study: Store, text = ""): Result<ReadConditions, QuestionProblem> {
  const parsed = parseConditions(text);
  if (!parsed.ok) return err(asProblem(parsed.error));
  const resolved = resolveConditions(study, parsed.value);
  return resolved.ok
    ? ok({ conditions: parsed.value, resolved: resolved.value })
    : err(placedProblem(text, resolved.error));
}

/** What was read, or a refusal in its problem's words. */
export function orRefuse<T>(read: Result<T, QuestionProblem>): Result<T, Refusal> {
  return read.ok ? read : refuseProblem(read.error);
}
