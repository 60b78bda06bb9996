/** Tell whether two different words are one slip apart: a letter dropped, added, replaced, or two neighbours swapped. */
export function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  if (short.length < long.length) return short.slice(from) === long.slice(from + 1);
  if (from === short.length) return false;
  if (short.slice(from + 1) === long.slice(from + 1)) return true;
  const swapped = short[from] === long[from + 1] && short[from + 1] === long[from];
  return swapped && short.slice(from + 2) === long.slice(from + 2);
}

/** A word and every word made from it by leaving out one letter: two words one slip apart share at least one. */
export function slipKeys(word: string): ReadonlySet<string> {
  const keys = new Set<string>([word]);
  for (let i = 0; i < word.length; i++) keys.add(word.slice(0, i) + word.slice(i + 1));
  return keys;
}

/** Tell whether two folded Arabic words differ by the dots of letters alone, the commonest slip of a pen or a scan. */
export function isDotSlip(one: string, other: string): boolean {
  return one !== other && withoutDots(one) === withoutDots(other);
}

function withoutDots(word: string): string {
  return [...word].map((letter) => shapes.get(letter) ?? letter).join("");
}

// Within a word ب ت ث ن ي are one tooth each, told apart by their dots.
const shapes = new Map(
  ["بتثني", "جحخ", "دذ", "رز", "سش", "صض", "طظ", "عغ", "فق"].flatMap((group) =>
    [...group].map((letter) => [letter, group.charAt(0)] as const),
  ),
);
