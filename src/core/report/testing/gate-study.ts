import { type KnownSubject, type RegisteredPerson, realName, scriptOf } from "../../protect/index.ts";
import type { BriefDocument, Run } from "../brief-document.ts";
import type { WhatMustNotLeave } from "../release-gate.ts";

/** A small study whose every secret the tests of the gate know; names, places and words are invented. */
export const gateStudy: WhatMustNotLeave = {
  register: {
    persons: [
      person("P1", "Driver 1", "Bekir Olvazan", "بكير أولفازان", "Бекир Ольвазан"),
      person("P2", "Lawyer 2", "Lamis Qadran", "لميس قدران"),
      person("P3", "Mole", "Rustemov"),
    ],
    notNames: [],
  },
  pseudonyms: ["Blue Falcon"],
  texts: [
    "We carried the crates at night along the dry canal, and nobody asked us what was in them. The second winter was worse.",
    "Мы шли через перевал две ночи подряд и не зажигали огня, потому что внизу стояли чужие.",
    "مشينا ليلتين عبر الوادي ولم نشعل نارا لأن الغرباء كانوا في الأسفل ينتظرون",
    "The second winter was worse than the first, and by spring the village had no seed left to sow.",
  ],
  released: ["by spring the village had no seed left to sow"],
  allowed: ["31 December 2018", "https://example.org/report"],
  finePlaces: ["Ain Dubran", "Verkhnesaltarsk"],
  subjects: [
    subject("D", { age: "30", "month of hearing": "2019-02", "town of hearing": "Tellmar", role: "insider" }),
    ...Array.from({ length: 9 }, (_, i) => subject(`S${i}`, { age: String(40 + i), role: "official" })),
  ],
  cells: [
    { cell: ["sources"], shown: 27 },
    { cell: ["sources", "role", "official"], shown: 14 },
    { cell: ["sources", "role", "insider"], shown: 13 },
  ],
  people: ["source", "official", "judge", "former fighter"],
  k: 5,
};

/** The id of a record of no study. */
export const strayId = "7zq0w3m5k9x2c8v4b1n6";

/** A release that holds a string of its own in every field there is, and passes the gate. */
export function cleanRelease(): BriefDocument {
  return {
    edition: "release",
    title: "After the Lamp: who is left, and what they may do",
    lines: [words("What was not known by "), words("31 December 2018"), words(" is not in it.")].map(
      (each) => [each],
    ),
    sections: [
      {
        id: "answer",
        title: "The short answer",
        blocks: [
          {
            kind: "paragraph",
            tone: "lead",
            runs: [
              words("In "),
              {
                kind: "number",
                text: "22 to 58 %",
                door: { to: "definition", id: "control", part: "range" },
              },
              words(" of the runs the group holds land again by year "),
              { kind: "number", text: "5", door: { to: "definition", id: "control", part: "byYear 5" } },
              words("."),
              { kind: "note", note: 1 },
            ],
          },
          { kind: "heading", text: "What it rests on" },
          {
            kind: "list",
            items: [
              [words("Officials and insiders agree on the losses of 2014-2018.")],
              [words("Nobody counted.")],
            ],
          },
          {
            kind: "paragraph",
            tone: "quote",
            runs: [
              words("“by spring the village had no seed left to sow”"),
              words(" — a former fighter (2)"),
            ],
          },
        ],
      },
      {
        id: "sources",
        title: "Who was heard",
        blocks: [
          {
            kind: "table",
            caption: "Sources by role",
            columns: [
              { title: "Role", align: "start" },
              { title: "Sources", align: "end" },
            ],
            rows: [
              [[words("official")], [counted("14")]],
              [[words("insider")], [counted("13")]],
              [[words("civilian")], [counted("0")]],
            ],
            note: [words("All "), counted("27"), words(" sources; nobody under 40 is described.")],
          },
          {
            kind: "figure",
            picture: {
              width: 320,
              height: 200,
              marks: [
                { mark: "path", d: "M10 20L300 180", stroke: "teal" },
                { mark: "text", x: 4, y: 190, text: "year 10" },
              ],
            },
            caption: [words("Share of runs in which the group holds land")],
            alternative: "A line that rises from 3 % in the first year to 37 % in the tenth.",
          },
        ],
      },
    ],
    notes: [{ id: "note-1", runs: [words("Report of a commission, 2018, https://example.org/report")] }],
  };
}

/** Words in a line. */
export function words(text: string): Run {
  return { kind: "words", text };
}

function counted(text: string): Run {
  return { kind: "number", text, door: { to: "count", id: "sources" } };
}

function person(id: string, pseudonym: string, ...spellings: readonly string[]): RegisteredPerson {
  return {
    id,
    pseudonym,
    spellings: spellings.map((text) => ({ text: realName(text), script: scriptOf(text) })),
  };
}

function subject(id: string, facts: Readonly<Record<string, string>>): KnownSubject {
  return { id, facts };
}
