import { canonicalJson, concatBytes, fromHex, type RandomBytes, utf8 } from "../../core/base/index.ts";
import { archivePackage, kept, leftTable, release } from "../../core/study/index.ts";
import type { Store } from "../store.ts";

/** SHA-256 of bytes, in hexadecimal. */
export type HashOf = (bytes: Uint8Array) => string;

// What a release adds to the study by itself; everything else is what it is made from.
const madeByReleases: ReadonlySet<string> = new Set([
  release.name,
  kept.name,
  archivePackage.name,
  leftTable.name,
]);

/** A hash over every record that a package can be made from; two packages with the same one print the same. */
export function madeFromHash(study: Store, sha256: HashOf): string {
  const tables = Object.values(study.vocabulary.tables).filter(({ name }) => !madeByReleases.has(name));
  const hashes = tables.map((table) => {
    const records = [...study.all(table)].sort((a, b) => (a.id < b.id ? -1 : 1));
    return `${table.name} ${sha256(utf8(canonicalJson(JSON.parse(JSON.stringify(records)))))}`;
  });
  return sha256(utf8(hashes.join("\n")));
}

/**
 * Chance that is drawn from a hash of the records, so that the same study gives the same package, byte for byte.
 *
 * Nobody outside can work it out: the hash covers the ids of all records, each drawn from chance fit for keys, and none of
 * them leaves.
 */
export function drawnFrom(hash: string, sha256: HashOf): RandomBytes {
  let drawn = 0;
  let rest: Uint8Array = new Uint8Array();
  return (length) => {
    while (rest.length < length) {
      const block = fromHex(sha256(utf8(`order of a package ${hash} ${drawn++}`)));
      if (!block.ok) throw new Error("A hash is written in hexadecimal");
      rest = concatBytes(rest, block.value);
    }
    const bytes = Uint8Array.from(rest.subarray(0, length));
    rest = rest.subarray(length);
    return bytes;
  };
}
