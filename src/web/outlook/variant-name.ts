import { useTranslation } from "react-i18next";
import type { DefinitionView } from "../../app/views.ts";

type Variant = Pick<DefinitionView["variants"][number], "id" | "kind" | "name">;

const readings = {
  "words-low": "wordsLow",
  "words-high": "wordsHigh",
  "pool-lowest": "poolLowest",
  "pool-highest": "poolHighest",
} as const;

/** What a variant leaves out or reads otherwise, under a heading that says which of the two. */
export function useVariantName(): (variant: Variant) => string {
  const { t } = useTranslation("outlook");
  return ({ id, kind, name }) => {
    const reading = Object.entries(readings).find(([known]) => known === id)?.[1];
    if (reading !== undefined) return t(`variants.${reading}`);
    return kind === "without-origin" ? name.replace(/^Without /, "") : name;
  };
}
