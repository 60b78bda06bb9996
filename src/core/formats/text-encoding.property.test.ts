import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeAs } from "./testing/encode-as.ts";
import { decodeText } from "./text-encoding.ts";

const words = {
  russian:
    "мы стояли у ворот до самого вечера потом нас увезли в город никто ничего не объяснял брат работал на стройке денег было мало".split(
      " ",
    ),
  arabic:
    "وصلنا إلى القرية في الصباح وكان الناس ينتظرون عند البئر لم يتكلم أحد منهم كان أخي يعمل في السوق ولم يكن عندنا مال".split(
      " ",
    ),
  english:
    "we stood at the gate until evening then they took us to town nobody explained anything my brother worked there".split(
      " ",
    ),
} as const;

function anyText(list: readonly string[]): fc.Arbitrary<string> {
  const sentence = fc
    .array(fc.constantFrom(...list), { minLength: 8, maxLength: 30 })
    .map((chosen) => `${chosen.join(" ")}.`);
  return fc.array(sentence, { minLength: 1, maxLength: 6 }).map((sentences) => sentences.join("\n"));
}

test.each([
  ["russian", ["utf-8", "utf-16le", "utf-16be", "windows-1251", "koi8-r"]],
  ["arabic", ["utf-8", "utf-16le", "utf-16be", "windows-1256"]],
  ["english", ["utf-8", "utf-16le", "utf-16be", "windows-1251", "windows-1252", "windows-1256", "koi8-r"]],
] as const)("any %s text comes back from every encoding it can be written in", (language, encodings) => {
  fc.assert(
    fc.property(anyText(words[language]), fc.constantFrom(...encodings), (text, encoding) => {
      const decoded = decodeText(encodeAs(encoding, text));
      expect(decoded.ok && decoded.value.text).toBe(text);
    }),
    { numRuns: 200 },
  );
});
