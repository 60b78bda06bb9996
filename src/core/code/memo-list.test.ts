import { describe, expect, test } from "vitest";
import { listMemos } from "./memo-list.ts";
import { aCode, aCoding, aMemo, aPassage, aSource } from "./testing/coded-study.ts";

const subjects = {
  codes: [aCode("wages")],
  sources: [aSource("Interview 3")],
  passages: [aPassage("p", 0, 9, "Interview 3")],
  codings: [aCoding("k", "p", "wages")],
  nameOther: ({ table, id }: { table: string; id: string }) =>
    table === "claim" && id === "c" ? "Pay fell." : undefined,
};

describe("listMemos", () => {
  test("names what each memo is about, the newest first", () => {
    const memos = [
      aMemo("1", "code", "wages", 1),
      aMemo("2", "source", "Interview 3", 2),
      aMemo("3", "passage", "p", 3),
      aMemo("4", "coding", "k", 4),
      aMemo("5", "claim", "c", 5),
    ];
    expect(listMemos(memos, subjects).map(({ memo, ...rest }) => [memo.id, rest])).toEqual([
      ["5", { about: ["Pay fell."] }],
      ["4", { about: ["Interview 3", "wages"], source: "Interview 3", passage: "p" }],
      ["3", { about: ["Interview 3"], source: "Interview 3", passage: "p" }],
      ["2", { about: ["Interview 3"], source: "Interview 3" }],
      ["1", { about: ["wages"] }],
    ]);
  });

  test("keeps a memo whose subject is no longer there", () => {
    const memos = ["code", "source", "passage", "coding", "claim"].map((table) =>
      aMemo(table, table, "gone"),
    );
    expect(listMemos(memos, subjects).map(({ about }) => about)).toEqual([[], [], [], [], []]);
  });
});
