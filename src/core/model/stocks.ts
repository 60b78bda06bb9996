import type { Flow, Model } from "./model.ts";
import type { ModelError } from "./model-error.ts";

/** The stocks of a model by slot: every group in every state it can be in, in stages where the state has them; then funds and changing levels. */
export interface Stocks {
  /** Names in the order of their slots. */
  readonly names: readonly StockName[];
  /** The slots of a state, of one group or of all, the first stage first. */
  readonly people: (state: string, group?: string) => readonly number[];
  readonly fund: (id: string) => number | undefined;
  readonly level: (id: string) => number | undefined;
  /** The moves that end or begin in a state from another; known once they were laid. */
  readonly entering: (state: string, group?: string) => readonly number[];
  readonly leaving: (state: string, group?: string) => readonly number[];
}

/** What a slot holds. */
export type StockName =
  | {
      readonly kind: "people";
      readonly state: string;
      readonly group: string;
      readonly stage: number;
      readonly of: number;
    }
  | { readonly kind: "money"; readonly fund: string }
  | { readonly kind: "level"; readonly level: string };

/** A move as far as counting entries and exits needs it. */
export interface MoveEnds {
  readonly from?: number;
  readonly to?: number;
}

/** Most stages a state can be divided into. */
const mostStages = 60;

/** Most stocks of people: each is found by looking through all, and each is code in every step. */
const mostStocks = 2_000;

/** The groups that a flow moves. */
export function groupsOf(flow: Flow, model: Model): readonly string[] {
  return flow.groups === "all" ? model.groups.map(({ id }) => id) : flow.groups;
}

/** Lay out the stocks; `moves` is filled by whoever lays the moves, and read when formulas ask for entries and exits. */
export function layStocks(
  model: Model,
  moves: readonly MoveEnds[],
  tell: (error: ModelError) => void,
): Stocks {
  const stages = stagesByState(model, tell);
  const present = presentGroups(model);
  for (const { id } of model.groups)
    if (![...present.values()].some((groups) => groups.has(id)))
      tell({ at: { part: "group", id }, problem: { type: "GroupWithoutState" } });
  const placed = model.states.flatMap(({ id: state }) =>
    model.groups
      .filter(({ id }) => present.get(state)?.has(id) === true)
      .map(({ id: group }) => ({ state, group, of: stages.get(`${state}/${group}`) ?? 1 })),
  );
  const all = placed.reduce((sum, { of }) => sum + of, 0);
  if (all > mostStocks) tellLargest(placed, all, tell);
  const names: StockName[] =
    all > mostStocks
      ? []
      : placed.flatMap(({ of, ...place }) =>
          Array.from({ length: of }, (_, stage): StockName => ({ kind: "people", ...place, stage, of })),
        );
  names.push(...model.funds.map(({ id }): StockName => ({ kind: "money", fund: id })));
  names.push(
    ...model.levels.flatMap((each): readonly StockName[] =>
      each.kind === "changing" ? [{ kind: "level", level: each.id }] : [],
    ),
  );
  const slotsWhere = (is: (name: StockName) => boolean): readonly number[] =>
    names.flatMap((name, slot) => (is(name) ? [slot] : []));
  const people = (state: string, group?: string): readonly number[] =>
    slotsWhere(
      (name) => name.kind === "people" && name.state === state && (group ?? name.group) === name.group,
    );
  const crossing = (state: string, group: string | undefined, near: "from" | "to"): readonly number[] => {
    const inside = new Set(people(state, group));
    const far = near === "from" ? "to" : "from";
    return moves.flatMap((move, at) => {
      const [here, there] = [move[near], move[far]];
      return here !== undefined && inside.has(here) && (there === undefined || !inside.has(there))
        ? [at]
        : [];
    });
  };
  return {
    names,
    people,
    fund: (id) => slotsWhere((name) => name.kind === "money" && name.fund === id)[0],
    level: (id) => slotsWhere((name) => name.kind === "level" && name.level === id)[0],
    entering: (state, group) => crossing(state, group, "to"),
    leaving: (state, group) => crossing(state, group, "from"),
  };
}

/** Say of the state that has most of them that there are too many. */
function tellLargest(
  placed: readonly { readonly state: string; readonly of: number }[],
  all: number,
  tell: (error: ModelError) => void,
): void {
  const bySize = new Map<string, number>();
  for (const { state, of } of placed) bySize.set(state, (bySize.get(state) ?? 0) + of);
  const [largest] = [...bySize].sort(([, one], [, other]) => other - one);
  const at = { part: "state", id: largest?.[0] ?? "" } as const;
  tell({ at, problem: { type: "TooManyStocks", stocks: all, most: mostStocks } });
}

function stagesByState(model: Model, tell: (error: ModelError) => void): ReadonlyMap<string, number> {
  const stages = new Map<string, number>();
  for (const flow of model.flows) {
    if (flow.moves.by !== "stages" || flow.from === undefined) continue;
    const at = { part: "flow", id: flow.id, field: "stages" } as const;
    const { stages: count } = flow.moves;
    if (!Number.isInteger(count) || count < 1 || count > mostStages)
      tell({ at, problem: { type: "StagesImpossible", stages: count } });
    else
      for (const group of groupsOf(flow, model)) {
        const key = `${flow.from}/${group}`;
        if (stages.has(key)) tell({ at, problem: { type: "StagesTwice", state: flow.from } });
        stages.set(key, count);
      }
  }
  return stages;
}

/** Which groups can be in which state: those that start there, and those that a flow brings there. */
function presentGroups(model: Model): ReadonlyMap<string, ReadonlySet<string>> {
  const present = new Map(model.states.map(({ id, starts }) => [id, new Set(Object.keys(starts))]));
  for (let grown = true; grown; ) {
    grown = false;
    for (const flow of model.flows) {
      const to = flow.to === undefined ? undefined : present.get(flow.to);
      if (to === undefined) continue;
      for (const group of groupsOf(flow, model)) {
        const comes = flow.from === undefined || present.get(flow.from)?.has(group) === true;
        const as = flow.becomes ?? group;
        if (!comes || to.has(as)) continue;
        to.add(as);
        grown = true;
      }
    }
  }
  return present;
}
