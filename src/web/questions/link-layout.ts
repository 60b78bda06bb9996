/** A tie between two things of a picture, and how strong it is. */
export interface Tie {
  readonly one: string;
  readonly other: string;
  readonly weight: number;
}

/** Where a thing stands: on which side of the picture, and in which line of it, both counted from 0. */
export interface Standing {
  readonly id: string;
  readonly side: 0 | 1;
  readonly line: number;
}

/**
 * Order things so that what is tied most strongly stands close together: begin with the strongest tie, and go on each time
 * with what is tied most to those that stand already, nearer to the end it belongs to.
 *
 * The same ties give the same order: at a draw the earlier of the list comes first.
 */
export function orderByTies(ids: readonly string[], ties: readonly Tie[]): readonly string[] {
  const weights = new Map<string, number>();
  for (const { one, other, weight } of ties) {
    for (const key of [`${one} ${other}`, `${other} ${one}`])
      weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  const between = (a: string, b: string): number => weights.get(`${a} ${b}`) ?? 0;
  const left = new Set(ids);
  const order: string[] = [];
  while (left.size > 0) {
    const next = strongest([...left], (id) =>
      order.length === 0 ? sum(ids, (each) => between(id, each)) : sum(order, (each) => between(id, each)),
    );
    left.delete(next);
    const half = Math.ceil(order.length / 2);
    const head = sum(order.slice(0, half), (each) => between(next, each));
    const tail = sum(order.slice(half), (each) => between(next, each));
    if (head > tail) order.unshift(next);
    else order.push(next);
  }
  return order;
}

/** Put an order on the two sides of a picture, down the one and up the other, so that neighbours stay neighbours. */
export function standings(order: readonly string[]): readonly Standing[] {
  const lines = Math.ceil(order.length / 2);
  return order.map((id, at) =>
    at < lines ? { id, side: 0, line: at } : { id, side: 1, line: order.length - 1 - at },
  );
}

/** The line's way out from the middle, between 0 at the ends and 1 in the middle of the height: a lens. */
export function reachOf(line: number, lines: number): number {
  const y = (2 * (line + 0.5)) / lines - 1;
  return Math.sqrt(1 - y * y);
}

function strongest(ids: readonly string[], weightOf: (id: string) => number): string {
  let [best, most] = [ids[0] ?? "", -1];
  for (const id of ids) {
    const weight = weightOf(id);
    if (weight > most) [best, most] = [id, weight];
  }
  return best;
}

function sum(ids: readonly string[], weightOf: (id: string) => number): number {
  return ids.reduce((total, id) => total + weightOf(id), 0);
}
