import type { FunctionName, Operator } from "./expression.ts";

/** A formula with every name resolved to a slot: what is computed, by whatever engine. */
export type Term =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "parameter"; readonly slot: number }
  | { readonly kind: "level"; readonly slot: number }
  | { readonly kind: "month" }
  /** The sum of some held amounts: stocks of people or funds, by their slots. */
  | { readonly kind: "held"; readonly slots: readonly number[] }
  /** What some moves moved in the month that ended; in watched formulas alone. */
  | { readonly kind: "moved"; readonly moves: readonly number[] }
  | { readonly kind: "call"; readonly function: FunctionName; readonly args: readonly Term[] }
  | { readonly kind: "binary"; readonly operator: Operator; readonly left: Term; readonly right: Term }
  | { readonly kind: "negative"; readonly of: Term };

/**
 * A model laid out in slots: groups, states and stages multiplied out, names gone.
 *
 * Held amounts are the stocks of people, then the funds, then the changing levels.
 */
export interface Layout {
  readonly held: readonly Held[];
  readonly levels: readonly LaidLevel[];
  readonly moves: readonly Move[];
  /** Places a month that several moves share; each holds the moves by their index. */
  readonly places: readonly SharedPlaces[];
  readonly parameters: readonly LaidParameter[];
}

/** An amount that is kept from step to step. */
export interface Held {
  readonly kind: "people" | "money" | "level";
  /** Such as `detained/zealots`, or `detained/zealots#2` for its second stage. */
  readonly name: string;
  readonly starts: Term;
  /** For a level: its growth in a month, and where it is held. */
  readonly change?: Term;
  readonly least?: number;
  readonly most?: number;
}

/** A level in the order of computation; a changing one only points to the amount that holds it. */
export type LaidLevel =
  | { readonly kind: "computed"; readonly id: string; readonly is: Term }
  | { readonly kind: "changing"; readonly id: string; readonly slot: number };

/** An amount that moves between two held amounts, or from or to the outside. */
export interface Move {
  /** The id of the flow, and the stock it takes from where the flow has several. */
  readonly name: string;
  readonly kind: "people" | "money";
  readonly from?: number;
  readonly to?: number;
  readonly by: MoveRule;
}

/** How much moves in a month. */
export type MoveRule =
  /** A share of what is held in `from`; `places` points to the places that may cut it down. */
  | { readonly kind: "rate"; readonly rate: Term; readonly places?: number }
  /** An amount; where it comes from something held, no more than what is held, a month. */
  | { readonly kind: "amount"; readonly amount: Term }
  /** Money that goes with people: a share of what is held, times the people that `moves` move of those in `of`. */
  | {
      readonly kind: "with";
      readonly share: Term;
      readonly moves: readonly number[];
      readonly of: readonly number[];
    };

/** A number of places a month, and the moves that want them; all their moves stand before any move of money. */
export interface SharedPlaces {
  readonly places: Term;
  readonly moves: readonly number[];
}

/** A parameter with the bounds that logic sets: a share lies between 0 and 1, a rate or a count is not below 0. */
export interface LaidParameter {
  readonly id: string;
  readonly least: number;
  readonly most: number;
}
