import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quotedRun, quoteFinder } from "./quoted-words.ts";

const said = "There was nothing left to sell, and the children had to eat; they paid by the day.";

describe("quoteFinder", () => {
  test("finds any run of five words of the source, whatever stands around it", () => {
    const word = fc.stringMatching(/^[a-zа-яء-ي]{1,8}$/u);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 5, maxLength: 40 }),
        fc.nat(),
        fc.array(word, { maxLength: 5 }),
        (words, pick, around) => {
          const at = pick % (words.length - quotedRun + 1);
          const quote = words.slice(at, at + quotedRun);
          const finds = quoteFinder([words.join(" ")]);
          expect(finds([...around, ...quote, ...around].join(", ").toUpperCase())).toBe(true);
        },
      ),
      { seed: 11 },
    );
  });

  test.each([
    ["the same words with other punctuation", "the children had to eat", true],
    ["a whole short example", "paid by the day", true],
    ["common words inside a longer sentence", "He was paid by the state for years.", false],
    ["a paraphrase", "Hunger drove the family to take wages.", false],
    ["two words", "the day", false],
  ])("%s", (_, text, found) => {
    expect(quoteFinder([said])(text)).toBe(found);
  });

  test("finds no short text at length, and a long one as ever", () => {
    const finds = quoteFinder([said]);
    expect(finds("paid by the day", "at-length")).toBe(false);
    expect(finds("so the children had to eat", "at-length")).toBe(true);
  });

  test("sees through harakat and tatweel", () => {
    expect(quoteFinder(["قال لي إن الحراس كانوا يعرفون"])("قَالَ لِي إِنَّ الحـــراس كانوا")).toBe(true);
  });
});
