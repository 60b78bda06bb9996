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
      if (script === "cyrillic") return russianStem(word, folded);
      if (script === "arabic") return arabicStem(folded, known);
      return folded;
    })
    .join(" ");
}

/** With a capital, -ов and -ев end a family name and are no plural: `Иванов` is not `Иван`, and is `Иванова`. */
function russianStem(word: string, folded: string): string {
  const isFamily = /^\p{Lu}/u.test(word) && /..[ое]в$/.test(folded);
  if (isFamily) return folded;
  return russianLemmas(folded).reduce((best, lemma) => (lemma.length < best.length ? lemma : best), folded);
}

function arabicStem(folded: string, known: ReadonlySet<string>): string {
  const bare = arabicReadings(folded).filter(({ core, clitics }) => clitics > 0 && known.has(core));
  return bare[0]?.core ?? folded;
}
