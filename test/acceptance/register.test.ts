import { describe, expect, test } from "vitest";
import { addChoice } from "../../src/app/choices.ts";
import { makeClaim } from "../../src/app/corroboration.ts";
import { finishNames } from "../../src/app/finish-names.ts";
import { namesStep } from "../../src/app/names-step.ts";
import {
  addSpelling,
  changePerson,
  destroySpelling,
  listRegister,
  registerPerson,
} from "../../src/app/register-names.ts";
import { replaceNameLater } from "../../src/app/replace-name-later.ts";
import { undo } from "../../src/app/undo.ts";
import { clearedWords } from "../../src/app/words-out.ts";
import { newRecordId } from "../../src/core/base/index.ts";
import { person, spelling } from "../../src/core/study/index.ts";
import { nodeCrypto, verifyStudy } from "../../src/node/store/index.ts";
import { beginJourney, drop, expectOk, type Journey } from "../support/journey.ts";
import { refusalOf } from "../support/refusal-of.ts";

const driver = { pseudonym: "Driver 1", role: "intermediary", spellings: ["Dursun Halvik"] } as const;

function spellingsIn({ desk }: Journey) {
  return expectOk(listRegister(desk)).map(({ pseudonym, spellings }) => [
    pseudonym,
    spellings.map(({ text }) => text),
  ]);
}

