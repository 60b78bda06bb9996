import { describe, expect, test } from "vitest";
import { foldWord } from "./fold-word.ts";
import { spellScholarly } from "./latin-forms.ts";
import { listedReadings, textReadings } from "./latin-readings.ts";

describe("the readings of a Latin word", () => {
  test.each([
    ["French", "gauthier", "gotié"],
    ["French", "renaud", "reno"],
    ["French", "benoît", "benwa"],
    ["French", "guillaume", "giyom"],
    ["German", "zeisig", "tsaizig"],
    ["German", "kreuzer", "kroitser"],
    ["German", "schäfer", "shefer"],
    ["Turkish", "cengiz", "jengiz"],
    ["Spanish", "jorge", "khorkhe"],
    ["Dutch", "gijs", "khais"],
    ["Polish", "krzysztof", "kshyshtof"],
    ["Polish", "michał", "mikhaw"],
    ["Azeri", "qasımov", "gasimov"],
    ["Somali", "cabdi", "abdi"],
    ["Somali, c at the end", "saalac", "saala"],
    ["English", "hugh", "hyu"],
    ["English, its e mute", "grace", "greis"],
  ])("hold the %s one of %s", (_language, lower, sound) => {
    const readings = listedReadings(lower, foldWord(spellScholarly(lower))).map(({ folded }) => folded);
    expect(readings).toContain(foldWord(sound));
  });

  test("begin with the plain one and hold none twice", () => {
    for (const word of ["chaimae", "weisshaupt", "besson", "ak"]) {
      const readings = listedReadings(word, word);
      expect(readings[0]).toEqual({ folded: word, isPlain: true });
      expect(new Set(readings.map(({ folded }) => folded)).size).toBe(readings.length);
    }
  });

  test("keep a c at the end that is no Somali one, and a q that other languages write", () => {
    const readingsOf = (word: string) => listedReadings(word, word).map(({ folded }) => folded);
    expect(readingsOf("kovac").some((reading) => reading.endsWith("a"))).toBe(false);
    expect(readingsOf("quiroga").some((reading) => reading.startsWith("g"))).toBe(false);
  });

  test("are fewer for a word of a text than for a listed one", () => {
    expect(textReadings("cengiz").length).toBeLessThan(listedReadings("cengiz", "cengiz").length);
  });
});
