import { randomBytes } from "node:crypto";
import { err, ok, type Result } from "../../core/base/index.ts";
import { normalPassphrase } from "./kdf.ts";

/** The least strength of a passphrase, in bits: what 100 fast graphics cards do not guess in years at our Argon2id cost. */
export const leastPassphraseBits = 65;

/** A passphrase that could be guessed; the bits are an estimate, rounded down. */
export interface PassphraseWeak {
  readonly type: "PassphraseWeak";
  readonly bits: number;
}

/** Accept a passphrase that is estimated to be strong enough. */
export function checkPassphrase(passphrase: string): Result<string, PassphraseWeak> {
  const bits = Math.floor(passphraseBits(passphrase));
  return bits >= leastPassphraseBits ? ok(passphrase) : err({ type: "PassphraseWeak", bits });
}

/** Say what would make a passphrase strong enough. */
export function passphraseAdvice(error: PassphraseWeak): string {
  return (
    `This passphrase could be guessed: about ${error.bits} bits, ${leastPassphraseBits} are needed. ` +
    "Take six or more words that do not belong together, or let one be made for you. " +
    "A known sentence, a name with a year, or a word with letters swapped for digits is guessed early."
  );
}

/**
 * Estimate how many bits a guesser who knows the habits of people must search; an upper bound for a known sentence.
 *
 * Counted piece by piece. A run of letters in one case counts as one word: 11 bits (one of 2,048 common words), less
 * when it has one or two letters, 1.5 bits more for each letter beyond the eighth (Shannon 1951: about 1 to 1.5 bits
 * per letter of running English). A capital in front adds 1. A digit counts 3.3 bits, a year 7 in all. Any other sign
 * counts 3 the first time, nothing again, so that a separator is no strength. A repeated word counts 1; words that
 * open every list of guesses, and runs along the alphabet or the keyboard, count 4.
 */
export function passphraseBits(passphrase: string): number {
  const seen = new Set<string>();
  let bits = 0;
  for (const [piece] of normalPassphrase(passphrase).matchAll(
    /\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}]+|\p{Lu}+|\p{N}+|[^\p{L}\p{N}\p{M}]/gu,
  )) {
    const name = piece.toLowerCase();
    bits += seen.has(name) ? repeatBits(name) : pieceBits(piece);
    seen.add(name);
  }
  return bits;
}

/**
 * Make a passphrase of six words of four letters, such as "kobu lami dito sare vuno zima": 72 random bits.
 *
 * Each syllable is one of 16 consonants and one of 4 vowels, so 6 bits; no list of words is needed, and it can be
 * spoken and written in any language.
 */
export function newPassphrase(): string {
  const syllables = Array.from(
    randomBytes(12),
    (byte) => consonants.charAt(byte & 15) + vowels.charAt((byte >> 4) & 3),
  );
  const words = Array.from({ length: 6 }, (_, at) => syllables.slice(2 * at, 2 * at + 2).join(""));
  // The estimate is of habits, not of this maker; a draw with a repeated word would be refused, so it is drawn again.
  return new Set(words).size === words.length ? words.join(" ") : newPassphrase();
}

const consonants = "bdfghjklmnprstvz";
const vowels = "aiou";

const guessedFirst: ReadonlySet<string> = new Set([
  "password",
  "passphrase",
  "passwort",
  "letmein",
  "welcome",
  "admin",
  "secret",
  "monkey",
  "dragon",
  "login",
  "master",
  "iloveyou",
  "football",
  "sunshine",
  "grounds",
  "interview",
  "study",
  "пароль",
  "привет",
]);

const runsGuessedFirst = [
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "01234567890",
  "йцукенгшщзхъ",
];

function pieceBits(piece: string): number {
  const name = piece.toLowerCase();
  if (/^\p{N}+$/u.test(piece)) return digitBits(piece);
  if (!/\p{L}/u.test(piece)) return 3;
  const letters = Array.from(piece).length;
  if (letters > 2 && (guessedFirst.has(name) || isRun(name))) return 4;
  const capital = piece !== name && piece !== piece.toUpperCase() ? 1 : 0;
  if (letters <= 2) return 4 * letters;
  return 11 + 1.5 * Math.max(0, letters - 8) + capital;
}

function digitBits(digits: string): number {
  if (digits.length > 2 && isRun(digits)) return 4;
  if (/^(19|20)\d\d$/.test(digits)) return 7;
  return 3.3 * digits.length;
}

// A second separator is no news; a second letter, digit or word is a little.
function repeatBits(name: string): number {
  return /[\p{L}\p{N}]/u.test(name) ? 1 : 0;
}

function isRun(name: string): boolean {
  if (new Set(name).size === 1) return true;
  const backwards = Array.from(name).reverse().join("");
  return runsGuessedFirst.some((run) => run.includes(name) || run.includes(backwards));
}
