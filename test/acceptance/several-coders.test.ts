import { describe, expect, test } from "vitest";
import type { Api } from "../../src/app/api.ts";
import { addMember } from "../../src/app/attributes.ts";
import { codePassage, uncode } from "../../src/app/code-passage.ts";
import {
  addCode,
  changeCode,
  listCodes,
  mergeCodes,
  previewMerge,
  removeCode,
} from "../../src/app/codebook.ts";
import { decideDisagreement, sayOnDisagreement, takeOverAgreed } from "../../src/app/coders/adjudicate.ts";
import { blindDesk } from "../../src/app/coders/blind-desk.ts";
import { compareCodebooks, freezeCodebook } from "../../src/app/coders/codebook-versions.ts";
import {
  closeText,
  listRounds,
  openRound,
  reopenText,
  startRound,
} from "../../src/app/coders/coding-rounds.ts";
import { compareText } from "../../src/app/coders/comparison.ts";
import { retireCode } from "../../src/app/coders/retired-codes.ts";
import { listCoders, setCoderRole } from "../../src/app/coders/who-codes.ts";
import type { Desk } from "../../src/app/desk.ts";
import { finishNames } from "../../src/app/finish-names.ts";
import { listMemos, writeMemo } from "../../src/app/memos.ts";
import { readSource } from "../../src/app/read-source.ts";
import { undo } from "../../src/app/undo.ts";
import { withdrawSource } from "../../src/app/withdraw-source.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { coding, memo } from "../../src/core/study/index.ts";
import { answerCall, endpoints } from "../../src/node/server/endpoints.ts";
import { verifyStudy } from "../../src/node/store/index.ts";
import { beginJourney, drop, expectOk, type Journey } from "../support/journey.ts";
import { refusalOf } from "../support/refusal-of.ts";
import { placeOfWords } from "../support/working-study.ts";

const said =
  "R: We crossed the river by night.\nI: And then?\nR: He paid for the boat, and we waited by the mill.\nR: My brother stayed.";

/** Two coders, a codebook of three codes frozen as v1, and a blind round on one text. */
async function twoCoders() {
  const at = beginJourney();
  const waiting = await drop(at, "talk.txt", said);
  const { source } = expectOk(finishNames(at.desk, { waiting, title: "Talk", decisions: [], marked: [] }));
  const named = (name: string): RecordId => expectOk(addCode(at.desk, { name })).id;
  const codes = { flight: named("Flight"), pay: named("Pay"), kin: named("Kin") };
  const { version } = expectOk(freezeCodebook(at.desk, { note: "as agreed by mail" }));
  const { member } = expectOk(addMember(at.desk, { name: "Second" }));
  const second: Desk = { ...at.desk, me: member };
  const order = {
    name: "First round",
    sources: [source],
    coders: [at.desk.me, member],
    version,
    blind: true,
  };
  const { round } = expectOk(startRound(at.desk, order));
  return { at, source, codes, version, round, first: at.desk, second, text: { round, source } };
}

type Two = Awaited<ReturnType<typeof twoCoders>>;

function put(desk: Desk, source: RecordId, words: string, code: RecordId) {
  const seen = blindDesk(desk);
  return expectOk(codePassage(seen, { ...placeOfWords(seen, source, words), code }));
}

/** Both code: they agree on one passage, one lays other edges, they differ on one, and one codes alone. */
function bothCode({ first, second, source, codes }: Two) {
  put(first, source, "crossed the river", codes.flight);
  put(first, source, "He paid for the boat", codes.pay);
  const lone = put(first, source, "waited by the mill", codes.flight);
  put(second, source, "crossed the river", codes.flight);
  put(second, source, "paid for the boat", codes.pay);
  put(second, source, "waited by the mill", codes.kin);
  put(second, source, "My brother stayed", codes.kin);
  return lone;
}

function bothClose({ first, second, text }: Two): void {
  expectOk(closeText(blindDesk(first), text));
  expectOk(closeText(blindDesk(second), text));
}

