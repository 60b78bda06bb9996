import { describe, expect, test } from "vitest";
import { addMember } from "../../src/app/attributes.ts";
import { addCode } from "../../src/app/codebook.ts";
import type { Desk } from "../../src/app/desk.ts";
import { finishNames, skipNames } from "../../src/app/finish-names.ts";
import { writeMemo } from "../../src/app/memos.ts";
import { namesStep } from "../../src/app/names-step.ts";
import { readSource } from "../../src/app/read-source.ts";
import { discardWaiting, listWaiting } from "../../src/app/receive-text.ts";
import { listRegister, registerPerson } from "../../src/app/register-names.ts";
import { replaceNameLater } from "../../src/app/replace-name-later.ts";
import { listSources } from "../../src/app/sources.ts";
import { summarise } from "../../src/app/summary.ts";
import { redo, undo } from "../../src/app/undo.ts";
import { withdrawSource } from "../../src/app/withdraw-source.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { code, destroyRecord, workingText } from "../../src/core/study/index.ts";
import { type OpenedStudy, verifyStudy } from "../../src/node/store/index.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { clearPagesOf, wordsIn, wordsStored } from "../support/stored-words.ts";
import { must, newWorkingStudy, receiveWorking, workingFolder } from "../support/working-study.ts";

const name = "Zulvarikhan Ostremblay";
const text = [
  `Amo: ${name} took us over the border at night.`,
  "Bel: And then?",
  "Amo: Then nothing, and nobody asked for more.",
  "Bel: Nobody?",
].join("\n");
const marked = [{ key: name, do: "new-person", pseudonym: "Driver 1", role: "civilian" }] as const;

interface Place {
  readonly root: string;
  readonly desk: Desk & { readonly open: OpenedStudy };
  readonly waiting: RecordId;
  /** The text as it waited before anything was done. */
  readonly read: string;
}

async function begin(): Promise<Place> {
  const root = temporaryFolder();
  const desk = newWorkingStudy(root);
  must(registerPerson(desk, { pseudonym: "Cook 1", role: "civilian", spellings: ["Belintaro Orstwick"] }));
  const waiting = await receiveWorking(desk, "call", text);
  return { root, desk, waiting, read: must(namesStep(desk, { waiting })).text };
}

const ways = {
  "finish-names": ({ desk, waiting }: Place) =>
    must(finishNames(desk, { waiting, title: "Call", decisions: [], marked })).source,
  "skip-names": ({ desk, waiting }: Place) => must(skipNames(desk, { waiting })).source,
} as const;

function finish(at: Place): RecordId {
  return ways["finish-names"](at);
}

/** That the text waits and nothing of it is in the study, and that both databases verify. */
function expectWaiting({ desk, waiting, read }: Place): void {
  expect(listWaiting(desk).map(({ id, title }) => [id, title])).toEqual([[waiting, "call"]]);
  expect(must(namesStep(desk, { waiting })).text).toBe(read);
  expect(listSources(desk)).toEqual([]);
  expect(verifyStudy(desk.open).findings).toEqual([]);
}

function expectIn({ desk, waiting }: Place, words: string): void {
  expect(listWaiting(desk)).toEqual([]);
  expect(listSources(desk).map(({ id }) => id)).toEqual([waiting]);
  const read = must(readSource(desk, { source: waiting }));
  expect(read.text).toContain(words);
  expect(read.speakers).toHaveLength(2);
  expect(verifyStudy(desk.open).findings).toEqual([]);
}

