import { expect, test } from "vitest";
import { generalisedWords } from "./generalised-words.ts";

function said(text: string, by: Partial<Parameters<typeof generalisedWords>[1]> = {}): string {
  let reached = 0;
  const parts = generalisedWords(text, { places: [], allowed: [], ...by }).flatMap(({ start, end, put }) => {
    const before = text.slice(reached, start);
    reached = end;
    return [before, put];
  });
  return parts.join("") + text.slice(reached);
}

test.each([
  ["We met on 19 July 2018 there.", "We met on [a day in 2018] there."],
  ["Since July 4th, 2019 nothing.", "Since [a day in 2019] nothing."],
  ["On 3.2.2019 and 2019-02-04.", "On [a day in 2019] and [a day in 2019]."],
  ["Call +49 170 1234567 now.", "Call [a number] now."],
  ["Paper AB 123456, or 7654321.", "Paper [a number], or [a number]."],
  ["We were 15000 then.", "We were 15000 then."],
  ["Write to x.y@example.org soon.", "Write to [an account] soon."],
  ["It was 2012-2015, no day.", "It was 2012-2015, no day."],
  ["وصلنا في 5 شباط 2018 ليلا", "وصلنا في [a day in 2018] ليلا"],
])("a day, a number and an address are said as far as they may be: %s", (text, expected) => {
  expect(said(text)).toBe(expected);
});

test("a place is said as what it lies in, with an ending or without", () => {
  const places = [{ name: "Ain Dubran", shown: "Dalmara" }];
  expect(said("From Ain Dubran to the sea; ain dubrana.", { places })).toBe(
    "From [a place in Dalmara] to the sea; [a place in Dalmara].",
  );
  expect(said("The Dubranite wall.", { places })).toBe("The Dubranite wall.");
});

test("words that somebody let pass stay", () => {
  expect(said("The decree of 19 July 2018.", { allowed: ["19 July 2018"] })).toBe(
    "The decree of 19 July 2018.",
  );
});