describe("a blind round", () => {
  test("gives nothing of another's away by any call that answers with what is in the study", async () => {
    const two = await twoCoders();
    const { first, second, source, codes, at } = two;
    const { passage, coding: made } = put(second, source, "waited by the mill", codes.kin);
    expectOk(
      writeMemo(blindDesk(second), {
        about: { table: "passage", id: passage },
        title: "Quixotic heron",
        text: "A telling heron",
      }),
    );
    expectOk(
      writeMemo(blindDesk(second), { about: { table: "source", id: source }, text: "The heron speaks too" }),
    );
    put(first, source, "crossed the river", codes.flight);
    const [hers, his] = [await allRead(at, first, two), await allRead(at, second, two)];
    expect(Object.keys(hers).length).toBeGreaterThan(25);
    for (const [name, answer] of Object.entries(hers)) {
      const shown = JSON.stringify(answer);
      for (const secret of [passage, made, "heron"]) expect(shown, `${name} tells`).not.toContain(secret);
    }
    // What was looked for is there to be found: the one whose work it is sees all of it.
    const own = JSON.stringify(his);
    for (const secret of [passage, made, "heron"]) expect(own).toContain(secret);
    expect(hers.summary).toMatchObject({ codings: 1, passages: 1 });
    expect(hers.countCodings).toMatchObject([
      { name: "Analyst", codings: 1 },
      { name: "Second", codings: 0 },
    ]);
    expect(verifyStudy(at.open).findings).toEqual([]);
  });

  test("lets both make the same passage without telling either, and shows all when both have closed", async () => {
    const two = await twoCoders();
    const { first, second, source, codes, text } = two;
    put(first, source, "crossed the river", codes.flight);
    put(second, source, "crossed the river", codes.pay);
    expect(expectOk(readSource(blindDesk(second), { source })).passages).toHaveLength(1);
    expectOk(closeText(blindDesk(first), text));
    expect(refusalOf(compareText(blindDesk(first), text))).toBe("round-not-closed");
    expect(expectOk(readSource(blindDesk(first), { source })).passages).toHaveLength(1);
    expectOk(closeText(blindDesk(second), text));
    expect(expectOk(readSource(blindDesk(first), { source })).passages).toHaveLength(2);
    expect(expectOk(compareText(blindDesk(first), text)).meetings).toMatchObject([{ is: "codes" }]);
  });

  test("is not opened by reopening, by undo, or by anybody but a lead, and says who opened it", async () => {
    const two = await twoCoders();
    const { first, second, text } = two;
    bothCode(two);
    expectOk(closeText(blindDesk(first), text));
    expectOk(reopenText(blindDesk(first), text));
    expectOk(closeText(blindDesk(first), text));
    expect(refusalOf(openRound(second, { round: two.round }))).toBe("lead-only");
    expectOk(setCoderRole(first, { member: first.me, role: "lead" }));
    expectOk(openRound(blindDesk(first), { round: two.round }));
    expect(listRounds(first)).toMatchObject([{ opened: { by: "Analyst" }, texts: [{ shown: true }] }]);
    expect(refusalOf(reopenText(first, text))).toBe("text-seen");
  });

  test("holds what was closed: neither undo nor uncoding takes it back once it was seen", async () => {
    const two = await twoCoders();
    const { coding: lone } = bothCode(two);
    bothClose(two);
    expect(undo(blindDesk(two.first))).toMatchObject({ act: "close-text", nothing: true });
    expect(refusalOf(uncode(two.first, { coding: lone }))).toBe("text-closed");
    expect(refusalOf(removeCode(two.first, { code: two.codes.flight }))).toBe("code-in-round");
  });

  test("keeps the codebook from being merged or split while work in it cannot be seen", async () => {
    const { first, codes } = await twoCoders();
    expect(refusalOf(mergeCodes(blindDesk(first), { from: codes.pay, into: codes.kin }))).toBe(
      "codebook-held",
    );
    expect(refusalOf(removeCode(blindDesk(first), { code: codes.pay }))).toBe("codebook-held");
  });

  test("does not keep a withdrawal from reaching what it hides", async () => {
    const two = await twoCoders();
    bothCode(two);
    expectOk(withdrawSource(blindDesk(two.first), { source: two.source, reason: "risk" }));
    expect(two.at.open.study.all(coding)).toEqual([]);
  });
});

