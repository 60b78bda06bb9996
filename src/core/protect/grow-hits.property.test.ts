import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findNames } from "./find-names.ts";
import { foldWord } from "./fold-word.ts";
import { replaceNames } from "./replace-names.ts";
import { registerOf } from "./testing/register-of.ts";
import { tokenise } from "./tokens.ts";

// Listed names with the parts that would tell who is meant, and what may stand among them in a text.
const languages = [
  {
    name: "English",
    listed: ["Khalid Hadduri", "Tariq Hadduri Benslim"],
    parts: ["Khalid", "Hadduri", "Hadduri's", "Tariq", "Benslim"],
    fillers: ["yesterday", "and", "said", "they", "waited"],
    marks: [" ", " ", " ", ", ", " and ", ". ", "\n"],
  },
  {
    name: "Russian",
    listed: ["Халид Хаддуров", "Тарик Хаддуров Бенслим"],
    parts: ["Халид", "Халида", "Хаддуров", "Хаддурову", "Тарик", "Бенслима"],
    fillers: ["вчера", "и", "сказали", "они", "ждали"],
    marks: [" ", " ", " ", ", ", " и ", ". ", "\n"],
  },
  {
    name: "Arabic",
    listed: ["خالد الحدوري", "أبو زرقون الطرفاوي"],
    parts: ["خالد", "وخالد", "الحدوري", "أبو زرقون", "وأبو زرقون", "الطرفاوي", "طرفاويا"],
    fillers: ["أمس", "ثم", "قالوا", "هناك", "انتظرنا"],
    marks: [" ", " ", " ", "، ", " و", ". ", "\n"],
  },
] as const;

const pseudonym = "Zz";

describe("a replaced name", () => {
  test.each(languages)(
    "has no part of the same $name name left bare beside it",
    ({ listed, parts, fillers, marks }) => {
      const register = registerOf({ P: listed });
      const word = fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...parts) },
        { weight: 1, arbitrary: fc.constantFrom(...fillers) },
      );
      const piece = fc.tuple(word, fc.constantFrom(...marks)).map(([each, mark]) => each + mark);
      fc.assert(
        fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
          const text = pieces.join("");
          expect(bareBesidePseudonym(clear(register, text, ["certain"]), parts)).toEqual([]);
          expect(bareBesidePseudonym(clear(register, text, ["certain", "likely"]), parts)).toEqual([]);
        }),
        { numRuns: 400 },
      );
    },
  );

  test("does not reach over a conjunction, another word or a comma for what straight order gives", () => {
    const words = (listed: string, text: string) =>
      findNames(registerOf({ P: [listed] }), text).map(({ start, end }) => text.slice(start, end));
    expect(words("أبو زليخة الشيشاني", "كان شيشانيا، وأبو زليخة الشيشاني معه")).toContain(
      "وأبو زليخة الشيشاني",
    );
    expect(words("فلاديمير تشيركاسوف", "مرة تشيركاسوف ومرة فلاديمير تشيركاسوف")).toContain(
      "فلاديمير تشيركاسوف",
    );
    expect(words("Khalid Hadduri", "the Hadduri, Khalid Hadduri, left")).toEqual([
      "Hadduri",
      "Khalid Hadduri",
    ]);
    expect(words("Khalid Hadduri", "HADDURI, Khalid: absent")).toEqual(["HADDURI, Khalid"]);
  });
});

test("the check above sees a part that was left", () => {
  expect(bareBesidePseudonym(`${pseudonym} Hadduri left`, ["Hadduri"])).toEqual(["hadduri"]);
  expect(bareBesidePseudonym(`${pseudonym}, Hadduri left`, ["Hadduri"])).toEqual([]);
});

function clear(
  register: ReturnType<typeof registerOf>,
  text: string,
  certainties: readonly string[],
): string {
  const hits = findNames(register, text).filter(({ certainty }) => certainties.includes(certainty));
  return replaceNames(
    text,
    hits.map((hit) => ({ ...hit, pseudonym })),
  ).text.replace(/[\u2068\u2069]/g, "");
}

/** Parts that only a blank parts from a pseudonym; a conjunction joined to a part begins another mention. */
function bareBesidePseudonym(text: string, parts: readonly string[]): readonly string[] {
  const known = new Set(parts.filter((part) => !/^و/.test(part)).map(foldWord));
  const tokens = tokenise(text);
  const words = tokens.map(({ start, end }) => text.slice(start, end));
  return words.map(foldWord).filter((word, i) => {
    if (!known.has(word)) return false;
    const before = text.slice(tokens[i - 1]?.end ?? 0, tokens[i]?.start);
    const after = text.slice(tokens[i]?.end, tokens[i + 1]?.start);
    const isBlank = (gap: string) => /^[^\S\n]+$/.test(gap);
    return (words[i - 1] === pseudonym && isBlank(before)) || (words[i + 1] === pseudonym && isBlank(after));
  });
}
