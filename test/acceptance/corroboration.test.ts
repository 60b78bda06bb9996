import { describe, expect, test } from "vitest";
import { addChoice } from "../../src/app/choices.ts";
import { claimCard } from "../../src/app/claim-card.ts";
import {
  changeClaim,
  judgeIndependence,
  linkEvidence,
  listClaims,
  makeClaim,
  removeClaim,
  unlinkEvidence,
} from "../../src/app/corroboration.ts";
import { coverage } from "../../src/app/coverage.ts";
import type { Desk } from "../../src/app/desk.ts";
import { addOrigin, linkOrigin, listOrigins, unlinkOrigin } from "../../src/app/origins.ts";
import { listSizeWords, removeSizeWord, setSizeWord } from "../../src/app/size-words.ts";
import { describeSource } from "../../src/app/sources.ts";
import { removeQuantity, stateQuantity } from "../../src/app/state-quantity.ts";
import { traceRecord } from "../../src/app/trace-record.ts";
import { undo } from "../../src/app/undo.ts";
import { newRecordId, type RecordId } from "../../src/core/base/index.ts";
import { evidence, passage, quantity } from "../../src/core/study/index.ts";
import type { TraceNode } from "../../src/core/trace/index.ts";
import { nodeCrypto, type OpenedStudy, verifyStudy } from "../../src/node/store/index.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { refusalOf } from "../support/refusal-of.ts";
import { enterText, must, newWorkingStudy, placeOfWords } from "../support/working-study.ts";

const said = "We crossed the river by night, and many of us paid two hundred.";
const nothing = (): RecordId => newRecordId(nodeCrypto.randomBytes);

interface Heard {
  readonly desk: Desk & { readonly open: OpenedStudy };
  readonly sources: readonly [RecordId, RecordId, RecordId];
  readonly claim: RecordId;
}

/** Three sources that were heard by different ways, and a claim on which nothing is linked yet. */
async function threeSources(): Promise<Heard> {
  const desk = newWorkingStudy(temporaryFolder());
  const one = await enterText(desk, "one", said);
  const two = await enterText(desk, "two", `${said} Yes.`);
  const three = await enterText(desk, "three", `${said} No, by day.`);
  for (const [source, role] of [
    [one, "insider"],
    [two, "civilian"],
    [three, "official"],
  ] as const)
    must(describeSource(desk, { source, values: { role, mode: "in-person", utterance: "verbatim" } }));
  const claim = must(makeClaim(desk, { text: "They crossed at night", form: "event" })).id;
  return { desk, sources: [one, two, three], claim };
}

function link({ desk, claim }: Heard, source: RecordId, direction: "for" | "against" | "silent" = "for") {
  const at = placeOfWords(desk, source, "crossed the river");
  return must(linkEvidence(desk, { claim, at, direction, proximity: "took-part", credibility: "2" }));
}

function card({ desk, claim }: Heard) {
  return must(claimCard(desk, { claim }));
}

