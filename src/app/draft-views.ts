import type { RecordId } from "../core/base/index.ts";
import type { DraftPlan, JudgedRange } from "../core/outlook/index.ts";

/** What the page needs to run drafts by itself: numbers, formulas and ids, no passage and nobody's name. */
export type DraftView = { readonly is: "none" } | ReadyDraft;

/** A plan to run drafts of, and what can be moved in it. */
export interface ReadyDraft {
  readonly is: "ready";
  readonly plan: DraftPlan;
  readonly knobs: readonly DraftKnob[];
  readonly clashes: readonly DraftClash[];
}

/** An estimate whose range can be moved. */
export interface DraftKnob {
  readonly estimate: RecordId;
  readonly parameter: RecordId;
  /** Its name in the model, by which the runs know it. */
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly warrant: string;
  /** The account under which it holds; absent where it holds under all. */
  readonly account?: { readonly id: RecordId; readonly name: string };
  /** The accounts under which it is drawn, where the parameter differs by account. */
  readonly serves?: readonly string[];
  /** Its range as it was judged; where it was stated or counted, what lies between its 5 and 95 % quantiles. */
  readonly range: JudgedRange;
  /** Whether it is a number that somebody chose and does not doubt. */
  readonly chosen: boolean;
}

/** A clash whose accounts can be weighed otherwise. */
export interface DraftClash {
  readonly id: RecordId;
  readonly name: string;
  readonly accounts: readonly { readonly id: RecordId; readonly name: string; readonly weight: number }[];
}
