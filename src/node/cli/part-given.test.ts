import { expect, test } from "vitest";
import { partGiven } from "./part-given.ts";

test.each([
  [{ time: "1:05.2-1:09" }, { is: "time", fromMs: 65_200, toMs: 69_000 }],
  [{ time: "1:00:00 – 1:00:00.5" }, { is: "time", fromMs: 3_600_000, toMs: 3_600_500 }],
  [{ time: "3-4.25" }, { is: "time", fromMs: 3000, toMs: 4250 }],
  [{ region: "0, 40, 300, 200" }, { is: "region", x: 0, y: 40, width: 300, height: 200 }],
  [
    { region: "72,600,300,120", page: "3" },
    { is: "page", page: 2, x: 72, y: 600, width: 300, height: 120 },
  ],
  [{}, undefined],
])("reads %j", (typed, part) => {
  expect(partGiven(typed)).toEqual({ ok: true, value: part });
});

test.each([
  [{ time: "9-4" }],
  [{ time: "noon" }],
  [{ time: "4-4" }],
  [{ region: "1,2,0,4" }],
  [{ region: "1,2,3" }],
  [{ time: "1-2", region: "1,2,3,4" }],
  [{ page: "2" }],
  [{ time: "1-2", page: "2" }],
  [{ region: "1,2,3,4", page: "0" }],
  [{ region: "1,2,3,4", page: "two" }],
  [{ region: "1,2,3", page: "2" }],
])("refuses %j and says how it is typed", (typed) => {
  expect(partGiven(typed)).toMatchObject({ ok: false, error: { exit: 2 } });
});
