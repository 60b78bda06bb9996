import { expect, test } from "vitest";
import { compareVersions, freezeCodes } from "./codebook-versions.ts";
import { aCode, anId } from "./testing/coded-study.ts";

test("two states of a codebook say what was added, gone, renamed, moved and redefined", () => {
  const before = freezeCodes([
    aCode("pay", { definition: "Money for joining" }),
    aCode("kin"),
    aCode("fear", { parent: anId("kin") }),
    aCode("old"),
  ]);
  const after = freezeCodes([
    aCode("pay", { definition: "Money, or goods" }),
    aCode("kin", { name: "Family", position: 3 }),
    aCode("fear", { colour: "rust" }),
    aCode("new"),
  ]);
  const { added, gone, renamed, moved, redefined } = compareVersions(before, after);
  expect(added.map(({ id }) => id)).toEqual(["new"]);
  expect(gone.map(({ id }) => id)).toEqual(["old"]);
  expect(renamed.map((each) => [each.before.name, each.after.name])).toEqual([["kin", "Family"]]);
  expect(moved.map((each) => each.after.id)).toEqual(["fear"]);
  expect(redefined.map((each) => each.after.id)).toEqual(["pay"]);
});
