import { isRecordId } from "../../core/base/index.ts";
import { code } from "../../core/study/index.ts";
import type { Desk } from "../desk.ts";
import { asProblem } from "./question-problems.ts";
import type { Asked, QuestionProblem } from "./question-views.ts";
import { readConditions, readQuestion } from "./read-question.ts";

/** What is wrong with a question as the study stands: a text that cannot be read, a record that is gone. */
export function checkAsked(desk: Desk, asked: Asked): readonly QuestionProblem[] {
  const { study } = desk.open;
  const texts = asked.view === "passages" ? [asked.text] : asked.view === "words" ? [asked.within ?? ""] : [];
  const ofTexts = texts
    .filter((text) => text !== "")
    .map((text) => readQuestion(study, text))
    .flatMap((read) => (read.ok ? [] : [read.error]));
  const where = "where" in asked ? readConditions(study, asked.where) : undefined;
  const codes = "codes" in asked ? (asked.codes ?? []) : [];
  const gone = codes.filter((each) => isRecordId(each) && study.get(code, each) === undefined);
  return [
    ...ofTexts,
    ...(where?.ok === false ? [where.error] : []),
    ...gone.map((met) => asProblem({ type: "unknown-record", sought: "code", met, start: 0, end: 0 })),
  ];
}
