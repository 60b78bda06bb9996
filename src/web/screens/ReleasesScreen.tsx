/** What may leave the study, and what has left. */
export function ReleasesScreen() {
  return null;
}
