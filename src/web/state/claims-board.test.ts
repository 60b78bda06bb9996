import { expect, test } from "vitest";
import type { ClaimLine, RecordId } from "../../app/views.ts";
import { boardColumns, stepOnBoard } from "./claims-board.ts";

const claims = [at("a", "supported"), at("b", "supported"), at("c", "assumption")];
const board = boardColumns(claims, "support");

test("keeps empty columns, and holds every claim once", () => {
  expect(board.map(({ key, claims: held }) => [key, held.length])).toEqual([
    ["supported", 2],
    ["contested", 0],
    ["one", 0],
    ["voiced", 0],
    ["assumption", 1],
    ["nothing", 0],
  ]);
});

test("leads from claim to claim by arrows, over empty columns, the other way in a mirrored room", () => {
  const step = (from: string, key: string, mirrored = false) =>
    stepOnBoard(board, from as RecordId, key, mirrored);
  expect(step("a", "ArrowDown")).toBe("b");
  expect(step("b", "ArrowDown")).toBeUndefined();
  expect(step("b", "ArrowRight")).toBe("c");
  expect(step("b", "ArrowLeft", true)).toBe("c");
  expect(step("c", "ArrowLeft")).toBe("a");
  expect(step("c", "ArrowRight")).toBeUndefined();
  expect(step("c", "Enter")).toBeUndefined();
});

function at(id: string, support: ClaimLine["support"]): ClaimLine {
  return {
    id: id as RecordId,
    text: id,
    form: "general",
    for: 0,
    against: 0,
    silent: 0,
    independent: "0",
    independence: { low: 0, high: 0, exact: true },
    support,
    assumption: false,
    warnings: 0,
    warned: [],
    grades: [],
  };
}
