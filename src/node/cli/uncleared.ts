import type { Desk } from "../../app/desk.ts";
import { clearedWords, unclearedWords, type WordsOut } from "../../app/words-out.ts";
import type { Cli } from "./cli.ts";

/** The option without which no command prints words that were not cleared. */
export const unclearedFlag = "--show-uncleared";

/** What the option says of itself. */
export const unclearedHelp =
  "print words of sources and analysts that were not cleared for release; each time is noted in the study";

/** What a list shows where words were kept back. */
export const keptBackSign = "(not cleared)";

/** The way out for words that a command prints: what is cleared, or everything where that was asked for. */
export function wordsFor(
  cli: Cli,
  desk: Desk,
  command: string,
  options: { readonly showUncleared?: true },
): WordsOut {
  if (!options.showUncleared) return clearedWords(desk);
  const to = cli.deps.stdout.isTTY === true ? "terminal" : "file or pipe";
  return unclearedWords(desk, { by: `grounds ${command}`, to });
}

/** Say that words were kept back, and how to see them. */
export function sayKeptBack(cli: Cli, words: WordsOut): void {
  if (words.keptBack() > 0)
    cli.terminal.note(
      `\nWords that were not cleared are kept back. To print them all the same: ${unclearedFlag}`,
    );
}
