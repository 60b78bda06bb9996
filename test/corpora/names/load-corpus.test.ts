import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  CORPUS_LANGUAGES,
  type CorpusLanguage,
  type CorpusMention,
  type CorpusScript,
  loadNamesCorpus,
  type MentionKind,
} from "./load-corpus.ts";

const folder = import.meta.dirname;
const corpus = loadNamesCorpus(folder);
const personsById = new Map(corpus.persons.map((person) => [person.id, person]));
const allMentions = corpus.texts.flatMap((text) =>
  text.mentions.map((mention) => ({ ...mention, textId: text.id, lang: text.lang })),
);

/** SHA-256 over the register and the texts, names included, as frozen. A changed corpus is a new corpus. */
const FROZEN_SHA256 = "0aae49391b33ce462603bfc3939f37a98fd300877e3504c15726c5b078c4e7a9";

describe("the frozen names corpus", () => {
  test("is byte for byte the corpus that was frozen, line ends aside", () => {
    const hash = createHash("sha256");
    const files = readdirSync(folder).filter((name) => name === "register.json" || name.endsWith(".txt"));
    for (const file of files.sort()) {
      hash.update(`${file}\n${readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n")}`);
    }
    expect(hash.digest("hex")).toBe(FROZEN_SHA256);
  });

  test("holds 30 to 36 persons, at least 22 texts and 220 mentions a language", () => {
    expect(corpus.persons.length).toBeGreaterThanOrEqual(30);
    expect(corpus.persons.length).toBeLessThanOrEqual(36);
    expect(corpus.texts.length).toBeGreaterThanOrEqual(66);
    expect(allMentions.length).toBeGreaterThanOrEqual(660);
    for (const lang of CORPUS_LANGUAGES) {
      expect(corpus.texts.filter((text) => text.lang === lang).length).toBeGreaterThanOrEqual(22);
      expect(allMentions.filter((mention) => mention.lang === lang).length).toBeGreaterThanOrEqual(220);
    }
  });

  test.each<[MentionKind, number]>([
    ["listed", 20],
    ["inflected", 45],
    ["misspelled", 40],
    ["cross-script", 45],
    ["partial", 10],
    ["unregistered", 25],
  ])("has enough %s mentions in every language", (kind, floor) => {
    for (const lang of CORPUS_LANGUAGES) expect(countOf(lang, kind)).toBeGreaterThanOrEqual(floor);
  });

  test("mentions every person in every language", () => {
    const mentioned = new Set(allMentions.map((mention) => `${mention.lang} ${mention.person}`));
    const missing = CORPUS_LANGUAGES.flatMap((lang) =>
      corpus.persons.map((person) => `${lang} ${person.id}`).filter((pair) => !mentioned.has(pair)),
    );
    expect(missing).toEqual([]);
  });

  test("keeps each text between 130 and 260 words and 9 and 14 mentions", () => {
    const outside = corpus.texts.filter(({ text, mentions }) => {
      const words = text.trim().split(/\s+/).length;
      return words < 130 || words > 260 || mentions.length < 9 || mentions.length > 14;
    });
    expect(outside.map((text) => text.id)).toEqual([]);
  });

  test("gives offsets at which the text reads the surface", () => {
    for (const { text, mentions } of corpus.texts) {
      for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
    }
  });

  test("names the true script of every listed spelling", () => {
    for (const { spellings } of corpus.persons) {
      for (const { text, script } of spellings) expect(scriptsOf(text)).toEqual([script]);
    }
  });

  test("labels as listed exactly the surfaces that equal a listed spelling", () => {
    const wrong = allMentions.filter(
      (mention) => (mention.kind === "listed") !== equalsListed(mention, spellingsOf(mention)),
    );
    expect(wrong.map(place)).toEqual([]);
  });

  test("writes cross-script mentions in a script the person has no spelling in, and slips in one she has", () => {
    const wrong = allMentions.filter(({ person, kind, surface }) => {
      if (person === undefined || kind === "partial") return false;
      const listed = new Set(personsById.get(person)?.spellings.map(({ script }) => script));
      const isListed = scriptsOf(surface).some((script) => listed.has(script));
      return isListed === (kind === "cross-script");
    });
    expect(wrong.map(place)).toEqual([]);
  });

  test("lets no unregistered name equal a listed spelling", () => {
    const every = corpus.persons.flatMap(({ spellings }) => spellings.map(({ text }) => text));
    const wrong = allMentions.filter(
      (mention) => mention.person === undefined && equalsListed(mention, every),
    );
    expect(wrong.map(place)).toEqual([]);
  });

  test("leaves no listed full name without a label", () => {
    const fullNames = corpus.persons.flatMap(({ spellings }) =>
      spellings.map(({ text }) => folded(text)).filter((text) => text.includes(" ")),
    );
    for (const { text, mentions } of corpus.texts) {
      const unlabelled = folded(withoutMentions(text, mentions));
      expect(fullNames.filter((name) => unlabelled.includes(name))).toEqual([]);
    }
  });
});

