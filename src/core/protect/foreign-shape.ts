/**
 * Tell whether a folded Arabic word surely looks like a foreign name written by its sound: an ending of Slavic,
 * Germanic, Romance or Turkic names, a letter that Arabic borrowed, or consonants that no Arabic root has together.
 */
export function looksForeign(folded: string): boolean {
  if (folded.length < 4 || native.test(folded)) return false;
  return borrowed.test(folded) || ending.test(folded) || cluster.test(folded) || isSpelledOut(folded);
}

/** Three long vowels in a word of seven letters or more, as few words have that no prefix or plural made. */
function isSpelledOut(folded: string): boolean {
  return folded.length >= 7 && !/^[امتي]|[اه]$/.test(folded) && longVowels(folded) >= 3;
}

function longVowels(folded: string): number {
  return (folded.slice(1).match(/[اوي]/g) ?? []).length;
}

/** Tell whether it may be one: at least two long vowels are written out, and nothing of Arabic grammar is seen. */
export function mayBeForeign(folded: string): boolean {
  if (looksForeign(folded)) return true;
  return folded.length >= 4 && !native.test(folded) && longVowels(folded) >= 2;
}

const borrowed = /[پڤگچژ]/;
const ending =
  /.(?:سكي|سكايا|[وي]فيتش|يتش|نكو|شفيلي|ادزه|بور?غ|برغ|هايم|شتاين|سون|[يو]نغ|ينك|ينس|يتز|وغلو|جيان|غارد|لاند|فيلد|باييف|ديز|[^ا]تس|ييه)$|^(?![تم]).{3,}(?:[وي]ف|[وي]فا|ياس|يوس|نيس|ولف)$/;
const cluster = /.نغ|تش(?=[اوي]..)|.تش|دج[اوي]|شف[اوي]|.ستر|غراي|فري[دت]/;
const native =
  /^(?:[وفبكل]?ال|لل|است|[ينا]ت|تت|م[ست]|ان[تكفقس]|[وف]?[سي][يتن]|[وفبل][متي])|(?:ات|ون|ين|ان|ها|هم|نا|كم|وا|ته|تها|ني|يه|وه|اء)$/;
