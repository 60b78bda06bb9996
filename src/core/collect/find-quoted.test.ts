import fc from "fast-check";
import { expect, test } from "vitest";
import { quotedWords } from "./find-quoted.ts";

const text = "Where were you?\n\n3/7\n\nAt “home”, of course: a co-op.\n\nAt home.";
const blocks = [
  { start: 0, end: 15, kind: "turn", language: "en", direction: "ltr" },
  { start: 17, end: 20, kind: "furniture", language: "en", direction: "ltr" },
  { start: 22, end: 52, kind: "turn", language: "en", direction: "ltr" },
  { start: 54, end: 62, kind: "turn", language: "en", direction: "ltr" },
] as const;
const quoted = quotedWords({ text, blocks }, ["Anna", "Omar"]);

function found(words: string, from?: number): string | undefined {
  const place = quoted.find(words, from);
  return place === undefined ? undefined : text.slice(place.start, place.end);
}

test("finds words whatever blanks, line ends, hyphens and quotation marks they were printed with", () => {
  expect(found('at "home",\n of  course: a co-\nop')).toBe("At “home”, of course: a co-op");
  expect(found("of course not")).toBeUndefined();
  expect(found("…")).toBeUndefined();
});

test("passes over the furniture of pages and the labels of speakers", () => {
  expect(found("Anna: Where were you?\nOmar: At home, of")).toBe("Where were you?\n\n3/7\n\nAt “home”, of");
  expect(found("3/7")).toBeUndefined();
});

test("finds the next place from a place on", () => {
  expect(quoted.find("at home")?.start).toBe(22);
  expect(quoted.find("at home", 23)?.start).toBe(54);
  expect(quoted.find("at home", 55)).toBeUndefined();
});

test("finds any stretch of a text that holds a letter, at the letters it begins and ends with", () => {
  const unit = fc.constantFrom("a", "Ж", "ﬁ", "İ", "ج", "😀", "𐐀", " ", "\n", "-", "«", "7");
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30 }), fc.nat(30), fc.nat(30), (all, a, b) => {
      const units = Array.from(all);
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const words = units.slice(from, to).join("");
      const block = {
        start: 0,
        end: all.length,
        kind: "paragraph",
        language: "und",
        direction: "ltr",
      } as const;
      const place = quotedWords({ text: all, blocks: [block] }, []).find(
        words,
        units.slice(0, from).join("").length,
      );
      if (/[\p{L}\p{N}]/u.test(words)) expect(words).toContain(all.slice(place?.start, place?.end));
      else expect(place).toBeUndefined();
    }),
  );
});
