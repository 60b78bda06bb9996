/** When the material was collected, wave by wave. */
export function FieldworkScreen() {
  return null;
}
