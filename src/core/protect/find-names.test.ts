import { describe, expect, test } from "vitest";
import { findNames } from "./find-names.ts";
import type { NameHit } from "./name-hit.ts";
import { scriptOf } from "./script-of.ts";
import { nameVariations } from "./testing/name-variations.ts";
import { registerOf } from "./testing/register-of.ts";

describe("findNames", () => {
  test.each(nameVariations)("finds $listed however it is written", ({ listed, ways }) => {
    const register = registerOf({ P: [listed] });
    const missed = ways.filter((way) => {
      const text = sentenceWith(way);
      const at = text.indexOf(way);
      return !findNames(register, text).some(({ start, end }) => start < at + way.length && at < end);
    });
    expect(missed).toEqual([]);
  });

  test.each<readonly [string, string, string, NameHit["how"], NameHit["certainty"]]>([
    ["the spelling itself", "Khalid Hadduri", "Khalid Hadduri", "listed", "certain"],
    ["capitals", "Khalid Hadduri", "KHALID HADDURI", "listed", "certain"],
    ["a case form", "Павел Сомов", "Павла Сомова", "inflected", "certain"],
    ["a clitic", "خالد الرشيد", "وخالد الرشيد", "inflected", "certain"],
    ["family name first", "Khalid Hadduri", "Hadduri, Khalid", "inflected", "certain"],
    ["a slip", "Khalid Hadduri", "Khalid Haduri", "near", "likely"],
    ["another script", "Khalid Hadduri", "Халид Хаддури", "cross-script", "likely"],
    ["a family name that nobody else has", "Khalid Hadduri", "Hadduri", "partial", "likely"],
    ["a given name that is an ordinary word", "Hope Marlow", "Hope", "partial", "possible"],
  ])("says how sure it is of %s", (_what, listed, way, how, certainty) => {
    expect(hitsOf({ P: [listed] }, sentenceWith(way))).toEqual([{ words: way, person: "P", how, certainty }]);
  });

  test("leaves open who is meant by a part of a name that two persons share", () => {
    const hits = hitsOf({ A: ["Khalid Hadduri"], B: ["Samir Hadduri"] }, "They knew Hadduri well.");
    expect(hits.map(({ person, certainty }) => [person, certainty])).toEqual([
      ["A", "possible"],
      ["B", "possible"],
    ]);
  });

  test("gives a whole name to the one who has it, not to a namesake", () => {
    const hits = hitsOf({ A: ["Khalid Hadduri"], B: ["Samir Hadduri"] }, "They knew Samir Hadduri well.");
    expect(hits.map(({ person }) => person)).toEqual(["B"]);
  });

  test("never drops a listed spelling that is an ordinary word", () => {
    expect(hitsOf({ P: ["Вера"] }, "Он видел Вера")[0]?.certainty).toBe("certain");
    expect(hitsOf({ P: ["كريم"] }, "رأيت كريم هناك")[0]?.certainty).toBe("likely");
    expect(hitsOf({ P: ["Kestrel"] }, "A kestrel sat on the wire.")[0]?.certainty).toBe("likely");
  });

  test.each([
    ["at the beginning of a sentence", "Тихий", "Он ушёл. Тихий вечер.", "likely"],
    ["with a capital within a sentence", "Тихий", "Там был Тихий с ними.", "certain"],
    [
      "where small letters elsewhere show that it is one",
      "Brannock",
      "A brannock sang. Brannock sang.",
      "likely",
    ],
    ["of three letters, in a script without capitals", "وعد", "وكان ووعد هناك", "likely"],
    ["in a full name", "Вера Тихая", "Вера Тихая ушла.", "certain"],
  ])("asks about a listed name that may be a word: %s", (_where, listed, text, certainty) => {
    expect(hitsOf({ P: [listed] }, text).at(-1)?.certainty).toBe(certainty);
  });

  test("finds a short name by the dots of a letter or in another script", () => {
    expect(hitsOf({ P: ["وعد"] }, "مرت الطفلة وغد أمس")).toMatchObject([
      { words: "وغد", certainty: "likely" },
    ]);
    expect(hitsOf({ P: ["وعد"] }, "там была Ваад вчера")).toMatchObject([
      { words: "Ваад", how: "cross-script" },
    ]);
    expect(hitsOf({ P: ["Ece Ak"] }, "عند أجه آق أمس")).toMatchObject([{ words: "أجه آق" }]);
  });

  test("hears the alef of a name whose last letter is ى, and takes no preposition for one", () => {
    expect(hitsOf({ P: ["Наджва Саркисова"] }, "رأيت نجوى هناك")).toMatchObject([{ words: "نجوى" }]);
    expect(hitsOf({ P: ["Olga Ola"], Q: ["Ила Мата"] }, "جلس على الكرسي حتى جاء إلى البيت")).toEqual([]);
  });

  test("takes particles into the hit", () => {
    for (const [listed, text] of [
      ["Dirk van der Meulen", "قال ديرك فان در مولن ذلك"],
      ["Marie de la Tour", "قالت ماري دي لا تور ذلك"],
      ["Klaus von Arnim", "тут Клаус фон Арним был"],
    ] as const) {
      const [hit] = hitsOf({ P: [listed] }, text);
      expect(hit?.words).toBe(text.split(" ").slice(1, -1).join(" "));
    }
  });

  test("lets a word of grammar, or two ordinary words, stand for no part of a name in another script", () => {
    const register = { P: ["Турпал-Али Гайсумов"], Q: ["Анна Мороз"], R: ["Jean-Luc Faucher"] };
    for (const text of [
      "عرضت علي الصورة",
      "قال إنه اللي بعث إلي",
      "وأنه رأى لأنه هناك وأنا معه",
      "Please look in the notes",
    ])
      expect(hitsOf(register, text)).toEqual([]);
  });

  test("only asks about an attribute and the name of a street", () => {
    const certaintyOf = (text: string) =>
      hitsOf({ P: ["أبو صهيب الميداني"], Q: ["عثمان إدريس"] }, text)[0]?.certainty;
    expect(certaintyOf("توقف العمل الميداني أمس")).toBe("possible");
    expect(certaintyOf("وصل الميداني أمس")).toBe("likely");
    expect(certaintyOf("في شارع عثمان دقنة")).toBe("possible");
  });

  test("does not take a word of grammar for a name that folds to the same letters", () => {
    expect(hitsOf({ P: ["علي حسن"] }, "جلس على الكرسي")).toEqual([]);
    expect(hitsOf({ P: ["علي حسن"] }, "قال علي حسن ذلك")[0]?.certainty).toBe("certain");
  });

  test("heeds words that a person decided are no name", () => {
    const text = "They knew Hadduri well.";
    expect(hitsOf({ P: ["Khalid Hadduri"] }, text)[0]?.certainty).toBe("likely");
    expect(hitsOf({ P: ["Khalid Hadduri"] }, text, ["Hadduri"])[0]?.certainty).toBe("possible");
  });

  test("finds names that are hidden by zero-width characters, soft hyphens, or a hyphen at the end of a line", () => {
    for (const way of ["Khal\u200bid Had\u00adduri", "Khalid\u2060 Hadduri", "Khalid Had-\nduri"]) {
      expect(hitsOf({ P: ["Khalid Hadduri"] }, sentenceWith(way))).toHaveLength(1);
    }
  });

  test("finds a name glued to digits, underscores and letters of another script", () => {
    for (const text of ["khalid_hadduri2019.txt", "@KhalidHadduri", "قال لKhalid Hadduri أمس"]) {
      expect(hitsOf({ P: ["Khalid Hadduri"] }, text)).toHaveLength(1);
    }
  });

  test("finds a name in a script that does not part its words", () => {
    expect(hitsOf({ P: ["王小明"] }, "昨天王小明来了")).toMatchObject([
      { words: "王小明", certainty: "certain" },
    ]);
  });

  test("marks the name apart from clitic and possessive", () => {
    const [english] = findNames(registerOf({ P: ["Khalid Hadduri"] }), "Khalid Hadduri's car");
    expect(english).toMatchObject({ start: 0, end: 16, nameStart: 0, nameEnd: 14 });
    const [arabic] = findNames(registerOf({ P: ["خالد الرشيد"] }), "ولخالد الرشيد");
    expect(arabic).toMatchObject({ start: 0, end: 13, nameStart: 2, nameEnd: 13 });
  });

  test("finds nobody in an empty register or text", () => {
    expect(hitsOf({}, "Khalid Hadduri")).toEqual([]);
    expect(hitsOf({ P: ["Khalid Hadduri"] }, "")).toEqual([]);
    expect(hitsOf({ P: ["", " "] }, "Khalid  Hadduri")).toEqual([]);
  });
});

function sentenceWith(way: string): string {
  switch (scriptOf(way)) {
    case "arabic":
      return `قال إن ${way} هناك.`;
    case "cyrillic":
      return `Он знал ${way} давно.`;
    default:
      return `They knew ${way} for years.`;
  }
}

function hitsOf(
  register: Readonly<Record<string, readonly string[]>>,
  text: string,
  notNames: readonly string[] = [],
) {
  return findNames(registerOf(register, notNames), text).map(({ start, end, person, how, certainty }) => ({
    words: text.slice(start, end),
    person,
    how,
    certainty,
  }));
}
