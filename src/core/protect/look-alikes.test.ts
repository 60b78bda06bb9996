import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findNames } from "./find-names.ts";
import { scriptInDisguise, withoutLookAlikes } from "./look-alikes.ts";
import { registerOf } from "./testing/register-of.ts";
import { tokenise, wordOf } from "./tokens.ts";

describe("look-alike letters", () => {
  test.each([
    ["a Latin y in a Cyrillic word", "Aбy", "cyrillic"],
    ["Cyrillic vowels in a Latin word", "Hаddurі", "latin"],
    ["a Greek letter in a Latin word", "Khαlid", "latin"],
    ["a word of one script", "Khalid", undefined],
    ["a clitic before a name in other letters", "لKhalid", undefined],
    ["an ending after a name in other letters", "Khalidом", undefined],
  ])("tell the script of %s", (_what, word, script) => {
    expect(scriptInDisguise(word)).toBe(script);
  });

  test("never change the length of a word, nor a word of one script", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom("latin", "cyrillic"), (word, script) => {
        expect(withoutLookAlikes(word, script)).toHaveLength(word.length);
      }),
    );
    expect(withoutLookAlikes("Хаддури", "cyrillic")).toBe("Хаддури");
  });

  test("are read as they are meant, so that the name is found as listed", () => {
    for (const [listed, way] of [
      ["Абу Сухайб", "Aбy Cyхaйб"],
      ["Khalid Hadduri", "Кhаlid Hаddurі"],
      ["Khalid Hadduri", "K\u200bhalid H\u00adаdduri"],
    ] as const) {
      const [hit] = findNames(registerOf({ P: [listed] }), `... ${way}, ...`);
      expect(hit).toMatchObject({ person: "P", certainty: "certain", start: 4, end: 4 + way.length });
    }
  });

  test("keep a word in one piece", () => {
    const text = "Абy Сухайб";
    expect(tokenise(text).map((token) => wordOf(text, token))).toEqual(["Абу", "Сухайб"]);
  });
});
