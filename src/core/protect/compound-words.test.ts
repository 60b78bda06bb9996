import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compoundsOf, endsCompound } from "./compound-words.ts";
import { findNames } from "./find-names.ts";
import { registerOf } from "./testing/register-of.ts";

describe("compoundsOf", () => {
  test("takes the article in as it is heard before a letter of the sun, and not before others", () => {
    expect(compoundsOf("نور", "الدين")).toEqual(["نورادين"]);
    expect(compoundsOf("عين", "الحق")).toEqual(["عينالحق"]);
  });

  test("hears a final ha as a vowel and as a ta marbuta too", () => {
    expect(compoundsOf("قره", "خان")).toEqual(["قرهخان", "قراخان", "قرتخان"]);
    expect(compoundsOf("مه", "خان")).toEqual(["مهخان"]);
  });
});

test("endsCompound knows the words that make one name of two", () => {
  expect(["الدين", "الله", "الرحمن", "الدينوف", "اللاييف"].every(endsCompound)).toBe(true);
  expect(["دين", "الدينار", "العمل"].some(endsCompound)).toBe(false);
});

describe("a compound name in two Arabic words", () => {
  test.each([
    ["a name in -ud-Din with a parted family name", "Hayrettin Karatekin", "جاء خير الدين قره تكين أمس"],
    ["two compounds, one with a family ending", "Гаджимурад Сайфутдинов", "جاء حاجي مراد سيف الدينوف أمس"],
    ["a name in -ullah", "Фатхуллаев Тимур", "جاء تيمور فتح اللاييف أمس"],
    ["a half that is an ordinary word", "Гульбахор Шайхисломова", "جاءت غولبهار شيخ إسلاموفا أمس"],
    ["a given name in -khan", "Асланхан Дзагоев", "جاء أصلان خان دزاغوييف أمس"],
    ["a name in -oghlu", "Şenol Demiroğlu", "جاء شنول دمير أوغلو أمس"],
  ])("is found wholly: %s", (_what, listed, text) => {
    const [hit, ...others] = findNames(registerOf({ P: [listed] }), text);
    expect(others).toEqual([]);
    expect(hit?.certainty).toBe("likely");
    expect(text.slice(hit?.start, hit?.end)).toBe(text.split(" ").slice(1, -1).join(" "));
  });

  test("is made of no two ordinary words, nor of one beside what is no part of the name", () => {
    const register = registerOf({
      P: ["Hayrettin Karatekin"],
      Q: ["Рахматуллаев Тимур"],
      R: ["Шайхисломова Гульбахор"],
      S: ["Асланхан Дзагоев"],
    });
    const words = ["يوم", "علوم", "رحمة", "شيخ", "بيت", "قرية", "كتاب", "خان", "عند", "كل"];
    const seconds = ["الدين", "الله", "الإسلام", "القرية", "الباب", "طويل", "قديم", "أولى"];
    const pair = fc.tuple(fc.constantFrom(...words), fc.constantFrom(...seconds));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 6 }), (pairs) => {
        const text = pairs.map((each) => each.join(" ")).join(" ");
        expect(findNames(register, `قال إن ${text}.`)).toEqual([]);
      }),
    );
  });
});
