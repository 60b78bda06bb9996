import { describe, expect, test } from "vitest";
import { addMember } from "../../src/app/attributes.ts";
import { addChoice } from "../../src/app/choices.ts";
import { codePassage, restrictPassage, uncode } from "../../src/app/code-passage.ts";
import {
  addCode,
  changeCode,
  listCodes,
  mergeCodes,
  moveCode,
  removeCode,
  splitCode,
} from "../../src/app/codebook.ts";
import { codedWith } from "../../src/app/coded-with.ts";
import { linkEvidence, makeClaim } from "../../src/app/corroboration.ts";
import { countCodings } from "../../src/app/count-codings.ts";
import { finishNames } from "../../src/app/finish-names.ts";
import { listMemos, writeMemo } from "../../src/app/memos.ts";
import { readSource } from "../../src/app/read-source.ts";
import { describeSource } from "../../src/app/sources.ts";
import { undo } from "../../src/app/undo.ts";
import { clearedWords } from "../../src/app/words-out.ts";
import { newRecordId, type RecordId } from "../../src/core/base/index.ts";
import { coding, passage } from "../../src/core/study/index.ts";
import { nodeCrypto, verifyStudy } from "../../src/node/store/index.ts";
import { beginJourney, drop, expectOk, type Journey } from "../support/journey.ts";
import { refusalOf } from "../support/refusal-of.ts";
import { placeOfWords } from "../support/working-study.ts";

async function enter(at: Journey, title: string, said: string): Promise<RecordId> {
  const waiting = await drop(at, `${title}.txt`, said);
  return expectOk(finishNames(at.desk, { waiting, title, decisions: [], marked: [] })).source;
}

const said = "R: We crossed the river by night.\nI: And then?\nR: We waited for the convoy by the mill.";

function named({ desk }: Journey, name: string, parent?: RecordId): RecordId {
  return expectOk(addCode(desk, { name, ...(parent === undefined ? {} : { parent }) })).id;
}

function tree({ desk }: Journey): readonly string[] {
  return listCodes(desk).map(({ depth, name }) => `${"-".repeat(depth)}${name}`);
}

const nothing = (): RecordId => newRecordId(nodeCrypto.randomBytes);

