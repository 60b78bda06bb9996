/**
 * How far two words lie apart as they sound: the least total cost of turning one row of sounds into the other.
 *
 * 0 is alike, 1 is one consonant that no scheme writes so. Costs are judgements, listed below and in
 * docs/methods/names.md; they are the same in both directions. Stops early and gives `Infinity` above `limit`.
 */
export function soundDistance(one: string, other: string, limit: number): number {
  const abjad = /[AWYE]/.test(one) || /[AWYE]/.test(other) || !/[aeiou]/.test(one) || !/[aeiou]/.test(other);
  const columns = other.length + 1;
  let above = new Float64Array(columns);
  let row = new Float64Array(columns);
  for (let j = 1; j < columns; j++) above[j] = (above[j - 1] ?? 0) + dropCost(other, j - 1, abjad);
  for (let i = 1; i <= one.length; i++) {
    const drop = dropCost(one, i - 1, abjad);
    row[0] = (above[0] ?? 0) + drop;
    let least = row[0] ?? 0;
    for (let j = 1; j < columns; j++) {
      const change = (above[j - 1] ?? 0) + changeCost(one.charAt(i - 1), other.charAt(j - 1));
      const cost = Math.min(
        change,
        (above[j] ?? 0) + drop,
        (row[j - 1] ?? 0) + dropCost(other, j - 1, abjad),
      );
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return Number.POSITIVE_INFINITY;
    [above, row] = [row, above];
  }
  const distance = above[columns - 1] ?? 0;
  return distance > limit ? Number.POSITIVE_INFINITY : distance;
}

/** How much there is to compare in a word: a consonant counts 1, a half-vowel 0.5, a vowel 0.3. */
export function soundWeight(sounds: string): number {
  let weight = 0;
  for (const sound of sounds) weight += soundWeights[sound] ?? 1;
  return weight;
}

const changeCosts = costTable({
  // Labials.
  b: "p .12 v .35",
  p: "f .4",
  v: "f .07 w .05 W .08 u .3",
  f: "w .2",
  w: "W 0 u .15 o .25",
  W: "u 0 o .02 a .3 e .35 i .45",
  // Dentals and sibilants.
  t: "T .05 d .3 E .2",
  T: "s .15",
  d: "D .1 z .5",
  D: "z .1 T .1",
  s: "S .25 z .3 C .35 K .1",
  z: "Z .25 C .25",
  S: "c .15 Z .35 J .4 x .5",
  Z: "J .06 g .35 c .4",
  J: "z .3 g .15 y .1 Y .12 i .12 c .35 G .35",
  c: "C .3 s .35 K .12 x .25 h .2 k .3",
  C: "K .1",
  // Back of the mouth.
  k: "q .03 x .25 g .4 K .02",
  K: "q .05 x .35 J .1",
  q: "x .35 g .12 G .3 ' .5",
  x: "h .08 g .25 G .3",
  g: "G .08 h .2",
  G: "r .3 h .35",
  h: "' .3 E 0",
  "'": "A .05 a .06 e .06 i .1 o .08 u .08 y .3",
  // Vowels.
  y: "i .03 Y 0 e .1",
  Y: "i 0 e .04 a .2 u .3",
  A: "a 0 e .06 o .08 u .2 i .15 Y .2 E .1",
  E: "a 0 e .02 o .1 i .2",
  a: "e .15 o .12 i .3 u .3",
  e: "i .08 o .15 u .3",
  i: "o .3 u .22",
  o: "u .06",
  m: "n .5",
});

const soundWeights: Readonly<Record<string, number>> = {
  ...{ a: 0.3, e: 0.3, i: 0.3, o: 0.3, u: 0.3, A: 0.3, E: 0.3, "'": 0.3 },
  ...{ y: 0.5, Y: 0.5, w: 0.5, W: 0.5 },
};

function changeCost(one: string, other: string): number {
  return one === other ? 0 : (changeCosts.get(one + other) ?? 1.2);
}

/** What it costs that a sound stands in one word and not in the other. */
function dropCost(word: string, at: number, abjad: boolean): number {
  const sound = word.charAt(at);
  const isLast = at === word.length - 1;
  switch (sound) {
    case "a":
    case "e":
    case "i":
    case "o":
    case "u":
      return vowelDropCost(sound, at === 0, isLast, abjad, isBesideVowel(word, at));
    case "y":
      return at > 0 && isBesideVowel(word, at) ? 0.08 : abjad ? 0.3 : 0.2;
    case "h":
      return isLast ? 0.05 : 0.3;
    case "E":
    case "'":
      return 0.03;
    case "A":
      return at === 0 && /[WY]/.test(word.charAt(1)) ? 0.03 : 0.12;
    case "w":
    case "W":
    case "Y":
      return 0.3;
    case "J":
      // The scholarly ending -ij or -yj, which other scripts write with one vowel.
      if (isLast && /[iye]/.test(word.charAt(at - 1))) return 0.1;
      // The German and scholarly j, which softens a vowel and is often left out.
      return /[aeiou]/.test(word.charAt(at + 1)) && (at === 0 || !isBesideVowel(word, at - 1)) ? 0.25 : 1;
    case "d":
    case "t":
      return /[JZzSsCc]/.test(word.charAt(at + 1)) ? 0.25 : 1;
    default:
      return 1;
  }
}

/** A script of consonants leaves short vowels out, but writes most that begin or end a name. */
function vowelDropCost(
  sound: string,
  isFirst: boolean,
  isLast: boolean,
  abjad: boolean,
  isBesideVowel: boolean,
): number {
  if (isLast) return sound === "e" ? 0.12 : sound === "a" && abjad ? 0.2 : 0.35;
  if (isFirst) return abjad ? 0.22 : 0.4;
  if (abjad) return 0.05;
  return isBesideVowel ? (sound === "i" ? 0.1 : 0.15) : 0.3;
}

function isBesideVowel(word: string, at: number): boolean {
  return /[aeiouy]/.test(word.charAt(at - 1)) || /[aeiou]/.test(word.charAt(at + 1));
}

function costTable(rows: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  const costs = new Map<string, number>();
  for (const [one, row] of Object.entries(rows)) {
    for (const [, other = "", cost = "1"] of row.matchAll(/(\S) (\S+)/g)) {
      costs.set(one + other, Number(cost));
      costs.set(other + one, Number(cost));
    }
  }
  return costs;
}
