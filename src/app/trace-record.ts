import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import { type Reference, type TraceNode, traceDown, traceUp } from "../core/trace/index.ts";
import type { Refusal } from "./api.ts";
import type { Desk } from "./desk.ts";
import { lastRead } from "./last-read.ts";
import { formulaReferences } from "./outlook/formula-references.ts";
import { readModelRecords } from "./outlook/model-records.ts";
import { refuse } from "./refusal.ts";

/** Both walks from one record. */
export interface RecordTrace {
  /** What it rests on, down to sources. */
  readonly restsOn: TraceNode;
  /** What rests on it, up to codes, claims, parameters, definitions of regrouping and statements of a brief. */
  readonly carries: TraceNode;
}

const allReferences = lastRead<readonly Reference[]>();

/** Trace a record both ways, over every reference of the study that carries support, those in formulas among them. */
export function traceRecord(
  desk: Desk,
  start: { readonly table: string; readonly id: RecordId },
): Result<RecordTrace, Refusal> {
  const { study } = desk.open;
  if (study.stateOf(start) !== "present") return err(refuse("not-found"));
  const references = allReferences.of(study, "", () => [
    ...study.references(),
    ...formulaReferences(readModelRecords(study)),
  ]);
  return ok({ restsOn: traceDown(start, references), carries: traceUp(start, references) });
}
