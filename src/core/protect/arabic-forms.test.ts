import { describe, expect, test } from "vitest";
import { arabicForms, arabicReadings, withSpokenAlef } from "./arabic-forms.ts";
import { particleBits } from "./particles.ts";

describe("arabicReadings", () => {
  test.each([
    ["وخالد", "خالد", 1],
    ["ولخالد", "خالد", 2],
    ["فبخالد", "خالد", 2],
    ["كخالد", "خالد", 1],
    ["ياخالد", "خالد", 2],
    ["خالدا", "خالد", 0],
  ])("takes clitics and endings off %s", (word, core, clitics) => {
    expect(arabicReadings(word)).toContainEqual({ core, particles: 0, clitics });
  });

  test.each([
    ["الرشيد", "رشيد", particleBits.al],
    ["للرشيد", "رشيد", particleBits.al],
    ["والرشيد", "رشيد", particleBits.al],
    ["عبدالكريم", "كريم", particleBits.abd],
    ["لعبدالكريم", "كريم", particleBits.abd],
    ["ابوخالد", "خالد", particleBits.abu],
  ])("reads what is joined to %s", (word, core, particles) => {
    expect(arabicReadings(word)).toContainEqual(expect.objectContaining({ core, particles }));
  });

  test("keeps the word itself as its first reading and leaves a core of two letters at least", () => {
    for (const word of ["وليد", "بلال", "فا", "لل"]) {
      const readings = arabicReadings(word);
      expect(readings[0]?.core).toBe(word);
      expect(readings.every(({ core }) => core.length >= 2)).toBe(true);
    }
  });
});

test("withSpokenAlef reads the last letter as it sounds where it was written without dots", () => {
  expect(withSpokenAlef("نجوي", "نجوى")).toBe("نجوا");
  expect(withSpokenAlef("نجوي", "نجوي")).toBeUndefined();
  expect(withSpokenAlef("ساره", "سارة")).toBeUndefined();
});

test("arabicForms gives a name of origin its feminine and its plurals", () => {
  expect([...arabicForms("حدوري")]).toEqual(["حدوري", "حدوريه", "حدوريون", "حدوريين", "حدوريات"]);
  expect([...arabicForms("خالد")]).toEqual(["خالد"]);
});
