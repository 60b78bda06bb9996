import { describe, expect, test } from "vitest";
import { estimateGuesses } from "./estimator.ts";
import { leastGuesses } from "./guesses.ts";

const holds = (passphrase: string, known: readonly string[] = []): boolean =>
  estimateGuesses(passphrase, known).low >= leastGuesses;

describe("the estimate of a passphrase", () => {
  test.each([
    "leavers2016",
    "Tr0ub4dor&3",
    "correct horse battery staple",
    "to be or not to be that is the question",
    "house water day good little man",
    "walrus walrus walrus walrus walrus walrus walrus walrus",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  ])("does not let %s through", (passphrase) => {
    expect(holds(passphrase)).toBe(false);
  });

  test.each([
    "kobu lami dito sare vuno zima",
    "lantern oblique thirteen walrus cinder podium",
    "river candle oxide mango thimble walrus",
    "مفتاح برتقالة سحابة قنديل طاولة زيتونة",
  ])("lets %s through", (passphrase) => {
    expect(holds(passphrase)).toBe(true);
  });

  test("counts for nothing what a guesser knows of the study", () => {
    const passphrase = "Zulvarikhan Ilvadanese Yelvakentian";
    expect(estimateGuesses(passphrase, [passphrase]).low).toBeLessThan(
      estimateGuesses(passphrase, []).low - 10,
    );
  });
});
