import { describe, expect, test } from "vitest";
import type { Json } from "../../src/core/base/index.ts";
import { type KnownSubject, realName, scriptOf } from "../../src/core/protect/index.ts";
import { releaseGate, type WhatMustNotLeave, withMentions } from "../../src/core/report/index.ts";
import { occurrencesOf, type Plan, readPlan } from "./plan.ts";
import { replacedTextsBySource, textsBySource } from "./sample-texts.ts";

const plan = readPlan();
const gate = releaseGate(knownOf(plan));
const kindsIn = (text: string): readonly string[] => kindsInEach([text])[0] ?? [];

describe("what must not leave the sample study", () => {
  test("the age, the month of the hearing and the town of row D8 are caught together, also two of them", () => {
    const facts = new Map(plan.attributes.map(({ id, value }) => [id, String(value)]));
    expect(["T01", "T03", "T04"].map((id) => facts.get(id))).toEqual(["30", "2019-02", "Ain Dubran"]);
    for (const text of [
      "A man of 30 years was tried at Ain Dubran in February 2019.",
      "Aged thirty; 2019-02; Ain Dubran",
      "He was thirty years old at the hearing in Feb 2019.",
    ]) {
      expect([text, kindsIn(text)]).toEqual([text, expect.arrayContaining(["combination"])]);
    }
    expect(kindsIn("A man of 30 years was tried in the east early in the year.")).toEqual([]);
  });

  test("every listed spelling of everybody is caught, and every pseudonym", () => {
    const spellings = plan.persons.flatMap(spellingsOf);
    const pseudonyms = plan.persons.map(({ pseudonym }) => String(pseudonym));
    expect(missed("name", spellings)).toEqual([]);
    expect(missed("pseudonym", pseudonyms)).toEqual([]);
  });

  test("every passage of five words or more is caught, and hardly a claim in the analysts' own words", () => {
    const quotes = plan.passages
      .map(({ quote }) => quote)
      .filter((quote) => (quote.match(/[\p{L}\p{N}\p{M}]+/gu)?.length ?? 0) >= 5);
    expect(quotes.length).toBeGreaterThan(150);
    expect(missed("passage", quotes)).toEqual([]);
    const claims = kindsInEach(plan.claims.map(({ text }) => String(text)));
    // Those few do say it in the words of a source.
    const quoting = claims.filter((kinds) => kinds.includes("passage"));
    expect(quoting.length / claims.length).toBeLessThan(0.15);
  });
});

function missed(kind: string, texts: readonly string[]): readonly string[] {
  const found = kindsInEach(texts.map((text) => `Said: ${text}, again`));
  return texts.filter((_, i) => !found[i]?.includes(kind));
}

/** What is found in each of some texts, checked as the paragraphs of one release. */
function kindsInEach(texts: readonly string[]): readonly (readonly string[])[] {
  const findings = gate.document({
    edition: "release",
    title: "",
    lines: [],
    sections: [
      {
        id: "all",
        title: "",
        blocks: texts.map((text) => ({ kind: "paragraph", runs: [{ kind: "words", text }] })),
      },
    ],
    notes: [],
  });
  return texts.map((_, i) =>
    findings
      .filter(({ place }) => `${place}, `.startsWith(`section 1, block ${i + 1}, `))
      .map(({ kind }) => kind),
  );
}

function knownOf({ persons, places, attributes }: Plan): WhatMustNotLeave {
  const factsOf = (id: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      attributes
        .filter(({ about }) => fieldOf(about, "id") === id)
        .map(({ name, value }) => [String(name), String(value)]),
    );
  const subjects: readonly KnownSubject[] = persons.map(({ id, role }) => ({
    id,
    facts: { role: String(role), ...factsOf(id) },
  }));
  return {
    register: {
      persons: persons.map((person) => ({
        id: person.id,
        pseudonym: String(person.pseudonym),
        spellings: spellingsOf(person).map((text) => ({ text: realName(text), script: scriptOf(text) })),
      })),
      notNames: [],
    },
    texts: [...textsBySource(plan).values(), ...replacedTextsBySource(plan).values()],
    released: [],
    allowed: [],
    finePlaces: places.flatMap(({ site }) => (site === undefined ? [] : [String(site)])),
    subjects: withMentions(
      subjects,
      persons.flatMap((person) =>
        occurrencesOf(person).map(({ source }) => ({ subject: person.id, facts: factsOf(source) })),
      ),
    ),
    cells: [],
    people: ["source", "official", "insider"],
  };
}

function spellingsOf({ spellings }: Readonly<Record<string, Json>>): readonly string[] {
  return Array.isArray(spellings) ? spellings.map((each: Json) => String(fieldOf(each, "text"))) : [];
}

function fieldOf(value: Json | undefined, field: string): unknown {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.entries(value).find(([name]) => name === field)?.[1]
    : undefined;
}
