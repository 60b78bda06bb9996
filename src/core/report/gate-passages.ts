import { foldForGate, type GateText } from "./gate-fold.ts";

/** How many words in a row make a passage. */
const passageWords = 5;
/** How many letters in a row make one where words are broken up or not parted. */
const passageLetters = 25;

/** Tells for each of some texts where it first repeats unreleased words; undefined where it does not. */
export type PassageSearch = (texts: readonly GateText[]) => readonly (number | undefined)[];

/**
 * Search for words of sources that were not released.
 *
 * A run is five words in a row, or 25 letters in a row however they are parted that reach over three words of the
 * source (two long ones are a term) or stand in a script that does not part words. A run that stands so in what was released
 * is free; one that begins in a released passage and goes on behind its end is not.
 */
export function passageSearch(sources: readonly string[], released: readonly string[]): PassageSearch {
  const [folded, free] = [sources.map(foldForGate), released.map(foldForGate)];
  return (texts) => {
    // The texts asked about are few beside the sources, so their runs are kept and those of the sources looked up.
    const asked = new Map<string, "asked" | "free" | "found">();
    const mark = (key: string, as: "free" | "found"): void => {
      if (asked.get(key) === "asked") asked.set(key, as);
    };
    for (const text of texts) forEachRun(text, (key) => void asked.set(key, "asked"));
    for (const text of free) forEachRun(text, (key) => mark(key, "free"));
    for (const text of folded) {
      forEachRun(text, (key, _start, words) => {
        if (words >= 3 || unparted.test(key)) mark(key, "found");
      });
    }
    return texts.map((text) => {
      let first: number | undefined;
      forEachRun(text, (key, start) => {
        if (asked.get(key) === "found") first = Math.min(first ?? start, start);
      });
      return first;
    });
  };
}

// Thai, Lao, Burmese, Khmer, Chinese and Japanese letters; the fold leaves them as they are.
const unparted = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]{13}/;

/** Visit each run: its key, where in the text it begins, and how many words it reaches into. */
function forEachRun(
  { letters, starts, words }: GateText,
  visit: (key: string, start: number, words: number) => void,
): void {
  for (let at = 0; at + passageWords <= words.length; at++) {
    const own = words.slice(at, at + passageWords);
    visit(own.map(({ word }) => word).join(" "), own[0]?.start ?? 0, passageWords);
  }
  let first = 0;
  let last = 0;
  for (let at = 0; at + passageLetters <= letters.length; at++) {
    const end = at + passageLetters;
    while ((words[first]?.to ?? Infinity) <= at) first++;
    while ((words[last]?.to ?? Infinity) < end) last++;
    visit(letters.slice(at, end), starts[at] ?? 0, last - first + 1);
  }
}
