import { describe, expect, test } from "vitest";
import type { ModelView, RecordId } from "../../app/views.ts";
import { listParameters } from "./parameter-order.ts";

const id = (text: string) => text as RecordId;

const line = (key: string, assumed: boolean) => ({
  id: id(key),
  key,
  name: `The ${key}`,
  unit: "share",
  estimates: [],
  assumed,
});

/** As much of a view as the list looks at. */
const view = {
  parts: {
    modelGroup: [{ id: id("g"), name: "Leaders" }],
    parameter: [{ id: id("a"), group: id("g") }, { id: id("b") }, { id: id("c") }, { id: id("d") }],
    estimate: [{ id: id("e"), parameter: id("d") }],
  },
  parameters: [line("a", true), line("b", false), line("c", false), line("d", true)],
  carried: [
    { parameter: id("a"), share: 0.1 },
    { parameter: id("b"), share: 0.4 },
  ],
  gaps: [
    { text: "no estimate", at: { table: "parameter", id: id("c") } },
    { text: "lost what it rested on", at: { table: "estimate", id: id("e") } },
  ],
} as unknown as ModelView;

const keys = (listed: ReturnType<typeof listParameters>["grounded"]) =>
  listed.map(({ line: { key } }) => key);

describe("the list of parameters", () => {
  test("has what is not grounded apart, and the rest by what it carries", () => {
    const listed = listParameters(view, "", "all");
    expect([keys(listed.ungrounded), keys(listed.grounded)]).toEqual([
      ["c", "d"],
      ["b", "a"],
    ]);
  });

  test("is looked through by name, key or group, and by what is assumed", () => {
    expect(keys(listParameters(view, "leaders", "all").grounded)).toEqual(["a"]);
    expect(keys(listParameters(view, "", "assumed").ungrounded)).toEqual(["d"]);
    expect(keys(listParameters(view, "", "ungrounded").grounded)).toEqual([]);
  });
});
