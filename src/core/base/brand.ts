declare const brand: unique symbol;

/** A mark that makes two types with the same shape differ, so that an id of one kind is refused as another. */
export interface Brand<Name extends string> {
  readonly [brand]: { readonly [K in Name]: true };
}

/** A list that holds at least one thing. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** Tell whether a list holds anything. */
export function isNonEmpty<T>(list: readonly T[]): list is NonEmpty<T> {
  return list.length > 0;
}
