import { describe, expect, test } from "vitest";
import { addAttribute } from "../../src/app/attributes.ts";
import { addChoice } from "../../src/app/choices.ts";
import { judgeIndependence, makeClaim } from "../../src/app/corroboration.ts";
import { commit } from "../../src/app/desk.ts";
import { finishNames } from "../../src/app/finish-names.ts";
import { readSource } from "../../src/app/read-source.ts";
import { listRegister, registerPerson } from "../../src/app/register-names.ts";
import { describeSource } from "../../src/app/sources.ts";
import { stateQuantity } from "../../src/app/state-quantity.ts";
import { previewWithdrawal, withdrawSource } from "../../src/app/withdraw-source.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import {
  attribute,
  change,
  create,
  group,
  namesNote,
  origin,
  quantity,
  source,
  speaker,
} from "../../src/core/study/index.ts";
import { verifyStudy } from "../../src/node/store/index.ts";
import { beginJourney, drop, expectOk, type Journey } from "../support/journey.ts";
import { wordsStored } from "../support/stored-words.ts";

// Invented, and long enough that no half of one stands anywhere by chance.
const names = [
  "Tol Quorveltashmin",
  "Brun Ollowickstran",
  "Drem Fassgoldenby",
  "Ivrak Pellonderwick",
  "Sumbrel Hatchelmoor",
];

interface Met {
  readonly at: Journey;
  readonly told: RecordId;
  readonly other: RecordId;
  readonly person: (name: string) => RecordId;
}

/** Two sources; five people are named in the first alone, by name. */
async function twoSources(): Promise<Met> {
  const at = beginJourney();
  const ids = new Map(
    names.map((name, i) => {
      const values = { pseudonym: `Person ${i + 1}`, role: "civilian", spellings: [name] } as const;
      return [name, expectOk(registerPerson(at.desk, values)).person];
    }),
  );
  const told = await enter(
    at,
    "told",
    `A: ${names.slice(0, 4).join(", then ")}: they all crossed the river that night.`,
  );
  const other = await enter(
    at,
    "other",
    "Q: What did you see?\nA: I saw the convoy pass.\nQ: Was it long?\nA: It was long.",
  );
  const person = (name: string): RecordId => {
    const id = ids.get(name);
    if (id === undefined) throw new Error("Somebody registered");
    return id;
  };
  return { at, told, other, person };
}

async function enter(at: Journey, title: string, content: string): Promise<RecordId> {
  const waiting = await drop(at, `${title}.txt`, content);
  return expectOk(finishNames(at.desk, { waiting, title, decisions: [], marked: [] })).source;
}

function listed(at: Journey): readonly string[] {
  return expectOk(listRegister(at.desk)).flatMap(({ spellings }) => spellings.map(({ text }) => text));
}

describe("the people of a source that is withdrawn", () => {
  test("lose their names where nothing else is about them, the one whose statement it was among them", async () => {
    const { at, told, person } = await twoSources();
    const [, , , , speaks = ""] = names;
    expectOk(describeSource(at.desk, { source: told, values: { person: person(speaks) } }));
    const about = { table: "person", id: person(speaks) } as const;
    expectOk(addAttribute(at.desk, { about, name: "village", value: "yestermarlow" }));
    const { vault } = at.open;
    const note = create(namesNote, person(names[3] ?? ""), { person: person(speaks), text: "kin to no one" });
    expectOk(
      vault?.store.commit({ act: "note", author: at.desk.me, changes: [note] }) ?? {
        ok: false,
        error: { type: "?" },
      },
    );
    expect(listed(at).toSorted()).toEqual(names.toSorted());
    const going = names.map((name, i) => ({ id: person(name), pseudonym: `Person ${i + 1}`, spellings: 1 }));
    const foretold = expectOk(previewWithdrawal(at.desk, { source: told })).persons;
    expect(foretold?.toSorted((a, b) => (a.pseudonym < b.pseudonym ? -1 : 1))).toEqual(going);

    const done = expectOk(withdrawSource(at.desk, { source: told, reason: "consent-withdrawn" }));
    expect(done.persons).toEqual(foretold);
    expect(listed(at)).toEqual([]);
    expect(vault?.store.all(namesNote)).toEqual([]);
    expect(at.open.study.all(attribute)).toEqual([]);
    expect(
      wordsStored(at.folder, [...names.map((each) => each.split(" ")[1] ?? ""), "yestermarlow"]),
    ).toEqual([]);
    expect(verifyStudy(at.open).findings).toEqual([]);
  });

  test("keep their names where they speak, interpret or are meant in another source", async () => {
    const { at, told, other, person } = await twoSources();
    const { desk } = at;
    const [speaks = "", interprets = "", answers = "", behind = "", states = ""] = names;
    expectOk(
      describeSource(desk, {
        source: other,
        values: { person: person(speaks), interpreter: person(interprets) },
      }),
    );
    const [label] = at.open.study.where(speaker, "source", other);
    if (label === undefined) throw new Error("The other source has a speaker");
    const { version } = expectOk(readSource(desk, { source: other }));
    const counted = expectOk(
      stateQuantity(desk, {
        at: { source: other, version, start: 0, end: 5 },
        values: { kind: "count", low: 3, statedBy: person(states) },
      }),
    ).quantity;
    expectOk(
      commit(desk, "link-people", [
        change(speaker, label.id, { person: person(answers) }),
        create(origin, person(behind), { kind: "person", label: "one behind it", person: person(behind) }),
      ]),
    );
    expect(expectOk(withdrawSource(desk, { source: told, reason: "risk" })).persons).toEqual([]);
    expect(listed(at).toSorted()).toEqual(names.toSorted());
    expect(at.open.study.get(quantity, counted)?.statedBy).toBe(person(states));
  });
});

