import { expect, onTestFinished, test } from "vitest";
import { addMember } from "../../src/app/attributes.ts";
import { changeModel } from "../../src/app/outlook/change-model.ts";
import { modelOf } from "../../src/app/outlook/gather-model.ts";
import { readModelRecords } from "../../src/app/outlook/model-records.ts";
import type { PartChange, PartValues } from "../../src/app/outlook/part-change.ts";
import { type Starter, starters, startModel } from "../../src/app/outlook/starters.ts";
import { undo } from "../../src/app/undo.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import {
  account,
  clash,
  estimate,
  flow,
  modelGroup,
  outlook,
  parameter,
  question,
  start,
  state,
} from "../../src/core/study/index.ts";
import { verifyStudy } from "../../src/node/store/index.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { must, newWorkingStudy } from "../support/working-study.ts";

function newDesk() {
  const desk = newWorkingStudy(temporaryFolder());
  onTestFinished(() => desk.open.close());
  return desk;
}

type At = ReturnType<typeof newDesk>;

function started(starter: Starter = "three") {
  const desk = newDesk();
  return { desk, ids: must(startModel(desk, { starter })).ids };
}

/** What a change is refused with, after making sure that it left no trace. */
function refusal(desk: At, ...changes: readonly PartChange[]): string {
  const before = JSON.stringify(desk.open.study.heads());
  const done = changeModel(desk, { changes });
  expect(JSON.stringify(desk.open.study.heads())).toBe(before);
  return done.ok ? "it was taken" : done.error.text;
}

function idOf(ids: Readonly<Record<string, RecordId>>, key: string): RecordId {
  const id = ids[key];
  if (id === undefined) throw new Error(`The starter has no ${key}`);
  return id;
}

const judged = {
  warrant: "judgement",
  given: "value",
  scale: "ln",
  coverage: 0.9,
  reason: "Read twice",
} as const;

test.each(Object.keys(starters) as Starter[])(
  "the starter %s is a model without a trouble and without a number",
  (starter) => {
    const { desk } = started(starter);
    const { study } = desk.open;
    const records = readModelRecords(study);
    const { troubles, notModelled, model } = modelOf(records);
    expect(troubles).toEqual([]);
    expect(notModelled).toEqual([]);
    expect(model.states).toHaveLength({ three: 3, five: 5, eight: 8 }[starter]);
    expect(model.states.length * model.groups.length).toBeLessThanOrEqual(60);
    expect(study.all(estimate)).toEqual([]);
    // Every parameter is one that something in the model uses.
    expect(model.parameters).toHaveLength(study.all(parameter).length);
    expect(verifyStudy(desk.open).findings).toEqual([]);
  },
);

test("a model is begun once, and taken back by one undo", () => {
  const { desk } = started();
  const again = startModel(desk, { starter: "five" });
  expect(again.ok ? "" : again.error.text).toContain("has a model already");
  undo(desk);
  for (const table of [modelGroup, state, start, flow, parameter, outlook])
    expect(desk.open.study.all(table)).toEqual([]);
});

test("new parts refer to each other by names that become ids", () => {
  const desk = newDesk();
  const { ids, parts } = must(
    changeModel(desk, {
      changes: [
        { do: "put", table: "start", values: { state: "new:s", group: "new:g", people: "size" } },
        { do: "put", table: "state", id: "new:s", values: { key: "hidden", name: "Hidden" } },
        { do: "put", table: "modelGroup", id: "new:g", values: { key: "rest", name: "Rest", groups: [] } },
        { do: "put", table: "parameter", id: "new:p", values: { key: "size", name: "Size", unit: "people" } },
        {
          do: "put",
          table: "estimate",
          values: { parameter: "new:p", ...judged, low: 10, high: 100 },
        },
      ],
    }),
  );
  const { study } = desk.open;
  expect(study.all(start)).toMatchObject([{ id: parts[0], state: ids.s, group: ids.g }]);
  expect(study.all(estimate)).toMatchObject([{ parameter: ids.p, judge: desk.me }]);
  expect(study.all(estimate)[0]?.judgedAt).toBeGreaterThan(1_700_000_000_000);
});

test("fields change one by one, and null clears", () => {
  const { desk, ids } = started();
  const caught = idOf(ids, "caught");
  const put = (values: PartValues) =>
    must(changeModel(desk, { changes: [{ do: "put", table: "flow", id: caught, values }] }));
  put({ note: "Only one source says so" });
  expect(desk.open.study.get(flow, caught)).toMatchObject({
    note: "Only one source says so",
    formula: "caught_rate",
  });
  put({ note: null });
  expect(desk.open.study.get(flow, caught)?.note).toBeUndefined();
});