describe("the codebook", () => {
  test("never relabels old work: a comparison says what was coded as what, whatever became of the codes", async () => {
    const two = await twoCoders();
    const { first, source, codes, text, version } = two;
    bothCode(two);
    bothClose(two);
    const before = expectOk(compareText(first, text));
    expectOk(changeCode(first, { code: codes.flight, values: { name: "Leaving", definition: "Any going" } }));
    expectOk(mergeCodes(first, { from: codes.kin, into: codes.pay }));
    const after = expectOk(compareText(first, text));
    const kinds = (view: typeof before) =>
      view.meetings.map(({ is, first: a, second: b }) => [is, a?.name, b?.name]);
    expect(kinds(after)).toEqual(kinds(before));
    expect(kinds(after)).toContainEqual(["codes", "Flight", "Kin"]);
    expect(after.meetings.find(({ is }) => is === "second")?.second).toMatchObject({
      name: "Kin",
      now: "Pay",
    });
    const read = expectOk(readSource(first, { source }));
    expect(read.passages.flatMap(({ codings }) => codings.flatMap(({ as }) => as ?? []))).toEqual(
      expect.arrayContaining([
        { code: codes.flight, name: "Flight", version: 1, since: ["renamed", "redefined"] },
        { code: codes.kin, name: "Kin", version: 1, since: ["merged"] },
      ]),
    );
    expect(expectOk(compareCodebooks(first, { before: version }))).toMatchObject({
      gone: ["Kin"],
      renamed: [{ before: "Flight", after: "Leaving" }],
      redefined: [{ name: "Leaving", field: "definition" }],
    });
  });

  test("says what a merge moves, and keeps old work where it is if that is wanted", async () => {
    const two = await twoCoders();
    const { first, source, codes } = two;
    bothCode(two);
    bothClose(two);
    const both = { from: codes.kin, into: codes.pay };
    expect(expectOk(previewMerge(first, both))).toMatchObject({
      codings: 2,
      ofRounds: 2,
      coders: [{ name: "Second", codings: 2 }],
    });
    expectOk(mergeCodes(first, { ...both, earlier: "keep" }));
    expect(listCodes(first).find(({ id }) => id === codes.kin)).toMatchObject({
      codings: 2,
      retired: { into: codes.pay },
    });
    const place = { ...placeOfWords(first, source, "My brother"), code: codes.kin };
    expect(refusalOf(codePassage(first, place))).toBe("code-retired");
  });

  test("loses no memo in a merge: of the code, of codings that become one, and of passages", async () => {
    const two = await twoCoders();
    const { first, source, codes } = two;
    const one = put(first, source, "crossed the river", codes.flight);
    const other = put(first, source, "crossed the river", codes.kin);
    bothClose(two);
    const about = (table: string, id: RecordId, text: string) =>
      expectOk(writeMemo(first, { about: { table, id }, text }));
    about("code", codes.kin, "of the code");
    about("coding", other.coding, "of the coding");
    about("passage", one.passage, "of the passage");
    expectOk(mergeCodes(first, { from: codes.kin, into: codes.flight }));
    const present = (each: { readonly about: { readonly table: string; readonly id: RecordId } }) =>
      first.open.study.stateOf(each.about) === "present";
    expect(
      listMemos(first, {})
        .map(({ text }) => text)
        .sort(),
    ).toEqual(["of the code", "of the coding", "of the passage"]);
    expect(first.open.study.all(memo).every((each) => present(each as never))).toBe(true);
    // One coding stands for the two that were there, and says so.
    const [read] = expectOk(readSource(first, { source })).passages;
    expect(read?.codings).toMatchObject([{ code: codes.flight, as: { since: ["doubled"] } }]);
    expect(
      expectOk(compareText(first, two.text))
        .meetings.map((each) => each.first?.name)
        .sort(),
    ).toEqual(["Flight", "Kin"]);
  });

  test("is used no more where a code is retired", async () => {
    const { at } = await twoCoders();
    const { id } = expectOk(addCode(at.desk, { name: "Spare" }));
    expect(refusalOf(retireCode(blindDesk(at.desk), { code: id }))).toBe("codebook-held");
  });
});

