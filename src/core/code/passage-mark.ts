import { type Brand, type KeyedHash, type RandomBytes, type RecordId, utf8 } from "../base/index.ts";

/**
 * The mark of a passage on one line of one table that left: 20 signs of Crockford base 32 in groups of four.
 *
 * Whoever has the table's key finds the passage by it. To anybody else it is 100 bits of chance: it is no id, and no line of this
 * or of another table has it again, whatever passage stands there.
 */
export type PassageMark = string & Brand<"PassageMark">;

const signs = "0123456789abcdefghjkmnpqrstvwxyz";

// A mark is chance, then what tells its table, then what tells its passage.
const chanceSigns = 6;
const tableSigns = 4;
const passageSigns = 10;

/** The length of a table's key, in bytes. */
export const markKeyBytes = 32;

/** Draws marks under the key of one table; where a line has no passage, one that opens nothing and does not show it. */
export type DrawMark = (passage: RecordId | undefined) => PassageMark;

/** Begin to mark the lines of a table. No two lines get the same mark, not even where they have the same passage. */
export function passageMarks(hmac: KeyedHash, key: Uint8Array, randomBytes: RandomBytes): DrawMark {
  const hash = hmac(key);
  const drawn = new Set<string>();
  return (passage) => {
    let chance = signsOf(randomBytes(chanceSigns), chanceSigns);
    while (drawn.has(chance)) chance = signsOf(randomBytes(chanceSigns), chanceSigns);
    drawn.add(chance);
    const ofPassage =
      passage === undefined
        ? signsOf(randomBytes(passageSigns), passageSigns)
        : passageTag(hash, chance, passage);
    return grouped(chance + tableTag(hash, chance) + ofPassage);
  };
}

/** The mark that somebody typed or pasted, whatever its case and blanks; `undefined` where it has not the form of one. */
export function readMark(typed: string): PassageMark | undefined {
  const plain = typed.trim().toLowerCase().replaceAll("o", "0").replaceAll(/[il]/g, "1");
  // Without its dashes it would have the form of an id.
  return /^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){4}$/.test(plain)
    ? grouped(plain.replaceAll("-", ""))
    : undefined;
}

/** Whether a mark can be of the table with that key; of one in a million others it only seems so. */
export function isOfTable(hmac: KeyedHash, key: Uint8Array, mark: PassageMark): boolean {
  const { chance, table } = partsOf(mark);
  return tableTag(hmac(key), chance) === table;
}

/** Find the passage that a mark of a table with that key is of. */
export function passageOfMark(
  hmac: KeyedHash,
  key: Uint8Array,
  mark: PassageMark,
  passages: Iterable<RecordId>,
): RecordId | undefined {
  const hash = hmac(key);
  const { chance, passage } = partsOf(mark);
  for (const each of passages) if (passageTag(hash, chance, each) === passage) return each;
  return undefined;
}

type HashUnderKey = ReturnType<KeyedHash>;

function tableTag(hash: HashUnderKey, chance: string): string {
  return signsOf(hash(utf8(`grounds:mark-table:1 ${chance}`)), tableSigns);
}

function passageTag(hash: HashUnderKey, chance: string, passage: RecordId): string {
  return signsOf(hash(utf8(`grounds:mark-passage:1 ${chance} ${passage}`)), passageSigns);
}

function partsOf(mark: PassageMark) {
  const plain = mark.replaceAll("-", "");
  const passageAt = chanceSigns + tableSigns;
  return {
    chance: plain.slice(0, chanceSigns),
    table: plain.slice(chanceSigns, passageAt),
    passage: plain.slice(passageAt),
  };
}

function signsOf(bytes: Uint8Array, count: number): string {
  return Array.from(bytes.subarray(0, count), (byte) => signs.charAt(byte & 31)).join("");
}

function grouped(plain: string): PassageMark {
  // Twenty signs of the alphabet, as every caller has just made or checked.
  return plain.replaceAll(/.{4}(?=.)/g, "$&-") as PassageMark;
}
