import { describe, expect, test } from "vitest";
import { newRecordId } from "../base/index.ts";
import type { Attribute, Person, Source } from "../study/index.ts";
import { knownSubjects } from "./known-subjects.ts";

let drawn = 0;
const newId = () => newRecordId((length) => new Uint8Array(length).fill(drawn++ % 32));

const person: Person = {
  id: newId(),
  pseudonym: "Member 1",
  role: "insider",
  kind: "low-level",
  protection: "2",
};
const place = { id: newId(), country: "Dastania", region: "North", site: "Orvan" };
const source: Source = {
  id: newId(),
  title: "Hearing",
  person: person.id,
  place: place.id,
  placeShown: "region",
  collected: { from: "2018-01-09", to: "2018-01-09" },
  release: "never",
  consentAnalysis: "yes",
  consentQuotation: "yes",
  consentArchive: "yes",
  consentRecontact: "yes",
  namesStep: "done",
  format: "text/plain",
  originalSha256: "",
  originalBytes: 0,
  receivedAt: 0,
};
const age: Attribute = { id: newId(), about: { table: "source", id: source.id }, name: "age", value: "30" };

describe("knownSubjects", () => {
  test("adds what a source tells to the person whose statement it is", () => {
    expect(
      knownSubjects({ persons: [person], sources: [source], attributes: [age], places: [place] }),
    ).toEqual([
      {
        id: person.id,
        facts: { role: "insider", kind: "low-level", month: "2018-01", place: "North", age: "30" },
      },
    ]);
  });

  test("keeps a source without a person as a subject of its own", () => {
    const { person: _person, ...anonymous } = source;
    const subjects = knownSubjects({ persons: [], sources: [anonymous], attributes: [], places: [place] });
    expect(subjects).toEqual([{ id: source.id, facts: { month: "2018-01", place: "North" } }]);
  });

  test("numbers the values of a fact that has several", () => {
    const other = { ...age, id: newId(), value: "31" };
    const subjects = knownSubjects({
      persons: [person],
      sources: [source],
      attributes: [age, other],
      places: [],
    });
    expect(subjects[0]?.facts).toMatchObject({ age: "30", "age 2": "31" });
  });
});
