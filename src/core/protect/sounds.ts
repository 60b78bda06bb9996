import type { NameScript } from "./names-register.ts";

/**
 * Write a folded word as sounds, one character each, so that spellings in different scripts can be laid side by side.
 *
 * The rules join the usual romanisations (passport, ISO 9 and scholarly, English, French, German, Ukrainian readings;
 * English and French readings of Arabic) instead of choosing one: a letter that schemes read differently gets a sound
 * of its own, and `sound-distance.ts` says how far it is from each reading. Upper case in the code:
 * `T` th, `D` dh, `G` gh, `S` sh, `Z` zh, `C` ts, `J` dzh, `K` the Latin letter c;
 * `A W Y E` the Arabic letters alef, waw, ya and final ha, which are vowels or consonants; `'` ayn.
 */
export function soundsOf(folded: string, script: NameScript | "digits"): string {
  switch (script) {
    case "latin":
      return collapse(readUnits(folded, latinUnits));
    case "cyrillic":
      return collapse(readUnits(folded, cyrillicUnits));
    case "arabic":
      return collapse(readUnits(folded, arabicUnits)).replace(/H$/, "E").replaceAll("H", "h");
    case "other":
    case "digits":
      return "";
  }
}

/**
 * The rows of sounds that a folded word may stand for: two letters that are mostly one sound (`tz`, `zh`, `دز`) are also
 * read apart, as they meet where a script leaves a vowel out (يلدز for Yıldız) or two parts join (Davlat-zoda, Maz-har).
 */
export function soundReadings(folded: string, script: NameScript | "digits"): readonly string[] {
  const sounds = soundsOf(folded, script);
  const seam = seams[script]?.exec(folded);
  if (seam == null) return [sounds];
  const cut = seam.index + 1;
  const apart =
    soundsOf(folded.slice(0, cut), script).replace(/E$/, "h") + soundsOf(folded.slice(cut), script);
  return apart === sounds ? [sounds] : [sounds, apart];
}

// Never at the beginning of a word; an h only between vowels, where romanised Arabic has one of its own.
const seams: Readonly<Partial<Record<NameScript | "digits", RegExp>>> = {
  latin: /(?<=.)(?:[td](?=z)|t(?=[sjd])|(?<=[aeiou])[tdsz](?=h[aeiou]))/,
  cyrillic: /(?<=.)(?:д(?=з)|т(?=д))/,
  arabic: /(?<=.)(?:[دت](?=[زجسش]))/,
};

// A t before d is heard as the d that it was in Arabic (Nazhmutdin, Najm ud-Din).
const latinUnits = unitTable(
  "tzh tZ, td d, shch S, schtsch S, stsch S, dsch J, dz J, tsch c, tch c, sch S, skh sx, ssh sh, dzh J, dj J, zh Z, sh S, ch c, kh x, gh G, th T, dh D, ph f, " +
    "ts C, tz C, ck k, qu q, eau o, aux o, cqu k, ght t, ou u, oo u, ee i, x ks, xh J, c K, w w, y y, j J",
);
const cyrillicUnits = unitTable(
  "а a, б b, в v, г g, дж J, дз J, д d, е e, ж Z, з z, и i, к k, л l, м m, н n, о o, п p, р r, с s, тс C, тц C, дц C, тш c, тд d, т t, у u, ф f, " +
    "х x, ц C, ч c, шч S, ш S, щ S, ъ , ы i, ь , э e, ю yu, я ya, ә a, ө o, ү u, ұ u, қ q, ғ G, ң n, ў w, џ J, ј y, ћ c, ђ J, љ l, њ n, ѕ C, ҳ h, ҷ J, ӣ i, ӯ u, ҡ q, ҙ z, ҫ s, һ h, җ J",
);
const arabicUnits = unitTable(
  "شتش S, تش c, تس C, دج J, دز J, ا A, ب b, پ p, ت t, ث T, ج J, چ c, ح h, خ x, د d, ذ D, ر r, ز z, ژ Z, س s, ش S, ص s, ض D, ط t, " +
    "ظ D, ع ', غ G, ف f, ڤ v, ق q, ك k, گ g, ل l, م m, ن n, ه H, وو W, يي Y, و W, ي Y, ۇ W, ێ Y",
);

interface UnitTable {
  readonly sounds: ReadonlyMap<string, string>;
  readonly longest: number;
}

function unitTable(list: string): UnitTable {
  const pairs = list.split(", ").map((pair): [string, string] => {
    const [letters = "", sound = ""] = pair.split(" ");
    return [letters, sound];
  });
  return { sounds: new Map(pairs), longest: Math.max(...pairs.map(([letters]) => letters.length)) };
}

function readUnits(word: string, { sounds, longest }: UnitTable): string {
  let read = "";
  let at = 0;
  while (at < word.length) {
    let length = Math.min(longest, word.length - at);
    while (length > 1 && !sounds.has(word.slice(at, at + length))) length--;
    const letters = word.slice(at, at + length);
    read += sounds.get(letters) ?? letters;
    at += length;
  }
  return read;
}

/** Doubled letters are heard once, and scripts double them by different rules. */
function collapse(sounds: string): string {
  return sounds.replace(/([^AWYE])\1+/gu, "$1");
}
