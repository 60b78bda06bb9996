import { foldWord } from "./fold-word.ts";

/** One way to pronounce a Latin word, folded and spelled as English would write the sounds. */
export interface LatinReading {
  readonly folded: string;
  /** Whether this is the plain reading, letter by letter or with a mute English e. */
  readonly isPlain: boolean;
}

/**
 * The ways to read a listed Latin word, by the spelling habits of the languages that names of the register come from:
 * how Cyrillic and Arabic write it follows its sound, and nobody notes down which language a name is of.
 *
 * `lower` keeps its accents. A language whose tell-tale letters the word lacks adds nothing.
 */
export function listedReadings(lower: string, spelled: string): readonly LatinReading[] {
  return readBy([...textHabits, ...listedHabits], lower, spelled);
}

/** The ways to read a Latin word of a text: fewer, as press and passports write other scripts by few languages' habits. */
export function textReadings(folded: string): readonly LatinReading[] {
  return readBy(textHabits, folded, folded);
}

function readBy(habits: readonly SpellingHabit[], lower: string, spelled: string): readonly LatinReading[] {
  const readings: LatinReading[] = [{ folded: spelled, isPlain: true }];
  const add = (folded: string, isPlain: boolean): void => {
    if (folded.length > 1 && readings.every((reading) => reading.folded !== folded))
      readings.push({ folded, isPlain });
  };
  const bare = foldWord(lower);
  const withMuteE = readMuteE(spelled);
  if (withMuteE !== undefined) add(withMuteE, true);
  for (const { tell, rules } of habits) {
    if (!tell.test(lower) && !tell.test(bare)) continue;
    add(foldWord(rules.reduce((word, [letters, sound]) => word.replace(letters, sound), lower)), false);
  }
  return readings;
}

/** English lengthens the vowel before a mute e (Grace, Blake, Clive). */
function readMuteE(spelled: string): string | undefined {
  const match = /^(.*)([aio])([bcdfgklmnprstvz])e(s?)$/.exec(spelled);
  if (match === null) return undefined;
  const [, head = "", vowel = "", consonant = "", plural = ""] = match;
  const long = vowel === "a" ? "ei" : vowel === "i" ? "ai" : "o";
  return `${head}${long}${consonant === "c" ? "s" : consonant}${plural}`;
}

interface SpellingHabit {
  /** Letters without which the habit changes nothing worth trying. */
  readonly tell: RegExp;
  /** Letters and the sound they stand for, in order. */
  readonly rules: readonly (readonly [RegExp, string])[];
}

const english: SpellingHabit = {
  tell: /gh|bh|sio|ea|ai|ay|ew|aw|ow|oa|wh|^kn|^wr|mb|ey|ie$|c[eiy]|g[ei]|qu|u[bcdfgklmnprstvz]/,
  rules: [
    [/augh|ough|aw|oa/g, "o"],
    [/ew|ugh$/g, "yu"],
    [/igh/g, "ai"],
    [/bh/g, "v"],
    [/sio/g, "sho"],
    [/wh/g, "w"],
    [/^kn/, "n"],
    [/^wr/, "r"],
    [/mbe?$/, "m"],
    [/(?:ey|ie)$/, "i"],
    [/ai|ay/g, "ei"],
    [/ea/g, "i"],
    [/dg(?=e)|g(?=[ei])/g, "j"],
    [/c(?=[eiy])/g, "s"],
    [/qu/g, "kw"],
    [/u(?=(?:ck|nt|nd|ck|st|mp|tt|nn|bb|ll|dd|ff|gg)|[bdgmnt]$)/g, "a"],
  ],
};

const french: SpellingHabit = {
  tell: /[eao]u|oi|oy|ch|gn|ill|ai|ei|qu|j|g[eiéè]|[éç]|h|e[rtz]$|e$|[aeionr][dtsxp]$|in/,
  rules: [
    [/[èê]/g, "e"],
    [/[îï]/g, "i"],
    // A capital keeps the letter from the rules below; folding takes it off.
    [/gu(?=[eiyé])/g, "G"],
    [/[âà]/g, "a"],
    [/ô/g, "o"],
    [/[ûù]/g, "u"],
    [/es(?=n)/g, "e"],
    [/^des(?=[^aeiouyé])/, "de"],
    [/e?au(?:lt|x|t|d)?s?$/, "o"],
    [/e?au(?:lt|x)?/g, "o"],
    [/œu|oeu|eu/g, "e"],
    [/ou(?=[aeiouyé])/g, "w"],
    [/ou/g, "u"],
    [/oy/g, "way"],
    [/oin/g, "wen"],
    [/oi(?:[stx]|e)?$|oi/g, "wa"],
    [/(?<=[aeu])ill?e?s?$/, "y"],
    [/(?<=[aeu])ill/g, "y"],
    [/(?<=i)ll/g, "y"],
    [/gn/g, "ny"],
    [/sch|ch/g, "sh"],
    [/ç|c(?=[eiyé])/g, "s"],
    [/qu/g, "k"],
    [/g[eu](?=[ao])/g, "zh"],
    [/(?<=j)ea(?=[nou])/g, "a"],
    [/g(?=[eiyé])|j/g, "zh"],
    [/th/g, "t"],
    [/^h/, ""],
    [/(?:ai|ei|i)n(?=[bcdfgklmpqrstvz]|$)/g, "en"],
    [/ae$/, "a"],
    [/ai|ei/g, "e"],
    [/er$|ez$|ets?$/, "é"],
    [/ercq?$/, "er"],
    [/(?<=[aionr])[dtsxp]{1,2}$|es?$/, ""],
  ],
};

