/** A variable by its number, and how often it counts. */
export type Term = readonly [variable: number, times: number];

/** What is known of a sum of variables: that it lies between two numbers, ends included. */
export interface KnownSum {
  readonly terms: readonly Term[];
  readonly from: number;
  readonly to: number;
}

/** The least and the most that a sum can be; `Infinity` where nothing holds it. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/**
 * Bound some sums of variables that are 0 or more, from what is known of other sums; undefined where what is known
 * contradicts itself.
 *
 * Exact for real numbers up to rounding: the two-phase simplex method on a dense tableau, the largest reduced cost
 * first and Bland's rule where it stalls. Meant for some hundred sums of some hundred variables with small whole
 * coefficients, as tables of counts have them; `docs/methods/disclosure.md`.
 */
export function linearBounds(
  variables: number,
  known: readonly KnownSum[],
  asked: readonly (readonly Term[])[],
): readonly Bounds[] | undefined {
  const tableau = feasibleTableau(variables, known);
  if (tableau === undefined) return undefined;
  return asked.map((terms) => {
    const most = optimum(tableau, terms, 1);
    // `0 - x`, so that no bound is -0.
    return { least: 0 - optimum(tableau, terms, -1), most };
  });
}

// Sums of small whole numbers: what differs by less than this is equal.
const tiny = 1e-9;

/** Rows of coefficients with the right side last; which variable each row stands for, -1 for none yet. */
interface Tableau {
  readonly width: number;
  readonly rows: Float64Array[];
  readonly basis: number[];
}

function feasibleTableau(variables: number, known: readonly KnownSum[]): Tableau | undefined {
  if (known.some(({ from, to }) => from > to)) return undefined;
  const tableau = firstTableau(variables, known);
  for (let stalled = 0, before = Infinity; ; ) {
    const infeasible = infeasibility(tableau);
    const missing = infeasible[tableau.width] ?? 0;
    if (missing < tiny) return withoutEmptyRows(tableau);
    stalled = before - missing < tiny ? stalled + 1 : 0;
    before = missing;
    const entering = choose(infeasible, tableau.width, stalled > 40);
    if (entering < 0) return undefined;
    pivot(tableau, leavingRow(tableau, entering), entering, []);
  }
}

/** One row for each equation; a range is two of them, with what it falls short of its ends as variables. */
function firstTableau(variables: number, known: readonly KnownSum[]): Tableau {
  const ranges = known.filter(({ from, to }) => from < to);
  const width = variables + ranges.length + ranges.filter(({ to }) => to < Infinity).length;
  const rows: Float64Array[] = [];
  let slack = variables;
  for (const { terms, from, to } of known) {
    const row = new Float64Array(width + 1);
    for (const [variable, times] of terms) row[variable] = (row[variable] ?? 0) + times;
    row[width] = from;
    rows.push(row);
    if (from === to) continue;
    row[slack] = -1;
    if (to < Infinity) {
      const upper = new Float64Array(width + 1);
      upper[slack] = 1;
      upper[slack + 1] = 1;
      upper[width] = to - from;
      rows.push(upper);
      slack++;
    }
    slack++;
  }
  // The method starts from right sides of 0 or more.
  const positive = rows.map((row) => ((row[width] ?? 0) < 0 ? row.map((each) => 0 - each) : row));
  return { width, rows: positive, basis: positive.map(() => -1) };
}

/** The sum of the rows that stand for no variable yet: what is still missing, and how each variable helps. */
function infeasibility({ width, rows, basis }: Tableau): Float64Array {
  const sum = new Float64Array(width + 1);
  rows.forEach((row, i) => {
    if (basis[i] === -1) for (let at = 0; at <= width; at++) sum[at] = (sum[at] ?? 0) + (row[at] ?? 0);
  });
  return sum;
}

/** Rows that say nothing beyond the others are dropped; the rest get a variable each. */
function withoutEmptyRows(tableau: Tableau): Tableau {
  const { width, rows, basis } = tableau;
  for (let i = 0; i < rows.length; i++) {
    if (basis[i] !== -1) continue;
    rows[i]?.fill(0, width);
    const at = rows[i]?.subarray(0, width).findIndex((each) => Math.abs(each) > tiny) ?? -1;
    if (at >= 0) pivot(tableau, i, at, []);
  }
  const kept = rows.flatMap((row, i) => (basis[i] === -1 ? [] : [{ row, of: basis[i] ?? 0 }]));
  return { width, rows: kept.map(({ row }) => row), basis: kept.map(({ of }) => of) };
}

/** The most that a sum can be, its terms taken `sign` times; the tableau ends at a solution that reaches it. */
function optimum(tableau: Tableau, terms: readonly Term[], sign: 1 | -1): number {
  const { width, rows, basis } = tableau;
  const gain = new Float64Array(width + 1);
  for (const [variable, times] of terms) gain[variable] = (gain[variable] ?? 0) + sign * times;
  rows.forEach((row, i) => {
    const cost = gain[basis[i] ?? 0] ?? 0;
    if (cost !== 0) for (let at = 0; at <= width; at++) gain[at] = (gain[at] ?? 0) - cost * (row[at] ?? 0);
  });
  for (let stalled = 0; ; ) {
    const entering = choose(gain, width, stalled > 40);
    if (entering < 0) return 0 - (gain[width] ?? 0);
    const leaving = leavingRow(tableau, entering);
    if (leaving < 0) return Infinity;
    const before = gain[width] ?? 0;
    pivot(tableau, leaving, entering, [gain]);
    stalled = Math.abs((gain[width] ?? 0) - before) < tiny ? stalled + 1 : 0;
  }
}

function choose(gain: Float64Array, width: number, isStalled: boolean): number {
  let best = -1;
  let most = tiny;
  for (let at = 0; at < width; at++) {
    const value = gain[at] ?? 0;
    if (value <= most) continue;
    best = at;
    if (isStalled) return best;
    most = value;
  }
  return best;
}

/** The row that is used up first as a variable grows; among equals one that stands for none, then the first variable. */
function leavingRow({ width, rows, basis }: Tableau, entering: number): number {
  let best = -1;
  let least = Infinity;
  rows.forEach((row, i) => {
    const slope = row[entering] ?? 0;
    if (slope <= tiny) return;
    const ratio = (row[width] ?? 0) / slope;
    const isTie = Math.abs(ratio - least) <= tiny;
    if (ratio < least - tiny || (isTie && (basis[i] ?? 0) < (basis[best] ?? 0))) {
      best = i;
      least = isTie ? Math.min(ratio, least) : ratio;
    }
  });
  return best;
}

function pivot(tableau: Tableau, leaving: number, entering: number, others: readonly Float64Array[]): void {
  const row = tableau.rows[leaving];
  if (row === undefined) return;
  const by = row[entering] ?? 1;
  for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) / by;
  for (const other of [...tableau.rows, ...others]) {
    const times = other[entering] ?? 0;
    if (other === row || times === 0) continue;
    for (let at = 0; at < row.length; at++) {
      const value = (other[at] ?? 0) - times * (row[at] ?? 0);
      other[at] = Math.abs(value) < 1e-12 ? 0 : value;
    }
  }
  tableau.basis[leaving] = entering;
}
