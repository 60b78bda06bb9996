import { describe, expect, test } from "vitest";
import { addBrief, writeStatement } from "../../src/app/brief/statements.ts";
import { addCode, changeCode } from "../../src/app/codebook.ts";
import { correctText } from "../../src/app/correct-text.ts";
import { changeClaim, makeClaim, removeClaim } from "../../src/app/corroboration.ts";
import { commit } from "../../src/app/desk.ts";
import { finishNames } from "../../src/app/finish-names.ts";
import { writeMemo } from "../../src/app/memos.ts";
import { readSource } from "../../src/app/read-source.ts";
import { replaceNameLater } from "../../src/app/replace-name-later.ts";
import { searchStudy } from "../../src/app/search-study.ts";
import { describeSource } from "../../src/app/sources.ts";
import { redo, undo } from "../../src/app/undo.ts";
import { withdrawSource } from "../../src/app/withdraw-source.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { destroyField, remove, textVersion } from "../../src/core/study/index.ts";
import { isClean, verifyStudy } from "../../src/node/store/index.ts";
import { beginJourney, drop, expectOk, type Journey } from "../support/journey.ts";

const notes = [
  "Q.: When did he leave?",
  "R: He left the prison of Qasr Lumen in the winter. The guards were selling papers, 7,000 dollars each.",
  "Он вышел из тюрьмы зимой. Ещё двое пришли за ним, но заплатили больше.",
  "خَرَجَ السُّجَنَاءُ من المدرسة إلى الحدود ومعهم Abu Lumen، ثم عادوا إلى السجن.",
].join("\n\n");

async function enter(at: Journey, content: string, title = "The mixed notes"): Promise<RecordId> {
  const waiting = await drop(at, `${title}.txt`, content);
  return expectOk(finishNames(at.desk, { waiting, title, decisions: [], marked: [] })).source;
}

function search({ desk }: Journey, query: string) {
  return expectOk(searchStudy(desk, { query }));
}

function found(at: Journey, query: string): readonly string[] {
  return search(at, query).hits.map(({ snippet }) =>
    snippet
      .filter((part) => part.hit)
      .map((part) => part.text)
      .join("|"),
  );
}

function correct({ desk }: Journey, id: RecordId, edit: (text: string) => string): void {
  const { version, text } = expectOk(readSource(desk, { source: id }));
  expectOk(correctText(desk, { source: id, version, text: edit(text) }));
}

