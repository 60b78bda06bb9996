/** Evidence by reliability and credibility. */
export function GradesScreen() {
  return null;
}
