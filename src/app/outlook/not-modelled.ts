import type { RecordId } from "../../core/base/index.ts";
import type { AnyRef, FlowRecord } from "../../core/study/index.ts";
import { hasSwitch } from "./model-names.ts";
import { inOrder, type ModelRecords } from "./model-records.ts";
import { parametersOfFlow } from "./used-names.ts";

/** Something that was said and is not in the runs, and why. */
export interface NotModelled {
  readonly at: AnyRef;
  readonly name: string;
  readonly why: string;
}

/** The flows that are run, in order, and those that are listed instead. */
export interface SortedFlows {
  readonly run: readonly FlowRecord[];
  readonly notModelled: readonly NotModelled[];
}

/**
 * Set apart the flows that are not modelled: those of which it was declared, and those of which is only said that they may
 * be and on which nobody has signed a range.
 */
export function sortFlows(records: ModelRecords): SortedFlows {
  const numbered = parametersWithNumbers(records);
  const run: FlowRecord[] = [];
  const notModelled: NotModelled[] = [];
  for (const flow of inOrder(records.flow)) {
    const why = whyNotRun(flow, records, numbered);
    if (why === undefined) run.push(flow);
    else notModelled.push({ at: { table: "flow", id: flow.id }, name: flow.name, why });
  }
  return { run, notModelled };
}

/** The parameters of which somebody gave more than a direction. */
export function parametersWithNumbers({ estimate }: ModelRecords): ReadonlySet<RecordId> {
  return new Set(estimate.flatMap((each) => (each.warrant === "direction-only" ? [] : [each.parameter])));
}

function whyNotRun(
  flow: FlowRecord,
  records: ModelRecords,
  numbered: ReadonlySet<RecordId>,
): string | undefined {
  if (flow.runs === "not-modelled") return "It is said that it may be, and nobody could say how much.";
  if (!hasSwitch(flow)) return undefined;
  if (flow.formula === undefined)
    return "It is said that it may be. It is listed as not modelled until somebody writes how it would go.";
  const without = parametersOfFlow(flow, records).filter(({ id }) => !numbered.has(id));
  if (without.length === 0) return undefined;
  const named = without.map(({ name }) => `“${name}”`).join(", ");
  return `It is said that it may be, and there is no range for ${named}. It is listed as not modelled until somebody signs a range.`;
}
