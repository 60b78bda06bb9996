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
  readonly because: WhyNotModelled;
}

/** Why something is not modelled: nobody could say how much or how, there is no range for some parameters, or what it changes is gone. */
export interface WhyNotModelled {
  readonly is: "said-only" | "no-formula" | "no-range" | "nothing-to-change";
  /** Of the parameters that are meant. */
  readonly names: readonly string[];
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
    else notModelled.push({ at: { table: "flow", id: flow.id }, name: flow.name, ...why });
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
): Pick<NotModelled, "why" | "because"> | undefined {
  if (flow.runs === "not-modelled")
    return because("said-only", "It is said that it may be, and nobody could say how much.");
  if (!hasSwitch(flow)) return undefined;
  if (flow.formula === undefined)
    return because(
      "no-formula",
      "It is said that it may be. It is listed as not modelled until somebody writes how it would go.",
    );
  const without = parametersOfFlow(flow, records).filter(({ id }) => !numbered.has(id));
  if (without.length === 0) return undefined;
  const names = without.map(({ name }) => name);
  const named = names.map((name) => `“${name}”`).join(", ");
  return because(
    "no-range",
    `It is said that it may be, and there is no range for ${named}. It is listed as not modelled until somebody signs a range.`,
    names,
  );
}

function because(
  is: WhyNotModelled["is"],
  why: string,
  names: readonly string[] = [],
): Pick<NotModelled, "why" | "because"> {
  return { why, because: { is, names } };
}
