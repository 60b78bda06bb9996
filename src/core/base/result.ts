/** The outcome of something a user or a file can get wrong: a value, or a named error. */
export type Result<T, E> = Ok<T> | Err<E>;

/** A success. */
export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

/** A refusal, with an error that says what was wrong as data. */
export interface Err<E> {
  readonly ok: false;
  readonly error: E;
}

/** Wrap a value as a success. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** Wrap an error as a refusal. */
export function err<E>(error: E): Err<E> {
  return { ok: false, error };
}

/** Fail to compile where a case of a union was forgotten, and throw if one arrives all the same. */
export function assertNever(value: never): never {
  throw new Error(`A case is not handled: ${typeof value}`);
}
