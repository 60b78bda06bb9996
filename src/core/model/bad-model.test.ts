import { describe, expect, test } from "vitest";
import { interpretRun } from "./interpret-run.ts";
import { layChanges } from "./lay-changes.ts";
import { layOutModel } from "./lay-out-model.ts";
import type { Model } from "./model.ts";
import { modelErrorText } from "./model-error.ts";
import { compileModel } from "./model-program.ts";
import { must } from "./testing/run-model.ts";
import { modelOf, parametersOf, rateFlow, statesOf } from "./testing/small-models.ts";
import { people } from "./units.ts";

const sound = modelOf({
  states: statesOf({ free: "n", held: undefined }),
  levels: [{ kind: "computed", id: "shared", name: "shared", unit: "share", is: "people(held) / n" }],
  flows: [rateFlow("arrest", "free", "held", "r")],
  parameters: parametersOf({ n: "people", r: "1/month" }),
});

describe("a model with a mistake", () => {
  test("without one is laid out", () => {
    expect(layOutModel(sound).ok).toBe(true);
  });

  test.each<readonly [string, Partial<Model>, string]>([
    [
      "a rate in people instead of a share of them",
      { flows: [rateFlow("arrest", "free", "held", "r * n")] },
      "Flow “arrest”, rate: the unit is people/month, and 1/month is needed.",
    ],
    [
      "a sum of people and a share",
      { flows: [rateFlow("arrest", "free", "held", "r * (n + shared) / n")] },
      "Flow “arrest”, rate: people and 1 cannot be added or compared.",
    ],
    [
      "a rate a year",
      { parameters: parametersOf({ n: "people", r: "1/year" }) },
      "Parameter “r”, unit: “1/year” is no unit. Use people, money, month, share or 1, joined by * and /; a rate is 1/month.",
    ],
    [
      "levels in a circle",
      {
        levels: [
          { kind: "computed", id: "shared", name: "", unit: "share", is: "other" },
          { kind: "computed", id: "other", name: "", unit: "share", is: "1 - shared" },
        ],
      },
      "Level “shared”: it depends on itself (shared → other → shared). Make one of them a level that changes month by month.",
    ],
    [
      "a level used before it is computed",
      {
        levels: [
          { kind: "computed", id: "shared", name: "", unit: "share", is: "other" },
          { kind: "computed", id: "other", name: "", unit: "share", is: "people(held) / n" },
        ],
      },
      "Level “shared”: it uses “other”, which is computed after it. Move that one up in the list.",
    ],
    [
      "a group that is nowhere",
      {
        groups: [
          { id: "all", name: "All" },
          { id: "lost", name: "Lost" },
        ],
      },
      "Group “lost”: nobody of this group is in any state, and nobody can get into one. Give it a start or a flow, or remove it.",
    ],
    [
      "a formula that stops",
      { flows: [rateFlow("arrest", "free", "held", "r *")] },
      "Flow “arrest”, rate: the formula stops in the middle.",
    ],
    [
      "a sum without end",
      { flows: [rateFlow("arrest", "free", "held", `r${" + r".repeat(25_000)}`)] },
      "Flow “arrest”, rate: the formula has 100001 letters, and 2000 are the most. Make levels of parts of it.",
    ],
    [
      "a name nobody knows",
      { flows: [rateFlow("arrest", "free", "held", "rr")] },
      "Flow “arrest”, rate: no parameter or level is called “rr”. Add it, or mend the name.",
    ],
    [
      "a state nobody knows",
      { flows: [rateFlow("arrest", "free", "jailed", "r")] },
      "Flow “arrest”: no state is called “jailed”.",
    ],
    [
      "a start that needs what is not known yet",
      { states: statesOf({ free: "n * shared", held: undefined }) },
      "State “free”, start of all: “shared” is not known before the first month. Use parameters alone.",
    ],
    [
      "entries in a rate",
      { flows: [rateFlow("arrest", "free", "held", "r * entries(held) / n")] },
      "Flow “arrest”, rate: entries and exits are known when a month has ended; only what is watched can use them.",
    ],
    [
      "a rate for people from outside",
      { flows: [{ id: "come", name: "", to: "free", groups: "all", moves: { by: "rate", rate: "r" } }] },
      "Flow “come”: people from outside can only come by an amount a month: there is nobody there whom a rate could apply to.",
    ],
    [
      "a name used twice",
      { levels: [{ kind: "computed", id: "n", name: "", unit: "share", is: "people(held) / people(free)" }] },
      "Level “n”: a parameter has this name already. Choose another.",
    ],
    [
      "a bound that is no number, as another program could have written it",
      {
        levels: [
          {
            kind: "changing",
            id: "left",
            name: "",
            unit: "share",
            starts: "1",
            change: "0 * r",
            least: "0, globalThis.wasHere = true" as unknown as number,
          },
        ],
      },
      "Level “left”: the least or the most it may be is no number. Write it anew.",
    ],
    [
      "half a stage",
      {
        flows: [
          {
            id: "serve",
            name: "",
            from: "free",
            to: "held",
            groups: "all",
            moves: { by: "stages", meanMonths: "1 / r", stages: 2.5 },
          },
        ],
      },
      "Flow “serve”, stages: 2.5 stages are not possible. Use a whole number from 1 to 60.",
    ],
  ])("says so: %s", (_, parts, text) => {
    const laid = layOutModel({ ...sound, ...parts });
    expect(laid.ok ? [] : laid.error.map(modelErrorText)).toContain(text);
  });

  test("takes the longest sum there may be, and runs it", () => {
    const laid = must(
      layOutModel({ ...sound, flows: [rateFlow("arrest", "free", "held", `r${"+r".repeat(999)}`)] }),
    );
    const plan = { months: 1, stepsPerMonth: 1, method: "rk4" as const, watched: [], changes: [] };
    const batch = { lanes: 1, parameters: Float64Array.from([100, 0.0001]) };
    expect(compileModel(laid.layout, plan).run(batch).faultSlot[0]).toBe(-1);
  });

  test("of more stocks than can be laid out is told so at once", () => {
    const ids = (letter: string, count: number) =>
      Array.from({ length: count }, (_, at) => ({ id: `${letter}${at}`, name: "" }));
    const groups = ids("g", 100);
    const starts = Object.fromEntries(groups.map(({ id }) => [id, "n"]));
    const states = ids("s", 60).map((each) => ({ ...each, starts }));
    const flows = states.slice(1).map(({ id }, at) => ({
      id: `f${at}`,
      name: "",
      from: `s${at}`,
      to: id,
      groups: "all" as const,
      moves: { by: "stages" as const, meanMonths: "time", stages: 60 },
    }));
    const laid = layOutModel(
      modelOf({ groups, states, flows, parameters: parametersOf({ n: "people", time: "months" }) }),
    );
    expect(laid.ok ? [] : laid.error.map(modelErrorText)).toEqual([
      "State “s0”: groups, states and their stages make 354100 stocks of people, most of them here, and 2000 are the most. Take groups or states together, or fewer stages.",
    ]);
  });

  test("of more moves or parameters than a program has room for is told so", () => {
    const groups = Array.from({ length: 100 }, (_, at) => ({ id: `g${at}`, name: "" }));
    const starts = Object.fromEntries(groups.map(({ id }) => [id, "n"]));
    const crowded = modelOf({
      groups,
      states: [
        { id: "free", name: "", starts },
        { id: "held", name: "", starts },
      ],
      flows: Array.from({ length: 300 }, (_, at) => rateFlow(`f${at}`, "free", "held", "r")),
      parameters: parametersOf({ n: "people", r: "1/month" }),
    });
    const laid = layOutModel(crowded);
    expect(laid.ok ? [] : laid.error.map(modelErrorText)).toEqual([
      "Flow “f100”: with it there are more than 10000 moves between stocks, which are the most a model can have. Take some together.",
    ]);
    const many = Array.from({ length: 60_000 }, (_, at) => ({ id: `q${at}`, name: "", unit: "1" }));
    const wide = layOutModel({ ...sound, parameters: [...sound.parameters, ...many] });
    expect(wide.ok ? [] : wide.error.map(modelErrorText)).toEqual([
      "Parameter “q4998”: with it there are more than 5000 parameters, which are the most a model can have. Take some together.",
    ]);
  });

  test("says all of its mistakes at once", () => {
    const laid = layOutModel({
      ...sound,
      flows: [rateFlow("a", "free", "held", "x"), rateFlow("b", "free", "held", "y")],
    });
    expect(laid.ok ? 0 : laid.error.length).toBe(2);
  });

  test("is told where a change fits no parameter or no time", () => {
    const laid = must(layOutModel(sound));
    const changes = layChanges(laid, [
      { parameter: "q", how: "times", by: "2", fromMonth: 0, overMonths: 0 },
      { parameter: "r", how: "to", by: "2", fromMonth: 0, overMonths: 0 },
      { parameter: "r", how: "times", by: "2", fromMonth: 5, overMonths: 0, untilMonth: 3 },
    ]);
    expect(changes.ok ? [] : changes.error.map(modelErrorText)).toEqual([
      "Change “q”: no parameter or level is called “q”. Add it, or mend the name.",
      "Change “r”, by: the unit is 1, and 1/month is needed.",
      "Change “r”: the months must be 0 or more, and the end after the beginning.",
    ]);
  });
});

