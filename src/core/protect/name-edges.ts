import type { TextRange } from "../study/index.ts";
import { arabicReadings } from "./arabic-forms.ts";
import { foldWord } from "./fold-word.ts";
import { isGivenName } from "./given-names.ts";
import { lengthOfLetters } from "./name-scan.ts";
import { possessiveLength } from "./possessive.ts";
import { tokenise, wordOf } from "./tokens.ts";

/** A stretch and the name in it; offsets are UTF-16 units. */
export interface NameEdges extends TextRange {
  readonly nameStart: number;
  readonly nameEnd: number;
}

/**
 * Tell where the name in some words begins and ends that nobody listed: behind an Arabic clitic, before an English
 * possessive, which both stay when the name goes.
 *
 * A clitic is told from the first letter of a name by a common given name behind it, or by the bare word elsewhere in
 * the text, whose folded words `known` holds.
 */
export function nameEdges(text: string, { start, end }: TextRange, known: ReadonlySet<string>): NameEdges {
  const surface = text.slice(start, end);
  const nameStart = start + cliticLength(surface, known);
  return { start, end, nameStart, nameEnd: end - possessiveLength(surface) };
}

function cliticLength(surface: string, known: ReadonlySet<string>): number {
  const [first] = tokenise(surface);
  if (first?.script !== "arabic" || first.start !== 0) return 0;
  const word = wordOf(surface, first);
  const folded = foldWord(word);
  if (isGivenName(folded)) return 0;
  const bare = arabicReadings(folded).find(
    ({ core, clitics }) =>
      clitics > 0 &&
      folded.length === core.length + clitics &&
      ((core.length > 2 && isGivenName(core)) || known.has(core)),
  );
  return bare === undefined ? 0 : lengthOfLetters(word, bare.clitics);
}
