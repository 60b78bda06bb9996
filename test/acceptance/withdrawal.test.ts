import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { addAttribute } from "../../src/app/attributes.ts";
import { claimCard } from "../../src/app/claim-card.ts";
import { codePassage } from "../../src/app/code-passage.ts";
import { addCode, changeCode, listCodes, removeCode } from "../../src/app/codebook.ts";
import { correctText } from "../../src/app/correct-text.ts";
import {
  changeClaim,
  linkEvidence,
  listClaims,
  makeClaim,
  removeClaim,
  unlinkEvidence,
} from "../../src/app/corroboration.ts";
import { coverage } from "../../src/app/coverage.ts";
import { commit } from "../../src/app/desk.ts";
import { finishNames } from "../../src/app/finish-names.ts";
import { listMemos, writeMemo } from "../../src/app/memos.ts";
import { readSource } from "../../src/app/read-source.ts";
import { searchStudy } from "../../src/app/search-study.ts";
import { describeSource, listSources } from "../../src/app/sources.ts";
import { stateQuantity } from "../../src/app/state-quantity.ts";
import { summarise } from "../../src/app/summary.ts";
import { redo, undo } from "../../src/app/undo.ts";
import { previewWithdrawal, withdrawSource } from "../../src/app/withdraw-source.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { change, claim, evidence, original, source } from "../../src/core/study/index.ts";
import { backupStudy, isClean, restoreBackup, verifyStudy } from "../../src/node/store/index.ts";
import { beginJourney, drop, expectOk, type Journey, reopen } from "../support/journey.ts";
import { scanFolder, scannerFor } from "../support/scan-bytes.ts";
import { clearPagesOf, wordsIn, wordsStored } from "../support/stored-words.ts";

// Invented words, so that none of them and no half of one can stand anywhere by chance.
const text = [
  "VRANDELKOSTER: We crossed the qelbronnish river by night and paid the driver a tharnavickel of flour.",
  "Q.: How many of you went?",
  "VRANDELKOSTER: A grullomanty of people. I counted them twice at the ulvestroonde mill and lost two.",
  "VRANDELKOSTER: The sprondleback bridge was already taken, so nobody of us could go home that way.",
  "Q.: And then?",
  "VRANDELKOSTER: Then we waited for the koppelwrightian convoy, and my brother slept in the snow.",
].join("\n\n");

const words = {
  text: ["qelbronnish", "koppelwrightian"],
  corrected: ["murgolastian", "tharnavickel", "ulvestroonde"],
  label: ["VRANDELKOSTER"],
  title: ["brelltharion"],
  fileName: ["zummelquister"],
  description: ["hollinvarche", "yestermarlow"],
  // Words of an analyst, in fields that also quote the source.
  quoting: ["dravenholtic", "cruskenbelle", "parrowmintle", "oddlebracken"],
  quantity: ["grullomanty"],
  note: ["fennerquobble"],
  removed: ["jostlewhimper", "quandermoss", "wexelthorpe"],
} as const;
const gone = Object.values(words).flat();
// Stands in a memo that quotes the source: it stays until its writer rewords it.
const inMemo = "sprondleback";

interface Told {
  readonly at: Journey;
  readonly source: RecordId;
  readonly other: RecordId;
  readonly claims: { readonly shared: RecordId; readonly alone: RecordId; readonly kept: RecordId };
  readonly memos: { readonly about: RecordId; readonly quoting: RecordId; readonly free: RecordId };
}

/** A study in which the words of one source have come to stand wherever they can. */
async function toldStudy(): Promise<Told> {
  const at = beginJourney("What became of them");
  const { desk } = at;
  const id = await enter(at, "zummelquister-call.txt", text, "The brelltharion call");
  const other = await enter(
    at,
    "other.txt",
    "R: I saw the same convoy pass the mill. It was long.",
    "The other",
  );
  correct(at, id, (now) => now.replace("tharnavickel", "murgolastian"));
  correct(at, id, (now) => now.replace(" at the ulvestroonde mill and lost two", ""));
  expectOk(
    describeSource(desk, {
      source: id,
      values: {
        role: "insider",
        mode: "voice",
        interest: "Wants the hollinvarche back",
        placeShown: "country",
      },
    }),
  );
  const about = { table: "source", id } as const;
  expectOk(addAttribute(desk, { about, name: "village", value: "yestermarlow" }));
  const claims = weigh(at, id, other);
  quote(at, id, claims.kept, other);
  const memo = (text: string, of: { readonly table: string; readonly id: RecordId }) =>
    expectOk(writeMemo(desk, { about: of, title: `On ${text.slice(0, 8)}`, text })).id;
  const memos = {
    about: memo("Sounded tired, ask again.", { table: "source", id }),
    quoting: memo(`She said: the ${inMemo} bridge was already taken, which fits.`, {
      table: "claim",
      id: claims.kept,
    }),
    free: memo("Nothing of anybody's words.", { table: "source", id: other }),
  };
  return { at, source: id, other, claims, memos };
}

