/** A contact sheet for an interview without a recording. */
export function ContactScreen() {
  return null;
}
