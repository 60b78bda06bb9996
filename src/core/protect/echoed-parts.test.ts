import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findNames } from "./find-names.ts";
import { registerOf } from "./testing/register-of.ts";
import { englishCommonWords } from "./words-english.ts";
import { russianCommonWords } from "./words-russian.ts";

describe("a bare part of a name that the text has more fully", () => {
  test.each([
    [
      "of two letters, in another script",
      "Юрий Ан",
      "They asked Yuri An twice, and later An left.",
      ["Yuri An likely", "An possible"],
    ],
    [
      "of three letters, in another script",
      "زر محمد رازي",
      "Zar Mohammad Razi came, and Zar laughed.",
      ["Zar Mohammad Razi likely", "Zar possible"],
    ],
    [
      "like a particle that begins no sentence",
      "Виктор Ли",
      "Там был Виктор Ли. Ли встал.",
      ["Виктор Ли certain", "Ли possible"],
    ],
    [
      "in the small letters of a hand that writes names so",
      "Шахбоз Умаров",
      "They asked. Not shahboz umarov? No, shahboz stays.",
      ["shahboz umarov likely", "shahboz possible"],
    ],
    [
      "a slip away",
      "Samir Haddad",
      "Samir Haddad came, and Samr laughed.",
      ["Samir Haddad certain", "Samr possible"],
    ],
  ])("is asked about: %s", (_what, listed, text, expected) => {
    expect(found(listed, text)).toEqual(expected);
  });

  test.each([
    ["where nobody is named more fully", "Юрий Ан", "They came, and later An left.", []],
    [
      "as a word at the beginning of a sentence",
      "Юрий Ан",
      "They asked Yuri An. An hour passed.",
      ["Yuri An likely"],
    ],
    [
      "as a particle in small letters",
      "Виктор Ли",
      "Там был Виктор Ли. Знал ли он об этом?",
      ["Виктор Ли certain"],
    ],
    [
      "in small letters where names have capitals",
      "Шахбоз Умаров",
      "They met Shahboz Umarov. No, shahboz stays.",
      ["Shahboz Umarov likely"],
    ],
    [
      "as a word of the calendar",
      "Anna Marsh",
      "They met Anna Marsh. It was in March.",
      ["Anna Marsh certain"],
    ],
    [
      "in Arabic, where no capital tells",
      "Gul Aqa Nuri",
      "جاء جل آغا نوري ثم قال جل ذلك",
      ["جل آغا نوري likely"],
    ],
  ])("is not asked about %s", (_where, listed, text, expected) => {
    expect(found(listed, text)).toEqual(expected);
  });

  test("sweeps up no ordinary word in small letters, whichever hand writes", () => {
    const listed = ["Шахбоз Умаров", "سالم الورد", "Jan Weiß", "Вера Лось", "Marta Lind", "Lena Sand"];
    const register = registerOf(Object.fromEntries(listed.map((name, i) => [`P${i}`, [name]])));
    const naming = fc.constantFrom("marta lind", "Marta Lind", "shahboz umarov", "вера лось", "Вера Лось");
    const common = [...englishCommonWords.split(/\s+/), ...russianCommonWords.split(/\s+/)];
    const words = fc.array(fc.constantFrom(...common.map((word) => word.toLowerCase())), { maxLength: 30 });
    fc.assert(
      fc.property(naming, words, (name, others) => {
        const text = `They met ${name}; ${others.join(" ")}`;
        const echoes = findNames(register, text).filter(({ start }) => start > 9 + name.length);
        const alone = findNames(register, text.replace(name, "Nobody At All"));
        expect(echoes.length).toBeLessThanOrEqual(alone.length);
      }),
      { numRuns: 300 },
    );
  });
});

test("a kunya in small letters is asked about where the listing has the same one", () => {
  expect(found("أبو حنظلة الدوري", "we saw abu hanzala there. They left.")).toEqual(["abu hanzala possible"]);
  expect(found("حنظلة الدوري", "we saw hanzala there. They left.")).toEqual([]);
});

function found(listed: string, text: string): readonly string[] {
  return findNames(registerOf({ P: [listed] }), text).map(
    ({ start, end, certainty }) => `${text.slice(start, end)} ${certainty}`,
  );
}
