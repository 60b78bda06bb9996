/** Read a plain number as it is typed, with a point or a comma; `undefined` for nothing, "wrong" for anything else. */
export function readNumber(typed: string): number | undefined | "wrong" {
  const text = typed.trim().replace(",", ".");
  if (text === "") return undefined;
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : "wrong";
}
