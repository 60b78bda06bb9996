import type { RecordId, StatedPeriod } from "../../core/base/index.ts";
import type { NamedPeriod, SizeWord } from "../../core/study/index.ts";
import type { DraftView } from "../draft-views.ts";
import type {
  ChangeToTry,
  EstimateDraft,
  NotInRuns,
  OfferedGrounds,
  ParameterView,
  TriedChange,
  TriedEstimate,
} from "../ground-views.ts";
import type { ModelChanged, PartChange } from "../outlook/part-change.ts";
import type { SignJudgement } from "../outlook/sign-judgement.ts";
import type { Starter } from "../outlook/starters.ts";
import type { ChangePeriod, ChangeQuantity, StateQuantity } from "../requests.ts";
import type { ModelView, OutlookView, PeriodLine, SizeWordLine } from "../views.ts";
import type { Call, Nothing } from "./call.ts";

/** What the page asks of stated quantities, the model and its outlook. */
export interface ModelCalls {
  readonly stateQuantity: Call<StateQuantity, { readonly quantity: RecordId }>;
  readonly changeQuantity: Call<ChangeQuantity, Nothing>;
  readonly removeQuantity: Call<{ readonly quantity: RecordId }, Nothing>;
  readonly sizeWords: Call<Nothing, readonly SizeWordLine[]>;
  readonly setSizeWord: Call<Omit<SizeWord, "id" | "setBy">, { readonly sizeWord: RecordId }>;
  readonly removeSizeWord: Call<{ readonly sizeWord: RecordId }, Nothing>;
  /** Periods with a name of the study's own, such as a wave of leaving. */
  readonly periods: Call<Nothing, readonly PeriodLine[]>;
  readonly addPeriod: Call<Omit<NamedPeriod, "id">, { readonly period: RecordId }>;
  readonly changePeriod: Call<ChangePeriod, Nothing>;
  readonly removePeriod: Call<{ readonly period: RecordId }, Nothing>;
  /** The model with its parameters, what is wrong with it, and what is not grounded yet. */
  readonly model: Call<Nothing, ModelView>;
  readonly changeModel: Call<{ readonly changes: readonly PartChange[] }, ModelChanged>;
  /** What a change of the model would be refused with; changes nothing. */
  readonly tryChange: Call<ChangeToTry, TriedChange>;
  /** Everything about one parameter: its curves under each account, where it is used, and on whose word. */
  readonly parameter: Call<{ readonly parameter: RecordId }, ParameterView>;
  /** What an estimate of a parameter could rest on. */
  readonly offeredGrounds: Call<{ readonly parameter: RecordId }, OfferedGrounds>;
  /** What a draft of an estimate comes to, with the range as a sentence; changes nothing. */
  readonly tryEstimate: Call<EstimateDraft, TriedEstimate>;
  /** What was said and is in no run. */
  readonly notInRuns: Call<Nothing, NotInRuns>;
  /** Begin with a model that has no number yet; months are counted from `base`, else from today. */
  readonly startModel: Call<{ readonly starter: Starter; readonly base?: StatedPeriod }, ModelChanged>;
  /** What the model says ahead; takes as long as its runs, and no time where they were computed before. */
  readonly outlook: Call<Nothing, OutlookView>;
  /** What the page runs drafts of an outlook from, while somebody drags a number. */
  readonly draftPlan: Call<Nothing, DraftView>;
  /** Sign a likelihood word beside a share of runs. */
  readonly signJudgement: Call<SignJudgement, { readonly judgement: RecordId }>;
}
