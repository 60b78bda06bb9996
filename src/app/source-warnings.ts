import { consentToQuote } from "../core/protect/index.ts";
import type { Source } from "../core/study/index.ts";

/** What is said of a source that does not go together. The Clearer holds to the stricter of the two, whatever is said. */
export function sourceWarnings(source: Source): readonly string[] {
  const consent = consentToQuote(source);
  if (source.release !== "quote" || consent === "yes") return [];
  return [
    consent === "no"
      ? "By its release level it may be quoted, but consent to quotation is “no”, so no quote of it is cleared. Let only paraphrase leave the study, or note the consent if it was given since."
      : "By its release level it may be quoted, but nobody asked for consent to quotation, so no quote of it is cleared. Ask, and note the answer.",
  ];
}
