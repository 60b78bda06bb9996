import type { ForeignIds } from "./foreign-ids.ts";
import type { RefiElement } from "./refi-markup.ts";

/** Something in a file that the standard does not have so, and that was read all the same. */
export interface Oddity {
  readonly element: string;
  readonly oddity:
    | "no-guid"
    | "odd-guid"
    | "odd-colour"
    | "odd-number"
    | "odd-moment"
    | "odd-word"
    | "left-out"
    | "circle"
    | "lost-parent";
}

/** Collects oddities while a file is read, and knows what its ids mean. */
export interface Reading extends ForeignIds {
  readonly tell: (oddity: Oddity) => void;
}

/** What a part writes into its element. */
export interface Piece {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly RefiElement[];
}

/** One property of a record, read from an element and written into one; `undefined` where the element has none. */
export interface Part<T> {
  readonly read: (from: RefiElement, reading: Reading) => T | undefined;
  readonly write: (value: T) => Piece;
  /** Whether an element without it says nothing and is left out. */
  readonly isRequired?: true;
}

/** A record's parts by property. */
export type PartsOf<T> = { readonly [K in keyof T]-?: Part<Exclude<T[K], undefined>> };

/** Reads and writes one kind of record. */
export interface ElementCodec<T> {
  readonly read: (from: RefiElement, reading: Reading) => T | undefined;
  readonly write: (value: T, name: string) => RefiElement;
}

/**
 * Say how a record lies in an element, once for both ways.
 *
 * The order of `parts` is the order in which children are written, as the standard wants them.
 */
export function elementCodec<T extends object>(parts: PartsOf<T>): ElementCodec<T> {
  const list: readonly (readonly [string, Part<unknown>])[] = Object.entries(parts);
  return {
    read(from, reading) {
      const record: Record<string, unknown> = {};
      for (const [key, part] of list) {
        const value = part.read(from, reading);
        if (value !== undefined) record[key] = value;
        else if (part.isRequired === true) {
          reading.tell({ element: from.name, oddity: "left-out" });
          return undefined;
        }
      }
      // Every required part was just found.
      return record as T;
    },
    write(value, name) {
      const held = new Map<string, unknown>(Object.entries(value));
      const pieces = list.flatMap(([key, part]) => {
        const each = held.get(key);
        return each === undefined ? [] : [part.write(each)];
      });
      return {
        name,
        attributes: Object.assign({}, ...pieces.map((each) => each.attributes ?? {})),
        children: pieces.flatMap((each) => each.children ?? []),
        words: "",
      };
    },
  };
}

/** A part that an element cannot do without. */
export function required<T>(part: Part<T>): Part<T> {
  return { ...part, isRequired: true };
}

/** The child elements of one name, as a list. */
export function listOf<T>(name: string, codec: () => ElementCodec<T>): Part<readonly T[]> {
  return {
    read: (from, reading) =>
      from.children
        .filter((each) => each.name === name)
        .flatMap((each) => {
          const value = codec().read(each, reading);
          return value === undefined ? [] : [value];
        }),
    write: (values) => ({ children: values.map((each) => codec().write(each, name)) }),
  };
}

/** As `listOf`, inside an element that holds the list and is not written where it is empty. */
export function listInside<T>(
  holder: string,
  name: string,
  codec: () => ElementCodec<T>,
): Part<readonly T[]> {
  const list = listOf(name, codec);
  return {
    read: (from, reading) =>
      from.children.filter((each) => each.name === holder).flatMap((each) => list.read(each, reading) ?? []),
    write: (values) => (values.length === 0 ? {} : { children: [holding(holder, list.write(values))] }),
  };
}

/** The first child element of a name, as a record. */
export function oneInside<T>(name: string, codec: () => ElementCodec<T>): Part<T> {
  return {
    read(from, reading) {
      const child = from.children.find((each) => each.name === name);
      return child === undefined ? undefined : codec().read(child, reading);
    },
    write: (value) => ({ children: [codec().write(value, name)] }),
  };
}

/** An element that holds others and nothing else. */
export function holding(name: string, piece: Piece): RefiElement {
  return { name, attributes: {}, children: piece.children ?? [], words: "" };
}

/** An element that holds words. */
export function wordsElement(name: string, words: string): RefiElement {
  return { name, attributes: {}, children: [], words };
}