describe("a claim", () => {
  test("has its passages for and against, each quoted as it stands, and a line that agrees with its card", async () => {
    const heard = await threeSources();
    const [one, two, three] = heard.sources;
    link(heard, one);
    link(heard, two);
    link(heard, three, "against");
    const shown = card(heard);
    expect([shown.for, shown.against, shown.silent]).toEqual([2, 1, 0]);
    expect(shown.evidence.map(({ source, quote, verbatim }) => [source, quote, verbatim])).toEqual(
      expect.arrayContaining([one, two, three].map((each) => [each, "crossed the river", true])),
    );
    const [line] = listClaims(heard.desk);
    expect(line).toMatchObject({
      for: 2,
      against: 1,
      independent: shown.independent,
      warnings: shown.warnings.length,
    });
    heard.desk.open.close();
  });

  test("counts two sources as independent only once that was examined, and not where one origin is behind both", async () => {
    const heard = await threeSources();
    const { desk, claim } = heard;
    const [one, two, three] = heard.sources;
    for (const each of heard.sources) link(heard, each);
    expect(card(heard).independent).toBe("1 to 3");
    const judge = (first: RecordId, other: RecordId, value: "independent" | "shared") =>
      must(judgeIndependence(desk, { claim, one: first, other, value, reason: "Asked both" }));
    judge(one, two, "independent");
    expect(card(heard).independent).toBe("2 to 3");
    judge(two, one, "shared");
    expect(card(heard).independent).toBe("1 to 2");
    judge(one, two, "independent");
    judge(two, three, "independent");
    judge(one, three, "independent");
    expect(card(heard).independent).toBe("3");
    expect(card(heard).pairs.map(({ value }) => value)).toEqual([
      "independent",
      "independent",
      "independent",
    ]);
    desk.open.close();
  });

  test("is tied by an origin where it bears on it, and free of it elsewhere", async () => {
    const heard = await threeSources();
    const { desk, claim } = heard;
    const [one, two] = heard.sources;
    link(heard, one);
    link(heard, two);
    expect(card(heard).independent).toBe("1 to 2");
    const origin = must(addOrigin(desk, { kind: "informant", label: "the ferryman" })).origin;
    const other = must(makeClaim(desk, { text: "The driver was paid", form: "event" })).id;
    const links = [one, two].map(
      (source) => must(linkOrigin(desk, { origin, source, claims: [other] })).link,
    );
    expect(card(heard).independent).toBe("1 to 2");
    for (const each of links) must(unlinkOrigin(desk, { link: each }));
    for (const source of [one, two]) must(linkOrigin(desk, { origin, source, claims: [claim] }));
    expect(card(heard).independent).toBe("1");
    expect(card(heard).ties).toHaveLength(1);
    expect(listOrigins(desk)).toMatchObject([
      { label: "the ferryman", links: [{ source: one }, { source: two }] },
    ]);
    undo(desk);
    expect(card(heard).independent).toBe("1 to 2");
    desk.open.close();
  });

  test("is linked to a passage once on a side, grades the link anew, and goes with its links but not its passages", async () => {
    const heard = await threeSources();
    const { desk, claim, sources } = heard;
    const first = link(heard, sources[0]);
    const at = { passage: desk.open.study.all(passage)[0]?.id ?? nothing() };
    const place = must(addChoice(desk, { table: "place", country: "Vesland" })).id;
    const grades = { direction: "for", proximity: "was-told", credibility: "5" } as const;
    const again = { claim, at, ...grades, place, note: "Heard on the road" };
    expect(must(linkEvidence(desk, again))).toBe(first);
    expect(desk.open.study.get(evidence, first)).toMatchObject({
      ...grades,
      place,
      note: "Heard on the road",
    });
    expect(must(linkEvidence(desk, { ...again, direction: "against" }))).not.toBe(first);
    must(unlinkEvidence(desk, { evidence: first }));
    expect([card(heard).for, card(heard).against]).toEqual([0, 1]);
    must(removeClaim(desk, { claim }));
    expect(desk.open.study.all(evidence)).toEqual([]);
    expect(desk.open.study.all(passage)).toHaveLength(1);
    expect(undo(desk)).toEqual({ act: "remove-claim", skipped: [] });
    expect(card(heard).against).toBe(1);
    expect(verifyStudy(desk.open).findings).toEqual([]);
    desk.open.close();
  });

  test("leads down to its sources, and each of them up to it", async () => {
    const heard = await threeSources();
    const { desk, claim } = heard;
    const [one, , three] = heard.sources;
    link(heard, one);
    const reached = (node: TraceNode): readonly RecordId[] => [
      node.record.id,
      ...node.children.flatMap(reached),
    ];
    const down = reached(must(traceRecord(desk, { table: "claim", id: claim })).restsOn);
    expect(down).toContain(one);
    expect(down).not.toContain(three);
    expect(reached(must(traceRecord(desk, { table: "source", id: one })).carries)).toContain(claim);
    expect(reached(must(traceRecord(desk, { table: "source", id: three })).carries)).toEqual([three]);
    expect(refusalOf(traceRecord(desk, { table: "claim", id: one }))).toBe("not-found");
    desk.open.close();
  });

  test("can rest on others, with grades and reasons, and is warned of where it leans on an assumption", async () => {
    const heard = await threeSources();
    const { desk, claim } = heard;
    const premise = must(makeClaim(desk, { text: "Nights are dark", form: "general", assumption: true })).id;
    const values = {
      premises: [premise],
      confidence: "low",
      confidenceReason: "One place",
      methodConcern: "serious",
      methodReason: "By phone",
    } as const;
    const before = card(heard).warnings.length;
    must(changeClaim(desk, { claim, values }));
    expect(card(heard)).toMatchObject({
      restsOn: [{ id: premise, text: "Nights are dark" }],
      confidence: "low",
      confidenceReason: "One place",
      cerqual: [{ component: "method", concern: "serious", reason: "By phone" }],
    });
    expect(card(heard).warnings.length).toBeGreaterThan(before);
    must(removeClaim(desk, { claim: premise }));
    expect(card(heard).restsOn).toMatchObject([{ id: premise, text: "a claim that is gone" }]);
    desk.open.close();
  });

  test("is refused without words, on itself, on what is not there, and without a reason", async () => {
    const heard = await threeSources();
    const { desk, claim } = heard;
    const [one, two] = heard.sources;
    const before = desk.open.study.heads();
    expect(refusalOf(makeClaim(desk, { text: " ", form: "event" }))).toBe("text-empty");
    const change = (values: Parameters<typeof changeClaim>[1]["values"], id = claim) =>
      refusalOf(changeClaim(desk, { claim: id, values }));
    expect(change({ text: "" })).toBe("text-empty");
    expect(change({ premises: [claim] })).toBe("rests-on-itself");
    expect(change({ illustrates: claim })).toBe("rests-on-itself");
    expect(change({ premises: [nothing()] })).toBe("not-found");
    expect(change({ group: nothing() })).toBe("not-found");
    expect(change({}, nothing())).toBe("not-found");
    const at = placeOfWords(desk, one, "by night");
    const grades = { direction: "for", proximity: "saw-it", credibility: "2" } as const;
    expect(refusalOf(linkEvidence(desk, { claim: nothing(), at, ...grades }))).toBe("not-found");
    expect(refusalOf(linkEvidence(desk, { claim, at: { passage: nothing() }, ...grades }))).toBe("not-found");
    expect(refusalOf(unlinkEvidence(desk, { evidence: nothing() }))).toBe("not-found");
    const judged = { claim, one, other: two, value: "shared", reason: "Brothers" } as const;
    expect(refusalOf(judgeIndependence(desk, { ...judged, reason: " " }))).toBe("reason-empty");
    expect(refusalOf(judgeIndependence(desk, { ...judged, other: one }))).toBe("judges-itself");
    expect(refusalOf(judgeIndependence(desk, { ...judged, other: nothing() }))).toBe("not-found");
    expect(refusalOf(removeClaim(desk, { claim: nothing() }))).toBe("not-found");
    expect(refusalOf(claimCard(desk, { claim: nothing() }))).toBe("not-found");
    expect(refusalOf(addOrigin(desk, { kind: "media", label: "" }))).toBe("name-empty");
    expect(refusalOf(linkOrigin(desk, { origin: nothing(), source: one }))).toBe("not-found");
    expect(refusalOf(unlinkOrigin(desk, { link: nothing() }))).toBe("not-found");
    expect(desk.open.study.heads()).toEqual(before);
    desk.open.close();
  });
});

