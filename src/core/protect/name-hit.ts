/**
 * How a mention differs from the register: spelled as listed; a regular form of it (case ending, clitic, possessive,
 * plural, family name first); a slip away from it; written in another script; or only a part of the name.
 */
export type HitKind = "listed" | "inflected" | "near" | "cross-script" | "partial";

/**
 * How sure a hit is. `certain`: nobody need look, though everybody may. `likely`: it bars release until somebody has
 * decided. `possible`: shown for a decision, bars nothing.
 */
export type Certainty = "certain" | "likely" | "possible";

/** A place in a text where a registered person seems to be named; offsets are UTF-16 units, `end` exclusive. */
export interface NameHit {
  readonly start: number;
  readonly end: number;
  /** The name itself, without the clitic in front of it (`و`, `ل`, joined `يا`) and the English possessive behind it. */
  readonly nameStart: number;
  readonly nameEnd: number;
  /** The person's id. */
  readonly person: string;
  readonly how: HitKind;
  readonly certainty: Certainty;
  /** Whether the person is listed under this one word alone: beside another name it may be only a part of somebody's. */
  readonly isOneWord: boolean;
}
