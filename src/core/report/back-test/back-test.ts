import type { Day } from "../../base/index.ts";

/** A figure published after the cut-off of a study. */
export interface LaterCount {
  readonly id: string;
  /** When it was published, and what time it speaks of: `2019`, `2019-08` or a day. */
  readonly published: string;
  readonly about: string;
  /** Absent at an end that is not stated: "more than 10,000" has a low end alone. */
  readonly low?: number;
  readonly high?: number;
  /** The words of a count that has no number. */
  readonly said?: string;
  /** Whom or what it counts, in a few words. */
  readonly counts: string;
  readonly who: string;
  /** Where it was read. */
  readonly via: string;
  /** The key of the watched number it is set beside. */
  readonly compares?: string;
  /** Why it is set beside none. */
  readonly why?: string;
}

/** How a definition of regrouping was settled by its own rule. */
export interface SettledDefinition {
  /** Its key. */
  readonly definition: string;
  /** The year after the base date by whose end it was settled, from 1. */
  readonly by: number;
  /** Whether it came true; absent where its rule settles nothing. */
  readonly outcome?: boolean;
  readonly what: string;
  /** The counts it was settled by. */
  readonly restsOn: readonly string[];
}

/** What was counted and what happened after the cut-off. */
export interface LaterFigures {
  readonly counts: readonly LaterCount[];
  readonly settled: readonly SettledDefinition[];
  /** In one line. */
  readonly happened: string;
  /** What a reader of this comparison must know of the study and its makers. */
  readonly cautions: readonly string[];
}

/** What an outlook says under one account of a clash, or over all runs. */
export interface View {
  readonly id: string;
  readonly name: string;
}

/** What an outlook said at its cut-off; lists of values by view are in the order of `views`. */
export interface SaidThen {
  readonly base: Day;
  /** All runs first, then each account of each clash. */
  readonly views: readonly View[];
  readonly watched: readonly {
    readonly key: string;
    readonly name: string;
    readonly unit: string;
    /** By view and by month from 0: the 5, 10, 25, 50, 75, 90 and 95 % quantiles. */
    readonly fans: readonly (readonly (readonly number[])[])[];
  }[];
  readonly definitions: readonly {
    readonly key: string;
    readonly name: string;
    readonly settledBy: string;
    /** By view: the share of runs in which it was true by the end of each year, from the first. */
    readonly byYear: readonly (readonly number[])[];
  }[];
}

/** Where a count lies in a fan: the narrowest band that holds the whole of it, or how it misses. */
export type Place =
  | "within 50 %"
  | "within 80 %"
  | "within 90 %"
  /** Its range reaches into the band of 90 % and out of it. */
  | "partly"
  | "above"
  | "below"
  /** Only one end is stated, and the band reaches beyond it. */
  | "not against it";

/** A later count beside what was said of its month. */
export interface PlacedCount {
  readonly count: LaterCount;
  readonly month: number;
  /** By view. */
  readonly places: readonly { readonly quantiles: readonly number[]; readonly place: Place }[];
}

/** A definition beside what was said of it. */
export interface ScoredDefinition {
  readonly settled: SettledDefinition;
  readonly name: string;
  readonly settledBy: string;
  /** By view: the share of runs by the end of the year it was settled by. */
  readonly shares: readonly number[];
}

/** What was said then beside what was counted since. */
export interface BackTest {
  readonly said: SaidThen;
  readonly later: LaterFigures;
  readonly watched: readonly {
    readonly key: string;
    readonly name: string;
    readonly unit: string;
    readonly counts: readonly PlacedCount[];
  }[];
  /** Counts that nothing in the outlook can be set beside, each with why. */
  readonly apart: readonly LaterCount[];
  readonly definitions: readonly ScoredDefinition[];
  /** By view: the mean of (share - outcome)² over the settled definitions; absent where none is settled. */
  readonly brier?: readonly number[];
}

/**
 * Set later counts beside the fans and later events beside the shares of an outlook; nothing of the outlook is changed by it.
 *
 * Brier, Monthly Weather Review 78 (1950): 0 is best, 1 worst, 0.25 is what always saying one half gives.
 */
export function backTest(said: SaidThen, later: LaterFigures): BackTest {
  const watched = said.watched.flatMap(({ key, name, unit, fans }) => {
    const counts = later.counts.flatMap((count) =>
      count.compares === key ? placed(count, monthOf(said.base, count.about), fans) : [],
    );
    return counts.length === 0 ? [] : [{ key, name, unit, counts }];
  });
  const beside = new Set(watched.flatMap(({ counts }) => counts.map(({ count }) => count.id)));
  const definitions = said.definitions.flatMap(({ key, name, settledBy, byYear }) =>
    later.settled
      .filter(({ definition, by }) => definition === key && byYear.every((years) => by <= years.length))
      .map((settled) => ({
        settled,
        name,
        settledBy,
        shares: byYear.map((years) => years[settled.by - 1] ?? Number.NaN),
      })),
  );
  const brier = brierScores(definitions, said.views.length);
  return {
    said,
    later,
    watched,
    apart: later.counts.filter(({ id }) => !beside.has(id)),
    definitions,
    ...(brier !== undefined && { brier }),
  };
}

/** Months from the base date to a time such as `2019-08`; the middle of a year that is given without a month. */
export function monthOf(base: Day, about: string): number {
  const [year = 0, month = 6] = about.split("-").map(Number);
  const [baseYear = 0, baseMonth = 1] = base.split("-").map(Number);
  return (year - baseYear) * 12 + month - baseMonth;
}

/** Where a count lies among the 5, 10, 25, 50, 75, 90 and 95 % quantiles; `undefined` for a count without a number. */
export function placeOf(
  { low, high }: Pick<LaterCount, "low" | "high">,
  quantiles: readonly number[],
): Place | undefined {
  if (low === undefined && high === undefined) return undefined;
  const [q05 = 0, q10 = 0, q25 = 0, , q75 = 0, q90 = 0, q95 = 0] = quantiles;
  if (low !== undefined && low > q95) return "above";
  if (high !== undefined && high < q05) return "below";
  if (low === undefined || high === undefined) return "not against it";
  if (low >= q25 && high <= q75) return "within 50 %";
  if (low >= q10 && high <= q90) return "within 80 %";
  return low >= q05 && high <= q95 ? "within 90 %" : "partly";
}

function placed(
  count: LaterCount,
  month: number,
  fans: SaidThen["watched"][number]["fans"],
): readonly PlacedCount[] {
  const places = fans.flatMap((months) => {
    const quantiles = months[month];
    const place = quantiles === undefined ? undefined : placeOf(count, quantiles);
    return quantiles === undefined || place === undefined ? [] : [{ quantiles, place }];
  });
  return places.length < fans.length || fans.length === 0 ? [] : [{ count, month, places }];
}

function brierScores(definitions: readonly ScoredDefinition[], views: number): readonly number[] | undefined {
  const scored = definitions.filter(({ settled }) => settled.outcome !== undefined);
  if (scored.length === 0) return undefined;
  return Array.from({ length: views }, (_, view) => {
    const squares = scored.map(({ settled, shares }) => {
      const miss = (shares[view] ?? Number.NaN) - (settled.outcome === true ? 1 : 0);
      return miss * miss;
    });
    return squares.reduce((sum, each) => sum + each, 0) / scored.length;
  });
}