const german: SpellingHabit = {
  tell: /ei|ey|ai|ay|eu|äu|sch|z|w|j|v|^s[tp]|ie|th|ä|dt$|ch|[aeiouäöü]h|s[aeiou]/,
  rules: [
    [/zsch|tsch/g, "C"],
    [/schtsch/g, "S"],
    [/sch/g, "S"],
    [/chs/g, "ks"],
    [/ch/g, "kh"],
    [/C/g, "ch"],
    [/S/g, "sh"],
    [/^s(?=[tp])/, "sh"],
    [/äu|eu/g, "oi"],
    [/e[iy]|a[iy]/g, "ai"],
    [/ie/g, "i"],
    [/tz|z/g, "ts"],
    [/(?<![^aeiouäöü])s(?=[aeiouäöü])/g, "z"],
    [/v/g, "f"],
    [/w/g, "v"],
    [/j/g, "y"],
    [/th/g, "t"],
    [/qu/g, "kv"],
    [/ä/g, "e"],
    [/(?<=[aeiouöü])h(?=[lmnrtf]|$)/g, ""],
    [/dt$/, "t"],
  ],
};

const slavic: SpellingHabit = {
  tell: /rz|sz|cz|w|ó|j|c(?!h)/,
  rules: [
    [/(?<=[ptkh])rz/g, "sh"],
    [/szcz/g, "shC"],
    [/sz/g, "sh"],
    [/cz|ć|č/g, "C"],
    [/rz|ž|ż/g, "zh"],
    [/š|ś/g, "sh"],
    [/ch/g, "kh"],
    [/ci(?=[aeou])/g, "C"],
    [/c/g, "ts"],
    [/C/g, "ch"],
    [/ó/g, "u"],
    [/w/g, "v"],
    [/j/g, "y"],
  ],
};

/** The Polish ł is written l by the letter, which every reading does, and w by the ear. */
const polish: SpellingHabit = { tell: /ł/, rules: [...slavic.rules, [/ł/g, "w"]] };

const turkish: SpellingHabit = {
  tell: /c(?!h)|j/,
  rules: [
    [/ç/g, "C"],
    [/j/g, "zh"],
    [/c/g, "j"],
    [/C/g, "ch"],
    [/ş/g, "sh"],
    [/ğ/g, "gh"],
  ],
};

const spanish: SpellingHabit = {
  tell: /j|ñ|ll|z|x|^h|g[ei]|qu|c[ei]/,
  rules: [
    [/^h|(?<=[^cs])h/g, ""],
    [/j|x|g(?=[ei])/g, "kh"],
    [/ñ/g, "ny"],
    [/qu/g, "k"],
    [/gu(?=[ei])/g, "g"],
    [/z|c(?=[ei])/g, "s"],
    [/ll/g, "y"],
  ],
};

const dutch: SpellingHabit = {
  tell: /ij|oe|ee|oo|aa|uu|sch|g|ui|eu/,
  rules: [
    [/ij/g, "ai"],
    [/oe/g, "u"],
    [/sch$/, "s"],
    [/sch/g, "skh"],
    [/ui/g, "oi"],
    [/eu/g, "e"],
    [/ee/g, "e"],
    [/oo/g, "o"],
    [/aa/g, "a"],
    [/uu/g, "u"],
    [/th/g, "t"],
    [/g/g, "kh"],
    [/w/g, "v"],
    [/j/g, "y"],
  ],
};

/** Azeri writes g as q, which other languages write before u and a vowel only, and e as ə. */
const azeri: SpellingHabit = {
  tell: /q(?!u[aeio])|ə/,
  rules: [
    [/ç/g, "C"],
    [/c/g, "j"],
    [/C/g, "ch"],
    [/x/g, "kh"],
    [/ş/g, "sh"],
    [/g|ğ/g, "gh"],
    [/q/g, "g"],
  ],
};

/** Somali writes ayn as c and ha as x; Turkic and Caucasian alphabets write kha as x. */
const somali: SpellingHabit = {
  tell: /(?:^|[aeiou])c(?:[aeiou]|$)|x/,
  rules: [
    [/(?<=^|[aeiou])c(?=[aeiou])/g, ""],
    // At the end of a word other languages have it too (Kovač), but not beside a long vowel written twice (Jaamac).
    [/(?<=(aa|ee|ii|oo|uu).*)c$/, ""],
    [/x/g, "h"],
  ],
};

const textHabits = [english, french, german, slavic];
const listedHabits = [polish, turkish, azeri, spanish, dutch, somali];
