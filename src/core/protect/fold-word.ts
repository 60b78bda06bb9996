/**
 * Write a word in the one form in which spellings are compared: compatibility forms, case, accents, apostrophes,
 * zero-width characters, harakat and tatweel are gone; hamza carriers, alef maqsura and ta marbuta are one letter each
 * with their plain form, and so are the Persian and Ukrainian variants of Arabic and Russian letters.
 *
 * A composed and a decomposed letter fold alike, so `й` is `и` and `ё` is `е`. The fold is never shown, only compared.
 */
export function foldWord(word: string): string {
  let folded = "";
  for (const character of word) folded += foldCharacter(character);
  return folded;
}

/** Lower-case and compose a word without losing its accents: what the sound rules read. */
export function lowerWord(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u0640\p{Cf}]/gu, "");
}

const foldedByCharacter = new Map<string, string>();

function foldCharacter(character: string): string {
  const known = foldedByCharacter.get(character);
  if (known !== undefined) return known;
  let folded = "";
  for (const part of character.normalize("NFKC").toLowerCase().normalize("NFD")) {
    folded += likeLetters[part] ?? (/[\p{L}\p{N}]/u.test(part) && !/\p{Lm}/u.test(part) ? part : "");
  }
  foldedByCharacter.set(character, folded);
  return folded;
}

const likeLetters: Readonly<Record<string, string>> = {
  // Latin letters that Unicode does not take apart.
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ə: "e",
  ħ: "h",
  // Cyrillic.
  ґ: "г",
  і: "и",
  є: "е",
  ӏ: "",
  // Arabic: alef wasla, alef maqsura, ta marbuta, bare hamza, Persian kaf, yeh and heh.
  ٱ: "ا",
  ى: "ي",
  ة: "ه",
  ء: "",
  ک: "ك",
  ی: "ي",
  ە: "ه",
  ہ: "ه",
};