async function enter(at: Journey, name: string, content: string, title: string): Promise<RecordId> {
  const waiting = await drop(at, name, content);
  return expectOk(finishNames(at.desk, { waiting, title, decisions: [], marked: [] })).source;
}

function correct({ desk }: Journey, id: RecordId, edit: (text: string) => string): void {
  const { version, text } = expectOk(readSource(desk, { source: id }));
  expectOk(correctText(desk, { source: id, version, text: edit(text) }));
}

/** Where some words stand in a source as it reads now. */
function placeOf({ desk }: Journey, id: RecordId, quote: string) {
  const { version, text } = expectOk(readSource(desk, { source: id }));
  const start = text.indexOf(quote);
  if (start < 0) throw new Error("The text of the test has changed");
  return { source: id, version, start, end: start + quote.length };
}

/** Code and weigh: one claim on both sources, one on the first alone, one on the other alone. */
function weigh(at: Journey, id: RecordId, other: RecordId): Told["claims"] {
  const { desk } = at;
  const code = expectOk(addCode(desk, { name: "Ways out" })).id;
  expectOk(codePassage(desk, { ...placeOf(at, id, "We crossed the qelbronnish river by night"), code }));
  expectOk(codePassage(desk, { ...placeOf(at, other, "I saw the same convoy"), code }));
  const claims = {
    shared: expectOk(makeClaim(desk, { text: "A convoy passed", form: "event" })).id,
    alone: expectOk(makeClaim(desk, { text: "Drivers were paid in kind", form: "general" })).id,
    kept: expectOk(makeClaim(desk, { text: "The convoy was long", form: "event" })).id,
  };
  const speak = (of: RecordId, from: RecordId, quote: string) =>
    expectOk(
      linkEvidence(desk, {
        claim: of,
        at: placeOf(at, from, quote),
        direction: "for",
        proximity: "saw-it",
        credibility: "2",
      }),
    );
  const noted = speak(claims.shared, id, "waited for the koppelwrightian convoy");
  expectOk(
    commit(desk, "note-evidence", [change(evidence, noted, { note: "Heard it as fennerquobble first" })]),
  );
  speak(claims.shared, other, "the same convoy pass");
  speak(claims.alone, id, "paid the driver");
  speak(claims.kept, other, "It was long");
  expectOk(
    stateQuantity(desk, {
      at: placeOf(at, id, "A grullomanty of people"),
      values: { kind: "count", word: "a grullomanty", unit: "people" },
    }),
  );
  return claims;
}

/** Quote the source in fields of records that do not belong to it, present and removed ones, now and before. */
function quote(at: Journey, id: RecordId, kept: RecordId, other: RecordId): void {
  const { desk } = at;
  const crossing = "crossed the qelbronnish river by night";
  const code = expectOk(addCode(desk, { name: "Crossings" })).id;
  expectOk(changeCode(desk, { code, values: { example: `dravenholtic: "${crossing}"` } }));
  expectOk(changeClaim(desk, { claim: kept, values: { text: `cruskenbelle: they ${crossing}` } }));
  expectOk(changeClaim(desk, { claim: kept, values: { text: "The convoy was long" } }));
  expectOk(changeClaim(desk, { claim: kept, values: { confidenceReason: `parrowmintle, ${crossing}` } }));
  const link = expectOk(
    linkEvidence(desk, {
      claim: kept,
      at: placeOf(at, other, "pass the mill"),
      direction: "silent",
      proximity: "saw-it",
      credibility: "3",
    }),
  );
  expectOk(commit(desk, "note-evidence", [change(evidence, link, { note: `oddlebracken: ${crossing}` })]));
  const removed = {
    claim: expectOk(makeClaim(desk, { text: `jostlewhimper ${crossing}`, form: "event" })).id,
    code: expectOk(addCode(desk, { name: "Gone soon", definition: `quandermoss ${crossing}` })).id,
    link: expectOk(
      linkEvidence(desk, {
        claim: kept,
        at: placeOf(at, id, "my brother slept"),
        direction: "against",
        proximity: "saw-it",
        credibility: "3",
      }),
    ),
  };
  expectOk(commit(desk, "note-evidence", [change(evidence, removed.link, { note: "wexelthorpe" })]));
  expectOk(removeClaim(desk, { claim: removed.claim }));
  expectOk(removeCode(desk, { code: removed.code }));
  expectOk(unlinkEvidence(desk, { evidence: removed.link }));
}

