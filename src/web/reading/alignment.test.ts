import { describe, expect, test } from "vitest";
import type { Block } from "../../app/views.ts";
import { alignTexts } from "./alignment.ts";

function blocks(...lengths: readonly (readonly [number, Block["kind"], Block["part"]?])[]): readonly Block[] {
  let at = 0;
  return lengths.map(([length, kind, part]) => {
    const start = at;
    at += length + 1;
    return {
      start,
      end: start + length,
      kind,
      language: "en",
      direction: "ltr",
      ...(part === undefined ? {} : { part }),
    };
  });
}

describe("two texts side by side", () => {
  test("go turn by turn where their turns agree, whatever stands between", () => {
    const here = blocks([9, "heading"], [10, "turn", "question"], [20, "turn", "answer"]);
    const there = blocks([40, "turn", "question"], [80, "turn", "answer"]);
    const { by, across, back } = alignTexts(here, there);
    expect(by).toBe("turn");
    expect(across(10)).toBe(0);
    expect(across(15)).toBe(20);
    expect(across(21)).toBe(41);
    expect(back(81)).toBe(31);
  });

  test("go paragraph by paragraph where one asks while the other answers, but as many stand there", () => {
    const { by } = alignTexts(
      blocks([10, "turn", "question"], [20, "turn", "answer"]),
      blocks([10, "turn", "answer"], [20, "turn", "question"]),
    );
    expect(by).toBe("paragraph");
  });

  test("go by the share read where nothing agrees, leaving furniture out, and from end to end", () => {
    const here = blocks([10, "turn"], [10, "turn"], [5, "furniture"]);
    const there = blocks([10, "turn"], [10, "turn"], [10, "turn"], [10, "turn"]);
    const { by, across, back } = alignTexts(here, there);
    expect(by).toBe("share");
    expect(across(0)).toBe(0);
    expect(across(11)).toBe(22);
    expect(across(21)).toBe(43);
    expect(back(22)).toBe(11);
  });

  test("stand still beside a text with nothing in it", () => {
    expect(alignTexts(blocks([10, "turn"]), []).across(5)).toBe(0);
  });
});
