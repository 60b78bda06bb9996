import { type LikelihoodScale, likelihoodScales } from "../../outlook/index.ts";

/** Every likelihood word of every scale, the longest first, so that “very unlikely” is not read as “unlikely”. */
const scaleWords: readonly string[] = [
  ...new Set(Object.values(likelihoodScales).flatMap((bands) => bands.map(({ word }) => word))),
].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

// ICD 203 gives these beside the words that the scale lists.
const sideWords = ["roughly even odds", "highly improbable", "improbably", "probably"];

const likelihoodPattern = new RegExp(
  `(?<![\\p{L}-])(?:${[...scaleWords, ...sideWords]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(" ", "\\s+"))
    .join("|")})(?![\\p{L}-])`,
  "giu",
);

/** The likelihood words in a text, in small letters and in their order. */
export function likelihoodWordsIn(text: string): readonly string[] {
  return [...text.matchAll(likelihoodPattern)].map(([word]) => word.toLowerCase().replace(/\s+/gu, " "));
}

/** A text without its likelihood words. */
function withoutLikelihoodWords(text: string): string {
  return text.replace(likelihoodPattern, " ");
}

/** Words that belong to one row of ICD 203 alone. */
export function icdRowOf(word: string): "first" | "second" | undefined {
  const inRow = (scale: LikelihoodScale) => likelihoodScales[scale].some((band) => band.word === word);
  if (inRow("icd-203")) return "first";
  return inRow("icd-203-second-row") ? "second" : undefined;
}

/** Whether a sentence speaks of how sure its authors are. */
export function speaksOfConfidence(sentence: string): boolean {
  return /(?<!\p{L})(?:confidence|confident|confidently)(?!\p{L})/iu.test(sentence);
}

/** Words that call something a likelihood, where the sentence does not say that it is none. */
export function callsItLikelihood(sentence: string): boolean {
  const plain = withoutLikelihoodWords(sentence).replace(
    /(?<!\p{L})(?:not|never|no|nor|rather\s+than|instead\s+of)(?!\p{L})[^.;:]{0,40}?(?:probabilit|likelihood|chance|odds)\p{L}*/giu,
    " ",
  );
  return /(?<!\p{L})(?:probabilit(?:y|ies)|likelihoods?|chances?|odds)(?!\p{L})/iu.test(plain);
}

/** Harm that is said not to be, where all that is known is that none was modelled. */
export function deniesHarm(text: string): boolean {
  return /(?<!\p{L})(?:no\s+(?:\p{L}+\s+)?harms?(?!\p{L})(?!\s+(?:(?:of|from|to)\s+[^.;:]{1,40}\s+)?(?:was\s+|were\s+|is\s+|has\s+been\s+)?modelled)|without\s+(?:any\s+)?harm(?!\p{L})|harmless|harms\s+nobody|does\s+not\s+harm)/iu.test(
    text,
  );
}

/** “Will” said of what is to come; what would be, and wills of other kinds, are passed over. */
export function saysWill(text: string): boolean {
  return /(?<!\p{L})(?<!(?:free|ill|good|own|the|a|his|her|their|political|of)\s)(?:will(?!\s+(?:to|of|and\s+testament)\b)|won['’]t)(?!\p{L})/iu.test(
    text,
  );
}

/** A share typed by hand, such as “34 %”, “a third of 100” or “3 in 10”; each as it stands. */
export function typedShares(text: string): readonly string[] {
  const pattern =
    /(?<![\p{L}\d.,])\d+(?:[.,]\d+)?(?:\s*(?:to|and|[-–—])\s*\d+(?:[.,]\d+)?)?\s*(?:%|per\s?cent(?!\p{L})|percent(?!\p{L})|percentage\s+points|(?:in|out\s+of)\s+(?:10|100|1,000|1000)(?![\d,.]*\d))/giu;
  return [...text.matchAll(pattern)].map(([share]) => share.trim());
}

/** Numbers typed by hand, without years, ordinals and what is part of a word; each without thousands' signs. */
export function typedNumbers(text: string): readonly string[] {
  const found = text.matchAll(/(?<![\p{L}\d.,/:-])\d+(?:,\d{3})*(?:\.\d+)?(?![\d\p{L}/:]|-\d|[.,]\d)/gu);
  return [...found]
    .map(([number]) => number)
    .filter((number) => !/^(?:19|20)\d\d$/.test(number))
    .map((number) => number.replaceAll(",", ""));
}

/** What stands between quotation marks, of any language; marks that never close are none. */
export function quotedIn(text: string): readonly string[] {
  const pairs = /“([^“”]*)”|"([^"]*)"|«([^«»]*)»|„([^„“”]*)[“”]/gu;
  return [...text.matchAll(pairs)].map((match) => match[1] ?? match[2] ?? match[3] ?? match[4] ?? "");
}

/** A text without what stands between quotation marks: those are somebody else's words. */
export function withoutQuotes(text: string): string {
  return text.replace(/“[^“”]*”|"[^"]*"|«[^«»]*»|„[^„“”]*[“”]/gu, " ");
}

/** Cut a text into sentences; abbreviations and decimal points do not end one. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .replace(/([.!?…]["”»)]*)\s+(?=["“«(]?[\p{Lu}\d{])/gu, (gap: string, end: string, at: number) =>
      abbreviated.test(text.slice(Math.max(0, at - 8), at + 1)) ? gap : `${end}\n`,
    )
    .split("\n")
    .filter((sentence) => sentence.trim() !== "");
}

const abbreviated = /(?<!\p{L})(?:e\.g|i\.e|cf|ca|approx|vs|no)\.$/iu;

/** Whether a text is mostly in letters of another script than these rules read. */
export function isForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
  return letters.length > 0 && latin * 2 < letters.length;
}
