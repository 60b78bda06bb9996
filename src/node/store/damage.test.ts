import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { equalBytes } from "../../core/base/index.ts";
import type { OpenedStudy } from "./assemble-study.ts";
import { folderNames, readHeader } from "./folder-header.ts";
import type { DatabaseName } from "./key-header.ts";
import { type DataKeys, unlockKeys } from "./key-slots.ts";
import type { Sql } from "./sealed-database.ts";
import { openStudyFolder } from "./study-folder.ts";
import { decryptPages } from "./testing/decrypt-pages.ts";
import {
  addSource,
  type Bench,
  benchIn,
  copyFolder,
  expectOk,
  newStudy,
  passphrase,
  reopen,
  reword,
  withdraw,
} from "./testing/small-study.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";
import { isClean, verifyStudy } from "./verify.ts";

const speech = "we crossed the river at night and paid the driver ".repeat(80);

/** Open and verify a folder that somebody damaged; `look` sees it where nothing was found. */
function whatIsFound(bench: Bench, look: (open: OpenedStudy) => string = () => "nothing"): string {
  const opened = openStudyFolder(bench.at("A.grounds"), { passphrase }, bench.deps);
  if (!opened.ok) return "refused";
  try {
    return isClean(verifyStudy(opened.value)) ? look(opened.value) : "reported";
  } finally {
    opened.value.close();
  }
}

/** Put other bytes in the place of a file for as long as it takes to look. */
function withBytes(path: string, bytes: Uint8Array, look: () => void): void {
  const kept = readFileSync(path);
  writeFileSync(path, bytes);
  look();
  rmSync(`${path}-wal`, { force: true });
  writeFileSync(path, kept);
}

describe("a flipped bit", () => {
  test.each(["study.db", "vault.db", "keys.json", "an original"])(
    "of %s is refused or reported, twenty of twenty",
    (name) => {
      const bench = benchIn(temporaryFolder());
      const { open } = newStudy(bench);
      const [small] = [addSource(open, speech), addSource(open, speech)];
      reword(open, small, "Reworded.");
      open.close();
      const path = join(bench.at("A.grounds"), name === "an original" ? join("originals", small.file) : name);
      const bytes = readFileSync(path);
      for (let flip = 0; flip < 20; flip++) {
        const at = Math.floor((bytes.length * (flip + 0.5)) / 20);
        const flipped = bytes.map((byte, place) => (place === at ? byte ^ (1 << (flip % 8)) : byte));
        withBytes(path, flipped, () => expect(["refused", "reported"]).toContain(whatIsFound(bench)));
      }
      expect(whatIsFound(bench)).toBe("nothing");
    },
  );
});

describe("an older page in the place of a newer one", () => {
  test.each(["study", "vault"] as const)(
    "of the %s is refused or reported wherever it changes what is stored",
    (database) => {
      const { bench, keys } = studyAndItsPast();
      const [path, past] = [bench.at("A.grounds"), bench.at("old")].map((folder) =>
        join(folder, folderNames[database]),
      );
      if (path === undefined || past === undefined) throw new Error("Two folders have two paths");
      const [now, old] = [decryptPages(path, keys[database]), decryptPages(past, keys[database])];
      const [nowFile, oldFile] = [readFileSync(path), readFileSync(past)];
      const size = nowFile.readUInt16BE(16);
      const stored = contentOf(bench, database);
      let found = 0;
      for (const [index, page] of old.entries()) {
        const same = now[index];
        if (same === undefined || equalBytes(same.bytes, page.bytes)) continue;
        const spliced = Buffer.from(nowFile);
        oldFile.copy(spliced, index * size, index * size, (index + 1) * size);
        withBytes(path, spliced, () => {
          const what = whatIsFound(bench, (open) =>
            everything(sqlOf(open, database)) === stored ? "unchanged" : "changed",
          );
          expect(what).not.toBe("changed");
          if (what !== "unchanged") found++;
        });
      }
      expect(found).toBeGreaterThanOrEqual(database === "study" ? 20 : 5);
    },
  );
});

/** A study, and a copy of it from before more was done. */
function studyAndItsPast(): { readonly bench: Bench; readonly keys: Required<DataKeys> } {
  const bench = benchIn(temporaryFolder());
  const { open } = newStudy(bench);
  const all = [addSource(open, speech), addSource(open, speech), addSource(open, speech)];
  open.close();
  copyFolder(bench, "A.grounds", "old");
  const later = reopen(bench);
  for (const each of all) reword(later, each, `Reworded ${each.claim}`);
  addSource(later, speech.toUpperCase());
  const [, , last] = all;
  if (last !== undefined) withdraw(later, last);
  later.close();
  const header = expectOk(readHeader(bench.at("A.grounds")));
  const { keys } = expectOk(unlockKeys(bench.deps.kdf, header, { passphrase }));
  if (keys.vault === undefined) throw new Error("The passphrase opens both");
  return { bench, keys: { study: keys.study, vault: keys.vault } };
}

function contentOf(bench: Bench, database: DatabaseName): string {
  const open = reopen(bench);
  try {
    return everything(sqlOf(open, database));
  } finally {
    open.close();
  }
}

function sqlOf({ study, vault }: OpenedStudy, database: DatabaseName): Sql {
  const store = database === "study" ? study : vault?.store;
  if (store === undefined) throw new Error("The vault is open");
  return store.database.sql;
}

/** All that a database stores, and what a search in it finds; a table that cannot be read is told apart too. */
function everything(sql: Sql): string {
  const tables = [
    "batch",
    "entry",
    "value",
    "cell",
    "destruction",
    "belonging",
    "row",
    "reference",
    "lookup",
    "stretch",
  ];
  const words = ["reworded", "crossed", "river", "driver", "what"].map(
    (word) => `rowid FROM words WHERE words MATCH '${word}' ORDER BY 1`,
  );
  const asked = [...tables.map((table) => `* FROM ${table}`), ...words].map((what) => {
    try {
      return JSON.stringify(sql.prepare(`SELECT ${what}`).all());
    } catch {
      return "cannot be read";
    }
  });
  return asked.join("\n");
}
