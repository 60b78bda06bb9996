import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import { addCode } from "../../src/app/codebook.ts";
import { correctText } from "../../src/app/correct-text.ts";
import { changeClaim, linkEvidence, makeClaim } from "../../src/app/corroboration.ts";
import type { Desk } from "../../src/app/desk.ts";
import { writeMemo } from "../../src/app/memos.ts";
import { readSource } from "../../src/app/read-source.ts";
import { addSpelling, registerPerson } from "../../src/app/register-names.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { claim, source } from "../../src/core/study/index.ts";
import { folderNames, readHeader } from "../../src/node/store/folder-header.ts";
import { isClean, type OpenedStudy, verifyStudy } from "../../src/node/store/index.ts";
import type { DatabaseName } from "../../src/node/store/key-header.ts";
import { type DataKeys, unlockKeys } from "../../src/node/store/key-slots.ts";
import type { Sql } from "../../src/node/store/sealed-database.ts";
import { cheapKdf } from "../../src/node/store/testing/cheap-kdf.ts";
import { decryptPages } from "../../src/node/store/testing/decrypt-pages.ts";
import {
  codeWords,
  enterText,
  must,
  newWorkingStudy,
  openWorkingStudy,
  placeOfWords,
  sitDown,
  workingFolder,
  workingPassphrase,
} from "./working-study.ts";

/** What became of a study that somebody tampered with. */
export interface Verdict {
  /** `silent`: it opened without a word and verified clean. */
  readonly is: "refused" | "reported" | "silent";
  readonly why: string;
  /** All that its databases hold, where it was silent. */
  readonly holds: string;
}

/** A study with everything that lies on disk of it, which can be put back to how it was. */
export interface Exhibit {
  readonly root: string;
  /** Put folder and notes back as they were kept under that name. */
  readonly putBack: (name: string) => void;
  /** Keep folder and notes as they are now under a name. */
  readonly keep: (name: string) => void;
  /** Where a kept copy lies. */
  readonly kept: (name: string) => string;
}

const parts = ["study.grounds", "state"];

/** Keep states of the study under a folder. */
function exhibitIn(root: string): Exhibit {
  const kept = (name: string): string => join(root, "kept", name);
  return {
    root,
    kept,
    keep: (name) => {
      mkdirSync(kept(name), { recursive: true });
      for (const part of parts) copyOver(join(root, part), join(kept(name), part));
    },
    putBack: (name) => {
      for (const part of parts) copyOver(join(kept(name), part), join(root, part));
    },
  };
}

/** Open and verify the study under a folder, and say what an owner would have been told. */
export function judge(root: string): Verdict {
  const opened = openWorkingStudy(root);
  if (!opened.ok && opened.error.type === "BusyElsewhere") throw new Error("The exhibit is still open");
  if (!opened.ok) return { is: "refused", why: opened.error.type, holds: "" };
  const open = opened.value;
  try {
    const told = open.notices.map(({ type }) => type);
    if (told.length > 0) return { is: "reported", why: told.join(), holds: "" };
    const report = verifyStudy(open);
    if (isClean(report)) return { is: "silent", why: "", holds: contentOf(open) };
    const [first] = report.findings.filter(({ severity }) => severity !== "notice");
    return { is: "reported", why: `${first?.where}: ${first?.what}`, holds: "" };
  } finally {
    open.close();
  }
}

/** All rows of both databases, and what their index finds, as one text to compare. */
function contentOf({ study, vault }: OpenedStudy): string {
  return [study, vault?.store]
    .map((store) => (store === undefined ? "" : rowsOf(store.database.sql)))
    .join("\n");
}

function rowsOf(sql: Sql): string {
  // What the index keeps for itself is compared by what it finds.
  const tables = sql
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'words%' ORDER BY name",
    )
    .pluck()
    .all();
  const asked = [
    ...tables.map((table) => `* FROM "${table}"`),
    ...["driver", "three", "mill", "more", "tolvarrishey"].map(
      (word) => `rowid FROM words WHERE words MATCH '${word}*'`,
    ),
  ];
  return asked.map((what) => `${what} ${JSON.stringify(sql.prepare(`SELECT ${what}`).all())}`).join("\n");
}

