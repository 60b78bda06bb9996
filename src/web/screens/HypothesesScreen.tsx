/** Competing hypotheses beside the evidence. */
export function HypothesesScreen() {
  return null;
}
