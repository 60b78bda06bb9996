import { describe, expect, test } from "vitest";
import { replaceInField } from "./clear-field.ts";
import { nameFinder } from "./find-names.ts";
import { registerOf } from "./testing/register-of.ts";

const find = nameFinder(registerOf({ "Fighter 3": ["Khalid Hadduri"], "Clerk 2": ["Hope Marlow"] }));
const pseudonyms = new Map([
  ["Fighter 3", "Fighter 3"],
  ["Clerk 2", "Clerk 2"],
]);

describe("replaceInField", () => {
  test.each([
    ["interview_khalid_hadduri_2019.docx", "interview_Fighter 3_2019.docx"],
    ["KHALID HADDURI", "Fighter 3"],
    ["khalid.hadduri@mail.test", "Fighter 3@mail.test"],
    ["Hadduri's second interview", "Fighter 3's second interview"],
    ["Интервью с Халидом Хаддури", "Интервью с Fighter 3"],
  ])("takes the names out of a field: %s", (before, after) => {
    expect(replaceInField(find, pseudonyms, before).text.replace(/[\u2068\u2069]/g, "")).toBe(after);
  });

  test("leaves a word that is only possibly a name, and says so", () => {
    const field = replaceInField(find, pseudonyms, "Hope for the best");
    expect(field.text).toBe("Hope for the best");
    expect(field.open.map(({ person, certainty }) => [person, certainty])).toEqual([["Clerk 2", "possible"]]);
  });

  test("replaces a possible name of somebody decided for the same source", () => {
    expect(replaceInField(find, pseudonyms, "Hope, call 2", new Set(["Clerk 2"])).text).toBe(
      "Clerk 2, call 2",
    );
  });
});