describe("the codebook", () => {
  test("is a tree in the order in which codes were added, and keeps its branches when one moves or goes", () => {
    const at = beginJourney();
    const leaving = named(at, "Leaving");
    const routes = named(at, "Routes", leaving);
    named(at, "By river", routes);
    named(at, "Staying");
    expect(tree(at)).toEqual(["Leaving", "-Routes", "--By river", "Staying"]);
    expectOk(changeCode(at.desk, { code: routes, values: { parent: null } }));
    expect(tree(at)).toEqual(["Leaving", "Staying", "Routes", "-By river"]);
    expectOk(removeCode(at.desk, { code: routes }));
    expect(tree(at)).toEqual(["Leaving", "Staying", "By river"]);
    expect(undo(at.desk).act).toBe("remove-code");
    expect(undo(at.desk).act).toBe("move-code");
    expect(tree(at)).toEqual(["Leaving", "-Routes", "--By river", "Staying"]);
  });

  test("is put in order among siblings, with all below, and no branch changes its colour", () => {
    const at = beginJourney();
    const [leaving, staying, dying] = [named(at, "Leaving"), named(at, "Staying"), named(at, "Dying")];
    named(at, "By river", dying);
    const colours = () => new Map(listCodes(at.desk).map(({ name, colour }) => [name, colour]));
    const before = colours();
    expectOk(moveCode(at.desk, { code: dying, before: staying }));
    expect(tree(at)).toEqual(["Leaving", "Dying", "-By river", "Staying"]);
    expectOk(moveCode(at.desk, { code: dying, before: leaving }));
    expect(tree(at)).toEqual(["Dying", "-By river", "Leaving", "Staying"]);
    expect(colours()).toEqual(before);
    expectOk(moveCode(at.desk, { code: staying, parent: dying }));
    expect(tree(at)).toEqual(["Dying", "-By river", "-Staying", "Leaving"]);
    for (let i = 0; i < 3; i++) expect(undo(at.desk)).toEqual({ act: "move-code", skipped: [] });
    expect(tree(at)).toEqual(["Leaving", "Staying", "Dying", "-By river"]);
    expect(colours()).toEqual(before);
    expect(refusalOf(moveCode(at.desk, { code: dying, parent: dying }))).toBe("code-in-itself");
    expect(refusalOf(moveCode(at.desk, { code: dying, before: nothing() }))).toBe("not-found");
    expect(refusalOf(moveCode(at.desk, { code: nothing() }))).toBe("not-found");
    expect(verifyStudy(at.open).findings).toEqual([]);
  });

  test("keeps definition, inclusion, exclusion and example, and gives a branch one colour", () => {
    const at = beginJourney();
    const leaving = named(at, "Leaving");
    const routes = named(at, "Routes", leaving);
    const values = {
      definition: "How",
      include: "Paths",
      exclude: "Reasons",
      example: "By night",
      colour: "plum",
    } as const;
    expectOk(changeCode(at.desk, { code: leaving, values }));
    expect(listCodes(at.desk)).toMatchObject([
      { id: leaving, ...values },
      { id: routes, colour: "plum" },
    ]);
    expectOk(changeCode(at.desk, { code: leaving, values: { example: null } }));
    expect(listCodes(at.desk)[0]?.example).toBeUndefined();
  });

  test("merges two codes without doubling what both are on, with their children and memos, and takes it back", async () => {
    const at = beginJourney();
    const source = await enter(at, "one", said);
    const [from, into] = [named(at, "Ways"), named(at, "Routes")];
    const child = named(at, "By river", from);
    const river = placeOfWords(at.desk, source, "crossed the river");
    const mill = placeOfWords(at.desk, source, "by the mill");
    for (const [place, code] of [
      [river, from],
      [river, into],
      [mill, from],
    ] as const)
      expectOk(codePassage(at.desk, { ...place, code }));
    expectOk(writeMemo(at.desk, { about: { table: "code", id: from }, text: "Same thing" }));
    const merged = expectOk(mergeCodes(at.desk, { from, into }));
    expect(merged).toMatchObject({ id: into, codings: 2 });
    expect(tree(at)).toEqual(["Routes", "-By river"]);
    expect(listMemos(at.desk, { about: { table: "code", id: into } })).toHaveLength(1);
    expect(undo(at.desk)).toEqual({ act: "merge-codes", skipped: [] });
    expect(listCodes(at.desk).find(({ id }) => id === from)).toMatchObject({ codings: 2 });
    expect(listCodes(at.desk).find(({ id }) => id === child)?.parent).toBe(from);
  });

  test("splits a code: the passages on it are listed with their words, and some go to a new code", async () => {
    const at = beginJourney();
    const source = await enter(at, "one", said);
    const ways = named(at, "Ways");
    const codings = ["crossed the river", "by the mill"].map(
      (words) =>
        expectOk(codePassage(at.desk, { ...placeOfWords(at.desk, source, words), code: ways })).coding,
    );
    const on = (code: RecordId) => expectOk(codedWith(at.desk, { code })).map(({ words }) => words);
    expect(on(ways)).toEqual(["crossed the river", "by the mill"]);
    const split = { code: ways, name: "By river", codings: codings.slice(0, 1), where: "below" } as const;
    const made = expectOk(splitCode(at.desk, split));
    expect(made).toMatchObject({ name: "By river", parent: ways, codings: 1 });
    expect([on(ways), on(made.id)]).toEqual([["by the mill"], ["crossed the river"]]);
    expect(undo(at.desk)).toEqual({ act: "split-code", skipped: [] });
    expect([tree(at), on(ways)]).toEqual([["Ways"], ["crossed the river", "by the mill"]]);
    expect(refusalOf(splitCode(at.desk, { ...split, name: "ways", where: "beside" }))).toBe("name-taken");
    expect(refusalOf(splitCode(at.desk, { ...split, codings: [] }))).toBe("codings-none");
    expect(refusalOf(splitCode(at.desk, { ...split, codings: [nothing()] }))).toBe("not-found");
    expect(refusalOf(splitCode(at.desk, { ...split, code: nothing() }))).toBe("not-found");
    expect(refusalOf(codedWith(at.desk, { code: nothing() }))).toBe("not-found");
    expect(verifyStudy(at.open).findings).toEqual([]);
  });

  test("refuses names that are empty or taken among siblings, circles, and what is not there", () => {
    const at = beginJourney();
    const leaving = named(at, "Leaving");
    const routes = named(at, "Routes", leaving);
    expect(refusalOf(addCode(at.desk, { name: " " }))).toBe("name-empty");
    expect(refusalOf(addCode(at.desk, { name: "leaving" }))).toBe("name-taken");
    expect(refusalOf(addCode(at.desk, { name: "A", parent: nothing() }))).toBe("not-found");
    const move = (code: RecordId, parent: RecordId) => changeCode(at.desk, { code, values: { parent } });
    expect(refusalOf(move(leaving, routes))).toBe("code-in-itself");
    expect(refusalOf(move(leaving, leaving))).toBe("code-in-itself");
    expect(refusalOf(move(routes, nothing()))).toBe("not-found");
    expect(refusalOf(changeCode(at.desk, { code: nothing(), values: {} }))).toBe("not-found");
    expect(refusalOf(mergeCodes(at.desk, { from: leaving, into: leaving }))).toBe("code-in-itself");
    expect(refusalOf(mergeCodes(at.desk, { from: leaving, into: nothing() }))).toBe("not-found");
    expect(refusalOf(removeCode(at.desk, { code: nothing() }))).toBe("not-found");
    expect(tree(at)).toEqual(["Leaving", "-Routes"]);
  });
});

