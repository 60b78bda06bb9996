import { describe, expect, test } from "vitest";
import { finishNames } from "../../src/app/finish-names.ts";
import { namesStep } from "../../src/app/names-step.ts";
import { readSource } from "../../src/app/read-source.ts";
import { listRegister, registerPerson } from "../../src/app/register-names.ts";
import type { NameDecision, NameGroup } from "../../src/app/views.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { beginJourney, drop, expectOk, type Journey } from "../support/journey.ts";

const talk = [
  "MURAT DEMIROV: I drove that road.",
  "WRITER: Was it Murat Demirov's lorry?",
  "MURAT DEMIROV: It was Murat’s, the other one.",
  "WRITER: وسلمت الرسالة لغانم الدوماني أمس",
].join("\n");

/** A study in which only given names are registered, and a text with longer names. */
async function begin() {
  const journey = beginJourney();
  const register = (pseudonym: string, spelling: string) =>
    expectOk(registerPerson(journey.desk, { pseudonym, role: "insider", spellings: [spelling] })).person;
  const murat = register("Comrade 1", "Murat");
  register("Neighbour 1", "غانم");
  const waiting = await drop(journey, "talk.txt", talk);
  return { journey, murat, waiting, groups: expectOk(namesStep(journey.desk, { waiting })).groups };
}

function finish(
  { desk }: Journey,
  waiting: RecordId,
  decisions: readonly NameDecision[],
  marked: readonly NameDecision[] = [],
) {
  const { source } = expectOk(finishNames(desk, { waiting, title: "Talk", decisions, marked }));
  const read = expectOk(readSource(desk, { source }));
  return [read.text, ...read.speakers.map(({ label }) => label)].join("\n");
}

function groupOf(groups: readonly NameGroup[], words: string): NameGroup {
  const found = groups.find(({ spelling }) => spelling.toLowerCase() === words.toLowerCase());
  if (found === undefined) throw new Error("The name is not proposed");
  return found;
}

function spellings({ desk }: Journey, pseudonym: string): readonly string[] {
  const line = expectOk(listRegister(desk)).find((each) => each.pseudonym === pseudonym);
  return line?.spellings.map(({ text }) => text) ?? [];
}

describe("a full name of which only a part is registered", () => {
  test("waits for a look as a whole, with the registered person as a guess", async () => {
    const { murat, groups } = await begin();
    const full = groupOf(groups, "Murat Demirov");
    expect(full).toMatchObject({
      person: { id: murat },
      isGuess: true,
      proposed: "look",
      why: ["a listed name, with words that nobody listed", "a speaker's label"],
    });
    expect(groupOf(groups, "Murat")).toMatchObject({ proposed: "replace", isGuess: false });
    expect(groups.map(({ surface }) => surface)).not.toContain("Demirov");
  });

  test("goes as a whole from text and label, and the whole is listed for somebody new", async () => {
    const { journey, waiting, groups } = await begin();
    const asNew = (words: string, pseudonym: string) =>
      ({ key: groupOf(groups, words).key, do: "new-person", pseudonym, role: "insider" }) as const;
    const shown = finish(journey, waiting, [
      asNew("Murat Demirov", "Driver 1"),
      asNew("غانم الدوماني", "Clerk 1"),
    ]);
    expect(shown).not.toMatch(/demirov|murat|غانم|الدوماني/i);
    expect(shown).toContain("Was it Driver 1's lorry?");
    expect(shown).toContain("It was Comrade 1’s");
    expect(shown).toMatch(/الرسالة لـ \u2068?Clerk 1\u2069? أمس/);
    expect(spellings(journey, "Driver 1")).toEqual(["Murat Demirov"]);
    expect(spellings(journey, "Clerk 1")).toEqual(["غانم الدوماني"]);
    expect(spellings(journey, "Comrade 1")).toEqual(["Murat"]);
  });

  test("is listed for the registered person too, once somebody says that it is this one", async () => {
    const { journey, murat, waiting, groups } = await begin();
    finish(journey, waiting, [{ key: groupOf(groups, "Murat Demirov").key, do: "replace", person: murat }]);
    expect(spellings(journey, "Comrade 1")).toEqual(["Murat", "Murat Demirov"]);
    const again = await drop(journey, "again.txt", "Writer: and Murat Demirov came with us to the ford.");
    const { groups: next } = expectOk(namesStep(journey.desk, { waiting: again }));
    expect(next).toMatchObject([{ surface: "Murat Demirov", certainty: "certain", proposed: "replace" }]);
  });

  test("goes to the registered person where nobody decided, and lists nothing that nobody recognised", async () => {
    const { journey, waiting } = await begin();
    const shown = finish(journey, waiting, []);
    expect(shown).not.toMatch(/murat|demirov|غانم/i);
    expect(spellings(journey, "Comrade 1")).toEqual(["Murat"]);
  });

  test("leaves no part bare where a part was marked by hand for somebody else", async () => {
    const { journey, waiting, groups } = await begin();
    const shown = finish(
      journey,
      waiting,
      [
        {
          key: groupOf(groups, "Murat Demirov").key,
          do: "new-person",
          pseudonym: "Driver 1",
          role: "insider",
        },
      ],
      [{ key: "Demirov", do: "new-person", pseudonym: "Clerk 1", role: "insider" }],
    );
    expect(shown).toContain("Was it Driver 1's lorry?");
    expect(shown).not.toMatch(/demirov/i);
  });

  test("gives way to a mark where it is left in", async () => {
    const { journey, waiting, murat, groups } = await begin();
    const shown = finish(
      journey,
      waiting,
      [{ key: groupOf(groups, "Murat Demirov").key, do: "leave" }],
      [{ key: "Murat", do: "replace", person: murat }],
    );
    expect(shown).toContain("Was it Comrade 1 Demirov's lorry?");
  });
});
