import { judgement, member, question } from "../../core/study/index.ts";
import type { Desk } from "../desk.ts";
import type { JudgementLine, ModelView } from "../outlook-views.ts";
import type { RecordReader } from "../store.ts";
import { modelOf } from "./gather-model.ts";
import { gatherOutlook } from "./gather-outlook.ts";
import { inOrder, type ModelRecords, readModelRecords } from "./model-records.ts";

/** The model as it stands, with what is wrong with it and what is not grounded yet; all empty where there is none. */
export function modelView(desk: Desk): ModelView {
  const { study } = desk.open;
  const records = readModelRecords(study);
  const { troubles, notModelled } = modelOf(records);
  const gathered = gatherOutlook(study);
  const wrong = new Set(troubles.map(({ text }) => text));
  return {
    parts: { ...listsInOrder(records), question: inOrder(study.all(question)) },
    parameters:
      gathered.is === "none"
        ? []
        : gathered.is === "troubled"
          ? gathered.parameters
          : gathered.outlook.parameters,
    judgements: judgementLines(study),
    notModelled,
    troubles,
    gaps: gathered.is === "troubled" ? gathered.troubles.filter(({ text }) => !wrong.has(text)) : [],
  };
}

/** Every signed word with who signed it, in order of signing. */
export function judgementLines(study: RecordReader): readonly JudgementLine[] {
  return study
    .all(judgement)
    .map((each) => ({ ...each, by: study.get(member, each.by)?.name ?? "somebody no longer in the study" }));
}

function listsInOrder(records: ModelRecords): ModelRecords {
  return {
    ...records,
    modelGroup: inOrder(records.modelGroup),
    state: inOrder(records.state),
    fund: inOrder(records.fund),
    level: inOrder(records.level),
    flow: inOrder(records.flow),
    fundFlow: inOrder(records.fundFlow),
    parameter: inOrder(records.parameter),
    watched: inOrder(records.watched),
    clash: inOrder(records.clash),
    account: inOrder(records.account),
    measure: inOrder(records.measure),
    scenario: inOrder(records.scenario),
    regroup: inOrder(records.regroup),
  };
}
