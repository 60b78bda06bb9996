import type { FoundName } from "./found-name.ts";
import { betweenTokens, type NameScan, type NameUnit, spellingOf } from "./name-scan.ts";
import { endWithPossessive, possessiveLength } from "./possessive.ts";

/**
 * Let each hit grow over words right beside it that are parts of the same person's listed names: of another spelling, a
 * second time, or left over by a reading that won. Else a pseudonym would stand beside a bare part of the name it hides.
 *
 * Nothing but a blank or a hyphen may lie between, and words that are surely somebody else's are left alone.
 */
export function growOverParts(scan: NameScan, hits: readonly FoundName[]): readonly FoundName[] {
  const sureByPlace = surePlaces(scan, hits);
  const grownByPlace = new Map<number, FoundName[]>();
  const grown = hits.map((hit) => {
    const wider = growBefore(scan, growAfter(scan, hit, sureByPlace), sureByPlace);
    if (wider !== hit)
      for (const place of placesOf(scan, wider))
        grownByPlace.set(place, [...(grownByPlace.get(place) ?? []), wider]);
    return wider;
  });
  // Hits come the surest first: of two that now cover the same words the first stays.
  const order = new Map(grown.map((hit, i) => [hit, i]));
  return grown.filter((hit, i) => {
    const wider = grownByPlace.get(scan.placeAt(hit.start)) ?? [];
    return !wider.some((other) => {
      if (other === hit || other.person !== hit.person || hit.start < other.start || other.end < hit.end)
        return false;
      const isSame = hit.start === other.start && hit.end === other.end;
      return !isSame || (order.get(other) ?? 0) < i;
    });
  });
}

/** The places of hits that are certain, with their persons. */
type SurePlaces = ReadonlyMap<number, ReadonlySet<number>>;

function surePlaces(scan: NameScan, hits: readonly FoundName[]): SurePlaces {
  const places = new Map<number, Set<number>>();
  for (const hit of hits) {
    if (hit.certainty !== "certain") continue;
    for (const place of placesOf(scan, hit))
      places.set(place, (places.get(place) ?? new Set()).add(hit.person));
  }
  return places;
}

function growAfter(scan: NameScan, hit: FoundName, sure: SurePlaces): FoundName {
  // Behind a possessive the name has ended.
  if (hit.nameEnd !== hit.end) return hit;
  const last = scan.placeAt(hit.end) - 1;
  if (!isOnlyBlank(betweenTokens(scan.text, scan.tokens, last))) return hit;
  const unit = scan.unitsAt(last + 1).find((each) => each.clitics === 0 && isOwnPart(scan, hit, each, sure));
  if (unit === undefined) return hit;
  const end = endWithPossessive(scan, unit.to);
  const nameEnd = end - possessiveLength(scan.text.slice(hit.start, end));
  return growAfter(scan, { ...hit, end, nameEnd, parts: hit.parts + 1, isOneWord: false }, sure);
}

function growBefore(scan: NameScan, hit: FoundName, sure: SurePlaces): FoundName {
  // A clitic joins the name to what was said before it.
  if (hit.nameStart !== hit.start) return hit;
  const first = scan.placeAt(hit.start);
  if (!isOnlyBlank(betweenTokens(scan.text, scan.tokens, first - 1))) return hit;
  for (let from = first - 1; from >= Math.max(0, first - longestUnit); from--) {
    const unit = scan.unitsAt(from).find((each) => each.to === first - 1 && isOwnPart(scan, hit, each, sure));
    if (unit === undefined) continue;
    const start = scan.tokens[from]?.start ?? hit.start;
    const nameStart = start + scan.cliticLength(unit);
    return growBefore(scan, { ...hit, start, nameStart, parts: hit.parts + 1, isOneWord: false }, sure);
  }
  return hit;
}

/** A unit is a word with up to three particles before it. */
const longestUnit = 4;

function isOwnPart(scan: NameScan, hit: FoundName, unit: NameUnit, sure: SurePlaces): boolean {
  if (spellingOf(scan, unit)?.person !== hit.person || unit.unmet !== 0) return false;
  const isExact = unit.match.how === "listed" || unit.match.how === "inflected";
  if (!isExact && (hit.certainty === "certain" || !unit.match.standsAlone)) return false;
  for (let place = unit.from; place <= unit.to; place++) {
    if ((sure.get(place)?.size ?? 0) > 0) return false;
  }
  return !isJustAWord(scan, unit);
}

/** A word of grammar, or an ordinary word that stands as one ("Karim is generous", in Arabic with its alif). */
function isJustAWord(scan: NameScan, { to }: NameUnit): boolean {
  if (scan.isFunctionWord(to) || !scan.looksLikeName(to)) return true;
  if (!scan.isOrdinaryWord(to)) return false;
  return scan.tokens[to]?.script === "arabic" ? scan.foldedAt(to).endsWith("ا") : scan.isSentenceStart(to);
}

function isOnlyBlank(between: string | undefined): boolean {
  return between !== undefined && /^[^\S\n]*[-‐‑]?[^\S\n]*\n?[^\S\n]*$/.test(between);
}

function placesOf(scan: NameScan, { start, end }: FoundName): readonly number[] {
  const places: number[] = [];
  for (let place = scan.placeAt(start); (scan.tokens[place]?.start ?? end) < end; place++) places.push(place);
  return places;
}
