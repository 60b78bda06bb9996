import type { RecordId } from "../../../core/base/index.ts";
import type { Clearer } from "../../../core/protect/index.ts";
import type { Block, Door, Note, Run } from "../../../core/report/index.ts";
import { person } from "../../../core/study/index.ts";
import type { BriefMaterial } from "../brief-material.ts";
import { said, type Voice } from "../voice.ts";

/** What the release edition says with: the only maker of cleared text, and the smallest count that may be told. */
export interface ReleaseMeans {
  readonly clearer: Clearer;
  readonly smallest: number;
  readonly sources: readonly Block[];
  /** What stands behind a door, for readers who have no study to open. */
  readonly noteOn: (door: Door, own: (words: string) => string) => readonly Run[] | undefined;
}

/** The release edition: cleared words, counts that single nobody out, and endnotes in place of doors. */
export interface ReleaseVoice extends Voice {
  /** The endnotes in the order in which they were first cited. */
  readonly notes: () => readonly Note[];
}

/** Speak as the release edition of a study. */
export function releaseVoice(material: BriefMaterial, means: ReleaseMeans): ReleaseVoice {
  const ownText = clearedWords(material, means.clearer);
  const numbered = new Map<string, { readonly number: number; readonly note: Note }>();
  const cite = (door: Door): readonly Run[] => {
    const key = noteKey(door);
    const held = numbered.get(key);
    if (held !== undefined) return [{ kind: "note", note: held.number }];
    const runs = means.noteOn(door, ownText);
    if (runs === undefined) return [];
    const number = numbered.size + 1;
    // Named by its place alone: an id of the study would let two releases be joined.
    numbered.set(key, { number, note: { id: `note-${number}`, runs } });
    return [{ kind: "note", note: number }];
  };
  return {
    edition: "release",
    number: (text, door) => [...said(ownText(text)), ...cite(door)],
    count: (count) => said(countBand(count, means.smallest)),
    independent: ({ low }) => said(low >= 2 ? "more than one" : "not established"),
    own: (words) => said(ownText(words)),
    ownText,
    sources: means.sources,
    cited: (claim: RecordId) => cite({ to: "claim", id: claim }),
    notes: () => [...numbered.values()].map(({ note }) => note),
  };
}

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
function clearedWords({ reader }: BriefMaterial, clearer: Clearer): (words: string) => string {
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
