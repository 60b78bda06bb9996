import { describe, expect, test } from "vitest";
import type { BriefDocument } from "./brief-document.ts";
import { type GateFinding, type GateFindingKind, releaseGate } from "./release-gate.ts";
import { cleanRelease, gateStudy, strayId, words } from "./testing/gate-study.ts";

const gate = releaseGate(gateStudy);

const passage = "carried the crates at night along the dry canal";

/** What must not leave, each as it would be planted. */
const secrets: readonly { readonly kind: GateFindingKind; readonly what: string; readonly text: string }[] = [
  { kind: "name", what: "a name", text: "said Bekir Olvazan of it" },
  { kind: "name", what: "an Arabic name with a clitic", text: "قال لبكير أولفازان" },
  { kind: "name", what: "a Russian name in its case", text: "рассказ Бекира Ольвазана" },
  { kind: "name", what: "a name in letters of another script", text: "Бекир Ольвазон и другие" },
  { kind: "pseudonym", what: "a pseudonym", text: "as Lawyer 2 said" },
  { kind: "pseudonym", what: "a code name", text: "the Blue Falcon circle" },
  { kind: "passage", what: "a passage", text: `They ${passage}.` },
  { kind: "passage", what: "a Russian passage", text: "шли через перевал две ночи подряд" },
  { kind: "passage", what: "an Arabic passage", text: "ليلتين عبر الوادي ولم نشعل نارا" },
  {
    kind: "passage",
    what: "the words before a released passage",
    text: "and by spring the village had no seed",
  },
  { kind: "record-id", what: "a record's id", text: `see ${strayId} there` },
  { kind: "identifier", what: "an exact day", text: "heard on 13 February 2019 in court" },
  { kind: "identifier", what: "an address", text: "write to lamp@example.net" },
  { kind: "identifier", what: "a telephone number", text: "call +90 532 123 45 67" },
  { kind: "fine-place", what: "a town", text: "the court at Ain Dubran" },
  { kind: "small-count", what: "a small number of people", text: "only three judges spoke" },
  { kind: "single-source", what: "what one source does", text: "without this source it is 12 %" },
];

/** Every field of a document in which words can stand, and some in which only its type forbids them. */
const places: Readonly<Record<string, string>> = {
  title: "title",
  "a line under the title": "lines.0.0.text",
  "a section's title": "sections.0.title",
  "a section's id": "sections.0.id",
  "a paragraph": "sections.0.blocks.0.runs.2.text",
  "a number": "sections.0.blocks.0.runs.1.text",
  "a door": "sections.0.blocks.0.runs.1.door.id",
  "a part of a door": "sections.0.blocks.0.runs.1.door.part",
  "a statement's id": "sections.0.blocks.0.statement",
  "a language": "sections.0.blocks.0.runs.0.language",
  "a heading": "sections.0.blocks.1.text",
  "a list": "sections.0.blocks.2.items.1.0.text",
  "a table's caption": "sections.1.blocks.0.caption",
  "a column's title": "sections.1.blocks.0.columns.1.title",
  "a cell": "sections.1.blocks.0.rows.1.0.0.text",
  "a table's note": "sections.1.blocks.0.note.0.text",
  "a figure's caption": "sections.1.blocks.1.caption.0.text",
  "a text alternative": "sections.1.blocks.1.alternative",
  "a picture": "sections.1.blocks.1.picture.marks.1.text",
  "a colour": "sections.1.blocks.1.picture.marks.0.stroke",
  "an endnote": "notes.0.runs.0.text",
  "an endnote's id": "notes.0.id",
  "a field nobody knows": "keywords",
};

