import { describe, expect, test } from "vitest";
import type { Api } from "../../src/app/api.ts";
import { addAttribute, addMember } from "../../src/app/attributes.ts";
import { newTableKey, rememberRecords } from "../../src/app/questions/left-tables.ts";
import { traceRecord } from "../../src/app/trace-record.ts";
import { unclearedWords } from "../../src/app/words-out.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { passageMarks } from "../../src/core/code/index.ts";
import { wavOf } from "../../src/core/formats/media/testing/build-media.ts";
import { passage } from "../../src/core/study/index.ts";
import { answerCall, endpoints } from "../../src/node/server/endpoints.ts";
import { nodeCrypto, verifyStudy } from "../../src/node/store/index.ts";
import { beginJourney, drop, expectOk, type Journey } from "../support/journey.ts";
import { copyJourney } from "../support/two-copies.ts";

const said = "Q: Who took you?\nA: Dursun Halvik took us over the river by night, for two hundred each.";

type Asked = keyof typeof endpoints;

/** Asks as the page does, through the schema of the call; after each answer the whole study must verify. */
function asker(asked: Set<Asked>) {
  return async <N extends Asked>(at: Journey, name: N, input: Api[N]["input"]): Promise<Api[N]["output"]> => {
    const checked = endpoints[name].input.safeParse(input);
    if (!checked.success) throw new Error(`The page may not send that to ${name}`);
    const output = expectOk(await answerCall(at.desk, name, checked.data));
    asked.add(name);
    expect(verifyStudy(at.open).findings, name).toEqual([]);
    // What a call answers with is the type of its line in the list of endpoints.
    return output as Api[N]["output"];
  };
}

type Ask = ReturnType<typeof asker>;

interface Read {
  readonly source: RecordId;
  readonly other: RecordId;
}

/** Two texts come in, one through its names step; a third is thrown away and a fourth is let in as it is. */
async function collectAndProtect(at: Journey, ask: Ask): Promise<Read> {
  const waiting = await drop(at, "call.txt", said);
  expect(await ask(at, "waiting", {})).toHaveLength(1);
  expect(await ask(at, "importedProjects", {})).toEqual([]);
  const { groups } = await ask(at, "namesStep", { waiting });
  const decisions = groups.map(({ key }) => ({ key, do: "leave" }) as const);
  const made = { do: "new-person", pseudonym: "Driver 1", role: "intermediary" } as const;
  const draft = { title: "Call", decisions, byHand: [], marked: ["Dursun Halvik"] };
  await ask(at, "keepNamesDraft", { waiting, draft });
  expect((await ask(at, "namesStep", { waiting })).draft).toEqual(draft);
  const finish = { waiting, title: "Call", decisions, marked: [{ key: "Dursun Halvik", ...made }] };
  const { source } = await ask(at, "finishNames", finish);
  const skipped = await drop(at, "other.txt", `${said} Zulvarikhan went home.`);
  const { source: other } = await ask(at, "skipNames", { waiting: skipped, title: "Other" });
  await ask(at, "discardWaiting", { waiting: await drop(at, "mistake.txt", "Not ours at all, this one.") });
  const { person } = await ask(at, "registerPerson", {
    pseudonym: "Judge 1",
    role: "official",
    spellings: ["Mara Venn"],
  });
  await ask(at, "changePerson", { person, values: { protection: "1", kind: "appeal judge" } });
  const { spelling } = await ask(at, "addSpelling", { person, text: "Мара Венн" });
  await ask(at, "destroySpelling", { spelling });
  expect(await ask(at, "register", {})).toHaveLength(2);
  const later = { words: "Zulvarikhan", person: { pseudonym: "Guest 1", role: "civilian" } } as const;
  expect((await ask(at, "replaceNameLater", later)).sources).toBe(1);
  expect(await ask(at, "sourceNames", {})).toMatchObject([
    { source, namesStep: "done", inStep: 1, later: 0, standing: 0 },
    { source: other, namesStep: "skipped", inStep: 0, later: 1, standing: 1 },
  ]);
  expect(await ask(at, "clearedPreview", { source })).toEqual({ source, leaves: [], kept: [] });
  return { source, other };
}

