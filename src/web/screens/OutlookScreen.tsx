/** What the model says ahead, while its numbers are moved. */
export function OutlookScreen() {
  return null;
}
