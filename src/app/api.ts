import type { RecordId, StatedPeriod } from "../core/base/index.ts";
import type { Claim, NamedPeriod, Origin, OriginLink, Passage, SizeWord } from "../core/study/index.ts";
import type { StatesCompared, TwoStates } from "./compare-states.ts";
import type { HistoryAsked, HistoryView, WentBack } from "./history.ts";
import type { NamedRecord } from "./list-records.ts";
import type { ModelChanged, PartChange } from "./outlook/part-change.ts";
import type { SignJudgement } from "./outlook/sign-judgement.ts";
import type { Starter } from "./outlook/starters.ts";
import type {
  AddedText,
  ChangePeriod,
  ChangePerson,
  ClaimDescription,
  CodeDescription,
  CodePassage,
  CountCodings,
  DescribeSpeaker,
  FinishNames,
  JudgeIndependence,
  LinkEvidence,
  MoveCode,
  NewChoice,
  OriginLine,
  RegisteredPersonLine,
  RegisterPerson,
  ReplaceNameLater,
  RewordMemo,
  SettleConflict,
  SettleText,
  SourceDescription,
  SplitCode,
  StateQuantity,
  UndoView,
  WithdrawalReason,
} from "./requests.ts";
import type {
  BriefView,
  CardView,
  Choices,
  ClaimLine,
  CodedLine,
  CodeLine,
  CodingCount,
  ConflictsView,
  CoverageView,
  Door,
  MemoLine,
  ModelView,
  NamesStepView,
  NumberCard,
  OutlookView,
  PeriodLine,
  ReaderView,
  RestingStatement,
  SearchHit,
  SizeWordLine,
  SourceLine,
  SpeakerLine,
  StudySummary,
  ViewChoice,
  WaitingText,
  WithdrawalView,
} from "./views.ts";

export type * from "./requests.ts";