describe("a quantity", () => {
  test("stands on its passage and on the card of its claim, and a word is read through the study's table", async () => {
    const heard = await threeSources();
    const { desk, claim } = heard;
    const [one] = heard.sources;
    const paid = {
      kind: "pay",
      low: 200,
      high: 200,
      unit: "dinar",
      definition: "for the crossing",
      claim,
    } as const;
    const made = must(
      stateQuantity(desk, { at: placeOfWords(desk, one, "two hundred"), values: paid }),
    ).quantity;
    const many = { kind: "share", word: "many", denominator: "those who crossed", claim } as const;
    must(stateQuantity(desk, { at: placeOfWords(desk, one, "many of us"), values: many }));
    const texts = () => card(heard).quantities.map(({ text }) => text);
    expect(texts()).toContain("200 dinar");
    expect(texts().join()).not.toContain("0.4 to 0.8");
    const word = { word: "many", language: "en", role: "any", kind: "share" } as const;
    const set = must(setSizeWord(desk, { ...word, low: 0.5, high: 0.8 })).sizeWord;
    expect(must(setSizeWord(desk, { ...word, word: " Many ", low: 0.4, high: 0.8 })).sizeWord).toBe(set);
    expect(listSizeWords(desk)).toMatchObject([{ id: set, word: "many", low: 0.4, high: 0.8 }]);
    expect(texts().join()).toContain("0.4 to 0.8");
    must(removeSizeWord(desk, { sizeWord: set }));
    expect(texts().join()).not.toContain("0.4 to 0.8");
    expect(undo(desk).act).toBe("remove-size-word");
    expect(refusalOf(removeSizeWord(desk, { sizeWord: nothing() }))).toBe("not-found");
    must(removeQuantity(desk, { quantity: made }));
    expect(card(heard).quantities).toHaveLength(1);
    expect(undo(desk).act).toBe("remove-quantity");
    expect(desk.open.study.get(quantity, made)?.low).toBe(200);
    desk.open.close();
  });

  test("in a word is read by a table that says who set it, and what is odd about an entry", async () => {
    const { desk } = await threeSources();
    const set = (word: string, low: number, high: number) =>
      must(setSizeWord(desk, { word, language: "en", role: "any", kind: "share", low, high }));
    for (const [word, low, high] of [
      ["few", 0, 0.2],
      ["some", 0.15, 0.4],
      ["most", 0.6, 1.5],
      ["many", 0.5, 0.8],
    ] as const)
      set(word, low, high);
    const notes = listSizeWords(desk).map(({ word, by, noted }) => [word, by, ...noted]);
    expect(notes).toEqual([
      ["few", "Analyst"],
      ["many", "Analyst", { type: "Gap", word: "some", from: 0.4, to: 0.5 }],
      ["most", "Analyst", { type: "OutOfRange" }],
      ["some", "Analyst", { type: "Overlap", word: "few" }],
    ]);
    desk.open.close();
  });

  test("is refused with its ends reversed, off its text, or about what is not there", async () => {
    const { desk, sources } = await threeSources();
    const at = placeOfWords(desk, sources[0], "two hundred");
    const state = (values: Parameters<typeof stateQuantity>[1]["values"], place = at) =>
      refusalOf(stateQuantity(desk, { at: place, values }));
    expect(state({ kind: "pay", low: 3, high: 2 })).toBe("range-reversed");
    expect(state({ kind: "pay", low: 3, claim: nothing() })).toBe("not-found");
    expect(state({ kind: "pay", low: 3 }, { ...at, end: 10_000 })).toBe("selection-outside");
    expect(refusalOf(removeQuantity(desk, { quantity: nothing() }))).toBe("not-found");
    const word = { word: "many", language: "en", role: "any", kind: "share", low: 1, high: 0 } as const;
    expect(refusalOf(setSizeWord(desk, word))).toBe("range-reversed");
    expect(refusalOf(setSizeWord(desk, { ...word, word: " " }))).toBe("name-empty");
    expect(desk.open.study.all(quantity)).toEqual([]);
    desk.open.close();
  });
});

