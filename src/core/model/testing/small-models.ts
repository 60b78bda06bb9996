import type { Flow, Model, Parameter } from "../model.ts";

/** A model with one group and what else a test says. */
export function modelOf(parts: Partial<Model>): Model {
  return {
    groups: [{ id: "all", name: "All" }],
    states: [],
    funds: [],
    levels: [],
    flows: [],
    fundFlows: [],
    parameters: [],
    ...parts,
  };
}

/** States by name, each with the parameter or number of people of the one group it starts with. */
export function statesOf(starts: Readonly<Record<string, string | undefined>>): Model["states"] {
  return Object.entries(starts).map(([id, formula]) => ({
    id,
    name: id,
    starts: formula === undefined ? {} : { all: formula },
  }));
}

/** A flow of everybody by a rate. */
export function rateFlow(id: string, from: string, to: string, rate: string): Flow {
  return { id, name: id, from, to, groups: "all", moves: { by: "rate", rate } };
}

/** Parameters by name and unit. */
export function parametersOf(units: Readonly<Record<string, string>>): readonly Parameter[] {
  return Object.entries(units).map(([id, unit]) => ({ id, name: id, unit }));
}
