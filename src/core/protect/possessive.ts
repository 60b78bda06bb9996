import type { NameScan } from "./name-scan.ts";

/** Length of the English possessive ending of a surface. */
export function possessiveLength(surface: string): number {
  return /(?:['’ʼ]s|(?<=s)['’])$/i.exec(surface)?.[0].length ?? 0;
}

/** Where a word ends: the English possessive of a name in s has an apostrophe alone, which belongs to the name. */
export function endWithPossessive(scan: NameScan, place: number): number {
  const end = scan.tokens[place]?.end ?? 0;
  const hasBareMark =
    /s/i.test(scan.text.charAt(end - 1)) && /^['’](?!\p{L})/u.test(scan.text.slice(end, end + 2));
  return hasBareMark && !/['‘’]/.test(scan.text.charAt((scan.tokens[place]?.start ?? 0) - 1)) ? end + 1 : end;
}
