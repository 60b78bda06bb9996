import { describe, expect, test } from "vitest";
import type { Block } from "../../app/views.ts";
import { rowsOf } from "./rows.ts";
import { widened } from "./widen.ts";

const text = "He paid the driver. Nobody asked. And then?\nThey left by night.";
const cut = text.indexOf("\n");
const blocks: readonly Block[] = [
  { start: 0, end: cut, kind: "turn", language: "en", direction: "ltr" },
  { start: cut + 1, end: text.length, kind: "turn", language: "en", direction: "ltr" },
];
const rows = rowsOf(text, blocks);

function wider(words: string): string {
  const start = text.indexOf(words);
  const { start: from, end } = widened(text, rows, { start, end: start + words.length });
  return text.slice(from, end);
}

describe("the next larger stretch", () => {
  test("is the sentence of some words, then the turn, then no more", () => {
    expect(wider("the driver")).toBe("He paid the driver.");
    expect(wider("He paid the driver.")).toBe("He paid the driver. Nobody asked. And then?");
    expect(wider("He paid the driver. Nobody asked. And then?")).toBe(text.slice(0, cut));
  });

  test("is the sentence in which the caret stands, also at its first letter", () => {
    const at = text.indexOf("Nobody");
    const { start, end } = widened(text, rows, { start: at, end: at });
    expect(text.slice(start, end)).toBe("Nobody asked.");
  });

  test("takes both sentences of what reaches into two, and both turns after that", () => {
    expect(wider("driver. Nobody")).toBe("He paid the driver. Nobody asked.");
    expect(wider("then?\nThey")).toBe("And then?\nThey left by night.");
    expect(wider("And then?\nThey left by night.")).toBe(text);
  });
});
