import type { RandomBytes } from "../base/index.ts";

/** A source on a card, by what it is called there: a kind as the release names kinds, such as `former fighter`. */
export interface CardSource {
  readonly id: string;
  readonly kind: string;
}

/** What a source is called on one card; the id is for whoever composes the card and is never printed. */
export interface CardName {
  readonly id: string;
  readonly name: string;
}

/** How many sources of the study are of each kind, and how few make a kind too small to be named. */
export interface KindCounts {
  readonly sourcesByKind: ReadonlyMap<string, number>;
  /** 5 unless told, 3 at least. */
  readonly k?: number;
}

/**
 * Name the sources of one card afresh, in an order drawn for this card.
 *
 * Nothing but the kind of a source goes into its name, and a kind that fewer than k sources of the study are of becomes
 * "a source"; where a card has several of a kind they are numbered in the drawn order. So the names of two cards, or of
 * one card in two releases, say nothing about who is on both. Chance must be fit for keys: from a seed that is printed or can
 * be guessed the order could be drawn again. Take the kinds of the release, categories already taken together.
 *
 * ```ts
 * freshPseudonyms(
 *   [{ id: "S1", kind: "judge" }, { id: "S2", kind: "judge" }, { id: "S3", kind: "official" }],
 *   { sourcesByKind: new Map([["judge", 6], ["official", 9]]) },
 *   randomBytes,
 * ); // such as "a judge (1)" for S2, "an official" for S3, "a judge (2)" for S1
 * ```
 */
export function freshPseudonyms(
  sources: readonly CardSource[],
  { sourcesByKind, k }: KindCounts,
  randomBytes: RandomBytes,
): readonly CardName[] {
  const fewest = Math.max(3, k ?? 5);
  const called = shuffled(sources, randomBytes).map(({ id, kind }) => ({
    id,
    kind: (sourcesByKind.get(kind) ?? 0) >= fewest ? kind : "source",
  }));
  const onCard = new Map<string, number>();
  for (const { kind } of called) onCard.set(kind, (onCard.get(kind) ?? 0) + 1);
  const named = new Map<string, number>();
  return called.map(({ id, kind }) => {
    const number = (named.get(kind) ?? 0) + 1;
    named.set(kind, number);
    const several = (onCard.get(kind) ?? 0) > 1;
    return { id, name: `${withArticle(kind)}${several ? ` (${number})` : ""}` };
  });
}

/** Every order is equally likely (Fisher and Yates). */
function shuffled<T>(list: readonly T[], randomBytes: RandomBytes): readonly T[] {
  const rest = [...list];
  const drawn: T[] = [];
  while (rest.length > 0) drawn.push(...rest.splice(drawBelow(rest.length, randomBytes), 1));
  return drawn;
}

/** A whole number below `end`, each equally likely: what would favour the low ones is drawn again. */
function drawBelow(end: number, randomBytes: RandomBytes): number {
  const range = 0x1_0000_0000;
  for (;;) {
    const value = randomBytes(4).reduce((number, byte) => number * 256 + byte, 0);
    if (value < range - (range % end)) return value % end;
  }
}

function withArticle(kind: string): string {
  return /^[aeiou]/i.test(kind) ? `an ${kind}` : `a ${kind}`;
}