describe("putting a code on words", () => {
  test("uses an equal passage again, puts one code once for each coder, and tidies the edges", async () => {
    const at = beginJourney();
    const source = await enter(at, "one", said);
    const [ways, night] = [named(at, "Ways"), named(at, "Night")];
    const place = placeOfWords(at.desk, source, "crossed the river");
    const first = expectOk(codePassage(at.desk, { ...place, code: ways }));
    expect(expectOk(codePassage(at.desk, { ...place, code: ways }))).toEqual(first);
    const loose = { ...place, start: place.start - 1, end: place.end + 1 };
    expect(expectOk(codePassage(at.desk, { ...loose, code: night })).passage).toBe(first.passage);
    const other = expectOk(addMember(at.desk, { name: "Second coder" })).member;
    const theirs = expectOk(codePassage({ ...at.desk, me: other }, { ...place, code: ways }));
    expect(theirs.passage).toBe(first.passage);
    expect(theirs.coding).not.toBe(first.coding);
    const [shown] = expectOk(readSource(at.desk, { source })).passages;
    expect(shown?.codings.map(({ code, mine }) => [code, mine])).toEqual([
      [ways, true],
      [night, true],
      [ways, false],
    ]);
  });

  test("taken off again leaves no passage behind, unless something else refers to it", async () => {
    const at = beginJourney();
    const source = await enter(at, "one", said);
    const code = named(at, "Ways");
    const coded = expectOk(codePassage(at.desk, { ...placeOfWords(at.desk, source, "crossed"), code }));
    expectOk(uncode(at.desk, { coding: coded.coding }));
    expect(at.open.study.all(passage)).toEqual([]);
    expect(undo(at.desk)).toEqual({ act: "uncode", skipped: [] });
    expect(at.open.study.all(coding).map(({ id }) => id)).toEqual([coded.coding]);
    const claim = expectOk(makeClaim(at.desk, { text: "They crossed", form: "event" })).id;
    const link = { direction: "for", proximity: "took-part", credibility: "2" } as const;
    expectOk(linkEvidence(at.desk, { claim, at: { passage: coded.passage }, ...link }));
    expectOk(uncode(at.desk, { coding: coded.coding }));
    expect(at.open.study.all(passage).map(({ id }) => id)).toEqual([coded.passage]);
    expect(verifyStudy(at.open).findings).toEqual([]);
  });

  test("can be held back further than its source, and then leaves nothing", async () => {
    const at = beginJourney();
    const source = await enter(at, "one", said);
    expectOk(describeSource(at.desk, { source, values: { release: "quote", consentQuotation: "yes" } }));
    const code = named(at, "Ways");
    const { passage: id } = expectOk(
      codePassage(at.desk, { ...placeOfWords(at.desk, source, "by night"), code }),
    );
    const out = () => clearedWords(at.desk).ofSource(source, "by night", id);
    expect(out()).toBe("by night");
    expectOk(restrictPassage(at.desk, { passage: id, release: "never" }));
    expect(out()).toBeUndefined();
    expectOk(restrictPassage(at.desk, { passage: id, release: null }));
    expect(out()).toBe("by night");
    expectOk(describeSource(at.desk, { source, values: { release: "never" } }));
    expectOk(restrictPassage(at.desk, { passage: id, release: "quote" }));
    expect(out()).toBeUndefined();
    expect(refusalOf(restrictPassage(at.desk, { passage: nothing(), release: null }))).toBe("not-found");
  });

  test("is refused for no words, words outside, another version, and what is not there", async () => {
    const at = beginJourney();
    const source = await enter(at, "one", said);
    const code = named(at, "Ways");
    const place = { ...placeOfWords(at.desk, source, "crossed the river"), code };
    expect(refusalOf(codePassage(at.desk, { ...place, end: place.start }))).toBe("selection-empty");
    expect(refusalOf(codePassage(at.desk, { ...place, end: 100_000 }))).toBe("selection-outside");
    expect(refusalOf(codePassage(at.desk, { ...place, start: place.end + 1 }))).toBe("selection-outside");
    expect(refusalOf(codePassage(at.desk, { ...place, version: nothing() }))).toBe("text-changed");
    expect(refusalOf(codePassage(at.desk, { ...place, code: nothing() }))).toBe("not-found");
    expect(refusalOf(codePassage(at.desk, { ...place, source: nothing() }))).toBe("not-found");
    expect(refusalOf(uncode(at.desk, { coding: nothing() }))).toBe("not-found");
    expect(at.open.study.all(passage)).toEqual([]);
  });
});

