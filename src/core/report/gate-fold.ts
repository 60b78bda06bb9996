import { foldWord } from "../protect/index.ts";

/** A text as the gate compares it: letters and figures alone, with the way back to where they stood. */
export interface GateText {
  /** All words joined. */
  readonly letters: string;
  /** For each letter where it stands in the text, in UTF-16 units. */
  readonly starts: readonly number[];
  readonly words: readonly GateWord[];
  /** The text itself. */
  readonly text: string;
}

/** A word: its letters from `from` up to `to` of all letters, and where it begins and ends in the text. */
export interface GateWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Fold a text so that no dress of its letters hides it: case, accents, composed and decomposed letters, full-width and other
 * compatibility forms, vowel signs, zero-width and direction marks, soft hyphens, a word broken over a line, and Greek
 * and Cyrillic letters that look like Latin ones are made one. Both sides of every comparison are folded alike.
 */
export function foldForGate(text: string): GateText {
  const starts: number[] = [];
  const words: GateWord[] = [];
  // Of the open word alone: cutting words out of one growing text would copy the whole text for each.
  let word = "";
  let open: { from: number; start: number; end: number } | undefined;
  const close = (): void => {
    if (open === undefined) return;
    words.push({ word, to: starts.length, ...open });
    word = "";
    open = undefined;
  };
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const folded = skeleton(character);
    if (folded === "" && !isWithinWord.test(character)) {
      const broken = text.slice(at).match(brokenOverLine)?.[0];
      if (broken === undefined || open === undefined) close();
      else at += broken.length - 1;
    } else if (folded !== "") {
      open ??= { from: starts.length, start: at, end: at };
      for (let each = 0; each < folded.length; each++) starts.push(at);
      word += folded;
      open.end = at + character.length;
    }
    at += character.length;
  }
  close();
  return { letters: words.map((each) => each.word).join(""), starts, words, text };
}

/** The folded words of a text, for phrases that are looked for. */
export function gateWords(text: string): readonly string[] {
  return foldForGate(text).words.map(({ word }) => word);
}

// What no reader sees: zero-width and direction marks, soft hyphens, and the fillers of Hangul, which are letters.
const unseen = /^\p{Default_Ignorable_Code_Point}$/u;

// Marks and signs that do not end a word: accents, apostrophes, what is not seen, tatweel.
const isWithinWord = /[\p{Default_Ignorable_Code_Point}\p{M}\p{Cf}\p{Lm}'’‘ʼʻ`´′\u0640\u0621]/u;
const brokenOverLine = /^[-‐‑\u2010]\p{Cf}*[ \t]*\r?\n[ \t]*/u;

const skeletons = new Map<string, string>();

function skeleton(character: string): string {
  const known = skeletons.get(character);
  if (known !== undefined) return known;
  const digits = character.replace(/[٠-٩۰-۹]/, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
  const folded = unseen.test(character)
    ? ""
    : [...foldWord(digits)].map((each) => latinShapes[each] ?? each).join("");
  skeletons.set(character, folded);
  return folded;
}

// Small letters by shape, their own or that of their capital; `и` stands for the `і` that folds to it.
const latinShapes: Readonly<Record<string, string>> = {
  а: "a",
  в: "b",
  с: "c",
  ԁ: "d",
  е: "e",
  н: "h",
  һ: "h",
  и: "i",
  ј: "j",
  к: "k",
  м: "m",
  о: "o",
  р: "p",
  ԛ: "q",
  ѕ: "s",
  т: "t",
  ѵ: "v",
  ԝ: "w",
  х: "x",
  у: "y",
  α: "a",
  β: "b",
  ε: "e",
  η: "h",
  ι: "i",
  κ: "k",
  μ: "m",
  ν: "v",
  ο: "o",
  ρ: "p",
  τ: "t",
  υ: "y",
  χ: "x",
  ζ: "z",
  ϲ: "c",
  ϳ: "j",
};
