export function SearchPalette(_: { readonly onClose: () => void }) {
  return null;
}
