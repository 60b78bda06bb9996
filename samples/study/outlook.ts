import { readFileSync } from "node:fs";
import { z } from "zod";
import type { SamplePlan } from "../../src/app/sample/sample-plan.ts";
import { acceptanceRows, type Plan, type PlanRecord, planRecord, readPlan, recordsByTable } from "./plan.ts";

const list = z.array(planRecord);

const shape = z.strictObject({
  format: z.literal("grounds-sample-outlook"),
  version: z.literal(1),
  notes: z.array(z.string()),
  modelGroups: list,
  states: list,
  starts: list,
  funds: list,
  levels: list,
  flows: list,
  fundFlows: list,
  parameters: list,
  watched: list,
  clashes: list,
  accounts: list,
  estimates: list,
  outlook: list,
  measures: list,
  measureEffects: list,
  scenarios: list,
  regroups: list,
  judgements: list,
  questions: list,
  briefs: list,
  statements: list,
  acceptance: acceptanceRows,
});

/** The model side of the sample: the model, what it rests on, the outlook and the brief. */
export type OutlookPlan = Readonly<z.infer<typeof shape>>;

/** Read the model side beside this file; one of another shape is a mistake of ours and is thrown. */
export function readOutlook(): OutlookPlan {
  return shape.parse(JSON.parse(readFileSync(new URL("outlook.json", import.meta.url), "utf8")));
}

/** The records of the model side by the name of the study's table they belong to. */
export function outlookByTable(plan: OutlookPlan): Readonly<Record<string, readonly PlanRecord[]>> {
  return {
    modelGroup: plan.modelGroups,
    state: plan.states,
    start: plan.starts,
    fund: plan.funds,
    level: plan.levels,
    flow: plan.flows,
    fundFlow: plan.fundFlows,
    parameter: plan.parameters,
    watched: plan.watched,
    clash: plan.clashes,
    account: plan.accounts,
    estimate: plan.estimates,
    outlook: plan.outlook,
    measure: plan.measures,
    measureEffect: plan.measureEffects,
    scenario: plan.scenarios,
    regroup: plan.regroups,
    judgement: plan.judgements,
    question: plan.questions,
    brief: plan.briefs,
    statement: plan.statements,
  };
}

/** Both sides of the sample, as the program makes it. */
export interface WholeSample {
  readonly plan: Plan & SamplePlan;
  readonly tables: Readonly<Record<string, readonly PlanRecord[]>>;
  readonly acceptance: Plan["acceptance"];
}

/** Read both sides of the sample. */
export function readWholeSample(): WholeSample {
  const [plan, ahead] = [readPlan(), readOutlook()];
  return {
    plan: { ...plan, ahead },
    tables: { ...recordsByTable(plan), ...outlookByTable(ahead) },
    acceptance: { ...plan.acceptance, ...ahead.acceptance },
  };
}
