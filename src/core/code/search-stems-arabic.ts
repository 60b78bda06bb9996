/**
 * The stems of an Arabic word, over folded letters: without the joined و, the article with what is joined to it,
 * and the endings of number, possession and feminine; each way of reading it that leaves enough of a word.
 *
 * After the light stemming of L. S. Larkey, L. Ballesteros and M. E. Connell ("light10", 2007). A single ف, ب, ك or ل in
 * front stays, since it is as often part of the word; broken plurals are words of their own.
 */
export function arabicStems(word: string): readonly string[] {
  const article = articleOf(word);
  if (article !== undefined) return withEndingsOff([word.slice(article.length)]);
  const conjunction = /^و.{3}/.test(word) && !beginsWithWaw(word) ? [word.slice(1)] : [];
  return withEndingsOff([word, ...conjunction]);
}

function beginsWithWaw(word: string): boolean {
  return [word, ...withoutEnding(word)].some((stem) => wawWords.has(stem));
}

// Words in which the letters of the article are not the article.
const withoutArticle = new Set([
  "الله",
  "الي",
  "التي",
  "الذي",
  "الذين",
  "الان",
  "الا",
  "الف",
  "الاف",
  "اللي",
]);
// Words whose ending is part of them.
const lexical = new Set(
  "لبنان سودان انسان قانون برلمان ميدان سلطان عنوان ديوان مكان زمان رمضان ايران افغانستان فلسطين ياسين حسين بحرين مسكين اثنين".split(
    " ",
  ),
);

// Words whose first waw is not "and": a ministry is not "and he visited".
const wawWords = new Set(
  [
    "وزار وزير وزراء وكال وكيل وكلاء وظيف وظايف وثيق وثايق وسيل وسايل وساط وسيط وسط وضع وضاع وطن وحد وحيد وجه وجود",
    "ولاي ولاد والد وصول وصف وفد وفا وفات ورق ورش وعد وعود وعي وقف وقع وقت وقود وقاي واقع واجب واجه واسع واضح واحد",
    "وراء وحش وادي واد وثق وزن ورث",
  ].flatMap((line) => line.split(" ")),
);

function articleOf(word: string): string | undefined {
  const joined = /^[وف]/.test(word) ? word.slice(1) : word;
  return withoutArticle.has(word) || withoutArticle.has(joined)
    ? undefined
    : /^[وف]?(?:[بك]?ال|لل)(?=..)/.exec(word)?.[0];
}

function withEndingsOff(readings: readonly string[]): readonly string[] {
  const stems = [...readings, ...readings.flatMap(withoutEnding)];
  return stems.flatMap((stem) => [stem, ...withOtherCarrier(stem)]);
}

// A hamza before a long waw is written on a waw or, in Egypt, on a ya: مسؤول, مسئول.
function withOtherCarrier(stem: string): readonly string[] {
  return stem.includes("وو") ? [stem.replace("وو", "يو")] : [];
}

function withoutEnding(word: string): readonly string[] {
  if (lexical.has(word) || withoutArticle.has(word)) return [];
  const stem = /^(.{3,}?)(?:هما|ها|هم|نا|ات|ان|ون|ين|يه|ه|ي|ا)$/.exec(word)?.[1];
  return stem === undefined ? [] : [stem];
}
