import { describe, expect, test } from "vitest";
import { foldForSearch, originalRange } from "./fold-for-search.ts";

// The rows of the table in docs/methods/search.md, in its order.
const rows: readonly (readonly [what: string, from: string, to: string])[] = [
  ["case", "ABC ÉÀ ΣΑΣ ЁЖ", "abc ea σασ еж"],
  ["Turkish i", "İ I ı", "i i i"],
  ["Latin accents, composed and decomposed", "Žižek naïve n\u0303 Đ", "zizek naive n d"],
  ["Latin letters that are not taken apart", "Straße Æ œ Øłđðþħŧə", "strasse ae oe oldDthhte".toLowerCase()],
  ["Greek", "ἀνήρ λόγος", "ανηρ λογοσ"],
  ["ё", "ёлка Ёлка е\u0308лка", "елка елка елка"],
  ["й stays, however it is written", "й Й и\u0306 бой", "й й й бой"],
  ["stress marks over Cyrillic", "тюрьма\u0301 ѝ", "тюрьма и"],
  ["ґ and ї", "ґанок їжа", "ганок іжа"],
  ["alef forms", "أحمد إلى آخر ٱلله ٲ ٳ ٵ", "احمد الي اخر الله ا ا ا"],
  ["alef with a mark of its own", "ا\u0654 ا\u0655 ا\u0653", "ا ا ا"],
  ["alef maqsura and ya", "على مصرى ی ې ێ ے", "علي مصري ي ي ي ي"],
  ["ta marbuta", "مدرسة ۃ", "مدرسه ه"],
  ["hamza on a carrier", "مسؤول رئيس", "مسوول رييس"],
  ["bare hamza after waw or ya", "شيء ضوء", "شي ضو"],
  ["bare hamza elsewhere stays", "ماء جزء", "ماء جزء"],
  ["vowel signs, shadda, dagger alef", "الرَّحْمٰنِ كُتُبٌ", "الرحمن كتب"],
  ["tatweel", "كـــتاب", "كتاب"],
  ["Persian and Urdu kaf, ha, nun", "کتاب ڪ ہ ھ ە ۀ ں", "كتاب ك ه ه ه ه ن"],
  ["letters that only Persian has stay", "پچژگ", "پچژگ"],
  ["presentation forms and ligatures", "ﻻ ﷲ ﻛﺘﺎﺏ ﬁ ﬃ", "لا الله كتاب fi ffi"],
  ["digits of all scripts", "١٢٣ ۴۵۶ १२ ７", "123 456 12 7"],
  ["parted thousands", "7,000 ٧٬٠٠٠ 7\u00a0000 1'234'567", "7000 7000 7000 1234567"],
  ["no comma after three letters", "men,443 of 7,000", "men,443 of 7000"],
  ["commas that part no thousands", "1,5 1,23,456 12,3456 2017,123", "1,5 1,23,456 12,3456 2017,123"],
  ["full width and mathematical letters", "ＡＢ 𝐀𝒷 Ⅳ", "ab ab iv"],
  ["raised figures", "word¹ x²", "word  x "],
  ["apostrophes", "don’t Qur‘an ʿAyn ʾalif d`", "don't qur'an 'ayn 'alif d'"],
  ["dashes", "a‑b a–b a—b a−b", "a-b a-b a-b a-b"],
  ["invisible marks", "a\u200bb\u200c\u200d\u200e\u200f\u202b\u202c\u2067\ufeff\u00adc", "abc"],
  ["Hebrew points", "שָׁלוֹם צה״ל", "שלום צהל"],
  ["Korean, by its letters", "한", "\u1112\u1161\u11ab"],
  ["Japanese voiced letters", "が ｶﾞ", "か\u3099 カ\u3099"],
  ["signs and emoji stay", "№ 5 % € 🙂 «»", "№ 5 % € 🙂 «»"],
];

describe("foldForSearch", () => {
  test.each(rows)("folds %s", (_what, from, to) => {
    expect(foldForSearch(from).text).toBe(to);
  });

  test("folds each character by itself in a way that folding again does not change", () => {
    const characters = Array.from({ length: 0x11_0000 }, (_, codePoint) => String.fromCodePoint(codePoint));
    const once = foldForSearch(characters.join("|")).text.split("|");
    const twice = foldForSearch(once.join("|")).text.split("|");
    expect(once.filter((folded, codePoint) => twice[codePoint] !== folded)).toEqual([]);
  });

  test("leads from a folded word back to its letters with their marks", () => {
    const text = "قال: \u200fالرَّحْمٰنِ، 7,000";
    const folded = foldForSearch(text);
    const word = folded.text.indexOf("الرحمن");
    const number = folded.text.indexOf("7000");
    const back = (start: number, end: number) => {
      const range = originalRange(folded, start, end);
      return text.slice(range.start, range.end);
    };
    expect(back(word, word + 6)).toBe("الرَّحْمٰنِ");
    expect(back(number, number + 4)).toBe("7,000");
  });

  test("leads from a part of a ligature back to all of it", () => {
    const folded = foldForSearch("aﬃb");
    expect(folded.text).toBe("affib");
    expect(originalRange(folded, 2, 3)).toEqual({ start: 1, end: 2 });
    expect(originalRange(folded, 2, 2)).toEqual({ start: 1, end: 1 });
  });
});
