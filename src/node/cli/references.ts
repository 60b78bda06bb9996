import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { basename } from "node:path";
import type { SourceDescription } from "../../app/api.ts";
import { parsePeriod } from "../../core/base/index.ts";
import { isRis, type Reference, readReferences } from "../reading/index.ts";
import { isOpenHere } from "../store/index.ts";
import type { GatheredFile } from "./gather-files.ts";

/** Files to read, and what lists of references among them say of each. */
export interface ReferredFiles {
  readonly texts: readonly GatheredFile[];
  /** The lists, with how many of the files they describe. */
  readonly lists: readonly { readonly shown: string; readonly described: number; readonly named: number }[];
  readonly descriptionOf: (file: GatheredFile) => SourceDescription | undefined;
}

/** Take the lists of references (RIS) out of the files and pair what they describe by the names of files. */
export function takeReferences(files: readonly GatheredFile[]): ReferredFiles {
  const found = new Map<string, Reference>();
  const texts: GatheredFile[] = [];
  const read: { readonly shown: string; readonly references: readonly Reference[] }[] = [];
  for (const file of files) {
    const references = looksLikeList(file.path) ? readReferences(readFileSync(file.path)) : undefined;
    if (references === undefined) texts.push(file);
    else read.push({ shown: file.shown, references });
    for (const reference of references ?? [])
      for (const name of reference.files) found.set(keyOf(name), reference);
  }
  const here = new Set(texts.map(({ path }) => keyOf(basename(path))));
  const lists = read.map(({ shown, references }) => {
    const names = references.flatMap((each) => each.files);
    return { shown, named: names.length, described: names.filter((name) => here.has(keyOf(name))).length };
  });
  return {
    texts,
    lists,
    descriptionOf({ path }) {
      const reference = found.get(keyOf(basename(path)));
      return reference === undefined ? undefined : descriptionOf(reference);
    },
  };
}

function descriptionOf({ title, date, publisher }: Reference): SourceDescription {
  const collected = date === undefined ? undefined : parsePeriod(date);
  return {
    mode: "written",
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { institution: publisher }),
    ...(collected?.ok === true ? { collected: collected.value } : {}),
  };
}

function keyOf(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

// Only the head is looked at: a folder may hold files of any size.
function looksLikeList(path: string): boolean {
  // Merely to read a file of the open study would give away the lock that keeps other programs out.
  if (isOpenHere(path)) return false;
  try {
    const file = openSync(path, "r");
    try {
      const head = Buffer.alloc(400);
      const length = readSync(file, head, 0, head.length, 0);
      return isRis(head.toString("latin1", 0, length).replace(/^(\xef\xbb\xbf|\xff\xfe)|\0/g, ""));
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}
