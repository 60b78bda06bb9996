/**
 * The stem of an English word, over folded letters: plural, -ed and -ing are taken off.
 *
 * After M. F. Porter, "An algorithm for suffix stripping" (1980), steps 1a, 1b, 1c and 5a alone: a prisoner is not a
 * prison, so endings that make new words stay.
 */
export function englishStems(word: string): readonly string[] {
  if (word.length < 4 || unlike.has(word)) return [];
  const irregular = irregulars[word];
  if (irregular !== undefined) return [irregular];
  const singular = withoutPlural(word);
  if (unlike.has(singular)) return [singular];
  return [withoutFinalE(lastYToI(withoutPastOrProgressive(singular)))];
}

// Words that only look like a form of another: news is not new, an evening is not even.
const unlike = new Set(["news", "evening", "united", "wedding"]);
const irregulars: Readonly<Record<string, string>> = {
  dying: "die",
  lying: "lie",
  tying: "tie",
  dies: "die",
  died: "die",
  lies: "lie",
  lied: "lie",
  ties: "tie",
  tied: "tie",
  pies: "pie",
  men: "man",
  women: "woman",
  children: "child",
  wives: "wife",
  knives: "knife",
  thieves: "thief",
};

function withoutPlural(word: string): string {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (word.endsWith("ies")) return `${word.slice(0, -3)}i`;
  if (/(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

function withoutPastOrProgressive(word: string): string {
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const bare = /^(.*)(?:ed|ing)$/.exec(word)?.[1];
  if (bare === undefined || !hasVowel(bare)) return word;
  if (/(?:at|bl|iz)$/.test(bare)) return `${bare}e`;
  if (/([^aeiouylsz])\1$/.test(bare)) return bare.slice(0, -1);
  return measure(bare) === 1 && (isShort(bare) || bare.length === 2) ? `${bare}e` : bare;
}

function lastYToI(word: string): string {
  return word.endsWith("y") && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;
}

function withoutFinalE(word: string): string {
  if (!word.endsWith("e")) return word;
  const bare = word.slice(0, -1);
  const count = bare.length < 3 ? 0 : measure(bare);
  return count > 1 || (count === 1 && !isShort(bare)) ? bare : word;
}

/** Porter's measure: how many times a vowel is followed by a consonant; y after a consonant is a vowel. */
function measure(word: string): number {
  return soundsOf(word).match(/vc/g)?.length ?? 0;
}

function hasVowel(word: string): boolean {
  return soundsOf(word).includes("v");
}

/** Ends in consonant, vowel, consonant, as "hop" does, which stands for "hope" once its e was taken. */
function isShort(word: string): boolean {
  return soundsOf(word).endsWith("cvc") && !/[wxy]$/.test(word);
}

function soundsOf(word: string): string {
  let sounds = "";
  for (const letter of word) {
    const vowel = /[aeiou]/.test(letter) || (letter === "y" && sounds.endsWith("c"));
    sounds += vowel ? "v" : "c";
  }
  return sounds;
}
