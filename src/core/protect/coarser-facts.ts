import type { KnownSubject } from "./unique-combinations.ts";

/** What would have to be said less exactly for a combination to fit enough people, and how many it then fits. */
export interface CoarserFact {
  readonly name: string;
  /** What to say instead; absent where only leaving it out helps. */
  readonly to?: string;
  readonly fits: number;
}

/** For a fact, what says it more broadly, such as the region of a town; `undefined` where nothing is known to. */
export type BroaderFact = (name: string, value: string) => string | undefined;

/**
 * Find the smallest coarsening by which facts fit at least k subjects: one fact said more broadly, else one left out.
 *
 * A month becomes its year and a number its decade; what else is broader is for the caller to know. Of several that
 * suffice the one is taken that tells most, which is the one that then fits fewest.
 */
export function coarserFact(
  subjects: readonly KnownSubject[],
  facts: readonly { readonly name: string; readonly value: string }[],
  k: number,
  broader: BroaderFact = () => undefined,
): CoarserFact | undefined {
  const widen = (name: string, value: string): string | undefined =>
    broader(name, value) ?? widerByForm(value);
  const fitting = (changed: string, isAlike: (value: string | undefined) => boolean): number =>
    subjects.filter(({ facts: own }) =>
      facts.every(({ name, value }) => (name === changed ? isAlike(own[name]) : own[name] === value)),
    ).length;
  const said = facts.flatMap(({ name, value }): readonly CoarserFact[] => {
    const to = widen(name, value);
    if (to === undefined || to === value) return [];
    const fits = fitting(
      name,
      (own) => own !== undefined && (own === to || (widen(name, own) ?? own) === to),
    );
    return fits >= k ? [{ name, to, fits }] : [];
  });
  const left = facts.flatMap(({ name }): readonly CoarserFact[] => {
    const fits = fitting(name, () => true);
    return fits >= k ? [{ name, fits }] : [];
  });
  return fewest(said) ?? fewest(left);
}

function fewest(found: readonly CoarserFact[]): CoarserFact | undefined {
  return [...found].sort((a, b) => a.fits - b.fits || (a.name < b.name ? -1 : 1))[0];
}

function widerByForm(value: string): string | undefined {
  const month = /^(\d{4})-\d\d(?:-\d\d)?$/.exec(value)?.[1];
  if (month !== undefined) return month;
  if (!/^\d{1,3}$/.test(value)) return undefined;
  const decade = Number(value) - (Number(value) % 10);
  return `${decade}–${decade + 9}`;
}
