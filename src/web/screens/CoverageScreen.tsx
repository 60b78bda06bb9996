export function CoverageScreen(_: object) {
  return null;
}
