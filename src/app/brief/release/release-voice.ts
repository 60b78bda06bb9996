import type { RecordId } from "../../../core/base/index.ts";
import type { Clearer } from "../../../core/protect/index.ts";
import type { Block, Door, Note, Run } from "../../../core/report/index.ts";
import { keptKinds, person } from "../../../core/study/index.ts";
import type { BriefMaterial } from "../brief-material.ts";
import { authorsVoice, said, type Voice } from "../voice.ts";

/** What the release edition says with: the only maker of cleared text, and the smallest count that may be told. */
export interface ReleaseMeans {
  readonly clearer: Clearer;
  readonly smallest: number;
  readonly sources: readonly Block[];
  /** A count of sources as the tables print it, by what is counted: `sources role official`. */
  readonly countOf: (counted: string) => string;
  /** What stands behind a door, for readers who have no study to open. */
  readonly noteOn: (door: Door, own: (words: string) => string) => readonly Run[] | undefined;
}

/** The release edition: cleared words, counts that single nobody out, and endnotes in place of doors. */
export interface ReleaseVoice extends Voice {
  /** The endnotes in the order in which they were first cited. */
  readonly notes: () => readonly Note[];
  /** What each of them is on, in the same order. */
  readonly doors: () => readonly Door[];
}

/** Speak as the release edition of a study. */
export function releaseVoice(material: BriefMaterial, means: ReleaseMeans): ReleaseVoice {
  const ownText = clearedWords(material, means.clearer);
  const numbered = new Map<string, { readonly number: number; readonly note: Note; readonly door: Door }>();
  const cite = (door: Door): readonly Run[] => {
    const key = noteKey(door);
    const held = numbered.get(key);
    if (held !== undefined) return [{ kind: "note", note: held.number }];
    const runs = means.noteOn(door, ownText);
    if (runs === undefined) return [];
    const number = numbered.size + 1;
    // Named by its place alone: an id of the study would let two releases be joined.
    numbered.set(key, { number, note: { id: `note-${number}`, runs }, door });
    return [{ kind: "note", note: number }];
  };
  return {
    edition: "release",
    number: (text, door) => [...said(numberText(text, door, means) ?? ownText(text)), ...cite(door)],
    count: (count) => said(countBand(count, means.smallest)),
    independent: ({ low }) => said(independentWords(low)),
    own: (words) => said(ownText(words)),
    ownText,
    sources: means.sources,
    cited: (claim: RecordId) => cite({ to: "claim", id: claim }),
    notes: () => [...numbered.values()].map(({ note }) => note),
    doors: () => [...numbered.values()].map(({ door }) => door),
  };
}

/** What stands for a count in a sentence: never more exact than the tables; `undefined` for what counts nobody. */
function numberText(text: string, { to, id, part }: Door, means: ReleaseMeans): string | undefined {
  if (to === "count") return means.countOf(id);
  if (to !== "claim") return undefined;
  const least = Number(/\d[\d,]*/.exec(text)?.[0].replaceAll(",", "") ?? 0);
  return part === "independent" ? independentWords(least) : countBand(least, means.smallest);
}

function independentWords(least: number): string {
  return least >= 2 ? "more than one" : "not established";
}

/** The computed figures of a release alone: a word stands for whatever an analyst wrote or a source stated. */
export function figuresVoice(sources: readonly Block[]): Voice {
  const isComputed = (door: Door): boolean =>
    door.to === "frame" || keptKinds.some((kind) => kind === door.to);
  return {
    ...authorsVoice,
    edition: "release",
    number: (text, door) => said(isComputed(door) ? text : anyWord),
    count: () => said(anyWord),
    independent: () => said(anyWord),
    own: () => said(anyWord),
    ownText: () => anyWord,
    sources,
  };
}

const anyWord = "words";

/** A count so coarsely that nobody is singled out, and that one source more or less shows only at the border. */
function countBand(count: number, smallest: number): string {
  if (count === 0) return "none";
  return count < smallest ? `fewer than ${smallest}` : `${smallest} or more`;
}

// One note for all numbers of a definition, a watched number, a claim: the part says which number it is, not what it rests on.
function noteKey({ to, id }: Door): string {
  return to === "fate" ? "fate" : `${to} ${id}`;
}

/** What stands for words that may not leave. */
export const withheld = "(withheld)";

/** The analysts' words without the study's pseudonyms, as far as the Clearer lets them out. */
export function clearedWords(
  { reader }: Pick<BriefMaterial, "reader">,
  clearer: Clearer,
): (words: string) => string {
  const known = new Map<string, string>();
  const unnamed = withoutPseudonyms(reader.all(person).map(({ pseudonym }) => pseudonym));
  return (words) => {
    const held = known.get(words);
    if (held !== undefined) return held;
    const cleared = clearer.clear(unnamed(words), { use: "own-words" });
    const text = cleared.ok ? cleared.value : withheld;
    known.set(words, text);
    return text;
  };
}

/** Take pseudonyms out of a text: two passages that name the same one could be joined. */
export function withoutPseudonyms(pseudonyms: readonly string[]): (words: string) => string {
  const named = pseudonyms.filter((each) => each.trim() !== "").sort((a, b) => b.length - a.length);
  if (named.length === 0) return (words) => words;
  const escaped = named.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "gu");
  return (words) => words.replaceAll(any, "[somebody]");
}
