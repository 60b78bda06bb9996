import { describe, expect, test } from "vitest";
import { flagsPerThousandWords, proposeNames } from "./names-proposal.ts";
import { registerOf } from "./testing/register-of.ts";

const register = registerOf({ "Fighter 3": ["Khalid Hadduri"], "Clerk 2": ["Павел Сомов"] });

describe("proposeNames", () => {
  test("makes one group of a person's certain hits, ready ticked", () => {
    const text = "Khalid Hadduri came. I know Khalid Hadduri's brother.";
    const { groups } = proposeNames(register, text);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ persons: ["Fighter 3"], certainty: "certain", proposed: "replace" });
    expect(groups[0]?.places).toHaveLength(2);
  });

  test("puts the forms of one word into one group, and a word in small letters into another", () => {
    const text = "Видел Сомова, был у Сомова, говорил с Сомовым. И сом, и сомов там.";
    const { groups } = proposeNames(register, text);
    expect(groups.map(({ places }) => places.length)).toEqual([3, 1]);
  });

  test("adds the candidates nobody registered, and heeds those decided to be no name", () => {
    const text = "we met Brannock there";
    expect(proposeNames(register, text).groups).toMatchObject([
      { persons: [], why: ["capitalised"], proposed: "look" },
    ]);
    expect(proposeNames(registerOf({}, ["Brannock"]), text).groups).toEqual([]);
    expect(proposeNames(registerOf({}, ["Brannock"]), "we met Brannock's men").groups).toEqual([]);
  });

  test("asks once about a given name that somebody has and the family name nobody listed", () => {
    const text = "Anzor Batkiev left in March, and Anzor bin Rashid with him.";
    const { groups } = proposeNames(registerOf({ "Buyer 1": ["Anzor"] }), text);
    const asked = groups.filter((group) => group.proposed === "look").flatMap((group) => group.places);
    expect(asked.map(({ start, end }) => text.slice(start, end))).toEqual([
      "Anzor Batkiev",
      "Anzor bin Rashid",
    ]);
  });

  test("knows a Russian family name in its cases, and keeps it from the given name it was made of", () => {
    const text = "Мы видели Брагинов, Брагинова и Брагиновым. Потом мы искали Брагина.";
    const { groups } = proposeNames(registerOf({}), text);
    expect(groups.map(({ places }) => places.length)).toEqual([3, 1]);
  });

  test("leaves clitic and possessive out of a name that nobody listed", () => {
    const namesIn = (text: string) =>
      proposeNames(registerOf({}), text)
        .groups.flatMap(({ places }) => places)
        .map(({ nameStart, nameEnd }) => text.slice(nameStart, nameEnd));
    expect(namesIn("we took Brannock's lorry")).toEqual(["Brannock"]);
    expect(namesIn("ثم ذهبت أختي مع ولسليم الدوماني")).toEqual(["سليم الدوماني"]);
    expect(namesIn("ثم رأيت وليد الدوماني أمس")).toEqual(["وليد الدوماني"]);
  });

  test("gives the same keys for the same text, without its words", () => {
    const text = "Khalid Hadduri met Brannock and Hadduri.";
    const keys = proposeNames(register, text).groups.map(({ key }) => key);
    expect(proposeNames(register, text).groups.map(({ key }) => key)).toEqual(keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.join(" ")).not.toMatch(/hadduri|brannock/i);
  });

  test("cuts the context of a place at words", () => {
    const text = `${"before ".repeat(20)}Khalid Hadduri${" after".repeat(20)}`;
    const place = proposeNames(register, text).groups[0]?.places[0];
    const context = text.slice(place?.contextStart, place?.contextEnd);
    expect(context.startsWith("before ")).toBe(true);
    expect(context.endsWith("after")).toBe(true);
    expect(context.length).toBeLessThan(150);
  });

  test("counts as load only what waits for a look", () => {
    const text = `Khalid Hadduri met Brannock. ${"and so on ".repeat(332)}`;
    expect(flagsPerThousandWords([proposeNames(register, text)])).toBeCloseTo(1, 2);
    expect(flagsPerThousandWords([])).toBe(0);
  });
});
