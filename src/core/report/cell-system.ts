import type { KnownSum, Term } from "./linear-bounds.ts";
import { type CellSide, type PublishedCell, sidesOf } from "./published-cells.ts";

/** Which copies of the people counted a table is about; see `cellSystem`. */
export interface CountedTables {
  readonly cells: readonly PublishedCell[];
  readonly copies: readonly number[];
}

/** What a reader knows of the people behind some tables, as sums of unknown counts. */
export interface CellSystem {
  readonly variables: number;
  readonly known: readonly KnownSum[];
  /** A count of copies as a sum of unknowns. */
  readonly count: (cell: readonly string[], copies: readonly number[]) => readonly Term[];
}

/**
 * Write tables over the same people as sums of the finest counts that they are made of.
 *
 * The unknowns are the counts of each cross of all attributes that any table crosses; attributes that no table links
 * have unknowns apart, tied by their sum. `copies` are sets of people: with copies 0 and 1, a first table of `[0, 1]`
 * and a second of `[0]` say that nobody was added in between. A category that no table of a list names has nobody in it there.
 */
export function cellSystem(lists: readonly CountedTables[]): CellSystem {
  const categories = categoriesOf(lists);
  const blocks = blocksOf(lists, categories);
  const size = blocks.reduce((sum, { count }) => sum + count, 0);
  const copies = 1 + Math.max(...lists.flatMap(({ copies: own }) => own));
  const count = (cell: readonly string[], of: readonly number[]): readonly Term[] => {
    const sides = sidesOf(cell);
    const block = blocks.find(({ attributes }) =>
      sides.every(({ attribute }) => attributes.includes(attribute)),
    );
    if (block === undefined) throw new Error("A cell crosses attributes that no table crosses.");
    const members = membersOf(block, categories, sides);
    return of.flatMap((copy) => members.map((member): Term => [copy * size + block.first + member, 1]));
  };
  const known = lists.flatMap(({ cells, copies: of }) => [
    ...cells.flatMap(({ cell, shown, from, to }) => {
      const [low, high] = [shown ?? from, shown ?? to];
      return low === undefined || high === undefined ? [] : [{ terms: count(cell, of), from: low, to: high }];
    }),
    ...unnamed(cells, categories).map((cell) => ({ terms: count(cell, of), from: 0, to: 0 })),
  ]);
  return { variables: size * copies, known: [...known, ...ties(blocks, size, copies)], count };
}

type Categories = ReadonlyMap<string, readonly string[]>;

/** Attributes that are crossed with each other, and where their unknowns begin. */
interface Block {
  readonly attributes: readonly string[];
  readonly first: number;
  readonly count: number;
}

function categoriesOf(lists: readonly CountedTables[]): Categories {
  const found = new Map<string, Set<string>>();
  for (const { cells } of lists) {
    for (const { cell } of cells) {
      for (const { attribute, categories } of sidesOf(cell)) {
        const known = found.get(attribute) ?? new Set<string>();
        found.set(attribute, known);
        for (const category of categories) known.add(category);
      }
    }
  }
  return new Map([...found].map(([attribute, known]) => [attribute, [...known].sort()]));
}

function blocksOf(lists: readonly CountedTables[], categories: Categories): readonly Block[] {
  let groups: readonly (readonly string[])[] = [...categories.keys()].map((attribute) => [attribute]);
  for (const { cell } of lists.flatMap(({ cells }) => cells)) {
    const crossed = sidesOf(cell).map(({ attribute }) => attribute);
    const touched = groups.filter((group) => group.some((each) => crossed.includes(each)));
    if (touched.length > 1) groups = [...groups.filter((group) => !touched.includes(group)), touched.flat()];
  }
  let first = 0;
  return (groups.length === 0 ? [[]] : groups).map((attributes) => {
    const count = attributes.reduce((product, each) => product * (categories.get(each)?.length ?? 1), 1);
    const block = { attributes: [...attributes].sort(), first, count };
    first += count;
    return block;
  });
}

/** Which unknowns of a block lie within the sides, by number within the block. */
function membersOf(block: Block, categories: Categories, sides: readonly CellSide[]): readonly number[] {
  let members: readonly number[] = [0];
  for (const attribute of block.attributes) {
    const all = categories.get(attribute) ?? [];
    const side = sides.find((each) => each.attribute === attribute);
    const own = all.flatMap((category, i) => (side?.categories.includes(category) === false ? [] : [i]));
    members = members.flatMap((member) => own.map((i) => member * all.length + i));
  }
  return members;
}

/** The categories that another list names and this one, which counts by their attribute, does not. */
function unnamed(cells: readonly PublishedCell[], categories: Categories): readonly (readonly string[])[] {
  const named = categoriesOf([{ cells, copies: [] }]);
  const population = cells[0]?.cell[0] ?? "";
  return [...named].flatMap(([attribute, own]) =>
    (categories.get(attribute) ?? [])
      .filter((category) => !own.includes(category))
      .map((category) => [population, attribute, category]),
  );
}

/** The blocks of a copy count the same people. */
function ties(blocks: readonly Block[], size: number, copies: number): readonly KnownSum[] {
  const [one, ...others] = blocks;
  if (one === undefined) return [];
  return Array.from({ length: copies }, (_, copy) => copy * size).flatMap((start) =>
    others.map((other) => ({
      terms: [...termsOf(one, start, 1), ...termsOf(other, start, -1)],
      from: 0,
      to: 0,
    })),
  );
}

function termsOf({ first, count }: Block, start: number, times: number): readonly Term[] {
  return Array.from({ length: count }, (_, i): Term => [start + first + i, times]);
}
