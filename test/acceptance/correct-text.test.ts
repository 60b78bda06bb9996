import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addCode } from "../../src/app/codebook.ts";
import { correctText } from "../../src/app/correct-text.ts";
import type { Desk } from "../../src/app/desk.ts";
import { readSource } from "../../src/app/read-source.ts";
import { searchStudy } from "../../src/app/search-study.ts";
import { redo, undo } from "../../src/app/undo.ts";
import { newRecordId, type RecordId } from "../../src/core/base/index.ts";
import { custody } from "../../src/core/study/index.ts";
import { nodeCrypto, verifyStudy } from "../../src/node/store/index.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { refusalOf } from "../support/refusal-of.ts";
import { codeWords, enterText, must, newWorkingStudy } from "../support/working-study.ts";

const said = "We crossed the river by night, and the driver took two hundred. So it was.";

async function begin() {
  const desk = newWorkingStudy(temporaryFolder());
  return { desk, source: await enterText(desk, "one", said) };
}

function correct(desk: Desk, source: RecordId, edit: (text: string) => string) {
  const { version, text } = must(readSource(desk, { source }));
  return correctText(desk, { source, version, text: edit(text) });
}

/** The words that a passage stands on as the text reads now; `undefined` where they are gone. */
function quoteOf(desk: Desk, source: RecordId, passage: RecordId): string | undefined {
  const { text, passages } = must(readSource(desk, { source }));
  const at = passages.find(({ id }) => id === passage);
  return at === undefined || at.state === "gone" ? undefined : text.slice(at.start, at.end);
}

describe("a correction of a text", () => {
  test("leaves passages on their words, wherever else it is, and so do undoing and redoing it", async () => {
    const { desk, source } = await begin();
    const code = must(addCode(desk, { name: "Ways" })).id;
    const words = ["crossed the river", "by night", "the driver took", "two hundred"];
    const passages = words.map((each) => codeWords(desk, source, each, code).passage);
    const quotes = () => passages.map((each) => quoteOf(desk, source, each));
    const anyEdit = fc.record({
      before: fc.constantFrom("We", "and", "So", "it"),
      put: fc.constantFrom("well", "уже", "نعم", "two hundred", "…"),
    });
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 5 }), (edits) => {
        const before = must(readSource(desk, { source })).text;
        for (const { before: at, put } of edits) {
          must(correct(desk, source, (now) => now.replace(at, `${put} ${at}`)));
          expect(quotes()).toEqual(words);
        }
        const after = must(readSource(desk, { source })).text;
        for (const _ of edits) expect(undo(desk)).toEqual({ act: "correct-text", skipped: [] });
        expect(must(readSource(desk, { source })).text).toBe(before);
        expect(quotes()).toEqual(words);
        for (const _ of edits) redo(desk);
        expect(must(readSource(desk, { source })).text).toBe(after);
        expect(quotes()).toEqual(words);
        for (const _ of edits) undo(desk);
      }),
      { seed: 42_017, numRuns: 12 },
    );
    expect(verifyStudy(desk.open).findings).toEqual([]);
    desk.open.close();
  });

  test("shows a passage whose words it took as gone, and has it back when it is undone", async () => {
    const { desk, source } = await begin();
    const code = must(addCode(desk, { name: "Ways" })).id;
    const { passage } = codeWords(desk, source, "by night", code);
    must(correct(desk, source, (now) => now.replace(" by night", "")));
    expect(quoteOf(desk, source, passage)).toBeUndefined();
    expect(must(readSource(desk, { source })).passages.map(({ id }) => id)).toEqual([passage]);
    undo(desk);
    expect(quoteOf(desk, source, passage)).toBe("by night");
    desk.open.close();
  });

  test("is found by search, counted in words, and kept in the custody of the source", async () => {
    const { desk, source } = await begin();
    const hits = (query: string) => must(searchStudy(desk, { query })).total;
    const before = must(readSource(desk, { source })).source.words;
    must(correct(desk, source, (now) => now.replace("river", "wide qelbronnish river")));
    expect(hits("qelbronnish")).toBe(1);
    expect(must(readSource(desk, { source })).source.words).toBe(before + 2);
    const events = () => desk.open.study.where(custody, "source", source).map(({ event }) => event);
    expect(events()).toContain("corrected");
    undo(desk);
    expect(hits("qelbronnish")).toBe(0);
    expect(must(readSource(desk, { source })).source.words).toBe(before);
    expect(events()).not.toContain("corrected");
    desk.open.close();
  });

  test("is refused where it changes nothing, leaves nothing, is of an older text, or of none", async () => {
    const { desk, source } = await begin();
    const { version, text } = must(readSource(desk, { source }));
    expect(refusalOf(correctText(desk, { source, version, text }))).toBe("text-unchanged");
    expect(refusalOf(correctText(desk, { source, version, text: " \n" }))).toBe("text-empty");
    const nothing = newRecordId(nodeCrypto.randomBytes);
    expect(refusalOf(correctText(desk, { source: nothing, version, text: "A" }))).toBe("not-found");
    must(correct(desk, source, (now) => `${now} Yes.`));
    expect(refusalOf(correctText(desk, { source, version, text: `${text} No.` }))).toBe("text-changed");
    desk.open.close();
  });
});
