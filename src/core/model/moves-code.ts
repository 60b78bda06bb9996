import { add, both, type Code, choose, isAbove, least, less, most, over, times } from "./instructions.ts";
import type { Layout, Move } from "./layout.ts";
import { sumCode, type TermParts, termCode } from "./term-code.ts";

/** Values under names of their own. */
export interface Locals {
  readonly get: (name: string) => Code;
  readonly set: (name: string, value: Code) => Code;
}

/** What every move moves in a month: what is wanted, what places leave of it, and the amounts, under `r`, `u` and `f`. */
export function movesCode({ moves, places }: Layout, parts: TermParts, { get, set }: Locals): Code {
  const rated = moves.flatMap(({ by, from }, at) =>
    by.kind === "rate" ? set(`r${at}`, times(termCode(by.rate, parts), parts.held(from ?? 0))) : [],
  );
  const shares = places.flatMap(({ places: free, moves: sharing }, at) => {
    const [n, e] = [get(`n${at}`), get(`e${at}`)];
    return [
      ...set(`n${at}`, most(both(0), termCode(free, parts))),
      ...set(`e${at}`, sumCode(sharing.map((move) => get(`r${move}`)))),
      ...set(`u${at}`, choose(isAbove(e, n), over(n, e), both(1))),
    ];
  });
  return [
    ...rated,
    ...shares,
    ...moves.flatMap((move, at) => set(`f${at}`, amountOf(move, at, parts, { get, set }))),
  ];
}

function amountOf({ by, from }: Move, at: number, parts: TermParts, { get }: Locals): Code {
  const held = from === undefined ? both(0) : parts.held(from);
  switch (by.kind) {
    case "rate":
      return by.places === undefined ? get(`r${at}`) : times(get(`r${at}`), get(`u${by.places}`));
    case "amount": {
      const amount = termCode(by.amount, parts);
      return from === undefined ? amount : least(amount, held);
    }
    case "with": {
      const moved = sumCode(by.moves.map((move) => get(`f${move}`)));
      const all = sumCode(by.of.map(parts.held));
      const amount = times(times(held, termCode(by.share, parts)), over(moved, all));
      return choose(isAbove(all, both(0)), amount, both(0));
    }
  }
}

/** What comes into a slot less what leaves it, in the order of the moves. */
export function netCode({ moves }: Layout, slot: number, { get }: Locals): Code {
  return moves.reduce<Code>((net, { from, to }, move) => {
    const after = from === slot ? less(net, get(`f${move}`)) : net;
    return to === slot ? add(after, get(`f${move}`)) : after;
  }, both(0));
}