async function describeThem(at: Journey, ask: Ask, { source, other }: Read): Promise<void> {
  const { id: place } = await ask(at, "addChoice", { table: "place", country: "Vesland" });
  await ask(at, "describeSource", { source, values: { place, role: "insider", mode: "voice" } });
  expect(await ask(at, "sourceCustody", { source })).toMatchObject([
    { event: "received" },
    { event: "read" },
    {},
  ]);
  expect(await ask(at, "described", { source })).toMatchObject({ place, role: "insider" });
  expect((await ask(at, "choices", {})).places).toHaveLength(1);
  expect(await ask(at, "sources", {})).toHaveLength(2);
  expect((await ask(at, "records", {})).map(({ name }) => name)).toContain("Driver 1");
  const { version, text, speakers } = await ask(at, "read", { source });
  for (const { id: speaker } of speakers) await ask(at, "describeSpeaker", { speaker, part: "court" });
  expect((await ask(at, "speakers", { source })).map(({ part }) => part)).toEqual(
    speakers.map(() => "court"),
  );
  await ask(at, "correctText", { source, version, text: text.replace("two hundred", "three hundred") });
  await ask(at, "linkTranslation", { source: other, of: source });
  expect((await ask(at, "read", { source: other })).beside).toMatchObject([{ source, is: "original" }]);
  await ask(at, "unlinkTranslation", { source: other, of: source });
  expect((await ask(at, "findInSource", { source, query: "river" })).total).toBe(1);
  const base64 = Buffer.from(wavOf([0.1, 0.9])).toString("base64");
  const list = Buffer.from("TY  - RPRT\nTI  - A report\nL1  - report.pdf\nER  - \n").toString("base64");
  expect(await ask(at, "readReferences", { base64: list })).toEqual([
    { file: "report.pdf", description: { mode: "written", title: "A report" } },
  ]);
  await ask(at, "attachRecording", { source, name: "call.wav", base64 });
  expect(await ask(at, "readOriginal", { source, which: "recording" })).toEqual({
    format: "audio-wav",
    base64,
  });
  expect(await ask(at, "soundOf", { source })).toMatchObject({ durationMs: 200, channels: 1 });
  const marked = { source, part: { is: "time", fromMs: 0, toMs: 150 } } as const;
  const { passage } = await ask(at, "markPart", marked);
  expect((await ask(at, "read", { source })).parts).toMatchObject([{ id: passage, part: marked.part }]);
  await ask(at, "unmarkPart", { passage });
  await ask(at, "destroyRecording", { source });
  expectOk(addMember(at.desk, { name: "Second coder" }));
  expectOk(
    addAttribute(at.desk, { about: { table: "source", id: source }, name: "town", value: "by the mill" }),
  );
}

async function codeThem(at: Journey, ask: Ask, { source }: Read): Promise<RecordId> {
  const ways = (await ask(at, "addCode", { name: "Ways out" })).id;
  const routes = (await ask(at, "addCode", { name: "Routes", parent: ways })).id;
  const gone = (await ask(at, "addCode", { name: "Nothing" })).id;
  await ask(at, "changeCode", { code: routes, values: { definition: "How they went", parent: null } });
  await ask(at, "moveCode", { code: routes, before: ways });
  const place = await placeOf(at, ask, source, "took us over the river");
  const { passage, coding } = await ask(at, "codePassage", { ...place, code: routes });
  await ask(at, "codePassage", { ...place, code: ways });
  expect(await ask(at, "codedWith", { code: routes })).toMatchObject([
    { coding, words: "took us over the river" },
  ]);
  await ask(at, "splitCode", { code: routes, name: "By river", codings: [coding], where: "below" });
  const [latest] = (await ask(at, "history", { limit: 3 })).lines;
  if (latest === undefined) throw new Error("A code was split");
  expect(latest).toMatchObject({ act: "split-code", is: "did", mine: true });
  const { action } = latest;
  expect((await ask(at, "compareStates", { from: action, to: action })).tables).toEqual([]);
  expect((await ask(at, "undoTo", { action })).steps).toBe(1);
  expect((await ask(at, "redo", {})).act).toBe("split-code");
  expect((await ask(at, "undo", {})).act).toBe("split-code");
  await ask(at, "uncode", { coding });
  await ask(at, "restrictPassage", { passage, release: "never" });
  await ask(at, "mergeCodes", { from: ways, into: routes });
  await ask(at, "removeCode", { code: gone });
  expect(await ask(at, "codebook", {})).toMatchObject([{ name: "Routes", codings: 1 }]);
  expect(await ask(at, "countCodings", { by: "source", code: routes })).toHaveLength(2);
  const memo = (await ask(at, "writeMemo", { about: { table: "passage", id: passage }, text: "Ask again" }))
    .id;
  await ask(at, "rewordMemo", { memo, text: "Ask them again", forGood: true });
  expect(await ask(at, "memos", { about: { table: "passage", id: passage } })).toHaveLength(1);
  await ask(at, "removeMemo", { memo });
  expect((await ask(at, "search", { query: "river" })).total).toBeGreaterThan(0);
  return passage;
}