test("each mistake is refused in its own words with its place, and nothing is stored", () => {
  const { desk, ids } = started();
  const rate = idOf(ids, "caught_rate");
  const size = idOf(ids, "active_now");
  const active = idOf(ids, "active");
  const estimateOf = (of: RecordId, values: object): PartChange => ({
    do: "put",
    table: "estimate",
    values: { parameter: of, ...judged, ...values },
  });
  const frame = desk.open.study.all(outlook)[0]?.id;
  const cases: readonly (readonly [PartChange, string])[] = [
    [
      estimateOf(rate, { low: 0.3, high: 0.1 }),
      "An estimate of “caught_rate”, low: it (0.3) is above high (0.1).",
    ],
    [estimateOf(rate, { low: 0.1, middle: 0.5, high: 0.2 }), "middle: it (0.5) is above high (0.2)."],
    [
      estimateOf(rate, { given: "share-within", withinMonths: 12, low: 0.5, high: 1.2 }),
      "An estimate of “caught_rate”, range: A share of 120 % is none.",
    ],
    [
      estimateOf(rate, { given: "share-within", low: 0.1, high: 0.2 }),
      "within how many months the share goes",
    ],
    [
      estimateOf(size, { given: "share-within", withinMonths: 12, low: 0.1, high: 0.2 }),
      "becomes a rate of 1/month; the unit is people",
    ],
    [estimateOf(size, { low: -5, high: 3 }), "A number of people cannot be below 0; it is -5."],
    [estimateOf(size, { cases: 9, of: 3 }), "cases: it (9) is above of (3)."],
    [estimateOf(size, { warrant: "guess" }), "warrant: choose one of stated, counted, bounded"],
    [estimateOf(size, { low: "many" }), "low: it must be a number."],
    [estimateOf(size, { lowest: 3 }), "there is no field “lowest”."],
    [estimateOf(size, { reason: " " }), "reason: it is empty."],
    [
      { do: "put", table: "flow", id: idOf(ids, "caught"), values: { formula: "hunted" } },
      "Flow “caught”, rate: no parameter or level is called “hunted”.",
    ],
    [
      { do: "put", table: "flow", id: idOf(ids, "caught"), values: { formula: "active_now" } },
      "the unit is people, and 1/month is needed.",
    ],
    [{ do: "put", table: "parameter", id: rate, values: { unit: "1/year" } }, "“1/year” is no unit."],
    [{ do: "put", table: "state", values: { key: "active", name: "Again" } }, "are called “active”"],
    [
      { do: "put", table: "state", values: { key: "2nd", name: "Again" } },
      "this is no name that a formula can use",
    ],
    [
      { do: "put", table: "modelGroup", values: { key: "alone", name: "Alone", groups: [] } },
      "nobody of this group is in any state",
    ],
    [
      {
        do: "put",
        table: "level",
        values: { key: "a", name: "A", how: "computed", unit: "1", formula: "a + 1" },
      },
      "it depends on itself (a → a)",
    ],
    [{ do: "put", table: "state", values: { name: "No key" } }, "A state, key: it is missing."],
    [{ do: "put", table: "state", id: active, values: { name: null } }, "name: it cannot be left out."],
    [{ do: "put", table: "state", id: rate, values: { name: "No" } }, "is not in this study"],
    [
      { do: "put", table: "start", values: { state: "new:nowhere", group: active, people: "1" } },
      "“new:nowhere”",
    ],
    [
      { do: "put", table: "outlook", id: String(frame), values: { runs: 1000 } },
      "runs come in whole blocks of 512",
    ],
    [{ do: "put", table: "outlook", id: String(frame), values: { smallestCell: 2 } }, "3 or more"],
    [{ do: "remove", table: "parameter", id: rate }, "no parameter or level is called “caught_rate”."],
    [{ do: "remove", table: "state", id: active }, "was taken out"],
  ];
  for (const [change, words] of cases) expect(refusal(desk, change), JSON.stringify(change)).toContain(words);
  expect(verifyStudy(desk.open).findings).toEqual([]);
});

test("a text as long as a book is refused before it is in the log for ever", () => {
  const { desk, ids } = started();
  const named = (letters: number): PartChange => ({
    do: "put",
    table: "state",
    id: idOf(ids, "active"),
    values: { name: "n".repeat(letters) },
  });
  expect(refusal(desk, named(1_000_000))).toBe(
    "State “active”, name: it is longer than 100000 letters. Shorten it, or write a memo.",
  );
  must(changeModel(desk, { changes: [named(50_000)] }));
});

