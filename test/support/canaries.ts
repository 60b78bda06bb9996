import type { WordsField } from "./fill-vocabulary.ts";

const stems = ["Qvorthelzan", "Жрущибекол", "ظغثقشضصط"] as const;

// A pseudonym must not sound like a name that is listed, and the others sound like each other.
const pseudonym = "Wexbrummidol";

/** How every canary begins, in three scripts: letters that stand together in no language and no program. */
export const canaryStems = [...stems, pseudonym];

const suffixes = ["abcdefghij", "абвгдежзик", "ابتجحدرسعف"] as const;

/** The canary of that number: an invented word of one of three scripts, no two alike. */
export function canary(number: number): string {
  const script = number % stems.length;
  const signs = suffixes[script] ?? "";
  const suffix = [...String(number)].map((digit) => signs[Number(digit)]).join("");
  return `${stems[script]}${suffix}`;
}

/** The canaries that a person types or drops on the page, by what they are typed as. */
export const typedCanaries = {
  note: canary(900),
  noteName: canary(903),
  noteArabic: canary(902),
  noteRussian: canary(901),
  title: canary(904),
  code: canary(906),
  memo: canary(909),
  claim: canary(912),
  search: canary(915),
  searchNowhere: canary(918),
  fileName: canary(921),
  fileBody: canary(924),
  fileSpeaker: canary(927),
  pseudonym: `${pseudonym}ada`,
  correction: canary(933),
} as const;

/** The canary of a field of a vocabulary, given the place of the field among all. */
export function canaryOf(fields: readonly WordsField[], { table, field }: WordsField, from: number): string {
  const at = fields.findIndex((each) => each.table === table && each.field === field);
  if (at < 0) throw new Error("The vocabulary has no such field");
  return canary(from + at);
}
