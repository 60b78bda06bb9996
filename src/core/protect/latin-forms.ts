/**
 * The English forms of a folded Latin name: possessive (its apostrophe is folded away), plural of the family.
 */
export function latinForms(folded: string): ReadonlySet<string> {
  const forms = new Set<string>([folded, `${folded}s`]);
  if (/(?:s|x|z|ch|sh)$/.test(folded)) forms.add(`${folded}es`).add(`${folded}ses`);
  if (/[^aeiou]y$/.test(folded)) forms.add(`${folded.slice(0, -1)}ies`);
  return forms;
}

/** The names that a folded Latin word may be a possessive or plural of, the word itself first. */
export function latinLemmas(folded: string): readonly string[] {
  const lemmas = [folded];
  if (folded.length >= 4 && folded.endsWith("s")) lemmas.push(folded.slice(0, -1));
  if (folded.length >= 5 && folded.endsWith("es")) lemmas.push(folded.slice(0, -2));
  return lemmas;
}

/** Spell the letters of scholarly and national alphabets as English would, so that their sound is not folded away. */
export function spellScholarly(lower: string): string {
  return lower.normalize("NFC").replace(/[^\0-\x7f]/g, (letter) => scholarlyLetters[letter] ?? letter);
}

const scholarlyLetters: Readonly<Record<string, string>> = {
  š: "sh",
  ş: "sh",
  ș: "sh",
  ś: "sh",
  ŝ: "shch",
  č: "ch",
  ç: "ch",
  ć: "ch",
  đ: "dj",
  ž: "zh",
  ż: "zh",
  ǧ: "j",
  ğ: "gh",
  ġ: "gh",
  ḡ: "gh",
  ḫ: "kh",
  ẖ: "kh",
  ḵ: "kh",
  ṯ: "th",
  ḏ: "dh",
  ẓ: "z",
  ḳ: "q",
  ö: "o",
  ü: "u",
  û: "u",
  ū: "u",
  ë: "e",
  ĭ: "i",
};
