import { expect, test } from "vitest";
import { fitOf, foldLetters } from "./fold-letters.ts";

test("letters are compared without case, signs and shapes, in three scripts", () => {
  expect(foldLetters("Élan ÜBER")).toBe("elan uber");
  expect(foldLetters("أَحْمَد")).toBe(foldLetters("احمد"));
  expect(foldLetters("مدرســة")).toBe(foldLetters("مدرسه"));
  expect(foldLetters("على")).toBe(foldLetters("علي"));
  expect(foldLetters("Ёлка")).toBe("елка");
  // A Russian й is a letter of its own in dictionaries; typed without its sign it is found all the same.
  expect(foldLetters("Домой")).toBe(foldLetters("домои"));
});

test("what begins with the typed words comes before what holds them somewhere", () => {
  expect(fitOf("ways out", "ways")).toBe(0);
  expect(fitOf("ways out", "out wa")).toBe(1);
  expect(fitOf("ways out", "ay")).toBe(2);
  expect(fitOf("ways out", "in")).toBeUndefined();
  expect(fitOf("ways out", "")).toBe(0);
});
