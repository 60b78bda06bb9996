import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMember } from "../../src/app/attributes.ts";
import { codePassage } from "../../src/app/code-passage.ts";
import { addCode, changeCode } from "../../src/app/codebook.ts";
import type { Desk } from "../../src/app/desk.ts";
import { writeMemo } from "../../src/app/memos.ts";
import { replaceNameLater } from "../../src/app/replace-name-later.ts";
import { describeSource } from "../../src/app/sources.ts";
import { summarise } from "../../src/app/summary.ts";
import { redo, undo } from "../../src/app/undo.ts";
import { code, source } from "../../src/core/study/index.ts";
import { type OpenedStudy, verifyStudy } from "../../src/node/store/index.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { anyStep, doStep, type Step } from "../support/random-work.ts";
import { enterText, must, newWorkingStudy, placeOfWords } from "../support/working-study.ts";

type OpenDesk = Desk & { readonly open: OpenedStudy };

const text =
  "A.: We crossed the river at night and paid the driver two hundred each, and nobody asked for names.";

async function beginWalk(): Promise<OpenDesk> {
  const desk = newWorkingStudy(temporaryFolder());
  await enterText(desk, "one", `${text} I was there.`);
  await enterText(desk, "two", `${text} Мы ждали ещё до утра.\n\nB.: قال: لا أعرف`);
  return desk;
}

/** Every present record, table by table, and every stretch that search can find. */
function stateOf({ open: { study } }: OpenDesk): string {
  const records = Object.values(study.vocabulary.tables).map((table) => [table.name, study.all(table)]);
  const found = study.database.sql
    .prepare('SELECT tbl, record, field, start, "end", folded FROM stretch ORDER BY 1, 2, 3, 4, 5')
    .all();
  return JSON.stringify([records, found]);
}

/** Do a step; whether it became an action of the log. */
function acts(desk: OpenDesk, step: Step): boolean {
  const before = desk.open.study.log(1)[0]?.action;
  const done = doStep(desk, step);
  const after = desk.open.study.log(1)[0]?.action;
  // What is refused must change nothing.
  if (done?.ok !== true) expect(after).toBe(before);
  return after !== before;
}

const runs = { seed: 20_170_801, numRuns: 10 } as const;

