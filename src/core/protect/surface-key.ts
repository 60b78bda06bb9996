import { arabicReadings } from "./arabic-forms.ts";
import { foldWord } from "./fold-word.ts";
import { russianLemmas } from "./russian-forms.ts";
import { tokenise, wordOf } from "./tokens.ts";

/**
 * What a stretch of text shares with its other regular forms, so that one decision settles them all.
 *
 * Possessives, case endings and clitics are taken off; `known` holds folded words of the text, by which a clitic is
 * told from the first letter of the word.
 */
export function surfaceKey(surface: string, known: ReadonlySet<string>): string {
  return tokenise(surface)
    .map((token) => {
      const { script } = token;
      const word = wordOf(surface, token);
      const folded = foldWord(word.replace(/['’ʼ]s$/i, ""));
      if (script === "cyrillic") return shortest(russianLemmas(folded));
      if (script === "arabic") return arabicStem(folded, known);
      return folded;
    })
    .join(" ");
}

function shortest(words: readonly string[]): string {
  return words.reduce((best, word) => (word.length < best.length ? word : best), words[0] ?? "");
}

function arabicStem(folded: string, known: ReadonlySet<string>): string {
  const bare = arabicReadings(folded).filter(({ core, clitics }) => clitics > 0 && known.has(core));
  return bare[0]?.core ?? folded;
}
