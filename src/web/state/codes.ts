import type { CodeLine, RecordId } from "../../app/views.ts";

/** The codes whose own name, or a parent's, holds what was typed; in the order of the tree. */
export function matchingCodes(codes: readonly CodeLine[], query: string): readonly CodeLine[] {
  const sought = plain(query);
  if (sought === "") return codes;
  return codes.filter((code) => plain(code.name).includes(sought));
}

/** The codes to show in a filtered tree: those that match, and what they hang under. */
export function branchesWith(codes: readonly CodeLine[], query: string): readonly CodeLine[] {
  const byId = codesById(codes);
  const shown = new Set<RecordId>();
  for (const code of matchingCodes(codes, query)) {
    for (let at: CodeLine | undefined = code; at !== undefined && !shown.has(at.id); ) {
      shown.add(at.id);
      at = at.parent === undefined ? undefined : byId.get(at.parent);
    }
  }
  return codes.filter(({ id }) => shown.has(id));
}

/** The codes that can be coded with; a retired one is used no more. */
export function inUse(codes: readonly CodeLine[]): readonly CodeLine[] {
  return codes.filter(({ retired }) => retired === undefined);
}

/** Codes by their id. */
export function codesById(codes: readonly CodeLine[]): ReadonlyMap<RecordId, CodeLine> {
  return new Map(codes.map((code) => [code.id, code]));
}

/** Tell whether a code has exactly this name. */
export function isNamed(codes: readonly CodeLine[], name: string): boolean {
  return codes.some((code) => plain(code.name) === plain(name));
}

function plain(text: string): string {
  return text.trim().normalize("NFC").toLocaleLowerCase("en");
}
