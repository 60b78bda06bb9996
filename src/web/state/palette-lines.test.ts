import { expect, test } from "vitest";
import type { RecordId } from "../../app/views.ts";
import { prepareLanguage } from "../language/index.ts";
import { buttonLines, fitting, offered, type PaletteLine, recordLines } from "./palette-lines.ts";

prepareLanguage("en");

const line = (key: string, name: string, kind: PaletteLine["kind"] = "do"): PaletteLine => ({
  key,
  kind,
  name,
  run: () => undefined,
});
const names = (lines: readonly PaletteLine[]) => lines.map(({ name }) => name);

test("the best fit comes first, and of equal ones what was chosen lately", () => {
  const lines = [line("a", "The last road"), line("b", "Road north"), line("c", "Road south")];
  expect(names(fitting(lines, "road", ["c"]))).toEqual(["Road south", "Road north", "The last road"]);
  expect(names(fitting([line("a", "أحمد، سائق")], "احمد", []))).toEqual(["أحمد، سائق"]);
});

test("what a button of the room does is found by its name, and said once", () => {
  const known = [line("a", "Lock")];
  const buttons = [line("here-lock", "lock"), line("here-csv", "Save as CSV")];
  const lines = [...known, ...buttonLines(buttons, known)];
  expect(lines.map(({ key, kind }) => [key, kind])).toEqual([
    ["a", "do"],
    ["here-csv", "here"],
  ]);
  expect(names(fitting(lines, "csv", []))).toEqual(["Save as CSV"]);
  expect(names(offered(lines, []))).toEqual(["Lock"]);
});

test("before anything is typed stand what was chosen lately and what can be done, and no record", () => {
  const lines = [line("a", "Lock"), line("b", "Sources", "go"), line("r", "A driver", "record")];
  expect(offered(lines, ["r", "gone"]).map(({ key, kind }) => [key, kind])).toEqual([
    ["r", "recent"],
    ["a", "do"],
    ["b", "go"],
  ]);
});

test("a record without a room is no line", () => {
  const records = [
    { table: "claim", id: "c" as RecordId, name: "They left" },
    { table: "custody", id: "x" as RecordId, name: "received" },
  ];
  expect(recordLines(records, () => undefined).map(({ name, of }) => [name, of])).toEqual([
    ["They left", "claim"],
  ]);
});
