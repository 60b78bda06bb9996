export function CodebookScreen(_: object) {
  return null;
}
