/** The statements of a brief, written beside their lint. */
export function WriteScreen() {
  return null;
}
