import fc from "fast-check";
import type { RecordId } from "../../base/index.ts";
import { readTextHistory } from "../text-history.ts";
import type { VersionEntry } from "../text-history-order.ts";

/** One thing that somebody does on one of two devices. */
export interface Deed {
  readonly device: 0 | 1;
  readonly what: "correct" | "replace" | "exchange" | "take-back";
  readonly at: number;
  readonly words: number;
}

/** Any course of work on two devices that now and then exchange what they have. */
export function anyWork(...kinds: readonly Deed["what"][]): fc.Arbitrary<readonly Deed[]> {
  return fc.array(
    fc.record({
      device: fc.constantFrom(0, 1),
      what: fc.constantFrom(...kinds),
      at: fc.nat(1_000),
      words: fc.nat(3),
    }),
    { maxLength: 14 },
  );
}

/** The text that the work starts from: words that all differ. */
export const firstText = Array.from({ length: 24 }, (_, i) => `w${i}`).join(" ");

/** What came of the work: the versions as everybody has them in the end, and as they were before any was destroyed. */
export interface Work {
  readonly entries: readonly VersionEntry[];
  readonly written: readonly VersionEntry[];
}

/** Carry out the work; whoever replaces a name destroys the words of every version known to that device. */
export function carryOut(work: readonly Deed[]): Work {
  const first = entry("v0", 0, {
    map: [{ start: 0, end: 0, length: firstText.length }],
    words: [firstText],
  });
  const known: [VersionEntry[], VersionEntry[]] = [[first], [first]];
  const written = new Map([[idOf(first), first]]);
  work.forEach((deed, i) => {
    const mine = known[deed.device];
    if (deed.what === "exchange") {
      const both = together(...known);
      for (const all of known) all.splice(0, all.length, ...both);
    } else if (deed.what === "take-back") {
      const chosen = mine.length > 1 ? 1 + (deed.at % (mine.length - 1)) : -1;
      const target = mine[chosen];
      if (target !== undefined) mine[chosen] = { ...target, removed: true };
    } else {
      const made = versionsFor(mine, deed, i + 1);
      if (deed.what === "replace" && made.length > 0) mine.splice(0, mine.length, ...mine.map(withoutWords));
      mine.push(...made);
      for (const each of made) written.set(idOf(each), each);
    }
  });
  const entries = together(...known);
  return {
    entries,
    written: entries.map((each) => ({
      ...(written.get(idOf(each)) ?? each),
      removed: each.removed === true,
    })),
  };
}

function together(one: readonly VersionEntry[], other: readonly VersionEntry[]): readonly VersionEntry[] {
  const ids = new Set([...one, ...other].map(idOf));
  return [...ids].flatMap((id) => {
    const copies = [...one, ...other].filter((each) => idOf(each) === id);
    const barest = copies.find(({ version }) => version.words === undefined) ?? copies[0];
    return barest === undefined
      ? []
      : [{ ...barest, removed: copies.some(({ removed }) => removed === true) }];
  });
}

function withoutWords({ version, ...rest }: VersionEntry): VersionEntry {
  const { words: _, ...bare } = version;
  return { ...rest, version: bare };
}

/** The same versions with the words of everything before a whole text destroyed. */
export function destroyBefore(entries: readonly VersionEntry[]): readonly VersionEntry[] {
  const byId = new Map(entries.map((each) => [idOf(each), each]));
  const gone = new Set<RecordId>();
  for (const { version } of entries.filter((each) => each.version.whole)) {
    for (let base = version.base; base !== undefined; base = byId.get(base)?.version.base) gone.add(base);
  }
  return entries.map((each) => (gone.has(idOf(each)) ? withoutWords(each) : each));
}

// A correction or replacement on the head, after a merge where the head is no version of its own.
function versionsFor(mine: readonly VersionEntry[], deed: Deed, clock: number): readonly VersionEntry[] {
  const { device, what, at, words } = deed;
  const merge = readTextHistory(mine).mergeVersion();
  const merges = merge === undefined ? [] : [entry(`m${clock}${device}`, clock, merge)];
  const history = readTextHistory([...mine, ...merges]);
  const text = history.headText();
  if (history.head === undefined || text === undefined) throw new Error("A history has a head to work on");
  const { start, end } = stretchOf(text, at, words);
  const put = `n${clock}${device}${start === end ? " " : ""}`;
  const after = text.slice(0, start) + put + text.slice(end);
  const whole = what === "replace";
  const version = entry(`v${clock}${device}`, clock, {
    base: history.head,
    map: [{ start, end, length: put.length }],
    words: [whole ? after : put],
    whole,
    reason: whole ? "replacement" : "correction",
  });
  return whole ? [...merges.map(withoutWords), version] : [...merges, version];
}

// From the beginning of one word to the end of a later one; zero words make an insertion before one.
function stretchOf(
  text: string,
  at: number,
  count: number,
): { readonly start: number; readonly end: number } {
  const words = [...text.matchAll(/\S+/g)];
  const first = words[at % words.length];
  const last = words[Math.min(words.length - 1, (at % words.length) + count - 1)];
  const start = first?.index ?? 0;
  return { start, end: count === 0 || last === undefined ? start : last.index + last[0].length };
}

function entry(id: string, clock: number, version: Partial<VersionEntry["version"]>): VersionEntry {
  return {
    stamp: [clock],
    version: { reason: "import", map: [], whole: false, ...version, id: id as RecordId },
  };
}

function idOf({ version }: VersionEntry): RecordId {
  return version.id;
}

/** A version's own text as its maker saw it, before anything was destroyed. */
export function ownTextOf(entries: readonly VersionEntry[], version: RecordId): string {
  const byId = new Map(entries.map((each) => [idOf(each), each]));
  const path: VersionEntry[] = [];
  for (let each = byId.get(version); each !== undefined; each = byId.get(each.version.base ?? version)) {
    path.push({ ...each, removed: false });
    if (each.version.base === undefined) break;
  }
  return readTextHistory(path).textAt(version) ?? "";
}

/** Every word of a text, with where it stands. */
export function wordsIn(
  text: string,
): readonly { readonly word: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