describe("undo", () => {
  test("goes back through a long walk step by step, and redo forward again, to exactly the same records", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 30, maxLength: 60 }), async (steps) => {
        const desk = await beginWalk();
        const states = [stateOf(desk)];
        for (const step of steps) if (acts(desk, step)) states.push(stateOf(desk));
        for (let at = states.length - 2; at >= 0; at--) {
          expect(undo(desk).skipped).toEqual([]);
          expect(stateOf(desk)).toBe(states[at]);
        }
        for (let at = 1; at < states.length; at++) {
          expect(redo(desk).skipped).toEqual([]);
          expect(stateOf(desk)).toBe(states[at]);
        }
        expect(summarise(desk).redo).toBeUndefined();
        expect(verifyStudy(desk.open).findings).toEqual([]);
        desk.open.close();
      }),
      runs,
    );
  });

  test("keeps to the two stacks that people expect, in whatever order they do, undo and redo", async () => {
    const anyMove = fc.oneof(
      { weight: 4, arbitrary: anyStep },
      { weight: 2, arbitrary: fc.constant("undo" as const) },
      { weight: 1, arbitrary: fc.constant("redo" as const) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyMove, { minLength: 40, maxLength: 80 }), async (moves) => {
        const desk = await beginWalk();
        const behind: string[] = [];
        const ahead: string[] = [];
        let now = stateOf(desk);
        for (const move of moves) {
          if (move === "undo" || move === "redo") {
            const [from, to] = move === "undo" ? [behind, ahead] : [ahead, behind];
            // Below the walk lie the imports, which are not undone here.
            if (from.length === 0) continue;
            expect((move === "undo" ? undo : redo)(desk).skipped).toEqual([]);
            to.push(now);
            now = from.pop() ?? now;
          } else if (acts(desk, move)) {
            behind.push(now);
            ahead.length = 0;
            now = stateOf(desk);
          }
          expect(stateOf(desk)).toBe(now);
        }
        expect(verifyStudy(desk.open).findings).toEqual([]);
        desk.open.close();
      }),
      runs,
    );
  });

  test("takes back a whole import, and brings it in again with its text", async () => {
    const desk = newWorkingStudy(temporaryFolder());
    const before = stateOf(desk);
    await enterText(desk, "one", text);
    const after = stateOf(desk);
    expect(undo(desk)).toEqual({ act: "finish-names", skipped: [] });
    expect(stateOf(desk)).toBe(before);
    expect(redo(desk)).toEqual({ act: "finish-names", skipped: [] });
    expect(stateOf(desk)).toBe(after);
    desk.open.close();
  });

  test("leaves alone, and reports, what another member changed or has come to use", async () => {
    const desk = await beginWalk();
    const other: OpenDesk = { ...desk, me: must(addMember(desk, { name: "Second coder" })).member };
    const [first] = desk.open.study.all(source);
    if (first === undefined) throw new Error("The walk begins with sources");
    must(addCode(desk, { name: "Nobody else's" }));
    const used = must(addCode(desk, { name: "Used" })).id;
    must(changeCode(desk, { code: used, values: { definition: "mine" } }));
    must(changeCode(other, { code: used, values: { definition: "theirs" } }));
    must(codePassage(other, { ...placeOfWords(desk, first.id, "paid the driver"), code: used }));
    // What cannot be taken back at all is passed over, with its reasons.
    expect(undo(desk)).toMatchObject({
      act: "add-code",
      skipped: [
        { text: "One definition (code) was changed since, so the later value stays." },
        { text: "One record (code) has come to be used elsewhere, so it stays." },
      ],
    });
    expect(desk.open.study.all(code).map((each) => [each.name, each.definition])).toEqual([
      ["Used", "theirs"],
    ]);
    expect(undo(other)).toEqual({ act: "code-passage", skipped: [] });
    expect(undo(other)).toEqual({ act: "change-code", skipped: [] });
    expect(desk.open.study.get(code, used)?.definition).toBe("mine");
    expect(verifyStudy(desk.open).findings).toEqual([]);
    desk.open.close();
  });

  test("keeps a source whole that others have come to use: its text, its speakers, its custody", async () => {
    const desk = newWorkingStudy(temporaryFolder());
    const other: OpenDesk = { ...desk, me: must(addMember(desk, { name: "Second coder" })).member };
    const id = await enterText(desk, "one", `${text}\n\nB.: And you?`);
    must(writeMemo(other, { about: { table: "source", id }, text: "Ask again." }));
    const before = stateOf(desk);
    // What cannot be taken back is passed over, so that the founding before it is reached, which is in use as well.
    expect(undo(desk).skipped.map(({ text }) => text)).toContain(
      "One record (source) has come to be used elsewhere, so it stays.",
    );
    expect(stateOf(desk)).toBe(before);
    expect(verifyStudy(desk.open).findings).toEqual([]);
    desk.open.close();
  });

  test("passes over a destruction, reports words that are gone, and goes on before it", async () => {
    const desk = await beginWalk();
    const [first] = desk.open.study.all(source);
    if (first === undefined) throw new Error("The walk begins with sources");
    must(describeSource(desk, { source: first.id, values: { title: "Call of Zulvarikhan" } }));
    must(describeSource(desk, { source: first.id, values: { title: "Call" } }));
    must(
      replaceNameLater(desk, { words: "Zulvarikhan", person: { pseudonym: "Driver 9", role: "civilian" } }),
    );
    const gone = "held words that were destroyed, so they do not come back";
    const taken = undo(desk);
    expect(taken.skipped.map(({ text }) => text)).toContain(`One title (source) ${gone}.`);
    while (summarise(desk).undo !== undefined) {
      undo(desk);
      expect(verifyStudy(desk.open).findings).toEqual([]);
    }
    expect(stateOf(desk)).not.toContain("Zulvarikhan");
    expect(verifyStudy(desk.open).findings).toEqual([]);
    desk.open.close();
  });
});
