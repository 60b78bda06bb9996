import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { refusalCodes } from "../src/app/refusal.ts";
import { sentences } from "../src/app/said/index.ts";
import { studyVocabulary } from "../src/core/study/index.ts";
import { guardStatus } from "../src/node/server/guard.ts";
import { kebab } from "../src/node/server/own-studies.ts";
import { refusals } from "../src/web/language/ar/refusals.ts";
import { said } from "../src/web/language/ar/said.ts";
import { arabic } from "../src/web/language/arabic.ts";
import { english } from "../src/web/language/english.ts";

const form = /_(zero|one|two|few|many|other)$/;

/** What stages of the core word themselves has no English beside it; said-words.test.ts looks at its values. */
function alsoInEnglish(words: Readonly<Record<string, string>>): object {
  const known = new Set(Object.keys(sentences).map((code) => code.replace(form, "")));
  return Object.fromEntries(Object.entries(words).filter(([code]) => known.has(code.replace(form, ""))));
}

type Leaves = ReadonlyMap<string, string>;

/** Every text of a catalogue by its path; plural forms under the path without their form. */
function leavesOf(catalogue: object, path = ""): Leaves {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]) =>
      typeof value === "string" ? [[`${path}${key}`, value]] : [...leavesOf(value, `${path}${key}.`)],
    ),
  );
}

/** The sentences of the app stand in English beside what makes them, and only in Arabic among the catalogues. */
const [inEnglish, inArabic] = [
  leavesOf({ ...english, said: sentences }),
  leavesOf({ ...arabic, said: alsoInEnglish(said) }),
];
/** A book is cited as it is printed. */
const citation = "claims.matrix.source";
const placeholders = (text: string): string =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name = ""]) => name))].sort().join();

describe("the catalogues", () => {
  test("are large enough for the comparison to mean something", () => {
    expect(inEnglish.size).toBeGreaterThan(500);
  });

  test("have the same places for values in both languages; a plural may say less", () => {
    const astray = [...inArabic].flatMap(([path, text]) => {
      const of = inEnglish.get(path) ?? inEnglish.get(path.replace(form, "_other")) ?? "";
      const [own, other] = [placeholders(text), placeholders(of)];
      // The forms for none, one and two say so in words, and may have nothing to say of the rest.
      const agree = /_(zero|one|two)$/.test(path)
        ? own.split(",").every((name) => name === "" || other.split(",").includes(name))
        : own === other;
      return agree ? [] : [`${path}: ${own} for ${other}`];
    });
    expect(astray).toEqual([]);
  });

  test("say in Arabic, with Arabic letters, whatever they say in English", () => {
    // Keys, units and signs are the same in both.
    const isWords = (text: string): boolean => /[A-Za-z]{2}/.test(text.replaceAll(/\{\{[^}]*\}\}/g, ""));
    const untold = [...inEnglish].filter(
      ([path, text]) =>
        path !== citation && isWords(text) && !/\p{Script=Arabic}/u.test(inArabic.get(path) ?? ""),
    );
    expect(untold.map(([path]) => path)).toEqual([]);
  });

  test("name every kind of record and every field that a history can show", () => {
    const tables = Object.values(studyVocabulary.tables);
    const unnamed = tables.flatMap(({ name, fields }) => [
      ...(inEnglish.has(`records.record.${name}`) ? [] : [name]),
      ...Object.keys(fields).filter((field) => !inEnglish.has(`records.field.${field}`)),
    ]);
    expect([...new Set(unnamed)]).toEqual([]);
  });

  test("name every act that the app commits", () => {
    const acts = new Set(
      filesIn("src/app").flatMap((path) =>
        [...read(path).matchAll(/commit(?:Both)?\(\s*desk,\s*"([a-z-]+)"/g)].map(([, act = ""]) => act),
      ),
    );
    expect(acts.size).toBeGreaterThan(30);
    expect([...acts].filter((act) => !inEnglish.has(`acts.${act}`))).toEqual([]);
  });

  test("say in Arabic why anything is refused that the program can refuse", () => {
    const codes = [
      ...refusalCodes(),
      ...Object.keys(guardStatus),
      ...["fault", "fault-half", "fault-change"],
      ...[
        ...read("src/node/server/launch-codes.ts").matchAll(/"(used|expired|replaced|locked|unknown)"/g),
      ].map(([, why]) => `link-${why}`),
      ...[...read("src/core/formats/reading-error.ts").matchAll(/case "([A-Z]\w+)":/g)].map(
        ([, type = ""]) => type,
      ),
      ...["src/app", "src/node/server", "src/node/cli/serve.ts"]
        .flatMap(filesIn)
        .flatMap((path) => [...read(path).matchAll(/code: "([a-z-]+)",\s*text/g)])
        .map(([, code = ""]) => code),
    ];
    // The page where studies are opened words the usual ones itself.
    const opening = [...read("src/node/store/study-folder.ts").matchAll(/case "([A-Z]\w+)":/g)]
      .map(([, type = ""]) => kebab(type))
      .filter((code) => !inEnglish.has(`start.refused.${code}`));
    expect(opening.length).toBeGreaterThan(10);
    codes.push(...opening);
    expect(codes.length).toBeGreaterThan(60);
    expect([...new Set(codes)].filter((code) => !Object.hasOwn(refusals, code))).toEqual([]);
    expect(Object.values(refusals).filter((words) => !/\p{Script=Arabic}/u.test(words))).toEqual([]);
  });
});

const root = join(import.meta.dirname, "..");

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

function filesIn(path: string): readonly string[] {
  if (path.endsWith(".ts")) return [path];
  return readdirSync(join(root, path), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => `${path}/${name}`);
}
