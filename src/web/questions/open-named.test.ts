import { describe, expect, test } from "vitest";
import type { Asked } from "../../app/questions/question-views.ts";
import type { RecordId } from "../../app/views.ts";
import { parseQuestion } from "../../core/code/index.ts";
import { type AskedNow, askedOf } from "./asked-now.ts";
import { roomOf } from "./open-named.ts";
import { questionRoom } from "./question-room.ts";

const code = "4m8t0000000000000000" as RecordId;
const other = "4m8t0000000000000001" as RecordId;

/** What the room asks after it was opened on something kept, its line read as the server reads it. */
function askedAgain(asked: Asked): Asked | undefined {
  const before = questionRoom.get();
  const room = { ...before, ...roomOf(asked, before) };
  const read = parseQuestion(room.line);
  const conditions = /where (.*)$/.exec(room.line)?.[1];
  const codes = [...room.line.matchAll(/@(\w{20})/g)].map(([, id]) => id as RecordId);
  const now: AskedNow = {
    text: room.line,
    check: undefined,
    understood: read.ok ? room.line : undefined,
    where: conditions,
    codes,
    below: room.line.includes("and below"),
    error: undefined,
  };
  return askedOf(room, now);
}

describe("a kept question", () => {
  test.each<Asked>([
    { view: "passages", text: 'code "fear" where role = insider' },
    { view: "matrix", by: "wave", where: "role = insider", codes: [code], below: true },
    { view: "matrix", by: "attribute", attribute: "age" },
    { view: "relations", relation: "followed-by", turns: 2, codes: [code, other], below: false },
    { view: "map", relation: "overlap", where: "wave = W1" },
    { view: "context", query: "border*", where: "role = official" },
    { view: "words", withoutStopWordsOf: ["ar"], limit: 60, without: ["yes"], within: 'code "fear"' },
    { view: "portrait", source: code, coder: other },
    { view: "time", by: "quarter", where: "role = insider" },
  ])("asks the same when it is opened: $view", (asked) => {
    expect(askedAgain(asked)).toEqual(asked);
  });
});
