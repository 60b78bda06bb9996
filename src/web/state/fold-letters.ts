// Letters that are written one for the other by hand, or are the same letter in another shape.
const alike: Readonly<Record<string, string>> = {
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ئ: "ي",
  ؤ: "و",
  ة: "ه",
  ـ: "",
  ё: "е",
  ı: "i",
  ł: "l",
  ø: "o",
  ß: "ss",
};

/** Words as they are compared while somebody types: no case, no accents or vowel signs, and one shape for each letter. */
export function foldLetters(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[أإآٱىئؤةـёıłøß]/g, (letter) => alike[letter] ?? letter)
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .normalize("NFC");
}

/**
 * How well words fit what somebody typed, both folded: 0 where they begin with it, 1 where each typed word begins one of theirs,
 * 2 where each stands somewhere in them; `undefined` where one does not.
 */
export function fitOf(words: string, typed: string): 0 | 1 | 2 | undefined {
  if (words.startsWith(typed)) return 0;
  const parts = typed.split(/\s+/).filter((part) => part !== "");
  if (!parts.every((part) => words.includes(part))) return undefined;
  const own = words.split(/[^\p{L}\p{N}]+/u);
  return parts.every((part) => own.some((word) => word.startsWith(part))) ? 1 : 2;
}