describe("what was said about a source that is withdrawn", () => {
  test("goes: quotes in another source's description and quantities, and why it was judged independent", async () => {
    const { at, told, other } = await twoSources();
    const { desk } = at;
    const quote = "they all crossed the river that night";
    expectOk(
      describeSource(desk, { source: other, values: { interest: `plimsterwood, as "${quote}" shows` } }),
    );
    const { version } = expectOk(readSource(desk, { source: other }));
    expectOk(
      stateQuantity(desk, {
        at: { source: other, version, start: 0, end: 5 },
        values: { kind: "count", low: 3, definition: `garrowmint, of those of whom it says ${quote}` },
      }),
    );
    const claim = expectOk(makeClaim(desk, { text: "A convoy passed", form: "event" })).id;
    const pair = {
      one: told,
      other,
      claim,
      value: "independent",
      reason: "ossiferlund met neither",
    } as const;
    expectOk(judgeIndependence(desk, pair));
    const about = ["plimsterwood", "garrowmint", "ossiferlund"];
    expect(wordsStored(at.folder, about)).toEqual(about);
    const foretold = expectOk(previewWithdrawal(desk, { source: told }));
    expect(foretold.quoting.map(({ table, field }) => `${table}.${field}`).toSorted()).toEqual([
      "quantity.definition",
      "source.interest",
    ]);
    expectOk(withdrawSource(desk, { source: told, reason: "consent-withdrawn" }));
    expect(wordsStored(at.folder, about)).toEqual([]);
    expect(at.open.study.get(source, other)?.interest).toBeUndefined();
    expect(verifyStudy(at.open).findings).toEqual([]);
  });

  test("stays where it only has a name in common: a group, an institution, a unit", async () => {
    const at = beginJourney();
    const { desk } = at;
    const said = "A: The Army of the North paid the driver, said the Court of First Instance of the North.";
    const told = await enter(at, "told", said);
    const other = await enter(at, "other", "Q: And you?\nA: They paid the driver.");
    const army = expectOk(addChoice(desk, { table: "group", name: "The Army of the North" })).id;
    const institution = "Court of First Instance of the North";
    expectOk(describeSource(desk, { source: other, values: { institution } }));
    const { version } = expectOk(readSource(desk, { source: other }));
    const values = { kind: "pay", low: 3, unit: "paid the driver" } as const;
    const at0 = { source: other, version, start: 0, end: 5 };
    const paid = expectOk(stateQuantity(desk, { at: at0, values })).quantity;
    expect(expectOk(withdrawSource(desk, { source: told, reason: "risk" })).quoting).toEqual([]);
    expect(at.open.study.get(group, army)?.name).toBe("The Army of the North");
    expect(at.open.study.get(source, other)?.institution).toBe(institution);
    expect(at.open.study.get(quantity, paid)?.unit).toBe("paid the driver");
  });
});