describe("a run that goes wrong in the middle", () => {
  const model = modelOf({
    states: statesOf({ free: "n", held: undefined }),
    levels: [
      {
        kind: "changing",
        id: "left",
        name: "",
        unit: "1",
        starts: "3",
        change: "-one / one_month",
        least: 0,
      },
    ],
    flows: [rateFlow("arrest", "free", "held", "r / (left * left) * left")],
    parameters: parametersOf({ n: "people", r: "1/month", one: "1", one_month: "months" }),
  });

  test("tells the month, and the interpreter tells which flow it was", () => {
    const laid = must(layOutModel(model));
    const watched = [must(laid.watch("free", "people(free)", people))];
    const plan = { months: 12, stepsPerMonth: 1, method: "rk4" as const, watched, changes: [] };
    const values = [100, 0.1, 1, 1];
    const result = compileModel(laid.layout, plan).run({ lanes: 1, parameters: Float64Array.from(values) });
    expect(result.faultMonth[0]).toBe(3);
    expect(laid.layout.held[result.faultSlot[0] ?? -1]?.name).toBe("free/all");
    const heard: string[] = [];
    interpretRun(
      laid.layout,
      plan,
      values,
      ({ what, name, month }) => void heard.push(`${what} ${name} in month ${month}`),
    );
    expect(heard[0]).toBe("move arrest/all in month 3");
  });
});
