import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { english } from "../language/english.ts";

type Word = keyof typeof english.outlook.word;

const keys: Readonly<Record<string, Word>> = {
  "almost no chance": "almostNoChance",
  "very unlikely": "veryUnlikely",
  unlikely: "unlikely",
  "roughly even chance": "evenChance",
  likely: "likely",
  "very likely": "veryLikely",
  "almost certain": "almostCertain",
  remote: "remote",
  "highly improbable": "highlyImprobable",
  improbable: "improbable",
  "roughly even odds": "evenOdds",
  probable: "probable",
  "highly probable": "highlyProbable",
  "nearly certain": "nearlyCertain",
  "exceptionally unlikely": "exceptionallyUnlikely",
  "about as likely as not": "asLikelyAsNot",
  "virtually certain": "virtuallyCertain",
  "remote chance": "remoteChance",
  "highly unlikely": "highlyUnlikely",
  "realistic possibility": "realisticPossibility",
  "highly likely": "highlyLikely",
};

/** Likelihood words in the language of the tool; records keep them as the scale was published. */
export function useLikelihood(): LikelihoodWords {
  const { t } = useTranslation("outlook");
  return likelihoodIn(t);
}

interface LikelihoodWords {
  readonly sayWord: (word: string) => string;
  /** One word, or the least and the greatest of several. */
  readonly sayWords: (words: readonly string[]) => string;
}

/** The same outside of what is drawn. */
export function likelihoodIn(t: TFunction<"outlook">): LikelihoodWords {
  const sayWord = (word: string): string => {
    const key = keys[word];
    return key === undefined ? word : t(`word.${key}`);
  };
  return {
    sayWord,
    sayWords: (words) => {
      const [least = "", greatest] = [words[0], words.at(-1)];
      return greatest === undefined || greatest === least
        ? sayWord(least)
        : t("wordRange", { low: sayWord(least), high: sayWord(greatest) });
    },
  };
}
