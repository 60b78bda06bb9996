import { answerTable } from "../../app/questions/answer-table.ts";
import { askMatrix } from "../../app/questions/ask-matrix.ts";
import { askPassages } from "../../app/questions/ask-passages.ts";
import { askPortrait } from "../../app/questions/ask-portrait.ts";
import { askCodeMap, askRelations } from "../../app/questions/ask-relations.ts";
import { askTimeLine } from "../../app/questions/ask-time-line.ts";
import { askContext, askWords } from "../../app/questions/ask-words.ts";
import type { QuestionCalls } from "../../app/questions/calls.ts";
import {
  addNamedQuery,
  changeNamedQuery,
  listNamedQueries,
  removeNamedQuery,
} from "../../app/questions/named-queries.ts";
import { openMark } from "../../app/questions/open-mark.ts";
import { checkQuestion } from "../../app/questions/read-question.ts";
import { sourceFacts } from "../../app/questions/source-facts.ts";
import { ok } from "../../core/base/index.ts";
import { nodeCrypto } from "../store/index.ts";
import type { Endpoint } from "./endpoints.ts";
import { inputs } from "./inputs/index.ts";

/** What can be asked of the coding, call by call. */
export const questionEndpoints: { readonly [Name in keyof QuestionCalls]: Endpoint<Name> } = {
  checkQuestion: { input: inputs.question, answer: (desk, input) => ok(checkQuestion(desk, input)) },
  askPassages: { input: inputs.passages, answer: askPassages },
  askRelations: { input: inputs.relations, answer: askRelations },
  askMatrix: { input: inputs.matrixOfCodes, answer: askMatrix },
  askContext: { input: inputs.context, answer: askContext },
  askWords: { input: inputs.frequentWords, answer: askWords },
  askCodeMap: { input: inputs.relations, answer: askCodeMap },
  askPortrait: { input: inputs.portrait, answer: askPortrait },
  askTimeLine: { input: inputs.timeLine, answer: askTimeLine },
  askableAttributes: {
    input: inputs.nothing,
    answer: (desk) => ok(sourceFacts(desk.open.study).attributeNames),
  },
  namedQueries: { input: inputs.nothing, answer: (desk) => ok(listNamedQueries(desk)) },
  addNamedQuery: { input: inputs.addNamedQuery, answer: addNamedQuery },
  changeNamedQuery: { input: inputs.changeNamedQuery, answer: changeNamedQuery },
  removeNamedQuery: { input: inputs.namedQuery, answer: removeNamedQuery },
  answerTable: {
    input: inputs.asked,
    answer: (desk, input) => answerTable(desk, nodeCrypto.hmac, input),
  },
  openMark: { input: inputs.mark, answer: (desk, input) => openMark(desk, nodeCrypto.hmac, input) },
};
