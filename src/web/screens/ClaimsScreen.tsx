export function ClaimsScreen(_: object) {
  return null;
}
