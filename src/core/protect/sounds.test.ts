import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findNames } from "./find-names.ts";
import { foldWord } from "./fold-word.ts";
import { scriptOf } from "./script-of.ts";
import { soundDistance, soundWeight } from "./sound-distance.ts";
import { soundKeys } from "./sound-keys.ts";
import { soundReadings, soundsOf } from "./sounds.ts";
import { registerOf } from "./testing/register-of.ts";
import { familyNames, givenNames, type TransliteratedName } from "./testing/transliterated-names.ts";

const scripts = ["latin", "cyrillic", "arabic"] as const;
const sound = fc.constantFrom(..."abcdefghiklmnopqrstuvwxyzSZTDGJCKAWYE'");
const word = fc.array(sound, { maxLength: 8 }).map((sounds) => sounds.join(""));

describe("soundDistance", () => {
  test("is nothing to itself and the same both ways", () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(soundDistance(one, one, 9)).toBe(0);
        expect(soundDistance(one, other, 99)).toBeCloseTo(soundDistance(other, one, 99), 9);
      }),
    );
  });

  test("is infinite above its limit and unchanged below it", () => {
    fc.assert(
      fc.property(word, word, fc.double({ min: 0, max: 4, noNaN: true }), (one, other, limit) => {
        const whole = soundDistance(one, other, 99);
        expect(soundDistance(one, other, limit)).toBe(whole <= limit ? whole : Number.POSITIVE_INFINITY);
      }),
    );
  });
});

describe("soundReadings", () => {
  test.each([
    ["two letters that meet where a vowel is left out", "يلدز", "arabic", "Yldz"],
    ["the seam of two parts", "davlatzoda", "latin", "davlatzoda"],
    ["a t before d", "наджмутдин", "cyrillic", "naJmudin"],
    ["an h of its own between vowels", "izhar", "latin", "iZar"],
  ] as const)("reads %s both ways", (_what, folded, script, sounds) => {
    const readings = soundReadings(folded, script);
    expect(readings).toHaveLength(2);
    expect(readings).toContain(sounds);
    expect(readings).toContain(soundsOf(folded, script));
  });

  test.each([
    ["tsarev", "latin"],
    ["zhanna", "latin"],
    ["martha", "latin"],
    ["смеются", "cyrillic"],
    ["تسنيم", "arabic"],
  ] as const)("reads %s in one way", (folded, script) => {
    expect(soundReadings(folded, script)).toEqual([soundsOf(folded, script)]);
  });

  test.each([
    ["Baymurat Gulbetzoda", "Баймурат Гулбетзода", "там был Баймурат Гулбетзода вчера"],
    ["Kemal Tuğyıldız", "كمال توغيلدز", "جاء كمال توغيلدز أمس"],
    ["Paweł Kowal", "بافيو كوفال", "جاء بافيو كوفال أمس"],
  ])("lets %s be found wholly as %s", (listed, words, text) => {
    expect(found(listed, text)).toEqual([`${words} likely`]);
  });

  test.each([
    ["إسحاق النوري", "Ishaq", "They met Ishaq there"],
    ["أدهم النوري", "Adham", "They met Adham there"],
    ["Микаил Цороев", "تسوروييف", "رأيت تسوروييف أمس"],
    ["Тамара Бадоева", "بادوييفا", "رأيت بادوييفا أمس"],
    ["Farid Quluyev", "Гулуев", "там был Гулуев вчера"],
  ])("lets %s be found by the part %s alone", (listed, word, text) => {
    expect(found(listed, text)).toEqual([`${word} possible`]);
  });
});

describe("names written by other schemes", () => {
  const pairs = [...givenNames, ...familyNames].flatMap((name) => pairsOf(name));

  test("share a key and lie near each other in 99 of 100 pairs of spellings", () => {
    const far = pairs.filter(([one, other]) => {
      const [a, b] = [soundsFor(one), soundsFor(other)];
      const limit = 0.17 * Math.max(soundWeight(a), soundWeight(b));
      const keys = new Set(soundKeys(a));
      return !soundKeys(b).some((key) => keys.has(key)) || soundDistance(a, b, limit) > limit;
    });
    expect(far.length / pairs.length).toBeLessThan(0.01);
  });

  test("are found beside a family name that was transliterated too", () => {
    const anyName = fc.tuple(
      fc.constantFrom(...givenNames),
      fc.constantFrom(...familyNames.filter(({ arabic }) => !arabic.some((each) => each.includes(" ")))),
    );
    let tried = 0;
    let found = 0;
    fc.assert(
      fc.property(
        anyName,
        fc.constantFrom(...scripts),
        fc.constantFrom(...scripts),
        fc.nat(),
        (names, from, to, n) => {
          if (from === to) return;
          const write = (script: (typeof scripts)[number]): string =>
            names.map((name) => name[script][n % name[script].length] ?? "").join(" ");
          const text = `— ${write(to)} —`;
          tried++;
          if (findNames(registerOf({ P: [write(from)] }), text).some(({ person }) => person === "P")) found++;
        },
      ),
      { numRuns: 1500, seed: 5 },
    );
    expect(found / tried).toBeGreaterThanOrEqual(0.99);
  });
});

function found(listed: string, text: string): readonly string[] {
  return findNames(registerOf({ P: [listed] }), text).map(
    ({ start, end, certainty }) => `${text.slice(start, end)} ${certainty}`,
  );
}

function pairsOf(name: TransliteratedName): readonly (readonly [string, string])[] {
  const spellings = scripts.flatMap((script) => name[script]).filter((each) => !/[ -]/.test(each));
  return spellings.flatMap((one, i) => spellings.slice(i + 1).map((other) => [one, other] as const));
}

function soundsFor(spelling: string): string {
  return soundsOf(foldWord(spelling), scriptOf(spelling));
}
