import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** How a mention differs from the spellings the register lists; README.md defines each kind. */
export type MentionKind = (typeof MENTION_KINDS)[number];
export const MENTION_KINDS = [
  "listed",
  "inflected",
  "misspelled",
  "cross-script",
  "partial",
  "unregistered",
] as const;

export type CorpusLanguage = (typeof CORPUS_LANGUAGES)[number];
export const CORPUS_LANGUAGES = ["en", "ar", "ru"] as const;

export type CorpusScript = (typeof CORPUS_SCRIPTS)[number];
export const CORPUS_SCRIPTS = ["latin", "cyrillic", "arabic"] as const;

/** One person of the fictional register. */
export interface CorpusPerson {
  readonly id: string;
  readonly pseudonym: string;
  readonly role: "insider" | "intermediary" | "official" | "civilian";
  readonly spellings: readonly { readonly text: string; readonly script: CorpusScript }[];
}

/** One labelled name in a text; `start` and `end` are UTF-16 offsets into the text without markup. */
export interface CorpusMention {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** The register's id; undefined for a name the register does not hold. */
  readonly person: string | undefined;
  readonly kind: MentionKind;
}

/** One text with its markup stripped; lines end in "\n", the last one without. */
export interface CorpusText {
  readonly id: string;
  readonly lang: CorpusLanguage;
  readonly text: string;
  readonly mentions: readonly CorpusMention[];
}

export interface NamesCorpus {
  readonly persons: readonly CorpusPerson[];
  readonly texts: readonly CorpusText[];
}

/**
 * Read the register and every `*.txt` of a folder, in the order of their file names.
 *
 * Throws an Error that names the text and the line, never the words, when markup is malformed, a label is
 * unknown, or a person is not in the register.
 */
export function loadNamesCorpus(folder: string): NamesCorpus {
  const { persons } = registerSchema.parse(JSON.parse(readFileSync(join(folder, "register.json"), "utf8")));
  const ids = new Set(persons.map((person) => person.id));
  if (ids.size !== persons.length) throw new Error("register.json: a person id is used twice");
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const texts = files.sort().map((file) => {
    const name = file.slice(0, -".txt".length);
    return parseLabelledText(name, readFileSync(join(folder, file), "utf8"), ids);
  });
  return { persons, texts };
}

const registerSchema = z.strictObject({
  persons: z.array(
    z.strictObject({
      id: z.string().regex(/^p\d\d$/),
      pseudonym: z.string().min(1),
      role: z.enum(["insider", "intermediary", "official", "civilian"]),
      spellings: z
        .array(z.strictObject({ text: z.string().min(1), script: z.enum(CORPUS_SCRIPTS) }))
        .min(1)
        .max(4),
    }),
  ),
});

function parseLabelledText(name: string, file: string, ids: ReadonlySet<string>): CorpusText {
  const header = /^id: (\S+)\nlang: (\S+)\n\n/.exec(file.replaceAll("\r\n", "\n"));
  if (header === null) throw new Error(`${name}: must begin with "id:", "lang:" and a blank line`);
  const [head, id, langCode] = header;
  if (id !== name) throw new Error(`${name}: the id in the first line is not the file's name`);
  const lang = CORPUS_LANGUAGES.find((code) => code === langCode);
  if (lang === undefined) throw new Error(`${name}: the language in line 2 is not one of the corpus`);
  const marked = file.replaceAll("\r\n", "\n").slice(head.length).trimEnd();
  return { id, lang, ...stripMarkup(name, marked, ids) };
}

function stripMarkup(
  name: string,
  marked: string,
  ids: ReadonlySet<string>,
): Pick<CorpusText, "text" | "mentions"> {
  const mentions: CorpusMention[] = [];
  let text = "";
  let read = 0;
  for (const match of marked.matchAll(/\{\{([^{}|/]*)\/([^{}|/]*)\|([^{}|]+)\}\}/g)) {
    const [whole, who = "", label = "", surface = ""] = match;
    const line = lineOf(marked, match.index);
    text += plainPart(name, marked, read, match.index);
    mentions.push({
      start: text.length,
      end: text.length + surface.length,
      surface,
      ...parseLabel(`${name}, line ${line}`, who, label, ids),
    });
    text += surface;
    read = match.index + whole.length;
  }
  text += plainPart(name, marked, read, marked.length);
  return { text, mentions };
}

function parseLabel(
  where: string,
  who: string,
  label: string,
  ids: ReadonlySet<string>,
): Pick<CorpusMention, "person" | "kind"> {
  const kind = MENTION_KINDS.find((known) => known === label);
  if (kind === undefined) throw new Error(`${where}: unknown kind of mention`);
  if ((who === "-") !== (kind === "unregistered")) {
    throw new Error(`${where}: "-" and "unregistered" belong together`);
  }
  if (who === "-") return { person: undefined, kind };
  if (!ids.has(who)) throw new Error(`${where}: the person is not in the register`);
  return { person: who, kind };
}

/** What lies between two labels. A brace or bar left over there means a label that was not understood. */
function plainPart(name: string, marked: string, from: number, to: number): string {
  const part = marked.slice(from, to);
  const stray = part.search(/[{}|]/);
  if (stray >= 0) throw new Error(`${name}, line ${lineOf(marked, from + stray)}: malformed markup`);
  return part;
}

/** Line in the file, counted from 1; the header takes the first three. */
function lineOf(marked: string, offset: number): number {
  return marked.slice(0, offset).split("\n").length + 3;
}
