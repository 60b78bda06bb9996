/** Code pages that can only be told apart by the letters they give. */
const codePages = ["windows-1252", "windows-1251", "windows-1256", "koi8-r"] as const;

/** One of the code pages that are told apart by statistics. */
type CodePage = (typeof codePages)[number];

/** The code page whose letters read best, and how far ahead it is of the next. */
export interface CodePageGuess {
  readonly page: CodePage;
  /** Mean points per non-ASCII byte, by which it leads the next best page. */
  readonly lead: number;
  /** How many non-ASCII bytes were looked at. */
  readonly seen: number;
}

const sampleBytes = 200_000;

/**
 * Choose the code page under which non-ASCII bytes make the most plausible letters.
 *
 * Each page decodes the bytes, and each non-ASCII character earns points: letters by how common they are in the
 * languages of the page, less where scripts mix inside a word, where a capital follows a small letter, where a sign
 * stands inside a word, and where consonants pile up. The mean decides. See docs/methods/reading.md.
 */
export function guessCodePage(bytes: Uint8Array): CodePageGuess {
  const sample = bytes.subarray(0, sampleBytes);
  const seen = sample.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  const ranked = codePages
    .map((page) => {
      const text = new TextDecoder(page).decode(sample);
      return { page, text, points: meanPoints(page, text, seen) };
    })
    .toSorted((a, b) => b.points - a.points);
  const best = ranked[0] ?? { page: "windows-1252", text: "", points: 0 };
  // Pages that give the very same text are no rivals: which of them it was makes no difference.
  const next = ranked.find(({ text }) => text !== best.text);
  return { page: best.page, lead: next === undefined ? best.points : best.points - next.points, seen };
}

// The order of `codePages` is the order of belief before looking: where pages give the same characters, the first wins.
function meanPoints(page: CodePage, text: string, seen: number): number {
  let points = 0;
  let consonants = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    consonants = isConsonant(char) ? consonants + 1 : 0;
    if (char < "\u0080") continue;
    points += charPoints(page, char, text.charAt(at - 1), text.charAt(at + 1));
    if (consonants > 4) points -= 1.5;
  }
  return seen === 0 ? 0 : points / seen;
}

function charPoints(page: CodePage, char: string, before: string, after: string): number {
  if (char < "\u00a0" || char === "\ufffd") return -4;
  const script = scriptOf(char);
  if (script === "none") return signPoints(before, after);
  const neighbours = [before, after].filter((c) => scriptOf(c) !== "none");
  const mixed = neighbours.filter((c) => scriptOf(c) !== script).length;
  return (
    letterPoints(page, char, script) - 2.5 * mixed - caseFault(char, before) - crowding(script, neighbours)
  );
}

function signPoints(before: string, after: string): number {
  const inWord = scriptOf(before) !== "none" && scriptOf(after) !== "none";
  return inWord ? -1.5 : 0.2;
}

function letterPoints(page: CodePage, char: string, script: Script): number {
  const small = char.toLowerCase();
  if (script === "cyrillic") return cyrillicPoints.get(small) ?? -2;
  if (script === "arabic") return arabicPoints.get(char) ?? (page === "windows-1256" ? 0 : -2);
  return latinCommon.has(small) ? 1.5 : -1;
}

// A capital after a small letter, as in the koi8-r reading of windows-1251.
function caseFault(char: string, before: string): number {
  const isCapital = char !== char.toLowerCase();
  const afterSmall = before !== "" && before !== before.toUpperCase();
  return isCapital && afterSmall ? 2.5 : isCapital ? 0.2 : 0;
}

// Accented Latin letters stand alone among plain ones; two in a row are a sign of another script read as Latin.
function crowding(script: Script, neighbours: readonly string[]): number {
  if (script !== "latin") return 0;
  return 1.5 * neighbours.filter((c) => c >= "\u0080").length;
}

type Script = "latin" | "cyrillic" | "arabic" | "none";

function scriptOf(char: string): Script {
  if (char >= "\u0400" && char <= "\u04ff") return "cyrillic";
  if (char >= "\u0600" && char <= "\u06ff") return /[\p{L}\p{M}]/u.test(char) ? "arabic" : "none";
  return /\p{L}/u.test(char) ? "latin" : "none";
}

function isConsonant(char: string): boolean {
  return /[бвгджзйклмнпрстфхцчшщъьБВГДЖЗЙКЛМНПРСТФХЦЧШЩЪЬ]/.test(char);
}

// Points by how common a letter is in running Russian (and not impossible in its neighbours), in six steps.
const cyrillicPoints = pointsByLetter([
  ["оеаинтсрв", 2],
  ["лкмдпу", 1.6],
  ["яыьгзбч", 1],
  ["йхжшю", 0.4],
  ["цщэфёъ", -0.2],
  ["іїєґўњљћђј", -0.8],
]);

// The same for running Arabic and Persian; short vowels and Persian letters are left at 0.
const arabicPoints = pointsByLetter([
  ["اليمنوترب", 2],
  ["ةعسدفهكقأح", 1.6],
  ["جشصىخإذطءئ", 1],
  ["ضغزثؤظآ", 0.4],
]);

const latinCommon = new Set("àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœšž");

function pointsByLetter(steps: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  return new Map(
    steps.flatMap(([letters, points]) => Array.from(letters, (letter) => [letter, points] as const)),
  );
}
