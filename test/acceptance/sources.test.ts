import { describe, expect, test } from "vitest";
import { addAttribute, addMember } from "../../src/app/attributes.ts";
import { addChoice, listChoices } from "../../src/app/choices.ts";
import { finishNames, skipNames } from "../../src/app/finish-names.ts";
import { readSource } from "../../src/app/read-source.ts";
import { discardWaiting, listWaiting, receiveText } from "../../src/app/receive-text.ts";
import { registerPerson } from "../../src/app/register-names.ts";
import { describedSource, describeSource, describeSpeaker, listSources } from "../../src/app/sources.ts";
import { undo } from "../../src/app/undo.ts";
import { clearedWords } from "../../src/app/words-out.ts";
import { newRecordId, type RecordId } from "../../src/core/base/index.ts";
import { attribute, original, source, speaker } from "../../src/core/study/index.ts";
import { nodeCrypto, verifyStudy } from "../../src/node/store/index.ts";
import { beginJourney, drop, expectOk, type Journey } from "../support/journey.ts";
import { refusalOf } from "../support/refusal-of.ts";

const said = "R: We crossed the river by night.\nI: And then?\nR: We waited for the convoy.";
const nothing = (): RecordId => newRecordId(nodeCrypto.randomBytes);

async function enter(at: Journey, name = "call.txt"): Promise<RecordId> {
  return expectOk(skipNames(at.desk, { waiting: await drop(at, name, said) })).source;
}

