import { compileRegister, type NamesRegister, nameFinder, openRealName } from "../protect/index.ts";
import { foldForGate, type GateText, gateWords } from "./gate-fold.ts";

/** Tells where a text first names somebody; undefined where it does not. */
export type NameSearch = (text: GateText) => number | undefined;

/**
 * Search for the registered names in any script and form, and in what hides them from the finder of the names step: joined to
 * one word, broken over a line or by hyphens, spaced out letter by letter, or written backwards under an override mark.
 *
 * What is certain or likely counts, as for the Clearer.
 */
export function nameSearch(register: NamesRegister): NameSearch {
  const find = nameFinder(compileRegister(register));
  const spellings = register.persons.flatMap(({ spellings: own }) =>
    own.flatMap(({ text }) => writtenWays(gateWords(openRealName(text)))),
  );
  const first = (text: string): number | undefined =>
    find(text).find(({ certainty }) => certainty !== "possible")?.start;
  return (text) => {
    const plain = first(text.text) ?? joinedName(text, spellings);
    if (plain !== undefined) return plain;
    const undressed = undress(text.text);
    if (undressed !== text.text && first(undressed) !== undefined) return 0;
    if (!/[\u202d\u202e]/.test(text.text)) return undefined;
    const backwards = [...undressed].reverse().join("");
    return (first(backwards) ?? joinedName(foldForGate(backwards), spellings)) === undefined ? undefined : 0;
  };
}

/** A name in either order, and each longer part of it alone. */
function writtenWays(words: readonly string[]): readonly (readonly string[])[] {
  const parts = words.filter((word) => word.length > shortestJoined).map((word) => [word]);
  return [words, [...words].reverse(), ...parts];
}

/** Take off what a reader does not see, and join what is broken over a line. */
export function undress(text: string): string {
  return text
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, "")
    .normalize("NFKC")
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/(?<=\p{L})[-‐‑][ \t]*\r?\n[ \t]*(?=\p{L})/gu, "");
}

const shortestJoined = 4;
const shortestAcrossWords = 8;

function joinedName(text: GateText, spellings: readonly (readonly string[])[]): number | undefined {
  const places = new Map(text.words.map(({ from }, i) => [from, i]));
  for (const words of spellings) {
    const letters = words.join("");
    if (letters.length < shortestJoined) continue;
    for (let at = text.letters.indexOf(letters); at >= 0; at = text.letters.indexOf(letters, at + 1)) {
      const place = places.get(at);
      if (place !== undefined && isNameAt(text, place, at + letters.length, words)) return text.starts[at];
    }
  }
  return undefined;
}

/** Whether the letters of a name end with a word, and are parted in a way that nobody's common words are. */
function isNameAt(text: GateText, place: number, to: number, words: readonly string[]): boolean {
  const last = text.words.findIndex((word) => word.to === to);
  if (last < place) return false;
  const parts = text.words.slice(place, last + 1);
  // As listed: whether that is a name or a word is for the finder to say.
  if (parts.length === words.length && parts.every(({ word }, i) => word === words[i])) return false;
  const areLetters = parts.length > 1 && parts.every(({ word }) => word.length === 1);
  const isUnspaced = !/\s/.test(text.text.slice(parts[0]?.start, parts.at(-1)?.end));
  return areLetters || isUnspaced || to - (parts[0]?.from ?? 0) >= shortestAcrossWords;
}
