import { describe, expect, test } from "vitest";
import { addCode, removeCode } from "../../src/app/codebook.ts";
import { makeClaim } from "../../src/app/corroboration.ts";
import { listMemos, removeMemo, rewordMemo, writeMemo } from "../../src/app/memos.ts";
import { searchStudy } from "../../src/app/search-study.ts";
import { redo, undo } from "../../src/app/undo.ts";
import { newRecordId, type RecordId } from "../../src/core/base/index.ts";
import { memo } from "../../src/core/study/index.ts";
import { nodeCrypto, verifyStudy } from "../../src/node/store/index.ts";
import { beginJourney, expectOk, type Journey } from "../support/journey.ts";
import { refusalOf } from "../support/refusal-of.ts";
import { wordsStored } from "../support/stored-words.ts";

function claimIn({ desk }: Journey) {
  const { id } = expectOk(makeClaim(desk, { text: "A convoy passed", form: "event" }));
  return { table: "claim", id } as const;
}

const nobody = (): RecordId => newRecordId(nodeCrypto.randomBytes);

describe("a memo", () => {
  test("is on any record, says what it is on and who wrote it, and is listed newest first", () => {
    const at = beginJourney();
    const claim = claimIn(at);
    const code = { table: "code", id: expectOk(addCode(at.desk, { name: "Ways out" })).id };
    const first = expectOk(writeMemo(at.desk, { about: claim, title: "Doubt", text: "Who saw it?" }));
    const on = expectOk(writeMemo(at.desk, { about: code, text: "Too wide" }));
    const onMemo = expectOk(writeMemo(at.desk, { about: { table: "memo", id: on.id }, text: "Agreed" }));
    expect(first).toMatchObject({
      title: "Doubt",
      by: "Analyst",
      about: { ...claim, name: "A convoy passed" },
    });
    expect(listMemos(at.desk, {})).toHaveLength(3);
    expect(listMemos(at.desk, { about: code })).toEqual([on]);
    expect(listMemos(at.desk, { about: { table: "memo", id: on.id } })).toEqual([onMemo]);
    const times = listMemos(at.desk, {}).map(({ atMs }) => atMs);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  test("stays when what it is on is removed, and says so", () => {
    const at = beginJourney();
    const code = expectOk(addCode(at.desk, { name: "Ways out" })).id;
    expectOk(writeMemo(at.desk, { about: { table: "code", id: code }, text: "Too wide" }));
    expectOk(removeCode(at.desk, { code }));
    expect(listMemos(at.desk, {})[0]).toMatchObject({ about: { name: "a code that is gone" } });
  });

  test("can be reworded and taken back, and loses its title only where that is asked for", () => {
    const at = beginJourney();
    const about = claimIn(at);
    const { id } = expectOk(writeMemo(at.desk, { about, title: "Doubt", text: "Ask the driver" }));
    expect(expectOk(rewordMemo(at.desk, { memo: id, text: "Ask the guard" }))).toMatchObject({
      title: "Doubt",
      text: "Ask the guard",
    });
    const untitled = expectOk(rewordMemo(at.desk, { memo: id, title: null, text: "Ask both" }));
    expect(untitled.title).toBeUndefined();
    expect(expectOk(searchStudy(at.desk, { query: "driver" })).total).toBe(0);
    expect(undo(at.desk).act).toBe("reword-memo");
    expect(undo(at.desk).act).toBe("reword-memo");
    expect(listMemos(at.desk, {})[0]).toMatchObject({ title: "Doubt", text: "Ask the driver" });
    expect(redo(at.desk).act).toBe("reword-memo");
    expect(listMemos(at.desk, {})[0]).toMatchObject({ title: "Doubt", text: "Ask the guard" });
  });

  test("reworded for good keeps no earlier wording anywhere, and no undo brings one back", () => {
    const at = beginJourney();
    const about = claimIn(at);
    const write = { about, title: "plimsterwood", text: "garrowmintle said it" };
    const { id } = expectOk(writeMemo(at.desk, write));
    expectOk(rewordMemo(at.desk, { memo: id, text: "ossiferlund said it" }));
    const earlier = ["plimsterwood", "garrowmintle", "ossiferlund"];
    expect(wordsStored(at.folder, earlier)).toEqual(earlier);
    const done = expectOk(
      rewordMemo(at.desk, { memo: id, title: "Source 3", text: "It was said", forGood: true }),
    );
    expect(done).toMatchObject({ title: "Source 3", text: "It was said" });
    expect(wordsStored(at.folder, earlier)).toEqual([]);
    for (let steps = 0; steps < 5; steps++) undo(at.desk);
    expect(wordsStored(at.folder, earlier)).toEqual([]);
    expect(verifyStudy(at.open).findings).toEqual([]);
  });

  test("can be removed and taken back, or destroyed", () => {
    const at = beginJourney();
    const { id } = expectOk(writeMemo(at.desk, { about: claimIn(at), text: "garrowmintle said it" }));
    expectOk(removeMemo(at.desk, { memo: id }));
    expect(listMemos(at.desk, {})).toEqual([]);
    expect(undo(at.desk)).toEqual({ act: "remove-memo", skipped: [] });
    expect(listMemos(at.desk, {})).toHaveLength(1);
    expectOk(removeMemo(at.desk, { memo: id, forGood: true }));
    expect(at.open.study.stateOf({ table: memo.name, id })).toBe("destroyed");
    expect(wordsStored(at.folder, ["garrowmintle"])).toEqual([]);
  });

  test("is refused without words, and on what is not there", () => {
    const at = beginJourney();
    const about = claimIn(at);
    expect(refusalOf(writeMemo(at.desk, { about, text: " " }))).toBe("text-empty");
    const missing = { table: "claim", id: nobody() };
    expect(refusalOf(writeMemo(at.desk, { about: missing, text: "A" }))).toBe("not-found");
    expect(refusalOf(writeMemo(at.desk, { about: { ...about, table: "code" }, text: "A" }))).toBe(
      "not-found",
    );
    const { id } = expectOk(writeMemo(at.desk, { about, text: "A" }));
    expect(refusalOf(rewordMemo(at.desk, { memo: id, text: "" }))).toBe("text-empty");
    expect(refusalOf(rewordMemo(at.desk, { memo: nobody(), text: "A" }))).toBe("not-found");
    expect(refusalOf(removeMemo(at.desk, { memo: nobody() }))).toBe("not-found");
  });
});
