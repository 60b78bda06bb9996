/** What is known of one row, by column; a value that is absent may not be told. */
export type CoarseRow = Readonly<Record<string, string | undefined>>;

/**
 * Take values out of rows until every row reads like at least k - 1 others (k-anonymity by local suppression).
 *
 * Column by column, in the order given: within the rows that are alike so far, values that fewer than k share are left
 * out, and where those left out are fewer than k themselves, the rarest value that is shown goes with them. Fewer than k
 * rows in all tell nothing. The rows keep their places, and the same rows give the same answer.
 */
export function coarsenRows(
  rows: readonly CoarseRow[],
  columns: readonly string[],
  k: number,
): readonly CoarseRow[] {
  const told: Record<string, string | undefined>[] = rows.map(() => ({}));
  let classes: readonly (readonly number[])[] = rows.length < k ? [] : [rows.map((_, at) => at)];
  for (const column of columns) {
    classes = classes.flatMap((alike) => {
      const { shown, left } = splitClass(alike, (at) => rows[at]?.[column], k);
      for (const { value, members } of shown) {
        for (const at of members) Object.assign(told[at] ?? {}, { [column]: value });
      }
      return [...shown.map(({ members }) => members), ...(left.length === 0 ? [] : [left])];
    });
  }
  return told;
}

interface Sharing {
  readonly value: string;
  readonly members: readonly number[];
}

/** Rows that share a value that may be told, and those of which it is left out. */
function splitClass(
  alike: readonly number[],
  valueAt: (at: number) => string | undefined,
  k: number,
): { readonly shown: readonly Sharing[]; readonly left: readonly number[] } {
  const sharing = new Map<string, number[]>();
  let left: readonly number[] = alike.filter((at) => valueAt(at) === undefined);
  for (const at of alike) {
    const value = valueAt(at);
    if (value !== undefined) sharing.set(value, [...(sharing.get(value) ?? []), at]);
  }
  const groups = [...sharing]
    .map(([value, members]) => ({ value, members }))
    .sort((a, b) => b.members.length - a.members.length || (a.value < b.value ? -1 : 1));
  const shown: Sharing[] = [];
  for (const each of groups) {
    if (each.members.length >= k) shown.push(each);
    else left = [...left, ...each.members];
  }
  while (left.length > 0 && left.length < k) {
    const rarest = shown.pop();
    if (rarest === undefined) break;
    left = [...left, ...rarest.members];
  }
  return { shown, left };
}
