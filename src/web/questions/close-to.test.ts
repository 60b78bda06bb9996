import { expect, test } from "vitest";
import { gapAfter, gapBefore } from "./close-to.ts";

test.each([
  [".", ""],
  ["؟ ثم", ""],
  ["» he said", ""],
  ["and then", " "],
  ["(so he said)", " "],
  ["", ""],
])("what comes after: %s", (after, gap) => expect(gapBefore(after)).toBe(gap));

test.each([
  ["he said: “", ""],
  ["as (", ""],
  ["he said", " "],
  ["in the plan.", " "],
  ["", ""],
])("what came before: %s", (before, gap) => expect(gapAfter(before)).toBe(gap));
