import { expect, test } from "vitest";
import { readyWords } from "./ready-words.ts";

test("finds its word in both of the texts", () => {
  // The squares of 0, 1,511, 3,022 and 4,533 end a round: four places in each text.
  expect(readyWords()).toBe(8);
});