/** The coding is asked in every way, and a question gets a name. */
async function askTheCoding(at: Journey, ask: Ask, { source }: Read): Promise<void> {
  const [routes] = await ask(at, "codebook", {});
  if (routes === undefined) throw new Error("There is a code");
  const where = "role = insider";
  const text = `code Routes where ${where}`;
  expect(await ask(at, "checkQuestion", { text })).toMatchObject({ where, problems: [] });
  expect(await ask(at, "askPassages", { text })).toMatchObject({
    total: 1,
    places: [{ source, words: "took us over the river", release: "never" }],
  });
  expect((await ask(at, "askRelations", { relation: "same-turn" })).cells).toEqual([]);
  expect((await ask(at, "askCodeMap", { relation: "overlap", where })).codes).toHaveLength(1);
  const matrix = await ask(at, "askMatrix", { by: "role", words: true });
  expect(matrix.cells[0]?.[0]).toMatchObject({
    codings: 1,
    words: 5,
    opens: 'code "Routes" where role = insider',
  });
  expect((await ask(at, "askContext", { query: "river", count: true })).hits).toBe(2);
  expect((await ask(at, "askWords", {})).words.map(({ word }) => word)).toContain("river");
  expect((await ask(at, "askPortrait", { source })).pieces).toHaveLength(1);
  expect((await ask(at, "askTimeLine", { by: "year" })).periods).toHaveLength(1);
  expect(await ask(at, "askableAttributes", {})).toEqual(["town"]);
  const asked = { view: "passages", text } as const;
  const { query } = await ask(at, "addNamedQuery", { name: "Ways of insiders", asked });
  await ask(at, "changeNamedQuery", { query, name: "Insiders' ways" });
  await ask(at, "changeCode", { code: routes.id, values: { name: "Ways" } });
  expect(await ask(at, "namedQueries", {})).toMatchObject([
    { name: "Insiders' ways", asked: { text: 'code "Ways" where role = insider' }, problems: [] },
  ]);
  await ask(at, "changeCode", { code: routes.id, values: { name: "Routes" } });
  expect(await ask(at, "answerTable", { asked })).toMatchObject({
    rows: 0,
    withheldWhole: "too-few-sources",
  });
  await ask(at, "removeNamedQuery", { query });
}

