import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseQuestion } from "./parse-question.ts";
import { printQuestion } from "./print-question.ts";

const guide = readFileSync(new URL("../../../../docs/guides/questions.md", import.meta.url), "utf8");
const examples = [...guide.matchAll(/```question\n([^`]*)```/g)].flatMap(([, lines = ""]) =>
  lines.trim().split("\n"),
);
const inTable = [
  ...guide.matchAll(/^\| `([^`]+)` \| (?:passages of|the same with|the code|whatever|words that)/gm),
].map(([, example = ""]) => example);

test.each([...examples, ...inTable])("the guide's %s is read, and means what it is printed as", (example) => {
  const read = parseQuestion(example);
  expect(read).toMatchObject({ ok: true });
  if (read.ok) expect(parseQuestion(printQuestion(read.value))).toEqual(read);
});

test("the guide has examples of every part of the language", () => {
  expect([examples.length, inTable.length]).toEqual([20, 6]);
});
