export function SourcesScreen(_: object) {
  return null;
}
