import { type Flow, type FundFlow, type Movement, parseExpression } from "../../core/model/index.ts";
import type { FlowRecord, FundFlowRecord } from "../../core/study/index.ts";
import type { Trouble } from "../outlook-views.ts";
import { type Said, say } from "../said/index.ts";
import { hasSwitch, type ModelNames, switchNameOf } from "./model-names.ts";

/** What the parts of a model are gathered with. */
export interface Gathering {
  readonly names: ModelNames;
  readonly tell: (trouble: Trouble) => void;
}

/** A flow as the model has it; one that lacks something is told, and left out. */
export function flowOf(record: FlowRecord, gathering: Gathering): readonly Flow[] {
  const at = { table: "flow", id: record.id };
  const tell = (what: Said): void => gathering.tell({ ...say("flow-told", { key: record.key, what }), at });
  const keyOf = keysBy(gathering.names, tell);
  const moves = movementOf(record, tell);
  const from = keyOf(record.from, "flow-from-gone");
  const to = keyOf(record.to, "flow-to-gone");
  const becomes = keyOf(record.becomes, "flow-becomes-gone");
  const carries = carriedBy(record, keyOf, tell);
  const groups = (record.groups ?? []).flatMap((each) => keyOf(each, "flow-group-gone") ?? []);
  // What names something that is gone must not come to mean something else: from outside, out of the model, everybody.
  const whole =
    groups.length === (record.groups ?? []).length &&
    (from === undefined) === (record.from === undefined) &&
    (to === undefined) === (record.to === undefined) &&
    (becomes === undefined) === (record.becomes === undefined);
  if (!whole || moves === undefined) return [];
  return [
    {
      id: record.key,
      name: record.name,
      groups: record.groups === undefined ? "all" : groups,
      moves,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(becomes !== undefined && { becomes }),
      ...(carries !== undefined && { carries }),
    },
  ];
}

/** A flow of money as the model has it. */
export function fundFlowOf(record: FundFlowRecord, { names, tell }: Gathering): readonly FundFlow[] {
  const at = { table: "fundFlow", id: record.id };
  const told = (what: Said): void => tell({ ...say("fund-flow-told", { key: record.key, what }), at });
  const keyOf = keysBy(names, told);
  const from = keyOf(record.from, "fund-from-gone");
  const to = keyOf(record.to, "fund-to-gone");
  if ((from === undefined) !== (record.from === undefined)) return [];
  if ((to === undefined) !== (record.to === undefined)) return [];
  const { key: id, name, by, formula } = record;
  return [
    {
      id,
      name,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      moves: by === "rate" ? { by, rate: formula } : { by, amount: formula },
    },
  ];
}

type Gone =
  | `flow-${"from" | "to" | "becomes" | "group"}-gone`
  | `fund-${"from" | "to"}-gone`
  | `carries-${"from" | "to"}-gone`;

type KeyOf = (id: FlowRecord["from"], gone: Gone) => string | undefined;

function keysBy(names: ModelNames, tell: (what: Said) => void): KeyOf {
  return (id, gone) => {
    if (id === undefined) return undefined;
    const key = names.nameOf(id);
    if (key === undefined) tell(say(gone));
    return key;
  };
}

function movementOf(record: FlowRecord, tell: (what: Said) => void): Movement | undefined {
  const { by, formula, places, stages } = record;
  if (formula === undefined) {
    tell(say("flow-no-formula"));
    return undefined;
  }
  switch (by) {
    case "rate":
      return { by, rate: switched(record, formula) };
    case "amount":
      return { by, amount: switched(record, formula) };
    case "places":
      if (places !== undefined) return { by, rate: switched(record, formula), places };
      tell(say("flow-no-places"));
      return undefined;
    case "stages":
      if (stages !== undefined) return { by, meanMonths: switched(record, formula), stages };
      tell(say("flow-no-stages"));
      return undefined;
  }
}

/** A formula that is 0 while the flow is switched off; a mean time without an end where it goes by stages. */
function switched(record: FlowRecord, formula: string): string {
  // A formula that cannot be read stays as it is, so that the letter of the mistake can be told.
  if (!hasSwitch(record) || !parseExpression(formula).ok) return formula;
  const on = switchNameOf(record);
  return record.by === "stages" ? `(${formula}) / ${on}` : `${on} * (${formula})`;
}

function carriedBy(
  { from: state, carriesFrom, carriesTo, carriesShare }: FlowRecord,
  keyOf: KeyOf,
  tell: (what: Said) => void,
): Flow["carries"] {
  if (carriesFrom === undefined && carriesTo === undefined && carriesShare === undefined) return undefined;
  if (carriesFrom === undefined || carriesShare === undefined) {
    tell(say("carries-unsaid"));
    return undefined;
  }
  if (state === undefined) tell(say("carries-outside"));
  const from = keyOf(carriesFrom, "carries-from-gone");
  const to = keyOf(carriesTo, "carries-to-gone");
  if (from === undefined || (to === undefined) !== (carriesTo === undefined)) return undefined;
  return { from, ...(to !== undefined && { to }), share: carriesShare };
}
