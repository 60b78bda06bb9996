import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { SourceLine } from "../../app/views.ts";
import { dayWords, languageName, periodWords } from "./words.ts";

/** How what is recorded of sources is worded in the tool's language. */
export interface SourceWords {
  readonly language: (tag: string) => string;
  /** A period as shortly as its days allow; the words of the source where it has some. */
  readonly period: (period: SourceLine["collected"]) => string;
  /** The same without the words of the source. */
  readonly days: (period: SourceLine["collected"]) => string;
}

/** Word what is recorded of sources; other words are another value once the tool speaks another language. */
export function useSourceWords(): SourceWords {
  const { i18n } = useTranslation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are those of the language that is spoken
  return useMemo(() => ({ language: languageName, days: dayWords, period: periodWords }), [i18n.language]);
}