/** What hides words from a plain search and not from a reader. */
const disguises: Readonly<Record<string, (text: string) => string>> = {
  capitals: (text) => text.toUpperCase(),
  "small letters": (text) => text.toLowerCase(),
  "letters taken apart": (text) => text.normalize("NFD"),
  "zero-width characters": (text) => text.replaceAll(/(\p{L})(?=\p{L})/gu, "$1\u200b"),
  "letters that are blank": (text) => text.replaceAll(/(\p{L})(?=\p{L})/gu, "$1\u3164"),
  "soft hyphens": (text) => text.replaceAll(/(\p{L}{2})(?=\p{L})/gu, "$1\u00ad"),
  "direction marks": (text) => `\u202b${text.replaceAll(" ", "\u200f \u200e")}\u202c`,
  "wide letters": (text) =>
    text.replaceAll(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  "no-break spaces": (text) => text.replaceAll(" ", "\u00a0"),
  "line breaks": (text) => text.replaceAll(" ", "\n"),
  "words broken over lines": (text) => text.replaceAll(/(\p{Ll}{3})(?=\p{Ll}{2})/gu, "$1-\n"),
};

/** What hides names and passages alone. */
const letterDisguises: Readonly<Record<string, (text: string) => string>> = {
  "look-alike letters": (text) => text.replaceAll("a", "а").replaceAll("e", "е").replaceAll("o", "ο"),
  "spaced letters": (text) => [...text.replaceAll(" ", "")].join(" "),
  "no spaces": (text) => text.replaceAll(" ", ""),
  hyphens: (text) => text.replaceAll(" ", "-"),
  "vowel signs": (text) => text.replaceAll(/([\u0628-\u064a])/g, "$1\u064e"),
};

describe("the gate", () => {
  test("lets a clean release pass, and the authors' edition not", () => {
    expect(gate.document(cleanRelease())).toEqual([]);
    expect(gate.document({ ...cleanRelease(), edition: "authors" }).map(({ kind }) => kind)).toEqual([
      "edition",
    ]);
  });

  const inPlaces = secrets.flatMap((secret) => Object.keys(places).map((place) => ({ ...secret, place })));
  test(`catches each of ${inPlaces.length} leaks, one in every field`, () => {
    expect(inPlaces.length).toBeGreaterThan(300);
    expect(inPlaces.filter(({ kind, place, text }) => !isCaught(kind, place, text))).toEqual([]);
  });

  const disguised = secrets.flatMap((secret) =>
    Object.entries(disguises).map(([how, dress]) => ({ ...secret, how, text: dress(secret.text) })),
  );
  const dressed = [
    { kind: "name", text: "Bekir Olvazan" },
    { kind: "name", text: "بكير أولفازان" },
    { kind: "name", text: "Rustemov" },
    { kind: "passage", text: passage },
  ] as const;
  const dressedAll = dressed.flatMap((secret) =>
    Object.entries(letterDisguises).map(([how, dress]) => ({ ...secret, how, text: dress(secret.text) })),
  );
  test(`catches each of ${disguised.length + dressedAll.length} leaks in a disguise`, () => {
    const all = [...disguised, ...dressedAll];
    expect(all.length).toBeGreaterThan(150);
    expect(all.filter(({ kind, text }) => !isCaught(kind, "an endnote", text))).toEqual([]);
    expect(
      all.filter(({ kind, text }) => !gate.text("page", text).some((each) => each.kind === kind)),
    ).toEqual([]);
  });

  test("catches what pieces say together", () => {
    for (const { kind, text } of secrets) {
      const pieces = [text.slice(0, 4), text.slice(4, 9), text.slice(9)].map(words);
      expect([text, kindsOf("sections.0.blocks.0.runs", pieces)]).toEqual([
        text,
        expect.arrayContaining([kind]),
      ]);
    }
    const row = [[words("Bekir")], [words("Olvazan")]];
    expect(kindsOf("sections.1.blocks.0.rows.0", row)).toContain("name");
    const letters = [..."Olvazan, Bekir"].map((text) => ({ mark: "text", x: 0, y: 0, text }));
    expect(kindsOf("sections.1.blocks.1.picture.marks", letters)).toContain("name");
  });

  test.each([
    ["in a sentence", "a man of 30, heard in February 2019 at Tellmar"],
    ["in figures", "Tellmar, 2019-02: aged thirty"],
    ["two that are not coarse", "a thirty-year-old of Tellmar"],
    ["in Russian", "30 лет, Tellmar, в феврале 2019"],
  ])("catches facts that together fit one person, %s", (_how, text) => {
    expect(isCaught("combination", "a list", text)).toBe(true);
    expect(gate.text("page", `${text}\nnothing`).map(({ kind }) => kind)).toContain("combination");
  });

  test("catches the combination over the cells of a row with its titles, and not its parts", () => {
    const table = (age: string, town: string) => ({
      kind: "table",
      caption: "Some",
      columns: ["Age", "Town"].map((title) => ({ title, align: "start" })),
      rows: [[[words(age)], [words(town)]]],
    });
    expect(kindsOf("sections.1.blocks.0", table("30", "Tellmar"))).toEqual(["combination"]);
    expect(kindsOf("sections.1.blocks.0", table("30", "a town"))).toEqual([]);
    expect(gate.text("page", "an insider, in February 2019")).toEqual([]);
  });

  test("catches small counts in tables of people, and counts that nobody protected", () => {
    const cell = "sections.1.blocks.0.rows.0.1";
    expect(kindsOf(`${cell}.0.text`, "3")).toEqual(["small-count"]);
    expect(kindsOf(`${cell}.0.text`, "٣")).toEqual(["small-count"]);
    expect(kindsOf(`${cell}.0.text`, "12")).toEqual(["unpublished-count"]);
    expect(kindsOf(`${cell}.0.text`, "14")).toEqual([]);
    expect(kindsOf(cell, [words("3")])).toEqual(["small-count"]);
  });

  test("lets pass what is released, allowed, or nobody's", () => {
    for (const text of [
      "“by spring the village had no seed left to sow”, said a lawyer (2)",
      "as of 31 December 2018, 2014-2016 and 2017",
      "at the end of the second winter",
      "international organisations, 10,000 runs, five judges, 2 to 4 years",
      "an insider, aged 40, in a town",
    ]) {
      expect([text, gate.text("page", text)]).toEqual([text, []]);
    }
  });

  test("looks at shapes and doors", () => {
    expect(kindsOf("sections.1.blocks.1.picture.marks.0.d", "M0 0 Rustemov")).toEqual(["not-a-shape"]);
    expect(kindsOf("sections.0.blocks.0.runs.1.door.part", "range 0.375")).toEqual(["number-in-door"]);
  });

  test("says where and what to do, and repeats nothing of it", () => {
    const findings = findingsWith("sections.1.blocks.1.alternative", "Bekir Olvazan at Ain Dubran");
    expect(findings.map(({ kind, place, at }) => [kind, place, at])).toEqual([
      ["name", "section 2, block 2, text alternative", 0],
      ["fine-place", "section 2, block 2, text alternative", 17],
    ]);
    expect(JSON.stringify(findings)).not.toMatch(/bekir|olvazan|dubran/i);
  });
});

function isCaught(kind: GateFindingKind, place: string, text: string): boolean {
  return kindsOf(places[place] ?? "", text).includes(kind);
}

function kindsOf(path: string, value: unknown): readonly GateFindingKind[] {
  return [...new Set(findingsWith(path, value).map(({ kind }) => kind))].toSorted();
}

/** The findings of a clean release in which one field is replaced, whatever its type. */
function findingsWith(path: string, value: unknown): readonly GateFinding[] {
  const document: BriefDocument = JSON.parse(
    JSON.stringify(replaced(cleanRelease(), path.split("."), value)),
  );
  return gate.document(document);
}

function replaced(whole: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(whole))
    return whole.map((each, i) => (String(i) === step ? replaced(each, rest, value) : each));
  const fields: Readonly<Record<string, unknown>> = { ...(typeof whole === "object" ? whole : {}) };
  return { ...fields, [step]: replaced(fields[step], rest, value) };
}