/** Two coders code a text in a round, compare, talk, settle; then the codebook is changed and frozen again. */
async function codeTogether(at: Journey, ask: Ask, { source }: Read): Promise<void> {
  const code = (await ask(at, "addCode", { name: "Together" })).id;
  const other = (await ask(at, "addCode", { name: "Apart" })).id;
  const { version } = await ask(at, "freezeCodebook", { note: "before" });
  const { member } = await ask(at, "addMember", { name: "Third coder" });
  await ask(at, "setCoderRole", { member: at.desk.me, role: "lead" });
  expect((await ask(at, "coders", {})).map(({ role }) => role)).toEqual(["lead", "coder", "coder"]);
  const round = { name: "Round", sources: [source], coders: [at.desk.me, member], version, blind: true };
  const text = { source, ...(await ask(at, "startRound", round)) };
  const there = { ...at, desk: { ...at.desk, me: member } };
  const place = await placeOf(at, ask, source, "three hundred");
  const hundred = await placeOf(there, ask, source, "three hundred");
  const { coding: mine } = await ask(at, "codePassage", { ...place, code });
  const { coding: theirs } = await ask(there, "codePassage", { ...hundred, code: other });
  await ask(there, "codePassage", { ...(await placeOf(there, ask, source, "by night")), code });
  await ask(at, "codePassage", { ...(await placeOf(at, ask, source, "by night")), code });
  await ask(at, "closeText", text);
  await ask(at, "reopenText", text);
  await ask(at, "closeText", text);
  await ask(there, "closeText", text);
  expect(await ask(at, "rounds", {})).toMatchObject([{ texts: [{ shown: true }] }]);
  await ask(at, "openRound", { round: text.round });
  const codings = [mine, theirs];
  expect((await ask(at, "compareText", text)).meetings.map(({ is }) => is)).toEqual(["agreed", "codes"]);
  await ask(at, "sayOnDisagreement", { ...text, codings, text: "One of us" });
  await ask(there, "decideDisagreement", { ...text, codings, decision: "other", code, reason: "Both" });
  expect(await ask(at, "takeOverAgreed", text)).toEqual({ taken: 1 });
  const { codes, overall } = await ask(at, "agreement", { round: text.round, unit: "passage" });
  expect(codes.map(({ name }) => name)).toEqual(["Together", "Apart"]);
  expect(overall.map(({ measure }) => measure)).toContain("krippendorff");
  expect(await ask(at, "previewMerge", { from: other, into: code })).toMatchObject({
    codings: 1,
    ofRounds: 1,
  });
  await ask(at, "retireCode", { code: other, into: code });
  await ask(at, "reviveCode", { code: other });
  await ask(at, "mergeCodes", { from: other, into: code, earlier: "move" });
  expect(await ask(at, "compareCodebooks", { before: version })).toMatchObject({ gone: ["Apart"] });
  expect(await ask(at, "versions", {})).toMatchObject([{ number: 1, since: { gone: 1 } }]);
}

async function corroborate(
  at: Journey,
  ask: Ask,
  { source, other }: Read,
  passage: RecordId,
): Promise<RecordId> {
  const claim = (await ask(at, "makeClaim", { text: "They crossed at night", form: "event" })).id;
  const grades = { direction: "for", proximity: "took-part", credibility: "2" } as const;
  await ask(at, "linkEvidence", { claim, at: { passage }, ...grades });
  const here = await placeOf(at, ask, other, "by night");
  const card = await ask(at, "linkEvidence", { claim, at: here, ...grades });
  await ask(at, "unlinkEvidence", {
    evidence: card.evidence.find((each) => each.source === other)?.id ?? claim,
  });
  await ask(at, "linkEvidence", { claim, at: here, ...grades });
  await ask(at, "judgeIndependence", {
    claim,
    one: source,
    other,
    value: "independent",
    reason: "Never met",
  });
  await ask(at, "changeClaim", { claim, values: { confidence: "low" } });
  const during = { from: "2017-03-01", to: "2017-03-31" } as const;
  const values = { kind: "pay", low: 200, high: 300, claim, during } as const;
  const { period } = await ask(at, "addPeriod", { name: "First wave of leaving", during });
  await ask(at, "changePeriod", { period, values: { widest: { from: "2017-01-01" } } });
  const { quantity } = await ask(at, "stateQuantity", {
    at: here,
    values: { ...values, namedPeriod: period },
  });
  expect(await ask(at, "periods", {})).toMatchObject([{ id: period, quantities: 1 }]);
  await ask(at, "removePeriod", { period });
  await ask(at, "changeQuantity", { quantity, values: { denominator: "those who were taken over" } });
  await ask(at, "removeQuantity", { quantity });
  const many = { word: "many", language: "en", role: "any", kind: "count" } as const;
  await ask(at, "setSizeWord", { ...many, low: 5, high: 20 });
  expect(await ask(at, "sizeWords", {})).toMatchObject([{ word: "many", low: 5 }]);
  const { sizeWord } = await ask(at, "setSizeWord", { ...many, word: "few", low: 2, high: 4 });
  await ask(at, "removeSizeWord", { sizeWord });
  const { origin } = await ask(at, "addOrigin", { kind: "gatekeeper", label: "the hospital" });
  const { link } = await ask(at, "linkOrigin", { origin, source, claims: [claim] });
  expect(await ask(at, "origins", {})).toHaveLength(1);
  await ask(at, "unlinkOrigin", { link });
  const { document } = await ask(at, "brief", {});
  expect(document.sections.map(({ id }) => id)).toContain("findings");
  await ask(at, "keepBrief", {});
  await writeAndRelease(at, ask);
  expect(await ask(at, "statementsOn", { passage })).toEqual([]);
  const door = { to: "claim", id: claim, part: "for" } as const;
  expect((await ask(at, "numberCard", { door })).passages).toHaveLength(2);
  expect(await ask(at, "card", { claim })).toMatchObject({ for: 2, confidence: "low", independent: "2" });
  await ask(at, "removeClaim", {
    claim: (await ask(at, "makeClaim", { text: "Not so", form: "general" })).id,
  });
  expect(await ask(at, "claims", {})).toHaveLength(1);
  expect((await ask(at, "coverage", { by: "role" })).counts.length).toBeGreaterThan(0);
  expectOk(traceRecord(at.desk, { table: "claim", id: claim }));
  return claim;
}

