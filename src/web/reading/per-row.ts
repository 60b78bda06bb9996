import type { Row } from "./rows.ts";

/** One value a row, made when it is first asked for, so that a row that did not change is not drawn again. */
export function perRow<T>(make: (row: Row) => T): (row: Row) => T {
  const made = new Map<Row, T>();
  return (row) => {
    const held = made.get(row);
    if (held !== undefined || made.has(row)) return held as T;
    const fresh = make(row);
    made.set(row, fresh);
    return fresh;
  };
}