describe("counts of codings", () => {
  test("are by source, role, place, group and coder, of all codes or of one branch, with the zeros", async () => {
    const at = beginJourney();
    const [one, two] = [await enter(at, "one", said), await enter(at, "two", `${said} And home.`)];
    const place = expectOk(
      addChoice(at.desk, { table: "place", country: "Ostrava Land", site: "the mill" }),
    ).id;
    const group = expectOk(addChoice(at.desk, { table: "group", name: "Drivers" })).id;
    expectOk(describeSource(at.desk, { source: one, values: { role: "insider", place, group } }));
    const leaving = named(at, "Leaving");
    const routes = named(at, "Routes", leaving);
    const other = named(at, "Other");
    const river = placeOfWords(at.desk, one, "crossed the river");
    expectOk(codePassage(at.desk, { ...river, code: routes }));
    expectOk(codePassage(at.desk, { ...river, code: other }));
    const second = expectOk(addMember(at.desk, { name: "Second coder" })).member;
    const mill = placeOfWords(at.desk, two, "by the mill");
    expectOk(codePassage({ ...at.desk, me: second }, { ...mill, code: leaving }));

    const counts = (by: Parameters<typeof countCodings>[1]["by"], code?: RecordId) =>
      expectOk(countCodings(at.desk, code === undefined ? { by } : { by, code })).map(
        ({ name, codings, stretches, sources }) => [name, codings, stretches, sources],
      );
    expect(counts("source")).toEqual([
      ["one", 2, 1, 1],
      ["two", 1, 1, 1],
    ]);
    expect(counts("source", leaving)).toEqual([
      ["one", 1, 1, 1],
      ["two", 1, 1, 1],
    ]);
    expect(counts("source", other)).toEqual([
      ["one", 1, 1, 1],
      ["two", 0, 0, 0],
    ]);
    expect(counts("coder")).toEqual([
      ["Analyst", 2, 1, 1],
      ["Second coder", 1, 1, 1],
    ]);
    expect(counts("role").filter(([, codings]) => codings !== 0)).toEqual([
      ["insider", 2, 1, 1],
      ["not recorded", 1, 1, 1],
    ]);
    expect(counts("place")).toEqual([
      ["the mill, Ostrava Land", 2, 1, 1],
      ["not recorded", 1, 1, 1],
    ]);
    expect(counts("group")).toEqual([
      ["Drivers", 2, 1, 1],
      ["not recorded", 1, 1, 1],
    ]);
    expect(refusalOf(countCodings(at.desk, { by: "source", code: nothing() }))).toBe("not-found");
  });
});
