import { describe, expect, test } from "vitest";
import { traceDown, tracedRecords } from "../../core/trace/index.ts";
import { formulaReferences } from "./formula-references.ts";
import type { ModelRecords } from "./model-records.ts";
import { aFlow, idOf, smallRecords } from "./testing/small-records.ts";

function namedBy(records: ModelRecords, id: string): readonly string[] {
  return formulaReferences(records)
    .filter(({ from }) => from.id === idOf(id))
    .map(({ field, to }) => `${field} ${to.table} ${to.id}`)
    .toSorted();
}

describe("the references in formulas", () => {
  test("name what a group's own parameter means, and the common one for the others", () => {
    expect(namedBy(smallRecords(), "f arrest")).toEqual(
      [
        `formula parameter ${idOf("p found")}`,
        `formula parameter ${idOf("p found.core")}`,
        `formula state ${idOf("s hidden")}`,
      ].toSorted(),
    );
    expect(namedBy(smallRecords(), "start core")).toEqual(
      [`formula parameter ${idOf("p core_share")}`, `formula parameter ${idOf("p size")}`].toSorted(),
    );
  });

  test("lead from a definition over states, flows and starts to every parameter it is computed from", () => {
    const records = smallRecords();
    const starts = records.start.map(({ id, state }) => ({
      from: { table: "start", id },
      to: { table: "state", id: state },
      field: "state",
    }));
    const walk = traceDown({ table: "regroup", id: idOf("r mass") }, [
      ...formulaReferences(records),
      ...starts,
    ]);
    const reached = tracedRecords(walk).filter(({ table }) => table === "parameter");
    expect(reached.map(({ id }) => id)).toEqual(records.parameter.map(({ id }) => id).toSorted());
  });

  test("leave out a flow that is not modelled, and a formula that cannot be read", () => {
    const records = smallRecords();
    const flow = [
      ...records.flow.map((each) =>
        each.key === "flee" ? { ...each, runs: "not-modelled" as const } : each,
      ),
      aFlow("broken", "hidden", "held", "found *", { position: 5 }),
    ];
    expect(namedBy({ ...records, flow }, "f flee")).toEqual([]);
    expect(namedBy({ ...records, flow }, "s held")).toEqual(
      [`flows flow ${idOf("f arrest")}`, `flows flow ${idOf("f broken")}`].toSorted(),
    );
    expect(namedBy({ ...records, flow }, "f broken")).toEqual([`formula state ${idOf("s hidden")}`]);
  });

  test("name the fund that money comes from, and let it rest on what moves it", () => {
    const fund = { id: idOf("m chest"), key: "chest", name: "Chest", starts: "enough", position: 0 };
    const records: ModelRecords = {
      ...smallRecords(),
      fund: [fund],
      fundFlow: [
        {
          id: idOf("spent"),
          key: "spent",
          name: "Spent",
          from: fund.id,
          by: "rate",
          formula: "found",
          position: 0,
        },
      ],
      watched: [{ ...smallRecords().watched[0], formula: "funds(chest)" } as ModelRecords["watched"][number]],
    };
    expect(namedBy(records, "w remnant")).toContain(`formula fund ${fund.id}`);
    expect(namedBy(records, "m chest")).toEqual([
      `flows fundFlow ${idOf("spent")}`,
      `formula parameter ${idOf("p enough")}`,
    ]);
  });
});
