/** Marks the stem of a verb, so that it never meets a noun's: `сдать` is not `сда`. */
const verb = "\ue001";

/**
 * The stems of a Russian word of four letters or more, over folded letters (ё is е): as a noun or adjective without its
 * ending of case and number, with and without a fleeting vowel, and as a verb without its ending of tense and person.
 *
 * Endings as in the Russian stemmer of M. F. Porter's Snowball and the light stemmer of L. Dolamic and J. Savoy (2009);
 * the rules for fleeting vowels and reflexives are ours.
 */
export function russianStems(word: string): readonly string[] {
  if (invariable.has(word)) return [];
  return [...nounStems(word), ...verbStems(word)];
}

// Words without forms that would meet those of others: после is not посол, почти is not почта.
const invariable = new Set(
  [
    "после более менее вместе вместо очень только если когда здесь почти между перед через около кроме также чтобы",
    "потому почему теперь потом опять снова даже хотя пока будто именно часто долго рядом сразу меня тебя себя этом",
  ].flatMap((line) => line.split(" ")),
);

function nounStems(word: string): readonly string[] {
  const irregular = irregulars[word];
  if (irregular !== undefined) return [irregular];
  if (onlyVerb.test(word) && !nounsInTe.has(word)) return [];
  const stem = levelled(nounEnding.exec(word)?.[1] ?? word);
  return [stem, ...withoutFleetingVowel(word)];
}

// Infinitives and reflexives; and the nouns that look like one.
const onlyVerb = /(?:[аяеиоуы]ть|(?:ть|л|ет|ит|ут|ют|ят|ат|ешь|ишь)ся|(?:ла|ло|ли)сь)$/;
const nounsInTe = new Set(["кровать", "печать", "память", "нить", "сеть", "плеть", "суть", "путь", "жуть"]);

const irregulars: Readonly<Record<string, string>> = { мать: "матер", дочь: "дочер" };

const nounEnding = new RegExp(
  `^(.{3,}?)(?:${[
    "иями ями ами ьми иях иям ием ией ого его ому ему ыми ими",
    "ах ях ов ев ей ой ий ый ою ею ам ям ом ем ым им их ых ая яя ую юю ое ее ые ие ия ию ии ья ье ью ьи",
    "а я о е у ю и ы ь й",
  ]
    .join(" ")
    .replaceAll(" ", "|")})$`,
);

/** One form for stems that differ by a soft sign or a doubled н: тюрьм- and тюрем, раненый and раненный. */
function levelled(stem: string): string {
  return stem.replace(/ь(?=[бвгджзйклмнпрстфхцчшщ]|$)/g, "").replace(/нн$/, "н");
}

/** The stem before other endings where о or е comes and goes: подросток, подростка; тюрем, тюрьма; боец, бойца. */
function withoutFleetingVowel(word: string): readonly string[] {
  const parts = /^(.*)([аеиоуыэюябвгджзйклмнпрстфхцчшщ])[ео](?:([бгклмнрц])ь?|(в)ь)$/.exec(word);
  if (parts === null) return [];
  const [, head = "", before = "", last = parts[4] ?? ""] = parts;
  const afterVowel = /[аеиоуыэюя]/.test(before);
  const stem = `${head}${before}${afterVowel ? "й" : ""}${last}`;
  return stem.length >= 3 && /[аеиоуыэюя]/.test(head + before) ? [stem] : [];
}

// What is left of a verb without the longest ending of past, infinitive or present; else without its last consonants.
const themed =
  /^(.{3,}?)(?:[ое]ва(?:ть|л|ла|ло|ли)|(?:[аяиу]|(?<!в)е)(?:ть|л|ла|ло|ли)|[уаяе](?:ет|ют|ешь|ем|ете)|ет|ут|ешь|ете|[ия]т|(?<=[жшчщ])ат|ишь|ите|ют)$/;
const plain = /^(.{2,}[аяеиоуы])(?:ть|л|ла|ло|ли|(?<!а)т|шь|те)$/;
// A grave is not "could".
const neverVerb = /^могил/;

function verbStems(word: string): readonly string[] {
  if (neverVerb.test(word)) return [];
  const reflexive = /^(.{3,}(?:ть|л|ла|ло|ли|т|шь|те|м))с[ья]$/.exec(word)?.[1];
  const active = reflexive ?? word;
  const stem = themed.exec(active)?.[1] ?? plain.exec(active)?.[1];
  if (stem === undefined) return [];
  return [`${levelled(stem)}${reflexive === undefined ? "" : "ся"}${verb}`];
}