test("a reference to what is not there, or to another table, is refused", () => {
  const { desk, ids } = started();
  expect(
    refusal(desk, {
      do: "put",
      table: "question",
      values: {
        text: "How many?",
        answeredBy: ["documents"],
        risk: "none",
        parameters: [idOf(ids, "active")],
      },
    }),
  ).toContain("not in this study");
});

test("a new part is not taken for one of another kind", () => {
  const { desk } = started();
  const own = {
    do: "put",
    table: "start",
    id: "new:a",
    values: { state: "new:a", group: "new:a", people: "1" },
  } as const;
  expect(refusal(desk, own)).toContain("new part of another kind");
  expect(verifyStudy(desk.open).findings).toEqual([]);
});

test("a model that is in trouble can be mended step by step, and is not made worse", () => {
  const { desk, ids } = started();
  // As a merge of two copies can leave it: the parameter is gone, the formula that names it is not.
  const done = desk.open.study.commit({
    act: "merge",
    author: desk.me,
    changes: [{ do: "remove", table: "parameter", record: idOf(ids, "caught_rate") }],
  });
  expect(done.ok).toBe(true);
  must(
    changeModel(desk, {
      changes: [{ do: "put", table: "state", id: idOf(ids, "out"), values: { name: "Gone" } }],
    }),
  );
  expect(
    refusal(desk, { do: "put", table: "flow", id: idOf(ids, "leaves"), values: { formula: "nothing_such" } }),
  ).toContain("nothing_such");
  must(
    changeModel(desk, {
      changes: [{ do: "put", table: "flow", id: idOf(ids, "caught"), values: { formula: "leave_rate" } }],
    }),
  );
  expect(modelOf(readModelRecords(desk.open.study)).troubles).toEqual([]);
});

test("what is taken out takes along what is nothing without it, and comes back with it", () => {
  const { desk, ids } = started();
  const { study } = desk.open;
  const size = idOf(ids, "active_now");
  const made = must(
    changeModel(desk, {
      changes: [
        {
          do: "put",
          table: "clash",
          id: "new:c",
          values: { name: "Strength", checked: "Unit and date agree" },
        },
        {
          do: "put",
          table: "account",
          id: "new:low",
          values: { clash: "new:c", name: "Few", weight: 0.4, reason: "Lists" },
        },
        {
          do: "put",
          table: "account",
          id: "new:high",
          values: { clash: "new:c", name: "Many", weight: 0.6, reason: "Pay" },
        },
        {
          do: "put",
          table: "estimate",
          values: { parameter: size, account: "new:low", ...judged, low: 50, high: 90 },
        },
        {
          do: "put",
          table: "estimate",
          values: { parameter: size, account: "new:high", ...judged, low: 500, high: 900 },
        },
        {
          do: "put",
          table: "question",
          id: "new:q",
          values: { text: "How many?", parameters: [size], answeredBy: ["officials"], risk: "low" },
        },
      ],
    }),
  );
  expect(study.all(clash)).toMatchObject([{ by: desk.me, position: 0 }]);
  expect(study.all(account).map(({ position }) => position)).toEqual([0, 1]);
  const other = { ...desk, me: must(addMember(desk, { name: "Second analyst" })).member };
  const weights = [0.3, 0.7].map(
    (weight, at): PartChange => ({
      do: "put",
      table: "account",
      id: idOf(made.ids, at === 0 ? "low" : "high"),
      values: { weight },
    }),
  );
  must(changeModel(other, { changes: weights }));
  expect(study.all(clash)).toMatchObject([{ by: other.me }]);
  must(changeModel(desk, { changes: [{ do: "remove", table: "clash", id: idOf(made.ids, "c") }] }));
  expect([study.all(account), study.all(estimate)]).toEqual([[], []]);
  undo(desk);
  expect([study.all(account).length, study.all(estimate).length]).toEqual([2, 2]);
  const words = refusal(desk, { do: "remove", table: "parameter", id: size });
  expect(words).toContain("active_now");
  must(
    changeModel(desk, {
      changes: [
        { do: "remove", table: "parameter", id: size },
        ...study
          .where(start, "state", idOf(ids, "active"))
          .map(({ id }): PartChange => ({ do: "put", table: "start", id, values: { people: "held_now" } })),
      ],
    }),
  );
  expect(study.get(question, idOf(made.ids, "q"))?.parameters).toBeUndefined();
  expect(verifyStudy(desk.open).findings).toEqual([]);
});
