import type { SourceLine } from "../../app/views.ts";

/** A source on the time line: its span in days since 1970, and how surely each end is known. */
export interface FieldworkBar {
  readonly line: SourceLine;
  readonly from: number;
  readonly to: number;
  /** Whether the ends are known to the month or the year alone. */
  readonly vague: boolean;
  /** Whether it has no end yet. */
  readonly open: boolean;
  readonly stated: { readonly from: number; readonly to: number } | undefined;
  /** Whether its label stands before it, because there is no room behind. */
  readonly labelBefore: boolean;
}

/** The bars of one wave and mode, laid in as few rows as let nothing overlap. */
export interface FieldworkBand {
  readonly mode: SourceLine["mode"];
  readonly rows: readonly (readonly FieldworkBar[])[];
}

/** One wave with its bands, in the order of its first day. */
export interface FieldworkWave {
  readonly wave: string | undefined;
  readonly bands: readonly FieldworkBand[];
}

/** A time line: its first and last day, and what lies on it. */
export interface Fieldwork {
  readonly from: number;
  readonly to: number;
  readonly waves: readonly FieldworkWave[];
  readonly undated: readonly SourceLine[];
}

const dayMs = 86_400_000;

/** The day of a date, since 1970. */
function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / dayMs);
}

/** The first of January of a year, since 1970. */
export function yearStart(year: number): number {
  return Math.round(Date.UTC(year, 0, 1) / dayMs);
}

/** The year of a day. */
export function yearOf(day: number): number {
  return new Date(day * dayMs).getUTCFullYear();
}

/** Lay sources out on a time line; `labelShare` is how much of its whole length a source's label takes. */
export function layFieldwork(
  sources: readonly SourceLine[],
  labelShare: (line: SourceLine) => number,
): Fieldwork {
  const dated = sources.filter(({ collected }) => collected !== undefined);
  const ends = dated.flatMap(({ collected }) => [
    collected?.from ?? "",
    collected?.to ?? collected?.from ?? "",
  ]);
  const days = ends.filter((each) => each !== "").map(dayNumber);
  const from = days.length === 0 ? 0 : yearStart(yearOf(Math.min(...days)));
  const to = days.length === 0 ? 1 : yearStart(yearOf(Math.max(...days)) + 1);
  const bars = dated
    .flatMap((line) => barOf(line, { from, to }, labelShare(line)) ?? [])
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
  const waves = [...Map.groupBy(bars, ({ line }) => line.wave)].map(
    ([wave, all]): FieldworkWave => ({
      wave,
      bands: [...Map.groupBy(all, ({ line }) => line.mode)].map(([mode, of]) => ({
        mode,
        rows: rowsOf(of, (line) => labelShare(line) * (to - from)),
      })),
    }),
  );
  return { from, to, waves, undated: sources.filter(({ collected }) => collected === undefined) };
}

function barOf(
  line: SourceLine,
  whole: { readonly from: number; readonly to: number },
  labelShare: number,
): FieldworkBar | undefined {
  const last = whole.to;
  const { collected, collectedAsStated } = line;
  if (collected === undefined) return undefined;
  const { from, to } = collected;
  const end = to === undefined ? last : dayNumber(to) + 1;
  return {
    line,
    from: dayNumber(from),
    to: end,
    labelBefore: end + labelShare * (last - whole.from) > last && dayNumber(from) - whole.from > last - end,
    vague: to !== undefined && isVague(from, to),
    open: to === undefined,
    stated:
      collectedAsStated === undefined
        ? undefined
        : {
            from: dayNumber(collectedAsStated.from),
            to: collectedAsStated.to === undefined ? last : dayNumber(collectedAsStated.to) + 1,
          },
  };
}

// From the first of a month to the last of one: somebody knew the month, or the year, and not the day.
function isVague(from: string, to: string): boolean {
  const next = new Date((dayNumber(to) + 1) * dayMs);
  return from.endsWith("-01") && from !== to && next.getUTCDate() === 1;
}

function rowsOf(
  bars: readonly FieldworkBar[],
  labelDays: (line: SourceLine) => number,
): readonly (readonly FieldworkBar[])[] {
  const rows: FieldworkBar[][] = [];
  const ends: number[] = [];
  for (const bar of bars) {
    const label = labelDays(bar.line);
    const start = Math.min(bar.from, bar.stated?.from ?? bar.from) - (bar.labelBefore ? label : 0);
    const free = ends.findIndex((end) => end <= start);
    const row = free < 0 ? rows.length : free;
    rows[row] = [...(rows[row] ?? []), bar];
    ends[row] = Math.max(bar.to, bar.stated?.to ?? bar.to) + (bar.labelBefore ? 0 : label);
  }
  return rows;
}
