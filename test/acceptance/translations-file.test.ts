import { expect, test } from "vitest";
import { finishNames, skipNames } from "../../src/app/finish-names.ts";
import { readSource } from "../../src/app/read-source.ts";
import { listWaiting } from "../../src/app/receive-text.ts";
import { undo } from "../../src/app/undo.ts";
import { beginJourney, drop, expectOk } from "../support/journey.ts";

const units = [
  ["Where were you?", "Где вы были?", "أين كنت؟"],
  ["We were at home.", "Мы были дома.", "كنا في البيت."],
].map(
  ([en, ru, ar]) =>
    `<tu><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="ru"><seg>${ru}</seg></tuv><tuv xml:lang="ar"><seg>${ar}</seg></tuv></tu>`,
);
const file = `<?xml version="1.0"?><tmx version="1.4"><header srclang="ru"/><body>${units.join("")}</body></tmx>`;

test("a file of translations becomes a text in each language, side by side once they are in, in whatever order", async () => {
  const at = beginJourney("In three languages");
  const { desk } = at;
  await drop(at, "interview-07.tmx", file);
  const waiting = listWaiting(desk);
  expect(waiting.map(({ title, language }) => [title, language])).toEqual([
    ["interview-07 (ru)", "ru"],
    ["interview-07 (en)", "en"],
    ["interview-07 (ar)", "ar"],
  ]);
  const [russian, english, arabic] = waiting.map(({ id }) => id);
  if (russian === undefined || english === undefined || arabic === undefined) throw new Error("Three wait");
  const beside = (source: typeof russian) =>
    expectOk(readSource(desk, { source })).beside.map(({ source: other, is }) => [other, is]);

  expectOk(skipNames(desk, { waiting: english }));
  expect(beside(english)).toEqual([]);
  expectOk(finishNames(desk, { waiting: russian, title: "Seven", decisions: [], marked: [] }));
  expect(beside(english)).toEqual([[russian, "original"]]);
  expectOk(skipNames(desk, { waiting: arabic }));
  expect(beside(russian)).toEqual([
    [english, "translation"],
    [arabic, "translation"],
  ]);
  const texts = [russian, arabic].map((source) => expectOk(readSource(desk, { source })));
  expect(new Set(texts.map(({ blocks }) => blocks.length))).toEqual(new Set([2]));

  // One undo takes the text and its tie away; the text waits again and is tied again.
  undo(desk);
  expect(beside(russian)).toEqual([[english, "translation"]]);
  expectOk(skipNames(desk, { waiting: arabic }));
  expect(beside(arabic)[0]).toEqual([russian, "original"]);
  await expect(drop(at, "again.tmx", file)).rejects.toThrow("already");
});
