import { expect, test } from "vitest";
import type { MatrixRowView, RecordId } from "../../app/views.ts";
import { cellTowards, ratingOfKey, rowsInOrder } from "./matrix-shown.ts";

test("rates by figure, or by letter, where the capital is the stronger", () => {
  expect(["1", "2", "3", "4", "5", "6"].map((key) => ratingOfKey(key, false))).toEqual([
    "CC",
    "C",
    "N",
    "I",
    "II",
    "NA",
  ]);
  expect([ratingOfKey("c", true), ratingOfKey("c", false)]).toEqual(["CC", "C"]);
  expect([ratingOfKey("i", true), ratingOfKey("i", false)]).toEqual(["II", "I"]);
  expect([ratingOfKey("a", false), ratingOfKey("7", false), ratingOfKey("Enter", false)]).toEqual([
    "NA",
    undefined,
    undefined,
  ]);
});

test("puts rows that tell more first, those that tell nothing after those not rated, what is left out last", () => {
  const rows = [
    row("equal", { type: "equal" }),
    row("out", { type: "tells", steps: 4 }, true),
    row("open", { type: "open" }),
    row("most", { type: "tells", steps: 3 }),
    row("some", { type: "tells", steps: 1 }),
  ];
  expect(rowsInOrder(rows, "telling").map(({ id }) => id)).toEqual(["most", "some", "open", "equal", "out"]);
  expect(rowsInOrder(rows, "added")).toBe(rows);
});

test("leads from cell to cell by arrows, and stops at the edges", () => {
  const [rows, hypotheses] = [
    [{ id: "r1" as RecordId }, { id: "r2" as RecordId }],
    [{ id: "h1" as RecordId }, { id: "h2" as RecordId }],
  ];
  const from = { row: "r1" as RecordId, hypothesis: "h1" as RecordId };
  const step = (key: string, mirrored = false) => cellTowards(from, key, rows, hypotheses, mirrored);
  expect(step("ArrowDown")).toEqual({ row: "r2", hypothesis: "h1" });
  expect(step("ArrowRight")).toEqual({ row: "r1", hypothesis: "h2" });
  expect(step("ArrowLeft", true)).toEqual({ row: "r1", hypothesis: "h2" });
  expect([step("ArrowUp"), step("ArrowLeft"), step("Enter")]).toEqual([undefined, undefined, undefined]);
});

function row(id: string, diagnosticity: MatrixRowView["diagnosticity"], leftOut = false): MatrixRowView {
  return { id: id as RecordId, of: "claim", leftOut, cells: [], diagnosticity, turns: false };
}
