import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { ok, type Result } from "../../core/base/index.ts";
import { isOpenHere } from "../store/index.ts";
import { type Refused, wrongUse } from "./refused.ts";

/** More words than anybody types, and as many as a text may hold on its way in. */
const mostBytes = 20_000_000;

/** Take long words from the command line or from a file, which other programs cannot read off it; one of the two. */
export function wordsGiven(
  folder: string,
  typed: string | undefined,
  file: string | undefined,
): Result<string | undefined, Refused> {
  if (typed !== undefined && file !== undefined)
    return wrongUse("Give the words on the command line or with --file FILE, and not both.");
  return file === undefined
    ? ok(typed === undefined ? undefined : withTextLines(typed))
    : wordsIn(folder, file);
}

/** Words with the line ends of a text. */
function withTextLines(words: string): string {
  return words.replaceAll(/\r\n?/g, "\n");
}

/** The words of a UTF-8 file, with the line ends of a text and without the last. */
function wordsIn(folder: string, file: string): Result<string, Refused> {
  const unreadable = wrongUse(
    `${file} cannot be read as text: it is not there, is no UTF-8, or is larger than 20 MB.`,
  );
  const path = resolve(folder, file);
  // Merely to read it would give away the lock that keeps other programs out of the study.
  if (isOpenHere(path)) return unreadable;
  try {
    const found = statSync(path);
    if (!found.isFile() || found.size > mostBytes) return unreadable;
    const words = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
    return ok(withTextLines(words).replace(/\n$/, ""));
  } catch {
    return unreadable;
  }
}
