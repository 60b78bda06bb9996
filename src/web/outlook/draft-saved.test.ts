import { describe, expect, test } from "vitest";
import type { ReadyDraft, RecordId } from "../../app/views.ts";
import { smallPlan } from "../../core/outlook/testing/small-plan.ts";
import { savedChanges } from "./draft-saved.ts";

const id = (name: string): RecordId => name as RecordId;
const range = { low: 0.1, high: 0.3, coverage: 0.9, scale: "logit" as const, least: 0, most: 1 };
const knob = { key: "found", name: "Found", unit: "share", range, chosen: false };
const ready: ReadyDraft = {
  is: "ready",
  plan: smallPlan(),
  knobs: [
    { ...knob, estimate: id("judged"), parameter: id("p1"), warrant: "judgement" },
    { ...knob, estimate: id("stated"), parameter: id("p2"), warrant: "stated" },
    { ...knob, estimate: id("chosen"), parameter: id("p3"), warrant: "judgement", chosen: true },
  ],
  clashes: [],
};

describe("a draft that is saved", () => {
  test("changes nothing where nothing was moved", () => {
    expect(savedChanges({ ranges: {}, weights: {} }, ready, "why")).toEqual([]);
  });

  test("makes a judgement of what was stated, and says why of each", () => {
    const moved = { judged: range, stated: { ...range, middle: 0.2 } };
    expect(savedChanges({ ranges: moved, weights: {} }, ready, "why")).toEqual([
      {
        do: "put",
        table: "estimate",
        id: "judged",
        values: { low: 0.1, high: 0.3, middle: null, scale: "logit", coverage: 0.9, reason: "why" },
      },
      {
        do: "put",
        table: "estimate",
        id: "stated",
        values: {
          warrant: "judgement",
          cases: null,
          of: null,
          worth: null,
          low: 0.1,
          high: 0.3,
          middle: 0.2,
          scale: "logit",
          coverage: 0.9,
          reason: "why",
        },
      },
    ]);
  });

  test("keeps a number that is chosen one number", () => {
    const moved = { chosen: { ...range, low: 500, high: 500, middle: 500 } };
    expect(savedChanges({ ranges: moved, weights: {} }, ready, "why")).toEqual([
      {
        do: "put",
        table: "estimate",
        id: "chosen",
        values: { low: null, high: null, middle: 500, reason: "why" },
      },
    ]);
  });

  test("takes weights and horizon along", () => {
    expect(savedChanges({ ranges: {}, weights: { one: 1, other: 0 }, months: 60 }, ready, "why")).toEqual([
      { do: "put", table: "account", id: "one", values: { weight: 1, reason: "why" } },
      { do: "put", table: "account", id: "other", values: { weight: 0, reason: "why" } },
      { do: "put", table: "outlook", values: { horizonMonths: 60 } },
    ]);
  });
});
