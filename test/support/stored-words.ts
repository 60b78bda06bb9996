import { join } from "node:path";
import { folderNames, readHeader } from "../../src/node/store/folder-header.ts";
import type { DatabaseName } from "../../src/node/store/key-header.ts";
import { type DataKeys, unlockKeys } from "../../src/node/store/key-slots.ts";
import { cheapKdf } from "../../src/node/store/testing/cheap-kdf.ts";
import { type ClearPage, decryptPages } from "../../src/node/store/testing/decrypt-pages.ts";
import { must, workingPassphrase } from "./working-study.ts";

/** The keys of a test study's databases. */
function keysOf(folder: string): Required<DataKeys> {
  const { keys } = must(unlockKeys(cheapKdf, must(readHeader(folder)), { passphrase: workingPassphrase }));
  if (keys.vault === undefined) throw new Error("The passphrase of the tests opens both databases");
  return { study: keys.study, vault: keys.vault };
}

/** Every page of a database and of its write-ahead log, decrypted: those in use, free ones, and stale ones. */
export function clearPagesOf(folder: string, database: DatabaseName): readonly ClearPage[] {
  return decryptPages(join(folder, folderNames[database]), keysOf(folder)[database]);
}

/**
 * Which of these words stand in the pages, whole or half, as they are or folded to lower case.
 *
 * Halves, because a word may be cut by the end of a page and an index stores what words have in common once; so the words
 * must be invented ones of ten letters or more, whose halves occur nowhere else.
 */
export function wordsIn(pages: readonly ClearPage[], words: readonly string[]): readonly string[] {
  const bytes = pages.map((page) => Buffer.from(page.bytes));
  return words.filter((word) => {
    const half = Math.ceil(word.length / 2);
    const forms = [word, word.toLowerCase()].flatMap((each) => [each.slice(0, half), each.slice(-half)]);
    return bytes.some((page) => forms.some((form) => page.includes(form)));
  });
}

/** Which of these words are left anywhere in a study's two databases. */
export function wordsStored(folder: string, words: readonly string[]): readonly string[] {
  const pages = [...clearPagesOf(folder, "study"), ...clearPagesOf(folder, "vault")];
  return wordsIn(pages, words);
}