describe("what is said about a source", () => {
  test("is kept as it was said, shown in words, cleared by null, and taken back", async () => {
    const at = beginJourney();
    const id = await enter(at);
    const person = expectOk(
      registerPerson(at.desk, { pseudonym: "Fighter 1", role: "insider", spellings: ["Mara Venn"] }),
    ).person;
    const place = expectOk(addChoice(at.desk, { table: "place", country: "Vesland", region: "North" })).id;
    const group = expectOk(addChoice(at.desk, { table: "group", name: "Local fighters" })).id;
    const wave = expectOk(addChoice(at.desk, { table: "wave", name: "First wave" })).id;
    const values = {
      person,
      place,
      group,
      wave,
      mode: "voice",
      utterance: "interpreter",
      collected: { from: "2017-03-01", to: "2017-03-31" },
      reliability: "C",
      consentQuotation: "no",
      release: "paraphrase",
    } as const;
    const line = expectOk(describeSource(at.desk, { source: id, values }));
    expect(line).toMatchObject({
      person: "Fighter 1",
      role: "insider",
      country: "Vesland",
      group: "Local fighters",
      wave: "First wave",
      release: "paraphrase",
    });
    expect(listSources(at.desk)).toEqual([line]);
    expect(expectOk(describedSource(at.desk, { source: id }))).toMatchObject(values);
    const facts = Object.fromEntries(
      expectOk(readSource(at.desk, { source: id })).facts.map(({ label, value }) => [label, value]),
    );
    expect(facts).toMatchObject({ Speaker: "Fighter 1", Obtained: "voice, Vesland", Names: "skipped" });
    expectOk(describeSource(at.desk, { source: id, values: { reliability: null, wave: null } }));
    expect(at.open.study.get(source, id)?.reliability).toBeUndefined();
    expect(undo(at.desk).act).toBe("describe-source");
    expect(at.open.study.get(source, id)?.reliability).toBe("C");
  });

  test("warns where its level lets quotes out and consent does not, and the Clearer lets none out", async () => {
    const at = beginJourney();
    const waiting = await drop(at, "call.txt", said);
    const step = { waiting, title: "Call", decisions: [], marked: [] };
    const { source: id } = expectOk(finishNames(at.desk, step));
    const outcomes: unknown[] = [];
    for (const release of ["never", "paraphrase", "quote"] as const)
      for (const consentQuotation of ["yes", "no", "not-asked"] as const) {
        const line = expectOk(describeSource(at.desk, { source: id, values: { release, consentQuotation } }));
        const out = clearedWords(at.desk).ofSource(id, "We crossed the river by night.");
        outcomes.push([release, consentQuotation, out !== undefined, line.warnings.join()]);
      }
    const silent = outcomes.slice(0, 6);
    expect(silent.every((each) => Array.isArray(each) && each[2] === false && each[3] === "")).toBe(true);
    expect(outcomes.slice(6)).toEqual([
      ["quote", "yes", true, ""],
      ["quote", "no", false, expect.stringMatching(/may be quoted, but consent to quotation is “no”/)],
      ["quote", "not-asked", false, expect.stringMatching(/may be quoted, but nobody asked/)],
    ]);
  });

  test("that is public already is quoted without anybody's consent, and not against a refusal", async () => {
    const at = beginJourney();
    const waiting = await drop(at, "call.txt", said);
    const step = { waiting, title: "Call", decisions: [], marked: [] };
    const { source: id } = expectOk(finishNames(at.desk, step));
    const outcomes = (["not-asked", "no"] as const).map((consentQuotation) => {
      const values = { release: "quote", publicRecord: "public-record", consentQuotation } as const;
      const line = expectOk(describeSource(at.desk, { source: id, values }));
      return [
        line.warnings.length,
        clearedWords(at.desk).ofSource(id, "We crossed the river by night.") !== undefined,
      ];
    });
    expect(outcomes).toEqual([
      [0, true],
      [1, false],
    ]);
  });

  test("can be given back as it is described, and then changes nothing", async () => {
    const at = beginJourney();
    const id = await enter(at);
    expectOk(describeSource(at.desk, { source: id, values: { mode: "court", biasNote: "Was paid" } }));
    const values = expectOk(describedSource(at.desk, { source: id }));
    const before = at.open.study.get(source, id);
    expectOk(describeSource(at.desk, { source: id, values }));
    expect(at.open.study.get(source, id)).toEqual(before);
  });

  test("is refused without a title, about nothing, with nobody, and of what is recorded as it happens", async () => {
    const at = beginJourney();
    const id = await enter(at);
    const before = at.open.study.heads();
    expect(refusalOf(describeSource(at.desk, { source: nothing(), values: {} }))).toBe("not-found");
    expect(refusalOf(describeSource(at.desk, { source: id, values: { title: " " } }))).toBe("title-empty");
    expect(refusalOf(describeSource(at.desk, { source: id, values: { person: nothing() } }))).toBe(
      "not-found",
    );
    // Else a page could call the names step done and so lift the bar on release.
    for (const recorded of [{ namesStep: "done" }, { wordCount: 3 }, { originalSha256: "0" }]) {
      const values = { title: "Call", ...recorded };
      expect(refusalOf(describeSource(at.desk, { source: id, values }))).toBe("not-described");
    }
    expect(refusalOf(describedSource(at.desk, { source: nothing() }))).toBe("not-found");
    expect(at.open.study.heads()).toEqual(before);
  });

  test("can refer to places, waves and groups, each there once", () => {
    const at = beginJourney();
    const one = expectOk(addChoice(at.desk, { table: "place", country: "Vesland" }));
    const site = expectOk(addChoice(at.desk, { table: "place", country: "Vesland", site: "the mill" }));
    expect(expectOk(addChoice(at.desk, { table: "place", country: " Vesland " }))).toEqual(one);
    expect(site).not.toEqual(one);
    const group = expectOk(addChoice(at.desk, { table: "group", name: "Drivers" }));
    expect(expectOk(addChoice(at.desk, { table: "group", name: "Drivers" }))).toEqual(group);
    expectOk(addChoice(at.desk, { table: "wave", name: "First" }));
    expect(listChoices(at.desk)).toMatchObject({
      places: [{ name: "Vesland" }, { name: "the mill, Vesland" }],
      groups: [{ name: "Drivers" }],
      waves: [{ name: "First" }],
    });
    expect(refusalOf(addChoice(at.desk, { table: "group", name: " " }))).toBe("name-empty");
    expect(refusalOf(addChoice(at.desk, { table: "place", country: "" }))).toBe("name-empty");
  });

  test("can be who its speakers are, under the labels that were read", async () => {
    const at = beginJourney();
    const source = await enter(at);
    const fighter = { pseudonym: "Fighter 1", role: "insider", spellings: ["Mara Venn"] } as const;
    const { person } = expectOk(registerPerson(at.desk, fighter));
    const [first] = expectOk(readSource(at.desk, { source })).speakers;
    if (first === undefined) throw new Error("Somebody speaks");
    expectOk(describeSpeaker(at.desk, { speaker: first.id, part: "interpreter", person }));
    const held = () => at.open.study.get(speaker, first.id);
    expect(held()).toMatchObject({ label: first.label, part: "interpreter", person });
    expectOk(describeSpeaker(at.desk, { speaker: first.id, person: null }));
    expect(held()?.person).toBeUndefined();
    expect(undo(at.desk).act).toBe("describe-speaker");
    expect(held()?.person).toBe(person);
    expect(refusalOf(describeSpeaker(at.desk, { speaker: nothing() }))).toBe("not-found");
    expect(refusalOf(describeSpeaker(at.desk, { speaker: first.id, person: nothing() }))).toBe("not-found");
  });

  test("can be facts that help to identify somebody, for the disclosure check", async () => {
    const at = beginJourney();
    const about = { table: "source", id: await enter(at) } as const;
    expectOk(addAttribute(at.desk, { about, name: "town", value: "near the mill" }));
    expect(at.open.study.all(attribute)).toMatchObject([{ about, name: "town", value: "near the mill" }]);
    expect(refusalOf(addAttribute(at.desk, { about, name: "", value: "x" }))).toBe("name-empty");
    const gone = { table: "source", id: nothing() };
    expect(refusalOf(addAttribute(at.desk, { about: gone, name: "town", value: "x" }))).toBe("not-found");
  });

  test("is said by members, each there once", () => {
    const { desk } = beginJourney();
    const second = expectOk(addMember(desk, { name: "Second coder" }));
    expect(expectOk(addMember(desk, { name: " Second coder " }))).toEqual(second);
    expect(refusalOf(addMember(desk, { name: " " }))).toBe("name-empty");
  });
});

