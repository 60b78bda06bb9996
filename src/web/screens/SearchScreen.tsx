export function SearchScreen(_: object) {
  return null;
}