/** A brief is begun, written and released. */
async function writeAndRelease(at: Journey, ask: Ask): Promise<void> {
  const { brief } = await ask(at, "addBrief", { title: "Who crossed" });
  await ask(at, "changeBrief", { brief, title: "Who crossed, and when" });
  const values = { kind: "method", text: "Of {{sources}} texts.", footing: "information" } as const;
  await ask(at, "editStatements", { brief, statements: [{ values }], removed: [] });
  expect(await ask(at, "writing", { brief })).toMatchObject({ shown: { sources: { text: "2" } } });
  const drafts = [{ name: "new-1", kind: "method", text: "It will.", footing: "information" } as const];
  expect((await ask(at, "checkStatements", { brief, statements: drafts })).findings).toHaveLength(1);
  expect((await ask(at, "offeredNumbers", { brief })).length).toBeGreaterThan(3);
  expect((await ask(at, "disclosure", {})).people).toBeGreaterThan(0);
  // Its texts count two people of a few kinds, and one of them came in without its names step.
  expect(await ask(at, "releaseDraft", { brief, allowed: [] })).toMatchObject({ brief: { id: brief } });
  const { release } = await ask(at, "makeRelease", { brief, allowed: [] });
  expect((await ask(at, "releaseFiles", { release })).release).toBe(release);
  expect(await ask(at, "releases", {})).toHaveLength(1);
  await archive(at, ask);
}

/** The study is packed for an archive; none of its texts may go there. */
async function archive(at: Journey, ask: Ask): Promise<void> {
  const lines = await ask(at, "sourceAccess", {});
  expect(lines.map(({ goes }) => goes)).toEqual(["nothing", "nothing"]);
  const [first] = lines;
  if (first === undefined) throw new Error("There are two sources");
  const { counts, hasOriginal } = await ask(at, "redaction", { source: first.source });
  expect([hasOriginal, counts]).toEqual([true, expect.arrayContaining([{ kind: "name", count: 1 }])]);
  await ask(at, "answerCoreq", { item: 4, text: "Two women." });
  expect((await ask(at, "coreq", {}))[3]).toMatchObject({ item: 4, text: "Two women." });
  const { files, zipSha256 } = await ask(at, "packageDraft", { allowed: [] });
  expect(files.map(({ path }) => path)).toContain("MANIFEST.sha256");
  const { release, ...made } = await ask(at, "makePackage", { allowed: [] });
  expect(made.zipSha256).toBe(zipSha256);
  expect((await ask(at, "packageFiles", { release })).zip).toBe(made.zip);
}

async function placeOf(at: Journey, ask: Ask, source: RecordId, words: string) {
  const { version, text } = await ask(at, "read", { source });
  const start = text.indexOf(words);
  return { source, version, start, end: start + words.length };
}

