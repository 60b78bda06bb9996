// Measures the names matcher on labelled texts: recall by language and kind, reviewer load, false flags, and speed.
// Run: node bench/names.ts [folder of another corpus in the form of test/corpora/names]; without, all four corpora.
import { basename, join } from "node:path";
import { compileRegister, type NamesRegister, nameProposer, realName } from "../src/core/protect/index.ts";
import {
  type LoadRow,
  type MentionRow,
  measureNames,
  sumOf,
} from "../src/core/protect/testing/measure-names.ts";
import { loadNamesCorpus, type NamesCorpus } from "../test/corpora/names/load-corpus.ts";

const own = ["names", "names-second", "names-third", "names-fourth"];
const given = process.argv[2];
const folders =
  given === undefined ? own.map((name) => join(import.meta.dirname, "../test/corpora", name)) : [given];
for (const folder of folders) report(folder);

function report(folder: string): void {
  const corpus = loadNamesCorpus(folder);
  const register = registerOf(corpus);
  const { mentions, load, missed } = measureNames(compileRegister(register), corpus.texts);
  console.log(
    `\n${basename(folder)}: ${corpus.texts.length} texts, ${corpus.persons.length} registered persons`,
  );
  console.log("\nMentions shown for a decision, by language and kind");
  console.table(Object.fromEntries(mentions.map((row) => [`${row.language} ${row.kind}`, mentionLine(row)])));
  console.log("All languages together");
  console.table({
    "listed and inflected": mentionLine(sumOf(mentions, "listed", "inflected")),
    "misspelled and cross-script": mentionLine(sumOf(mentions, "misspelled", "cross-script")),
    partial: mentionLine(sumOf(mentions, "partial")),
    unregistered: mentionLine(sumOf(mentions, "unregistered")),
  });
  console.log(missed.length === 0 ? "No registered mention was missed." : `Missed: ${missed.join("; ")}`);
  console.log("\nReviewer load: groups of words that wait for a decision, for each 1,000 words");
  console.table(Object.fromEntries(load.map((row) => [row.language, loadLine(row)])));
  console.log("\nSpeed");
  console.table(speed(corpus, register));
}

function mentionLine(row: Omit<MentionRow, "language" | "kind">) {
  const { mentions: all, found, whole, certain, likely, possible } = row;
  return { mentions: all, found, "found %": percent(found, all), whole, certain, likely, possible };
}

function loadLine(row: LoadRow) {
  const rate = (count: number): number => Math.round((10_000 * count) / row.words) / 10;
  return {
    words: row.words,
    flags: rate(row.flags),
    "without registered": rate(row.withoutRegistered),
    "without any name": rate(row.withoutNames),
    "words flagged, no name": row.wordsThatAreNoNames,
    "of these in hits": row.wordsInHits,
    "certain but wrong": row.certainButWrong,
  };
}

/** A register of 200 persons against a million characters of each language's texts without their names. */
function speed(corpus: NamesCorpus, register: NamesRegister) {
  const many: NamesRegister = {
    persons: Array.from({ length: 200 }, (_, i) => {
      const person = register.persons[i % register.persons.length];
      return { id: `p${i}`, pseudonym: `Person ${i}`, spellings: person?.spellings ?? [] };
    }),
    notNames: [],
  };
  const began = performance.now();
  const compiled = compileRegister(many);
  const compileMs = Math.round(performance.now() - began);
  const languages = [...new Set(corpus.texts.map(({ lang }) => lang))];
  return Object.fromEntries(
    languages.map((language) => {
      const base = corpus.texts.filter(({ lang }) => lang === language).map(withoutNames);
      let text = "";
      for (let i = 0; text.length < 1_000_000; i++) text += `${base[i % base.length]}\n\n`;
      const start = performance.now();
      nameProposer(compiled)(text);
      return [
        language,
        { "compile 200 persons, ms": compileMs, "1 M characters, ms": Math.round(performance.now() - start) },
      ];
    }),
  );
}

function withoutNames({ text, mentions: named }: NamesCorpus["texts"][number]): string {
  return named.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

function registerOf({ persons }: NamesCorpus): NamesRegister {
  return {
    persons: persons.map(({ id, pseudonym, spellings }) => ({
      id,
      pseudonym,
      spellings: spellings.map(({ text, script }) => ({ text: realName(text), script })),
    })),
    notNames: [],
  };
}

function percent(part: number, all: number): number {
  return all === 0 ? 100 : Math.round((1000 * part) / all) / 10;
}
