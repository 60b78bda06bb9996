import type { Json } from "../../core/base/index.ts";
import { likelihoodWords } from "../../core/outlook/index.ts";
import { parseStatement, writeStatementText } from "../../core/report/index.ts";
import { brief, isList, judgement, statement } from "../../core/study/index.ts";
import { lookAhead } from "../brief/look-ahead.ts";
import { addBrief, writeStatement } from "../brief/statements.ts";
import { changeModel } from "../outlook/change-model.ts";
import { type PartChange, type PartTable, partTable } from "../outlook/part-change.ts";
import { signJudgement } from "../outlook/sign-judgement.ts";
import { asMember, must, type SampleMaking } from "./sample-making.ts";
import { type PlannedOutlook, type PlannedRecord, required, resolved } from "./sample-plan.ts";

/** The lists of a planned outlook that are parts of the model, by their tables. */
const parts: Readonly<Record<PartTable, keyof PlannedOutlook>> = {
  modelGroup: "modelGroups",
  state: "states",
  start: "starts",
  fund: "funds",
  level: "levels",
  flow: "flows",
  fundFlow: "fundFlows",
  parameter: "parameters",
  watched: "watched",
  clash: "clashes",
  account: "accounts",
  estimate: "estimates",
  outlook: "outlook",
  measure: "measures",
  measureEffect: "measureEffects",
  scenario: "scenarios",
  regroup: "regroups",
  question: "questions",
};

/** Make the model, what it rests on and what is asked of it, all in one change. */
export function makeOutlook(making: SampleMaking): void {
  const { ahead } = making.plan;
  if (ahead === undefined) return;
  const planned = Object.entries(parts).flatMap(([table, list]) =>
    // The keys were written above as the names of tables of parts.
    ahead[list].map((each) => ({ each, table: table as PartTable })),
  );
  const changes = planned.map(({ each, table }) => partChange(each, table, making));
  const { ids } = must(changeModel(making.desk, { changes }));
  for (const { each } of planned) making.ids.became(each, required(ids[each.id], each));
}

/** A part under its plan id; what it refers to goes by real ids where they are known, else by the new part's name. */
function partChange(planned: PlannedRecord, table: PartTable, { ids }: SampleMaking): PartChange {
  const known = ids.all();
  const real = (value: Json): Json => {
    if (isList(value)) return value.map(real);
    return typeof value === "string" ? (known.get(value) ?? `new:${value}`) : value;
  };
  const values = Object.entries(partTable(table)?.fields ?? {}).flatMap(
    ([name, field]): readonly (readonly [string, Json])[] => {
      const value = planned[name];
      if (value === undefined) return [];
      return [[name, field.refersTo === undefined ? value : real(value)]];
    },
  );
  return { do: "put", table, id: `new:${planned.id}`, values: Object.fromEntries(values) };
}

/** Write the briefs and their statements. */
export function writeBriefs(making: SampleMaking): void {
  const { desk, plan, ids } = making;
  for (const planned of plan.ahead?.briefs ?? []) {
    const { title, dated } = resolved(brief, planned, ids);
    const values = { title: required(title, planned), ...(dated !== undefined && { dated }) };
    ids.became(planned, must(addBrief(desk, values)).brief);
  }
  for (const planned of plan.ahead?.statements ?? []) {
    const { brief: of, kind, text, footing, confidence, by } = resolved(statement, planned, ids);
    const written = writeStatement(asMember(making, planned.by), {
      brief: required(of, planned),
      kind: required(kind, planned),
      text: withRecordIds(required(text, planned), making),
      footing: required(footing, planned),
      ...(confidence !== undefined && { confidence }),
      ...(by !== undefined && { by }),
    });
    ids.became(planned, must(written).statement);
  }
}

/** Live numbers are planned with keys, which the study knows, or with ids of the plan, which it does not. */
function withRecordIds(text: string, { ids }: SampleMaking): string {
  const known = ids.all();
  return writeStatementText(
    parseStatement(text).map((piece) =>
      piece.kind === "words"
        ? piece
        : { ...piece, written: piece.written.map((each) => known.get(each) ?? each) },
    ),
  );
}

/**
 * Let the analysts sign the planned judgements beside the numbers that the runs give now: a word for each band that the
 * range touches. Where no outlook is computed, nobody can sign; a range without a word is signed by nobody either.
 */
export async function signJudgements(making: SampleMaking): Promise<void> {
  const planned = making.plan.ahead?.judgements ?? [];
  const { ahead } = planned.length === 0 ? { ahead: undefined } : await lookAhead(making.desk);
  if (ahead === undefined) return;
  for (const each of planned) {
    const { of, scale, confidence, confidenceReason, reason, claims } = resolved(judgement, each, making.ids);
    const found = ahead.numbers.definitions.find(({ id }) => id === of);
    if (found === undefined) continue;
    const { share } = found.summary;
    const [low, high] = [Math.min(found.range.low, share), Math.max(found.range.high, share)];
    const likelihood = likelihoodWords(required(scale, each), low, high);
    if (likelihood.length === 0) continue;
    const signed = signJudgement(asMember(making, each.by), {
      of: required(of, each),
      scale: required(scale, each),
      likelihood,
      confidence: required(confidence, each),
      confidenceReason: required(confidenceReason, each),
      reason: required(reason, each),
      ...(claims !== undefined && { claims }),
      share,
      low,
      high,
    });
    making.ids.became(each, must(signed).judgement);
  }
}