/** Two answers to one question are held against a claim and a passage. */
async function weighHypotheses(at: Journey, ask: Ask, claim: RecordId): Promise<void> {
  const { matrix } = await ask(at, "addMatrix", { question: "Who took them over?" });
  await ask(at, "changeMatrix", { matrix, question: "Who took them over the river?" });
  const { hypothesis: one } = await ask(at, "addHypothesis", { matrix, text: "Drivers, for money" });
  const { hypothesis: other } = await ask(at, "addHypothesis", { matrix, text: "Kin" });
  await ask(at, "changeHypothesis", { hypothesis: other, text: "Kin, for nothing" });
  const { row } = await ask(at, "addMatrixRow", { matrix, claim });
  const [evidence] = (await ask(at, "card", { claim })).evidence;
  if (evidence === undefined) throw new Error("The claim has evidence");
  const { row: passageRow } = await ask(at, "addMatrixRow", { matrix, evidence: evidence.id });
  await ask(at, "rateConsistency", { row, hypothesis: one, value: "N" });
  await ask(at, "rateConsistency", { row: passageRow, hypothesis: one, value: "CC" });
  const reason = "Money was asked";
  await ask(at, "rateConsistency", { row: passageRow, hypothesis: other, value: "II", reason });
  const ranking = async () => (await ask(at, "hypotheses", { matrix })).open?.ranking;
  expect(await ranking()).toMatchObject([
    { hypothesis: one, place: 1, inconsistency: 0 },
    { hypothesis: other, place: 2, inconsistency: 2, veryInconsistent: 1 },
  ]);
  await ask(at, "leaveRowOut", { row: passageRow, leftOut: true });
  expect((await ranking())?.map(({ place }) => place)).toEqual([1, 1]);
  expect(await ask(at, "restingOnClaim", { claim })).toMatchObject({
    parts: [{ id: matrix, table: "matrix" }],
  });
  const cell = { reliability: "none", credibility: "2" } as const;
  expect(await ask(at, "grades", { cell })).toMatchObject({ claims: [{ id: claim }] });
  await ask(at, "removeMatrixRow", { row: passageRow });
  await ask(at, "removeHypothesis", { hypothesis: other });
  await ask(at, "removeMatrix", { matrix });
  expect((await ask(at, "undo", {})).act).toBe("remove-matrix");
}

/** A model is begun, gets a number of somebody's, and a word is signed beside what its runs say. */
async function lookAhead(at: Journey, ask: Ask): Promise<void> {
  const { ids } = await ask(at, "startModel", { starter: "three" });
  const { mass, enough } = ids;
  if (mass === undefined || enough === undefined) throw new Error("The starter has a definition");
  const judged = { warrant: "judgement", given: "value", reason: "What a camp held", coverage: 0.9 };
  await ask(at, "changeModel", {
    changes: [{ do: "put", table: "estimate", values: { parameter: enough, ...judged, low: 50, high: 90 } }],
  });
  const said = "50 to 90, most likely 60";
  const draft = { warrant: "judgement", given: "value" };
  expect(await ask(at, "tryEstimate", { parameter: enough, said, values: draft })).toMatchObject({
    range: { text: "50 to 90 people, most likely 60" },
  });
  expect((await ask(at, "offeredGrounds", { parameter: enough })).claims).toHaveLength(1);
  expect(await ask(at, "parameter", { parameter: enough })).toMatchObject({ usedIn: [{ table: "regroup" }] });
  expect((await ask(at, "notInRuns", {})).claims).toHaveLength(1);
  expect(
    await ask(at, "tryChange", { changes: [{ do: "remove", table: "parameter", id: enough }] }),
  ).toMatchObject({
    refused: { text: expect.stringContaining("enough") },
  });
  const { parameters, gaps, troubles } = await ask(at, "model", {});
  expect([parameters.length - gaps.length, troubles]).toEqual([1, []]);
  expect(await ask(at, "outlook", {})).toMatchObject({ is: "troubled", troubles: gaps });
  expect(await ask(at, "draftPlan", {})).toEqual({ is: "none" });
  await ask(at, "signJudgement", {
    of: mass,
    scale: "icd-203",
    likelihood: ["unlikely"],
    confidence: "low",
    confidenceReason: "One informant behind most of it",
    reason: "Nothing is left to organise with",
    share: 0.3,
    low: 0.25,
    high: 0.4,
  });
}

