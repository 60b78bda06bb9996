import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findNames } from "./find-names.ts";
import { foldWord } from "./fold-word.ts";
import type { NameHit } from "./name-hit.ts";
import { replaceNames } from "./replace-names.ts";
import { registerOf } from "./testing/register-of.ts";
import { tokenise } from "./tokens.ts";

// What clearing must never leave: a listed spelling or one of its regular forms. The forms are written out here, apart
// from the rules that find them. Each is a listing and the ways it stands in running text.
interface Named {
  readonly listed: string;
  readonly forms: readonly string[];
}

const english: readonly Named[] = [
  named("Callum Thornley", "Callum Thornley", "Callum Thornley's", "Callum Thornleys", "Thornley, Callum"),
  named("Agnes Morrows", "Agnes Morrows", "Agnes Morrows'", "Agnes Morrows's", "Agnes  Morrows"),
  named("Seán O'Brien", "Sean O’Brien", "Seán OBrien", "Seán O'Brien's", "O'Brien, Seán"),
  named(
    "Tariq al-Hadduri",
    "Tariq al Hadduri",
    "Tariq Alhadduri",
    "Tariq Hadduri",
    "al-Hadduri, Tariq",
    "Tariq el-Hadduri",
  ),
  named("Karim Benhaddou", "Karim Ben Haddou", "Karim Ben-Haddou", "Karim Benhaddou's"),
  named("Abu Nawwaf", "Abu Nawwaf", "Abu-Nawwaf", "Abou Nawwaf", "Abu Nawwaf's"),
  named(
    "Abd al-Karim Saleh",
    "Abdul Karim Saleh",
    "Abdulkarim Saleh",
    "Abd el-Karim Saleh",
    "Abdelkarim Saleh",
  ),
  named("Björn Åkesson", "Bjorn Akesson", "Björn Åkesson's", "Åkesson, Björn"),
  named("Kestrel", "Kestrel", "Kestrel's"),
];

const russian: readonly Named[] = [
  named("Павел Сомов", ...zip("Павел Павла Павлу Павлом Павле", "Сомов Сомова Сомову Сомовым Сомове")),
  named("Лев Заречный", ...zip("Лев Льва Льву Львом Льве", "Заречный Заречного Заречному Заречным Заречном")),
  named("Анна Сомова", ...zip("Анна Анны Анне Анну Анной", "Сомова Сомовой Сомовой Сомову Сомовой")),
  named("Юрий Ганский", ...zip("Юрий Юрия Юрию Юрием Юрии", "Ганский Ганского Ганскому Ганским Ганском")),
  named("Мария Ганская", ...zip("Мария Марии Марию Марией", "Ганская Ганской Ганскую Ганской")),
  named("Игорь Коваль", ...zip("Игорь Игоря Игорю Игорем Игоре", "Коваль Коваля Ковалю Ковалем Ковале")),
  named("Фёдор Черных", ...zip("Фёдор Федора Фёдору Фёдором Федоре", "Черных Черных Черных Черных Черных")),
  named(
    "Сергей Шевченко",
    ...zip("Сергей Сергея Сергею Сергеем Сергее", "Шевченко Шевченко Шевченко Шевченко Шевченко"),
  ),
  named("Илья Воробей", ...zip("Илья Ильи Илье Илью Ильёй", "Воробей Воробья Воробью Воробья Воробьём")),
  named(
    "Вера Андреевна",
    ...zip("Вера Веры Вере Веру Верой", "Андреевна Андреевны Андреевне Андреевну Андреевной"),
  ),
  named(
    "Пётр Ильич Белый",
    ...zip("Пётр Петра Петру Петром", "Ильич Ильича Ильичу Ильичом", "Белый Белого Белому Белым"),
  ),
  named("Сомов Павел", "Сомова Павла", "Павлом Сомовым", "Сомовых Павла"),
  named(
    "Халид аль-Хаддури",
    ...zip(
      "Халид Халида Халиду Халидом Халиде",
      "аль-Хаддури аль-Хаддури аль-Хаддури аль-Хаддури аль-Хаддури",
    ),
  ),
  named("Седой", "Седого", "Седому", "Седым"),
  named("Айгуль Сейтказиева", "Айгуль Сейтказиевой", "Айгуль Сейтказиеву", "Сейтказиева Айгуль"),
];

