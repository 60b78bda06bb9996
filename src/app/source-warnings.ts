import { consentToQuote } from "../core/protect/index.ts";
import type { Source } from "../core/study/index.ts";

/** Why no quote of a source is cleared though its release level lets quotes out; `undefined` where that is not so. */
export function quotesHeldOf(source: Source): "refused" | "not-asked" | undefined {
  const consent = consentToQuote(source);
  if (source.release !== "quote" || consent === "yes") return undefined;
  return consent === "no" ? "refused" : "not-asked";
}

/** What is said of a source that does not go together. The Clearer holds to the stricter of the two, whatever is said. */
export function sourceWarnings(source: Source): readonly string[] {
  const held = quotesHeldOf(source);
  if (held === undefined) return [];
  return [
    held === "refused"
      ? "By its release level it may be quoted, but consent to quotation is “no”, so no quote of it is cleared. Let only paraphrase leave the study, or note the consent if it was given since."
      : "By its release level it may be quoted, but nobody asked for consent to quotation, so no quote of it is cleared. Ask, and note the answer.",
  ];
}
