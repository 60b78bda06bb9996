import { describe, expect, test } from "vitest";
import { finishNames } from "../../src/app/finish-names.ts";
import { namesStep } from "../../src/app/names-step.ts";
import { readSource } from "../../src/app/read-source.ts";
import { listWaiting } from "../../src/app/receive-text.ts";
import { listRegister, registerPerson } from "../../src/app/register-names.ts";
import { listSources } from "../../src/app/sources.ts";
import type { NameDecision } from "../../src/app/views.ts";
import { beginJourney, drop, expectOk, type Journey } from "../support/journey.ts";
import { refusalOf } from "../support/refusal-of.ts";

const talk = [
  "DURSUN: I took them as far as the ford.",
  "HALVIK: How many were they?",
  "DURSUN: Ask Belan Orst. He counted.",
  "HALVIK: And Orst's brother?",
].join("\n");

function asDriver(journey: Journey) {
  const driver = { pseudonym: "Driver 1", role: "intermediary", spellings: ["Dursun Halvik"] } as const;
  return expectOk(registerPerson(journey.desk, driver)).person;
}

function newPerson(key: string, pseudonym: string): NameDecision {
  return { key, do: "new-person", pseudonym, role: "intermediary" };
}

async function mark(journey: Journey, marked: readonly NameDecision[]) {
  const waiting = await drop(journey, "talk.txt", talk);
  return finishNames(journey.desk, { waiting, title: "Talk", decisions: [], marked });
}

/** The text and the labels as the reader shows them, in one string. */
function shown({ desk }: Journey, source: Parameters<typeof readSource>[1]["source"]): string {
  const read = expectOk(readSource(desk, { source }));
  return [read.text, ...read.speakers.map(({ label }) => label)].join("\n");
}

describe("the decisions of a names step", () => {
  test("reach every speaker's label, also where two labels in a row read like one listed name", async () => {
    const journey = beginJourney();
    const driver = asDriver(journey);
    const waiting = await drop(journey, "talk.txt", talk);
    const { groups, speakers } = expectOk(namesStep(journey.desk, { waiting }));
    expect(speakers).toEqual(["DURSUN", "HALVIK"]);
    const decisions = groups.map(({ key }) => ({ key, do: "replace", person: driver }) as const);
    const { source } = expectOk(finishNames(journey.desk, { waiting, title: "Talk", decisions, marked: [] }));
    expect(shown(journey, source)).not.toMatch(/dursun|halvik/i);
  });

  test("give a longer mark its words and a shorter one the places that are left", async () => {
    const journey = beginJourney();
    const marked = [newPerson("Orst", "Cashier 2"), newPerson("Belan  Orst", "Cashier 1")];
    const { source } = expectOk(await mark(journey, marked));
    expect(shown(journey, source)).toContain("Ask Cashier 1. He counted.");
    expect(shown(journey, source)).toContain("Cashier 2's brother");
    const register = expectOk(listRegister(journey.desk)).map(({ pseudonym, spellings }) => [
      pseudonym,
      spellings.map(({ text }) => text),
    ]);
    expect(register).toEqual([
      ["Cashier 1", ["Belan Orst"]],
      ["Cashier 2", ["Orst"]],
    ]);
  });

  test("count the same mark made twice for one person once", async () => {
    const journey = beginJourney();
    const marked = [newPerson("Belan Orst", "Cashier 1"), newPerson("Belan Orst", "Cashier 1")];
    expect(expectOk(await mark(journey, marked)).replaced).toBe(1);
    expect(expectOk(listRegister(journey.desk))[0]?.spellings).toHaveLength(1);
  });

  test.each([
    ["no words", "mark-not-found", [newPerson(" ", "Cashier 1")]],
    ["part of a word", "mark-not-found", [newPerson("Bela", "Cashier 1")]],
    [
      "words that only two pieces of the step together have",
      "mark-not-found",
      [newPerson("DURSUN HALVIK", "D 1")],
    ],
    [
      "one name for two people",
      "mark-twice",
      [newPerson("Orst", "Cashier 1"), newPerson("Orst", "Cashier 2")],
    ],
    ["nobody", "name-empty", [newPerson("Orst", " ")]],
  ] as const)("are refused where a mark is of %s", async (_, code, marked) => {
    const journey = beginJourney();
    expect(refusalOf(await mark(journey, marked))).toBe(code);
    expect(listSources(journey.desk)).toEqual([]);
    expect(listWaiting(journey.desk)).toHaveLength(1);
    expect(expectOk(listRegister(journey.desk))).toEqual([]);
  });

  test("are refused where the register has changed what they were about", async () => {
    const journey = beginJourney();
    const waiting = await drop(journey, "talk.txt", talk);
    const { groups } = expectOk(namesStep(journey.desk, { waiting }));
    const orst = groups.find(({ surface }) => surface.includes("Orst"));
    if (orst === undefined) throw new Error("A family name is proposed");
    // While the step stands open, somebody lists one of its names elsewhere.
    expectOk(
      registerPerson(journey.desk, { pseudonym: "Clerk 1", role: "official", spellings: ["Belan Orst"] }),
    );
    const decisions = [newPerson(orst.key, "Cashier 1")];
    const refused = finishNames(journey.desk, { waiting, title: "Talk", decisions, marked: [] });
    expect(refusalOf(refused)).toBe("names-changed");
    expect(listSources(journey.desk)).toEqual([]);
  });
});
