import { expect, test } from "vitest";
import { sayLikelihood } from "./say-likelihood.ts";

test.each([
  [["likely"], "likely"],
  [["unlikely", "roughly even chance"], "unlikely to roughly even chance"],
  [["very unlikely", "unlikely", "roughly even chance", "likely"], "very unlikely to likely"],
  [[], ""],
])("%j is printed as “%s”", (words, said) => {
  expect(sayLikelihood(words)).toBe(said);
});