describe("the names register", () => {
  test("keeps pseudonyms in the study and spellings in the vault, each on one line", () => {
    const journey = beginJourney();
    const made = expectOk(
      registerPerson(journey.desk, { ...driver, spellings: [" Dursun\n Halvik ", "", "درسون"] }),
    );
    expectOk(addSpelling(journey.desk, { person: made.person, text: "Дурсун  Халвик" }));
    expect(spellingsIn(journey)).toEqual([["Driver 1", ["Dursun Halvik", "درسون", "Дурсун Халвик"]]]);
    const inStudy = JSON.stringify(journey.open.study.all(person));
    expect(inStudy).toContain("Driver 1");
    expect(inStudy).not.toContain("Halvik");
  });

  test("lists a spelling for a person once", () => {
    const journey = beginJourney();
    const { person } = expectOk(registerPerson(journey.desk, driver));
    const once = expectOk(addSpelling(journey.desk, { person, text: "Halvik" }));
    expect(expectOk(addSpelling(journey.desk, { person, text: " Halvik " }))).toEqual(once);
  });

  test("lets somebody be registered again after it was taken back", () => {
    const journey = beginJourney();
    expectOk(registerPerson(journey.desk, driver));
    expect(undo(journey.desk).act).toBe("register-person");
    expectOk(registerPerson(journey.desk, driver));
    expect(spellingsIn(journey)).toEqual([["Driver 1", ["Dursun Halvik"]]]);
  });

  test("says more of a person later, but never another pseudonym", () => {
    const journey = beginJourney();
    const { person: id } = expectOk(registerPerson(journey.desk, driver));
    const group = expectOk(addChoice(journey.desk, { table: "group", name: "Drivers" })).id;
    const values = { role: "insider", protection: "3", kind: "ferryman", group } as const;
    expectOk(changePerson(journey.desk, { person: id, values }));
    expect(expectOk(listRegister(journey.desk))).toMatchObject([{ pseudonym: "Driver 1", ...values }]);
    expectOk(changePerson(journey.desk, { person: id, values: { kind: null, group: null } }));
    expect(journey.open.study.get(person, id)).toEqual({
      id,
      pseudonym: "Driver 1",
      role: "insider",
      protection: "3",
    });
    const heads = journey.open.study.heads();
    expectOk(changePerson(journey.desk, { person: id, values: {} }));
    expect(journey.open.study.heads()).toEqual(heads);
    const nobody = newRecordId(nodeCrypto.randomBytes);
    expect(refusalOf(changePerson(journey.desk, { person: nobody, values }))).toBe("not-found");
    const nowhere = { person: id, values: { group: nobody } };
    expect(refusalOf(changePerson(journey.desk, nowhere))).toBe("not-found");
  });

  test("destroys a spelling for good", () => {
    const journey = beginJourney();
    const { person } = expectOk(registerPerson(journey.desk, driver));
    const added = expectOk(addSpelling(journey.desk, { person, text: "Halvik" })).spelling;
    expectOk(destroySpelling(journey.desk, { spelling: added }));
    expect(spellingsIn(journey)).toEqual([["Driver 1", ["Dursun Halvik"]]]);
    expect(journey.open.vault?.store.stateOf({ table: spelling.name, id: added })).toBe("destroyed");
    expect(verifyStudy(journey.open).findings).toEqual([]);
  });

  test("asks again about words that were no name until somebody listed them, and clears them no more", async () => {
    const journey = beginJourney();
    const { desk } = journey;
    const waiting = await drop(journey, "a.txt", "Q: Who?\nA: Mr. Hope Varga took us.");
    const decisions = expectOk(namesStep(desk, { waiting })).groups.map(
      ({ key }) => ({ key, do: "not-a-name" }) as const,
    );
    expectOk(finishNames(desk, { waiting, title: "A", decisions, marked: [] }));
    expect(clearedWords(desk).own("Hope Varga took them")).toBe("Hope Varga took them");
    const clerk = { pseudonym: "Clerk 1", role: "official" } as const;
    const { person } = expectOk(registerPerson(desk, { ...clerk, spellings: ["Hope Varga"] }));
    expect(clearedWords(desk).own("Hope Varga took them")).toBeUndefined();
    const again = await drop(journey, "b.txt", "Q: Who?\nA: Hope Varga, once more.");
    expect(expectOk(namesStep(desk, { waiting: again })).groups).toMatchObject([
      { surface: "Hope Varga", proposed: "replace", person: { id: person } },
    ]);
  });

  test.each([
    ["without a spelling", "name-empty", { ...driver, spellings: [" "] }],
    ["without a pseudonym", "name-empty", { ...driver, pseudonym: " " }],
    ["under the pseudonym of another", "pseudonym-taken", { ...driver, pseudonym: "JUDGE 1" }],
    ["by a spelling of another", "name-listed-elsewhere", { ...driver, spellings: ["mara  venn"] }],
    ["under their own name", "pseudonym-is-name", { ...driver, pseudonym: "Halvik the driver" }],
    ["under another's name", "pseudonym-is-name", { ...driver, pseudonym: "Friend of Mara Venn" }],
  ])("refuses somebody %s", (_, code, input) => {
    const journey = beginJourney();
    expectOk(
      registerPerson(journey.desk, { pseudonym: "Judge 1", role: "official", spellings: ["Mara Venn"] }),
    );
    const before = [journey.open.study.heads(), journey.open.vault?.store.heads()];
    expect(refusalOf(registerPerson(journey.desk, input))).toBe(code);
    expect([journey.open.study.heads(), journey.open.vault?.store.heads()]).toEqual(before);
  });

  test("refuses a name as a pseudonym in the names step and for a name found later", async () => {
    const journey = beginJourney();
    const { desk } = journey;
    const waiting = await drop(journey, "a.txt", "Q: Who?\nA: Belan Orst took us.");
    const marked = [
      { key: "Belan Orst", do: "new-person", pseudonym: "Orst", role: "intermediary" } as const,
    ];
    const step = { waiting, title: "A", decisions: [] };
    expect(refusalOf(finishNames(desk, { ...step, marked }))).toBe("pseudonym-is-name");
    expectOk(makeClaim(desk, { text: "Belan Orst drove", form: "event" }));
    const later = { words: "Belan Orst", person: { pseudonym: "Belan", role: "civilian" } } as const;
    expect(refusalOf(replaceNameLater(desk, later))).toBe("pseudonym-is-name");
    expect(journey.open.study.all(person)).toEqual([]);
  });

  test("refuses what is about nobody, or about nothing", () => {
    const { desk } = beginJourney();
    const nobody = newRecordId(nodeCrypto.randomBytes);
    expect(refusalOf(addSpelling(desk, { person: nobody, text: "Halvik" }))).toBe("not-found");
    expect(refusalOf(destroySpelling(desk, { spelling: nobody }))).toBe("not-found");
    const { person } = expectOk(registerPerson(desk, driver));
    expect(refusalOf(addSpelling(desk, { person, text: " " }))).toBe("name-empty");
  });

  test("is closed while the vault is locked", () => {
    const { desk } = beginJourney();
    const locked = { ...desk, open: { ...desk.open, vault: undefined } };
    const { person } = expectOk(registerPerson(desk, driver));
    expect(refusalOf(listRegister(locked))).toBe("vault-locked");
    expect(refusalOf(registerPerson(locked, driver))).toBe("vault-locked");
    expect(refusalOf(addSpelling(locked, { person, text: "Halvik" }))).toBe("vault-locked");
    expect(refusalOf(destroySpelling(locked, { spelling: person }))).toBe("vault-locked");
  });
});
