/**
 * The part of the driver that this program uses; the package's own types are not exported by it.
 *
 * Left out on purpose: `serialize`, which returns an encrypted database in clear text, and `backup`, which cannot copy
 * one (a copy is made with VACUUM INTO).
 */
declare module "better-sqlite3-multiple-ciphers" {
  /** A column's value as it is read. */
  type Value = string | number | bigint | Buffer | null;
  /** A value as it is bound. */
  type Bound = string | number | bigint | Uint8Array | null;
  type Parameters = readonly Bound[] | Readonly<Record<string, Bound>>;
  type Arguments<P extends Parameters> = P extends readonly Bound[] ? P : [P];

  interface Statement<P extends Parameters, Row> {
    run(...parameters: Arguments<P>): { readonly changes: number; readonly lastInsertRowid: number | bigint };
    get(...parameters: Arguments<P>): Row | undefined;
    all(...parameters: Arguments<P>): Row[];
    iterate(...parameters: Arguments<P>): IterableIterator<Row>;
    /** Give the first column alone. */
    pluck(): this;
    raw(): this;
  }

  interface Transaction<A extends unknown[], R> {
    (...args: A): R;
    immediate(...args: A): R;
  }

  class Database {
    constructor(path: string, options?: { readonly timeout?: number; readonly fileMustExist?: boolean });
    static readonly SqliteError: typeof SqliteError;
    readonly open: boolean;
    readonly inTransaction: boolean;
    prepare<P extends Parameters = Bound[], Row = unknown>(source: string): Statement<P, Row>;
    transaction<A extends unknown[], R>(act: (...args: A) => R): Transaction<A, R>;
    exec(source: string): this;
    key(key: Buffer): number;
    pragma(source: string, options?: { readonly simple?: boolean }): unknown;
    close(): this;
  }

  class SqliteError extends Error {
    constructor(message: string, code: string);
    readonly code: string;
  }

  // biome-ignore lint/style/noDefaultExport: the package has one
  export default Database;
}
