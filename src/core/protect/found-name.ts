import type { Certainty, HitKind } from "./name-hit.ts";

/** A hit by the person's place in the register. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly person: number;
  readonly how: HitKind;
  readonly certainty: Certainty;
  /** How many parts of the name were found: a fuller reading wins. */
  readonly parts: number;
  /** Whether neither a comma nor a stranger stands inside: of two full readings this one wins. */
  readonly isStraight: boolean;
  /** Whether the listed name is this one word, without any particle. */
  readonly isOneWord: boolean;
  /** How far off the words are, comparable among hits of one certainty. */
  readonly cost: number;
  /** Whether the hit is likely if nobody else in the register is as near. */
  readonly likelyIfAlone: boolean;
}
