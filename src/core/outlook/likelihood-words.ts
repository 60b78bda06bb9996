/** A scale of words for likelihoods. */
export type LikelihoodScale = "icd-203" | "icd-203-second-row" | "ipcc" | "uk";

/** A word with the shares it stands for; both between 0 and 1. */
export interface LikelihoodBand {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The bands of the scales as published; gaps are the scales' own.
 *
 * ICD 203, Analytic Standards (ODNI, 2015), whose two rows must not be mixed; IPCC AR5 guidance note on uncertainties
 * (2010), read as bands that do not overlap; UK Professional Head of Intelligence Assessment, Probability Yardstick.
 */
export const likelihoodScales: Readonly<Record<LikelihoodScale, readonly LikelihoodBand[]>> = {
  "icd-203": [
    { word: "almost no chance", from: 0.01, to: 0.05 },
    { word: "very unlikely", from: 0.05, to: 0.2 },
    { word: "unlikely", from: 0.2, to: 0.45 },
    { word: "roughly even chance", from: 0.45, to: 0.55 },
    { word: "likely", from: 0.55, to: 0.8 },
    { word: "very likely", from: 0.8, to: 0.95 },
    { word: "almost certain", from: 0.95, to: 0.99 },
  ],
  "icd-203-second-row": [
    { word: "remote", from: 0.01, to: 0.05 },
    { word: "highly improbable", from: 0.05, to: 0.2 },
    { word: "improbable", from: 0.2, to: 0.45 },
    { word: "roughly even odds", from: 0.45, to: 0.55 },
    { word: "probable", from: 0.55, to: 0.8 },
    { word: "highly probable", from: 0.8, to: 0.95 },
    { word: "nearly certain", from: 0.95, to: 0.99 },
  ],
  ipcc: [
    { word: "exceptionally unlikely", from: 0, to: 0.01 },
    { word: "very unlikely", from: 0.01, to: 0.1 },
    { word: "unlikely", from: 0.1, to: 0.33 },
    { word: "about as likely as not", from: 0.33, to: 0.66 },
    { word: "likely", from: 0.66, to: 0.9 },
    { word: "very likely", from: 0.9, to: 0.99 },
    { word: "virtually certain", from: 0.99, to: 1 },
  ],
  uk: [
    { word: "remote chance", from: 0, to: 0.05 },
    { word: "highly unlikely", from: 0.1, to: 0.2 },
    { word: "unlikely", from: 0.25, to: 0.35 },
    { word: "realistic possibility", from: 0.4, to: 0.5 },
    { word: "likely", from: 0.55, to: 0.75 },
    { word: "highly likely", from: 0.8, to: 0.9 },
    { word: "almost certain", from: 0.95, to: 1 },
  ],
};

/**
 * The words that a range of shares touches, from the least to the greatest; two or more where it crosses bands.
 *
 * A share on the border of two bands belongs to the upper one, but the upper end of a range that only touches a border
 * does not pull the next word in. Shares below the first band and above the last have no word: ICD 203 has none for
 * what is certain. A share in a gap of a scale has none either.
 */
export function likelihoodWords(scale: LikelihoodScale, low: number, high: number): readonly string[] {
  const bands = likelihoodScales[scale];
  const last = bands.at(-1);
  return bands
    .filter(({ from, to }) => {
      const touches = low === high ? from <= low && low < to : low < to && high > from;
      return touches || (to === last?.to && low === to);
    })
    .map(({ word }) => word);
}
