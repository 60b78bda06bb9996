import { describe, expect, test } from "vitest";
import { addCode, changeCode } from "../../src/app/codebook.ts";
import { listConflicts, settleConflict, settleText } from "../../src/app/conflicts.ts";
import { correctText } from "../../src/app/correct-text.ts";
import { finishNames } from "../../src/app/finish-names.ts";
import { readSource } from "../../src/app/read-source.ts";
import { replaceNameLater } from "../../src/app/replace-name-later.ts";
import { summarise } from "../../src/app/summary.ts";
import { undo } from "../../src/app/undo.ts";
import { newRecordId, type RecordId } from "../../src/core/base/index.ts";
import { code } from "../../src/core/study/index.ts";
import { nodeCrypto, verifyStudy } from "../../src/node/store/index.ts";
import { beginJourney, drop, expectOk, type Journey } from "../support/journey.ts";
import { refusalOf } from "../support/refusal-of.ts";
import { copyJourney } from "../support/two-copies.ts";

const text = "A: Zulvarikhan Ghormantev took us over, and we paid him two hundred each.";

async function enter(at: Journey): Promise<RecordId> {
  const waiting = await drop(at, "call.txt", text);
  return expectOk(finishNames(at.desk, { waiting, title: "Call", decisions: [], marked: [] })).source;
}

function correct({ desk }: Journey, source: RecordId, edit: (text: string) => string): void {
  const { version, text } = expectOk(readSource(desk, { source }));
  expectOk(correctText(desk, { source, version, text: edit(text) }));
}

function textOf({ desk }: Journey, source: RecordId): string {
  return expectOk(readSource(desk, { source })).text;
}

describe("what two devices wrote without seeing each other", () => {
  test("is listed with both values, and settled by choosing either", () => {
    const at = beginJourney();
    const id = expectOk(addCode(at.desk, { name: "Ways out" })).id;
    const { here, there, meet } = copyJourney(at);
    expectOk(changeCode(here.desk, { code: id, values: { definition: "mine" } }));
    expectOk(changeCode(there.desk, { code: id, values: { definition: "theirs" } }));
    meet();
    expect(summarise(here.desk).conflicts).toBe(1);
    const [found] = listConflicts(here.desk).fields;
    if (found === undefined) throw new Error("There is one conflict");
    expect(found).toEqual({
      of: { table: "code", id },
      name: "Ways out",
      field: "definition",
      values: ["mine", "theirs"],
    });
    expect(here.open.study.get(code, id)?.definition).toBe("theirs");
    const { of, field } = found;
    expect(refusalOf(settleConflict(here.desk, { of, field, choose: 2 }))).toBe("not-found");
    expect(refusalOf(settleConflict(here.desk, { of, field: "name", choose: 0 }))).toBe("not-found");
    expectOk(settleConflict(here.desk, { of, field, choose: 0 }));
    expect(here.open.study.get(code, id)?.definition).toBe("mine");
    expect(listConflicts(here.desk)).toEqual({ fields: [], texts: [] });
    expect(verifyStudy(here.open).findings).toEqual([]);
  });

  test("in a text is listed with the words of both, bars further work, and is settled by taking one back", async () => {
    const at = beginJourney();
    const source = await enter(at);
    const { here, there, meet } = copyJourney(at);
    correct(here, source, (now) => now.replace("two hundred", "three hundred"));
    correct(there, source, (now) => now.replace("two hundred each", "almost nothing"));
    meet();
    const before = textOf(here, source);
    // Both counted its words anew; that is nothing to choose.
    expect(listConflicts(here.desk).fields).toEqual([]);
    expect(summarise(here.desk).conflicts).toBe(0);
    const [found, ...more] = listConflicts(here.desk).texts;
    if (found === undefined) throw new Error("There is one conflict");
    expect(more).toEqual([]);
    expect(found).toMatchObject({ source, title: "Call", why: "overlap" });
    expect(found.places).toEqual([{ stands: "three", other: "almost" }]);
    const later = {
      words: "Zulvarikhan Ghormantev",
      person: { pseudonym: "Driver 9", role: "civilian" },
    } as const;
    expect(refusalOf(replaceNameLater(here.desk, later))).toBe("text-conflict");
    const { version } = found;
    const other = newRecordId(nodeCrypto.randomBytes);
    expect(refusalOf(settleText(here.desk, { source, version: other }))).toBe("not-found");
    expectOk(settleText(here.desk, { source, version }));
    expect(listConflicts(here.desk).texts).toEqual([]);
    expect(textOf(here, source)).toBe(before);
    expect(undo(here.desk)).toMatchObject({ act: "settle-text", skipped: [] });
    expect(listConflicts(here.desk).texts).toHaveLength(1);
    expectOk(settleText(here.desk, { source, version }));
    expectOk(replaceNameLater(here.desk, later));
    expect(textOf(here, source)).toContain("Driver 9 took us over");
    expect(verifyStudy(here.open).findings).toEqual([]);
  });

  test("does not bar the next replacement where two replacements met, and neither can be taken back", async () => {
    const at = beginJourney();
    const source = await enter(at);
    const { here, there, meet } = copyJourney(at);
    const replace = (where: Journey, words: string, pseudonym: string) =>
      expectOk(replaceNameLater(where.desk, { words, person: { pseudonym, role: "civilian" } }));
    replace(here, "Zulvarikhan Ghormantev", "Driver 9");
    replace(there, "Ghormantev took", "Clan 4");
    meet();
    const [met] = listConflicts(here.desk).texts;
    if (met === undefined) throw new Error("The replacements met");
    expect(met.why).toBe("both-replaced");
    expect(refusalOf(settleText(here.desk, { source, version: met.version }))).toBe("not-found");
    replace(here, "hundred", "Sum 1");
    expect(textOf(here, source)).not.toMatch(/Zulvarikhan|Ghormantev|hundred/);
    expect(verifyStudy(here.open).findings).toEqual([]);
  });
});
