import { describe, expect, test } from "vitest";
import { type ClearTerms, openClearer } from "./clearer.ts";
import { registerOf } from "./testing/register-of.ts";

const { clear } = openClearer(registerOf({ "Fighter 3": ["Khalid Hadduri"] }));
const quote: ClearTerms = { use: "quote", releaseLevel: "quote", consent: "yes", namesStep: "done" };

describe("openClearer", () => {
  test("clears a quote whose source and passage allow it and in which nobody is named", () => {
    expect(clear("Fighter 3 went home.", quote)).toEqual({ ok: true, value: "Fighter 3 went home." });
  });

  test.each(["never", "paraphrase"] as const)("refuses a quote at release level %s", (level) => {
    const error = { type: "ReleaseForbids", level, use: "quote" };
    expect(clear("He went.", { ...quote, releaseLevel: level })).toEqual({ ok: false, error });
    expect(clear("He went.", { ...quote, passage: level })).toEqual({ ok: false, error });
  });

  test("never lets a passage loosen its source's level", () => {
    expect(clear("He went.", { ...quote, releaseLevel: "never", passage: "quote" })).toMatchObject({
      ok: false,
    });
  });

  test("lets a paraphrase through where a quote is refused", () => {
    expect(clear("He went.", { ...quote, use: "paraphrase", releaseLevel: "paraphrase" })).toMatchObject({
      ok: true,
    });
    expect(clear("He went.", { ...quote, use: "paraphrase", releaseLevel: "never" })).toMatchObject({
      ok: false,
    });
  });

  test.each(["no", "not-asked"] as const)("refuses a quote whose consent is %s", (consent) => {
    const error = { type: "ConsentMissing", consent };
    expect(clear("He went.", { ...quote, consent })).toEqual({ ok: false, error });
  });

  test.each(["skipped", "pending"] as const)("refuses while the names step is %s", (namesStep) => {
    expect(clear("He went.", { ...quote, namesStep })).toEqual({
      ok: false,
      error: { type: "NamesStepOpen", namesStep },
    });
  });

  test.each([
    "Khalid Hadduri went.",
    "KHALID\nHADDURI",
    "Халида Хаддури видели",
    "قال خالد حدوري",
    "Khaled Hadduri",
  ])("refuses words in which a registered person can be read: case %#", (words) => {
    const refusal = clear(words, { use: "own-words" });
    expect(refusal).toEqual({ ok: false, error: { type: "NamesLeft", persons: ["Fighter 3"], places: 1 } });
    expect(JSON.stringify(refusal)).not.toMatch(/khalid|халид|خالد/i);
  });
});
