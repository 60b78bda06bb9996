/** The model drawn as states and flows. */
export function FlowsScreen() {
  return null;
}