describe("loadNamesCorpus", () => {
  const scratch = mkdtempSync(join(tmpdir(), "names-corpus-"));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  test("strips the markup and counts UTF-16 offsets", () => {
    const one = loadOne(
      "en-01",
      "id: en-01\nlang: en\n\n𝒜 {{p01/listed|Ann\nBay}}, {{-/unregistered|Cy}}.\n",
    );
    expect(one.texts).toEqual([
      {
        id: "en-01",
        lang: "en",
        text: "𝒜 Ann\nBay, Cy.",
        mentions: [
          { start: 3, end: 10, surface: "Ann\nBay", person: "p01", kind: "listed" },
          { start: 12, end: 14, surface: "Cy", person: undefined, kind: "unregistered" },
        ],
      },
    ]);
  });

  test.each([
    ["a label that is not closed", "fine\n{{p01/listed|Ann Bay", /en-01, line 5: malformed markup/],
    ["a label without a kind", "{{p01|Ann Bay}}", /malformed markup/],
    ["an empty surface", "{{p01/listed|}}", /malformed markup/],
    ["a label within a label", "{{p01/listed|Ann {{p01/partial|Bay}}}}", /malformed markup/],
    ["an unknown kind", "{{p01/guessed|Ann Bay}}", /line 4: unknown kind/],
    ["a person the register lacks", "{{p77/listed|Ann Bay}}", /line 4: the person is not in the register/],
    ["an unregistered name with an id", "{{p01/unregistered|Ann Bay}}", /belong together/],
    ["a nobody who is listed", "{{-/listed|Ann Bay}}", /belong together/],
  ])("refuses %s", (_case, body, message) => {
    expect(() => loadOne("en-01", `id: en-01\nlang: en\n\n${body}\n`)).toThrow(message);
  });

  test.each([
    ["a missing header", "Ann Bay", /must begin with/],
    ["an id that is not the file's name", "id: en-02\nlang: en\n\nAnn", /not the file's name/],
    ["a language outside the corpus", "id: en-01\nlang: fr\n\nAnn", /not one of the corpus/],
  ])("refuses %s", (_case, file, message) => {
    expect(() => loadOne("en-01", file)).toThrow(message);
  });

  test("refuses a register that uses an id twice or holds an unknown field", () => {
    const twice = { persons: [ann, ann] };
    expect(() => loadOne("en-01", "", JSON.stringify(twice))).toThrow(/id is used twice/);
    expect(() => loadOne("en-01", "", JSON.stringify({ persons: [], note: "" }))).toThrow(/note/);
  });

  function loadOne(name: string, file: string, register = JSON.stringify({ persons: [ann] })) {
    const one = mkdtempSync(join(scratch, "one-"));
    mkdirSync(one, { recursive: true });
    writeFileSync(join(one, "register.json"), register);
    writeFileSync(join(one, `${name}.txt`), file);
    return loadNamesCorpus(one);
  }
});

const ann = {
  id: "p01",
  pseudonym: "Civilian 1",
  role: "civilian",
  spellings: [{ text: "Ann Bay", script: "latin" }],
};

function countOf(lang: CorpusLanguage, kind: MentionKind): number {
  return allMentions.filter((mention) => mention.lang === lang && mention.kind === kind).length;
}

function spellingsOf(mention: CorpusMention): readonly string[] {
  const person = mention.person === undefined ? undefined : personsById.get(mention.person);
  return person?.spellings.map(({ text }) => text) ?? [];
}

function equalsListed(mention: CorpusMention, spellings: readonly string[]): boolean {
  return spellings.some((spelling) => folded(spelling) === folded(mention.surface));
}

/** Case and runs of white space aside: a name broken over two lines is still spelled as listed. */
function folded(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
}

function scriptsOf(text: string): readonly CorpusScript[] {
  const scripts: CorpusScript[] = [];
  if (/\p{Script=Latin}/u.test(text)) scripts.push("latin");
  if (/\p{Script=Cyrillic}/u.test(text)) scripts.push("cyrillic");
  if (/\p{Script=Arabic}/u.test(text)) scripts.push("arabic");
  return scripts;
}

function withoutMentions(text: string, mentions: readonly CorpusMention[]): string {
  let rest = "";
  let read = 0;
  for (const { start, end } of mentions) {
    rest += `${text.slice(read, start)}#`;
    read = end;
  }
  return rest + text.slice(read);
}

/** Where a mention stands, without its words. */
function place(mention: (typeof allMentions)[number]): string {
  return `${mention.textId} at ${mention.start} (${mention.kind})`;
}
