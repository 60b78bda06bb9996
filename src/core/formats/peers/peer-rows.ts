import type { Guid, Oddity } from "../refi/index.ts";
import type { DatabaseRow, OpenDatabase } from "../sqlite/index.ts";

/** Kinds of record that get a guid of their own; the place in the list is part of the guid and stays. */
const kinds = [
  "user",
  "category",
  "code",
  "source",
  "selection",
  "coding",
  "annotation",
  "region",
  "time",
  "memo",
  "journal",
  "case",
  "case-part",
  "variable",
  "transcript",
] as const;

/** A kind of record in a database of another program. */
export type PeerKind = (typeof kinds)[number];

/** Reads the rows of a project's database: only values of the type they should have, and only rows that have a number. */
export interface PeerReader {
  /** The rows of a table with the number in a column; one without, or with one that stood before, is told and left out. */
  readonly numbered: (table: string, column: string) => readonly NumberedRow[];
  readonly rows: OpenDatabase["rows"];
  readonly guid: (kind: PeerKind, id: number) => Guid;
  /** The guid of what has a name instead of a number. */
  readonly guidOfName: (kind: PeerKind, name: string) => Guid;
  readonly oddities: readonly Oddity[];
}

/** A row and its number. */
export interface NumberedRow {
  readonly id: number;
  readonly row: DatabaseRow;
}

/** Read a project's database; `identity` tells it from every other project, so that a later copy of it is known again. */
export function peerReader({ rows }: OpenDatabase, identity: string): PeerReader {
  const oddities: Oddity[] = [];
  const read = new Map<string, readonly NumberedRow[]>();
  const project = hash(identity);
  const guid = (kind: PeerKind, id: number): Guid => guidOf(project, kind, id);
  return {
    rows,
    guid,
    guidOfName: (kind, name) => guid(kind, Number(hash(name) & 0xffffffffffffn)),
    oddities,
    numbered(table, column) {
      const before = read.get(table);
      if (before !== undefined) return before;
      const seen = new Set<number>();
      const list = rows(table).flatMap((row) => {
        const id = numberIn(row, column);
        if (id === undefined || id < 0 || id >= 2 ** 48 || seen.has(id)) {
          oddities.push({ element: table, oddity: "no-guid" });
          return [];
        }
        seen.add(id);
        return [{ id, row }];
      });
      read.set(table, list);
      return list;
    },
  };
}

/** A whole number in a column; `undefined` for anything else. */
export function numberIn(row: DatabaseRow, column: string): number | undefined {
  const value = row.get(column);
  return typeof value === "number" && Number.isSafeInteger(value) ? value : undefined;
}

/** A position in a column: one that is none lies nowhere in a text. */
export function positionIn(row: DatabaseRow, column: string): number {
  return numberIn(row, column) ?? -1;
}

/** Words in a column; `undefined` where it holds none. */
export function wordsIn(row: DatabaseRow, column: string): string | undefined {
  const value = row.get(column);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** A moment as the two programs write it, in milliseconds since 1970; without a zone it is taken for UTC. */
export function momentIn(row: DatabaseRow, column: string): number | undefined {
  const found = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)?$/.exec(wordsIn(row, column)?.trim() ?? "");
  const at = found === null ? Number.NaN : Date.parse(`${found[1]}T${found[2]}Z`);
  return Number.isFinite(at) && at >= 0 ? at : undefined;
}

/** An optional property: nothing where there is no value. */
export function given<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: T });
}

/**
 * A UUID of version 8 (RFC 9562, 5.8): which project, which kind, which number.
 *
 * The two programs number their records and give them no guids; a record's number in its project does not change.
 */
function guidOf(project: bigint, kind: PeerKind, id: number): Guid {
  const hex = project.toString(16).padStart(16, "0");
  const place = kinds.indexOf(kind).toString(16).padStart(3, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(12, 15)}-a${place}-${id.toString(16).padStart(12, "0")}`;
}

/** FNV-1a in 64 bits: it tells projects apart and guards nothing. */
function hash(text: string): bigint {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
  return value;
}
