import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary as common } from "@zxcvbn-ts/language-common";
import { dictionary as english } from "@zxcvbn-ts/language-en";
import type { Guesses } from "./guesses.ts";

// With its word lists it is larger than the rest of the page, so it is loaded with the form that needs it.
const estimator = new ZxcvbnFactory({
  dictionary: { ...common, ...english },
  graphs: adjacencyGraphs,
});

/**
 * Estimate how many guesses a passphrase takes; `known` is what a guesser tries first, such as the study's title.
 *
 * The estimator alone takes a sentence for random letters wherever it does not know two words in a row. So each different word is
 * estimated on its own as well, as for somebody who guesses whole words; that is the low end.
 */
export function estimateGuesses(passphrase: string, known: readonly string[]): Guesses {
  const words = new Set(passphrase.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean));
  const tried = known.flatMap((each) => [each, ...each.split(/\s+/)]).filter((each) => each.length > 2);
  const guessesFor = (text: string): number => estimator.check(text, tried).guessesLog10;
  const whole = guessesFor(passphrase);
  const apart = [...words].reduce((sum, word) => sum + guessesFor(word), 0);
  return { low: Math.min(whole, apart), high: Math.max(whole, apart) };
}