const arabic: readonly Named[] = [
  named(
    "خالد الرشيد",
    "خالد الرشيد",
    "وخالد الرشيد",
    "لخالد الرشيد",
    "بخالد الرشيد",
    "فخالد الرشيد",
    "خالد رشيد",
    "يا خالد الرشيد",
    "الرشيد خالد",
  ),
  named(
    "أحمد المصري",
    "احمد المصري",
    "وأحمد المصري",
    "لأحمد المصري",
    "أحمدَ المصريّ",
    "أحـمـد المصرى",
    "أحمد المصري",
  ),
  named("أبو سدرة", "أبو سدرة", "أبا سدرة", "أبي سدرة", "لأبي سدرة", "وأبو سدره", "يا أبا سدرة"),
  named("خالد بن سالم", "خالد بن سالم", "خالد ابن سالم", "وخالد بن سالم"),
  named(
    "عبد المعين الزرقوني",
    "عبدالمعين الزرقوني",
    "وعبد المعين الزرقوني",
    "لعبد المعين الزرقوني",
    "عبد المعين زرقوني",
  ),
  named("هدى الحمراني", "هدى الحمراني", "هدي الحمراني", "وهدى الحمراني", "لهدى الحمرانى"),
  named("رعد", "ورعد", "لرعد", "يا رعد", "رعدا"),
  named("فاطمة حنا", "فاطمه حنا", "وفاطمة حنا", "بفاطمة حنا"),
];

const fillers = {
  english:
    "yesterday nobody saw the grey lorry before dark so we waited near a bridge and counted sheep".split(" "),
  russian: "вчера никто не видел серый грузовик до темноты поэтому мы ждали около моста и считали овец".split(
    " ",
  ),
  arabic: "أمس لم ير أحد تلك الشاحنة قبل العتمة لذلك انتظرنا قرب المعبر وعددنا الأغنام".split(" "),
};

