/** What the parameters may be, and why. */
export function ModelScreen() {
  return null;
}
