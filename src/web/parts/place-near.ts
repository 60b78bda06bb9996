/** Where a small sheet of that size stands: under what it is about where there is room, above it otherwise, in the window. */
export function placeNear(
  near: DOMRect | undefined,
  width = 380,
  height = 340,
): { readonly [side in "--left" | "--top"]: string } {
  const left = Math.min(Math.max(12, (near?.left ?? innerWidth / 2) - 40), innerWidth - width - 12);
  const under = (near?.bottom ?? innerHeight / 3) + 14;
  const top = under + height > innerHeight - 12 ? Math.max(12, (near?.top ?? 0) - height - 14) : under;
  return { "--left": `${left}px`, "--top": `${top}px` };
}
