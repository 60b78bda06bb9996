import { cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { codePassage } from "../../src/app/code-passage.ts";
import { addCode, removeCode } from "../../src/app/codebook.ts";
import { correctText } from "../../src/app/correct-text.ts";
import { makeClaim, removeClaim } from "../../src/app/corroboration.ts";
import { commit } from "../../src/app/desk.ts";
import { finishNames } from "../../src/app/finish-names.ts";
import { writeMemo } from "../../src/app/memos.ts";
import { readSource } from "../../src/app/read-source.ts";
import { listRegister } from "../../src/app/register-names.ts";
import { replaceNameLater } from "../../src/app/replace-name-later.ts";
import { searchStudy } from "../../src/app/search-study.ts";
import { listSources } from "../../src/app/sources.ts";
import { summarise } from "../../src/app/summary.ts";
import { redo, undo } from "../../src/app/undo.ts";
import { newRecordId, type RecordId } from "../../src/core/base/index.ts";
import { person, studyVocabulary, textVersion } from "../../src/core/study/index.ts";
import { isClean, nodeCrypto, verifyStudy } from "../../src/node/store/index.ts";
import { sentBatches } from "../../src/node/store/testing/test-store.ts";
import { fillVocabulary, wordsFieldsOf } from "../support/fill-vocabulary.ts";
import { beginJourney, drop, expectOk, type Journey, reopen } from "../support/journey.ts";
import { clearPagesOf, wordsIn } from "../support/stored-words.ts";

const name = "Zulvarikhan Ghormantev";
const parts = name.split(" ");
const driver = { pseudonym: "Driver 9", role: "intermediary" } as const;
const newId = (): RecordId => newRecordId(nodeCrypto.randomBytes);

const text = [
  `Q.: Who took you across?`,
  `A.: ${name} took us. He asked for two hundred each, and ${name} never came back for the rest.`,
  `Q.: And the others?`,
  `A.: The others waited at the mill until it was dark, and then they walked.`,
].join("\n\n");

async function enter(at: Journey, file: string, content: string, title: string): Promise<RecordId> {
  const waiting = await drop(at, file, content);
  const step = { waiting, title, marked: [] };
  // Nobody recognised the name: everything that was proposed is left as it is.
  return expectOk(finishNames(at.desk, { ...step, decisions: [] })).source;
}

function read({ desk }: Journey, source: RecordId) {
  return expectOk(readSource(desk, { source }));
}

function correct(at: Journey, source: RecordId, edit: (text: string) => string): void {
  const { version, text } = read(at, source);
  expectOk(correctText(at.desk, { source, version, text: edit(text) }));
}

function code(at: Journey, source: RecordId, quote: string, name: string): RecordId {
  const { version, text } = read(at, source);
  const start = text.indexOf(quote);
  expect(start).toBeGreaterThanOrEqual(0);
  const made = expectOk(addCode(at.desk, { name }));
  const place = { source, version, start, end: start + quote.length };
  return expectOk(codePassage(at.desk, { ...place, code: made.id })).passage;
}

function namesLeft(at: Journey): readonly string[] {
  return wordsIn(clearPagesOf(at.folder, "study"), parts);
}

function replaceAll(at: Journey, words = name) {
  return replaceNameLater(at.desk, { words, person: driver });
}

describe("a name that is found later", () => {
  test("goes out of the text in all its versions, and passages stay on their words", async () => {
    const at = beginJourney();
    const id = await enter(at, "call.txt", text, `Call about ${name}`);
    const passages = [
      code(at, id, "never came back for the rest", "Fraud"),
      code(at, id, "The others waited at the mill", "Waiting"),
      code(at, id, `${name} took us`, "Ways out"),
    ];
    correct(at, id, (now) => now.replace("two hundred", "three hundred"));
    expect(namesLeft(at)).toEqual(parts);

    expect(expectOk(replaceAll(at))).toEqual({ sources: 1, places: 3 });
    const now = read(at, id);
    expect(now.text).toContain("Driver 9 took us. He asked for three hundred each");
    expect(now.source.title).toBe("Call about Driver 9");
    for (const part of parts) expect(now.text).not.toContain(part);
    const words = passages.map((each) => {
      const landed = now.passages.find((one) => one.id === each);
      return [landed?.state, now.text.slice(landed?.start, landed?.end)];
    });
    expect(words).toEqual([
      ["moved", "never came back for the rest"],
      ["moved", "The others waited at the mill"],
      ["changed", "Driver 9 took us"],
    ]);
    expect(namesLeft(at)).toEqual([]);
    const [listed] = expectOk(listRegister(at.desk));
    expect(listed).toMatchObject({ pseudonym: "Driver 9", spellings: [{ text: name }] });
    expect(verifyStudy(at.open).findings).toEqual([]);
  });

  test("goes out of every field that can carry words, whatever the table", () => {
    const at = beginJourney();
    const { changes } = fillVocabulary(studyVocabulary, {
      newId,
      wordsFor: ({ table, field }) => `what ${name} said in ${table} ${field}`,
    });
    expectOk(commit(at.desk, "fill", changes));
    expect(namesLeft(at)).toEqual(parts);
    expectOk(replaceAll(at));
    expect(namesLeft(at)).toEqual([]);
    const kept = wordsFieldsOf(studyVocabulary).filter(
      ({ table, field }) =>
        wordsIn(clearPagesOf(at.folder, "study"), [`said in ${table} ${field}`]).length === 0,
    );
    expect(kept).toEqual([]);
  });

  test("goes out of what was changed, removed or undone before", async () => {
    const at = beginJourney();
    const { desk } = at;
    const id = await enter(at, "call.txt", text, "Call");
    const claim = expectOk(makeClaim(desk, { text: `${name} was a driver`, form: "general" })).id;
    expectOk(removeClaim(desk, { claim }));
    const gone = expectOk(addCode(desk, { name: `About ${name}` })).id;
    expectOk(removeCode(desk, { code: gone }));
    const about = { table: "source", id };
    expectOk(writeMemo(desk, { about, text: `${name} again` }));
    expect(undo(desk).act).toBe("write-memo");
    // Somebody noticed the name and typed over it: it still stands in the version before.
    correct(at, id, (now) => now.replaceAll(name, "a driver"));
    const other = await enter(at, "other.txt", `${text} Once more.`, "Other");
    expect(undo(desk).act).toBe("finish-names");

    expectOk(replaceAll(at));
    expect(namesLeft(at)).toEqual([]);
    const now = read(at, id);
    expect(now.text).toContain("a driver took us");
    expect(now.text).toContain("The others waited at the mill");
    expect(listSources(desk).map((each) => each.id)).not.toContain(other);
    expect(isClean(verifyStudy(at.open))).toBe(true);
  });

  test("goes out of a text in which it stands in no version that counts, and the text stays as it is", async () => {
    const at = beginJourney();
    const id = await enter(at, "call.txt", text.replaceAll(name, "Somebody"), "Call");
    const passage = code(at, id, "The others waited at the mill", "Waiting");
    const before = read(at, id).text;
    correct(at, id, (now) => now.replace("Somebody", name));
    expect(undo(at.desk).act).toBe("correct-text");
    expect(namesLeft(at)).toEqual(parts);
    expectOk(replaceAll(at));
    expect(namesLeft(at)).toEqual([]);
    const now = read(at, id);
    expect(now.text).toBe(before);
    const landed = now.passages.find((each) => each.id === passage);
    expect(now.text.slice(landed?.start, landed?.end)).toBe("The others waited at the mill");
  });

  test("does not come back by undoing or redoing, nor after the study was closed", async () => {
    const at = beginJourney();
    const id = await enter(at, "call.txt", text, `Call about ${name}`);
    correct(at, id, (now) => now.replace("two hundred", "three hundred"));
    expectOk(writeMemo(at.desk, { about: { table: "source", id }, text: `Ask ${name} again` }));
    expectOk(replaceAll(at));
    let steps = 0;
    while (summarise(at.desk).undo !== undefined && steps++ < 50) undo(at.desk);
    expect(steps).toBeGreaterThan(0);
    expect(namesLeft(at)).toEqual([]);
    while (summarise(at.desk).redo !== undefined && steps-- > -50) redo(at.desk);
    expect(namesLeft(at)).toEqual([]);
    expect(read(at, id).text).toContain("Driver 9 took us");
    at.open.close();
    const again = reopen(at.deps, at.folder);
    expect(namesLeft(at)).toEqual([]);
    expect(isClean(verifyStudy(again))).toBe(true);
    expect(again.study.all(person).map((each) => each.pseudonym)).toEqual(["Driver 9"]);
  });

  test("goes out in each form in which somebody marks it, for the same person", async () => {
    const at = beginJourney();
    const [, surname = ""] = parts;
    const id = await enter(at, "call.txt", `${text}\n\nA.: ${surname} alone knew the way.`, "Call");
    expectOk(replaceAll(at));
    const [made] = at.open.study.all(person);
    if (made === undefined) throw new Error("The name belongs to somebody now");
    if (read(at, id).text.includes(surname))
      expectOk(replaceNameLater(at.desk, { words: surname, person: { id: made.id } }));
    expect(read(at, id).text).toContain("Driver 9 alone knew the way");
    expect(namesLeft(at)).toEqual([]);
    expect(at.open.study.all(person)).toHaveLength(1);
  });

  test("goes out of a text that was corrected on two devices which have met since", async () => {
    const at = beginJourney();
    const id = await enter(at, "call.txt", text, "Call");
    at.open.close();
    const elsewhere = join(at.root, "elsewhere.grounds");
    cpSync(at.folder, elsewhere, { recursive: true });
    const [here, there] = [reopen(at.deps, at.folder), reopen(at.deps, elsewhere)];
    const [mine, theirs] = [here, there].map((open) => ({ ...at, open, desk: { ...at.desk, open } }));
    if (mine === undefined || theirs === undefined) throw new Error("Two devices");
    correct(mine, id, (now) => now.replace("two hundred", "three hundred"));
    correct(theirs, id, (now) => now.replace("until it was dark", "until nightfall"));
    for (const { signed, values } of sentBatches(there.study.database.sql))
      expectOk(here.study.receive(signed, values));
    expectOk(replaceAll(mine));
    const now = read(mine, id).text;
    expect(now).toContain("Driver 9 took us. He asked for three hundred each");
    expect(now).toContain("until nightfall");
    expect(namesLeft(at)).toEqual([]);
    expect(isClean(verifyStudy(here))).toBe(true);
  });

  test("is not found any more, and its pseudonym is", async () => {
    const at = beginJourney();
    await enter(at, "call.txt", text, `Call about ${name}`);
    const hits = (query: string) => expectOk(searchStudy(at.desk, { query })).total;
    expect(hits(parts[0] ?? "")).toBeGreaterThan(0);
    expectOk(replaceAll(at));
    for (const part of parts) expect(hits(part)).toBe(0);
    expect(hits('"driver 9"')).toBeGreaterThan(0);
    expect(at.open.study.all(textVersion).length).toBeGreaterThan(1);
  });

  test("that is nowhere is refused and nothing changes", async () => {
    const at = beginJourney();
    await enter(at, "call.txt", text, "Call");
    const before = at.open.study.heads();
    expect(replaceAll(at, "Nobody Atall")).toMatchObject({ ok: false, error: { code: "words-not-found" } });
    expect(at.open.study.heads()).toEqual(before);
    expect(at.open.study.all(person)).toEqual([]);
  });
});
