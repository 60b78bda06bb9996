import { describe, expect, test } from "vitest";
import type { MeetingLine, MetCoding, RecordId } from "../../app/views.ts";
import { segmentsIn } from "./segments.ts";

function laid(code: string, start: number, end: number): MetCoding {
  return { coding: `${code}${start}` as RecordId, code: code as RecordId, name: code, start, end };
}

function meeting(key: string, is: MeetingLine["is"], first?: MetCoding, second?: MetCoding): MeetingLine {
  const both = [first, second].flatMap((each) => each ?? []);
  return {
    key,
    is,
    start: Math.min(...both.map(({ start }) => start)),
    end: Math.max(...both.map(({ end }) => end)),
    words: "",
    direction: "ltr",
    language: "en",
    ...(first === undefined ? {} : { first }),
    ...(second === undefined ? {} : { second }),
    said: [],
    decisions: [],
  };
}

describe("segmentsIn", () => {
  test("tells who coded each piece of a block, and whether alike", () => {
    const meetings = [
      meeting("a", "edges", laid("pay", 0, 10), laid("pay", 5, 15)),
      meeting("b", "codes", laid("kin", 20, 25), laid("fear", 20, 25)),
    ];
    expect(segmentsIn({ start: 0, end: 30 }, meetings).map(({ start, end, by }) => [start, end, by])).toEqual(
      [
        [0, 5, "first"],
        [5, 10, "same"],
        [10, 15, "second"],
        [15, 20, "nobody"],
        [20, 25, "differ"],
        [25, 30, "nobody"],
      ],
    );
  });

  test("cuts what reaches beyond the block at its edges", () => {
    const over = [meeting("a", "first", laid("pay", 0, 40))];
    expect(segmentsIn({ start: 10, end: 20 }, over)).toEqual([
      { start: 10, end: 20, by: "first", keys: ["a"] },
    ]);
  });
});