describe("disagreements", () => {
  test("are talked over and decided, the outcome coded under a coder of its own, and taken back", async () => {
    const two = await twoCoders();
    const { first, second, source, text, codes } = two;
    bothCode(two);
    bothClose(two);
    const view = expectOk(compareText(first, text));
    expect(view.meetings.map(({ is }) => is)).toEqual(["agreed", "edges", "codes", "second"]);
    const at = (is: string) => {
      const meeting = view.meetings.find((each) => each.is === is);
      const codings = [meeting?.first, meeting?.second].flatMap((each) => each?.coding ?? []);
      return { ...text, codings };
    };
    expectOk(sayOnDisagreement(first, { ...at("codes"), text: "Waiting is part of the flight" }));
    expectOk(sayOnDisagreement(second, { ...at("codes"), text: "Agreed" }));
    expectOk(decideDisagreement(second, { ...at("codes"), decision: "second" }));
    expectOk(decideDisagreement(first, { ...at("codes"), decision: "first", reason: "As said" }));
    expectOk(decideDisagreement(first, { ...at("edges"), decision: "both" }));
    expectOk(decideDisagreement(first, { ...at("second"), decision: "none" }));
    expect(expectOk(takeOverAgreed(first, text))).toEqual({ taken: 1 });
    expect(expectOk(takeOverAgreed(first, text))).toEqual({ taken: 0 });
    const settled = expectOk(compareText(first, text)).meetings;
    expect(settled.find(({ is }) => is === "codes")).toMatchObject({
      said: [{ by: "Analyst" }, { by: "Second", text: "Agreed" }],
      decisions: [
        { decision: "second", by: "Second" },
        { decision: "first", by: "Analyst", reason: "As said" },
      ],
    });
    const agreed = listCoders(first).find(({ role }) => role === "agreed");
    const standing = () => {
      const { text: words, passages } = expectOk(readSource(first, { source }));
      return passages.flatMap(({ start, end, codings }) =>
        codings
          .filter(({ coder }) => coder === agreed?.id)
          .map(({ code }) => [words.slice(start, end), code]),
      );
    };
    expect(standing()).toEqual([
      ["crossed the river", codes.flight],
      ["He paid for the boat", codes.pay],
      ["waited by the mill", codes.flight],
    ]);
    expect(undo(first).act).toBe("take-over-agreed");
    expect(standing()).toHaveLength(2);
    expect(verifyStudy(two.at.open).findings).toEqual([]);
  });
});

const inputsOf = ({ source, codes, round, version }: Two) => ({
  source: { source },
  code: { code: codes.kin },
  pair: { from: codes.kin, into: codes.pay },
  before: { before: version },
  round: { round, source },
});

/** Ask every call that only reads, as one coder. */
async function allRead(at: Journey, desk: Desk, two: Two): Promise<Record<string, unknown>> {
  const known = inputsOf(two);
  const { action } = at.open.study.log(1_000).at(-1) ?? { action: two.source };
  const latest = at.open.study.log(1)[0]?.action ?? action;
  const own: Partial<Record<keyof Api, unknown>> = {
    summary: {},
    records: {},
    sources: {},
    choices: {},
    waiting: {},
    codebook: {},
    versions: {},
    coders: {},
    rounds: {},
    memos: {},
    claims: {},
    hypotheses: {},
    grades: {},
    sizeWords: {},
    periods: {},
    origins: {},
    releases: {},
    disclosure: {},
    conflicts: {},
    opening: {},
    model: {},
    notInRuns: {},
    register: {},
    sourceNames: {},
    described: known.source,
    speakers: known.source,
    read: known.source,
    clearedPreview: known.source,
    withdrawalPreview: known.source,
    codedWith: known.code,
    previewMerge: known.pair,
    compareCodebooks: known.before,
    compareText: known.round,
    coverage: { by: "role" },
    countCodings: { by: "coder" },
    search: { query: "heron" },
    history: { limit: 1_000 },
    compareStates: { from: action, to: latest },
    findInSource: { ...known.source, query: "heron" },
    sourceAccess: {},
    redaction: known.source,
    coreq: {},
    checkQuestion: { text: "any code" },
    askPassages: { text: "any code" },
    askRelations: { relation: "same-turn" },
    askCodeMap: { relation: "overlap" },
    askMatrix: { by: "coder", words: true },
    askContext: { query: "heron", count: true },
    askWords: { within: "any code" },
    askPortrait: known.source,
    askTimeLine: { by: "year" },
    askableAttributes: {},
    namedQueries: {},
    answerTable: { asked: { view: "matrix", by: "coder" } },
    statementsOn: { passage: at.open.study.all(coding)[0]?.passage },
  };
  const answers: Record<string, unknown> = {};
  for (const [name, input] of Object.entries(own)) {
    const call = name as keyof typeof endpoints;
    const checked = endpoints[call].input.safeParse(input);
    if (!checked.success) throw new Error(`The page may not send that to ${name}`);
    const answer = await answerCall(desk, call, checked.data);
    // What was typed comes back in a refusal nowhere, and in a search it is the seeker's own.
    answers[name] = answer.ok ? answer.value : answer.error.code;
  }
  return answers;
}
