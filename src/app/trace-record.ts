import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import { aroundIn, type ReferencesAround, type TraceNode, traceDown, traceUp } from "../core/trace/index.ts";
import type { Refusal } from "./api.ts";
import type { Desk } from "./desk.ts";
import { keptUp } from "./kept-up.ts";
import { formulaReferences } from "./outlook/formula-references.ts";
import { modelTables, readModelRecords } from "./outlook/model-records.ts";
import { refuse } from "./refusal.ts";
import type { Store } from "./store.ts";

/** Both walks from one record. */
export interface RecordTrace {
  /** What it rests on, down to sources. */
  readonly restsOn: TraceNode;
  /** What rests on it, up to codes, claims, parameters, definitions of regrouping and statements of a brief. */
  readonly carries: TraceNode;
}

/** Trace a record both ways, over every reference of the study that carries support, those in formulas among them. */
export function traceRecord(
  desk: Desk,
  start: { readonly table: string; readonly id: RecordId },
): Result<RecordTrace, Refusal> {
  const { study } = desk.open;
  if (study.stateOf(start) !== "present") return err(refuse("not-found"));
  const around = referencesIn(study);
  return ok({ restsOn: traceDown(start, around), carries: traceUp(start, around) });
}

// Asked for the passage one stands in after every coding: the references are found as the walk comes to them.
function referencesIn(study: Store): ReferencesAround {
  const formulas = formulasOf(study)();
  return {
    named: (record, field) => [...study.named(record, field), ...formulas.named(record, field)],
    naming: (record, table, field) => [
      ...study.naming(record, table, field),
      ...formulas.naming(record, table, field),
    ],
  };
}

const formulasOf = keptUp((study) => {
  let held: ReferencesAround | undefined;
  return {
    value: () => {
      held ??= aroundIn(formulaReferences(readModelRecords(study)));
      return held;
    },
    follow: (touched) => {
      if (touched.some(({ table }) => modelTables.has(table))) held = undefined;
    },
  };
});