describe("clearing leaves no listed spelling and no regular form of one", () => {
  test.each([
    ["English", english, fillers.english],
    ["Russian", russian, fillers.russian],
    ["Arabic", arabic, fillers.arabic],
  ] as const)("in generated %s text", (_language, people, words) => {
    const register = registerOf(Object.fromEntries(people.map(({ listed }, i) => [`Person ${i}`, [listed]])));
    fc.assert(
      fc.property(fc.array(anySentence(people, words), { minLength: 1, maxLength: 6 }), (sentences) => {
        const text = sentences.map((each) => each.text).join("\n");
        const decided = findNames(register, text)
          .filter(mustGo(people))
          .map((hit) => ({ ...hit, pseudonym: "Somebody" }));
        const cleared = replaceNames(text, decided).text;
        const left = new Set(tokenise(cleared).map(({ start, end }) => foldWord(cleared.slice(start, end))));
        const readable = sentences.flatMap(({ name }) => nameWords(name)).filter((word) => left.has(word));
        expect(readable).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("clearing leaves nothing of a name made up of any syllables", () => {
  const consonant = fc.constantFrom(..."бвгдзклмнпрстф");
  const vowel = fc.constantFrom(..."аеиоу");
  const stem = fc
    .array(fc.tuple(consonant, vowel), { minLength: 2, maxLength: 3 })
    .chain((syllables) => consonant.map((last) => syllables.flat().join("") + last));
  const endings = [
    ["", "ов"],
    ["а", "ова"],
    ["у", "ову"],
    ["ом", "овым"],
    ["е", "ове"],
  ] as const;

  test("in Russian, in every case of a masculine given and family name", () => {
    fc.assert(
      fc.property(stem, stem, fc.constantFrom(...endings), (given, family, [one, other]) => {
        const listed = `${capital(given)} ${capital(family)}ов`;
        expectCleared(listed, `${capital(given)}${one} ${capital(family)}${other}`, [
          "Вчера видели",
          "у реки.",
        ]);
      }),
    );
  });

  test("in Arabic, with every clitic", () => {
    const letter = fc.constantFrom(..."بتجدرزسشطقمنكه");
    const word = fc.array(letter, { minLength: 3, maxLength: 5 }).map((letters) => letters.join(""));
    const clitic = fc.constantFrom("", "و", "ف", "ب", "ك", "ل", "ول", "فب", "يا ");
    fc.assert(
      fc.property(word, word, clitic, fc.boolean(), (given, family, before, hasArticle) => {
        const surface = `${before}${given} ${hasArticle ? "ال" : ""}${family}`;
        expectCleared(`${given} ال${family}`, surface, ["رأينا", "عند المعبر."]);
      }),
    );
  });

  test("in English, with possessive, plural, article apart, joined or left out", () => {
    const latin = stem.map((syllables) => [...syllables].map((letter) => latinOf[letter] ?? letter).join(""));
    const article = fc.constantFrom("al-", "al ", "Al", "el-", "");
    fc.assert(
      fc.property(
        latin,
        latin,
        article,
        fc.constantFrom("", "'s", "’s", "s"),
        (given, family, al, ending) => {
          const name = al === "Al" ? family : capital(family);
          const surface = `${capital(given)} ${al}${name}${ending}`;
          expectCleared(`${capital(given)} al-${capital(family)}`, surface, ["Yesterday", "went home."]);
        },
      ),
    );
  });

  function expectCleared(listed: string, surface: string, [before, after]: readonly [string, string]): void {
    const text = `${before} ${surface} ${after}`;
    const certain = findNames(registerOf({ Somebody: [listed] }), text).filter(
      (hit) => hit.certainty === "certain",
    );
    const cleared = replaceNames(
      text,
      certain.map((hit) => ({ ...hit, pseudonym: "Somebody" })),
    ).text;
    const words = cleared.replace(/[\u2068\u2069]/g, "").split(/\s+/);
    const known = new Set([
      ...before.split(" "),
      ...after.split(" "),
      "Somebody",
      "Somebody's",
      "Somebody’s",
    ]);
    expect(words.filter((word) => !known.has(word) && !/^(?:[وفبكل]{1,2}ـ?|يا)$/.test(word))).toEqual([]);
    expect(words.some((word) => word.startsWith("Somebody"))).toBe(true);
  }
});

test("the check above sees a name that was left", () => {
  expect(nameWords("لخالد الرشيد")).toEqual(["لخالد", "الرشيد"]);
  expect(nameWords("Павла Сомова")).toEqual(["павла", "сомова"]);
});

const latinOf: Readonly<Record<string, string>> = Object.fromEntries(
  [..."бвгдзклмнпрстфаеиоу"].map((letter, i) => [letter, "bvgdzklmnprstfaeiou".charAt(i)]),
);

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

interface Sentence {
  readonly text: string;
  readonly name: string;
}

function anySentence(people: readonly Named[], words: readonly string[]): fc.Arbitrary<Sentence> {
  const filler = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
    .map((list) => list.join(" "));
  const name = fc.constantFrom(...people).chain(({ forms }) => fc.constantFrom(...forms));
  const dress = fc.constantFrom(
    (surface: string) => surface,
    (surface: string) => surface.toUpperCase(),
    (surface: string) => surface.replace(" ", "\n"),
    (surface: string) => surface.replace(" ", "\u00a0"),
    (surface: string) => surface.replace(" ", " \u200f"),
  );
  const around = fc.constantFrom(
    ["", ""],
    ["(", ")"],
    ["«", "»"],
    ["“", "”"],
    ["— ", ","],
    ["[", "]:"],
    ["", "…"],
    ["", "!"],
    ["*", "*"],
  );
  return fc.tuple(filler, name, dress, around, filler).map(([before, surface, put, [open, close], after]) => {
    return { text: `${before} ${open}${put(surface)}${close} ${after}`, name: surface };
  });
}

/** The words of a name that tell who it is; clitics, particles and single letters do not. */
function nameWords(surface: string): readonly string[] {
  const particles =
    /^(?:al|el|ben|bin|abu|abou|abd|abdul|аль|يا|ابو|ابا|ابي|لابي|وابو|بن|ابن|عبد|وعبد|لعبد|حنا)$/;
  return tokenise(surface)
    .map(({ start, end }) => foldWord(surface.slice(start, end)))
    .filter((word) => word.length > 1 && !particles.test(word));
}

/** What clearing needs no eye for: certain hits, and likely ones of names of one word, which bar release until seen. */
function mustGo(people: readonly Named[]): (hit: NameHit) => boolean {
  const oneWord = new Set(people.flatMap(({ listed }, i) => (listed.includes(" ") ? [] : [`Person ${i}`])));
  return ({ certainty, person }) =>
    certainty === "certain" || (certainty === "likely" && oneWord.has(person));
}

function named(listed: string, ...forms: readonly string[]): Named {
  return { listed, forms: [listed, ...forms] };
}

function zip(...columns: readonly string[]): readonly string[] {
  const [first = [], ...others] = columns.map((column) => column.split(" "));
  return first.map((word, i) => [word, ...others.map((other) => other[i] ?? "")].join(" "));
}
