import { countsAsSupported } from "./claim-warnings.ts";
import type { EvidenceCard } from "./evidence-card.ts";

/** In what state a claim's support is; a word for a column, never a score. */
export type SupportState = (typeof supportStates)[number];

/** The states in the order of a board. */
export const supportStates = ["supported", "contested", "one", "voiced", "assumption", "nothing"] as const;

/**
 * Say in what state a claim's support is.
 *
 * `contested`: a passage speaks against it. `one`: what speaks for it counts as one at most, since one speaker or one origin
 * is behind it. `voiced`: passages say it, and it is of a form that passages do not support, such as an expectation.
 */
export function supportState(
  card: Pick<EvidenceCard, "assumption" | "counts" | "form"> & {
    readonly independence: { readonly range: { readonly high: number } };
  },
): SupportState {
  const { counts, independence } = card;
  if (card.assumption !== undefined) return "assumption";
  if (counts.against.passages > 0) return "contested";
  if (counts.for.passages === 0) return "nothing";
  if (!countsAsSupported(card.form)) return "voiced";
  return independence.range.high <= 1 ? "one" : "supported";
}
