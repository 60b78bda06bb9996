import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { basename } from "node:path";
import type { SourceDescription } from "../../app/api.ts";
import { referenceList } from "../../app/reference-list.ts";
import type { DescribedFile } from "../../app/requests.ts";
import { fileKey } from "../../core/base/index.ts";
import { isRis } from "../reading/index.ts";
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
  const found = new Map<string, SourceDescription>();
  const texts: GatheredFile[] = [];
  const read: { readonly shown: string; readonly files: readonly DescribedFile[] }[] = [];
  for (const file of files) {
    const list = looksLikeList(file.path) ? referenceList(readFileSync(file.path)) : undefined;
    if (list?.ok !== true) {
      texts.push(file);
      continue;
    }
    read.push({ shown: file.shown, files: list.value });
    for (const each of list.value) found.set(each.file, each.description);
  }
  const here = new Set(texts.map(({ path }) => fileKey(basename(path))));
  const lists = read.map(({ shown, files: named }) => ({
    shown,
    named: named.length,
    described: named.filter(({ file }) => here.has(file)).length,
  }));
  return { texts, lists, descriptionOf: ({ path }) => found.get(fileKey(basename(path))) };
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