/** Every file of the study under a folder and of the notes beside it, from the root. */
function filesOf(root: string): readonly string[] {
  return parts.flatMap((part) =>
    readdirSync(join(root, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .toSorted(),
  );
}

/** Turn one bit of a file over. */
function flipBit(path: string, at: number, bit: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  writeFileSync(path, bytes);
}

const told =
  "We crossed the river at night and paid the driver two hundred each, and nobody asked for names.";

/** One bit to turn over. */
export interface Flip {
  readonly file: string;
  readonly at: number;
  readonly bit: number;
}

/** Bits to turn over, drawn evenly over the files of a kept state whose names fit. */
export function drawFlips(
  exhibit: Exhibit,
  name: string,
  fits: RegExp,
  count: number,
  draw: () => number,
): readonly Flip[] {
  const isFull = (file: string): boolean => statSync(join(exhibit.kept(name), file)).size > 0;
  const files = filesOf(exhibit.kept(name)).filter((file) => fits.test(file) && isFull(file));
  if (files.length === 0) throw new Error("There is no such file to tamper with");
  return Array.from({ length: count }, (_, at) => {
    const file = files[at % files.length] ?? "";
    const { size } = statSync(join(exhibit.kept(name), file));
    return { file, at: Math.floor(draw() * size), bit: Math.floor(draw() * 8) };
  });
}

/** Turn one bit over in a kept state and judge what becomes of it. */
export function judgeFlip(exhibit: Exhibit, name: string, { file, at, bit }: Flip): Verdict {
  exhibit.putBack(name);
  flipBit(join(exhibit.root, file), at, bit);
  return judge(exhibit.root);
}

/** A page of an older state that differs from the one of that number now. */
export interface OldPage {
  readonly database: DatabaseName;
  readonly number: number;
}

/** Every page of an older kept state that a newer one holds otherwise, and so could be put back into it. */
export function listOldPages(exhibit: Exhibit, older: string, newer: string): readonly OldPage[] {
  const keys = keysIn(exhibit.kept(newer));
  return (["study", "vault"] as const).flatMap((database) => {
    const [old = [], now = []] = [older, newer].map((name) =>
      decryptPages(databasePath(exhibit.kept(name), database), keys[database]),
    );
    return old.flatMap(({ number, bytes }, at) => {
      const same = now[at];
      return same === undefined || Buffer.from(same.bytes).equals(bytes) ? [] : [{ database, number }];
    });
  });
}

/** Put one older page, with its valid tag, in the place of the newer one and judge what becomes of it. */
export function judgeSplice(exhibit: Exhibit, older: string, newer: string, page: OldPage): Verdict {
  exhibit.putBack(newer);
  const path = databasePath(exhibit.root, page.database);
  const [bytes, old] = [readFileSync(path), readFileSync(databasePath(exhibit.kept(older), page.database))];
  const size = bytes.readUInt16BE(16);
  old.copy(bytes, (page.number - 1) * size, (page.number - 1) * size, page.number * size);
  writeFileSync(path, bytes);
  return judge(exhibit.root);
}

function databasePath(root: string, database: DatabaseName): string {
  return join(workingFolder(root), folderNames[database]);
}

function keysIn(root: string): Required<DataKeys> {
  const header = must(readHeader(workingFolder(root)));
  const { keys } = must(unlockKeys(cheapKdf, header, { passphrase: workingPassphrase }));
  if (keys.vault === undefined) throw new Error("The passphrase opens both databases");
  return { study: keys.study, vault: keys.vault };
}

/** A study in which some things were done; more can be done in it with `workOn`. */
export async function makeExhibit(root: string): Promise<Exhibit> {
  const desk = newWorkingStudy(root);
  const code = must(addCode(desk, { name: "Ways out" })).id;
  for (const [at, name] of ["quendorilian", "harvistaneth", "brimmelocken"].entries()) {
    const entered = await enterText(desk, name, textOf(name));
    codeWords(desk, entered, `paid the driver in ${name}`, code);
    const made = must(makeClaim(desk, { text: `A river was crossed, says number ${at}`, form: "event" })).id;
    support(desk, made, entered, `story ${name} 7`);
  }
  desk.open.close();
  return exhibitIn(root);
}

/** Work on in an exhibit: codes, a correction, rewordings, memos, another text. */
export async function workOn(desk: Desk): Promise<void> {
  const sources = desk.open.study.all(source).map(({ id }) => id);
  for (const [at, each] of sources.entries()) {
    const { version, text } = must(readSource(desk, { source: each }));
    must(correctText(desk, { source: each, version, text: text.replace("two hundred", "three hundred") }));
    must(writeMemo(desk, { about: { table: "source", id: each }, text: `Ask number ${at} about the mill.` }));
    const code = must(addCode(desk, { name: `Code ${at}`, definition: "What the driver was paid." })).id;
    codeWords(desk, each, "the driver", code);
  }
  for (const each of desk.open.study.all(claim))
    must(changeClaim(desk, { claim: each.id, values: { text: `${each.text}, and more than once` } }));
  await enterText(desk, "tolvarrishey", textOf("tolvarrishey"));
  const driver = { pseudonym: "Driver 1", role: "intermediary", spellings: ["Zulvarikhan"] } as const;
  const { person } = must(registerPerson(desk, driver));
  // The vault's part of an action in both empties its log; this one is the vault's alone and stays in it.
  must(addSpelling(desk, { person, text: "Zulvar" }));
}

/** Sit down at the exhibit's study again. */
export function sitDownAt(root: string): Desk & { readonly open: OpenedStudy } {
  return sitDown(must(openWorkingStudy(root)));
}

function support(desk: Desk, of: RecordId, from: RecordId, words: string): void {
  const at = placeOfWords(desk, from, words);
  must(linkEvidence(desk, { claim: of, at, direction: "for", proximity: "saw-it", credibility: "2" }));
}

function textOf(name: string): string {
  const paragraphs = Array.from({ length: 40 }, (_, at) => `A.: This is story ${name} ${at}. ${told}`);
  return [...paragraphs, `A.: In the end we paid the driver in ${name} for all of it.`].join("\n\n");
}

function copyOver(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  if (existsSync(from)) cpSync(from, to, { recursive: true });
}