describe("the coverage matrix", () => {
  test("has a row for each group, cells for roles that are empty, and names whom nobody could ask", async () => {
    const heard = await threeSources();
    const { desk, claim, sources } = heard;
    const asked = must(addChoice(desk, { table: "group", name: "Drivers" })).id;
    const spokenOf = must(addChoice(desk, { table: "group", name: "Those who drowned" })).id;
    must(describeSource(desk, { source: sources[0], values: { group: asked } }));
    must(changeClaim(desk, { claim, values: { group: spokenOf } }));
    link(heard, sources[2]);
    const view = coverage(desk, { by: "role" });
    expect(view.rows.map(({ id }) => id).toSorted()).toEqual([asked, spokenOf].toSorted());
    const cell = (row: RecordId, column: string) =>
      view.rows.find(({ id }) => id === row)?.cells.find((each) => each.column === column)?.sources;
    expect([cell(asked, "insider"), cell(asked, "official")]).toEqual([1, 0]);
    expect([cell(spokenOf, "insider"), cell(spokenOf, "official")]).toEqual([0, 1]);
    expect(view.unheard).toEqual(["Those who drowned"]);
    expect(view.rows.find(({ id }) => id === spokenOf)?.note).toContain("official");
    expect(view.counts.filter(({ by }) => by === "role").map(({ sources: count }) => count)).toEqual([
      1, 1, 1,
    ]);
    desk.open.close();
  });
});
