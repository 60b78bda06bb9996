import type { OutlookNumbers } from "../../core/outlook/index.ts";
import { judgement, member, question } from "../../core/study/index.ts";
import type { Desk } from "../desk.ts";
import type { SmallCurves } from "../ground-views.ts";
import type { CarriedShare, JudgementLine, ModelView } from "../outlook-views.ts";
import type { RecordReader } from "../store.ts";
import { drawHeights } from "./draw-curves.ts";
import { estimatesOf, type GatheredDraws, groundEstimates } from "./gather-draws.ts";
import { modelOf } from "./gather-model.ts";
import { type GatheredOutlook, gatheredOutlook } from "./gather-outlook.ts";
import { inOrder, type ModelRecords, readModelRecords } from "./model-records.ts";
import { byAccount } from "./parameter-lines.ts";
import { readingFor } from "./reading.ts";
import { stocksOf } from "./stocks-at-base.ts";

/** The model as it stands, with what is wrong with it and what is not grounded yet; all empty where there is none. */
export function modelView(desk: Desk): ModelView {
  const { study } = desk.open;
  const records = readModelRecords(study);
  const { troubles, notModelled } = modelOf(records);
  const gathered = gatheredOutlook(study);
  const grounded = groundEstimates(records, readingFor(study, records));
  const numbers =
    gathered.is === "gathered"
      ? desk.outlooks.known?.(gathered.outlook.plan, gathered.outlook.effort)
      : undefined;
  const wrong = new Set(troubles.map(({ text }) => text));
  return {
    parts: { ...listsInOrder(records), question: inOrder(study.all(question)) },
    parameters:
      gathered.is === "none"
        ? []
        : gathered.is === "troubled"
          ? gathered.parameters
          : gathered.outlook.parameters,
    curves: smallCurves(records, grounded),
    stocks: stocksOf(records, grounded, numbers),
    carried: gathered.is === "gathered" ? carriedIn(gathered.outlook, numbers) : [],
    judgements: judgementLines(study),
    notModelled,
    troubles,
    gaps: gathered.is === "troubled" ? gathered.troubles.filter(({ text }) => !wrong.has(text)) : [],
  };
}

const listed = 28;

function smallCurves(records: ModelRecords, grounded: GatheredDraws["grounded"]): readonly SmallCurves[] {
  return inOrder(records.parameter).flatMap((each) => {
    const drawn = byAccount(estimatesOf(each, records), records).flatMap(({ id }) => {
      const found = grounded.get(id);
      return found?.is === "drawn" ? [{ id, distribution: found.distribution }] : [];
    });
    if (drawn.length === 0) return [];
    const heights = drawHeights(
      drawn.map(({ distribution }) => distribution),
      listed,
    );
    const estimates = drawn.map(({ id }, at) => ({ estimate: id, heights: heights[at] ?? [] }));
    return [{ parameter: each.id, estimates }];
  });
}

/** What each parameter carries at most of any definition, where the numbers are there without a run. */
function carriedIn(
  { parameters }: GatheredOutlook,
  numbers: OutlookNumbers | undefined,
): readonly CarriedShare[] {
  if (numbers === undefined) return [];
  const carriers = numbers.definitions.flatMap((each) => each.carriers);
  return parameters.flatMap(({ id, key }) => {
    const shares = carriers.flatMap((each) =>
      each.is === "parameter" && each.id === key ? [each.share] : [],
    );
    return shares.length === 0 ? [] : [{ parameter: id, share: Math.max(...shares) }];
  });
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
