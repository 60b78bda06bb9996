/**
 * A compartment model as a researcher edits it: kinds of member, what may become of them, how they move, and what is not
 * people. Every formula is a text in the language of `parseExpression`; every id is a name that formulas can use.
 */
export interface Model {
  readonly groups: readonly Group[];
  readonly states: readonly State[];
  readonly funds: readonly Fund[];
  /** In the order in which they are computed within a step: a computed level may use those before it. */
  readonly levels: readonly Level[];
  readonly flows: readonly Flow[];
  readonly fundFlows: readonly FundFlow[];
  readonly parameters: readonly Parameter[];
}

/** A kind of member. */
export interface Group {
  readonly id: string;
  readonly name: string;
}

/** What may have become of members. */
export interface State {
  readonly id: string;
  readonly name: string;
  /** How many of each group are in it at the base date: a formula of parameters alone, in people. Groups left out have none. */
  readonly starts: Readonly<Record<string, string>>;
}

/** An amount of money that somebody holds. */
export interface Fund {
  readonly id: string;
  readonly name: string;
  /** A formula of parameters alone, in money. */
  readonly starts: string;
}

/** Something that is neither people nor money: a network between 0 and 1, the pull of a name, a share. */
export type Level =
  | {
      readonly kind: "computed";
      readonly id: string;
      readonly name: string;
      readonly unit: string;
      /** From parameters, counts of people and funds, and earlier levels. */
      readonly is: string;
    }
  | {
      readonly kind: "changing";
      readonly id: string;
      readonly name: string;
      readonly unit: string;
      /** A formula of parameters alone. */
      readonly starts: string;
      /** How much it grows in a month. */
      readonly change: string;
      readonly least?: number;
      readonly most?: number;
    };

/**
 * People who move from one state to another.
 *
 * A formula is computed for each group by itself; a name in it means that group's own parameter (`killed.zealots`) where
 * there is one, else the common one (`killed`).
 */
export interface Flow {
  readonly id: string;
  readonly name: string;
  /** Absent for people who come from outside the model. */
  readonly from?: string;
  /** Absent for people who leave the model. */
  readonly to?: string;
  readonly groups: "all" | readonly string[];
  /** The group they belong to from then on, where they change it. */
  readonly becomes?: string;
  readonly moves: Movement;
  /** Money that goes with those who move, in the same step: fund x share of the people leaving x `share`. */
  readonly carries?: { readonly from: string; readonly to?: string; readonly share: string };
}

/** What decides how many move. */
export type Movement =
  /** A share of those in the state each month (1/month). */
  | { readonly by: "rate"; readonly rate: string }
  /** So many a month (people/month), whoever is there; the only one that people from outside can have. */
  | { readonly by: "amount"; readonly amount: string }
  /** A rate, but over all groups no more than `places` a month; when they are short, each group gets its share of the demand. */
  | { readonly by: "places"; readonly rate: string; readonly places: string }
  /**
   * A time with a mean and a spread, such as a sentence: so many stages one after another (Erlang's distribution). The state
   * is divided into the stages, and every other flow out of it acts on each of them.
   */
  | { readonly by: "stages"; readonly meanMonths: string; readonly stages: number };

/** Money that moves by itself: spent, seized, earned, passed on. */
export interface FundFlow {
  readonly id: string;
  readonly name: string;
  readonly from?: string;
  readonly to?: string;
  readonly moves:
    | { readonly by: "rate"; readonly rate: string }
    | { readonly by: "amount"; readonly amount: string };
}

/** A number the model needs and does not know; what it may be is said elsewhere. */
export interface Parameter {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
}

/** Something that changes a parameter from some month on: part of a measure or a shock. */
export interface ParameterChange {
  readonly parameter: string;
  /** `times`: multiplied by; `plus`: raised by; `to`: brought to. */
  readonly how: "times" | "plus" | "to";
  /** A formula of parameters alone; a plain number for `times`, else in the unit of the parameter. */
  readonly by: string;
  /** Months since the base date at which it begins. */
  readonly fromMonth: number;
  /** Months until it has its full effect; 0 for at once. */
  readonly overMonths: number;
  /** The month in which it ends, all at once; absent where it does not. */
  readonly untilMonth?: number;
}