/** What the page can ask for: each call is `POST /api/NAME` with its input as JSON. One line a use case. */
export interface Api {
  readonly summary: Call<Nothing, StudySummary>;
  /** Every record that has a name and a room, for whoever goes somewhere by typing. */
  readonly records: Call<Nothing, readonly NamedRecord[]>;
  readonly sources: Call<Nothing, readonly SourceLine[]>;
  readonly describeSource: Call<
    { readonly source: RecordId; readonly values: SourceDescription },
    SourceLine
  >;
  /** Everything that is said about a source, in the form in which it can be changed. */
  readonly described: Call<{ readonly source: RecordId }, SourceDescription>;
  /** Who speaks in a source, in the order in which they are first heard. */
  readonly speakers: Call<{ readonly source: RecordId }, readonly SpeakerLine[]>;
  readonly describeSpeaker: Call<DescribeSpeaker, Nothing>;
  /** What a description can refer to. */
  readonly choices: Call<Nothing, Choices>;
  /** A place, wave or group that is not in the lists yet. */
  readonly addChoice: Call<NewChoice, { readonly id: RecordId }>;
  readonly waiting: Call<Nothing, readonly WaitingText[]>;
  /** A pasted note. A file goes to `POST /api/addFile`, its bytes as the body and its name in a header. */
  readonly addText: Call<{ readonly title: string; readonly text: string }, AddedText>;
  readonly namesStep: Call<{ readonly waiting: RecordId }, NamesStepView>;
  readonly finishNames: Call<FinishNames, { readonly source: RecordId; readonly replaced: number }>;
  readonly skipNames: Call<
    { readonly waiting: RecordId; readonly title?: string },
    { readonly source: RecordId }
  >;
  readonly discardWaiting: Call<{ readonly waiting: RecordId }, Nothing>;
  readonly read: Call<{ readonly source: RecordId }, ReaderView>;
  readonly codebook: Call<Nothing, readonly CodeLine[]>;
  readonly addCode: Call<
    { readonly name: string; readonly parent?: RecordId; readonly definition?: string },
    CodeLine
  >;
  readonly changeCode: Call<{ readonly code: RecordId; readonly values: CodeDescription }, CodeLine>;
  /** Put a code elsewhere in the codebook with all below it: under a parent, before a sibling or last. */
  readonly moveCode: Call<MoveCode, CodeLine>;
  readonly removeCode: Call<{ readonly code: RecordId }, Nothing>;
  readonly mergeCodes: Call<{ readonly from: RecordId; readonly into: RecordId }, CodeLine>;
  /** Every passage that a code lies on, with its words. */
  readonly codedWith: Call<{ readonly code: RecordId }, readonly CodedLine[]>;
  /** Give some of a code's codings to a new code, which is answered. */
  readonly splitCode: Call<SplitCode, CodeLine>;
  /** How much was coded, by source, role, place, group or coder; of one code with those below it, or of all. */
  readonly countCodings: Call<CountCodings, readonly CodingCount[]>;
  readonly codePassage: Call<CodePassage, { readonly passage: RecordId; readonly coding: RecordId }>;
  /** Hold a passage back further than its source. */
  readonly restrictPassage: Call<
    { readonly passage: RecordId; readonly release: Passage["release"] | null },
    Nothing
  >;
  readonly uncode: Call<{ readonly coding: RecordId }, Nothing>;
  readonly correctText: Call<
    { readonly source: RecordId; readonly version: RecordId; readonly text: string },
    { readonly version: RecordId }
  >;
  readonly replaceNameLater: Call<ReplaceNameLater, { readonly sources: number; readonly places: number }>;
  /** The names register, with real names; only with the vault open. */
  readonly register: Call<Nothing, readonly RegisteredPersonLine[]>;
  readonly registerPerson: Call<RegisterPerson, { readonly person: RecordId }>;
  readonly changePerson: Call<ChangePerson, Nothing>;
  readonly addSpelling: Call<
    { readonly person: RecordId; readonly text: string },
    { readonly spelling: RecordId }
  >;
  readonly destroySpelling: Call<{ readonly spelling: RecordId }, Nothing>;
  readonly writeMemo: Call<
    {
      readonly about: { readonly table: string; readonly id: RecordId };
      readonly title?: string;
      readonly text: string;
    },
    MemoLine
  >;
  /** Change a memo's words; `forGood` destroys the earlier ones, such as those that quote a withdrawn source. */
  readonly rewordMemo: Call<RewordMemo, MemoLine>;
  /** Take a memo out; `forGood` destroys it. */
  readonly removeMemo: Call<{ readonly memo: RecordId; readonly forGood?: boolean }, Nothing>;
  readonly memos: Call<
    { readonly about?: { readonly table: string; readonly id: RecordId } },
    readonly MemoLine[]
  >;
  readonly coverage: Call<{ readonly by: "role" | "country" }, CoverageView>;
  readonly claims: Call<Nothing, readonly ClaimLine[]>;
  readonly makeClaim: Call<
    { readonly text: string; readonly form: Claim["form"]; readonly assumption?: boolean },
    ClaimLine
  >;
  readonly changeClaim: Call<{ readonly claim: RecordId; readonly values: ClaimDescription }, ClaimLine>;
  readonly removeClaim: Call<{ readonly claim: RecordId }, Nothing>;
  readonly card: Call<{ readonly claim: RecordId }, CardView>;
  readonly linkEvidence: Call<LinkEvidence, CardView>;
  readonly unlinkEvidence: Call<{ readonly evidence: RecordId }, Nothing>;
  readonly judgeIndependence: Call<JudgeIndependence, CardView>;
  readonly stateQuantity: Call<StateQuantity, { readonly quantity: RecordId }>;
  readonly removeQuantity: Call<{ readonly quantity: RecordId }, Nothing>;
  readonly sizeWords: Call<Nothing, readonly SizeWordLine[]>;
  readonly setSizeWord: Call<Omit<SizeWord, "id" | "setBy">, { readonly sizeWord: RecordId }>;
  readonly removeSizeWord: Call<{ readonly sizeWord: RecordId }, Nothing>;
  /** Periods with a name of the study's own, such as a wave of leaving. */
  readonly periods: Call<Nothing, readonly PeriodLine[]>;
  readonly addPeriod: Call<Omit<NamedPeriod, "id">, { readonly period: RecordId }>;
  readonly changePeriod: Call<ChangePeriod, Nothing>;
  readonly removePeriod: Call<{ readonly period: RecordId }, Nothing>;
  /** A brief in its authors' edition; the first where none is named, and what is made of the records where there is none. */
  readonly brief: Call<{ readonly brief?: RecordId }, BriefView>;
  /** Keep the numbers of a brief as they stand; the next time it is read it says what changed since. */
  readonly keepBrief: Call<{ readonly brief?: RecordId }, { readonly kept: RecordId }>;
  /** Everything that stands behind one number of a brief. */
  readonly numberCard: Call<{ readonly door: Door }, NumberCard>;
  /** The sentences of the briefs that rest on a passage, the nearest first. */
  readonly statementsOn: Call<{ readonly passage: RecordId }, readonly RestingStatement[]>;
  readonly origins: Call<Nothing, readonly OriginLine[]>;
  readonly addOrigin: Call<Omit<Origin, "id">, { readonly origin: RecordId }>;
  readonly linkOrigin: Call<Omit<OriginLink, "id">, { readonly link: RecordId }>;
  readonly unlinkOrigin: Call<{ readonly link: RecordId }, Nothing>;
  /** The model with its parameters, what is wrong with it, and what is not grounded yet. */
  readonly model: Call<Nothing, ModelView>;
  readonly changeModel: Call<{ readonly changes: readonly PartChange[] }, ModelChanged>;
  /** Begin with a model that has no number yet; months are counted from `base`, else from today. */
  readonly startModel: Call<{ readonly starter: Starter; readonly base?: StatedPeriod }, ModelChanged>;
  /** What the model says ahead; takes as long as its runs, and no time where they were computed before. */
  readonly outlook: Call<Nothing, OutlookView>;
  /** Sign a likelihood word beside a share of runs. */
  readonly signJudgement: Call<SignJudgement, { readonly judgement: RecordId }>;
  readonly search: Call<
    { readonly query: string },
    { readonly total: number; readonly hits: readonly SearchHit[] }
  >;
  /** What two devices wrote without seeing each other. */
  readonly conflicts: Call<Nothing, ConflictsView>;
  readonly settleConflict: Call<SettleConflict, Nothing>;
  readonly settleText: Call<SettleText, Nothing>;
  /** Who did what when, the newest first. */
  readonly history: Call<HistoryAsked, HistoryView>;
  /** What differs between the states after two steps. */
  readonly compareStates: Call<TwoStates, StatesCompared>;
  /** Take back my own steps down to and with one of them. */
  readonly undoTo: Call<{ readonly action: RecordId }, WentBack>;
  readonly undo: Call<Nothing, UndoView>;
  readonly redo: Call<Nothing, UndoView>;
  readonly withdrawalPreview: Call<{ readonly source: RecordId }, WithdrawalView>;
  readonly withdraw: Call<{ readonly source: RecordId; readonly reason: WithdrawalReason }, WithdrawalView>;
  /** Keep how the page is shown for the next start, outside of every study; the session begins with what was kept. */
  readonly keepView: Call<ViewChoice, Nothing>;
  /** The studies that this start of the program can show: both samples, or one's own alone. */
  readonly studies: Call<Nothing, readonly StudyOnShelf[]>;
  /** Go on in another of them; the first time it may have to be made. */
  readonly takeStudy: Call<{ readonly name: string }, Nothing>;
  /** End the session and close the study; the page must be opened anew from the terminal. */
  readonly lock: Call<Nothing, Nothing>;
  /** A code that opens one more window on what is open, once, within a minute. */
  readonly newWindow: Call<Nothing, { readonly code: string }>;
}

/** One call: what goes in and what comes out. */
export interface Call<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

/** What is told to an open window; never what stands in the study. */
export type ChangeTold =
  /** The program is there. */
  | { readonly is: "here" }
  /** Something was done in the study, by another window or by this one after a wait. */
  | { readonly is: "changed"; readonly act: string; readonly seq: number }
  /** Somebody opened another window. */
  | { readonly is: "window" }
  /** The page goes on in another study. */
  | { readonly is: "other-study" }
  /** The study was locked in a window, or the program ended. */
  | { readonly is: "locked" }
  | { readonly is: "ended" };

/** One of the studies that a start of the program can show. */
export interface StudyOnShelf {
  readonly name: string;
  readonly title: string;
  /** Whether the page works in it now. */
  readonly here: boolean;
}

/** An empty object. */
export type Nothing = Readonly<Record<string, never>>;

/** The name of a call. */
export type CallName = keyof Api;

/** A refusal as the page and the command line show it: what, why, what to do. Never a passage or a name. */
export interface Refusal {
  readonly code: string;
  readonly text: string;
}