/** The study, its codebook and a table leave for other programs. */
async function leaveForOthers(at: Journey, ask: Ask): Promise<void> {
  const draft = await ask(at, "projectDraft", { allowed: [] });
  expect(draft.findings).toEqual([]);
  await ask(at, "exportProject", { allowed: [], shown: draft.sha256 });
  await ask(at, "exportTable", { table: "codings", as: "xlsx" });
  // Of so few sources no line leaves, so that one is marked here.
  const { hmac, randomBytes } = nodeCrypto;
  const key = newTableKey(at.desk);
  expectOk(rememberRecords(at.desk, "codings", key, [], ""));
  const id = at.desk.open.study.all(passage)[0]?.id;
  const mark = passageMarks(hmac, key, randomBytes)(id);
  expect(await ask(at, "openMark", { mark })).toMatchObject({ passage: id, table: { view: "codings" } });
  await ask(at, "sealProject", { passphrase: "granite ladle seventeen oboe willow parsnip" });
  const { base64 } = await ask(at, "exportCodebook", {});
  const more = Buffer.from(base64, "base64")
    .toString("utf8")
    .replace(/ name="([^"]+)"/, ' name="Renamed $1"');
  const file = { base64: Buffer.from(more).toString("base64"), replace: true };
  expect((await ask(at, "lookAtCodebook", file)).counts.changed).toBe(1);
  await ask(at, "importCodebook", file);
}

/** The same field and the same words are changed in two copies, which then meet. */
async function meetAndSettle(at: Journey, ask: Ask, { other }: Read, claim: RecordId): Promise<Journey> {
  const { here, there, meet } = copyJourney(at);
  for (const [where, words] of [
    [here, "four hundred"],
    [there, "five hundred"],
  ] as const) {
    await ask(where, "changeClaim", { claim, values: { confidenceReason: words } });
    const { version, text } = await ask(where, "read", { source: other });
    await ask(where, "correctText", { source: other, version, text: text.replace("two hundred", words) });
  }
  meet();
  const { fields, texts } = await ask(here, "conflicts", {});
  const field = fields.find((each) => each.field === "confidenceReason");
  const [text] = texts;
  if (field === undefined || text === undefined) throw new Error("Both were changed in both copies");
  for (const each of fields) await ask(here, "settleConflict", { of: each.of, field: each.field, choose: 0 });
  await ask(here, "settleText", { source: other, version: text.version });
  expect(await ask(here, "conflicts", {})).toEqual({ fields: [], texts: [] });
  return here;
}

describe("every use case", () => {
  test("leaves a study that verifies, tables, index and chains, whatever came before", async () => {
    const at = beginJourney();
    const asked = new Set<Asked>();
    const ask = asker(asked);
    const read = await collectAndProtect(at, ask);
    await describeThem(at, ask, read);
    const passage = await codeThem(at, ask, read);
    await askTheCoding(at, ask, read);
    await codeTogether(at, ask, read);
    const claim = await corroborate(at, ask, read, passage);
    await weighHypotheses(at, ask, claim);
    await lookAhead(at, ask);
    await leaveForOthers(at, ask);
    const here = await meetAndSettle(at, ask, read, claim);
    expect((await ask(here, "undo", {})).act).toBe("settle-text");
    expect((await ask(here, "redo", {})).act).toBe("settle-text");
    const out = unclearedWords(here.desk, { by: "a test", to: "terminal" });
    out.ofSource(read.source, "some words");
    expectOk(out.settle());
    await ask(here, "withdrawalPreview", { source: read.source });
    await ask(here, "withdraw", { source: read.source, reason: "consent-withdrawn" });
    expect(await ask(here, "opening", {})).toMatchObject({ notices: [] });
    expect(await ask(here, "summary", {})).toMatchObject({ sources: 1, claims: 1 });
    expect([...asked].toSorted()).toEqual(Object.keys(endpoints).toSorted());
  }, 180_000);
});