describe("searching a study", () => {
  test("finds other spellings and forms in mixed notes, and opens the reader at the place", async () => {
    const at = beginJourney();
    const id = await enter(at, notes);
    const { text } = expectOk(readSource(at.desk, { source: id }));
    const cases: readonly (readonly [query: string, hit: string, direction: string])[] = [
      ["PRISONS", "prison", "ltr"],
      ["sold OR sell", "selling", "ltr"],
      ["7000", "7,000", "ltr"],
      ["тюрьма", "тюрьмы", "ltr"],
      ["еще", "Ещё", "ltr"],
      ["السجناء", "السُّجَنَاءُ", "rtl"],
      ["سجناء", "السُّجَنَاءُ", "rtl"],
      ["مدرسه", "المدرسة", "rtl"],
      ["حدود", "الحدود", "rtl"],
      ["الي", "إلى|إلى", "rtl"],
      ["lumen حدود", "الحدود|Lumen", "rtl"],
    ];
    for (const [query, hit, direction] of cases) {
      const [first] = search(at, query).hits;
      expect(first, query).toMatchObject({ table: "source", id, title: "The mixed notes", direction });
      expect(found(at, query), query).toEqual([hit]);
      expect(text.slice(first?.start, first?.end), query).toBe(hit.split("|")[0]);
    }
  });

  test("says what kind of record was found, and shows no ids where a sentence takes a number", () => {
    const at = beginJourney();
    const said = expectOk(makeClaim(at.desk, { text: "They crossed at night.", form: "general" }));
    const { brief } = expectOk(addBrief(at.desk, { title: "What was said" }));
    const text = `On the lanterns {{for ${said.id}}} passages speak.`;
    expectOk(writeStatement(at.desk, { brief, kind: "finding", text, footing: "information" }));
    const [hit] = search(at, "lanterns").hits;
    expect(hit).toMatchObject({ table: "statement", title: "On the lanterns … passages speak." });
    expect(hit?.snippet.map((part) => part.text).join("")).toBe("On the lanterns … passages speak.");
    const [also] = search(at, "lanterns for").hits;
    expect(also?.snippet.map((part) => [part.text, part.hit])).toEqual([
      ["On the ", false],
      ["lanterns", true],
      [" … passages speak.", false],
    ]);
  });

  test("keeps the words of a question together with its answer", async () => {
    const at = beginJourney();
    await enter(at, notes);
    expect(search(at, "when winter").total).toBe(1);
    expect(search(at, '"the winter"').total).toBe(1);
    expect(search(at, '"winter the"').total).toBe(1);
    expect(search(at, '"the prisons"').total).toBe(0);
    expect(search(at, "winter -guard").total).toBe(0);
  });

  test("follows the text through corrections, undo, redo and names replaced later", async () => {
    const at = beginJourney();
    const id = await enter(at, notes);
    correct(at, id, (text) => text.replace("winter", "summer"));
    expect([search(at, "winter").total, search(at, "summer").total]).toEqual([0, 1]);
    undo(at.desk);
    expect([search(at, "winter").total, search(at, "summer").total]).toEqual([1, 0]);
    redo(at.desk);
    correct(at, id, (text) => text.replace("guards", "wardens"));
    expectOk(
      replaceNameLater(at.desk, { words: "Qasr Lumen", person: { pseudonym: "P-07", role: "civilian" } }),
    );
    expect([search(at, '"qasr lumen"').total, search(at, "qasr").total]).toEqual([0, 0]);
    expect(found(at, '"p-07"')).toEqual(["P-07"]);
    expect([search(at, "summer").total, search(at, "warden").total]).toEqual([1, 1]);
    expect(isClean(verifyStudy(at.open))).toBe(true);
  });

  test("follows a version that was taken back, as long as others rest on its words, until these are destroyed", async () => {
    const at = beginJourney();
    const id = await enter(at, notes);
    const first = expectOk(readSource(at.desk, { source: id })).version;
    correct(at, id, (text) => text.replace("guards", "wardens"));
    expectOk(commit(at.desk, "take-back", [remove(textVersion, first)]));
    expect([search(at, "winter").total, search(at, "wardens").total]).toEqual([1, 1]);
    expectOk(commit(at.desk, "destroy", [destroyField(textVersion, first, "words")]));
    expect([search(at, "winter").total, search(at, "wardens").total]).toEqual([0, 0]);
    expect(isClean(verifyStudy(at.open))).toBe(true);
  });

  test("finds what analysts write, by the table it is in, and only as long as it is there", async () => {
    const at = beginJourney("A study of tallowgates");
    const { desk } = at;
    const id = await enter(at, notes);
    const claim = expectOk(makeClaim(desk, { text: "Guards sold marvinpapers", form: "general" })).id;
    const code = expectOk(addCode(desk, { name: "Papers", definition: "Any marvinpapers" })).id;
    expectOk(writeMemo(desk, { about: { table: "source", id }, text: "Ask about the marvinpapers again" }));
    expectOk(describeSource(desk, { source: id, values: { interest: "wants marvinpapers" } }));
    const where = () =>
      search(at, "marvinpapers")
        .hits.map(({ table, title }) => `${table}: ${title}`)
        .sort();
    expect(where()).toEqual([
      "claim: Guards sold marvinpapers",
      "code: Papers",
      "memo: Ask about the marvinpapers again",
      "source: The mixed notes",
    ]);
    expect(search(at, "tallowgates").hits.map(({ table }) => table)).toEqual(["study"]);
    expectOk(changeClaim(desk, { claim, values: { text: "Guards sold papers" } }));
    expectOk(changeCode(desk, { code, values: { definition: null } }));
    expect(where()).toEqual(["memo: Ask about the marvinpapers again", "source: The mixed notes"]);
    expectOk(removeClaim(desk, { claim }));
    expect(search(at, "guards").hits.map(({ table }) => table)).toEqual(["source"]);
    undo(desk);
    expect(search(at, "guards").hits.length).toBe(2);
  });

  test("finds a source by what is said about it, and opens it at the beginning", async () => {
    const at = beginJourney();
    const id = await enter(at, notes);
    expectOk(describeSource(at.desk, { source: id, values: { biasNote: "hosted by a quellomat" } }));
    expect(search(at, "quellomat").hits[0]).toMatchObject({ table: "source", id, start: 0, end: 0 });
    expect(found(at, "mixed")).toEqual(["mixed"]);
  });

  test("finds nothing of a withdrawn source", async () => {
    const at = beginJourney();
    const id = await enter(at, notes);
    await enter(at, "R: The road to the border was shut.", "The road");
    expect(search(at, "border").total).toBe(1);
    expectOk(withdrawSource(at.desk, { source: id, reason: "consent-withdrawn" }));
    for (const query of ["prison", "тюрьма", "سجن", "mixed"]) expect(search(at, query).total, query).toBe(0);
    expect(search(at, "border").total).toBe(1);
    expect(isClean(verifyStudy(at.open))).toBe(true);
  });

  test("shows at most two hundred places and counts them all", async () => {
    const at = beginJourney();
    await enter(
      at,
      "The mill stood by the river, and nobody of us crossed it at night. ".repeat(6000),
      "Long",
    );
    const { total, hits } = search(at, "mill");
    expect(hits.length).toBe(200);
    expect(total).toBeGreaterThan(200);
  });

  test("refuses what cannot be looked for, in words", () => {
    const { desk } = beginJourney();
    const refusals = [" ", "-camp", "a ".repeat(70)].map((query) => searchStudy(desk, { query }));
    expect(refusals).toMatchObject([
      { ok: false, error: { code: "query-empty" } },
      { ok: false, error: { code: "query-only-excludes" } },
      { ok: false, error: { code: "query-too-long" } },
    ]);
  });
});