describe("undoing a names step", () => {
  test.each(["finish-names", "skip-names"] as const)("lets the text wait again: %s", async (act) => {
    const at = await begin();
    const words = act === "skip-names" ? name : "Driver 1 took us";
    ways[act](at);
    expectIn(at, words);
    expect(undo(at.desk)).toEqual({ act, skipped: [] });
    expectWaiting(at);
    await expect(receiveWorking(at.desk, "again", text)).rejects.toThrow("already");
    expect(redo(at.desk)).toEqual({ act, skipped: [] });
    expectIn(at, words);
    await expect(receiveWorking(at.desk, "again", text)).rejects.toThrow("already");
    expect(undo(at.desk)).toEqual({ act, skipped: [] });
    expectWaiting(at);
    at.desk.open.close();
  });

  test("lets the step be gone through again after something else was done, and be undone again", async () => {
    const at = await begin();
    finish(at);
    undo(at.desk);
    must(addCode(at.desk, { name: "Crossing" }));
    expect(summarise(at.desk).redo).toBeUndefined();
    expect(finish(at)).toBe(at.waiting);
    expectIn(at, "Driver 1 took us");
    expect(must(listRegister(at.desk)).map(({ pseudonym }) => pseudonym)).toEqual(["Cook 1", "Driver 1"]);
    expect(undo(at.desk)).toEqual({ act: "finish-names", skipped: [] });
    expectWaiting(at);
    expect(redo(at.desk)).toEqual({ act: "finish-names", skipped: [] });
    expectIn(at, "Driver 1 took us");
    undo(at.desk);
    expect(undo(at.desk)).toEqual({ act: "add-code", skipped: [] });
    expectWaiting(at);
    at.desk.open.close();
  });

  test("lets a text that was skipped first be finished afterwards", async () => {
    const at = await begin();
    ways["skip-names"](at);
    undo(at.desk);
    finish(at);
    expectIn(at, "Driver 1 took us");
    const [source] = listSources(at.desk);
    expect([source?.namesStep, source?.title]).toEqual(["done", "Call"]);
    expect(JSON.stringify(must(readSource(at.desk, { source: at.waiting })))).not.toContain("Zulvarikhan");
    // The words of the first time are in the log, as of everything undone; replacing the name goes through them too.
    const driver = must(listRegister(at.desk)).find(({ pseudonym }) => pseudonym === "Driver 1");
    if (driver === undefined) throw new Error("The step registered somebody");
    must(replaceNameLater(at.desk, { words: name, person: { id: driver.id } }));
    expectIn(at, "Driver 1 took us");
    at.desk.open.close();
    const inStudy = clearPagesOf(workingFolder(at.root), "study");
    expect(wordsIn(inStudy, ["Zulvarikhan", "Ostremblay"])).toEqual([]);
  });

  test("leaves another kind of action to be undone alone, before it and after it", async () => {
    const at = await begin();
    must(addCode(at.desk, { name: "Before" }));
    finish(at);
    must(addCode(at.desk, { name: "After" }));
    expect(undo(at.desk)).toEqual({ act: "add-code", skipped: [] });
    expectIn(at, "Driver 1 took us");
    undo(at.desk);
    expect(undo(at.desk)).toEqual({ act: "add-code", skipped: [] });
    expect(at.desk.open.study.all(code)).toEqual([]);
    expectWaiting(at);
    at.desk.open.close();
  });

  test("brings no name out of the vault into the study", async () => {
    const at = await begin();
    finish(at);
    undo(at.desk);
    redo(at.desk);
    undo(at.desk);
    at.desk.open.close();
    const inStudy = clearPagesOf(workingFolder(at.root), "study");
    expect(wordsIn(inStudy, ["Zulvarikhan", "Ostremblay", "Belintaro", "Orstwick"])).toEqual([]);
  });

  test("does not let a text in a second time that somebody else has let in since", async () => {
    const at = await begin();
    const other = { ...at.desk, me: must(addMember(at.desk, { name: "Second coder" })).member };
    finish(at);
    undo(at.desk);
    finish({ ...at, desk: other });
    expect(redo(at.desk).skipped.map(({ text }) => text)).toEqual([
      "One record (source) was let in again since, so that stays.",
    ]);
    expectIn(at, "Driver 1 took us");
    must(writeMemo(at.desk, { about: { table: "source", id: at.waiting }, text: "Ask again." }));
    // It is in use, so it stays as it is: none of what is said of it goes back to the first time.
    const before = JSON.stringify(listSources(at.desk));
    undo(other);
    expect(JSON.stringify(listSources(at.desk))).toBe(before);
    expectIn(at, "Driver 1 took us");
    at.desk.open.close();
  });

  test("passes over a text that an earlier version let in, which could wait nowhere, and says what to do", async () => {
    const at = await begin();
    const { desk } = at;
    finish(at);
    const destroyed = {
      act: "finish-names",
      author: desk.me,
      changes: [destroyRecord(workingText, at.waiting)],
    };
    must(desk.open.vault?.store.commit(destroyed) ?? { ok: false, error: { type: "VaultLocked" } });
    expect(undo(desk).skipped.map(({ text }) => text)).toEqual([
      "One record (source) was let in, and the text that waited is no longer kept, so it stays; to take it out, withdraw it.",
    ]);
    at.desk.open.close();
  });

  test("leaves nothing of a text that is then thrown away, or withdrawn", async () => {
    for (const [end, act] of [
      ["discard", "finish-names"],
      ["withdraw", "finish-names"],
      ["withdraw", "none"],
      ["discard", "skip-names"],
    ] as const) {
      const at = await begin();
      const { desk, waiting } = at;
      ways[act === "none" ? "finish-names" : act](at);
      if (act !== "none") undo(desk);
      if (end === "discard") must(discardWaiting(desk, { waiting }));
      else must(withdrawSource(desk, { source: waiting, reason: "consent-withdrawn" }));
      expect(listWaiting(desk)).toEqual([]);
      expect(listSources(desk)).toEqual([]);
      redo(desk);
      expect(listSources(desk)).toEqual([]);
      expect(verifyStudy(desk.open).findings).toEqual([]);
      desk.open.close();
      expect(wordsStored(workingFolder(at.root), ["over the border at night", "nobody asked for"])).toEqual(
        [],
      );
    }
  });
});
