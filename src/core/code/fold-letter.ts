/**
 * Fold one character by itself: what it is written as in a folded text, nothing where it is dropped.
 *
 * A letter is taken apart (NFKD) and the marks of scripts that are read without them are dropped, so that a composed
 * and a decomposed letter fold alike, whatever stands beside them.
 */
export function foldLetter(codePoint: number): string {
  const known = foldedByCodePoint.get(codePoint);
  if (known !== undefined) return known;
  const folded = fold(String.fromCodePoint(codePoint), codePoint);
  foldedByCodePoint.set(codePoint, folded);
  return folded;
}

// Bounded by the number of characters there are.
const foldedByCodePoint = new Map<number, string>();

function fold(character: string, codePoint: number): string {
  const alike = likeLetters[character];
  if (alike !== undefined) return alike;
  if (apostrophes.includes(character)) return "'";
  if (dashes.test(character)) return "-";
  if (raisedFigures.test(character)) return " ";
  if (invisible.test(character) || droppedMarks.test(character)) return "";
  if (/\p{Nd}/u.test(character)) return String(figureOf(codePoint));
  if (!/[\p{L}\p{M}\p{N}]/u.test(character)) return character;
  let folded = "";
  for (const part of character.toLowerCase().normalize("NFKD")) {
    folded += part === character ? part : foldLetter(part.codePointAt(0) ?? 0);
  }
  return folded;
}

// The figures of a script stand in a row from nought to nine.
function figureOf(codePoint: number): number {
  let first = codePoint;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  return (codePoint - first) % 10;
}

const apostrophes = "'`´‘’‚‛′ʹʻʼʽʾʿˈ՚׳＇ꞌ";
const dashes = /[\p{Pd}\u2212\u2043\u00ad]/u;
// A raised figure after a word is a note's number, not part of the word.
const raisedFigures = /[¹²³⁰⁴-⁹₀-₉]/u;
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
// Accents of Latin, Greek and Cyrillic; points of Hebrew, Arabic and Syriac; raised Arabic letters; enclosing marks.
const droppedMarks = new RegExp(
  `(?=[\\p{M}\\u0674\\u06e5\\u06e6\\u05f4])[${[
    "\\u0300-\\u036f\\u0483-\\u0489\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f",
    "\\u0591-\\u05f4\\ufb1e",
    "\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u0674\\u06d6-\\u06ed\\u0897-\\u089f\\u08ca-\\u08ff\\u{10efa}-\\u{10eff}",
    "\\u0711\\u0730-\\u074a",
  ].join("")}]`,
  "u",
);

const likeLetters: Readonly<Record<string, string>> = {
  // Soft hyphen and tatweel are typesetting.
  "\u00ad": "",
  ـ: "",
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
  ŧ: "t",
  // Greek final sigma.
  ς: "σ",
  // Cyrillic: й is a letter of its own, ґ a variant.
  й: "й",
  Й: "й",
  ґ: "г",
  // Arabic: alef with wasla or raised hamza, alef maqsura, ta marbuta.
  ٱ: "ا",
  ٲ: "ا",
  ٳ: "ا",
  ى: "ي",
  ة: "ه",
  // Persian, Urdu and Kurdish forms of kaf, ya, ha and nun.
  ک: "ك",
  ڪ: "ك",
  ی: "ي",
  ے: "ي",
  ې: "ي",
  ێ: "ي",
  ە: "ه",
  ہ: "ه",
  ھ: "ه",
  ۃ: "ه",
  ں: "ن",
};
