/** A code laid on a stretch of text, by one coder or several. */
export interface Coded {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly colour: CodeColour;
  readonly coders: readonly string[];
}

/** The colours a code can have. */
export type CodeColour = "teal" | "rust" | "amber" | "violet" | "blue" | "green" | "plum" | "slate";

/** A coded stretch with the lane of its underline; `undefined` where the four lanes are taken and it is counted only. */
export interface Laid extends Coded {
  readonly lane: 0 | 1 | 2 | 3 | undefined;
}

const lanes = [0, 1, 2, 3] as const;

/**
 * Give each coded stretch the lowest underline lane that is free where it begins.
 *
 * In order of start, longer ones first, so that what encloses lies nearest to the words.
 */
export function layLanes(coded: readonly Coded[]): readonly Laid[] {
  const sorted = [...coded].sort((a, b) => a.start - b.start || b.end - a.end || compare(a.key, b.key));
  const freeFrom = [0, 0, 0, 0];
  return sorted.map((each) => {
    const lane = lanes.find((candidate) => (freeFrom[candidate] ?? 0) <= each.start);
    if (lane !== undefined) freeFrom[lane] = each.end;
    return { ...each, lane };
  });
}

/** A stretch with the number of codes on it; `colour` where it is one alone. */
export interface Depth {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly colour: CodeColour | undefined;
}

/** Cut a stretch of text by how many codes lie on it, leaving out what has none. */
export function depthsIn(
  laid: readonly Pick<Laid, "start" | "end" | "colour">[],
  from: number,
  to: number,
): readonly Depth[] {
  const inside = laid.filter((each) => each.start < to && each.end > from);
  const borders = new Set<number>();
  for (const each of inside) {
    borders.add(Math.max(from, each.start));
    borders.add(Math.min(to, each.end));
  }
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(0, -1).flatMap((start, i) => {
    const end = sorted[i + 1] ?? start;
    const on = inside.filter((each) => each.start <= start && each.end >= end);
    if (on.length === 0) return [];
    return [{ start, end, depth: on.length, colour: on.length === 1 ? on[0]?.colour : undefined }];
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