function hits({ desk }: Journey, query: string): number {
  return expectOk(searchStudy(desk, { query })).total;
}

describe("a source that is withdrawn", () => {
  test("leaves none of its words behind: not in a page, free or in use, not in the log file, not in a file beside", async () => {
    const { at, source: id } = await toldStudy();
    const before = wordsStored(at.folder, [...gone, inMemo]);
    expect(before).toEqual([...gone, inMemo]);
    const files = at.open.vault?.store.where(original, "source", id).map((each) => each.file) ?? [];
    expect(files).toHaveLength(1);

    expectOk(withdrawSource(at.desk, { source: id, reason: "consent-withdrawn" }));
    expect(wordsStored(at.folder, gone)).toEqual([]);
    expect(wordsStored(at.folder, [inMemo])).toEqual([inMemo]);
    for (const file of files) expect(existsSync(join(at.folder, "originals", file))).toBe(false);
    expect(readdirSync(join(at.folder, "originals"))).toHaveLength(1);
    expect(verifyStudy(at.open).findings).toEqual([]);

    at.open.close();
    expect(wordsStored(at.folder, gone)).toEqual([]);
    expect(scanFolder(at.root, scannerFor(gone))).toEqual([]);
    const again = reopen(at.deps, at.folder);
    expect(again.notices).toEqual([]);
    expect(isClean(verifyStudy(again))).toBe(true);
    expect(wordsStored(at.folder, gone)).toEqual([]);
  });

  test("is foretold exactly: what loses support, what quotes it, what must be reworded, and which backups hold it", async () => {
    const { at, source: id, claims, memos } = await toldStudy();
    const backup = join(at.root, "backup");
    expectOk(backupStudy(at.open, backup, { label: "Blue stick" }));
    const foretold = expectOk(previewWithdrawal(at.desk, { source: id }));
    const listed = foretold.claims.map(({ id: of, lost, left }) => ({ of, lost, left }));
    expect(listed).toContainEqual({ of: claims.shared, lost: 1, left: 1 });
    expect(listed).toContainEqual({ of: claims.alone, lost: 1, left: 0 });
    expect(listed).toHaveLength(2);
    expect(foretold.memos.map((each) => each.id).toSorted()).toEqual([memos.about, memos.quoting].toSorted());
    expect(foretold.backups.map((each) => each.label)).toEqual(["Blue stick"]);
    expect(foretold.quantities).toBe(1);
    const places = foretold.quoting.map(({ table, field }) => `${table}.${field}`);
    expect(places).toEqual(
      expect.arrayContaining(["code.example", "claim.text", "claim.confidenceReason", "evidence.note"]),
    );
    expect(expectOk(withdrawSource(at.desk, { source: id, reason: "risk" }))).toEqual(foretold);
  });

  test("is foretold with how much of what is left speaks for a claim, and how much against", async () => {
    const { at, source: id, other, claims } = await toldStudy();
    const link = (direction: "against" | "silent", quote: string) =>
      linkEvidence(at.desk, {
        claim: claims.shared,
        at: placeOf(at, other, quote),
        direction,
        proximity: "saw-it",
        credibility: "3",
      });
    expectOk(link("against", "the mill"));
    expectOk(link("silent", "It was long"));
    const card = expectOk(claimCard(at.desk, { claim: claims.shared }));
    expect([card.for, card.against, card.silent]).toEqual([2, 1, 1]);
    const foretold = expectOk(previewWithdrawal(at.desk, { source: id }));
    const shared = foretold.claims.find((each) => each.id === claims.shared);
    expect(shared).toMatchObject({ lost: 1, left: 3, leftFor: 1, leftAgainst: 1 });
    expectOk(withdrawSource(at.desk, { source: id, reason: "risk" }));
    const after = expectOk(claimCard(at.desk, { claim: claims.shared }));
    expect([after.for, after.against, after.silent]).toEqual([1, 1, 1]);
  });

  test("no longer counts: not in the summary, the lists, the coverage, the claims, nor in search", async () => {
    const { at, source: id, claims } = await toldStudy();
    const before = summarise(at.desk);
    const code = listCodes(at.desk).find((each) => each.name === "Ways out");
    expect(code?.codings).toBe(2);
    const insiders = () =>
      coverage(at.desk, { by: "role" }).counts.find(({ by, name }) => by === "role" && name === "insider");
    expect(insiders()?.sources).toBe(1);
    for (const word of ["qelbronnish", "brelltharion", "grullomanty", "cruskenbelle"].slice(0, 3))
      expect(hits(at, word), word).toBeGreaterThan(0);

    expectOk(withdrawSource(at.desk, { source: id, reason: "consent-withdrawn" }));
    const after = summarise(at.desk);
    expect(after).toMatchObject({ sources: before.sources - 1, codings: before.codings - 1, quantities: 0 });
    expect(after.words).toBeLessThan(before.words);
    expect(listSources(at.desk).map((each) => each.id)).not.toContain(id);
    expect(readSource(at.desk, { source: id }).ok).toBe(false);
    expect(insiders()?.sources ?? 0).toBe(0);
    expect(listCodes(at.desk).find((each) => each.name === "Ways out")?.codings).toBe(1);
    const lines = new Map(listClaims(at.desk).map((each) => [each.id, each]));
    expect(lines.get(claims.alone)?.for).toBe(0);
    expect(lines.get(claims.shared)?.for).toBe(1);
    const card = expectOk(claimCard(at.desk, { claim: claims.shared }));
    expect(card.evidence.map((each) => each.source)).not.toContain(id);
    for (const word of gone) expect(hits(at, word), word).toBe(0);
    expect(hits(at, "convoy")).toBeGreaterThan(0);
    expect(listMemos(at.desk, {})).toHaveLength(3);
  });

  test("does not come back by undoing, however far, nor by redoing", async () => {
    const { at, source: id } = await toldStudy();
    expectOk(withdrawSource(at.desk, { source: id, reason: "consent-withdrawn" }));
    let steps = 0;
    while (summarise(at.desk).undo !== undefined && steps++ < 100) undo(at.desk);
    expect(steps).toBeGreaterThan(10);
    expect(at.open.study.stateOf({ table: source.name, id })).toBe("destroyed");
    expect(wordsStored(at.folder, gone)).toEqual([]);
    while (summarise(at.desk).redo !== undefined && steps-- > 0) redo(at.desk);
    expect(at.open.study.stateOf({ table: source.name, id })).toBe("destroyed");
    expect(listSources(at.desk).map((each) => each.id)).not.toContain(id);
    expect(wordsStored(at.folder, gone)).toEqual([]);
    expect(verifyStudy(at.open).findings).toEqual([]);
  });

  test("stays withdrawn in a backup from before, restored, as soon as it is opened here", async () => {
    const { at, source: id } = await toldStudy();
    const [backup, restored] = [join(at.root, "backup"), join(at.root, "restored.grounds")];
    expectOk(backupStudy(at.open, backup, { label: "Blue stick" }));
    expectOk(withdrawSource(at.desk, { source: id, reason: "consent-withdrawn" }));
    at.open.close();
    expectOk(restoreBackup(backup, restored));
    expect(wordsStored(restored, gone)).toEqual(gone);
    expect(readdirSync(join(restored, "originals"))).toHaveLength(2);

    const again = reopen(at.deps, restored);
    expect(again.notices).toContainEqual(expect.objectContaining({ type: "DestroyedAgain", sources: [id] }));
    expect(again.study.stateOf({ table: source.name, id })).toBe("destroyed");
    expect(wordsStored(restored, gone)).toEqual([]);
    expect(readdirSync(join(restored, "originals"))).toHaveLength(1);
    expect(again.study.all(claim).map((each) => each.text)).toContain("The convoy was long");
    expect(isClean(verifyStudy(again))).toBe(true);
  });

  test("can be withdrawn although its import was undone: its words were still in the log", async () => {
    const at = beginJourney();
    const id = await enter(at, "zummelquister-call.txt", text, "The brelltharion call");
    expect(undo(at.desk).act).toBe("finish-names");
    expect(listSources(at.desk)).toEqual([]);
    const held = [...words.text, ...words.label, ...words.title];
    expect(wordsIn(clearPagesOf(at.folder, "study"), held)).toEqual(held);
    expectOk(withdrawSource(at.desk, { source: id, reason: "consent-withdrawn" }));
    expect(wordsStored(at.folder, held)).toEqual([]);
    expect(summarise(at.desk).redo).toBeUndefined();
    expect(redo(at.desk).skipped.map(({ text }) => text)).toContain(
      "One record (source) was destroyed, which cannot be taken back.",
    );
    expect(at.open.study.stateOf({ table: source.name, id })).toBe("destroyed");
    expect(readdirSync(join(at.folder, "originals"))).toEqual([]);
    expect(verifyStudy(at.open).findings).toEqual([]);
  });
});
