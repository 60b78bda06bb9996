import { describe, expect, test } from "vitest";
import { codePassage, uncode } from "../../src/app/code-passage.ts";
import { addCode, listCodes, mergeCodes, moveCode, removeCode } from "../../src/app/codebook.ts";
import { correctText } from "../../src/app/correct-text.ts";
import { quotePassage, readSource } from "../../src/app/read-source.ts";
import { summarise } from "../../src/app/summary.ts";
import { redo, undo } from "../../src/app/undo.ts";
import { countByCode } from "../../src/core/code/index.ts";
import { code, coding, passage, source } from "../../src/core/study/index.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { codeWords, enterText, must, newWorkingStudy, placeOfWords } from "../support/working-study.ts";

const said = "R: We crossed the river by night.\nI: And then?\nR: We waited for the convoy by the mill.";

/** What is counted anew from every record, to hold against what is kept up. */
function countedAnew({ open }: ReturnType<typeof newWorkingStudy>) {
  const { study } = open;
  const records = {
    codes: study.all(code),
    codings: study.all(coding),
    passages: study.all(passage),
    sources: study.all(source),
  };
  return {
    codes: countByCode(records).map(({ code: id, own, withDescendants }) => ({
      id,
      codings: own.codings,
      withDescendants: withDescendants.codings,
    })),
    codings: records.codings.length,
    passages: records.passages.length,
  };
}

/** The same study as one that was just opened, for which nothing is kept yet. */
function asOpened(desk: ReturnType<typeof newWorkingStudy>): ReturnType<typeof newWorkingStudy> {
  return { ...desk, open: { ...desk.open, study: { ...desk.open.study } } };
}

function keptUpHere(desk: ReturnType<typeof newWorkingStudy>) {
  const { codings, passages } = summarise(desk);
  return {
    codes: listCodes(desk).map((each) => ({
      id: each.id,
      codings: each.codings,
      withDescendants: each.withDescendants,
    })),
    codings,
    passages,
  };
}

describe("what is kept up beside the records", () => {
  test("is what counting every record again gives, after each of many steps back and forth", async () => {
    const desk = newWorkingStudy(temporaryFolder());
    const text = await enterText(desk, "A call", said);
    const [routes, river, waits] = ["Routes", "River", "Waiting"].map(
      (name) => must(addCode(desk, { name })).id,
    );
    if (routes === undefined || river === undefined || waits === undefined) throw new Error("no codes");
    const place = placeOfWords(desk, text, "by night");
    const steps: readonly (() => unknown)[] = [
      () => codeWords(desk, text, "crossed the river", river),
      () => codeWords(desk, text, "crossed the river", routes),
      () => codeWords(desk, text, "waited for the convoy", waits),
      () => must(moveCode(desk, { code: river, parent: routes })),
      () => must(uncode(desk, { coding: must(codePassage(desk, { ...place, code: waits })).coding })),
      () => undo(desk),
      () => redo(desk),
      () => undo(desk),
      () => must(mergeCodes(desk, { from: waits, into: river })),
      () => must(removeCode(desk, { code: river })),
      () => undo(desk),
      () => undo(desk),
    ];
    expect(keptUpHere(desk)).toEqual(countedAnew(desk));
    for (const step of steps) {
      step();
      expect(keptUpHere(desk)).toEqual(countedAnew(desk));
      expect(keptUpHere(asOpened(desk))).toEqual(countedAnew(desk));
    }
    expect(summarise(desk).codings).toBeGreaterThan(2);
  });

  test("gives the same passage for the same words again, also after the text before them was corrected", async () => {
    const desk = newWorkingStudy(temporaryFolder());
    const text = await enterText(desk, "A call", said);
    const [one, two] = ["One", "Two"].map((name) => must(addCode(desk, { name })).id);
    if (one === undefined || two === undefined) throw new Error("no codes");
    const first = codeWords(desk, text, "by the mill", one).passage;
    expect(codeWords(desk, text, "by the mill", two).passage).toBe(first);
    const { version, text: words } = must(readSource(desk, { source: text }));
    must(
      correctText(desk, { source: text, version, text: words.replace("We crossed", "All of us crossed") }),
    );
    expect(codeWords(desk, text, "by the mill", one).passage).toBe(first);
    undo(desk);
    expect(codeWords(desk, text, "by the mill", one).passage).toBe(first);
    expect(quotePassage(desk, first).words).toBe("by the mill");
  });
});
