import type { Laying } from "./lay-out-model.ts";
import type { Move, SharedPlaces, Term } from "./layout.ts";
import type { Flow, FundFlow } from "./model.ts";
import type { ModelPlace, ModelProblem } from "./model-error.ts";
import { resolveFormula } from "./resolve-formula.ts";
import { groupsOf } from "./stocks.ts";
import { divideUnits, money, months, people, plain, type Unit } from "./units.ts";

const perMonth: Unit = divideUnits(plain, months);

/** Most moves of people: each is code in every step, and a program has room for some fifty thousand values. */
const mostMoves = 10_000;

/** Lay every flow of people as moves between slots: one for each group and stage it moves. */
export function layPeopleMoves(laying: Laying, moves: Move[], places: SharedPlaces[]): void {
  for (const flow of laying.model.flows) {
    const wrong = problemOf(flow, laying);
    if (wrong === undefined) layFlow(laying, flow, moves, places);
    else laying.tell({ at: { part: "flow", id: flow.id }, problem: wrong });
    if (moves.length <= mostMoves) continue;
    const at = { part: "flow", id: flow.id } as const;
    laying.tell({ at, problem: { type: "TooMany", what: "moves between stocks", most: mostMoves } });
    break;
  }
}

/** Lay the flows of money: those that move by themselves, and those that go with people. */
export function layFundMoves(laying: Laying, moves: Move[]): void {
  const { model, scope } = laying;
  const fundSlot = (id: string | undefined, at: ModelPlace): number | undefined => {
    if (id === undefined) return undefined;
    if (!scope.funds.has(id)) laying.tell({ at, problem: { type: "UnknownFund", name: id } });
    return laying.stocks.fund(id);
  };
  const ends = (from: string | undefined, to: string | undefined, at: ModelPlace) =>
    endsOf(fundSlot(from, at), fundSlot(to, at));
  for (const flow of model.fundFlows) {
    const at = { part: "fund flow", id: flow.id } as const;
    if (flow.from === undefined && flow.to === undefined)
      laying.tell({ at, problem: { type: "FromNowhereToNowhere" } });
    else if (flow.from === undefined && flow.moves.by === "rate")
      laying.tell({ at, problem: { type: "NobodyToMove" } });
    moves.push({ name: flow.id, kind: "money", ...ends(flow.from, flow.to, at), by: fundRule(laying, flow) });
  }
  for (const { id, from, carries, groups } of model.flows) {
    if (carries === undefined || from === undefined) continue;
    const at = { part: "flow", id, field: "share carried" } as const;
    const share = resolveFormula(carries.share, plain, { ...laying, at, known: "running" });
    const with_ = moves.flatMap((move, index) =>
      flowOf(move) === id && move.kind === "people" ? [index] : [],
    );
    const all =
      groups === "all"
        ? laying.stocks.people(from)
        : groups.flatMap((group) => laying.stocks.people(from, group));
    moves.push({
      name: `${id}/money`,
      kind: "money",
      ...ends(carries.from, carries.to, at),
      by: { kind: "with", share, moves: with_, of: all },
    });
  }
}

/** The id of the flow that a move belongs to. */
function flowOf(move: Move): string {
  return move.name.split("/")[0] ?? "";
}

function fundRule(laying: Laying, { id, moves }: FundFlow): Move["by"] {
  const at = { part: "fund flow", id, field: moves.by } as const;
  return moves.by === "rate"
    ? { kind: "rate", rate: resolveFormula(moves.rate, perMonth, { ...laying, at, known: "running" }) }
    : {
        kind: "amount",
        amount: resolveFormula(moves.amount, divideUnits(money, months), { ...laying, at, known: "running" }),
      };
}

function layFlow(laying: Laying, flow: Flow, moves: Move[], places: SharedPlaces[]): void {
  const { model, stocks } = laying;
  const shared = flow.moves.by === "places" ? places.length : undefined;
  const first = moves.length;
  for (const group of groupsOf(flow, model)) {
    const rule = ruleOf(laying, flow, group);
    const to = flow.to === undefined ? [] : stocks.people(flow.to, flow.becomes ?? group);
    const from = flow.from === undefined ? [undefined] : stocks.people(flow.from, group);
    from.forEach((slot, stage) => {
      // Who changes group within a state keeps the part of the time already served; everybody else begins anew.
      const stays = flow.from === flow.to && to.length === from.length && flow.moves.by !== "stages";
      const last = flow.moves.by !== "stages" || stage === from.length - 1;
      const end = last ? to[stays ? stage : 0] : from[stage + 1];
      const by: Move["by"] =
        shared === undefined || rule.kind !== "rate" ? rule : { ...rule, places: shared };
      moves.push({ name: nameOf(flow, group, stage, from.length), kind: "people", ...endsOf(slot, end), by });
    });
  }
  if (flow.moves.by === "places") {
    const at = { part: "flow", id: flow.id, field: "places" } as const;
    const count = resolveFormula(flow.moves.places, divideUnits(people, months), {
      ...laying,
      at,
      known: "running",
    });
    places.push({ places: count, moves: Array.from({ length: moves.length - first }, (_, i) => first + i) });
  }
}

function nameOf(flow: Flow, group: string, stage: number, stages: number): string {
  return `${flow.id}/${group}${stages === 1 ? "" : `#${stage + 1}`}`;
}

function endsOf(from: number | undefined, to: number | undefined) {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function ruleOf(laying: Laying, { id, moves, from }: Flow, group: string): Move["by"] {
  const lay = (field: string, formula: string, unit: Unit): Term =>
    resolveFormula(formula, unit, { ...laying, at: { part: "flow", id, field }, group, known: "running" });
  switch (moves.by) {
    case "rate":
    case "places":
      return { kind: "rate", rate: lay("rate", moves.rate, perMonth) };
    case "amount":
      return { kind: "amount", amount: lay("amount", moves.amount, divideUnits(people, months)) };
    case "stages": {
      const mean = lay("mean", moves.meanMonths, months);
      const stages = from === undefined ? 1 : laying.stocks.people(from, group).length;
      return {
        kind: "rate",
        rate: { kind: "binary", operator: "/", left: { kind: "number", value: stages }, right: mean },
      };
    }
  }
}

function problemOf(flow: Flow, { scope, model }: Laying): ModelProblem | undefined {
  const { from, to, moves, becomes } = flow;
  if (from === undefined && to === undefined) return { type: "FromNowhereToNowhere" };
  const state = [from, to].find((id) => id !== undefined && !scope.states.has(id));
  if (state !== undefined) return { type: "UnknownState", name: state };
  const group = [...groupsOf(flow, model), becomes].find((id) => id !== undefined && !scope.groups.has(id));
  if (group !== undefined) return { type: "UnknownGroup", name: group };
  if (from === undefined && moves.by !== "amount") return { type: "NobodyToMove" };
  if (from !== undefined && moves.by === "amount") return { type: "AmountFromState" };
  return undefined;
}
