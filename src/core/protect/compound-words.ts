/**
 * How two folded words sound as one, where another script writes a compound name in one word.
 *
 * In Arabic the article is taken in as it is heard (`نور الدين`, Nureddin), and a final ha may be the vowel of Persian and
 * Turkic compounds (`قره`, Kara-) or a ta marbuta that is heard before the word it governs (`رحمة الله`, Rahmatullah).
 */
export function compoundsOf(one: string, next: string): readonly string[] {
  const heard = next.replace(/^ال(?=[تثدذرزسشصضطظن])/, "ا");
  const heads = /.{2}ه$/.test(one) ? [one, `${one.slice(0, -1)}ا`, `${one.slice(0, -1)}ت`] : [one];
  return heads.map((head) => head + heard);
}

/** Whether a folded Arabic word makes a compound name of the word before it, a Slavic family ending allowed. */
export function endsCompound(folded: string): boolean {
  return /^(?:ال(?:دين|رحمن|اسلام|حق|زمان)(?:وفا?)?|الله|اللا?ي{1,2}فا?)$/.test(folded);
}