describe("a text that waits", () => {
  test("is one text whatever it is called, waiting or in the study, and waits again where it was taken back", async () => {
    const at = beginJourney();
    const waiting = await drop(at, "call.txt", said);
    await expect(drop(at, "copy of call.txt", said)).rejects.toThrow("already");
    expect(listWaiting(at.desk).map(({ id, title }) => [id, title])).toEqual([[waiting, "call"]]);
    expectOk(skipNames(at.desk, { waiting, title: "The call" }));
    await expect(drop(at, "call.txt", said)).rejects.toThrow("already");
    expect(undo(at.desk).act).toBe("skip-names");
    await expect(drop(at, "call.txt", said)).rejects.toThrow("already");
    expectOk(skipNames(at.desk, { waiting }));
    expect(listSources(at.desk).map(({ id }) => id)).toEqual([waiting]);
    expect(verifyStudy(at.open).findings).toEqual([]);
  });

  test("is gone with its original once it is thrown away, and no undo brings it back", async () => {
    const at = beginJourney();
    const waiting = await drop(at, "call.txt", said);
    const { store, originals } = at.open.vault ?? {};
    const [held] = store?.all(original) ?? [];
    if (held === undefined) throw new Error("An original is kept");
    expectOk(discardWaiting(at.desk, { waiting }));
    expect(listWaiting(at.desk)).toEqual([]);
    expect(originals?.read(held.file, held.key)).toMatchObject({
      ok: false,
      error: { type: "OriginalMissing" },
    });
    expect(undo(at.desk)).toEqual({ skipped: [] });
    expect(refusalOf(discardWaiting(at.desk, { waiting }))).toBe("not-found");
    expect(refusalOf(skipNames(at.desk, { waiting }))).toBe("not-found");
    expect(verifyStudy(at.open).findings).toEqual([]);
  });

  test("is refused without text, and while the vault is locked", async () => {
    const at = beginJourney();
    const bytes = new TextEncoder().encode("  \n");
    const read = await at.reader.read({ name: "empty.txt", bytes });
    const received = read.ok
      ? receiveText(at.desk, { name: "empty.txt", bytes, sha256: "0", read: read.value })
      : read;
    expect(received.ok).toBe(false);
    const waiting = await drop(at, "call.txt", said);
    const locked = { ...at.desk, open: { ...at.desk.open, vault: undefined } };
    expect(listWaiting(locked)).toEqual([]);
    expect(refusalOf(discardWaiting(locked, { waiting }))).toBe("vault-locked");
    expect(refusalOf(skipNames(locked, { waiting }))).toBe("vault-locked");
  });
});
