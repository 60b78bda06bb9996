import type { SizeWordLine } from "../../app/views.ts";

/** What the words of one picture speak of. */
export type SizeKind = SizeWordLine["kind"];

/** The words of one kind and language, from the smallest up: one picture. */
export interface SizeFamily {
  readonly kind: SizeKind;
  readonly language: string;
  readonly words: readonly SizeWordLine[];
}

/** An axis of a picture: where a figure stands, 0 to 1, and the figures that are written on it. */
export interface SizeAxis {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Put words into pictures: those of one kind and language can be compared with one another, others cannot. */
export function familiesOf(words: readonly SizeWordLine[]): readonly SizeFamily[] {
  const families = new Map<string, SizeWordLine[]>();
  for (const word of words) {
    const key = `${word.kind} ${word.language}`;
    families.set(key, [...(families.get(key) ?? []), word]);
  }
  const kinds: readonly SizeKind[] = ["share", "frequency", "count"];
  return [...families.values()]
    .flatMap((held) => {
      const [first] = held;
      if (first === undefined) return [];
      const rising = held.toSorted((a, b) => a.low - b.low || a.high - b.high || (a.word < b.word ? -1 : 1));
      return [{ kind: first.kind, language: first.language, words: rising }];
    })
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.language < b.language ? -1 : 1));
}

/** The axis for one kind: shares from 0 to 1, counts by tens, since "a few" and "thousands" stand on one picture. */
export function axisFor(kind: SizeKind, words: readonly SizeWordLine[]): SizeAxis {
  if (kind !== "count")
    return { at: (value) => Math.min(1, Math.max(0, value)), ticks: [0, 0.25, 0.5, 0.75, 1] };
  const decades = Math.max(1, Math.ceil(Math.log10(Math.max(10, ...words.map(({ high }) => high)))));
  const ticks = Array.from({ length: decades + 1 }, (_, power) => 10 ** power);
  // One and less stand at the beginning.
  return { at: (value) => Math.min(1, Math.max(0, Math.log10(Math.max(1, value)) / decades)), ticks };
}

/** With how many other words of its picture a word shares more than an end point. */
export function overlapsOf(word: SizeWordLine, { words }: SizeFamily): number {
  return words.filter(
    (other) =>
      other.id !== word.id && other.word !== word.word && other.low < word.high && word.low < other.high,
  ).length;
}
